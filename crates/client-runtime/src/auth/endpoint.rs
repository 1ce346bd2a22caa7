//! One round of asking a token endpoint, with a patience of its own.
//!
//! A failure that may pass is repeated under the retry policy and budget of the client, within the time
//! that a renewal may take. A refusal (`invalid_client`) is not.

use std::sync::Arc;
use std::time::Duration;

use http::{HeaderMap, StatusCode};
use serde::Deserialize;
use zeroize::Zeroizing;

use super::erased::Json;
use super::slot::{IssueFuture, Issuer};
use super::source::Endpoint;
use super::{AuthError, Token, TokenSettings};
use crate::body::{Filled, fill};
use crate::clock::within;
use crate::retry::{Deadline, Pacing, retry_after};
use crate::{ConnectionError, MeasuredTokenRequest, Secret};

/// The most that is read of an answer. Tokens are a few kilobytes long.
const ANSWER: usize = 256 * 1024;

/// The room for an answer that does not say how long it is.
const ROOM: u64 = 16 * 1024;

/// A token endpoint with what to ask it for, and how.
pub(super) struct Asking {
    pub(super) http: reqwest::Client,
    pub(super) pacing: Pacing,
    pub(super) settings: TokenSettings,
    pub(super) endpoint: Arc<Endpoint>,
    pub(super) scopes: String,
}

impl Issuer for Asking {
    fn issue<'a>(&'a self, _: Option<&'a Secret>) -> IssueFuture<'a> {
        Box::pin(self.patiently())
    }
}

impl Asking {
    async fn patiently(&self) -> Result<Token, AuthError> {
        let Self { pacing, settings, .. } = self;
        let deadline = Deadline::starting_now(settings.deadline, pacing);
        let mut repeats = 0;
        loop {
            let limit = settings.timeout.min(deadline.left(pacing));
            let started = pacing.clock.monotonic();
            let result = self.once(limit).await;
            let duration = pacing.clock.monotonic().saturating_sub(started);
            let measured = MeasuredTokenRequest { duration, succeeded: result.is_ok() };
            pacing.measure(|metrics| metrics.token_requested(&measured));
            let error = match result {
                Ok(token) => return Ok(token),
                Err(error) => error,
            };
            if !error.is_transient() {
                return Err(error);
            }
            let Some(wait) = pacing.permit(repeats, error.retry_after(), &deadline) else {
                return Err(error);
            };
            tracing::debug!(%error, ?wait, "asking the token endpoint again");
            pacing.clock.sleep(wait).await;
            repeats += 1;
        }
    }

    async fn once(&self, limit: Duration) -> Result<Token, AuthError> {
        let asked = self.pacing.clock.now();
        let mut alarm = self.pacing.clock.alarm(limit);
        let exchange = exchange(self.endpoint.request(&self.http, &self.scopes));
        let answer = within(&mut alarm, exchange).await;
        let answer = answer.map_err(|_| AuthError::Timeout { limit })?;
        let answer = answer.map_err(|error| AuthError::Connection(ConnectionError::new(error)))?;
        let now = self.pacing.clock.now();
        if answer.status.is_success() {
            let took = now.duration_since(asked).unwrap_or_default();
            return self.endpoint.read(&answer.body, now, took, self.settings.default_lifetime);
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
    body: Zeroizing<Vec<u8>>,
}

async fn exchange(request: reqwest::RequestBuilder) -> Result<Answer, reqwest::Error> {
    let mut response = request.send().await?;
    let (status, headers) = (response.status(), response.headers().clone());
    // A buffer that grows would leave copies of the token behind.
    let room = usize::try_from(response.content_length().unwrap_or(ROOM)).unwrap_or(ANSWER);
    let mut body = Zeroizing::new(Vec::with_capacity(room.min(ANSWER)));
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
    let code = serde_json::from_slice::<Refusal>(&Json::of(body)).ok()?.error;
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
