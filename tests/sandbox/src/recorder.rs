//! The record of all requests.

use std::sync::{Mutex, PoisonError};

use crate::{FaultTarget, Request};

/// Keeps every request that came in.
#[derive(Default)]
pub(crate) struct Recorder {
    requests: Mutex<Vec<Request>>,
}

impl Recorder {
    pub(crate) fn record(&self, request: Request) {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).push(request);
    }

    pub(crate) fn all(&self) -> Vec<Request> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn count(&self, target: &FaultTarget) -> usize {
        let requests = self.requests.lock().unwrap_or_else(PoisonError::into_inner);
        requests.iter().filter(|request| target.fits(request)).count()
    }
}
