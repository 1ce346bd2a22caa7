//! For how long a failed renewal is remembered: nobody asks again before.
//!
//! | the token endpoint | remembered for |
//! |---|---|
//! | said `Retry-After` | that, up to an hour |
//! | refused the client: `invalid_client`, 401, 403, and whatever else does not pass | `token_refusal_pause`, a minute |
//! | was silent for as long as a renewal may take | 10 seconds |
//! | could not be reached, was in trouble (5xx), or gave something that is not a token | `token_failure_pause`, a second |
//!
//! Calls that need a token meanwhile end with the same error. A token that still serves is taken all
//! the same.

use std::time::Duration;

use super::{AuthError, TokenSettings};

/// The longest that a `Retry-After` counts: an absurd one must not close the client for good.
const LONGEST: Duration = Duration::from_secs(3600);

/// How long a token endpoint that gives no answer is left alone. Each further renewal would let its
/// callers wait for a long time.
const SILENCE: Duration = Duration::from_secs(10);

/// A failure, until it is forgotten.
#[derive(Debug)]
pub(super) struct Remembered {
    error: AuthError,
    /// By the monotonic clock.
    until: Duration,
}

impl Remembered {
    pub(super) fn new(error: AuthError, settings: &TokenSettings, now: Duration) -> Self {
        let until = now.saturating_add(pause(&error, settings));
        Self { error, until }
    }

    /// The failure, unless its time is over. What it says of waiting is what is left of it.
    pub(super) fn recall(&self, now: Duration) -> Option<AuthError> {
        let left = self.until.checked_sub(now).filter(|left| !left.is_zero())?;
        let mut error = self.error.clone();
        if let AuthError::Refused { retry_after: Some(wait), .. } = &mut error {
            *wait = left;
        }
        Some(error)
    }
}

fn pause(error: &AuthError, settings: &TokenSettings) -> Duration {
    let least = match error {
        AuthError::Refused { .. } if !error.is_transient() => settings.refusal_pause,
        AuthError::Timeout { .. } => settings.failure_pause.max(SILENCE),
        _ => settings.failure_pause,
    };
    error.retry_after().map_or(least, |asked| asked.min(LONGEST).max(least))
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::StatusCode;

    #[test]
    fn the_whole_table() {
        let settings = TokenSettings::default();
        let seconds = Duration::from_secs;
        let refused = |status, retry_after| AuthError::Refused {
            status: StatusCode::from_u16(status).unwrap(),
            code: None,
            retry_after,
        };
        for (error, remembered) in [
            (refused(429, Some(seconds(600))), 600),
            (refused(503, Some(seconds(0))), 1),
            (refused(503, Some(Duration::MAX)), 3600),
            (refused(503, None), 1),
            (refused(400, None), 60),
            (refused(401, None), 60),
            (refused(403, Some(seconds(5))), 60),
            (refused(403, Some(seconds(90))), 90),
            (AuthError::Timeout { limit: seconds(15) }, 10),
            (AuthError::InvalidAnswer { fault: "is no JSON" }, 1),
        ] {
            let failure = Remembered::new(error, &settings, seconds(100));
            assert!(failure.recall(seconds(99 + remembered)).is_some(), "{failure:?}");
            assert!(failure.recall(seconds(100 + remembered)).is_none(), "{failure:?}");
        }
    }
}
