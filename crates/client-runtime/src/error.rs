//! The errors of a call.
//!
//! Every error says what was called, what came back, the vendor's name for the call and how often
//! it was tried. None shows a body, a header's value, a URL with its values or a credential;
//! [`Error::answer`] gives them on request.
//!
//! ```
//! use client_runtime::client::Error;
//!
//! fn explain<E>(error: &Error<E>) -> &'static str {
//!     match error {
//!         _ if error.is_auth() => "check the credentials",
//!         _ if error.is_retryable() => "try again later",
//!         Error::ErrorResponse(_) => "the vendor refused, error.api() says why",
//!         _ => "give the vendor error.request_id()",
//!     }
//! }
//! ```

use std::fmt;
use std::time::Duration;

use http::StatusCode;

use crate::cause::Cause;
use crate::page_error::PageError;
use crate::response::Cut;
use crate::response::Response;
use crate::response_value::ResponseValue;
use crate::{
    AuthError, CallContext, ConnectionError, ErrorKind, Failure, InterceptError, Operation,
    Outcome, PayloadError, RateLimit, Repeat, TimeoutError,
};

/// Why a call gave no success. `E` is the type of the operation's documented failures.
#[non_exhaustive]
pub enum Error<E = ()> {
    /// The request could not be made from its arguments; nothing was sent.
    InvalidRequest(String),
    /// A documented failure.
    ErrorResponse(ResponseValue<E>),
    /// An answer that the document does not describe.
    UnexpectedResponse(Response),
    /// A documented success whose body is not what the document says.
    InvalidResponsePayload(Failure<PayloadError>),
    /// No connection, or one that was lost.
    Connection(Failure<ConnectionError>),
    /// No answer in time.
    Timeout(Failure<TimeoutError>),
    /// The call could not be authorised; it was not sent.
    Auth(Failure<AuthError>),
    /// An interceptor of the client did not let the call go out.
    Intercepted(Failure<InterceptError>),
    /// A paginated list that cannot continue after what was read of it; nothing was sent for this.
    Pages(Failure<PageError>),
}

/// What a call without an answer ends with, whatever the type of its documented failures.
#[derive(Debug)]
#[non_exhaustive]
#[doc(hidden)]
pub enum CallError {
    /// See [`Error::InvalidRequest`].
    InvalidRequest(String),
    /// See [`Error::Connection`].
    Connection(Failure<ConnectionError>),
    /// See [`Error::Timeout`].
    Timeout(Failure<TimeoutError>),
    /// See [`Error::Auth`].
    Auth(Failure<AuthError>),
    /// See [`Error::Intercepted`].
    Intercepted(Failure<InterceptError>),
}

impl<E> Error<E> {
    /// The documented failure, typed.
    #[must_use]
    pub fn api(&self) -> Option<&E> {
        match self {
            Self::ErrorResponse(value) => Some(value),
            _ => None,
        }
    }

    /// The documented failure, typed, by value.
    ///
    /// # Errors
    ///
    /// This error itself, when it is not a documented failure.
    pub fn into_api(self) -> Result<E, Self> {
        match self {
            Self::ErrorResponse(value) => Ok(value.into_inner()),
            other => Err(other),
        }
    }

    /// What is known of the work that the call asked for.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        match (self, self.context()) {
            (_, Some(context)) => context.outcome(),
            (Self::Connection(failure), None) if !failure.before_sending() => Outcome::Unknown,
            _ => Outcome::NotSent,
        }
    }

    /// The last answer that came to the call, as it came: status, headers and body. Where the call
    /// ended without one, because of the connection, the time or the credentials, it is the answer to
    /// an earlier attempt.
    ///
    /// The body may hold personal data: log it only where that is allowed. Debug does not show it.
    #[must_use]
    pub fn answer(&self) -> Option<&Response> {
        match self {
            Self::InvalidRequest(_) | Self::Pages(_) => None,
            Self::ErrorResponse(value) => Some(value.response()),
            Self::UnexpectedResponse(response) => Some(response),
            Self::InvalidResponsePayload(failure) => Some(failure.answer()),
            Self::Connection(failure) => failure.earlier_answer(),
            Self::Timeout(failure) => failure.earlier_answer(),
            Self::Auth(failure) => failure.earlier_answer(),
            Self::Intercepted(failure) => failure.earlier_answer(),
        }
    }

    /// Which error this is, for labels of logs and metrics.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        match self {
            Self::InvalidRequest(_) => ErrorKind::InvalidRequest,
            Self::ErrorResponse(_) => ErrorKind::ErrorResponse,
            Self::UnexpectedResponse(_) => ErrorKind::UnexpectedResponse,
            Self::InvalidResponsePayload(_) => ErrorKind::InvalidResponsePayload,
            Self::Connection(_) => ErrorKind::Connection,
            Self::Timeout(_) => ErrorKind::Timeout,
            Self::Auth(_) => ErrorKind::Auth,
            Self::Intercepted(_) => ErrorKind::Intercepted,
            Self::Pages(_) => ErrorKind::Pages,
        }
    }

    /// The status of the answer that the call ended with, if it ended with one.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        match self {
            Self::ErrorResponse(value) => Some(value.status()),
            Self::UnexpectedResponse(response) => Some(response.status()),
            Self::InvalidResponsePayload(failure) => Some(failure.status()),
            Self::InvalidRequest(_)
            | Self::Connection(_)
            | Self::Timeout(_)
            | Self::Auth(_)
            | Self::Intercepted(_)
            | Self::Pages(_) => None,
        }
    }

    /// The facts of the call, if it came to one.
    #[must_use]
    pub fn context(&self) -> Option<&CallContext> {
        match self {
            Self::InvalidRequest(_) => None,
            Self::ErrorResponse(value) => Some(value.context()),
            Self::UnexpectedResponse(response) => Some(response.context()),
            Self::InvalidResponsePayload(failure) => failure.context(),
            Self::Connection(failure) => failure.context(),
            Self::Timeout(failure) => failure.context(),
            Self::Auth(failure) => failure.context(),
            Self::Intercepted(failure) => failure.context(),
            Self::Pages(failure) => failure.context(),
        }
    }

    /// The row of the operation that was called.
    #[must_use]
    pub fn operation(&self) -> Option<&'static Operation> {
        self.context().map(CallContext::operation)
    }

    /// The vendor's name for the call: what its support asks for.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.context().and_then(CallContext::request_id)
    }

    /// How many times the request was sent or tried to be sent.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.context().map_or(0, CallContext::attempts)
    }

    /// The time the call took, with authentication and waits.
    #[must_use]
    pub fn elapsed(&self) -> Duration {
        self.context().map_or(Duration::ZERO, CallContext::elapsed)
    }

    /// Whether the failure may pass and the call may be made again: the runtime would have
    /// repeated it, had attempts, time and budget allowed.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        self.context().is_some_and(|context| context.repeat() == Repeat::Allowed)
    }

    /// Whether the failure may pass, but the vendor stores it under the idempotency key: the call
    /// may be made again under a new key only.
    #[must_use]
    pub fn needs_new_idempotency_key(&self) -> bool {
        self.context().is_some_and(|context| context.repeat() == Repeat::UnderNewKey)
    }

    /// How long the vendor asks to wait before the call is made again.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.context().and_then(CallContext::retry_after)
    }

    /// Whether the credentials are at fault: no token could be had, or the vendor answered `401`.
    #[must_use]
    pub fn is_auth(&self) -> bool {
        matches!(self, Self::Auth(_)) || self.status() == Some(StatusCode::UNAUTHORIZED)
    }

    /// The vendor's rate limit, as the last answer told it.
    #[must_use]
    pub fn rate_limit(&self) -> Option<&RateLimit> {
        self.context().and_then(CallContext::rate_limit)
    }
}

