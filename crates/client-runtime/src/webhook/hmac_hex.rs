//! An HMAC of the body in a header.

use std::time::SystemTime;

use super::{Delivery, Proof, Scheme, Secrets, WebhookError, hex};

/// The HMAC-SHA-256 of the raw body, as 64 lower-case hexadecimal digits in a header.
///
/// Nothing in it says when it was made, so a delivery stays valid for ever: only the memory of
/// events keeps it from being used twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HmacSha256Hex {
    header: &'static str,
}

impl HmacSha256Hex {
    /// The scheme with this header.
    #[must_use]
    pub const fn new(header: &'static str) -> Self {
        Self { header }
    }
}

impl Scheme for HmacSha256Hex {
    type Keys = Secrets;

    fn verify(
        &self,
        secrets: &Secrets,
        delivery: &Delivery<'_>,
        _now: SystemTime,
    ) -> Result<Proof, WebhookError> {
        let text = delivery.header(self.header)?;
        let malformed = WebhookError::MalformedHeader { name: self.header };
        if text.len() != 64 || text.contains(|c: char| c.is_ascii_uppercase()) {
            return Err(malformed);
        }
        let code = hex::decode(text).ok_or(malformed)?;
        secrets.authenticate(delivery.body, &code)?;
        Ok(Proof::of(&[delivery.body]))
    }
}
