//! A clock and a source of randomness for tests, so that no test waits for real time.
//!
//! ```
//! use client_runtime::Clock;
//! use client_runtime::testing::ManualClock;
//! use std::time::Duration;
//!
//! let clock = ManualClock::new();
//! clock.advance(Duration::from_secs(3600));
//! assert_eq!(clock.monotonic(), Duration::from_secs(3600));
//! ```

use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, SystemTime};

use crate::{Clock, Pause, Random};

/// A clock that does not move until it is told to.
///
/// A sleep before a repeated attempt passes at once and moves the clock by its length;
/// [`ManualClock::sleeps`] lists them. An alarm (a timeout or a deadline) goes off when
/// [`ManualClock::advance`] or a sleep moves the clock past it. Clones share one time.
#[derive(Clone, Debug)]
pub struct ManualClock {
    state: Arc<Mutex<State>>,
    start: SystemTime,
}

/// The time of day where no date is late enough: a thousand years from the start.
const FAR: Duration = Duration::from_secs(1000 * 365 * 86_400);

#[derive(Debug, Default)]
struct State {
    passed: Duration,
    sleeps: Vec<Duration>,
    /// Whom to wake for the alarms that somebody waits for, by when each goes off and its number.
    alarms: BTreeMap<(Duration, u64), Waker>,
    /// The number of the next alarm.
    next: u64,
}

impl ManualClock {
    /// A clock that shows 2026-01-01T00:00:00Z.
    #[must_use]
    pub fn new() -> Self {
        let start = SystemTime::UNIX_EPOCH + Duration::from_secs(1_767_225_600);
        Self { state: Arc::default(), start }
    }

    /// Moves the clock, and sets off the alarms that are due.
    pub fn advance(&self, by: Duration) {
        let due = {
            let mut state = self.state();
            state.passed = state.passed.saturating_add(by);
            let passed = state.passed;
            let later = state.alarms.split_off(&(passed, u64::MAX));
            std::mem::replace(&mut state.alarms, later)
        };
        due.into_values().for_each(Waker::wake);
    }

    /// How long it is until the next alarm that somebody waits for goes off: the time limit of a call
    /// that has no answer yet. `None` when nobody waits.
    #[must_use]
    pub fn next_alarm(&self) -> Option<Duration> {
        let state = self.state();
        let ((due, _), _) = state.alarms.first_key_value()?;
        Some(due.saturating_sub(state.passed))
    }

    /// The sleeps so far, in order.
    #[must_use]
    pub fn sleeps(&self) -> Vec<Duration> {
        self.state().sleeps.clone()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Default for ManualClock {
    fn default() -> Self {
        Self::new()
    }
}

impl Clock for ManualClock {
    fn now(&self) -> SystemTime {
        // It may have slept for as long as a `Retry-After` of any number of seconds.
        self.start.checked_add(self.monotonic()).unwrap_or(self.start + FAR)
    }

    fn monotonic(&self) -> Duration {
        self.state().passed
    }

    fn sleep(&self, duration: Duration) -> Pause {
        let clock = self.clone();
        Box::pin(async move {
            clock.state().sleeps.push(duration);
            clock.advance(duration);
        })
    }

    fn alarm(&self, duration: Duration) -> Pause {
        let due = self.monotonic().saturating_add(duration);
        let number = {
            let mut state = self.state();
            state.next += 1;
            state.next
        };
        Box::pin(Alarm { clock: self.clone(), key: (due, number) })
    }
}

struct Alarm {
    clock: ManualClock,
    key: (Duration, u64),
}

impl Future for Alarm {
    type Output = ();

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let mut state = self.clock.state();
        if state.passed >= self.key.0 {
            return Poll::Ready(());
        }
        state.alarms.insert(self.key, context.waker().clone());
        Poll::Pending
    }
}

impl Drop for Alarm {
    fn drop(&mut self) {
        self.clock.state().alarms.remove(&self.key);
    }
}

/// Always the same bits. `FixedRandom(u64::MAX)` makes every wait as long as its backoff allows,
/// `FixedRandom(0)` makes it nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct FixedRandom(pub u64);

impl Random for FixedRandom {
    fn bits(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_time_is_too_long_for_the_clock() {
        let clock = ManualClock::new();
        let start = clock.now();
        clock.advance(Duration::MAX);
        assert!(clock.now() > start);
        assert_eq!(clock.monotonic(), Duration::MAX);
    }

    #[tokio::test]
    async fn the_clock_knows_the_next_alarm_that_somebody_waits_for() {
        let clock = ManualClock::new();
        let mut soon = clock.alarm(Duration::from_secs(3));
        let mut later = clock.alarm(Duration::from_secs(5));
        assert_eq!(clock.next_alarm(), None, "nobody waits yet");
        let mut context = Context::from_waker(Waker::noop());
        assert!(soon.as_mut().poll(&mut context).is_pending());
        assert!(later.as_mut().poll(&mut context).is_pending());
        clock.advance(Duration::from_secs(1));
        assert_eq!(clock.next_alarm(), Some(Duration::from_secs(2)));
        drop(soon);
        assert_eq!(clock.next_alarm(), Some(Duration::from_secs(4)));
        clock.advance(Duration::from_secs(4));
        assert_eq!(clock.next_alarm(), None);
        assert!(later.as_mut().poll(&mut context).is_ready());
    }
}
