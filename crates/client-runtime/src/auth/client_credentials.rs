//! The client credentials grant of OAuth 2 (RFC 6749 section 4.4).

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::{HeaderValue, header};
use reqwest::RequestBuilder;
use serde::Deserialize;
use url::form_urlencoded;

use super::AuthError;
use super::erased::{Json, Text};
use super::issued::{Expiry, Issued};
use crate::{ClientAuthentication, Secret};

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

    /// What proves who the client is.
    pub(super) fn secrets(&self) -> Vec<&Secret> {
        vec![&self.secret]
    }

    pub(super) fn fill(&self, request: RequestBuilder, scopes: &str) -> RequestBuilder {
        let request = match &self.authorization {
            Some(value) => request.header(header::AUTHORIZATION, value.clone()),
            None => request,
        };
        request
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(self.form(scopes).into_body())
    }

    fn form(&self, scopes: &str) -> Text {
        let mut text = Text::with_room(self.room(scopes));
        let mut form = form_urlencoded::Serializer::new(text.buffer());
        form.append_pair("grant_type", "client_credentials");
        if !scopes.is_empty() {
            form.append_pair("scope", scopes);
        }
        if self.authorization.is_none() {
            form.append_pair("client_id", self.id.expose());
            form.append_pair("client_secret", self.secret.expose());
        }
        text
    }

    /// The most that the form takes.
    fn room(&self, scopes: &str) -> usize {
        // A byte takes three at most: `%2B`. All that is not a value has 80 together.
        let values = scopes.len() + self.id.expose().len() + self.secret.expose().len();
        3 * values + 80
    }

    pub(super) fn read(body: &[u8]) -> Result<Issued, AuthError> {
        let answer: Answer = serde_json::from_slice(&Json::of(body))
            .map_err(|_| AuthError::InvalidAnswer { fault: "is not a token answer" })?;
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
    let mut encoded = String::with_capacity(3 * text.expose().len());
    encoded.extend(form_urlencoded::byte_serialize(text.expose().as_bytes()));
    Secret::new(encoded)
}

/// The `Authorization` header of HTTP basic authentication (RFC 7617).
pub(super) fn basic(username: &Secret, password: &Secret) -> Option<HeaderValue> {
    let mut pair = Text::with_room(username.expose().len() + 1 + password.expose().len());
    pair.push(username.expose());
    pair.push(":");
    pair.push(password.expose());
    let pair = pair.into_body();
    // Base64 takes four characters for three bytes.
    let mut text = Text::with_room("Basic ".len() + pair.len().div_ceil(3) * 4);
    text.push("Basic ");
    STANDARD.encode_string(&pair, text.buffer());
    text.into_header()
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
    fn no_form_outgrows_its_room() {
        for value in ["+", "é", "a", " "].map(|part| part.repeat(1000)) {
            let (id, secret) = (Secret::new(value.clone()), Secret::new(value.clone()));
            let grant = ClientCredentials::new(id, secret, ClientAuthentication::Body).unwrap();
            assert!(grant.form(&value).buffer().len() <= grant.room(&value));
        }
        let nothing = || Secret::from("");
        let body = ClientAuthentication::Body;
        let least = ClientCredentials::new(nothing(), nothing(), body).unwrap();
        assert!(least.form("").buffer().len() <= least.room(""));
        assert!(least.form("s").buffer().len() <= least.room("s"));
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
