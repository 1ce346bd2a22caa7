//! A bound on the repeats of a client in all: a few for every hundred calls, however many fail.

use std::fmt;
use std::time::Duration;

use tower::retry::budget::{Budget as _, TpsBudget};

use crate::RetryPolicy;

/// The calls of this time pay for repeats.
const WINDOW: Duration = Duration::from_secs(10);

/// The budget that all calls of a client share.
pub(crate) struct Budget(TpsBudget);

impl Budget {
    pub(crate) fn new(policy: &RetryPolicy) -> Self {
        // The budget of tower asserts this range; the policy holds the share in its range itself.
        let reserve = policy.budget_reserve.min(1_000_000);
        Self(TpsBudget::new(WINDOW, reserve, policy.budget_share))
    }

    /// A call was made: it pays for a part of a repeat.
    pub(crate) fn deposit(&self) {
        self.0.deposit();
    }

    /// Takes a repeat out of the budget, if there is one left.
    pub(crate) fn withdraw(&self) -> bool {
        self.0.withdraw()
    }
}

impl fmt::Debug for Budget {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Budget")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_calls_pay_for_one_repeat() {
        let policy = RetryPolicy::new().budget_reserve(0).budget_share(0.2);
        let budget = Budget::new(&policy);
        assert!(!budget.withdraw());
        (0..10).for_each(|_| budget.deposit());
        assert!(budget.withdraw());
        assert!(budget.withdraw());
        assert!(!budget.withdraw());
    }
}
