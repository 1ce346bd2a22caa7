//! Tokens, and the names under which they are kept.

use std::fmt;
use std::time::{Duration, SystemTime};

use sha2::{Digest as _, Sha256};

use crate::Secret;

/// A token with its expiry. Debug does not show the token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    value: Secret,
    issued_at: SystemTime,
    expires_at: SystemTime,
}

impl Token {
    /// A token that a [`TokenStore`](crate::TokenStore) has kept.
    #[must_use]
    pub fn new(value: Secret, issued_at: SystemTime, expires_at: SystemTime) -> Self {
        Self { value, issued_at, expires_at }
    }

    /// A token that was issued just now. It lives a second at least, so that a token endpoint
    /// whose clock or answer is wrong is not asked by every single call at once.
    pub(crate) fn issued(value: Secret, now: SystemTime, lifetime: Duration) -> Self {
        let lifetime = lifetime.clamp(Duration::from_secs(1), Duration::from_secs(365 * 86_400));
        Self::new(value, now, now + lifetime)
    }

    /// The token itself.
    #[must_use]
    pub fn value(&self) -> &Secret {
        &self.value
    }

    /// When it was issued.
    #[must_use]
    pub fn issued_at(&self) -> SystemTime {
        self.issued_at
    }

    /// When it expires.
    #[must_use]
    pub fn expires_at(&self) -> SystemTime {
        self.expires_at
    }

    pub(crate) fn lifetime(&self) -> Duration {
        self.expires_at.duration_since(self.issued_at).unwrap_or_default()
    }

    /// What state the token is in.
    pub(crate) fn age(&self, now: SystemTime, window: Duration) -> Age {
        let Ok(left) = self.expires_at.duration_since(now) else { return Age::Expired };
        // A token that lives shorter than two windows would be renewed all the time.
        if left.is_zero() {
            Age::Expired
        } else if left <= window.min(self.lifetime() / 2) {
            Age::Aging
        } else {
            Age::Fresh
        }
    }
}

/// What state a token is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Age {
    /// To be used.
    Fresh,
    /// To be used, and to be renewed beside the calls.
    Aging,
    /// Not to be used.
    Expired,
}

/// What a token was issued for. Tokens of the same endpoint, client, secret and scopes are the same.
///
/// The secret itself is not in it, but a digest is: a client with a wrong secret, or with one that was
/// replaced, is not served with the token of another.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TokenKey {
    endpoint: String,
    client: String,
    scopes: String,
    secret: [u8; 32],
}

impl TokenKey {
    pub(crate) fn new<'s>(
        endpoint: &'s str,
        client: &'s str,
        secrets: impl IntoIterator<Item = &'s str>,
        scopes: &[&str],
    ) -> Self {
        let mut scopes = scopes.to_vec();
        scopes.sort_unstable();
        scopes.dedup();
        Self {
            endpoint: endpoint.to_owned(),
            client: client.to_owned(),
            scopes: scopes.join(" "),
            secret: digest(endpoint, client, secrets),
        }
    }

    /// The URL of the token endpoint.
    #[must_use]
    pub fn endpoint(&self) -> &str {
        &self.endpoint
    }

    /// The client's id.
    #[must_use]
    pub fn client(&self) -> &str {
        &self.client
    }

    /// The scopes, sorted, with blanks between them.
    #[must_use]
    pub fn scopes(&self) -> &str {
        &self.scopes
    }

    /// A SHA-256 digest of the client's secret, with endpoint and client. A store that writes its keys
    /// where others read them puts it through a code with a key of its own (HMAC): whoever sees the
    /// digest of a secret that is easy to guess can tell when a guess is right.
    #[must_use]
    pub fn secret_digest(&self) -> &[u8; 32] {
        &self.secret
    }
}

/// Each text goes in with its length, so that no two lists of texts are one. The same secret has
/// different digests at different endpoints.
fn digest<'s>(
    endpoint: &'s str,
    client: &'s str,
    secrets: impl IntoIterator<Item = &'s str>,
) -> [u8; 32] {
    let mut digest = Sha256::new();
    for text in [endpoint, client].into_iter().chain(secrets) {
        digest.update(text.len().to_be_bytes());
        digest.update(text);
    }
    digest.finalize().into()
}

impl fmt::Debug for TokenKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("TokenKey")
            .field("endpoint", &self.endpoint)
            .field("scopes", &self.scopes)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_token_is_not_aging_from_the_start() {
        let start = SystemTime::UNIX_EPOCH;
        let after = |seconds| start + Duration::from_secs(seconds);
        let window = Duration::from_secs(60);
        let hour = Token::issued("t".into(), start, Duration::from_secs(3600));
        assert_eq!(hour.age(after(3539), window), Age::Fresh);
        assert_eq!(hour.age(after(3540), window), Age::Aging);
        assert_eq!(hour.age(after(3600), window), Age::Expired);
        let brief = Token::issued("t".into(), start, Duration::from_secs(30));
        assert_eq!(brief.age(after(14), window), Age::Fresh);
        assert_eq!(brief.age(after(15), window), Age::Aging);
    }

    #[test]
    fn a_lifetime_is_neither_nothing_nor_endless() {
        let start = SystemTime::UNIX_EPOCH;
        let spent = Token::issued("t".into(), start, Duration::ZERO);
        assert_eq!(spent.expires_at(), start + Duration::from_secs(1));
        let _ = Token::issued("t".into(), start, Duration::MAX);
    }

    #[test]
    fn the_order_of_scopes_does_not_matter_and_the_client_does_not_show() {
        let key = TokenKey::new("https://a/token", "planted-client", ["s"], &["b", "a", "b"]);
        assert_eq!(key.scopes(), "a b");
        assert!(!format!("{key:?}").contains("planted"));
        assert_eq!(key, TokenKey::new("https://a/token", "planted-client", ["s"], &["a", "b"]));
    }

    #[test]
    fn another_secret_makes_another_key() {
        let key = |secrets: &[&'static str]| {
            TokenKey::new("https://a/token", "c", secrets.iter().copied(), &[])
        };
        assert_ne!(key(&["right"]), key(&["wrong"]));
        assert_ne!(key(&["a", "b"]), key(&["ab"]));
        let elsewhere = TokenKey::new("https://b/token", "c", ["right"], &[]);
        assert_ne!(key(&["right"]).secret_digest(), elsewhere.secret_digest());
    }
}
