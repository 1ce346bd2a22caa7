//! A clock on which waits between attempts pass at once, and time limits take their time.

use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use client_runtime::{Clock, Pause, SystemClock};

#[derive(Clone)]
pub struct SkippingClock {
    real: SystemClock,
    skipped: Arc<Mutex<Duration>>,
}

impl SkippingClock {
    pub fn new() -> Self {
        Self { real: SystemClock::new(), skipped: Arc::default() }
    }

    fn skipped(&self) -> Duration {
        *self.skipped.lock().unwrap()
    }
}

impl Clock for SkippingClock {
    fn now(&self) -> SystemTime {
        self.real.now() + self.skipped()
    }

    fn monotonic(&self) -> Duration {
        self.real.monotonic() + self.skipped()
    }

    fn sleep(&self, duration: Duration) -> Pause {
        *self.skipped.lock().unwrap() += duration;
        Box::pin(std::future::ready(()))
    }

    fn alarm(&self, duration: Duration) -> Pause {
        self.real.alarm(duration)
    }
}
