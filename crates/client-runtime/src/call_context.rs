//! What is known of a call besides its answer: the operation, the attempts, the time it took.
//!
//! Every answer and every error of a call carries one. Nothing in it comes from a body, a path
//! value or a credential, so that all of it may be logged.

use std::fmt;
use std::time::Duration;

use http::HeaderMap;

use crate::{Operation, Outcome, RateLimit, Repeat, Surface};

/// The facts of one call, after its last attempt.
#[derive(Clone, Debug)]
pub struct CallContext {
    pub(crate) operation: &'static Operation,
    pub(crate) request_id: Option<String>,
    pub(crate) attempts: u32,
    pub(crate) attempts_allowed: u32,
    pub(crate) elapsed: Duration,
    pub(crate) retry_after: Option<Duration>,
    pub(crate) rate_limit: Option<RateLimit>,
    pub(crate) repeat: Repeat,
    pub(crate) outcome: Outcome,
}

impl CallContext {
    /// The row of the operation that was called.
    #[must_use]
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// The vendor's name for the call, from the last answer.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// How many times the request was sent or tried to be sent.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    /// The time from the start of the call to its end, with authentication and waits.
    #[must_use]
    pub fn elapsed(&self) -> Duration {
        self.elapsed
    }

    /// How long the vendor asked to wait in its last answer.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.retry_after
    }

    /// The vendor's rate limit, as its last answer told it.
    #[must_use]
    pub fn rate_limit(&self) -> Option<&RateLimit> {
        self.rate_limit.as_ref()
    }

    /// Whether the call may be made again after how it ended.
    #[must_use]
    pub fn repeat(&self) -> Repeat {
        self.repeat
    }

    /// What is known of the work that the call asked for.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        self.outcome
    }
}

impl fmt::Display for CallContext {
    /// What is in brackets after a failure: `request id 53cc2d47, attempt 1 of 1`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(id) = &self.request_id {
            write!(formatter, "request id {id}, ")?;
        }
        match self.attempts {
            0 => formatter.write_str("not sent")?,
            attempts => write!(formatter, "attempt {attempts} of {}", self.attempts_allowed)?,
        }
        if let Some(wait) = self.retry_after {
            write!(formatter, ", retry after {} s", wait.as_secs())?;
        }
        Ok(())
    }
}

/// The request id of an answer. One that is long or not visible ASCII is not taken, so that a
/// hostile answer can neither fill a log nor forge its lines.
pub(crate) fn request_id(headers: &HeaderMap, surface: &Surface) -> Option<String> {
    let id = headers.get(surface.request_id_header?)?.to_str().ok()?;
    let sound = (1..=128).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_graphic());
    sound.then(|| id.to_owned())
}
