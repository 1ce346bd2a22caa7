// @generated
// Made by `cargo xtask generate kulipa-kyc` from openapi/kulipa-kyc. Do not edit.

//! Webhooks: what the vendor sends unprompted, and the proof that it was the vendor.
//!
//! ```no_run
//! use kulipa_kyc::webhooks::{self, Delivery, Event, Topic};
//!
//! fn receive(
//!     delivery: &Delivery<'_>,
//!     known_key: fn(&str) -> Option<String>,
//! ) -> Result<(), Box<dyn std::error::Error>> {
//!     // Make it once: it remembers which events were there.
//!     let verifier = webhooks::verifier(known_key);
//!     let verified = verifier.verify(delivery)?;
//!     let event: Event = verified.parse()?;
//!     println!("{:?}", Topic::of(&event));
//!     // From here on the vendor's repeats are not let in.
//!     verifier.done(&verified);
//!     Ok(())
//! }
//! ```

use std::time::Duration;

use client_runtime::text_enum;
use client_runtime::webhook::{EcdsaP256Sha256, MemoryReplayGuard};

pub use client_runtime::webhook::{Delivery, PublicKeys, Verified, Verifier, WebhookError};

pub use crate::types::WebhookEvent as Event;

text_enum! {
    /// What an event is about.
    pub enum Topic {
        CardAuthorizationConfirmed = "cardAuthorization.confirmed",
        CardAuthorizationRejected = "cardAuthorization.rejected",
        CardCreated = "card.created",
        CardBlocked = "card.blocked",
    }
}

impl Topic {
    /// What an event is about, if it says so.
    #[must_use]
    pub fn of(event: &Event) -> Option<Self> {
        if let Some(topic) = event.event_name.as_ref() {
            return Some(Self::from(topic.to_string()));
        }
        if let Some(topic) = event.type_.as_ref() {
            return Some(Self::from(topic.to_string()));
        }
        None
    }
}

/// The verifier of the vendor's deliveries with the vendor's public keys by their ids,
/// which remembers events for 192 hours.
#[must_use]
pub fn verifier(keys: impl PublicKeys) -> Verifier {
    let scheme =
        EcdsaP256Sha256::new("x-kulipa-signature", "x-kulipa-signature-ts", "x-kulipa-key-id");
    let events = MemoryReplayGuard::lasting(Duration::from_secs(192 * 60 * 60));
    Verifier::new(scheme, Box::new(keys)).event_id(&["eventId", "id"]).replay_guard(events)
}
