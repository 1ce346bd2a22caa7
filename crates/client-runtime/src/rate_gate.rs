//! Holding calls back while the vendor's rate limit is used up.
//!
//! An answer that says that no call is left closes the gate until the window ends, and so does a
//! `429` for as long as its `Retry-After` says, but never for longer than [`LONGEST`]: then calls
//! find out anew. An answer that shows calls left opens it before.
//!
//! It is off unless [`ClientBuilder::wait_for_rate_limit`](crate::ClientBuilder::wait_for_rate_limit)
//! turns it on: a service that answers people rather fails at once than late.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use http::StatusCode;

use crate::random::fraction;
use crate::{Clock, Random, RateLimit};

/// The longest time that one answer closes the gate for.
const LONGEST: Duration = Duration::from_secs(600);

/// Over which time the calls that wait are spread when the gate opens, at most.
const SPREAD: Duration = Duration::from_secs(1);

pub(crate) struct RateGate {
    clock: Arc<dyn Clock>,
    /// When the gate opens, on the clock's monotonic scale.
    opens: Mutex<Duration>,
    /// The calls that have passed and are not answered.
    under_way: AtomicU64,
}

/// A call that has passed the gate, until it is answered or dropped.
pub(crate) struct Pass<'a>(&'a RateGate);

impl Drop for Pass<'_> {
    fn drop(&mut self) {
        self.0.under_way.fetch_sub(1, Ordering::Relaxed);
    }
}

impl RateGate {
    pub(crate) fn new(clock: Arc<dyn Clock>) -> Self {
        Self { clock, opens: Mutex::default(), under_way: AtomicU64::new(0) }
    }

    /// How long a call waits before it looks again; `None` when the gate is open.
    pub(crate) fn wait(&self, random: &dyn Random) -> Option<Duration> {
        let opens = *self.opens.lock().unwrap_or_else(PoisonError::into_inner);
        let wait = opens.saturating_sub(self.clock.monotonic());
        let spread = (wait / 4).min(SPREAD).mul_f64(fraction(random));
        (!wait.is_zero()).then_some(wait + spread)
    }

    /// A call passes.
    pub(crate) fn pass(&self) -> Pass<'_> {
        self.under_way.fetch_add(1, Ordering::Relaxed);
        Pass(self)
    }

    /// Takes note of an answer, while its call still has its [`Pass`].
    ///
    /// Answers of calls that ran at the same time come in any order, so an older one may show calls
    /// that others have used up since: as many as are under way. One that shows more is newer.
    pub(crate) fn note(
        &self,
        status: StatusCode,
        limit: Option<&RateLimit>,
        retry_after: Option<Duration>,
    ) {
        let remaining = limit.and_then(|limit| limit.remaining);
        let window = limit.filter(|_| remaining == Some(0)).and_then(|limit| limit.reset);
        let asked = retry_after.filter(|_| status == StatusCode::TOO_MANY_REQUESTS);
        let others = self.under_way.load(Ordering::Relaxed).saturating_sub(1);
        let mut opens = self.opens.lock().unwrap_or_else(PoisonError::into_inner);
        match window.max(asked) {
            Some(closed) => {
                *opens = (*opens).max(self.clock.monotonic().saturating_add(closed.min(LONGEST)));
            }
            None if remaining.is_some_and(|remaining| remaining > others) => {
                *opens = Duration::ZERO;
            }
            None => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{FixedRandom, ManualClock};

    fn limit(remaining: u64, reset: u64) -> RateLimit {
        let reset = Some(Duration::from_secs(reset));
        RateLimit { limit: Some(300), remaining: Some(remaining), reset }
    }

    fn gate() -> (ManualClock, RateGate) {
        let clock = ManualClock::new();
        let gate = RateGate::new(Arc::new(clock.clone()));
        (clock, gate)
    }

    const OK: StatusCode = StatusCode::OK;
    const TOO_MANY: StatusCode = StatusCode::TOO_MANY_REQUESTS;

    fn seconds(gate: &RateGate) -> Option<u64> {
        gate.wait(&FixedRandom(0)).map(|wait| wait.as_secs())
    }

    #[test]
    fn the_gate_closes_until_the_later_of_what_answers_say() {
        let (clock, gate) = gate();
        gate.note(OK, Some(&limit(1, 60)), Some(Duration::from_secs(9)));
        assert_eq!(seconds(&gate), None);

        gate.note(OK, Some(&limit(0, 53)), None);
        gate.note(OK, Some(&limit(0, 20)), None);
        assert_eq!(seconds(&gate), Some(53));
        clock.advance(Duration::from_secs(50));
        gate.note(TOO_MANY, None, Some(Duration::from_secs(360)));
        assert_eq!(seconds(&gate), Some(360));
        clock.advance(Duration::from_secs(360));
        assert_eq!(seconds(&gate), None);
    }

    #[test]
    fn the_gate_is_not_closed_for_ever() {
        let (clock, gate) = gate();
        gate.note(TOO_MANY, None, Some(Duration::from_secs(u64::MAX)));
        assert_eq!(seconds(&gate), Some(600));
        clock.advance(LONGEST);
        assert_eq!(seconds(&gate), None);
    }

    #[test]
    fn an_answer_with_calls_left_opens_the_gate_unless_it_may_be_an_older_one() {
        let (_, gate) = gate();
        let passes = [gate.pass(), gate.pass(), gate.pass()];
        gate.note(OK, Some(&limit(0, 53)), None);
        gate.note(OK, Some(&limit(2, 53)), None);
        assert_eq!(seconds(&gate), Some(53), "two calls under way may have used up the two");
        gate.note(OK, Some(&limit(3, 53)), None);
        assert_eq!(seconds(&gate), None);
        drop(passes);
        gate.note(OK, Some(&limit(0, 53)), None);
        gate.note(OK, Some(&limit(1, 53)), None);
        assert_eq!(seconds(&gate), None);
    }

    #[test]
    fn those_who_wait_do_not_all_come_at_once() {
        let (_, gate) = gate();
        gate.note(OK, Some(&limit(0, 53)), None);
        assert_eq!(gate.wait(&FixedRandom(1 << 63)), Some(Duration::from_millis(53_500)));
    }
}
