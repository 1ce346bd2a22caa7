//! One cached token, with single flight and without a background task.
//!
//! | the token is | what a caller does |
//! |---|---|
//! | fresh | takes it |
//! | aging (valid, but inside the refresh window) | the first one renews it, the others take it; when renewing fails, all take it |
//! | expired, or there is none | all wait for one caller who renews it, and share its error |
//!
//! The caller who renews is an ordinary caller. When its call is dropped, the next one who waits
//! takes over. After a failure nobody asks the token endpoint again for a short time.

use std::future::Future;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::token::Age;
use super::{AuthError, Token, TokenKey, TokenSettings, TokenStore};
use crate::{Clock, Secret};

/// Gets a new token.
pub(super) trait Issuer: Sync {
    fn issue(&self, patience: Patience) -> impl Future<Output = Result<Token, AuthError>> + Send;
}

/// How hard an issuer tries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Patience {
    /// Once: there is a token that still serves.
    Once,
    /// As often as the retry policy allows: nobody can go on without.
    Persistent,
}

/// A token, and which one in the order of those that the slot has held.
#[derive(Clone, Debug)]
pub(crate) struct Held {
    pub(crate) token: Arc<Token>,
    pub(crate) generation: u64,
}

pub(super) struct Slot {
    key: TokenKey,
    settings: TokenSettings,
    store: Arc<dyn TokenStore>,
    clock: Arc<dyn Clock>,
    state: Mutex<State>,
    renewing: tokio::sync::Mutex<()>,
}

#[derive(Default)]
struct State {
    held: Option<Held>,
    generations: u64,
    /// The last token that the vendor has refused: the store may still have it.
    refused: Option<Secret>,
    failures: u64,
    last_failure: Option<(AuthError, Duration)>,
}

impl Slot {
    pub(super) fn new(
        key: TokenKey,
        settings: TokenSettings,
        store: Arc<dyn TokenStore>,
        clock: Arc<dyn Clock>,
    ) -> Self {
        let (state, renewing) = (Mutex::default(), tokio::sync::Mutex::default());
        Self { key, settings, store, clock, state, renewing }
    }

    /// A token that is valid now.
    pub(super) async fn token(&self, issuer: &impl Issuer) -> Result<Held, AuthError> {
        match self.held() {
            Some((held, Age::Fresh)) => Ok(held),
            Some((held, _)) => Ok(self.renew_aging(held, issuer).await),
            None => self.renew_expired(issuer).await,
        }
    }

    /// Drops a token that the vendor has refused, unless a newer one has taken its place.
    pub(super) fn refuse(&self, generation: u64) {
        let mut state = self.state();
        if let Some(held) = state.held.take_if(|held| held.generation == generation) {
            state.refused = Some(held.token.value().clone());
        }
    }

    async fn renew_aging(&self, held: Held, issuer: &impl Issuer) -> Held {
        let Ok(_renewing) = self.renewing.try_lock() else { return held };
        match self.held() {
            // Another caller was faster.
            Some((newer, Age::Fresh)) => return newer,
            _ if self.recent_failure().is_some() => return held,
            _ => {}
        }
        self.renew(issuer, Patience::Once).await.unwrap_or(held)
    }

    async fn renew_expired(&self, issuer: &impl Issuer) -> Result<Held, AuthError> {
        let failures = self.state().failures;
        let _renewing = self.renewing.lock().await;
        if let Some((held, _)) = self.held() {
            return Ok(held);
        }
        if let Some(error) = self.failure_since(failures).or_else(|| self.recent_failure()) {
            return Err(error);
        }
        self.renew(issuer, Patience::Persistent).await
    }

    /// Takes the store's token, or asks for a new one. The caller has the lock.
    async fn renew(&self, issuer: &impl Issuer, patience: Patience) -> Result<Held, AuthError> {
        if let Some(token) = self.stored().await {
            return Ok(self.hold(token));
        }
        match issuer.issue(patience).await {
            Ok(token) => {
                if let Err(error) = self.store.save(&self.key, &token).await {
                    tracing::warn!(%error, "a new token could not be kept for other clients");
                }
                Ok(self.hold(token))
            }
            Err(error) => {
                let mut state = self.state();
                state.failures += 1;
                state.last_failure = Some((error.clone(), self.clock.monotonic()));
                Err(error)
            }
        }
    }

    /// The store's token, if another client has put a fresh one there.
    async fn stored(&self) -> Option<Token> {
        let loaded = self.store.load(&self.key).await.unwrap_or_else(|error| {
            tracing::warn!(%error, "the token store could not be read");
            None
        });
        let token = loaded?;
        let fresh = token.age(self.clock.now(), self.settings.window) == Age::Fresh;
        let refused = self.state().refused.as_ref() == Some(token.value());
        (fresh && !refused).then_some(token)
    }

    fn hold(&self, token: Token) -> Held {
        let mut state = self.state();
        state.generations += 1;
        let held = Held { token: Arc::new(token), generation: state.generations };
        state.held = Some(held.clone());
        state.last_failure = None;
        held
    }

    /// The token that is held, unless it is expired.
    fn held(&self) -> Option<(Held, Age)> {
        let held = self.state().held.clone()?;
        match held.token.age(self.clock.now(), self.settings.window) {
            Age::Expired => None,
            age => Some((held, age)),
        }
    }

    fn failure_since(&self, failures: u64) -> Option<AuthError> {
        let state = self.state();
        let (error, _) = state.last_failure.as_ref()?;
        (state.failures > failures).then(|| error.clone())
    }

    fn recent_failure(&self) -> Option<AuthError> {
        let state = self.state();
        let (error, at) = state.last_failure.as_ref()?;
        let since = self.clock.monotonic().saturating_sub(*at);
        (since < self.settings.failure_pause).then(|| error.clone())
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
#[path = "slot_tests.rs"]
mod tests;
