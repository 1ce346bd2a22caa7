//! The sandbox's clock: the machine's time, moved forward by as much as a test asks.
//!
//! It starts from the machine's time because clients compare the dates of an answer with their own
//! clock. A test that wants dates it can spell out starts the sandbox with a [`Clock::at`] one.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

/// A clock that can be moved forward. Clones are the same clock.
///
/// ```
/// use std::time::Duration;
/// use vendor_sandbox::Clock;
///
/// let clock = Clock::at(jiff::Timestamp::UNIX_EPOCH);
/// clock.advance(Duration::from_secs(90));
/// assert_eq!(clock.now().as_second(), 90);
/// ```
#[derive(Clone, Debug)]
pub struct Clock {
    /// Where a clock that stands still began; none follows the machine.
    start: Option<Timestamp>,
    moved: Arc<Mutex<SignedDuration>>,
}

impl Clock {
    /// A clock that follows the machine's.
    #[must_use]
    pub fn system() -> Self {
        Self { start: None, moved: Arc::default() }
    }

    /// A clock that stands still but for [`Clock::advance`].
    #[must_use]
    pub fn at(start: Timestamp) -> Self {
        Self { start: Some(start), moved: Arc::default() }
    }

    /// The time.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        let start = self.start.unwrap_or_else(Timestamp::now);
        later(start, *self.moved.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Moves the clock forward.
    pub fn advance(&self, by: Duration) {
        let by = SignedDuration::try_from(by).unwrap_or(SignedDuration::MAX);
        let mut moved = self.moved.lock().unwrap_or_else(PoisonError::into_inner);
        *moved = moved.saturating_add(by);
    }
}

/// A time after another; the end of time if it lies beyond.
pub(crate) fn later(start: Timestamp, by: SignedDuration) -> Timestamp {
    start.checked_add(by).unwrap_or(Timestamp::MAX)
}
