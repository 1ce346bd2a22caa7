// @generated
// Made by `cargo xtask generate kulipa-kyc` from openapi/kulipa-kyc. Do not edit.

//! Webhooks: what the vendor sends by itself, and the proof that it was the vendor.
//!
//! ```no_run
//! use kulipa_kyc::webhooks::{self, Delivery, Event};
//!
//! fn receive(
//!     delivery: &Delivery<'_>,
//!     known_key: fn(&str) -> Option<String>,
//! ) -> Result<(), Box<dyn std::error::Error>> {
//!     // Make it once: it remembers which events were there.
//!     let verifier = webhooks::verifier(known_key);
//!     let event: Event = verifier.verify(delivery)?.parse()?;
//!     println!("{:?}", event.topic());
//!     Ok(())
//! }
//! ```

use client_runtime::webhook::{EcdsaP256Sha256, MemoryReplayGuard};
use std::fmt;
use std::time::Duration;

pub use client_runtime::webhook::{Delivery, PublicKeys, Verified, Verifier, WebhookError};

pub use crate::types::WebhookEvent as Event;

impl Event {
    /// What the event is about, if it says so.
    #[must_use]
    pub fn topic(&self) -> Option<Topic> {
        self.event_name
            .as_ref()
            .map(ToString::to_string)
            .or_else(|| self.type_.as_ref().map(ToString::to_string))
            .map(Topic::from)
    }
}

/// What an event is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Topic {
    /// `cardAuthorization.confirmed`
    CardAuthorizationConfirmed,
    /// `cardAuthorization.rejected`
    CardAuthorizationRejected,
    /// `card.created`
    CardCreated,
    /// `card.blocked`
    CardBlocked,
    /// A topic that this crate does not know by name.
    Other(String),
}

impl Topic {
    /// The topic as the vendor writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::CardAuthorizationConfirmed => "cardAuthorization.confirmed",
            Self::CardAuthorizationRejected => "cardAuthorization.rejected",
            Self::CardCreated => "card.created",
            Self::CardBlocked => "card.blocked",
            Self::Other(topic) => topic,
        }
    }
}

impl From<String> for Topic {
    fn from(topic: String) -> Self {
        match topic.as_str() {
            "cardAuthorization.confirmed" => Self::CardAuthorizationConfirmed,
            "cardAuthorization.rejected" => Self::CardAuthorizationRejected,
            "card.created" => Self::CardCreated,
            "card.blocked" => Self::CardBlocked,
            _ => Self::Other(topic),
        }
    }
}

impl fmt::Display for Topic {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// The verifier of the vendor's deliveries with the vendor's public keys by their ids,
/// which remembers events for 192 hours.
#[must_use]
pub fn verifier(keys: impl PublicKeys) -> Verifier {
    let scheme =
        EcdsaP256Sha256::new("x-kulipa-signature", "x-kulipa-signature-ts", "x-kulipa-key-id");
    Verifier::new(scheme, Box::new(keys))
        .event_id(&["eventId", "id"])
        .replay_guard(MemoryReplayGuard::lasting(Duration::from_secs(691200)))
}
