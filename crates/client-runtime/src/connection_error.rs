//! A connection that could not be made or was lost, and an answer that did not come in time.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// No answer, because of the connection. The URL is taken off the cause, for its path holds values
/// and its query may hold a key.
#[derive(Clone)]
pub struct ConnectionError {
    source: Arc<reqwest::Error>,
}

impl ConnectionError {
    pub(crate) fn new(error: reqwest::Error) -> Self {
        Self { source: Arc::new(error.without_url()) }
    }

    /// Whether the connection was never made, so that surely nothing was sent.
    #[must_use]
    pub fn before_sending(&self) -> bool {
        self.source.is_connect()
    }
}

impl fmt::Display for ConnectionError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(if self.before_sending() {
            "the connection could not be made"
        } else {
            "the connection was lost before the answer was complete"
        })
    }
}

impl fmt::Debug for ConnectionError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "ConnectionError({self})")
    }
}

impl std::error::Error for ConnectionError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&*self.source)
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
}
