//! How far a time stamp may be from the receiver's time.

use std::time::{Duration, SystemTime};

use super::WebhookError;

/// How far a signed time may be from now. The default is five minutes back, for deliveries that
/// were long under way, and one minute ahead, for clocks that differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tolerance {
    /// How old a delivery may be.
    pub past: Duration,
    /// How far the sender's clock may be ahead.
    pub future: Duration,
}

impl Default for Tolerance {
    fn default() -> Self {
        Self { past: Duration::from_secs(300), future: Duration::from_secs(60) }
    }
}

impl Tolerance {
    /// Checks a signed time.
    pub(super) fn check(self, signed: SystemTime, now: SystemTime) -> Result<(), WebhookError> {
        match now.duration_since(signed) {
            Ok(age) if age > self.past => Err(WebhookError::TooOld),
            Err(ahead) if ahead.duration() > self.future => Err(WebhookError::FromTheFuture),
            _ => Ok(()),
        }
    }
}
