//! One round of asking a token endpoint, with the client's own patience.
//!
//! A failure that may pass is repeated under the retry policy and budget of the client and within
//! the deadline of the call. A refusal (`invalid_client`) is not.

use std::time::Duration;

use http::{HeaderMap, StatusCode};
use serde::Deserialize;

use super::slot::{Issuer, Patience};
use super::source::TokenSource;
use super::{AuthError, Token};
use crate::body::{Filled, fill};
use crate::clock::within;
use crate::retry::{Deadline, Pacing, retry_after};
use crate::{ConnectionError, text_encoding};

/// The most that is read of an answer. Tokens are a few kilobytes long.
const ANSWER: usize = 256 * 1024;

/// What it takes to ask a token endpoint, for the time of one call.
pub(crate) struct TokenEndpoint<'a> {
    pub(crate) http: &'a reqwest::Client,
    pub(crate) pacing: &'a Pacing,
    pub(crate) deadline: &'a Deadline,
    /// How long one attempt may take.
    pub(crate) timeout: Duration,
    /// The lifetime of a token that comes without one.
    pub(crate) default_lifetime: Duration,
}

/// A token endpoint with what to ask it for.
pub(super) struct Asking<'a> {
    pub(super) endpoint: &'a TokenEndpoint<'a>,
    pub(super) source: &'a TokenSource,
    pub(super) scopes: &'a str,
}

impl Issuer for Asking<'_> {
    async fn issue(&self, patience: Patience) -> Result<Token, AuthError> {
        let TokenEndpoint { pacing, deadline, .. } = *self.endpoint;
        let mut repeats = 0;
        loop {
            let error = match self.once(self.limit(patience)).await {
                Ok(token) => return Ok(token),
                Err(error) => error,
            };
            if patience == Patience::Once || !error.is_transient() {
                return Err(error);
            }
            let Some(wait) = pacing.permit(repeats, error.retry_after(), deadline) else {
                return Err(error);
            };
            tracing::debug!(%error, ?wait, "asking the token endpoint again");
            pacing.clock.sleep(wait).await;
            repeats += 1;
        }
    }
}

impl Asking<'_> {
    /// How long an attempt may take. The deadline is not looked at when the token is needed: when
    /// it passes, the caller drops this future, so that those who wait do not share the end of a
    /// call that is not theirs. When there is a token that still serves, half of the time is left
    /// for the call itself.
    fn limit(&self, patience: Patience) -> Duration {
        let TokenEndpoint { pacing, timeout, deadline, .. } = *self.endpoint;
        match patience {
            Patience::Persistent => timeout,
            Patience::Once => timeout.min(deadline.left(pacing) / 2),
        }
    }

    async fn once(&self, timeout: Duration) -> Result<Token, AuthError> {
        let TokenEndpoint { http, pacing, default_lifetime, .. } = *self.endpoint;
        let mut alarm = pacing.clock.alarm(timeout);
        let exchange = exchange(self.source.request(http, self.scopes));
        let answer = within(&mut alarm, exchange).await;
        let answer = answer.map_err(|_| AuthError::Timeout { limit: timeout })?;
        let answer = answer.map_err(|error| AuthError::Connection(ConnectionError::new(error)))?;
        let now = pacing.clock.now();
        if answer.status.is_success() {
            return self.source.read(&answer.body, now, default_lifetime);
        }
        Err(AuthError::Refused {
            status: answer.status,
            code: error_code(&answer.body),
            retry_after: retry_after::read(&answer.headers, now),
        })
    }
}

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Vec<u8>,
}

async fn exchange(request: reqwest::RequestBuilder) -> Result<Answer, reqwest::Error> {
    let mut response = request.send().await?;
    let (status, headers) = (response.status(), response.headers().clone());
    let mut body = Vec::new();
    // An answer that is too long is cut, and then it is no JSON.
    let (Filled::Whole | Filled::Cut) = fill(&mut response, ANSWER, &mut body).await?;
    Ok(Answer { status, headers, body })
}

/// The `error` of RFC 6749 section 5.2. The codes are words of lower-case letters; anything else
/// is not taken, for nobody knows what it is.
fn error_code(body: &[u8]) -> Option<String> {
    #[derive(Deserialize)]
    struct Refusal {
        error: String,
    }
    let code = serde_json::from_slice::<Refusal>(&text_encoding::json(body, None)).ok()?.error;
    let word = (1..=40).contains(&code.len())
        && code.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    word.then_some(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_codes_are_taken_from_a_refusal() {
        let code = |body: &str| error_code(body.as_bytes());
        assert_eq!(code(r#"{"error":"invalid_client"}"#).as_deref(), Some("invalid_client"));
        assert_eq!(code(r#"{"error":"No client c-4711"}"#), None);
        assert_eq!(code(r#"{"error":{"code":1}}"#), None);
        assert_eq!(code("<html>"), None);
    }
}
