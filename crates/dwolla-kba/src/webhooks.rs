// @generated
// Made by `cargo xtask generate dwolla-kba` from openapi/dwolla-kba. Do not edit.

//! Webhooks: what the vendor sends unprompted, and the proof that it was the vendor.
//!
//! ```no_run
//! use dwolla_kba::webhooks::{self, Delivery, Event, Secrets, Topic};
//!
//! fn receive(
//!     delivery: &Delivery<'_>,
//!     secret: &str,
//! ) -> Result<(), Box<dyn std::error::Error>> {
//!     // Make it once: it remembers which events were there.
//!     let verifier = webhooks::verifier(Secrets::new([secret])?);
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
use client_runtime::webhook::{HmacSha256Hex, MemoryReplayGuard};

pub use client_runtime::webhook::{Delivery, Secrets, Verified, Verifier, WebhookError};

pub use crate::types::WebhookEvent as Event;

text_enum! {
    /// What an event is about.
    pub enum Topic {
        CustomerKbaVerificationNeeded = "customer_kba_verification_needed",
        CustomerKbaVerificationFailed = "customer_kba_verification_failed",
        CustomerKbaVerificationPassed = "customer_kba_verification_passed",
        CustomerVerified = "customer_verified",
        CustomerReverificationNeeded = "customer_reverification_needed",
        CustomerVerificationDocumentNeeded = "customer_verification_document_needed",
        CustomerSuspended = "customer_suspended",
    }
}

impl Topic {
    /// What an event is about.
    #[must_use]
    pub fn of(event: &Event) -> Self {
        Self::from(event.topic.to_string())
    }
}

/// The verifier of the vendor's deliveries with the webhook's secret,
/// which remembers events for 96 hours.
#[must_use]
pub fn verifier(secrets: Secrets) -> Verifier {
    let scheme = HmacSha256Hex::new("x-request-signature-sha-256");
    let events = MemoryReplayGuard::lasting(Duration::from_secs(96 * 60 * 60));
    Verifier::new(scheme, secrets).event_id(&["id"]).replay_guard(events)
}
