//! What generated code needs of `reqwest::RequestBuilder` and does not find there.

use http::{HeaderValue, header};
use reqwest::RequestBuilder;
use serde::Serialize;

use crate::client::Error;
use crate::wire::encode_form;

/// Form bodies.
#[doc(hidden)]
pub trait RequestBuilderExt<E>: Sized {
    /// Sets the body and its media type.
    ///
    /// # Errors
    ///
    /// When the value is no object, so that it has no form encoding.
    fn form_urlencoded<T: Serialize + ?Sized>(self, body: &T) -> Result<Self, Error<E>>;
}

impl<E> RequestBuilderExt<E> for RequestBuilder {
    fn form_urlencoded<T: Serialize + ?Sized>(self, body: &T) -> Result<Self, Error<E>> {
        let form = encode_form(body, &[])?;
        let media_type = HeaderValue::from_static("application/x-www-form-urlencoded");
        Ok(self.header(header::CONTENT_TYPE, media_type).body(form))
    }
}
