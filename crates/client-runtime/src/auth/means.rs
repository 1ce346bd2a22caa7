//! How one security scheme is met: what goes on the request.

use std::collections::BTreeMap;
use std::sync::Arc;

use http::header::{AUTHORIZATION, COOKIE};
use http::{HeaderName, HeaderValue};
use reqwest::Request;

use super::client_credentials::{ClientCredentials, basic};
use super::erased;
use super::exchange::Exchange;
use super::provider::Provider;
use super::signer::Signer;
use super::source::{Carrier, Endpoint, Grant, Origin, TokenSource};
use crate::base_url::BaseUrl;
use crate::{
    ApiKeyLocation, BuildError, Credential, ExchangeField, SchemeKind, Secret, SecurityScheme,
    TokenExchange,
};

/// A scheme with its credential, checked and ready for use.
pub(crate) enum Means {
    /// A header that is the same on every request.
    Header(HeaderName, HeaderValue),
    /// A query parameter that is the same on every request.
    Query(&'static str, Secret),
    /// A cookie that is the same on every request.
    Cookie(HeaderValue),
    /// A header with a token that has to be got first.
    Token(TokenSource),
    /// Whatever the caller's signer does.
    Signer(Signer),
    /// Nothing: the connection itself proves who calls, by a client certificate.
    Connection,
    /// Nothing yet: an interceptor puts it on each attempt.
    Interceptor,
}

impl AsRef<Self> for Means {
    fn as_ref(&self) -> &Self {
        self
    }
}

impl Means {
    /// Checks the credential of a scheme. `endpoint` stands in for the document's token endpoint.
    pub(crate) fn new(
        scheme: &'static SecurityScheme,
        credential: &Credential,
        base_url: &BaseUrl,
        endpoint: Option<&str>,
    ) -> Result<Self, BuildError> {
        let name = scheme.name;
        let unsendable = BuildError::UnsendableCredential { scheme: name };
        if is_empty(credential) {
            return Err(BuildError::EmptyCredential { scheme: name });
        }
        match (credential, &scheme.kind) {
            (Credential::Signer(signer), _) => Ok(Self::Signer(signer.clone())),
            // The builder gives the certificate to the HTTP client.
            (Credential::ClientCertificate(_), SchemeKind::MutualTls) => Ok(Self::Connection),
            (Credential::ApiKey(key), SchemeKind::ApiKey { location, name }) => {
                api_key(*location, name, key).ok_or(unsendable)
            }
            (Credential::Basic { username, password }, SchemeKind::HttpBasic) => {
                // RFC 7617 section 2: the first colon ends the user name.
                let sound = !username.expose().contains(':');
                let value = sound.then(|| basic(username, password)).flatten();
                value.map(|value| Self::Header(AUTHORIZATION, value)).ok_or(unsendable)
            }
            // A token that the caller has serves in place of one from the token endpoint.
            (Credential::Bearer(token), kind) => {
                let carrier = carrier(name, kind)?;
                let value = carrier.value(token).map_err(|_| unsendable)?;
                Ok(Self::Header(carrier.header, value))
            }
            (Credential::Provider(source), kind) => {
                let carrier = carrier(name, kind)?;
                let origin = Origin::Provider(Provider::new(name, Arc::clone(source)));
                Ok(Self::Token(TokenSource { carrier, origin }))
            }
            (
                Credential::ClientCredentials { id, secret },
                SchemeKind::ClientCredentials { token_url, client_authentication },
            ) => {
                let by = *client_authentication;
                let url = base_url.endpoint(name, endpoint.unwrap_or(token_url))?;
                if endpoint.is_none() && !base_url.may_lead_to(&url) {
                    return Err(BuildError::RemoteTokenEndpoint { scheme: name });
                }
                let grant = ClientCredentials::new(id.clone(), secret.clone(), by);
                let grant = Grant::ClientCredentials(grant.ok_or(unsendable)?);
                Ok(token(carrier(name, &scheme.kind)?, url, grant))
            }
            (Credential::TokenExchange { fields }, SchemeKind::TokenExchange(description)) => {
                let url = match endpoint {
                    Some(url) => base_url.endpoint(name, url)?,
                    None => base_url.operation(name, description.path)?,
                };
                let grant = exchange(name, description, fields)?;
                Ok(token(carrier(name, &scheme.kind)?, url, grant))
            }
            _ => Err(BuildError::WrongCredential { scheme: name }),
        }
    }

    /// Whether a request cannot carry both: they put different values into the same place. What a
    /// signer does is the caller's own affair.
    pub(super) fn excludes(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Header(name, value), Self::Header(other_name, other_value)) => {
                name == other_name && value != other_value
            }
            (Self::Token(token), Self::Header(name, _))
            | (Self::Header(name, _), Self::Token(token)) => token.carrier.header == *name,
            (Self::Token(token), Self::Token(other)) => {
                token.carrier.header == other.carrier.header
            }
            (Self::Query(name, value), Self::Query(other_name, other_value)) => {
                name == other_name && value.expose() != other_value.expose()
            }
            (Self::Cookie(pair), Self::Cookie(other)) => {
                cookie_name(pair) == cookie_name(other) && pair != other
            }
            _ => false,
        }
    }

    /// Puts a fixed credential on a request.
    pub(super) fn apply(&self, request: &mut Request) {
        match self {
            Self::Header(name, value) => {
                request.headers_mut().insert(name.clone(), value.clone());
            }
            Self::Query(name, value) => {
                drop_query(request, name);
                request.url_mut().query_pairs_mut().append_pair(name, value.expose());
            }
            Self::Cookie(pair) => add_cookie(request, pair),
            Self::Token(_) | Self::Signer(_) | Self::Connection | Self::Interceptor => {}
        }
    }
}

