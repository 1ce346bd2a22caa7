//! One cached token, renewed beside the calls that use it.
//!
//! | the token is | what a call does |
//! |---|---|
//! | fresh | takes it |
//! | aging (valid, but inside the refresh window) | takes it, and starts a renewal if none runs |
//! | expired, refused, or there is none | waits for the renewal that runs, or starts one, for as long as the call itself may |
//!
//! A renewal is a task of its own ([`renewal`](super::renewal)) with limits of its own, and there is
//! one at a time. A call that is dropped or runs out of time leaves it alone. Its failure is shared by
//! all who wait for it, and by those who come while it is [remembered](super::memory).
//!
//! The task runs on the runtime of the call that started it. When that runtime goes, or is not driven
//! any more, the next call starts another renewal: at once in the first case, and when the time of the
//! renewal is over in the second.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use http::HeaderValue;
use tokio::runtime::Handle;
use tokio::sync::watch;

use super::lease::LeaseHolder;
use super::memory::Remembered;
use super::renewal::{Outcome, Renewal};
use super::shared_store::SharedStore;
use super::source::Carrier;
use super::token::Age;
use super::{AuthError, Token, TokenKey, TokenSettings};
use crate::clock::within;
use crate::{Clock, Pause, Random, Secret};

/// Gets a new token, with a patience of its own.
pub(super) trait Issuer: Send + Sync + 'static {
    /// Asks for a token. `refused` is the last one that the vendor has refused.
    fn issue<'a>(&'a self, refused: Option<&'a Secret>) -> IssueFuture<'a>;
}

pub(super) type IssueFuture<'a> =
    std::pin::Pin<Box<dyn Future<Output = Result<Token, AuthError>> + Send + 'a>>;

/// How many tokens that the vendor had accepted may be dropped shortly after each other. It may accept
/// tokens at one operation and refuse them at another for good.
const REFUSALS: u32 = 3;

/// How many renewals may vanish under one call before it gives up.
const INTERRUPTIONS: u32 = 3;

/// How much longer than its own limits a renewal is waited for. It ends on its own within them, unless
/// nobody drives its runtime.
const GRACE: Duration = Duration::from_secs(5);

/// A token that is ready to be sent, and which one in the order of those that the slot has held.
#[derive(Clone, Debug)]
pub(crate) struct Held {
    pub(crate) token: Arc<Token>,
    pub(crate) header: HeaderValue,
    pub(crate) generation: u64,
    /// When it was taken, by the time of day and by the monotonic clock.
    taken: (SystemTime, Duration),
}

impl Held {
    /// What state the token is in. It ages by the clock that has run further: a time of day that is
    /// set back lets no token live longer.
    fn age(&self, clock: &dyn Clock, window: Duration) -> Age {
        let (day, monotonic) = self.taken;
        let since = clock.monotonic().saturating_sub(monotonic);
        let now = clock.now();
        self.token.age(day.checked_add(since).map_or(now, |day| day.max(now)), window)
    }
}

pub(crate) struct Slot {
    pub(super) key: TokenKey,
    pub(super) carrier: Carrier,
    pub(super) issuer: Box<dyn Issuer>,
    /// None if the tokens are for this client alone.
    pub(super) store: Option<SharedStore>,
    pub(super) settings: TokenSettings,
    pub(super) clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
    state: Mutex<State>,
    /// The last generation that the vendor has accepted.
    accepted: AtomicU64,
}

#[derive(Default)]
struct State {
    held: Option<Held>,
    generations: u64,
    refusal: Option<Refusal>,
    failure: Option<Remembered>,
    running: Option<Running>,
    renewals: u64,
}

/// The last token that the vendor has refused, and when. A store or an issuer may still have it.
struct Refusal {
    token: Secret,
    at: Duration,
    /// How many were refused before it, each shortly after the other.
    before: u32,
}

/// A renewal that runs.
struct Running {
    number: u64,
    /// When it must be over, by the monotonic clock.
    ends: Duration,
    outcome: Outcome,
}

/// What a call finds.
enum Look {
    Ready(Held),
    Wait { ends: Duration, outcome: Outcome },
}

impl Slot {
    pub(super) fn new(
        key: TokenKey,
        carrier: Carrier,
        issuer: Box<dyn Issuer>,
        store: Option<SharedStore>,
        settings: TokenSettings,
        clock: Arc<dyn Clock>,
        random: Arc<dyn Random>,
    ) -> Self {
        let (state, accepted) = (Mutex::default(), AtomicU64::new(0));
        Self { key, carrier, issuer, store, settings, clock, random, state, accepted }
    }

    /// The token at hand, if it is valid. One that is aging is renewed beside the call.
    pub(super) fn ready(self: &Arc<Self>) -> Option<Held> {
        let mut state = self.state();
        let held = state.held.as_ref()?;
        match held.age(&*self.clock, self.settings.window) {
            Age::Fresh => Some(held.clone()),
            Age::Aging => {
                let held = held.clone();
                // A failure counts only when there is no token any more.
                let _ = self.renew(&mut state);
                Some(held)
            }
            Age::Expired => None,
        }
    }

