//! Which error a call ended with, without what it holds.

use std::fmt;

/// The kinds of [`Error`](crate::client::Error), for labels of logs and metrics: there are few of
/// them, and none says anything of a single call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The request could not be made from its arguments.
    InvalidRequest,
    /// A documented failure.
    ErrorResponse,
    /// An answer that the document does not describe.
    UnexpectedResponse,
    /// A success whose body gives no value.
    InvalidResponsePayload,
    /// No connection, or one that was lost.
    Connection,
    /// No answer in time.
    Timeout,
    /// The call could not be authorised.
    Auth,
    /// An interceptor of the client did not let the call go out.
    Intercepted,
    /// A paginated list that cannot continue.
    Pages,
}

impl ErrorKind {
    /// The label: `error_response`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.names().0
    }

    /// The name of the variant of [`Error`](crate::client::Error).
    pub(crate) fn variant(self) -> &'static str {
        self.names().1
    }

    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::InvalidRequest => ("invalid_request", "InvalidRequest"),
            Self::ErrorResponse => ("error_response", "ErrorResponse"),
            Self::UnexpectedResponse => ("unexpected_response", "UnexpectedResponse"),
            Self::InvalidResponsePayload => ("invalid_response_payload", "InvalidResponsePayload"),
            Self::Connection => ("connection", "Connection"),
            Self::Timeout => ("timeout", "Timeout"),
            Self::Auth => ("auth", "Auth"),
            Self::Intercepted => ("intercepted", "Intercepted"),
            Self::Pages => ("pages", "Pages"),
        }
    }
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}
