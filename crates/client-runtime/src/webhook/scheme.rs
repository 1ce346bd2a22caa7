//! What a way of signing deliveries has to supply.

use std::time::SystemTime;

use sha2::{Digest, Sha256};

use super::{Delivery, WebhookError, hex};

/// A way of signing deliveries.
pub trait Scheme: Send + Sync + 'static {
    /// What the signature is verified with.
    type Keys: Send + Sync + 'static;

    /// Checks the signature, and the time where the scheme has one. Whether the delivery was there
    /// before is the [`Verifier`](super::Verifier)'s matter.
    ///
    /// # Errors
    /// The first check that the delivery does not pass.
    fn verify(
        &self,
        keys: &Self::Keys,
        delivery: &Delivery<'_>,
        now: SystemTime,
    ) -> Result<Proof, WebhookError>;
}

/// What a delivery with a valid signature is recognised by when it comes again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    pub(super) fingerprint: String,
    pub(super) nonce: Option<String>,
}

impl Proof {
    /// The proof of what was signed, in parts. It is not the signature: of some schemes anybody can
    /// make a second valid signature out of one, of what was signed nobody can.
    #[must_use]
    pub fn of(signed: &[&[u8]]) -> Self {
        let mut hash = Sha256::new();
        signed.iter().for_each(|part| hash.update(part));
        Self { fingerprint: hex::encode(&hash.finalize()), nonce: None }
    }

    /// Adds the number that the sender uses once.
    #[must_use]
    pub fn with_nonce(mut self, nonce: impl Into<String>) -> Self {
        self.nonce = Some(nonce.into());
        self
    }
}
