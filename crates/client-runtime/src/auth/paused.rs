//! tokio's clock as one of the runtime, for tests that pause it: hours pass in no time, and every moment
//! is exact.

use std::time::{Duration, SystemTime};

use tokio::time::Instant;

use crate::{Clock, Pause};

#[derive(Clone, Copy)]
pub(super) struct Paused {
    origin: Instant,
}

impl Paused {
    pub(super) fn new() -> Self {
        Self { origin: Instant::now() }
    }
}

impl Clock for Paused {
    fn now(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(1_767_225_600) + self.monotonic()
    }

    fn monotonic(&self) -> Duration {
        self.origin.elapsed()
    }

    fn sleep(&self, duration: Duration) -> Pause {
        Box::pin(tokio::time::sleep(duration))
    }

    fn alarm(&self, duration: Duration) -> Pause {
        self.sleep(duration)
    }
}