    /// A token that is valid now. It is waited for, as long as this future is polled.
    pub(super) async fn token(self: &Arc<Self>) -> Result<Held, AuthError> {
        for _ in 0..INTERRUPTIONS {
            let (ends, mut outcome) = match self.look()? {
                Look::Ready(held) => return Ok(held),
                Look::Wait { ends, outcome } => (ends, outcome),
            };
            let mut overdue = self.alarm_at(ends);
            let concluded = outcome.wait_for(Option::is_some);
            if let Ok(Ok(result)) = within(&mut overdue, concluded).await
                && let Some(result) = &*result
            {
                return result.clone();
            }
        }
        Err(AuthError::Interrupted)
    }

    /// A call with the token of this generation was a success.
    pub(super) fn accept(&self, generation: u64) {
        self.accepted.fetch_max(generation, Ordering::Relaxed);
    }

    /// The vendor has refused the token of this generation. Whether another one may serve.
    ///
    /// The token is dropped, unless a newer one has taken its place. When another one was refused
    /// shortly before and this one was never accepted, it stays: the vendor refuses something else than
    /// the token, and would refuse the next one, too. Of those that were accepted, [`REFUSALS`] may
    /// follow each other.
    pub(super) fn refuse(&self, generation: u64) -> bool {
        let now = self.clock.monotonic();
        let mut state = self.state();
        let State { held, refusal, .. } = &mut *state;
        let Some(refused) = held.take_if(|held| held.generation == generation) else { return true };
        let pause = self.settings.refusals.min(refused.token.lifetime() / 2);
        let last = refusal.as_ref().filter(|last| now.saturating_sub(last.at) < pause);
        let before = last.map_or(0, |last| last.before + 1);
        let was_accepted = self.accepted.load(Ordering::Relaxed) >= generation;
        if before > 0 && !(was_accepted && before < REFUSALS) {
            *held = Some(refused);
            return false;
        }
        *refusal = Some(Refusal { token: refused.token.value().clone(), at: now, before });
        true
    }

    /// The last token that the vendor has refused.
    pub(super) fn refused(&self) -> Option<Secret> {
        self.state().refusal.as_ref().map(|refusal| refusal.token.clone())
    }

    /// Takes what a renewal has brought.
    pub(super) fn conclude(
        &self,
        number: u64,
        result: Result<Token, AuthError>,
    ) -> Result<Held, AuthError> {
        let now = self.clock.monotonic();
        let result =
            result.and_then(|token| Ok((self.carrier.value(token.value())?, Arc::new(token))));
        let mut state = self.state();
        // One that was given up because it was late may still bring a token, but its failure is no
        // news.
        let is_current = state.running.take_if(|running| running.number == number).is_some();
        match result {
            Ok((header, token)) => {
                state.generations += 1;
                let (generation, taken) = (state.generations, (self.clock.now(), now));
                let held = Held { token, header, generation, taken };
                state.held = Some(held.clone());
                state.failure = None;
                Ok(held)
            }
            Err(error) => {
                if is_current {
                    let failure = Remembered::new(error.clone(), &self.settings, now);
                    state.failure = Some(failure);
                }
                Err(error)
            }
        }
    }

    fn look(self: &Arc<Self>) -> Result<Look, AuthError> {
        let mut state = self.state();
        if let Some(held) = &state.held
            && held.age(&*self.clock, self.settings.window) != Age::Expired
        {
            return Ok(Look::Ready(held.clone()));
        }
        let (ends, outcome) = self.renew(&mut state)?;
        Ok(Look::Wait { ends, outcome })
    }

    /// The renewal that runs, or one that is started. Its error is the failure that is remembered.
    fn renew(self: &Arc<Self>, state: &mut State) -> Result<(Duration, Outcome), AuthError> {
        let now = self.clock.monotonic();
        if let Some(Running { ends, outcome, .. }) = &state.running
            && now < *ends
            // It has an error when the task is gone.
            && outcome.has_changed().is_ok()
        {
            return Ok((*ends, outcome.clone()));
        }
        if let Some(error) = state.failure.as_ref().and_then(|failure| failure.recall(now)) {
            return Err(error);
        }
        let runtime = Handle::try_current().map_err(|_| AuthError::NoRuntime)?;
        state.renewals += 1;
        let ends = now.saturating_add(self.settings.deadline).saturating_add(GRACE);
        let number = state.renewals;
        let (sender, outcome) = watch::channel(None);
        let holder = LeaseHolder::new(&*self.random);
        let renewal = Renewal { slot: Arc::clone(self), number, holder, outcome: sender };
        runtime.spawn(renewal.run());
        state.running = Some(Running { number, ends, outcome: outcome.clone() });
        Ok((ends, outcome))
    }

    fn alarm_at(&self, end: Duration) -> Pause {
        self.clock.alarm(end.saturating_sub(self.clock.monotonic()))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
#[path = "slot_properties.rs"]
mod properties;
#[cfg(test)]
#[path = "slot_tests.rs"]
mod tests;
