//! What generated code needs of `reqwest::RequestBuilder` and does not find there.

use http::{HeaderValue, header};
use reqwest::RequestBuilder;
use serde::Serialize;

use crate::client::Error;

/// Form bodies.
#[doc(hidden)]
pub trait RequestBuilderExt<E>: Sized {
    /// Sets the body and its media type.
    ///
    /// # Errors
    ///
    /// When the value is not flat, so that it has no form encoding.
    fn form_urlencoded<T: Serialize + ?Sized>(self, body: &T) -> Result<Self, Error<E>>;
}

impl<E> RequestBuilderExt<E> for RequestBuilder {
    fn form_urlencoded<T: Serialize + ?Sized>(self, body: &T) -> Result<Self, Error<E>> {
        let form = serde_urlencoded::to_string(body)
            .map_err(|_| Error::InvalidRequest("the body has no form encoding".to_owned()))?;
        let media_type = HeaderValue::from_static("application/x-www-form-urlencoded");
        Ok(self.header(header::CONTENT_TYPE, media_type).body(form))
    }
}
