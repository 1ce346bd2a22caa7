//! Tokens of the Administration API: fifteen minutes each, with dates in one of two styles.

use std::collections::HashMap;

use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use serde_json::json;

use super::{ADMIN_APPLICATION_ID, SHARED_SECRET, errors};
use crate::clock::later;
use crate::{Answer, Request};

const LIFETIME: SignedDuration = SignedDuration::from_mins(15);

/// How the vendor writes dates. Its pages show both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DateStyle {
    /// `2020-01-23T16:30:58Z`
    #[default]
    Zulu,
    /// `2018-05-28T19:07:50.328+0000`, which is not RFC 3339.
    OffsetWithoutColon,
}

/// The tokens that were issued.
pub(super) struct Tokens {
    dates: DateStyle,
    expiry: HashMap<String, Timestamp>,
    issued: usize,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Credentials {
    application_id: Option<String>,
    shared_secret: Option<String>,
}

impl Tokens {
    pub(super) fn new() -> Self {
        Self { dates: DateStyle::default(), expiry: HashMap::new(), issued: 0 }
    }

    pub(super) fn set_dates(&mut self, style: DateStyle) {
        self.dates = style;
    }

    pub(super) fn issued(&self) -> usize {
        self.issued
    }

    pub(super) fn revoke(&mut self) {
        self.expiry.clear();
    }

    /// POST /api/web/v1/adminapi/authenticate
    pub(super) fn issue(&mut self, request: &Request, now: Timestamp) -> Answer {
        let Ok(credentials) = request.json::<Credentials>() else {
            return errors::unreadable();
        };
        let (Some(application), Some(secret)) =
            (credentials.application_id, credentials.shared_secret)
        else {
            let message = "Application id and shared secret cannot be null";
            return errors::bad_request("invalid_argument_format", message);
        };
        if application != ADMIN_APPLICATION_ID {
            return errors::not_found("api_application_not_found");
        }
        if secret != SHARED_SECRET {
            return errors::unauthorized("access_denied");
        }
        self.grant(now)
    }

    /// Checks the token of a request, which stands alone or after `Bearer `.
    pub(super) fn check(&self, request: &Request, now: Timestamp) -> Result<(), Answer> {
        let Some(token) = presented(request) else {
            return Err(errors::unauthorized("access_denied"));
        };
        match self.expiry.get(token) {
            Some(expiry) if now < *expiry => Ok(()),
            _ => Err(errors::unauthorized("invalid_session_token")),
        }
    }

    fn grant(&mut self, now: Timestamp) -> Answer {
        self.issued += 1;
        // Long, and with the marks of base64, like the vendor's.
        let token = format!("sandbox/admin+{:0>600}==", self.issued);
        let expiry = later(now, LIFETIME);
        self.expiry.insert(token.clone(), expiry);
        let body = json!({
            "authToken": token,
            "creationTime": self.date(now),
            "expirationTime": self.date(expiry),
        });
        Answer::json(200, &body)
    }

    fn date(&self, at: Timestamp) -> String {
        let format = match self.dates {
            DateStyle::Zulu => "%Y-%m-%dT%H:%M:%SZ",
            DateStyle::OffsetWithoutColon => "%Y-%m-%dT%H:%M:%S%.3f+0000",
        };
        at.strftime(format).to_string()
    }
}

/// The token of the Authorization header.
pub(super) fn presented(request: &Request) -> Option<&str> {
    let value = request.header("authorization")?;
    Some(value.strip_prefix("Bearer ").unwrap_or(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_come_in_both_styles() {
        let at = "2018-05-28T19:07:50.328Z".parse().unwrap();
        let mut tokens = Tokens::new();
        assert_eq!(tokens.date(at), "2018-05-28T19:07:50Z");
        tokens.set_dates(DateStyle::OffsetWithoutColon);
        assert_eq!(tokens.date(at), "2018-05-28T19:07:50.328+0000");
    }
}
