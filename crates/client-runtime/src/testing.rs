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

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, SystemTime};

use crate::{Clock, Pause, Random};

/// A clock that stands still until it is told to move.
///
/// A sleep before a repeated attempt passes at once and moves the clock by its length;
/// [`ManualClock::sleeps`] lists them. An alarm (a timeout or a deadline) goes off when
/// [`ManualClock::advance`] or a sleep moves the clock past it. Clones share one time.
#[derive(Clone, Debug)]
pub struct ManualClock {
    state: Arc<Mutex<State>>,
    start: SystemTime,
}

#[derive(Debug, Default)]
struct State {
    passed: Duration,
    sleeps: Vec<Duration>,
    waiting: Vec<Waker>,
}

impl ManualClock {
    /// A clock that stands at 2026-01-01T00:00:00Z.
    #[must_use]
    pub fn new() -> Self {
        let start = SystemTime::UNIX_EPOCH + Duration::from_secs(1_767_225_600);
        Self { state: Arc::default(), start }
    }

    /// Moves the clock, and sets off the alarms that are due.
    pub fn advance(&self, by: Duration) {
        let waiting = {
            let mut state = self.state();
            state.passed += by;
            std::mem::take(&mut state.waiting)
        };
        for waker in waiting {
            waker.wake();
        }
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
        self.start + self.monotonic()
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
        Box::pin(Alarm { clock: self.clone(), due })
    }
}

struct Alarm {
    clock: ManualClock,
    due: Duration,
}

impl Future for Alarm {
    type Output = ();

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let mut state = self.clock.state();
        if state.passed >= self.due {
            return Poll::Ready(());
        }
        state.waiting.push(context.waker().clone());
        Poll::Pending
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
