//! A connection that could not be made, was lost, or on which no HTTP came, and an answer that did
//! not come in time.

use std::error::Error;
use std::fmt;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use crate::retry::rules::Ending;

/// No answer, because of the connection. The URL is taken off the cause, for its path holds values
/// and its query may hold a key.
#[derive(Clone)]
pub struct ConnectionError {
    fault: ConnectionFault,
    /// None if a test has made it.
    source: Option<Arc<reqwest::Error>>,
}

/// What was wrong with a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ConnectionFault {
    /// It could not be made: no such host, nobody listens, no way there. It may pass.
    NotMade,
    /// It could not be made safe: the server's certificate is not trusted here, the client's is not
    /// trusted there, or the server speaks another TLS, or none. It does not pass on its own.
    Tls,
    /// The build has no TLS: neither `rustls` nor `native-tls` is a feature of the crate.
    NoTls,
    /// The server refused the request before it looked at it (`REFUSED_STREAM` and a `GOAWAY` before
    /// the request, RFC 9113 section 8.7). It may pass.
    Refused,
    /// It was lost before a status came. It may pass.
    Lost,
    /// What came is not HTTP, or has more headers than the client takes. It does not pass on its own.
    NotHttp,
}

impl ConnectionError {
    pub(crate) fn new(error: reqwest::Error) -> Self {
        let fault = ConnectionFault::of(&error);
        Self { fault, source: Some(Arc::new(error.without_url())) }
    }

    /// What was wrong.
    #[must_use]
    pub fn fault(&self) -> ConnectionFault {
        self.fault
    }

    /// Whether the connection was never made, so that certainly nothing was sent.
    #[must_use]
    pub fn before_sending(&self) -> bool {
        matches!(
            self.fault,
            ConnectionFault::NotMade | ConnectionFault::Tls | ConnectionFault::NoTls
        )
    }

    /// Whether another attempt may be better.
    pub(crate) fn may_pass(&self) -> bool {
        !matches!(
            self.fault,
            ConnectionFault::Tls | ConnectionFault::NoTls | ConnectionFault::NotHttp
        )
    }

    /// How the attempt ended, as far as repeating goes.
    pub(crate) fn ending(&self) -> Ending {
        match self.fault {
            ConnectionFault::NotMade => Ending::NotSent,
            ConnectionFault::Tls | ConnectionFault::NoTls => Ending::Unsendable,
            ConnectionFault::Refused => Ending::Refused,
            ConnectionFault::Lost => Ending::Unknown,
            ConnectionFault::NotHttp => Ending::Garbled,
        }
    }
}

impl ConnectionFault {
    /// The `error.type` of spans and metrics.
    pub(crate) fn error_type(self) -> &'static str {
        match self {
            Self::NotMade => "connection_not_made",
            Self::Tls => "connection_tls",
            Self::NoTls => "connection_no_tls",
            Self::Refused => "connection_refused",
            Self::Lost => "connection_lost",
            Self::NotHttp => "connection_not_http",
        }
    }

    fn of(error: &reqwest::Error) -> Self {
        if error.is_connect() {
            return match () {
                () if causes(error).any(lacks_tls) => Self::NoTls,
                () if causes(error).any(is_tls) => Self::Tls,
                () => Self::NotMade,
            };
        }
        if causes(error).filter_map(|cause| cause.downcast_ref()).any(is_refusal) {
            return Self::Refused;
        }
        if causes(error).any(is_refusal_of_certificate) {
            return Self::Tls;
        }
        if causes(error).any(is_no_http) {
            return Self::NotHttp;
        }
        Self::Lost
    }

    /// A word for labels of logs and metrics: `not_made`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NotMade => "not_made",
            Self::Tls => "tls",
            Self::NoTls => "no_tls",
            Self::Refused => "refused",
            Self::Lost => "lost",
            Self::NotHttp => "not_http",
        }
    }
}

