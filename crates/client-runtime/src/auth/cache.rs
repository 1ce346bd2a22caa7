//! The cached tokens of a client, by what they were issued for.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::slot::Slot;
use super::{TokenKey, TokenStore};
use crate::Clock;

/// The times of token handling.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TokenSettings {
    /// How long before its expiry a token is renewed.
    pub(crate) window: Duration,
    /// How long the token endpoint is left alone after it has failed.
    pub(crate) failure_pause: Duration,
    /// The lifetime of a token that comes without one.
    pub(crate) default_lifetime: Duration,
}

impl Default for TokenSettings {
    fn default() -> Self {
        Self {
            window: Duration::from_secs(60),
            failure_pause: Duration::from_secs(1),
            default_lifetime: Duration::from_secs(300),
        }
    }
}

/// Slots by key. They are made when they are first asked for and stay for the client's life: there
/// are no more of them than schemes and scopes in the operation table.
pub(crate) struct TokenCache {
    settings: TokenSettings,
    store: Arc<dyn TokenStore>,
    clock: Arc<dyn Clock>,
    slots: Mutex<HashMap<TokenKey, Arc<Slot>>>,
}

impl TokenCache {
    pub(crate) fn new(
        settings: TokenSettings,
        store: Arc<dyn TokenStore>,
        clock: Arc<dyn Clock>,
    ) -> Self {
        Self { settings, store, clock, slots: Mutex::default() }
    }

    pub(super) fn slot(&self, key: TokenKey) -> Arc<Slot> {
        let mut slots = self.slots.lock().unwrap_or_else(PoisonError::into_inner);
        let slot = slots.entry(key).or_insert_with_key(|key| {
            let (store, clock) = (Arc::clone(&self.store), Arc::clone(&self.clock));
            Arc::new(Slot::new(key.clone(), self.settings, store, clock))
        });
        Arc::clone(slot)
    }
}
