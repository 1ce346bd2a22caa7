//! What Redis gets to see of tokens: values that only the holders of the key can open, under names that
//! say nothing.

use std::fmt::{self, Write as _};
use std::str::FromStr;
use std::time::{Duration, SystemTime};

use chacha20poly1305::aead::{Aead as _, Payload};
use chacha20poly1305::{KeyInit as _, XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac as _};
use sha2::Sha256;
use zeroize::{Zeroize as _, Zeroizing};

use crate::auth::{Token, TokenKey};

/// The first byte of a value. Another one is of another version of this store.
const VERSION: u8 = 1;
const NONCE: usize = 24;
/// Two times of eight bytes each come before the token.
const TIMES: usize = 16;

/// The key that a [`RedisTokenStore`](crate::RedisTokenStore) encrypts with: 256 random bits, the same
/// in all processes that share tokens. Debug does not show it, and it is overwritten when it is dropped.
///
/// To replace it, give the processes the new one: those that have it share tokens with each other, and
/// what was written under the old one expires.
#[derive(Clone)]
pub struct StoreKey(Zeroizing<[u8; 32]>);

/// The text is not a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "a key for the token store is 64 hexadecimal digits, not all of them the same: make one by \
     `openssl rand -hex 32`"
)]
pub struct InvalidStoreKey;

impl StoreKey {
    /// The key of these bytes.
    ///
    /// # Errors
    ///
    /// When all bytes are the same: they were never filled in.
    pub fn new(mut bytes: [u8; 32]) -> Result<Self, InvalidStoreKey> {
        let [first, others @ ..] = &bytes;
        let is_filled = others.iter().any(|other| other != first);
        let key = Zeroizing::new(bytes);
        bytes.zeroize();
        is_filled.then_some(Self(key)).ok_or(InvalidStoreKey)
    }

    /// A key for one purpose, so that no two uses share one.
    fn derived(&self, purpose: &[u8]) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(code(&self.0, [purpose]))
    }
}

/// Reads 64 hexadecimal digits.
impl FromStr for StoreKey {
    type Err = InvalidStoreKey;

    fn from_str(text: &str) -> Result<Self, InvalidStoreKey> {
        let digits: Zeroizing<Vec<u8>> = Zeroizing::new(
            text.trim()
                .chars()
                .map(|digit| digit.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
                .collect::<Option<_>>()
                .ok_or(InvalidStoreKey)?,
        );
        if digits.len() != 64 {
            return Err(InvalidStoreKey);
        }
        let mut bytes = Zeroizing::new([0; 32]);
        for (byte, digits) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            *byte = digits.iter().fold(0, |byte, digit| byte << 4 | digit);
        }
        Self::new(*bytes)
    }
}

impl fmt::Debug for StoreKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("StoreKey([redacted])")
    }
}

/// Closes and opens values, and makes names.
pub(super) struct Seal {
    cipher: XChaCha20Poly1305,
    names: Zeroizing<[u8; 32]>,
}

impl Seal {
    pub(super) fn new(key: &StoreKey) -> Self {
        let cipher = XChaCha20Poly1305::new((&*key.derived(b"values")).into());
        Self { cipher, names: key.derived(b"names") }
    }

    /// The name of a token: 64 hexadecimal digits.
    pub(super) fn name(&self, key: &TokenKey) -> String {
        let texts = [key.endpoint(), key.client(), key.scopes()].map(str::as_bytes);
        let all = texts.into_iter().chain([key.secret_digest().as_slice()]);
        code(&self.names, all).iter().fold(String::with_capacity(64), |mut name, byte| {
            // Writing into a text does not fail.
            let _ = write!(name, "{byte:02x}");
            name
        })
    }

    /// The value for a token under a name. It opens under this name only, so that nobody who can write
    /// to Redis can put one client's token into the place of another's.
    pub(super) fn close(&self, name: &str, token: &Token) -> Option<Vec<u8>> {
        let text = token.value().expose();
        let mut plain = Zeroizing::new(Vec::with_capacity(TIMES + text.len()));
        plain.extend(since_epoch(token.issued_at())?.to_be_bytes());
        plain.extend(since_epoch(token.expires_at())?.to_be_bytes());
        plain.extend(text.as_bytes());
        let nonce: [u8; NONCE] = rand::random();
        let payload = Payload { msg: &plain, aad: name.as_bytes() };
        let sealed = self.cipher.encrypt(&XNonce::from(nonce), payload).ok()?;
        Some([&[VERSION], &nonce[..], &sealed].concat())
    }

