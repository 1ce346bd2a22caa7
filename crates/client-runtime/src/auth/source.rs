//! Where the token of a security scheme comes from and how it travels.

use std::time::{Duration, SystemTime};

use http::{HeaderName, HeaderValue};
use reqwest::RequestBuilder;
use url::Url;

use super::client_credentials::ClientCredentials;
use super::exchange::Exchange;
use super::{AuthError, Token, TokenKey};
use crate::Secret;

/// The token source of one scheme.
pub(crate) struct TokenSource {
    pub(crate) endpoint: Url,
    pub(crate) grant: Grant,
    pub(crate) header: HeaderName,
    pub(crate) prefix: &'static str,
}

/// How a token is asked for.
pub(crate) enum Grant {
    ClientCredentials(ClientCredentials),
    Exchange(Exchange),
}

/// A token as the endpoint gave it.
pub(super) struct Issued {
    pub(super) value: Secret,
    pub(super) expiry: Expiry,
}

/// When it ends, as the endpoint gave it.
pub(super) enum Expiry {
    In(Duration),
    At(SystemTime),
    Unknown,
}

impl TokenSource {
    pub(super) fn key(&self, scopes: &[&str]) -> TokenKey {
        let client = match &self.grant {
            Grant::ClientCredentials(grant) => grant.client(),
            Grant::Exchange(grant) => grant.client(),
        };
        TokenKey::new(self.endpoint.as_str(), &client, scopes)
    }

    /// The request for a token.
    pub(super) fn request(&self, http: &reqwest::Client, scopes: &str) -> RequestBuilder {
        let request = http.post(self.endpoint.clone());
        let request = request.header(http::header::ACCEPT, "application/json");
        match &self.grant {
            Grant::ClientCredentials(grant) => grant.fill(request, scopes),
            Grant::Exchange(grant) => grant.fill(request),
        }
    }

    /// Reads the endpoint's answer.
    pub(super) fn read(
        &self,
        body: &[u8],
        now: SystemTime,
        default_lifetime: Duration,
    ) -> Result<Token, AuthError> {
        let issued = match &self.grant {
            Grant::ClientCredentials(_) => ClientCredentials::read(body)?,
            Grant::Exchange(grant) => grant.read(body)?,
        };
        self.header_value(&issued.value)?;
        let lifetime = match issued.expiry {
            Expiry::In(lifetime) => lifetime,
            Expiry::At(date) => date.duration_since(now).unwrap_or_default(),
            Expiry::Unknown => default_lifetime,
        };
        Ok(Token::issued(issued.value, now, lifetime))
    }

    /// The header that carries the token.
    pub(super) fn header_value(&self, token: &Secret) -> Result<HeaderValue, AuthError> {
        let text = Secret::new(format!("{}{}", self.prefix, token.expose()));
        let mut value = HeaderValue::from_str(text.expose())
            .map_err(|_| AuthError::InvalidAnswer { fault: "has a token that no header takes" })?;
        value.set_sensitive(true);
        Ok(value)
    }
}
