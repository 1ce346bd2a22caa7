//! Access tokens: how they are issued, and how they are checked.
//!
//! Every token lasts an hour from its own creation; a new one leaves the others alone.

use std::collections::HashMap;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;

use super::{CLIENT_ID, CLIENT_SECRET, errors};
use crate::clock::later;
use crate::{Answer, Request};

const HOUR: SignedDuration = SignedDuration::from_hours(1);

/// The tokens that were issued, and how long new ones last.
pub(super) struct Tokens {
    lifetime: SignedDuration,
    expiry: HashMap<String, Timestamp>,
    issued: usize,
}

impl Tokens {
    pub(super) fn new() -> Self {
        Self { lifetime: HOUR, expiry: HashMap::new(), issued: 0 }
    }

    pub(super) fn set_lifetime(&mut self, lifetime: Duration) {
        self.lifetime = SignedDuration::try_from(lifetime).unwrap_or(SignedDuration::MAX);
    }

    pub(super) fn revoke(&mut self) {
        self.expiry.clear();
    }

    /// Answers a token request (RFC 6749 section 4.4).
    pub(super) fn issue(&mut self, request: &Request, now: Timestamp) -> Answer {
        if request.media_type() != Some("application/x-www-form-urlencoded") {
            return errors::oauth(400, "invalid_request");
        }
        if !client_is_known(request) {
            return errors::oauth(401, "invalid_client");
        }
        match request.form_value("grant_type").as_deref() {
            Some("client_credentials") => self.grant(now),
            Some(_) => errors::oauth(400, "unsupported_grant_type"),
            None => errors::oauth(400, "invalid_request"),
        }
    }

    /// Checks the bearer token of a request for a resource.
    pub(super) fn check(&self, request: &Request, now: Timestamp) -> Result<(), Answer> {
        let credentials = request.header("authorization").and_then(|value| value.split_once(' '));
        let Some((scheme, token)) = credentials else {
            return Err(no_credentials());
        };
        if !scheme.eq_ignore_ascii_case("bearer") {
            return Err(no_credentials());
        }
        match self.expiry.get(token) {
            Some(expiry) if now < *expiry => Ok(()),
            Some(_) => Err(errors::unauthorized("ExpiredAccessToken", "The token has expired.")),
            None => Err(errors::unauthorized("InvalidAccessToken", "Invalid access token.")),
        }
    }

    fn grant(&mut self, now: Timestamp) -> Answer {
        self.issued += 1;
        // Fifty letters and digits, like the vendor's.
        let token = format!("sandboxToken{:0>38}", self.issued);
        self.expiry.insert(token.clone(), later(now, self.lifetime));
        // The specification says `Bearer` and the guides say `bearer`. A client must take both, so
        // the sandbox sends the one that is easier to trip over.
        let body = json!({
            "access_token": token,
            "token_type": "bearer",
            "expires_in": self.lifetime.as_secs(),
        });
        Answer::json(200, &body)
    }
}

fn no_credentials() -> Answer {
    errors::unauthorized("InvalidCredentials", "Missing or invalid Authorization header.")
}

/// Whether id and secret are right: in the Authorization header or, without one, in the form.
fn client_is_known(request: &Request) -> bool {
    let given = match request.header("authorization") {
        Some(value) => basic(value),
        None => request.form_value("client_id").zip(request.form_value("client_secret")),
    };
    given.is_some_and(|(id, secret)| id == CLIENT_ID && secret == CLIENT_SECRET)
}

/// Id and secret of HTTP Basic.
fn basic(value: &str) -> Option<(String, String)> {
    let (scheme, encoded) = value.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let decoded = String::from_utf8(STANDARD.decode(encoded).ok()?).ok()?;
    let (id, secret) = decoded.split_once(':')?;
    Some((id.to_owned(), secret.to_owned()))
}
