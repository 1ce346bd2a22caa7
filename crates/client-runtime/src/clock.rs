//! Time, as far as the runtime reads or waits for it.
//!
//! Everything that waits does so through a [`Clock`], so that tests run in microseconds and never
//! sleep. Programs need not care: a client uses [`SystemClock`] unless
//! [`ClientBuilder::clock`](crate::ClientBuilder::clock) gives it another one;
//! [`testing::ManualClock`](crate::testing::ManualClock) is the one for tests.

use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::Poll;
use std::time::{Duration, Instant, SystemTime};

/// A future that is ready when some time has passed.
pub type Pause = Pin<Box<dyn Future<Output = ()> + Send>>;

/// Where the runtime gets its time from.
pub trait Clock: Send + Sync + 'static {
    /// The time of day, for dates that other machines have written.
    fn now(&self) -> SystemTime;

    /// Time since some fixed moment, never going back: for deadlines and elapsed time.
    fn monotonic(&self) -> Duration;

    /// Waits before a repeated attempt.
    fn sleep(&self, duration: Duration) -> Pause;

    /// Ends something else when it takes too long. It differs from [`Clock::sleep`] for tests
    /// only: their clock lets a sleep pass at once, but an alarm goes off only when time moves.
    fn alarm(&self, duration: Duration) -> Pause;
}

/// The clock of the machine, with the timers of tokio.
#[derive(Clone, Copy, Debug)]
pub struct SystemClock {
    origin: Instant,
}

impl SystemClock {
    /// A clock whose monotonic time starts now.
    #[must_use]
    pub fn new() -> Self {
        Self { origin: Instant::now() }
    }
}

impl Default for SystemClock {
    fn default() -> Self {
        Self::new()
    }
}

impl Clock for SystemClock {
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    fn monotonic(&self) -> Duration {
        self.origin.elapsed()
    }

    fn sleep(&self, duration: Duration) -> Pause {
        Box::pin(tokio::time::sleep(duration))
    }

    fn alarm(&self, duration: Duration) -> Pause {
        self.sleep(duration)
    }
}

/// The alarm went off before the future was ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Expired;

/// Runs a future until it is ready or the alarm goes off. The alarm is borrowed, so that one alarm
/// can bound several steps. A future that is ready wins over an alarm at the same moment.
pub(crate) async fn within<F: Future>(alarm: &mut Pause, future: F) -> Result<F::Output, Expired> {
    let mut future = pin!(future);
    poll_fn(|context| match future.as_mut().poll(context) {
        Poll::Ready(output) => Poll::Ready(Ok(output)),
        Poll::Pending => alarm.as_mut().poll(context).map(|()| Err(Expired)),
    })
    .await
}

/// A limit on something that takes time, counted from when it was made. The timer behind it is only
/// set when there is something to wait for.
pub(crate) struct Alarm<'a> {
    clock: &'a dyn Clock,
    due: Duration,
    pause: Option<Pause>,
}

impl<'a> Alarm<'a> {
    pub(crate) fn new(clock: &'a dyn Clock, limit: Duration) -> Self {
        Self { clock, due: clock.monotonic().saturating_add(limit), pause: None }
    }

    /// Runs a future until it is ready or the alarm goes off. One alarm can bound several steps. A
    /// future that is ready wins over an alarm at the same moment.
    pub(crate) async fn within<F: Future>(&mut self, future: F) -> Result<F::Output, Expired> {
        let mut future = pin!(future);
        poll_fn(|context| match future.as_mut().poll(context) {
            Poll::Ready(output) => Poll::Ready(Ok(output)),
            Poll::Pending => {
                let pause = self.pause.get_or_insert_with(|| {
                    self.clock.alarm(self.due.saturating_sub(self.clock.monotonic()))
                });
                pause.as_mut().poll(context).map(|()| Err(Expired))
            }
        })
        .await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::ManualClock;

    #[tokio::test]
    async fn a_ready_future_wins_over_the_alarm() {
        let clock = ManualClock::new();
        let mut alarm = clock.alarm(Duration::ZERO);
        assert_eq!(within(&mut alarm, async { 7 }).await, Ok(7));
        assert_eq!(within(&mut alarm, std::future::pending::<()>()).await, Err(Expired));
        let mut alarm = Alarm::new(&clock, Duration::ZERO);
        assert_eq!(alarm.within(async { 7 }).await, Ok(7));
        assert_eq!(alarm.within(std::future::pending::<()>()).await, Err(Expired));
    }
}
