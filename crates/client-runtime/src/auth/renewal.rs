//! One renewal of a token: a task of its own, which calls wait for and none of them is.
//!
//! 1. It looks into the store: another client may have put a fresh token there.
//! 2. It takes the store's lease, if the store arranges leases, and waits for the token of who holds it
//!    else. The lease is prolonged for as long as the renewal takes.
//! 3. It asks the issuer, and gives the token to all who wait.
//! 4. It saves the token, which nobody waits for, and gives the lease back.
//!
//! A renewal ends on its own: after [`TokenSettings::deadline`](super::TokenSettings) it has a token or
//! has failed, and saving has a limit of its own. A store that fails is left out of the rest.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;

use super::guarded::{Panicked, guarded};
use super::lease::{Lease, LeaseHolder};
use super::shared_store::{LEASE, SharedStore, StoreFailed};
use super::slot::{Held, Slot};
use super::token::Age;
use super::{AuthError, Token};
use crate::Pause;
use crate::clock::{Expired, within};

/// How long a renewal waits at first before it looks for the token of the lease's holder. The wait
/// doubles up to [`LONGEST_WAIT`].
const FIRST_WAIT: Duration = Duration::from_millis(25);
const LONGEST_WAIT: Duration = Duration::from_millis(400);

/// How much later than its limit a renewal that is driven ends at most.
const LATE: Duration = Duration::from_secs(1);

/// What becomes of a renewal, once something has.
pub(super) type Result<T, E = AuthError> = std::result::Result<T, E>;

/// What those who wait for a renewal hold.
pub(super) type Outcome = watch::Receiver<Option<Result<Held>>>;

/// A renewal to be run.
pub(super) struct Renewal {
    pub(super) slot: Arc<Slot>,
    /// Which one of the slot's.
    pub(super) number: u64,
    pub(super) holder: LeaseHolder,
    pub(super) outcome: watch::Sender<Option<Result<Held>>>,
}

/// A token, and whether the store has it.
struct Found {
    token: Token,
    is_new: bool,
}

impl Renewal {
    pub(super) async fn run(self) {
        let Self { slot, number, holder, outcome } = self;
        let (limit, started) = (slot.settings.deadline, slot.clock.monotonic());
        let mut alarm = slot.clock.alarm(limit);
        let mut leased = false;
        let found = within(&mut alarm, guarded(find(&slot, &holder, &mut leased))).await;
        let found = match found {
            Ok(Ok(found)) => found,
            Ok(Err(Panicked)) => Err(AuthError::Interrupted),
            Err(Expired) => Err(AuthError::Timeout { limit }),
        };
        let took = slot.clock.monotonic().saturating_sub(started);
        if found.is_err() && took > limit.saturating_add(LATE) {
            // Nobody has driven this runtime for a while, so that the failure says nothing of the token
            // endpoint. Those who wait find that this renewal is gone, and start another.
            return;
        }
        let new = found.as_ref().ok().filter(|found| found.is_new).map(|found| found.token.clone());
        let result = slot.conclude(number, found.map(|found| found.token));
        outcome.send_replace(Some(result));
        let Some(store) = &slot.store else { return };
        if let Some(token) = new {
            let _ = store.save(&slot.key, &token).await;
        }
        if leased {
            let _ = store.release(&slot.key, &holder).await;
        }
    }
}

async fn find(slot: &Slot, holder: &LeaseHolder, leased: &mut bool) -> Result<Found> {
    let kept = match &slot.store {
        Some(store) => in_store(slot, store, holder, leased).await.unwrap_or(None),
        None => None,
    };
    if let Some(token) = kept {
        return Ok(Found { token, is_new: false });
    }
    let refused = slot.refused();
    let issued = slot.issuer.issue(refused.as_ref());
    let token = match &slot.store {
        Some(store) if *leased => {
            // It never ends, so that the issuer does.
            let mut prolonging = prolonging(slot, store.clone(), holder.clone());
            within(&mut prolonging, issued).await.unwrap_or(Err(AuthError::Interrupted))?
        }
        _ => issued.await?,
    };
    Ok(Found { token, is_new: true })
}

/// The store's token; none once it is this renewal's turn to ask for one.
async fn in_store(
    slot: &Slot,
    store: &SharedStore,
    holder: &LeaseHolder,
    leased: &mut bool,
) -> Result<Option<Token>, StoreFailed> {
    let mut wait = FIRST_WAIT;
    loop {
        if let Some(token) = usable(slot, store.load(&slot.key).await?) {
            return Ok(Some(token));
        }
        match store.lease(&slot.key, holder).await? {
            Lease::Unarranged => return Ok(None),
            // Who had it before may have saved a token since it was looked for.
            Lease::Granted => {
                *leased = true;
                return Ok(usable(slot, store.load(&slot.key).await?));
            }
            Lease::Taken => {}
        }
        slot.clock.sleep(wait).await;
        wait = (wait * 2).min(LONGEST_WAIT);
    }
}

/// A fresh token that the vendor has not refused.
fn usable(slot: &Slot, token: Option<Token>) -> Option<Token> {
    let token = token?;
    let fresh = token.age(slot.clock.now(), slot.settings.window) == Age::Fresh;
    let refused = slot.refused().as_ref() == Some(token.value());
    (fresh && !refused && slot.carrier.value(token.value()).is_ok()).then_some(token)
}

/// Prolongs a lease until it is dropped.
fn prolonging(slot: &Slot, store: SharedStore, holder: LeaseHolder) -> Pause {
    let (key, clock) = (slot.key.clone(), Arc::clone(&slot.clock));
    Box::pin(async move {
        loop {
            clock.alarm(LEASE / 3).await;
            let _ = store.lease(&key, &holder).await;
        }
    })
}

#[cfg(test)]
#[path = "renewal_tests.rs"]
mod tests;
