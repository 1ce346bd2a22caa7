//! The typed value of an answer, with the answer's status and headers.
//!
//! ```
//! # use client_runtime::client::ResponseValue;
//! # struct Session { id: String }
//! fn read(answer: ResponseValue<Session>) -> String {
//!     tracing::info!(status = %answer.status(), request = answer.request_id());
//!     answer.id.clone() // the value's fields are at hand
//! }
//! ```

use std::any::type_name;
use std::fmt;
use std::ops::{Deref, DerefMut};
use std::str::FromStr;
use std::time::Duration;

use http::{HeaderMap, StatusCode};
use url::Url;

use crate::response::Response;
use crate::response_headers::ResponseHeaders;
use crate::{CallContext, HeaderError};

/// A typed value with the status and headers it came with. Debug shows the status and the name of
/// the type only.
pub struct ResponseValue<T> {
    // Both are boxes, so that an error that holds one stays small, whatever its type.
    value: Box<T>,
    response: Response,
}

impl<T> ResponseValue<T> {
    /// A value with the answer that it was made of, whose body is kept.
    pub(crate) fn with_body(value: T, response: Response) -> Self {
        Self { value: Box::new(value), response }
    }

    /// A value with the answer that it was made of, whose body is dropped.
    pub(crate) fn new(value: T, mut response: Response) -> Self {
        response.take_payload();
        Self::with_body(value, response)
    }

    pub(crate) fn response(&self) -> &Response {
        &self.response
    }

    /// The value alone.
    #[must_use]
    pub fn into_inner(self) -> T {
        *self.value
    }

    /// The status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.response.status()
    }

    /// The headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        self.response.headers()
    }

    /// The media type of the body, without its parameters and in lower case. It says what a stream
    /// holds where the document leaves that open.
    #[must_use]
    pub fn media_type(&self) -> Option<String> {
        self.response.media_type()
    }

    /// The facts of the call.
    #[must_use]
    pub fn context(&self) -> &CallContext {
        self.response.context()
    }

    /// The vendor's name for the call.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.context().request_id()
    }

    /// How many times the request was sent.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.context().attempts()
    }

    /// The time the call took, with authentication and waits.
    #[must_use]
    pub fn elapsed(&self) -> Duration {
        self.context().elapsed()
    }

    /// A header's value, parsed; `None` when the answer does not have it.
    ///
    /// # Errors
    ///
    /// When the header is there but cannot be parsed.
    pub fn header<H: FromStr>(&self, name: &'static str) -> Result<Option<H>, HeaderError> {
        self.documented_headers().optional(name)
    }

    /// The `Location` header, resolved against the URL of the request (RFC 9110 section 10.2.2).
    ///
    /// It may name another origin than the API's; nothing is sent there.
    ///
    /// # Errors
    ///
    /// When the header is missing or is no URL.
    pub fn location(&self) -> Result<Url, HeaderError> {
        self.documented_headers().location()
    }

    /// The id of a created resource: the last segment of the `Location`'s path that is not empty,
    /// percent-decoded.
    ///
    /// # Errors
    ///
    /// When the header is missing, is no URL, or its path has no such segment.
    pub fn location_id(&self) -> Result<String, HeaderError> {
        self.documented_headers().location_id()
    }

    /// What the types of a generated crate's `headers` module read.
    #[doc(hidden)]
    #[must_use]
    pub fn documented_headers(&self) -> ResponseHeaders<'_> {
        ResponseHeaders::new(self.response.head())
    }

    /// The same answer with a value made from this one.
    #[must_use]
    pub fn map<U>(self, convert: impl FnOnce(T) -> U) -> ResponseValue<U> {
        ResponseValue { value: Box::new(convert(*self.value)), response: self.response }
    }
}

impl<T> Deref for ResponseValue<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> DerefMut for ResponseValue<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.value
    }
}

impl<T> AsRef<T> for ResponseValue<T> {
    fn as_ref(&self) -> &T {
        &self.value
    }
}

impl<T> fmt::Debug for ResponseValue<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "ResponseValue<{}>({})", type_name::<T>(), self.status())
    }
}
