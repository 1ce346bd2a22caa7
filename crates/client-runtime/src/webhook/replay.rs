//! The memory of events that keeps one from being used twice.

use std::collections::{HashMap, VecDeque};
use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

/// Remembers which events were there.
///
/// Keys are claimed only after the signature was verified, so nobody but the vendor can fill the
/// memory. An implementation that several processes share must claim in one step.
pub trait ReplayGuard: Send + Sync + 'static {
    /// Remembers the key, and tells whether it was remembered already.
    fn claim(&self, key: &str, now: SystemTime) -> Claim;

    /// Forgets the key.
    fn release(&self, key: &str);
}

/// Whether an event was there before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// It was not.
    First,
    /// It was.
    Repeated,
}

/// A memory within the process, bounded in time and in number.
///
/// The horizon should be longer than the vendor repeats deliveries. When the memory is full, the
/// oldest event is forgotten before its time: choose the capacity for the horizon's deliveries.
pub struct MemoryReplayGuard {
    capacity: usize,
    horizon: Duration,
    events: Mutex<Events>,
}

/// Some ten megabytes of ids.
const CAPACITY: usize = 100_000;

#[derive(Default)]
struct Events {
    claimed: HashMap<String, SystemTime>,
    /// The keys by age. One that was released and claimed again is in it twice; its time tells
    /// which of the two is meant.
    order: VecDeque<(SystemTime, String)>,
}

impl MemoryReplayGuard {
    /// A memory of so many events, each for so long.
    #[must_use]
    pub fn new(capacity: usize, horizon: Duration) -> Self {
        Self { capacity: capacity.max(1), horizon, events: Mutex::default() }
    }

    /// A memory of 100,000 events, each for so long.
    #[must_use]
    pub fn lasting(horizon: Duration) -> Self {
        Self::new(CAPACITY, horizon)
    }

    fn events(&self) -> MutexGuard<'_, Events> {
        self.events.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// 100,000 events, each for four days.
impl Default for MemoryReplayGuard {
    fn default() -> Self {
        Self::lasting(Duration::from_secs(4 * 24 * 60 * 60))
    }
}

impl ReplayGuard for MemoryReplayGuard {
    fn claim(&self, key: &str, now: SystemTime) -> Claim {
        let mut events = self.events();
        events.forget_older_than(self.horizon, now);
        if events.claimed.contains_key(key) {
            return Claim::Repeated;
        }
        if events.order.len() >= self.capacity {
            events.forget_oldest();
        }
        events.claimed.insert(key.to_owned(), now);
        events.order.push_back((now, key.to_owned()));
        Claim::First
    }

    fn release(&self, key: &str) {
        self.events().claimed.remove(key);
    }
}

impl Events {
    fn forget_older_than(&mut self, horizon: Duration, now: SystemTime) {
        let is_old = |time: SystemTime| now.duration_since(time).is_ok_and(|age| age > horizon);
        while self.order.front().is_some_and(|(time, _)| is_old(*time)) {
            self.forget_oldest();
        }
    }

    fn forget_oldest(&mut self) {
        if let Some((time, key)) = self.order.pop_front()
            && self.claimed.get(&key) == Some(&time)
        {
            self.claimed.remove(&key);
        }
    }
}

impl fmt::Debug for MemoryReplayGuard {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("MemoryReplayGuard")
            .field("capacity", &self.capacity)
            .field("horizon", &self.horizon)
            .finish_non_exhaustive()
    }
}
