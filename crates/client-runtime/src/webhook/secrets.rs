//! The secrets that a vendor signs with.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use super::WebhookError;
use crate::Sensitive;

/// One or several shared secrets. A signature by any of them counts, so that one can be replaced
/// while deliveries come in. Debug shows none.
#[derive(Clone, Debug)]
pub struct Secrets(Vec<Sensitive<Vec<u8>>>);

/// A secret is empty, or there is none. Anybody could sign with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a webhook's secret is empty or not given")]
pub struct EmptySecret;

impl Secrets {
    /// Secrets as text or as bytes. A secret that the vendor shows encoded and uses decoded must be
    /// decoded by the caller.
    ///
    /// # Errors
    /// If there is no secret, or an empty one, as an unset variable gives.
    pub fn new<T: Into<Vec<u8>>>(
        secrets: impl IntoIterator<Item = T>,
    ) -> Result<Self, EmptySecret> {
        let secrets = secrets.into_iter().map(|secret| Sensitive::new(secret.into()));
        let secrets: Vec<Sensitive<Vec<u8>>> = secrets.collect();
        if secrets.is_empty() || secrets.iter().any(|secret| secret.expose().is_empty()) {
            return Err(EmptySecret);
        }
        Ok(Self(secrets))
    }

    /// Whether `code` is the HMAC-SHA-256 of the message under one of the secrets. It takes as long
    /// for a code that is nearly right as for any other.
    pub(super) fn authenticate(&self, message: &[u8], code: &[u8]) -> Result<(), WebhookError> {
        let matches = |secret: &Sensitive<Vec<u8>>| {
            Hmac::<Sha256>::new_from_slice(secret.expose())
                .is_ok_and(|mac| mac.chain_update(message).verify_slice(code).is_ok())
        };
        match self.0.iter().any(matches) {
            true => Ok(()),
            false => Err(WebhookError::SignatureMismatch),
        }
    }
}
