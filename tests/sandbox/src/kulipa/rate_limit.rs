//! The rate limit: so many calls a minute, and a longer wait for who exceeds it.

use jiff::{SignedDuration, Timestamp};

use crate::Answer;
use crate::clock::later;

const WINDOW: SignedDuration = SignedDuration::from_secs(60);
/// The wait after too many calls: the vendor's example, which is longer than the window.
const WAIT: SignedDuration = SignedDuration::from_secs(360);

/// Counts the calls of the current window.
pub(super) struct RateLimit {
    calls: u32,
    left: u32,
    window_ends: Timestamp,
    /// Until when no call is allowed.
    blocked_until: Option<Timestamp>,
}

impl RateLimit {
    pub(super) fn new(calls: u32) -> Self {
        Self { calls, left: calls, window_ends: Timestamp::UNIX_EPOCH, blocked_until: None }
    }

    /// Counts a call, and says whether it may go on.
    pub(super) fn allows(&mut self, now: Timestamp) -> bool {
        if self.blocked_until.is_some_and(|until| now < until) {
            return false;
        }
        if now >= self.window_ends {
            self.left = self.calls;
            self.window_ends = later(now, WINDOW);
        }
        let allowed = self.left > 0;
        self.left = self.left.saturating_sub(1);
        self.blocked_until = (!allowed).then(|| later(now, WAIT));
        allowed
    }

    /// Puts the headers of the limit on an answer.
    pub(super) fn tell(&self, answer: Answer, now: Timestamp) -> Answer {
        let reset = seconds_until(self.window_ends, now);
        let answer = answer
            .header("x-ratelimit-limit", self.calls.to_string())
            .header("x-ratelimit-remaining", self.left.to_string())
            .header("x-ratelimit-reset", reset.to_string());
        match self.blocked_until {
            Some(until) => answer.header("Retry-After", seconds_until(until, now).to_string()),
            None => answer,
        }
    }
}

/// Whole seconds, rounded up, so that a client who waits so long is never early.
fn seconds_until(end: Timestamp, now: Timestamp) -> i64 {
    let left = end.duration_since(now);
    (left.as_secs() + i64::from(left.subsec_nanos() > 0)).max(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_too_many_blocks_for_longer_than_the_window() {
        let start = Timestamp::UNIX_EPOCH;
        let after = |seconds| later(start, SignedDuration::from_secs(seconds));
        let mut limit = RateLimit::new(1);
        assert!(limit.allows(start));
        assert!(!limit.allows(after(59)));
        assert!(!limit.allows(after(100)), "the window is over, the wait is not");
        assert!(limit.allows(after(59 + 360)));
    }
}
