// @generated
// Made by `cargo xtask generate entrust-kba` from openapi/entrust-kba. Do not edit.

//! Webhooks: what the vendor sends by itself, and the proof that it was the vendor.
//!
//! ```no_run
//! use entrust_kba::webhooks::{self, Delivery, Event, Secrets};
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

use client_runtime::webhook::{HttpMessageSignature, MemoryReplayGuard};
use std::fmt;
use std::time::Duration;

pub use crate::types::WebhookEvent as Event;
pub use client_runtime::webhook::{Delivery, Secrets, Verified, Verifier, WebhookError};

impl Event {
    /// What the event is about.
    #[must_use]
    pub fn topic(&self) -> Topic {
        Topic::from(self.type_.to_string())
    }
}

/// What an event is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Topic {
    /// `kba.question.created`
    KbaQuestionCreated,
    /// `authentication.succeeded`
    AuthenticationSucceeded,
    /// `authentication.failed`
    AuthenticationFailed,
    /// `user.created`
    UserCreated,
    /// `user.updated`
    UserUpdated,
    /// `user.deleted`
    UserDeleted,
    /// `user.registration.completed`
    UserRegistrationCompleted,
    /// A topic that this crate does not know by name.
    Other(String),
}

impl Topic {
    /// The topic as the vendor writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::KbaQuestionCreated => "kba.question.created",
            Self::AuthenticationSucceeded => "authentication.succeeded",
            Self::AuthenticationFailed => "authentication.failed",
            Self::UserCreated => "user.created",
            Self::UserUpdated => "user.updated",
            Self::UserDeleted => "user.deleted",
            Self::UserRegistrationCompleted => "user.registration.completed",
            Self::Other(topic) => topic,
        }
    }
}

impl From<String> for Topic {
    fn from(topic: String) -> Self {
        match topic.as_str() {
            "kba.question.created" => Self::KbaQuestionCreated,
            "authentication.succeeded" => Self::AuthenticationSucceeded,
            "authentication.failed" => Self::AuthenticationFailed,
            "user.created" => Self::UserCreated,
            "user.updated" => Self::UserUpdated,
            "user.deleted" => Self::UserDeleted,
            "user.registration.completed" => Self::UserRegistrationCompleted,
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
/// which remembers events for 24 hours.
#[must_use]
pub fn verifier(secrets: Secrets) -> Verifier {
    let scheme = HttpMessageSignature::new("sig");
    Verifier::new(scheme, secrets)
        .event_id(&["id"])
        .replay_guard(MemoryReplayGuard::lasting(Duration::from_secs(86400)))
}
