//! Why an answer, or the rest of its body, did not come.

use crate::{ConnectionError, TimeoutError};

/// Why an answer, or the rest of its body, did not come.
#[derive(Clone)]
pub(crate) enum Cause {
    Disconnected(ConnectionError),
    TimedOut(TimeoutError),
}

impl Cause {
    /// Whether the next attempt may fare better.
    pub(crate) fn may_pass(&self) -> bool {
        match self {
            Self::Disconnected(error) => error.may_pass(),
            Self::TimedOut(_) => true,
        }
    }
}
