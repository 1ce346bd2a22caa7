//! Idempotency keys: the names under which a vendor recognises a repeated call.
//!
//! A key is checked when it is made, so that one that no header can carry never reaches a call.
//! Each operation's row says which header takes its key, if any, and what the vendor asks of it.
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

/// Why a text is not an idempotency key.
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

/// The header under which the vendor recognises a repeated call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IdempotencyHeader {
    /// The header's name, in lower case.
    pub name: &'static str,
    /// Whether the vendor refuses calls without a key.
    pub required: bool,
    /// The shortest key, in characters.
    pub min_length: usize,
    /// The longest key, in characters.
    pub max_length: usize,
    /// What a key has to look like.
    pub format: KeyFormat,
    /// Where a key comes from when the caller gives none.
    pub keys: KeySource,
    /// Whether the vendor stores failures too and answers a repeated key with them. If so, a
    /// definite failure is final under that key.
    pub replays_failures: bool,
}

/// What an idempotency key has to look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyFormat {
    /// Any text of the right length.
    Text,
    /// A UUID in its hyphenated form (RFC 9562 section 4).
    Uuid,
}

/// Where an idempotency key comes from when the caller gives none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeySource {
    /// From nowhere: the call goes out without a key.
    Caller,
    /// The runtime makes a random one for each call.
    Runtime,
}

impl IdempotencyHeader {
    /// A header without a name that may hold any key: 1 to 255 characters, from the caller, under
    /// which only successes are stored.
    pub const NEW: Self = Self {
        name: "",
        required: false,
        min_length: 1,
        max_length: 255,
        format: KeyFormat::Text,
        keys: KeySource::Caller,
        replays_failures: false,
    };

    /// What is wrong with a key for this header. The message does not show the key.
    pub(crate) fn fault(&self, key: &str) -> Option<String> {
        let Self { name, min_length, max_length, .. } = self;
        let length = key.chars().count();
        if key.trim().is_empty() || length < *min_length {
            let least = min_length.max(&1);
            return Some(format!("the key in `{name}` needs at least {least} characters"));
        }
        if length > *max_length {
            let most = format!("the key in `{name}` is longer than the {max_length} characters");
            return Some(format!("{most} that the vendor takes"));
        }
        let fits = match self.format {
            KeyFormat::Text => true,
            KeyFormat::Uuid => is_hyphenated_uuid(key),
        };
        (!fits).then(|| format!("the key in `{name}` must be a UUID, with its hyphens"))
    }
}

fn is_hyphenated_uuid(text: &str) -> bool {
    text.len() == uuid::fmt::Hyphenated::LENGTH && uuid::Uuid::try_parse(text).is_ok()
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
        Self::from_random(&crate::SystemRandom, uuid::fmt::Hyphenated::LENGTH)
    }

    /// A UUID of version 4, without its hyphens where the vendor has no room for them.
    pub(crate) fn from_random(random: &dyn Random, max_length: usize) -> Self {
        let bits = (u128::from(random.bits()) << 64) | u128::from(random.bits());
        let uuid = uuid::Builder::from_random_bytes(bits.to_be_bytes()).into_uuid();
        let has_room = max_length >= uuid::fmt::Hyphenated::LENGTH;
        Self(if has_room { uuid.to_string() } else { uuid.simple().to_string() })
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
        let key = |length| IdempotencyKey::from_random(&FixedRandom(u64::MAX), length);
        assert_eq!(key(36).as_str(), "ffffffff-ffff-4fff-bfff-ffffffffffff");
        assert_eq!(key(35).as_str(), "ffffffffffff4fffbfffffffffffffff");
        assert_ne!(IdempotencyKey::random(), IdempotencyKey::random());
    }
}
