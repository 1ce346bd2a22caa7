//! What follows an attempt.

use std::time::Duration;

/// What the call does next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// The attempt's outcome is the call's, good or bad.
    Done,
    /// The same request once more, after a wait.
    Retry {
        /// The wait.
        after: Duration,
    },
    /// The same request once more, with a new token.
    Reauthorise,
    /// The failure may pass, but there are no attempts, time or budget left for it.
    Stop,
}