/// An error and what caused it, down to the first cause. An IO error holds its cause without telling.
fn causes<'e>(error: &'e (dyn Error + 'static)) -> impl Iterator<Item = &'e (dyn Error + 'static)> {
    std::iter::successors(Some(error), |error: &&'e (dyn Error + 'static)| {
        let error: &'e (dyn Error + 'static) = *error;
        match error.downcast_ref::<io::Error>() {
            Some(error) => error.get_ref().map(|inner| inner as &(dyn Error + 'static)),
            None => error.source(),
        }
    })
}

/// Whether an `https` URL was given to a connector that only knows `http`. It says so by its text alone. A
/// build in which another package has enabled the TLS of `reqwest` has a connector that knows both.
fn lacks_tls(error: &(dyn Error + 'static)) -> bool {
    !cfg!(any(feature = "rustls", feature = "native-tls"))
        && error.to_string().contains("scheme is not http")
}

/// Whether TLS itself failed while a connection was made. A connection that is reset meanwhile is an
/// IO error of another kind.
fn is_tls(error: &(dyn Error + 'static)) -> bool {
    #[cfg(feature = "native-tls")]
    if error.is::<native_tls::Error>() {
        // A handshake that was cut off has an IO error in it.
        return !causes(error).any(<dyn Error>::is::<io::Error>);
    }
    error
        .downcast_ref::<io::Error>()
        .is_some_and(|error| error.kind() == io::ErrorKind::InvalidData)
}

/// Whether the server has refused the client's certificate, or misses one. In TLS 1.3 that comes after
/// the client's side of the handshake has ended (RFC 8446 section 4.4.2.4), but before the server
/// reads a request.
fn is_refusal_of_certificate(error: &(dyn Error + 'static)) -> bool {
    #[cfg(feature = "rustls")]
    if let Some(rustls::Error::AlertReceived(alert)) = error.downcast_ref() {
        return CERTIFICATE_ALERTS.contains(&i32::from(u8::from(*alert)));
    }
    #[cfg(all(feature = "native-tls", not(any(windows, target_vendor = "apple"))))]
    if let Some(stack) = error.downcast_ref::<openssl::error::ErrorStack>() {
        // OpenSSL's reason for an alert is the alert's number and a thousand.
        let alert = |error: &openssl::error::Error| error.reason_code() - 1000;
        return stack.errors().iter().any(|error| CERTIFICATE_ALERTS.contains(&alert(error)));
    }
    // Without a library for TLS, or with one that does not tell.
    let _ = error;
    false
}

/// The alerts about the certificate of the other side (RFC 8446 section 6.2).
#[cfg(any(
    feature = "rustls",
    all(feature = "native-tls", not(any(windows, target_vendor = "apple")))
))]
const CERTIFICATE_ALERTS: [i32; 9] = [
    42,  // bad_certificate
    43,  // unsupported_certificate
    44,  // certificate_revoked
    45,  // certificate_expired
    46,  // certificate_unknown
    48,  // unknown_ca
    49,  // access_denied
    51,  // decrypt_error
    116, // certificate_required
];

/// Whether what came breaks the rules of HTTP: in its head, or in the chunks of its body.
fn is_no_http(error: &(dyn Error + 'static)) -> bool {
    let broken = |error: &io::Error| match error.kind() {
        io::ErrorKind::InvalidInput => true,
        // TLS says so of its own faults, with the fault in it.
        io::ErrorKind::InvalidData => error.get_ref().is_none_or(|inner| !is_of_tls(inner)),
        _ => false,
    };
    error.downcast_ref::<hyper::Error>().is_some_and(hyper::Error::is_parse)
        || error.downcast_ref::<io::Error>().is_some_and(broken)
}

#[cfg(feature = "rustls")]
fn is_of_tls(error: &(dyn Error + Send + Sync + 'static)) -> bool {
    error.is::<rustls::Error>()
}

#[cfg(not(feature = "rustls"))]
fn is_of_tls(_: &(dyn Error + Send + Sync + 'static)) -> bool {
    false
}

fn is_refusal(error: &h2::Error) -> bool {
    let reason = error.reason();
    let refused = reason == Some(h2::Reason::REFUSED_STREAM);
    error.is_remote() && (refused || (error.is_go_away() && reason == Some(h2::Reason::NO_ERROR)))
}

/// An error without a cause, for tests.
#[cfg(feature = "mock")]
impl From<ConnectionFault> for ConnectionError {
    fn from(fault: ConnectionFault) -> Self {
        Self { fault, source: None }
    }
}

impl fmt::Display for ConnectionError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self.fault {
            ConnectionFault::NotMade => "the connection could not be made",
            ConnectionFault::Tls => "no safe connection could be made: the TLS handshake failed",
            ConnectionFault::NoTls => {
                "this build has no TLS: enable the feature `rustls` or `native-tls` of the client"
            }
            ConnectionFault::Refused => "the server refused the request before it looked at it",
            ConnectionFault::Lost => "the connection was lost before the answer was complete",
            ConnectionFault::NotHttp => {
                "what came is not an answer of HTTP, or has too many headers"
            }
        })
    }
}

impl fmt::Debug for ConnectionError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "ConnectionError({self})")
    }
}

impl Error for ConnectionError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}

/// No answer in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TimeoutError {
    /// The last attempt took longer than one attempt may.
    #[error("no answer within the {} ms of an attempt", limit.as_millis())]
    Attempt {
        /// The limit.
        limit: Duration,
    },
    /// The vendor's rate limit is used up for longer than the call may take; nothing was sent.
    #[error("the rate limit is used up for {} s, longer than the call may take", wait.as_secs())]
    RateLimit {
        /// How long it stays used up.
        wait: Duration,
    },
    /// The call took longer than all its attempts together may.
    #[error("no answer within the {} ms of the call", limit.as_millis())]
    Deadline {
        /// The limit.
        limit: Duration,
    },
    /// Too little time was left for another attempt, so none was made.
    #[error("{} ms were left of the call, too few for an attempt", left.as_millis())]
    NoTimeLeft {
        /// What was left.
        left: Duration,
    },
    /// The `reqwest` client that was given to the builder has a timeout of its own, which passed.
    #[error("no answer within the timeout of the HTTP client itself")]
    HttpClient,
}

#[cfg(all(test, not(any(feature = "rustls", feature = "native-tls"))))]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_build_without_tls_says_so() {
        let error = reqwest::Client::new().get("https://127.0.0.1:9").send().await.unwrap_err();
        let error = ConnectionError::new(error);
        assert_eq!(error.fault(), ConnectionFault::NoTls, "{error:?}");
        assert!(error.before_sending() && !error.may_pass());
    }
}
