//! Why a call could not be authorised.

use std::sync::Arc;
use std::time::Duration;

use http::StatusCode;

use super::{SigningError, TokenProviderError};
use crate::ConnectionError;
use crate::retry::rules::passes;

/// A call could not be authorised, and was not sent. Calls that waited for the same token share
/// one error. It never holds a body, a secret or a token.
#[derive(Clone, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum AuthError {
    /// There are no credentials for any of the operation's alternatives.
    #[error("the operation needs credentials for {alternatives}; set them by `.credentials(..)`")]
    MissingCredentials {
        /// The schemes and what each takes: `` `a` (an API key), or `b` (a token) with `c` (..) ``.
        alternatives: String,
    },
    /// The caller's signer gave an error.
    #[error("the request could not be signed for security scheme `{scheme}`")]
    Signing {
        /// The scheme.
        scheme: &'static str,
        /// The signer's error.
        #[source]
        source: Arc<SigningError>,
    },
    /// The caller's signer did not end within the time of the call.
    #[error(
        "the request was not signed for security scheme `{scheme}` within the {} ms of the call",
        limit.as_millis()
    )]
    SigningDeadline {
        /// The scheme.
        scheme: &'static str,
        /// How long the call may take.
        limit: Duration,
    },
    /// The caller's source of tokens gave none.
    #[error("the caller's source gave no token for security scheme `{scheme}`")]
    Provider {
        /// The scheme.
        scheme: &'static str,
        /// The source's error.
        #[source]
        source: Arc<TokenProviderError>,
    },
    /// The time of the call was over before a token came. The token is still being asked for, and the
    /// next call may find it.
    #[error(
        "no token came within the {} ms of the call: the token endpoint is slow or does not answer",
        limit.as_millis()
    )]
    Deadline {
        /// How long the call may take.
        limit: Duration,
    },
    /// The token endpoint gave no token.
    #[error("the token endpoint answered {status}{}", bracketed(code.as_deref()))]
    Refused {
        /// The status of its answer.
        status: StatusCode,
        /// The `error` of RFC 6749 section 5.2: `invalid_client`.
        code: Option<String>,
        /// How long it asked to wait.
        retry_after: Option<Duration>,
    },
    /// The token endpoint could not be reached.
    #[error("the token endpoint did not answer: {0}")]
    Connection(#[source] ConnectionError),
    /// The token endpoint did not answer within the time of a request, or of all requests of a renewal.
    #[error("the token endpoint did not answer within {} ms", limit.as_millis())]
    Timeout {
        /// The limit.
        limit: Duration,
    },
    /// The token endpoint answered, but not with a token.
    #[error("the token endpoint's answer {fault}")]
    InvalidAnswer {
        /// What is wrong with it.
        fault: &'static str,
    },
    /// The renewal of the token was interrupted, by the end of its tokio runtime or by a panic.
    #[error("the renewal of the token was interrupted")]
    Interrupted,
    /// The call was made outside of a tokio runtime.
    #[error("tokens are renewed on tokio; make the call inside a tokio runtime")]
    NoRuntime,
}

fn bracketed(code: Option<&str>) -> String {
    code.map(|code| format!(" ({code})")).unwrap_or_default()
}

impl AuthError {
    /// The `error` code of the token endpoint (RFC 6749 section 5.2).
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::Refused { code, .. } => code.as_deref(),
            _ => None,
        }
    }

    /// How long the token endpoint asked to wait.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Refused { retry_after, .. } => *retry_after,
            _ => None,
        }
    }

    /// Whether it may pass on its own. Wrong credentials do not.
    #[must_use]
    pub fn is_transient(&self) -> bool {
        match self {
            Self::Refused { status, .. } => passes(*status),
            Self::Connection(error) => error.may_pass(),
            Self::Signing { source, .. } => source.is_transient(),
            Self::Provider { source, .. } => source.is_transient(),
            Self::Timeout { .. }
            | Self::Deadline { .. }
            | Self::SigningDeadline { .. }
            | Self::Interrupted => true,
            Self::MissingCredentials { .. } | Self::InvalidAnswer { .. } | Self::NoRuntime => false,
        }
    }
}
