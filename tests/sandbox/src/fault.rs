//! Faults that a test asks for: what goes wrong, and with which request.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use crate::{Answer, Request};

/// What goes wrong.
///
/// ```
/// use vendor_sandbox::{Answer, Fault};
///
/// let overloaded = Fault::Status(Answer::empty(503).header("retry-after", "1"));
/// ```
#[derive(Clone, Debug)]
pub enum Fault {
    /// The vendor does nothing, and this answer comes.
    Status(Answer),
    /// A proxy before the vendor answers 502 with a page of HTML.
    HtmlBadGateway,
    /// No answer comes while the sandbox runs.
    Hang,
    /// The connection breaks before the vendor has done anything.
    DropConnection,
    /// The vendor does its work, and the connection breaks before the answer.
    LoseAnswer,
}

/// Which request a fault is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FaultTarget {
    /// The method, in capitals.
    pub method: String,
    /// How the path begins.
    pub path_prefix: String,
}

impl FaultTarget {
    /// Requests of this method whose path begins like this.
    #[must_use]
    pub fn new(method: impl Into<String>, path_prefix: impl Into<String>) -> Self {
        Self { method: method.into(), path_prefix: path_prefix.into() }
    }

    /// Whether a request is meant.
    #[must_use]
    pub fn fits(&self, request: &Request) -> bool {
        request.method == self.method && request.path.starts_with(&self.path_prefix)
    }
}

/// The faults that wait for their request.
#[derive(Default)]
pub(crate) struct Faults {
    waiting: Mutex<VecDeque<(FaultTarget, Fault)>>,
}

impl Faults {
    pub(crate) fn push(&self, target: FaultTarget, fault: Fault) {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).push_back((target, fault));
    }

    /// Takes the first fault that waits for such a request.
    pub(crate) fn take(&self, request: &Request) -> Option<Fault> {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let position = waiting.iter().position(|(target, _)| target.fits(request))?;
        waiting.remove(position).map(|(_, fault)| fault)
    }
}
