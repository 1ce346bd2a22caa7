//! The clock, the randomness, the policy and the budget of a client, together: all that decides
//! when something is sent again. Calls and token requests share it.

use std::sync::Arc;
use std::time::Duration;

use crate::observers::tell;
use crate::random::fraction;
use crate::retry::budget::Budget;
use crate::{Clock, Metrics, Random, RetryPolicy};

/// The least time that is left to an attempt.
const LEAST: Duration = Duration::from_millis(50);

#[derive(Clone)]
pub(crate) struct Pacing {
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) random: Arc<dyn Random>,
    pub(crate) policy: RetryPolicy,
    metrics: Option<Arc<dyn Metrics>>,
    budget: Arc<Budget>,
}

impl Pacing {
    pub(crate) fn new(clock: Arc<dyn Clock>, random: Arc<dyn Random>, policy: RetryPolicy) -> Self {
        let budget = Arc::new(Budget::new(&policy));
        Self { clock, random, policy, metrics: None, budget }
    }

    pub(crate) fn measured_by(mut self, metrics: Option<Arc<dyn Metrics>>) -> Self {
        self.metrics = metrics;
        self
    }

    /// Tells the metrics something, if there are any.
    pub(crate) fn measure(&self, told: impl FnOnce(&dyn Metrics)) {
        if let Some(metrics) = &self.metrics {
            tell("the client's `Metrics`", || told(&**metrics));
        }
    }

    /// Pays for a part of a repeat, once a call.
    pub(crate) fn deposit(&self) {
        self.budget.deposit();
    }

    /// The wait before a repeat under the client's own policy; see [`Pacing::permit_under`].
    pub(crate) fn permit(
        &self,
        repeats: u32,
        asked: Option<Duration>,
        deadline: &Deadline,
    ) -> Option<Duration> {
        self.permit_under(&self.policy, repeats, asked, deadline)
    }

    /// The wait before a repeat, or `None` when it must not be made: there were enough attempts,
    /// the wait leaves too little time, or the budget is spent.
    ///
    /// What the server asks for is waited for in full, and a random time after it, so that callers
    /// who were told the same do not come back at once.
    pub(crate) fn permit_under(
        &self,
        policy: &RetryPolicy,
        repeats: u32,
        asked: Option<Duration>,
        deadline: &Deadline,
    ) -> Option<Duration> {
        if repeats + 1 >= policy.max_attempts {
            return None;
        }
        let wait = match asked {
            None => policy.backoff(repeats + 1, &*self.random),
            Some(asked) => {
                let room =
                    deadline.left(self).saturating_sub(asked.saturating_add(deadline.least()));
                let spread = policy.spread(repeats + 1, asked).min(room);
                asked.saturating_add(spread.mul_f64(fraction(&*self.random)))
            }
        };
        if !deadline.leaves_time_after(wait, self) {
            return None;
        }
        // The budget comes last, for a withdrawal cannot be given back.
        let paid = self.budget.withdraw();
        if !paid {
            self.measure(|metrics| metrics.budget_spent());
        }
        paid.then_some(wait)
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

    /// The time without which an attempt is not made: most servers are farther away than this.
    /// Callers who give a call little time get by with a quarter of it.
    pub(crate) fn least(&self) -> Duration {
        LEAST.min(self.limit / 4)
    }

    /// Whether there is time for an attempt after a wait.
    pub(crate) fn leaves_time_after(&self, wait: Duration, pacing: &Pacing) -> bool {
        let left = self.left(pacing).saturating_sub(wait);
        !left.is_zero() && left >= self.least()
    }

    /// The limit of an attempt that starts now.
    pub(crate) fn bound(&self, attempt: Duration, pacing: &Pacing) -> Limit {
        let left = self.left(pacing);
        if attempt < left { Limit::Attempt(attempt) } else { Limit::Deadline(left) }
    }
}
