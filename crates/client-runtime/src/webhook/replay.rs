//! The memory of events that keeps one from being used twice.

use std::collections::{HashMap, VecDeque};
use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

/// Remembers which events were there.
///
/// Keys are claimed only after the signature was verified, so nobody but the vendor can fill the
/// memory. An event is remembered in two steps: it is claimed when it comes, and settled when the program
/// is done with it. What comes again between the two is told to come later, so that it is not lost if
/// the first one fails. An implementation that several processes share must claim in one step, and let
/// claims lapse that nobody settles: their process may have died.
pub trait ReplayGuard: Send + Sync + 'static {
    /// Claims the key, and tells whether it was claimed or settled already.
    fn claim(&self, key: &str, now: SystemTime) -> Claim;

    /// The event of a claimed key was processed: it must not be let in any more.
    fn settle(&self, key: &str, now: SystemTime);

    /// Forgets the key.
    fn release(&self, key: &str);
}

/// Whether an event was there before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// It was not.
    First,
    /// It was, and is still in work.
    InWork,
    /// It was, and is settled.
    Repeated,
}

/// A memory within the process, bounded in time and in number.
///
/// The horizon should be longer than the vendor repeats deliveries. When the memory is full, the
/// oldest event is forgotten before its time: choose the capacity for the horizon's deliveries.
///
/// An event that is neither settled nor released within five minutes is let in again: see
/// [`MemoryReplayGuard::work`].
pub struct MemoryReplayGuard {
    capacity: usize,
    horizon: Duration,
    work: Duration,
    events: Mutex<Events>,
}

/// Some ten megabytes of ids.
const CAPACITY: usize = 100_000;

/// Vendors wait for an answer for seconds.
const WORK: Duration = Duration::from_secs(300);

#[derive(Default)]
struct Events {
    claimed: HashMap<String, Event>,
    /// The keys by age. One that was released and claimed again is in it twice; its time tells
    /// which of the two is meant.
    order: VecDeque<(SystemTime, String)>,
}

#[derive(Clone, Copy)]
struct Event {
    claimed: SystemTime,
    is_settled: bool,
}

impl MemoryReplayGuard {
    /// A memory of so many events, each for so long.
    #[must_use]
    pub fn new(capacity: usize, horizon: Duration) -> Self {
        Self { capacity: capacity.max(1), horizon, work: WORK, events: Mutex::default() }
    }

    /// A memory of 100,000 events, each for so long.
    #[must_use]
    pub fn lasting(horizon: Duration) -> Self {
        Self::new(CAPACITY, horizon)
    }

    /// How long an event may be in work: five minutes by default. One that was neither settled nor
    /// released by then is let in again.
    #[must_use]
    pub fn work(mut self, longest: Duration) -> Self {
        self.work = longest;
        self
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
        let is_over =
            |event: &Event| now.duration_since(event.claimed).is_ok_and(|age| age > self.work);
        match events.claimed.get(key) {
            Some(event) if event.is_settled => return Claim::Repeated,
            Some(event) if !is_over(event) => return Claim::InWork,
            _ => {}
        }
        if events.order.len() >= self.capacity {
            events.forget_oldest();
        }
        events.claimed.insert(key.to_owned(), Event { claimed: now, is_settled: false });
        events.order.push_back((now, key.to_owned()));
        Claim::First
    }

    fn settle(&self, key: &str, now: SystemTime) {
        let mut events = self.events();
        if let Some(event) = events.claimed.get_mut(key) {
            event.is_settled = true;
            return;
        }
        // It was forgotten while it was in work.
        events.claimed.insert(key.to_owned(), Event { claimed: now, is_settled: true });
        events.order.push_back((now, key.to_owned()));
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
            && self.claimed.get(&key).is_some_and(|event| event.claimed == time)
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