    /// The token of a value. None if it was not closed under this name with this key.
    pub(super) fn open(&self, name: &str, value: &[u8]) -> Option<Token> {
        let (nonce, sealed) = value.strip_prefix(&[VERSION])?.split_first_chunk::<NONCE>()?;
        let payload = Payload { msg: sealed, aad: name.as_bytes() };
        let plain = Zeroizing::new(self.cipher.decrypt(&XNonce::from(*nonce), payload).ok()?);
        let (issued_at, rest) = plain.split_first_chunk()?;
        let (expires_at, text) = rest.split_first_chunk()?;
        let text = std::str::from_utf8(text).ok()?;
        Some(Token::new(text.into(), time(*issued_at)?, time(*expires_at)?))
    }
}

/// A code over texts, each with its length before it, so that no two lists of texts are one.
fn code<'t>(key: &[u8; 32], texts: impl IntoIterator<Item = &'t [u8]>) -> [u8; 32] {
    // A key that is shorter than a block is filled up with zeros (RFC 2104 section 2).
    let mut block = Zeroizing::new([0; 64]);
    block.iter_mut().zip(key).for_each(|(to, from)| *to = *from);
    let mut code = Hmac::<Sha256>::new((&*block).into());
    for text in texts {
        code.update(&text.len().to_be_bytes());
        code.update(text);
    }
    code.finalize().into_bytes().into()
}

/// Milliseconds since 1970.
fn since_epoch(time: SystemTime) -> Option<u64> {
    let since = time.duration_since(SystemTime::UNIX_EPOCH).ok()?;
    u64::try_from(since.as_millis()).ok()
}

fn time(millis: [u8; 8]) -> Option<SystemTime> {
    SystemTime::UNIX_EPOCH.checked_add(Duration::from_millis(u64::from_be_bytes(millis)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seal(digit: &str) -> Seal {
        Seal::new(&format!("{digit}{}", "0".repeat(63)).parse().unwrap())
    }

    fn token() -> Token {
        let at = |seconds| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        Token::new("planted-token".into(), at(1_000), at(4_600))
    }

    #[test]
    fn a_value_opens_with_its_own_key_and_name_alone() {
        let sealed = seal("1").close("n", &token()).unwrap();
        assert_eq!(seal("1").open("n", &sealed), Some(token()));
        assert_eq!(seal("2").open("n", &sealed), None);
        assert_eq!(seal("1").open("m", &sealed), None);
        assert!(!sealed.windows(7).any(|text| text == b"planted"));
        assert_ne!(sealed, seal("1").close("n", &token()).unwrap(), "the nonce is another one");
    }

    #[test]
    fn a_value_that_was_changed_does_not_open() {
        let sealed = seal("1").close("n", &token()).unwrap();
        for position in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[position] ^= 1;
            assert_eq!(seal("1").open("n", &changed), None, "byte {position}");
            assert_eq!(seal("1").open("n", &sealed[..position]), None, "{position} bytes");
        }
    }

    #[test]
    fn a_name_is_of_the_key_and_of_all_that_the_token_is_for() {
        let key = |client: &'static str, secret: &'static str| {
            TokenKey::new("https://a.example/token", client, [secret], &["read"])
        };
        let name = seal("1").name(&key("planted-client", "s"));
        assert_eq!((name.len(), name.contains("planted")), (64, false));
        for other in [key("planted-client", "t"), key("c", "s")] {
            assert_ne!(name, seal("1").name(&other));
        }
        assert_ne!(name, seal("2").name(&key("planted-client", "s")));
    }

    #[test]
    fn a_key_is_64_digits_that_somebody_has_made() {
        for text in
            ["", "12", &"0".repeat(64), &"ff".repeat(32), &"g1".repeat(32), &"12".repeat(33)]
        {
            assert_eq!(text.parse::<StoreKey>().err(), Some(InvalidStoreKey), "{text}");
        }
        let key = StoreKey::from_str(&format!("{}\n", "0f1e".repeat(16))).unwrap();
        assert_eq!(&key.0[..3], [0x0f, 0x1e, 0x0f]);
        assert_eq!(format!("{key:?}"), "StoreKey([redacted])");
    }
}
