//! Why a call could not be authorised.

use std::sync::Arc;
use std::time::Duration;

use http::StatusCode;

use super::SigningError;
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
    /// The token endpoint did not answer within the time of an attempt.
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

    /// Whether it may pass by itself. Wrong credentials do not.
    #[must_use]
    pub fn is_transient(&self) -> bool {
        match self {
            Self::Refused { status, .. } => passes(*status),
            Self::Signing { source, .. } => source.is_transient(),
            Self::Connection(_) | Self::Timeout { .. } => true,
            Self::MissingCredentials { .. } | Self::InvalidAnswer { .. } => false,
        }
    }
}
