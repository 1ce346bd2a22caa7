//! `Content-Digest` (RFC 9530): the hash of the body in a header that can be signed.

use sha2::{Digest, Sha256, Sha512};

use super::field::{bytes, dictionary};
use super::{Delivery, WebhookError};

const CONTENT_DIGEST: &str = "content-digest";

/// Checks every digest of an algorithm that is safe; there must be one. Those of other algorithms
/// are not looked at, as the RFC asks.
pub(super) fn check(delivery: &Delivery<'_>) -> Result<(), WebhookError> {
    let stated = dictionary(delivery, CONTENT_DIGEST)?;
    let mut checked = false;
    for (algorithm, entry) in &stated {
        let computed = match algorithm.as_str() {
            "sha-256" => Sha256::digest(delivery.body).to_vec(),
            "sha-512" => Sha512::digest(delivery.body).to_vec(),
            _ => continue,
        };
        let malformed = WebhookError::MalformedHeader { name: CONTENT_DIGEST };
        if bytes(entry).ok_or(malformed)? != computed {
            return Err(WebhookError::DigestMismatch);
        }
        checked = true;
    }
    match checked {
        true => Ok(()),
        false => Err(WebhookError::UnsupportedDigest),
    }
}
