//! One call: authorise, send, judge, wait, again.
//!
//! The loop holds no rule of its own. What may be repeated says [`rules`](crate::retry::rules),
//! how often and when the [`Pacing`](crate::retry::Pacing), with which credentials the
//! [`Authenticator`](crate::auth::Authenticator).

use std::time::Duration;

use http::StatusCode;
use reqwest::Request;
use tracing::Instrument as _;

use crate::attempt::{self, Attempt, Cause, Outcome};
use crate::auth::{Patience, Used};
use crate::call_context::request_id;
use crate::error::CallError;
use crate::rate_gate::RateGate;
use crate::response::{Head, Response};
use crate::retry::rules::Rules;
use crate::retry::verdict::Verdict;
use crate::retry::{Deadline, Limit, retry_after};
use crate::runtime::Shared;
use crate::{
    AuthError, CallContext, CallOptions, Failure, Operation, RateLimit, Repeat, TimeoutError, span,
};

/// Makes a call with a prepared request.
pub(crate) async fn run(
    shared: &Shared,
    options: &CallOptions,
    operation: &'static Operation,
    request: Request,
) -> Result<Response, CallError> {
    let span = span::new(shared, operation, request.url());
    let limit = options.deadline.unwrap_or(shared.deadline);
    let call = Call {
        shared,
        operation,
        rules: Rules::new(shared.surface, operation, &request),
        timeout: options.timeout.unwrap_or(shared.timeout),
        deadline: Deadline::starting_now(limit, &shared.pacing),
        attempts: 0,
        repeats: 0,
        reauthorised: false,
    };
    let result = call.run(request).instrument(span.clone()).await;
    span::record(&span, &result);
    result
}

struct Call<'a> {
    shared: &'a Shared,
    operation: &'static Operation,
    rules: Rules,
    timeout: Duration,
    deadline: Deadline,
    /// How often the request went out.
    attempts: u32,
    /// How often it went out again after a failure that may pass.
    repeats: u32,
    reauthorised: bool,
}

impl<'a> Call<'a> {
    async fn run(mut self, mut request: Request) -> Result<Response, CallError> {
        let shared = self.shared;
        shared.pacing.deposit();
        let url = request.url().clone();
        let mut refused: Option<Box<Outcome>> = None;
        loop {
            self.await_rate_limit().await?;
            let spare = request.try_clone();
            let used = match (self.authorise(&mut request).await, refused.take()) {
                (Ok(used), _) => used,
                (Err(error), None) => return Err(self.unauthorised(error)),
                // The vendor's refusal says more than that there is nothing else to be sent.
                (Err(_), Some(outcome)) => return self.finish(*outcome, url),
            };
            self.attempts += 1;
            let outcome = self.send(request).await;
            self.note_rate_limit(&outcome);
            let verdict = self.judge(&outcome, &used, spare.is_some());
            request = match (verdict, spare) {
                (Verdict::Retry { after }, Some(spare)) => {
                    tracing::debug!(?after, attempt = self.attempts, "the call is repeated");
                    shared.pacing.clock.sleep(after).await;
                    self.repeats += 1;
                    spare
                }
                (Verdict::Reauthorise, Some(spare)) => {
                    tracing::debug!("the credentials were refused; the call is authorised anew");
                    self.reauthorised = true;
                    refused = Some(Box::new(outcome));
                    spare
                }
                (Verdict::Stop, _) => {
                    tracing::debug!(attempts = self.attempts, "the call is not repeated any more");
                    return self.finish(outcome, url);
                }
                (Verdict::Done, _) | (_, None) => return self.finish(outcome, url),
            };
        }
    }

    /// Waits until the vendor takes calls again, if the client is set to. A wait that the deadline
    /// does not leave time for ends the call at once.
    async fn await_rate_limit(&self) -> Result<(), CallError> {
        let pacing = &self.shared.pacing;
        let wait = self.shared.rate_gate.as_ref().and_then(RateGate::wait);
        let Some(wait) = wait else { return Ok(()) };
        if wait < self.deadline.left(pacing) {
            pacing.clock.sleep(wait).await;
            return Ok(());
        }
        let mut context = self.context(None, Repeat::Allowed);
        context.retry_after = Some(wait);
        Err(CallError::Timeout(Failure::new(TimeoutError::RateLimit { wait }, context)))
    }

