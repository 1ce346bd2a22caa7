//! How often a call is repeated, and how long the waits are.

use std::time::Duration;

use crate::Random;
use crate::random::fraction;

/// The numbers of retrying. Which failures are repeated at all is not its business: the operation
/// table says that.
///
/// The wait before the n-th repeat is random between nothing and `base * 2^(n-1)`, at most `cap`
/// ("full jitter"): clients that failed together do not come back together. A `Retry-After` of the
/// vendor is waited for in full, and after it a random time of up to half of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RetryPolicy {
    pub(crate) max_attempts: u32,
    base: Duration,
    cap: Duration,
    pub(crate) budget_share: f32,
    pub(crate) budget_reserve: u32,
}

impl RetryPolicy {
    /// At most 4 attempts, waits of up to 200 ms, 400 ms, 800 ms; repeats of at most a fifth of
    /// the calls of the last 10 seconds, with 10 a second always allowed.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            max_attempts: 4,
            base: Duration::from_millis(200),
            cap: Duration::from_secs(20),
            budget_share: 0.2,
            budget_reserve: 10,
        }
    }

    /// No failure is repeated, at the API as at the token endpoint. What stays is the one repeat after
    /// a `401`, with another token: the vendor has done nothing by then.
    #[must_use]
    pub const fn never() -> Self {
        Self::new().max_attempts(1)
    }

    /// The most attempts of a call, the first one included. None is taken for one. The one repeat
    /// after a `401`, with another token, is not counted.
    #[must_use]
    pub const fn max_attempts(mut self, attempts: u32) -> Self {
        self.max_attempts = if attempts == 0 { 1 } else { attempts };
        self
    }

    /// The longest first wait; it doubles with each repeat.
    #[must_use]
    pub const fn base(mut self, wait: Duration) -> Self {
        self.base = wait;
        self
    }

    /// The longest wait of all.
    #[must_use]
    pub const fn cap(mut self, wait: Duration) -> Self {
        self.cap = wait;
        self
    }

    /// The repeats that the calls of the last 10 seconds pay for, as a share of them: `0.2` is one
    /// repeat for five calls. It is held between 0 and 1000.
    #[must_use]
    pub const fn budget_share(mut self, share: f32) -> Self {
        // `clamp` would let NaN through.
        self.budget_share = if share >= 0.0 { share.min(1000.0) } else { 0.0 };
        self
    }

    /// The repeats a second that are allowed however few calls there are.
    #[must_use]
    pub const fn budget_reserve(mut self, per_second: u32) -> Self {
        self.budget_reserve = per_second;
        self
    }

    /// The wait before a repeat, counted from 1.
    pub(crate) fn backoff(&self, repeat: u32, random: &dyn Random) -> Duration {
        self.longest(repeat).mul_f64(fraction(random))
    }

    /// Over which time repeats are spread, after the time that the server asks to wait: half of that,
    /// or as long as the backoff would be.
    pub(crate) fn spread(&self, repeat: u32, asked: Duration) -> Duration {
        (asked / 2).min(self.cap).max(self.longest(repeat))
    }

    fn longest(&self, repeat: u32) -> Duration {
        let doublings = repeat.saturating_sub(1).min(31);
        self.base.saturating_mul(1 << doublings).min(self.cap)
    }
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::FixedRandom;

    #[test]
    fn waits_double_up_to_the_cap_and_jitter_is_full() {
        let policy = RetryPolicy::new();
        let half = FixedRandom(1 << 63);
        let millis = |repeat| policy.backoff(repeat, &half).as_millis();
        assert_eq!([1, 2, 3, 4].map(millis), [100, 200, 400, 800]);
        assert_eq!(policy.backoff(40, &half), Duration::from_secs(10));
        assert_eq!(policy.backoff(u32::MAX, &FixedRandom(0)), Duration::ZERO);
        assert!(policy.backoff(1, &FixedRandom(u64::MAX)) <= Duration::from_millis(200));
    }

    #[test]
    fn senseless_numbers_are_brought_into_range() {
        assert_eq!(RetryPolicy::new().max_attempts(0).max_attempts, 1);
        assert_eq!(RetryPolicy::new().budget_share(f32::NAN).budget_share, 0.0);
        assert_eq!(RetryPolicy::new().budget_share(-1.0).budget_share, 0.0);
        assert_eq!(RetryPolicy::new().budget_share(f32::INFINITY).budget_share, 1000.0);
    }
}