fn api_key(location: ApiKeyLocation, name: &'static str, key: &Secret) -> Option<Means> {
    match location {
        ApiKeyLocation::Query => {
            let sound = !key.expose().chars().any(char::is_control);
            sound.then(|| Means::Query(name, key.clone()))
        }
        ApiKeyLocation::Header => {
            let name = HeaderName::from_bytes(name.as_bytes()).ok()?;
            Some(Means::Header(name, erased::header("", key)?))
        }
        ApiKeyLocation::Cookie => {
            // RFC 6265 section 4.1.1: these would end the cookie or the header.
            let sound = |byte: u8| byte.is_ascii_graphic() && !b"\",;\\".contains(&byte);
            let is_sound = key.expose().bytes().all(sound);
            let pair = is_sound.then(|| erased::header(&format!("{name}="), key)).flatten();
            pair.map(Means::Cookie)
        }
    }
}

fn exchange(
    scheme: &'static str,
    description: &TokenExchange,
    given: &BTreeMap<String, Secret>,
) -> Result<Grant, BuildError> {
    let value = |field: &ExchangeField| {
        let value = given.get(field.name).cloned();
        let value = value.ok_or(BuildError::MissingField { scheme, field: field.name })?;
        Ok((field.name, value))
    };
    let fields = description.fields.iter().map(value).collect::<Result<_, _>>()?;
    Ok(Grant::Exchange(Exchange::new(*description, fields)))
}

fn token(carrier: Carrier, url: url::Url, grant: Grant) -> Means {
    let origin = Origin::Endpoint(Arc::new(Endpoint { url, grant }));
    Means::Token(TokenSource { carrier, origin })
}

/// The header that carries the tokens of a scheme.
fn carrier(scheme: &'static str, kind: &SchemeKind) -> Result<Carrier, BuildError> {
    match kind {
        SchemeKind::HttpBearer | SchemeKind::ClientCredentials { .. } => {
            Ok(Carrier { header: AUTHORIZATION, prefix: "Bearer " })
        }
        SchemeKind::TokenExchange(TokenExchange { header, prefix, .. }) => {
            let header = HeaderName::from_bytes(header.as_bytes())
                .map_err(|_| BuildError::UnsendableCredential { scheme })?;
            Ok(Carrier { header, prefix })
        }
        SchemeKind::ApiKey { .. }
        | SchemeKind::HttpBasic
        | SchemeKind::MutualTls
        | SchemeKind::Signature => Err(BuildError::WrongCredential { scheme }),
    }
}

fn cookie_name(pair: &HeaderValue) -> &[u8] {
    pair.as_bytes().split(|byte| *byte == b'=').next().unwrap_or_default()
}

/// Whether there is nothing in a credential, or nothing but blanks, as in a variable that is set to
/// nothing. Some vendors want a user name or a password alone.
fn is_empty(credential: &Credential) -> bool {
    let blank = |secret: &Secret| secret.expose().trim().is_empty();
    match credential {
        Credential::ApiKey(secret) | Credential::Bearer(secret) => blank(secret),
        Credential::Basic { username, password } => {
            let both = [username, password];
            both.iter().all(|secret| blank(secret))
                || both.iter().any(|secret| blank(secret) && !secret.expose().is_empty())
        }
        Credential::ClientCredentials { id, secret } => blank(id) || blank(secret),
        Credential::TokenExchange { fields } => fields.values().any(blank),
        Credential::ClientCertificate(pem) => blank(pem),
        Credential::Signer(_) | Credential::Provider(_) => false,
    }
}

/// A key that is a parameter of the operation, too, is sent once.
fn drop_query(request: &mut Request, name: &str) {
    let is_named = |pair: &&str| {
        url::form_urlencoded::parse(pair.as_bytes()).next().is_some_and(|(key, _)| key == name)
    };
    let Some(query) = request.url().query() else { return };
    if !query.split('&').any(|pair| is_named(&pair)) {
        return;
    }
    let others: Vec<&str> = query.split('&').filter(|pair| !is_named(pair)).collect();
    let query = Some(others.join("&")).filter(|query| !query.is_empty());
    request.url_mut().set_query(query.as_deref());
}

/// All cookies share one header (RFC 6265 section 5.4), so a second one joins the others, in place of
/// one of its own name.
fn add_cookie(request: &mut Request, pair: &HeaderValue) {
    let name = cookie_name(pair);
    let joined = request.headers().get(COOKIE).and_then(|present| {
        let cookies = present.as_bytes().split(|byte| *byte == b';').map(<[u8]>::trim_ascii);
        let others = cookies.filter(|cookie| cookie.split(|b| *b == b'=').next() != Some(name));
        let all: Vec<&[u8]> = others.chain([pair.as_bytes()]).collect();
        HeaderValue::from_bytes(&all.join(&b"; "[..])).ok()
    });
    let mut value = joined.unwrap_or_else(|| pair.clone());
    value.set_sensitive(true);
    request.headers_mut().insert(COOKIE, value);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_in_the_query_once() {
        let sent = |query: &str| {
            let url = format!("https://a.example/x{query}").parse().unwrap();
            let mut request = Request::new(http::Method::GET, url);
            Means::Query("api key", Secret::from("k")).apply(&mut request);
            request.url().query().map(str::to_owned)
        };
        assert_eq!(sent("").as_deref(), Some("api+key=k"));
        assert_eq!(sent("?api%20key=old&a=%20b").as_deref(), Some("a=%20b&api+key=k"));
        assert_eq!(sent("?api+key=old").as_deref(), Some("api+key=k"));
        assert_eq!(sent("?api=1&a").as_deref(), Some("api=1&a&api+key=k"));
    }
}
