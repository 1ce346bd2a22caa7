//! The verifier: every check that a delivery must pass, in their order.

use std::fmt;
use std::sync::Arc;
use std::time::SystemTime;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::{Claim, Delivery, MemoryReplayGuard, Proof, ReplayGuard, Scheme, WebhookError};
use crate::{Clock, SystemClock, text_encoding};

/// The largest body that is looked at, unless [`Verifier::body_limit`] says otherwise: 1 MiB.
/// Events are small; a sender of more only wants its hash to be computed.
const BODY_LIMIT: usize = 1 << 20;

/// Verifies deliveries. It is made once and shared; clones share the memory of events.
///
/// The size of the body is checked first, then what the scheme asks for, and last whether the
/// event was there before, so that only what the vendor signed is remembered.
#[derive(Clone)]
pub struct Verifier {
    check: Arc<Check>,
    guard: Option<Arc<dyn ReplayGuard>>,
    event_id: &'static [&'static str],
    body_limit: usize,
    clock: Arc<dyn Clock>,
}

/// A scheme with its keys.
type Check = dyn Fn(&Delivery<'_>, SystemTime) -> Result<Proof, WebhookError> + Send + Sync;

impl Verifier {
    /// A verifier with the keys that the scheme asks for: [`Secrets`](super::Secrets), or a source
    /// of [`PublicKeys`](super::PublicKeys). It remembers events in a [`MemoryReplayGuard`].
    pub fn new<S: Scheme>(scheme: S, keys: S::Keys) -> Self {
        Self {
            check: Arc::new(move |delivery, now| scheme.verify(&keys, delivery, now)),
            guard: Some(Arc::new(MemoryReplayGuard::default())),
            event_id: &[],
            body_limit: BODY_LIMIT,
            clock: Arc::new(SystemClock::new()),
        }
    }

    /// The members of the body by which an event is recognised when it comes again; the first that
    /// is there counts. Without one, what was signed is recognised instead.
    #[must_use]
    pub fn event_id(mut self, members: &'static [&'static str]) -> Self {
        self.event_id = members;
        self
    }

    /// Another memory of events: larger, longer, or one that several processes share.
    #[must_use]
    pub fn replay_guard(mut self, guard: impl ReplayGuard) -> Self {
        self.guard = Some(Arc::new(guard));
        self
    }

    /// Remembers no events, for programs that do so by themselves under [`Verified::event_id`].
    #[must_use]
    pub fn without_replay_guard(mut self) -> Self {
        self.guard = None;
        self
    }

    /// The largest body, in bytes. The default is 1 MiB.
    #[must_use]
    pub fn body_limit(mut self, bytes: usize) -> Self {
        self.body_limit = bytes;
        self
    }

    /// The clock, for tests: see [`testing::ManualClock`](crate::testing::ManualClock).
    #[must_use]
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// Checks a delivery, and claims its event for the one who asks.
    ///
    /// Call [`Verifier::done`] when the event was processed, or [`Verifier::forget`] when it could not
    /// be. Until then the vendor's repeats are told to come later ([`WebhookError::InWork`]); if neither
    /// is called, one of them is let in after the time that the memory of events gives.
    ///
    /// # Errors
    /// The first check that the delivery does not pass.
    pub fn verify<'d>(&self, delivery: &Delivery<'d>) -> Result<Verified<'d>, WebhookError> {
        if delivery.body.len() > self.body_limit {
            return Err(WebhookError::BodyTooLarge { limit: self.body_limit });
        }
        let now = self.clock.now();
        let proof = (self.check)(delivery, now)?;
        let event_id = self.read_event_id(delivery.body);
        let verified = Verified { body: delivery.body, claims: claims(&event_id, proof), event_id };
        self.claim(&verified, now)?;
        Ok(verified)
    }

    /// Says that an event was processed: the vendor's repeats are acknowledged and not let in any more
    /// ([`WebhookError::Replayed`]). Call it before the vendor is answered.
    pub fn done(&self, verified: &Verified<'_>) {
        if let Some(guard) = &self.guard {
            let now = self.clock.now();
            verified.claims.iter().for_each(|key| guard.settle(key, now));
        }
    }

    /// Forgets that an event was there, so that the vendor's next delivery of it is accepted. Call
    /// it when the event could not be processed and the vendor is told so by an error status.
    pub fn forget(&self, verified: &Verified<'_>) {
        if let Some(guard) = &self.guard {
            verified.claims.iter().for_each(|key| guard.release(key));
        }
    }

    fn read_event_id(&self, body: &[u8]) -> Option<String> {
        if self.event_id.is_empty() {
            return None;
        }
        let event: Map<String, Value> =
            serde_json::from_slice(&text_encoding::json(body, None)).ok()?;
        let ids = self.event_id.iter().filter_map(|member| event.get(*member)?.as_str());
        // An empty id would make one event of all that have one.
        ids.map(str::trim).find(|id| !id.is_empty()).map(str::to_owned)
    }

    /// Claims every key, or none: a nonce that was there before must not use up an event's id.
    fn claim(&self, verified: &Verified<'_>, now: SystemTime) -> Result<(), WebhookError> {
        let Some(guard) = &self.guard else { return Ok(()) };
        for (position, key) in verified.claims.iter().enumerate() {
            let error = match guard.claim(key, now) {
                Claim::First => continue,
                Claim::InWork => WebhookError::InWork,
                Claim::Repeated => WebhookError::Replayed,
            };
            verified.claims.iter().take(position).for_each(|key| guard.release(key));
            return Err(error);
        }
        Ok(())
    }
}

/// The keys under which a delivery is remembered. The kind comes before the value, since an event
/// may be called like another one's nonce.
fn claims(event_id: &Option<String>, proof: Proof) -> Vec<String> {
    let Proof { fingerprint, nonce } = proof;
    let event = match event_id {
        Some(id) => format!("event {id}"),
        None => format!("signed {fingerprint}"),
    };
    std::iter::once(event).chain(nonce.map(|nonce| format!("nonce {nonce}"))).collect()
}

impl fmt::Debug for Verifier {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Verifier")
            .field("event_id", &self.event_id)
            .field("body_limit", &self.body_limit)
            .finish_non_exhaustive()
    }
}

/// A delivery that passed every check.
#[derive(Clone)]
pub struct Verified<'d> {
    body: &'d [u8],
    event_id: Option<String>,
    claims: Vec<String>,
}

impl<'d> Verified<'d> {
    /// The event.
    ///
    /// # Errors
    /// [`WebhookError::InvalidEvent`] if the body is not a JSON text of this type.
    pub fn parse<T: DeserializeOwned>(&self) -> Result<T, WebhookError> {
        serde_json::from_slice(&text_encoding::json(self.body, None)).map_err(|error| {
            WebhookError::InvalidEvent { line: error.line(), column: error.column() }
        })
    }

    /// The body as it came.
    #[must_use]
    pub fn body(&self) -> &'d [u8] {
        self.body
    }

    /// What the event is recognised by, if the verifier knows the member and the body has it.
    #[must_use]
    pub fn event_id(&self) -> Option<&str> {
        self.event_id.as_deref()
    }
}

impl fmt::Debug for Verified<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = self.body.len();
        formatter.debug_struct("Verified").field("bytes", &bytes).finish_non_exhaustive()
    }
}
