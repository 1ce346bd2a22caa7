//! A store as a renewal uses it: with a time limit, and as good as an empty one when it fails.

use std::sync::Arc;
use std::time::Duration;

use super::guarded::{Panicked, guarded};
use super::lease::{Lease, LeaseHolder};
use super::store::StoreFuture;
use super::{Token, TokenKey, TokenStore};
use crate::Clock;
use crate::clock::{Expired, within};

/// How long a lease lasts that is not prolonged. Who holds it and dies keeps the others waiting for no
/// longer.
pub(super) const LEASE: Duration = Duration::from_secs(3);

/// A store, with what a slot asks it about.
#[derive(Clone)]
pub(super) struct SharedStore {
    store: Arc<dyn TokenStore>,
    clock: Arc<dyn Clock>,
    /// How long one answer may take.
    limit: Duration,
}

/// The store has failed, and its failure was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct StoreFailed;

impl SharedStore {
    pub(super) fn new(store: Arc<dyn TokenStore>, clock: Arc<dyn Clock>, limit: Duration) -> Self {
        Self { store, clock, limit }
    }

    pub(super) async fn load(&self, key: &TokenKey) -> Result<Option<Token>, StoreFailed> {
        self.ask("read", async { self.store.load(key).await }).await
    }

    pub(super) async fn save(&self, key: &TokenKey, token: &Token) -> Result<(), StoreFailed> {
        self.ask("written", async { self.store.save(key, token).await }).await
    }

    /// Takes the lease, or prolongs it.
    pub(super) async fn lease(
        &self,
        key: &TokenKey,
        holder: &LeaseHolder,
    ) -> Result<Lease, StoreFailed> {
        self.ask("leased", async { self.store.lease(key, holder, LEASE).await }).await
    }

    pub(super) async fn release(
        &self,
        key: &TokenKey,
        holder: &LeaseHolder,
    ) -> Result<(), StoreFailed> {
        self.ask("released", async { self.store.release(key, holder).await }).await
    }

    async fn ask<T>(
        &self,
        what: &'static str,
        answer: impl Future<Output = <StoreFuture<'static, T> as Future>::Output>,
    ) -> Result<T, StoreFailed> {
        let mut alarm = self.clock.alarm(self.limit);
        match within(&mut alarm, guarded(answer)).await {
            Ok(Ok(Ok(value))) => return Ok(value),
            Ok(Ok(Err(error))) => {
                let cause = std::error::Error::source(&error);
                tracing::warn!(cause, "the token store could not be {what}");
            }
            Ok(Err(Panicked)) => {
                tracing::warn!("the token store panicked when it was to be {what}")
            }
            Err(Expired) => {
                let limit = self.limit;
                tracing::warn!(?limit, "the token store could not be {what} in time");
            }
        }
        Err(StoreFailed)
    }
}
