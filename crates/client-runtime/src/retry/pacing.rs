//! The clock, the randomness, the policy and the budget of a client, together: all that decides
//! when something is sent again. Calls and token requests share it.

use std::sync::Arc;
use std::time::Duration;

use crate::retry::budget::Budget;
use crate::{Clock, Pause, Random, RetryPolicy};

#[derive(Clone)]
pub(crate) struct Pacing {
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) random: Arc<dyn Random>,
    pub(crate) policy: RetryPolicy,
    budget: Arc<Budget>,
}

impl Pacing {
    pub(crate) fn new(clock: Arc<dyn Clock>, random: Arc<dyn Random>, policy: RetryPolicy) -> Self {
        let budget = Arc::new(Budget::new(&policy));
        Self { clock, random, policy, budget }
    }

    /// Pays for a part of a repeat, once a call.
    pub(crate) fn deposit(&self) {
        self.budget.deposit();
    }

    /// The wait before a repeat, or `None` when it must not be made: there were enough attempts,
    /// the wait is longer than the time left, or the budget is spent.
    pub(crate) fn permit(
        &self,
        repeats: u32,
        asked: Option<Duration>,
        deadline: &Deadline,
    ) -> Option<Duration> {
        if repeats + 1 >= self.policy.max_attempts {
            return None;
        }
        let backoff = self.policy.backoff(repeats + 1, &*self.random);
        let wait = asked.map_or(backoff, |asked| asked.max(backoff));
        // The budget comes last, for a withdrawal cannot be given back.
        (wait < deadline.left(self) && self.budget.withdraw()).then_some(wait)
    }
}

/// When a call ends, with all its attempts and waits.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Deadline {
    /// How long the call may take.
    pub(crate) limit: Duration,
    started: Duration,
}

/// The shorter of two limits, and which one it is.
pub(crate) enum Limit {
    Attempt(Duration),
    Deadline(Duration),
}

impl Deadline {
    pub(crate) fn starting_now(limit: Duration, pacing: &Pacing) -> Self {
        Self { limit, started: pacing.clock.monotonic() }
    }

    pub(crate) fn elapsed(&self, pacing: &Pacing) -> Duration {
        pacing.clock.monotonic().saturating_sub(self.started)
    }

    pub(crate) fn left(&self, pacing: &Pacing) -> Duration {
        self.limit.saturating_sub(self.elapsed(pacing))
    }

    /// The limit of an attempt that starts now.
    pub(crate) fn bound(&self, attempt: Duration, pacing: &Pacing) -> Limit {
        let left = self.left(pacing);
        if attempt < left { Limit::Attempt(attempt) } else { Limit::Deadline(left) }
    }
}

impl Limit {
    pub(crate) fn alarm(&self, pacing: &Pacing) -> Pause {
        let (Self::Attempt(duration) | Self::Deadline(duration)) = *self;
        pacing.clock.alarm(duration)
    }
}