impl<E> fmt::Display for Error<E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let answer = |formatter: &mut fmt::Formatter<'_>, status, context: &CallContext, what| {
            write!(formatter, "{} failed: {status}{what} ({context})", context.operation().id)
        };
        match self {
            Self::InvalidRequest(reason) => write!(formatter, "invalid request: {reason}"),
            Self::ErrorResponse(value) => answer(formatter, value.status(), value.context(), ""),
            Self::UnexpectedResponse(response) => {
                let what = match response.cut().and_then(Cut::cause) {
                    None => ", which is not as documented",
                    Some(Cause::Disconnected(_)) => ", whose body broke off",
                    Some(Cause::TimedOut(_)) => ", whose body did not come in time",
                };
                answer(formatter, response.status(), response.context(), what)
            }
            Self::InvalidResponsePayload(failure) => failure.fmt(formatter),
            Self::Connection(failure) => failure.fmt(formatter),
            Self::Timeout(failure) => failure.fmt(formatter),
            Self::Auth(failure) => failure.fmt(formatter),
            Self::Intercepted(failure) => failure.fmt(formatter),
            Self::Pages(failure) => failure.fmt(formatter),
        }
    }
}

impl<E> fmt::Debug for Error<E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}({self})", self.kind().variant())
    }
}

impl<E> std::error::Error for Error<E> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Connection(failure) => failure.cause().source(),
            Self::Auth(failure) => failure.cause().source(),
            Self::Intercepted(failure) => failure.cause().source(),
            Self::InvalidResponsePayload(failure) => failure.cause().source(),
            Self::InvalidRequest(_)
            | Self::ErrorResponse(_)
            | Self::UnexpectedResponse(_)
            | Self::Timeout(_)
            | Self::Pages(_) => None,
        }
    }
}

impl CallError {
    pub(crate) fn kind(&self) -> ErrorKind {
        match self {
            Self::InvalidRequest(_) => ErrorKind::InvalidRequest,
            Self::Connection(_) => ErrorKind::Connection,
            Self::Timeout(_) => ErrorKind::Timeout,
            Self::Auth(_) => ErrorKind::Auth,
            Self::Intercepted(_) => ErrorKind::Intercepted,
        }
    }
}

impl<E> From<CallError> for Error<E> {
    fn from(error: CallError) -> Self {
        match error {
            CallError::InvalidRequest(reason) => Self::InvalidRequest(reason),
            CallError::Connection(failure) => Self::Connection(failure),
            CallError::Timeout(failure) => Self::Timeout(failure),
            CallError::Auth(failure) => Self::Auth(failure),
            CallError::Intercepted(failure) => Self::Intercepted(failure),
        }
    }
}

impl<E> From<reqwest::Error> for Error<E> {
    fn from(error: reqwest::Error) -> Self {
        if error.is_builder() {
            // The message of a failed serialisation may quote a value.
            return Self::InvalidRequest("its URL, headers or body cannot be sent".to_owned());
        }
        Self::Connection(Failure::without_call(ConnectionError::new(error)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_are_small_and_can_be_sent() {
        fn assert_error<T: std::error::Error + Send + Sync + 'static>() {}
        assert_error::<Error<Vec<u8>>>();
        assert_error::<Error<crate::streams::ByteStream>>();
        assert!(size_of::<Error<[u64; 100]>>() <= 32);
    }

    #[test]
    fn a_request_that_cannot_be_built_quotes_nothing() {
        let url = reqwest::Client::new().get("https://planted host/?key=planted");
        let error: Error = url.build().unwrap_err().into();
        assert_eq!(
            format!("{error:?}"),
            "InvalidRequest(invalid request: its URL, headers or body cannot be sent)"
        );
    }
}
