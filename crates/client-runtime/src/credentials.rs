//! Credentials, by the security schemes of the document.
//!
//! A generated crate has a `Credentials` type with a constructor for each scheme that its document
//! declares; it becomes a [`CredentialSet`] here.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use crate::{Secret, Signer, TokenProvider};

/// What one security scheme asks for. Debug shows the kind only.
#[derive(Clone)]
#[non_exhaustive]
pub enum Credential {
    /// The key of an `apiKey` scheme.
    ApiKey(Secret),
    /// User name and password of HTTP basic authentication.
    Basic {
        /// The user name.
        username: Secret,
        /// The password.
        password: Secret,
    },
    /// A token that the caller has already, for any scheme that takes one.
    Bearer(Secret),
    /// The caller's own source of tokens, for any scheme that takes one.
    Provider(Arc<dyn TokenProvider>),
    /// The client of OAuth 2 client credentials.
    ClientCredentials {
        /// The client's id.
        id: Secret,
        /// The client's secret.
        secret: Secret,
    },
    /// A client certificate for mutual TLS (RFC 8446 section 4.4.2): the certificates, the caller's
    /// own first, and its private key, in PEM. The key is in PKCS#8 (`BEGIN PRIVATE KEY`), which both
    /// libraries for TLS read; `rustls` also takes the older forms of RSA and elliptic curves. The HTTP
    /// client presents the certificate to every server that asks for one.
    ClientCertificate(Secret),
    /// Something that authorises the request on its own, for any scheme.
    Signer(Signer),
    /// The members of a token exchange's body, by name.
    TokenExchange {
        /// Their values.
        fields: BTreeMap<String, Secret>,
    },
}

impl Credential {
    /// A source of tokens, for any scheme that takes one.
    #[must_use]
    pub fn provided(provider: impl TokenProvider) -> Self {
        Self::Provider(Arc::new(provider))
    }
}

impl fmt::Debug for Credential {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::ApiKey(_) => "ApiKey([redacted])",
            Self::Basic { .. } => "Basic([redacted])",
            Self::Bearer(_) => "Bearer([redacted])",
            Self::Provider(_) => "Provider(..)",
            Self::ClientCredentials { .. } => "ClientCredentials([redacted])",
            Self::ClientCertificate(_) => "ClientCertificate([redacted])",
            Self::Signer(_) => "Signer(..)",
            Self::TokenExchange { .. } => "TokenExchange([redacted])",
        })
    }
}

/// Credentials for any number of security schemes.
///
/// ```
/// use client_runtime::{Credential, CredentialSet};
///
/// let set = CredentialSet::new().with("apiKey", Credential::ApiKey("k-123".into()));
/// assert!(!format!("{set:?}").contains("k-123"));
/// ```
#[derive(Clone, Debug, Default)]
pub struct CredentialSet {
    by_scheme: BTreeMap<String, Credential>,
}

impl CredentialSet {
    /// No credentials.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the credential of a scheme, or replaces it.
    #[must_use]
    pub fn with(mut self, scheme: impl Into<String>, credential: Credential) -> Self {
        self.by_scheme.insert(scheme.into(), credential);
        self
    }

    /// Adds all credentials of another set; where both have one, the other's counts.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.by_scheme.extend(other.by_scheme);
        self
    }

    /// The credential of a scheme.
    #[must_use]
    pub fn get(&self, scheme: &str) -> Option<&Credential> {
        self.by_scheme.get(scheme)
    }

    /// The names of the schemes, sorted.
    pub fn schemes(&self) -> impl Iterator<Item = &str> {
        self.by_scheme.keys().map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_no_secret() {
        let secret = || Secret::from("planted-51c0");
        let set = CredentialSet::new()
            .with("a", Credential::ApiKey(secret()))
            .with("b", Credential::Basic { username: secret(), password: secret() })
            .with("c", Credential::Bearer(secret()))
            .with("d", Credential::ClientCredentials { id: secret(), secret: secret() })
            .with("g", Credential::ClientCertificate(secret()))
            .with("e", Credential::TokenExchange { fields: [("f".to_owned(), secret())].into() });
        let shown = format!("{set:#?}");
        assert!(!shown.contains("planted"), "{shown}");
        assert!(shown.contains("[redacted]"));
    }
}
