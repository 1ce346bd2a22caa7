//! Where the token of a security scheme comes from and how it travels.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use http::{HeaderName, HeaderValue};
use reqwest::RequestBuilder;
use url::Url;

use super::client_credentials::ClientCredentials;
use super::exchange::Exchange;
use super::issued::Expiry;
use super::provider::Provider;
use super::{AuthError, Token, TokenKey, erased};
use crate::Secret;

/// The token source of one scheme.
pub(crate) struct TokenSource {
    pub(crate) carrier: Carrier,
    pub(crate) origin: Origin,
}

/// The header that carries a token.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Carrier {
    pub(crate) header: HeaderName,
    /// What comes before the token, its blank included.
    pub(crate) prefix: &'static str,
}

/// Who gives a token.
#[derive(Clone)]
pub(crate) enum Origin {
    /// A token endpoint.
    Endpoint(Arc<Endpoint>),
    /// The caller's own source.
    Provider(Provider),
}

/// A token endpoint, and what it gives tokens for.
pub(crate) struct Endpoint {
    pub(crate) url: Url,
    pub(crate) grant: Grant,
}

/// How a token is asked for.
pub(crate) enum Grant {
    ClientCredentials(ClientCredentials),
    Exchange(Exchange),
}

impl Carrier {
    /// The header's value with a token.
    pub(super) fn value(&self, token: &Secret) -> Result<HeaderValue, AuthError> {
        erased::header(self.prefix, token)
            .ok_or(AuthError::InvalidAnswer { fault: "has a token that no header takes" })
    }
}

impl TokenSource {
    /// What tokens for these scopes are kept under.
    pub(super) fn key(&self, scopes: &[&str]) -> TokenKey {
        match &self.origin {
            Origin::Endpoint(endpoint) => endpoint.key(scopes),
            Origin::Provider(provider) => TokenKey::new("", provider.scheme(), [], scopes),
        }
    }
}

impl Endpoint {
    fn key(&self, scopes: &[&str]) -> TokenKey {
        let (client, secrets) = match &self.grant {
            Grant::ClientCredentials(grant) => (grant.client(), grant.secrets()),
            Grant::Exchange(grant) => (grant.client(), grant.secrets()),
        };
        let secrets = secrets.iter().map(|secret| secret.expose().as_str());
        TokenKey::new(self.url.as_str(), &client, secrets, scopes)
    }

    /// The request for a token.
    pub(super) fn request(&self, http: &reqwest::Client, scopes: &str) -> RequestBuilder {
        let request = http.post(self.url.clone());
        let request = request.header(http::header::ACCEPT, "application/json");
        match &self.grant {
            Grant::ClientCredentials(grant) => grant.fill(request, scopes),
            Grant::Exchange(grant) => grant.fill(request),
        }
    }

    /// Reads the endpoint's answer, which took so long.
    pub(super) fn read(
        &self,
        body: &[u8],
        now: SystemTime,
        took: Duration,
        default_lifetime: Duration,
    ) -> Result<Token, AuthError> {
        let issued = match &self.grant {
            Grant::ClientCredentials(_) => ClientCredentials::read(body)?,
            Grant::Exchange(grant) => grant.read(body)?,
        };
        let lifetime = match issued.expiry {
            // The endpoint counts from when it made the token, at any time since it was asked: its
            // answer may be slow, or read late by a runtime that nobody has driven for a while.
            Expiry::In(lifetime) => lifetime.saturating_sub(took),
            Expiry::At(date) => date.duration_since(now).unwrap_or_default(),
            Expiry::Unknown => default_lifetime,
        };
        Ok(Token::issued(issued.value, now, lifetime))
    }
}
