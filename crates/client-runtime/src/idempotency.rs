//! Idempotency keys: the names under which a vendor recognises a repeated call.
//!
//! A key is checked when it is made, so that one that no header can carry never reaches a call.
//! Which operations take a key, and how long it may be, says the surface.
//!
//! ```
//! use client_runtime::IdempotencyKey;
//!
//! assert!(IdempotencyKey::new("order-42").is_ok());
//! assert!(IdempotencyKey::new("order 42").is_err());
//! ```

use std::fmt;
use std::str::FromStr;

use crate::Random;

/// A key of 1 to 255 visible ASCII characters.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct IdempotencyKey(String);

/// Why a text is no idempotency key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum InvalidIdempotencyKey {
    /// It is empty.
    #[error("an idempotency key must not be empty")]
    Empty,
    /// It is longer than any vendor takes.
    #[error("an idempotency key has at most 255 characters")]
    TooLong,
    /// It has a blank, a control character or a character outside of ASCII.
    #[error("an idempotency key is made of visible ASCII characters only")]
    NotVisibleAscii,
}

impl IdempotencyKey {
    /// Takes a key of one's own, such as the id of an order.
    ///
    /// # Errors
    ///
    /// When the text is empty, longer than 255 characters or not visible ASCII.
    pub fn new(key: impl Into<String>) -> Result<Self, InvalidIdempotencyKey> {
        let key = key.into();
        if key.is_empty() {
            return Err(InvalidIdempotencyKey::Empty);
        }
        if !key.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(InvalidIdempotencyKey::NotVisibleAscii);
        }
        if key.len() > 255 {
            return Err(InvalidIdempotencyKey::TooLong);
        }
        Ok(Self(key))
    }

    /// Makes a random key: a UUID of version 4.
    #[must_use]
    pub fn random() -> Self {
        Self::from_random(&crate::SystemRandom)
    }

    pub(crate) fn from_random(random: &dyn Random) -> Self {
        let bits = (u128::from(random.bits()) << 64) | u128::from(random.bits());
        let uuid = uuid::Builder::from_random_bytes(bits.to_be_bytes()).into_uuid();
        Self(uuid.to_string())
    }

    /// The key as the header carries it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for IdempotencyKey {
    type Err = InvalidIdempotencyKey;

    fn from_str(key: &str) -> Result<Self, Self::Err> {
        Self::new(key)
    }
}

impl fmt::Display for IdempotencyKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Debug for IdempotencyKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Callers make keys from what they have at hand, which may be a customer's number.
        formatter.write_str("IdempotencyKey(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::FixedRandom;

    #[test]
    fn refuses_what_a_header_cannot_carry() {
        assert_eq!(IdempotencyKey::new(""), Err(InvalidIdempotencyKey::Empty));
        assert_eq!(IdempotencyKey::new("a\r\nb"), Err(InvalidIdempotencyKey::NotVisibleAscii));
        assert_eq!(IdempotencyKey::new("é"), Err(InvalidIdempotencyKey::NotVisibleAscii));
        assert_eq!(IdempotencyKey::new("k".repeat(256)), Err(InvalidIdempotencyKey::TooLong));
        assert!(IdempotencyKey::new("k".repeat(255)).is_ok());
    }

    #[test]
    fn a_random_key_is_a_version_4_uuid() {
        let key = IdempotencyKey::from_random(&FixedRandom(u64::MAX));
        assert_eq!(key.as_str(), "ffffffff-ffff-4fff-bfff-ffffffffffff");
        assert_ne!(IdempotencyKey::random(), IdempotencyKey::random());
    }
}