    fn note_rate_limit(&self, outcome: &Outcome) {
        if let (Some(gate), Some(head)) = (&self.shared.rate_gate, outcome.head()) {
            let names = self.shared.surface.rate_limit.as_ref();
            let limit = names.and_then(|names| RateLimit::read(&head.headers, names));
            gate.note(head.status, limit.as_ref(), self.asked_wait(outcome));
        }
    }

    async fn authorise(&self, request: &mut Request) -> Result<Used<'a>, AuthError> {
        let patience = Patience { pacing: &self.shared.pacing, deadline: &self.deadline };
        self.shared.authenticator.authorise(request, self.operation, patience).await
    }

    fn unauthorised(&self, error: AuthError) -> CallError {
        let repeat = if error.is_transient() { Repeat::Allowed } else { Repeat::Never };
        let mut context = self.context(None, repeat);
        context.retry_after = error.retry_after();
        CallError::Auth(Failure::new(error, context))
    }

    async fn send(&self, request: Request) -> Outcome {
        let limit = self.deadline.bound(self.timeout, &self.shared.pacing);
        let timed_out = match limit {
            Limit::Attempt(limit) => TimeoutError::Attempt { limit },
            Limit::Deadline(_) => TimeoutError::Deadline { limit: self.deadline.limit },
        };
        let attempt = Attempt {
            http: &self.shared.http,
            operation: self.operation,
            pacing: &self.shared.pacing,
            limit,
            timed_out,
            max_body: self.shared.max_body,
        };
        attempt.send(request).await
    }

    /// What follows an attempt. Tokens that were refused are dropped here, even when the call
    /// cannot be repeated; those of a second refusal are not, for then the token is not the cause.
    fn judge(&self, outcome: &Outcome, used: &Used<'_>, repeatable: bool) -> Verdict {
        if outcome.head().is_some_and(|head| head.status.is_success()) {
            used.accept();
        }
        let refused = outcome.head().filter(|head| head.status == StatusCode::UNAUTHORIZED);
        if let (Some(head), false) = (refused, self.reauthorised)
            && used.refuse(&head.headers)
        {
            return if repeatable { Verdict::Reauthorise } else { Verdict::Stop };
        }
        match self.rules.repeat(outcome.ending()) {
            Repeat::Never | Repeat::UnderNewKey => Verdict::Done,
            Repeat::Allowed if !repeatable => Verdict::Stop,
            Repeat::Allowed => {
                let asked = self.asked_wait(outcome);
                match self.shared.pacing.permit(self.repeats, asked, &self.deadline) {
                    Some(after) => Verdict::Retry { after },
                    None => Verdict::Stop,
                }
            }
        }
    }

    fn asked_wait(&self, outcome: &Outcome) -> Option<Duration> {
        retry_after::read(&outcome.head()?.headers, self.shared.pacing.clock.now())
    }

    fn finish(self, outcome: Outcome, url: url::Url) -> Result<Response, CallError> {
        let repeat = self.rules.repeat(outcome.ending());
        let context = self.context(Some(&outcome), repeat);
        match outcome {
            Outcome::Answered(attempt::Head { status, headers }, payload) => {
                Ok(Response::new(Head { status, headers, url, context }, payload))
            }
            Outcome::Failed(_, Cause::Disconnected(error)) => {
                Err(CallError::Connection(Failure::new(error, context)))
            }
            Outcome::Failed(_, Cause::TimedOut(error)) => {
                Err(CallError::Timeout(Failure::new(error, context)))
            }
            Outcome::Failed(_, Cause::TooLarge(error)) => {
                Err(CallError::InvalidResponsePayload(Failure::new(error, context)))
            }
        }
    }

    fn context(&self, outcome: Option<&Outcome>, repeat: Repeat) -> CallContext {
        let Shared { surface, pacing, .. } = self.shared;
        let headers = outcome.and_then(Outcome::head).map(|head| &head.headers);
        let limits = surface.rate_limit.as_ref();
        CallContext {
            operation: self.operation,
            request_id: headers.and_then(|headers| request_id(headers, surface)),
            attempts: self.attempts,
            attempts_allowed: match repeat {
                Repeat::Allowed => pacing.policy.max_attempts.max(self.attempts),
                Repeat::UnderNewKey | Repeat::Never => self.attempts,
            },
            elapsed: self.deadline.elapsed(pacing),
            retry_after: outcome.and_then(|outcome| self.asked_wait(outcome)),
            rate_limit: headers.and_then(|headers| RateLimit::read(headers, limits?)),
            repeat,
        }
    }
}
