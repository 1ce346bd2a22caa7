//! What a caller does with every attempt of every call: headers of its own, trace context, a look at
//! each answer.
//!
//! An [`Interceptor`] gets each attempt when everything is on the request, and hears how it ended. It
//! runs in the span of the attempt. It cannot read credentials that are there; one that puts some on a
//! request, such as a signature, says so by
//! [`ClientBuilder::intercept_signing`](crate::ClientBuilder::intercept_signing). What has to see other
//! credentials is a [`RequestSigner`](crate::RequestSigner) instead.
//!
//! ```
//! use client_runtime::{Interceptor, InterceptError, InterceptFuture, OutgoingRequest};
//!
//! /// Numbers the attempts for a proxy in between.
//! struct Numbered;
//!
//! impl Interceptor for Numbered {
//!     fn before_attempt<'a>(&'a self, request: &'a mut OutgoingRequest<'_>) -> InterceptFuture<'a> {
//!         let number = request.attempt().to_string();
//!         Box::pin(async move { request.set_header("x-attempt", &number) })
//!     }
//! }
//! ```

use std::fmt;
use std::future::{Future, ready};
use std::pin::Pin;
use std::time::Duration;

use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use url::Url;

use crate::Operation;

/// What [`Interceptor::before_attempt`] gives back.
pub type InterceptFuture<'a> =
    Pin<Box<dyn Future<Output = Result<(), InterceptError>> + Send + 'a>>;

/// Sees every attempt of every call of a client. Several are called in the order in which they were
/// given to [`ClientBuilder::intercept`](crate::ClientBuilder::intercept).
pub trait Interceptor: Send + Sync + 'static {
    /// Before the request goes out, within the deadline of the call.
    ///
    /// # Errors
    ///
    /// Ends the call with [`Error::Intercepted`](crate::client::Error::Intercepted): the attempt is
    /// not sent.
    fn before_attempt<'a>(&'a self, request: &'a mut OutgoingRequest<'_>) -> InterceptFuture<'a> {
        let _ = request;
        Box::pin(ready(Ok(())))
    }

    /// After the attempt has ended, with an answer or without one. It must not block. A panic is
    /// told by an event of `tracing`, and the call continues.
    fn after_attempt(&self, attempt: &EndedAttempt<'_>) {
        let _ = attempt;
    }
}

/// A request that is about to be sent. Debug shows no value.
pub struct OutgoingRequest<'r> {
    pub(crate) request: &'r mut reqwest::Request,
    /// The URL before authorisation.
    pub(crate) url: &'r Url,
    pub(crate) operation: &'static Operation,
    pub(crate) attempt: u32,
}

impl OutgoingRequest<'_> {
    /// The row of the operation that is called.
    #[must_use]
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// Which attempt of the call this is, counted from 1.
    #[must_use]
    pub fn attempt(&self) -> u32 {
        self.attempt
    }

    /// The HTTP method.
    #[must_use]
    pub fn method(&self) -> &Method {
        self.request.method()
    }

    /// The whole URL, without credentials that go into the query. Its values may be personal data.
    #[must_use]
    pub fn url(&self) -> &Url {
        self.url
    }

    /// The value of a header. Credentials are not given.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&HeaderValue> {
        self.request.headers().get(name).filter(|value| !value.is_sensitive())
    }

    /// The body: empty if there is none, `None` if it is streamed and cannot be seen before it is
    /// sent.
    #[must_use]
    pub fn body(&self) -> Option<&[u8]> {
        self.request.body().map_or(Some(&[]), reqwest::Body::as_bytes)
    }

    /// Sets a header, in place of one of the same name.
    ///
    /// # Errors
    ///
    /// When the name or the value cannot be sent, or the header holds credentials.
    pub fn set_header(&mut self, name: &str, value: &str) -> Result<(), InterceptError> {
        let value = HeaderValue::from_str(value).map_err(InterceptError::new)?;
        self.insert(name, value)
    }

    /// As [`OutgoingRequest::set_header`] for a value that authorises the request, such as a signature.
    /// It is never printed, and later interceptors do not see it.
    ///
    /// # Errors
    ///
    /// When the name or the value cannot be sent, or the header holds credentials already.
    pub fn set_credential(&mut self, name: &str, value: &str) -> Result<(), InterceptError> {
        let mut value = HeaderValue::from_str(value).map_err(InterceptError::new)?;
        value.set_sensitive(true);
        self.insert(name, value)
    }

    fn insert(&mut self, name: &str, value: HeaderValue) -> Result<(), InterceptError> {
        let name = HeaderName::from_bytes(name.as_bytes()).map_err(InterceptError::new)?;
        let headers = self.request.headers_mut();
        if headers.get(&name).is_some_and(HeaderValue::is_sensitive) {
            return Err(InterceptError::new(format!("`{name}` holds the call's credentials")));
        }
        headers.insert(name, value);
        Ok(())
    }
}

impl fmt::Debug for OutgoingRequest<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "OutgoingRequest({}, attempt {})", self.operation.id, self.attempt)
    }
}

/// An attempt that has ended. Debug shows no header.
pub struct EndedAttempt<'a> {
    pub(crate) operation: &'static Operation,
    pub(crate) attempt: u32,
    pub(crate) duration: Duration,
    pub(crate) answer: Option<(StatusCode, &'a HeaderMap)>,
}

impl EndedAttempt<'_> {
    /// The row of the operation that was called.
    #[must_use]
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// Which attempt of the call it was, counted from 1.
    #[must_use]
    pub fn attempt(&self) -> u32 {
        self.attempt
    }

    /// The time from sending to the end of the answer's body, or of its headers if it is streamed.
    #[must_use]
    pub fn duration(&self) -> Duration {
        self.duration
    }

    /// The status of the answer; `None` if none came.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.answer.map(|(status, _)| status)
    }

    /// The headers of the answer; `None` if none came.
    #[must_use]
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.answer.map(|(_, headers)| headers)
    }
}

impl fmt::Debug for EndedAttempt<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("EndedAttempt")
            .field("operation", &self.operation.id)
            .field("attempt", &self.attempt)
            .field("status", &self.status())
            .finish_non_exhaustive()
    }
}

/// An interceptor would not let an attempt go out.
pub struct InterceptError {
    source: Box<dyn std::error::Error + Send + Sync>,
}

impl InterceptError {
    /// Wraps the interceptor's own error. Its message must not show a secret.
    pub fn new(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self { source: source.into() }
    }
}

impl fmt::Display for InterceptError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an interceptor did not let the request go out")
    }
}

impl fmt::Debug for InterceptError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "InterceptError({self})")
    }
}

impl std::error::Error for InterceptError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&*self.source)
    }
}
