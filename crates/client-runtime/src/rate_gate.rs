//! Holding calls back while the vendor's rate limit is used up.
//!
//! An answer that says that no call is left closes the gate until the window ends, and so does a
//! `429` for as long as its `Retry-After` says. It is off unless
//! [`ClientBuilder::wait_for_rate_limit`](crate::ClientBuilder::wait_for_rate_limit) turns it on:
//! a service that answers people rather fails at once than late.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use http::StatusCode;

use crate::{Clock, RateLimit};

pub(crate) struct RateGate {
    clock: Arc<dyn Clock>,
    /// When the gate opens, on the clock's monotonic scale.
    opens: Mutex<Duration>,
}

impl RateGate {
    pub(crate) fn new(clock: Arc<dyn Clock>) -> Self {
        Self { clock, opens: Mutex::default() }
    }

    /// How long the gate stays closed; `None` when it is open.
    pub(crate) fn wait(&self) -> Option<Duration> {
        let opens = *self.opens.lock().unwrap_or_else(PoisonError::into_inner);
        let wait = opens.saturating_sub(self.clock.monotonic());
        (!wait.is_zero()).then_some(wait)
    }

    /// Takes note of an answer. A gate never opens earlier than an answer before has said: answers
    /// of calls that ran at the same time come in any order.
    pub(crate) fn note(
        &self,
        status: StatusCode,
        limit: Option<&RateLimit>,
        retry_after: Option<Duration>,
    ) {
        let window = limit.filter(|limit| limit.remaining == Some(0)).and_then(|limit| limit.reset);
        let asked = retry_after.filter(|_| status == StatusCode::TOO_MANY_REQUESTS);
        if let Some(closed) = window.max(asked) {
            let until = self.clock.monotonic().saturating_add(closed);
            let mut opens = self.opens.lock().unwrap_or_else(PoisonError::into_inner);
            *opens = (*opens).max(until);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::ManualClock;

    fn used_up(reset: u64) -> RateLimit {
        RateLimit { limit: Some(300), remaining: Some(0), reset: Some(Duration::from_secs(reset)) }
    }

    #[test]
    fn the_gate_closes_until_the_later_of_what_answers_say() {
        let clock = ManualClock::new();
        let gate = RateGate::new(Arc::new(clock.clone()));
        let (ok, too_many) = (StatusCode::OK, StatusCode::TOO_MANY_REQUESTS);
        let left = RateLimit { remaining: Some(1), ..used_up(60) };
        gate.note(ok, Some(&left), Some(Duration::from_secs(9)));
        assert_eq!(gate.wait(), None);

        gate.note(ok, Some(&used_up(53)), None);
        gate.note(ok, Some(&used_up(20)), None);
        assert_eq!(gate.wait(), Some(Duration::from_secs(53)));
        clock.advance(Duration::from_secs(50));
        gate.note(too_many, None, Some(Duration::from_secs(360)));
        assert_eq!(gate.wait(), Some(Duration::from_secs(360)));
        clock.advance(Duration::from_secs(360));
        assert_eq!(gate.wait(), None);
    }
}
