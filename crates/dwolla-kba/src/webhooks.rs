// @generated
// Made by `cargo xtask generate dwolla-kba` from openapi/dwolla-kba. Do not edit.

//! Webhooks: what the vendor sends by itself, and the proof that it was the vendor.
//!
//! ```no_run
//! use dwolla_kba::webhooks::{self, Delivery, Event, Secrets};
//!
//! fn receive(
//!     delivery: &Delivery<'_>,
//!     secret: &str,
//! ) -> Result<(), Box<dyn std::error::Error>> {
//!     // Make it once: it remembers which events were there.
//!     let verifier = webhooks::verifier(Secrets::new([secret])?);
//!     let event: Event = verifier.verify(delivery)?.parse()?;
//!     println!("{:?}", event.topic());
//!     Ok(())
//! }
//! ```

use client_runtime::webhook::{HmacSha256Hex, MemoryReplayGuard};
use std::fmt;
use std::time::Duration;

pub use crate::types::WebhookEvent as Event;
pub use client_runtime::webhook::{Delivery, Secrets, Verified, Verifier, WebhookError};

impl Event {
    /// What the event is about.
    #[must_use]
    pub fn topic(&self) -> Topic {
        Topic::from(self.topic.to_string())
    }
}

/// What an event is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Topic {
    /// `customer_kba_verification_needed`
    CustomerKbaVerificationNeeded,
    /// `customer_kba_verification_failed`
    CustomerKbaVerificationFailed,
    /// `customer_kba_verification_passed`
    CustomerKbaVerificationPassed,
    /// `customer_verified`
    CustomerVerified,
    /// `customer_reverification_needed`
    CustomerReverificationNeeded,
    /// `customer_verification_document_needed`
    CustomerVerificationDocumentNeeded,
    /// `customer_suspended`
    CustomerSuspended,
    /// A topic that this crate does not know by name.
    Other(String),
}

impl Topic {
    /// The topic as the vendor writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::CustomerKbaVerificationNeeded => "customer_kba_verification_needed",
            Self::CustomerKbaVerificationFailed => "customer_kba_verification_failed",
            Self::CustomerKbaVerificationPassed => "customer_kba_verification_passed",
            Self::CustomerVerified => "customer_verified",
            Self::CustomerReverificationNeeded => "customer_reverification_needed",
            Self::CustomerVerificationDocumentNeeded => "customer_verification_document_needed",
            Self::CustomerSuspended => "customer_suspended",
            Self::Other(topic) => topic,
        }
    }
}

impl From<String> for Topic {
    fn from(topic: String) -> Self {
        match topic.as_str() {
            "customer_kba_verification_needed" => Self::CustomerKbaVerificationNeeded,
            "customer_kba_verification_failed" => Self::CustomerKbaVerificationFailed,
            "customer_kba_verification_passed" => Self::CustomerKbaVerificationPassed,
            "customer_verified" => Self::CustomerVerified,
            "customer_reverification_needed" => Self::CustomerReverificationNeeded,
            "customer_verification_document_needed" => Self::CustomerVerificationDocumentNeeded,
            "customer_suspended" => Self::CustomerSuspended,
            _ => Self::Other(topic),
        }
    }
}

impl fmt::Display for Topic {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// The verifier of the vendor's deliveries with the webhook's secret,
/// which remembers events for 96 hours.
#[must_use]
pub fn verifier(secrets: Secrets) -> Verifier {
    let scheme = HmacSha256Hex::new("x-request-signature-sha-256");
    Verifier::new(scheme, secrets)
        .event_id(&["id"])
        .replay_guard(MemoryReplayGuard::lasting(Duration::from_secs(345600)))
}
