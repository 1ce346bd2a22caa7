//! The client credentials grant of OAuth 2 (RFC 6749 section 4.4).

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::{HeaderValue, header};
use reqwest::RequestBuilder;
use serde::Deserialize;
use url::form_urlencoded;

use super::AuthError;
use super::source::{Expiry, Issued};
use crate::{ClientAuthentication, Secret, text_encoding};

/// A client, and how it proves itself.
pub(crate) struct ClientCredentials {
    id: Secret,
    secret: Secret,
    /// The `Authorization` header, when the client proves itself by it.
    authorization: Option<HeaderValue>,
}

impl ClientCredentials {
    pub(crate) fn new(id: Secret, secret: Secret, by: ClientAuthentication) -> Option<Self> {
        let authorization = match by {
            ClientAuthentication::Body => None,
            ClientAuthentication::Basic => Some(basic(&form_encoded(&id), &form_encoded(&secret))?),
        };
        Some(Self { id, secret, authorization })
    }

    pub(super) fn client(&self) -> String {
        self.id.expose().clone()
    }

    pub(super) fn fill(&self, request: RequestBuilder, scopes: &str) -> RequestBuilder {
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.append_pair("grant_type", "client_credentials");
        if !scopes.is_empty() {
            form.append_pair("scope", scopes);
        }
        let request = match &self.authorization {
            Some(value) => request.header(header::AUTHORIZATION, value.clone()),
            None => {
                form.append_pair("client_id", self.id.expose());
                form.append_pair("client_secret", self.secret.expose());
                request
            }
        };
        request
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(form.finish())
    }

    pub(super) fn read(body: &[u8]) -> Result<Issued, AuthError> {
        let answer: Answer = serde_json::from_slice(&text_encoding::json(body, None))
            .map_err(|_| AuthError::InvalidAnswer { fault: "is no token answer" })?;
        // The spelling differs from vendor to vendor, and RFC 6749 section 5.1 allows that.
        let bearer = answer.token_type.is_none_or(|kind| kind.eq_ignore_ascii_case("bearer"));
        if !bearer {
            return Err(AuthError::InvalidAnswer {
                fault: "has a token of another type than bearer",
            });
        }
        if answer.access_token.expose().is_empty() {
            return Err(AuthError::InvalidAnswer { fault: "has an empty token" });
        }
        let expiry = answer.expires_in.and_then(|value| value.seconds());
        let expiry =
            expiry.map_or(Expiry::Unknown, |seconds| Expiry::In(Duration::from_secs(seconds)));
        Ok(Issued { value: answer.access_token, expiry })
    }
}

#[derive(Deserialize)]
struct Answer {
    access_token: Secret,
    token_type: Option<String>,
    expires_in: Option<Seconds>,
}

/// Some vendors write the number as a text.
#[derive(Deserialize)]
#[serde(untagged)]
enum Seconds {
    Number(f64),
    Text(String),
    Other(serde::de::IgnoredAny),
}

impl Seconds {
    fn seconds(self) -> Option<u64> {
        let number = match self {
            Self::Number(number) => number,
            Self::Text(text) => text.trim().parse().ok()?,
            Self::Other(_) => return None,
        };
        // Converting saturates; below nothing and not a number count as no lifetime given.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        (number >= 0.0).then_some(number as u64)
    }
}

/// RFC 6749 section 2.3.1 has id and secret form-encoded before they are joined, so that a colon in
/// the id does no harm.
fn form_encoded(text: &Secret) -> Secret {
    Secret::new(form_urlencoded::byte_serialize(text.expose().as_bytes()).collect())
}

/// The `Authorization` header of HTTP basic authentication (RFC 7617).
pub(super) fn basic(username: &Secret, password: &Secret) -> Option<HeaderValue> {
    let pair = Secret::new(format!("{}:{}", username.expose(), password.expose()));
    let text = Secret::new(format!("Basic {}", STANDARD.encode(pair.expose())));
    let mut value = HeaderValue::from_str(text.expose()).ok()?;
    value.set_sensitive(true);
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expiry(body: &str) -> Option<Duration> {
        match ClientCredentials::read(body.as_bytes()).unwrap().expiry {
            Expiry::In(lifetime) => Some(lifetime),
            Expiry::At(_) | Expiry::Unknown => None,
        }
    }

    #[test]
    fn lifetimes_in_all_spellings() {
        let seconds = |seconds| Some(Duration::from_secs(seconds));
        let bearer = |rest: &str| format!(r#"{{"access_token":"t","token_type":"BEARER"{rest}}}"#);
        assert_eq!(expiry(&bearer(r#","expires_in":3599"#)), seconds(3599));
        assert_eq!(expiry(&bearer(r#","expires_in":"3600""#)), seconds(3600));
        assert_eq!(expiry(&bearer(r#","expires_in":-5"#)), None);
        assert_eq!(expiry(&bearer(r#","expires_in":null"#)), None);
        assert_eq!(expiry(&bearer(r#","expires_in":{}"#)), None);
        assert_eq!(expiry(&bearer("")), None);
    }

    #[test]
    fn what_is_no_bearer_token_is_refused() {
        for body in [
            r#"{"access_token":"t","token_type":"mac"}"#,
            r#"{"access_token":""}"#,
            r#"{"token":"t"}"#,
            "<html>",
        ] {
            assert!(ClientCredentials::read(body.as_bytes()).is_err(), "{body}");
        }
    }

    #[test]
    fn basic_encodes_before_it_joins() {
        let (id, secret) = (Secret::from("a:b"), Secret::from("s p+"));
        let header = basic(&form_encoded(&id), &form_encoded(&secret)).unwrap();
        let encoded = header.to_str().unwrap().strip_prefix("Basic ").unwrap();
        assert_eq!(STANDARD.decode(encoded).unwrap(), b"a%3Ab:s+p%2B");
        assert!(header.is_sensitive());
    }
}
