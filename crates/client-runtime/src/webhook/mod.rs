//! Webhooks: proof that a delivery comes from the vendor, is whole, is fresh and comes once.
//!
//! A [`Verifier`] puts a [`Scheme`] together with the keys it asks for. The runtime has three, and
//! a program may write its own:
//!
//! | scheme | what is signed | what says when |
//! |---|---|---|
//! | [`HmacSha256Hex`] | the raw body | nothing |
//! | [`HttpMessageSignature`] | parts of the request by RFC 9421, the body by its digest | `created`, `expires` |
//! | [`EcdsaP256Sha256`] | a time stamp and the raw body | the time stamp |
//!
//! The module `webhooks` of a generated crate makes the verifier of its vendor. What can be set is
//! in the methods of [`Verifier`] (largest body, clock, memory of events) and of the schemes.
//!
//! Give the verifier the body **as it came**, before anything parses it or decodes its characters,
//! and answer the vendor with [`WebhookError::status`] where it is refused. Where it is not, call
//! [`Verifier::done`] once the event was processed, or [`Verifier::forget`] if it could not be.
//!
//! ```
//! use client_runtime::reqwest::{Method, header::HeaderMap};
//! use client_runtime::webhook::{Delivery, HmacSha256Hex, Secrets, Verifier, WebhookError};
//!
//! // Both secrets count while one is replaced by the other.
//! let secrets = Secrets::new(["the new one", "the old one"])?;
//! let verifier = Verifier::new(HmacSha256Hex::new("x-signature"), secrets);
//!
//! let headers = HeaderMap::new();
//! let delivery = Delivery {
//!     method: &Method::POST,
//!     target_uri: "https://hooks.example.com/payments",
//!     headers: &headers,
//!     body: br#"{"id":"e1"}"#,
//! };
//! let refused = verifier.verify(&delivery).unwrap_err();
//! assert_eq!(refused, WebhookError::MissingHeader { name: "x-signature" });
//! assert_eq!(refused.status(), 401);
//! # Ok::<(), client_runtime::webhook::EmptySecret>(())
//! ```

mod delivery;
mod ecdsa;
mod error;
mod hex;
mod hmac_hex;
mod message_signature;
mod replay;
mod scheme;
mod secrets;
mod tolerance;
mod verifier;

pub use delivery::Delivery;
pub use ecdsa::{EcdsaP256Sha256, PublicKeys};
pub use error::WebhookError;
pub use hmac_hex::HmacSha256Hex;
pub use message_signature::HttpMessageSignature;
pub use replay::{Claim, MemoryReplayGuard, ReplayGuard};
pub use scheme::{Proof, Scheme};
pub use secrets::{EmptySecret, Secrets};
pub use tolerance::Tolerance;
pub use verifier::{Verified, Verifier};
