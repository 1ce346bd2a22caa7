//! One call: authorise, send, judge, wait, again.
//!
//! The loop holds no rule of its own: [`rules`](crate::retry::rules) decides what may be sent again,
//! [`Pacing`](crate::retry::Pacing) how often and when, and
//! [`Authenticator`](crate::auth::Authenticator) with which credentials.

use std::time::Duration;

use http::StatusCode;
use reqwest::Request;
use tracing::Instrument as _;

use crate::attempt::{self, Attempt, Ended};
use crate::auth::{Patience, Used};
use crate::call_context::request_id;
use crate::cause::Cause;
use crate::clock::{Alarm, Expired};
use crate::error::CallError;
use crate::observers::tell;
use crate::rate_gate::Pass;
use crate::response::{Head, Payload, Response};
use crate::retry::rules::Rules;
use crate::retry::verdict::Verdict;
use crate::retry::{Deadline, Limit, retry_after};
use crate::shared::Shared;
use crate::span::{ObservedAttempt, ObservedCall};
use crate::{
    AuthError, CallContext, CallOptions, EndedAttempt, Failure, Operation, Outcome,
    OutgoingRequest, RateLimit, Repeat, RetryPolicy, TimeoutError,
};

/// Makes a call with a prepared request.
pub(crate) async fn run(
    shared: &Shared,
    options: &CallOptions,
    request: Request,
    observed: &mut ObservedCall<'_>,
) -> Result<Response, CallError> {
    let operation = observed.operation;
    let limit = options.deadline.unwrap_or(shared.deadline);
    let call = Call {
        shared,
        operation,
        rules: Rules::new(shared.surface, operation, &request),
        goes_out_once: request.body().is_some_and(|body| body.as_bytes().is_none()),
        policy: options.retry.unwrap_or(shared.pacing.policy),
        timeout: options.timeout.unwrap_or(shared.timeout),
        deadline: Deadline::starting_now(limit, &shared.pacing),
        url: request.url().clone(),
        observed,
        repeats: 0,
        reauthorised: false,
        reached: Outcome::NotSent,
        answer: None,
    };
    call.run(request).await
}

/// A request for another attempt; `None` if its body is a stream. A clone of `reqwest` has a table for
/// settings that are not there, which a request without a body does not need.
fn spare(request: &Request) -> Option<Request> {
    if request.body().is_some() {
        return request.try_clone();
    }
    let mut spare = Request::new(request.method().clone(), request.url().clone());
    *spare.headers_mut() = request.headers().clone();
    Some(spare)
}

struct Call<'a, 'o> {
    shared: &'a Shared,
    /// It knows how often the request went out.
    observed: &'a mut ObservedCall<'o>,
    operation: &'static Operation,
    rules: Rules,
    /// Whether the body is a stream, which is gone after it was sent.
    goes_out_once: bool,
    policy: RetryPolicy,
    timeout: Duration,
    deadline: Deadline,
    /// The URL before authorisation, which may put a key into its query.
    url: url::Url,
    /// How often it went out again after a failure that may pass.
    repeats: u32,
    reauthorised: bool,
    /// The most uncertain outcome of the attempts before this one.
    reached: Outcome,
    /// The last answer to an attempt before this one.
    answer: Option<(attempt::Head, Payload)>,
}

impl<'a> Call<'a, '_> {
    async fn run(mut self, mut request: Request) -> Result<Response, CallError> {
        self.shared.pacing.deposit();
        loop {
            let pass = self.await_rate_limit().await?;
            let spare = if self.may_go_out_again() { spare(&request) } else { None };
            let used = match self.authorise(&mut request).await {
                Ok(used) => used,
                Err(error) => return self.unauthorised(error),
            };
            let ended = self.send(request).await?;
            drop(pass);
            let verdict = self.judge(&ended, &used, spare.is_some());
            request = match (verdict, spare) {
                (Verdict::Retry { after }, Some(spare)) => {
                    tracing::debug!(
                        ?after,
                        attempt = self.observed.attempts,
                        "the call is repeated"
                    );
                    self.shared.pacing.clock.sleep(after).await;
                    self.repeats += 1;
                    spare
                }
                (Verdict::Reauthorise, Some(spare)) => {
                    tracing::debug!("the credentials were refused; the call is authorised anew");
                    self.reauthorised = true;
                    spare
                }
                (Verdict::Stop, _) => {
                    tracing::debug!(
                        attempts = self.observed.attempts,
                        "the call is not repeated any more"
                    );
                    return self.finish(ended);
                }
                (Verdict::Done, _) | (_, None) => return self.finish(ended),
            };
            self.remember(ended);
        }
    }

    /// Whether another attempt may follow the next one.
    fn may_go_out_again(&self) -> bool {
        let may_be_refused = !self.reauthorised && !self.operation.security.is_empty();
        may_be_refused || self.repeats + 1 < self.policy.max_attempts
    }

    /// Waits until the vendor takes calls again, if the client is set to. A wait that the deadline
    /// does not leave time for ends the call at once.
    async fn await_rate_limit(&mut self) -> Result<Option<Pass<'a>>, CallError> {
        let shared = self.shared;
        let Some(gate) = &shared.rate_gate else { return Ok(None) };
        while let Some(wait) = gate.wait(&*shared.pacing.random) {
            if !self.deadline.leaves_time_after(wait, &shared.pacing) {
                let error = TimeoutError::RateLimit { wait };
                let mut context = self.context(None, Repeat::Allowed);
                context.retry_after = Some(wait);
                return Err(CallError::Timeout(self.unanswered(error, context)));
            }
            shared.pacing.clock.sleep(wait).await;
        }
        Ok(Some(gate.pass()))
    }

    async fn authorise(&self, request: &mut Request) -> Result<Used<'a>, AuthError> {
        let patience = Patience { pacing: &self.shared.pacing, deadline: &self.deadline };
        self.shared.authenticator.authorise(request, self.operation, patience).await
    }

    /// What a call ends with that cannot be authorised. Where the vendor has refused the credentials
    /// and there are no others, its refusal says more than that; where others cannot be had just now,
    /// the call may be made again.
    fn unauthorised(mut self, error: AuthError) -> Result<Response, CallError> {
        let repeat = if error.is_transient() { Repeat::Allowed } else { Repeat::Never };
        let is_refusal = |head: &attempt::Head| head.status == StatusCode::UNAUTHORIZED;
        if let Some((head, payload)) = self.answer.take_if(|(head, _)| is_refusal(head)) {
            tracing::debug!(%error, "there are no other credentials");
            let ended = Ended::Answered(head, payload);
            let mut context = self.context(Some(&ended), repeat);
            context.retry_after = error.retry_after().or(context.retry_after);
            return self.end(ended, context);
        }
        let mut context = self.context(None, repeat);
        context.retry_after = error.retry_after();
        Err(CallError::Auth(self.unanswered(error, context)))
    }

    /// Sends the request, unless there is too little time left for an answer.
    async fn send(&mut self, mut request: Request) -> Result<Ended, CallError> {
        let (mut limit, mut timed_out) = self.limit()?;
        let number = self.observed.attempts + 1;
        let observed = ObservedAttempt::new(self.shared, self.operation, &self.url, number);
        let span = observed.span.clone();
        if !self.shared.interceptors.is_empty() {
            // In a box, for few calls have any, and all would be as large.
            let intercepted = Box::pin(self.intercept(&mut request, number));
            let intercepted = intercepted.instrument(span.clone()).await;
            // They have taken of the call's time.
            (limit, timed_out) = match intercepted.and_then(|()| self.limit()) {
                Ok(left) => left,
                Err(error) => {
                    observed.unsent(error.kind());
                    return Err(error);
                }
            };
        }
        self.observed.attempts = number;
        // Whoever drops the call from here on leaves the vendor with it.
        self.observed.reached = Outcome::Unknown;
        let attempt = Attempt {
            http: self.shared.http_for(&self.rules, self.goes_out_once),
            operation: self.operation,
            clock: &*self.shared.pacing.clock,
            limit,
            timed_out,
            max_body: self.shared.max_body,
        };
        let ended = attempt.send(request).instrument(span).await;
        self.tell_interceptors(&ended, observed.duration());
        observed.end(&ended);
        self.observed.reached = self.rules.outcome(ended.ending()).after(self.reached);
        self.note_rate_limit(&ended);
        Ok(ended)
    }

    /// How long an attempt that starts now may take, and what it ends with if it takes longer. It is an
    /// error if there is too little time for one.
    fn limit(&mut self) -> Result<(Duration, TimeoutError), CallError> {
        let pacing = &self.shared.pacing;
        let (limit, timed_out) = match self.deadline.bound(self.timeout, pacing) {
            Limit::Attempt(limit) => (limit, TimeoutError::Attempt { limit }),
            Limit::Deadline(left) => (left, TimeoutError::Deadline { limit: self.deadline.limit }),
        };
        if limit.is_zero() || !self.deadline.leaves_time_after(Duration::ZERO, pacing) {
            let context = self.context(None, Repeat::Allowed);
            let error = TimeoutError::NoTimeLeft { left: limit };
            return Err(CallError::Timeout(self.unanswered(error, context)));
        }
        Ok((limit, timed_out))
    }

    /// Lets the interceptors have the request, within the deadline.
    async fn intercept(&mut self, request: &mut Request, attempt: u32) -> Result<(), CallError> {
        let (shared, operation) = (self.shared, self.operation);
        let mut alarm = Alarm::new(&*shared.pacing.clock, self.deadline.left(&shared.pacing));
        for interceptor in &shared.interceptors {
            let url = &self.url;
            let mut outgoing = OutgoingRequest { request, url, operation, attempt };
            match alarm.within(interceptor.before_attempt(&mut outgoing)).await {
                Ok(Ok(())) => {}
                Ok(Err(error)) => {
                    let context = self.context(None, Repeat::Never);
                    return Err(CallError::Intercepted(self.unanswered(error, context)));
                }
                Err(Expired) => return Err(self.out_of_time()),
            }
        }
        Ok(())
    }

    fn tell_interceptors(&self, ended: &Ended, duration: Duration) {
        let ended = EndedAttempt {
            operation: self.operation,
            attempt: self.observed.attempts,
            duration,
            answer: ended.head().map(|head| (head.status, &head.headers)),
        };
        for interceptor in &self.shared.interceptors {
            tell("an `Interceptor`", || interceptor.after_attempt(&ended));
        }
    }

    /// The deadline has passed before anything of this attempt was sent.
    fn out_of_time(&mut self) -> CallError {
        let error = TimeoutError::Deadline { limit: self.deadline.limit };
        let context = self.context(None, Repeat::Allowed);
        CallError::Timeout(self.unanswered(error, context))
    }

    fn note_rate_limit(&self, ended: &Ended) {
        if let (Some(gate), Some(head)) = (&self.shared.rate_gate, ended.head()) {
            let limit = self.rate_limit(head);
            gate.note(head.status, limit.as_ref(), self.asked_wait(ended));
        }
    }

    fn rate_limit(&self, head: &attempt::Head) -> Option<RateLimit> {
        let names = self.shared.surface.rate_limit.as_ref()?;
        RateLimit::read(&head.headers, names, self.shared.pacing.clock.now())
    }

    /// What follows an attempt. Tokens that were refused are dropped here, even when the call
    /// cannot be repeated; those of a second refusal are not, for then the token is not the cause.
    fn judge(&self, ended: &Ended, used: &Used<'_>, repeatable: bool) -> Verdict {
        if ended.head().is_some_and(|head| head.status.is_success()) {
            used.accept();
        }
        let refused = ended.head().filter(|head| head.status == StatusCode::UNAUTHORIZED);
        if let (Some(head), false) = (refused, self.reauthorised)
            && used.refuse(&head.headers)
        {
            return if repeatable { Verdict::Reauthorise } else { Verdict::Stop };
        }
        match self.rules.repeat(ended.ending()) {
            Repeat::Never | Repeat::UnderNewKey => Verdict::Done,
            Repeat::Allowed if !repeatable => Verdict::Stop,
            Repeat::Allowed => {
                let (asked, pacing) = (self.asked_wait(ended), &self.shared.pacing);
                match pacing.permit_under(&self.policy, self.repeats, asked, &self.deadline) {
                    Some(after) => Verdict::Retry { after },
                    None => Verdict::Stop,
                }
            }
        }
    }

    fn asked_wait(&self, ended: &Ended) -> Option<Duration> {
        retry_after::read(&ended.head()?.headers, self.shared.pacing.clock.now())
    }

    /// Keeps what an attempt came to that is followed by another one.
    fn remember(&mut self, ended: Ended) {
        self.reached = self.reached.max(self.rules.outcome(ended.ending()));
        if let Ended::Answered(head, payload) = ended {
            self.answer = Some((head, payload));
        }
    }

    fn finish(self, ended: Ended) -> Result<Response, CallError> {
        let repeat = self.rules.repeat(ended.ending());
        let context = self.context(Some(&ended), repeat);
        self.end(ended, context)
    }

    fn end(mut self, ended: Ended, context: CallContext) -> Result<Response, CallError> {
        match ended {
            Ended::Answered(attempt::Head { status, headers }, payload) => {
                let url = self.url;
                Ok(Response::new(Head { status, headers, url, context }, payload))
            }
            Ended::Unanswered(Cause::Disconnected(error)) => {
                Err(CallError::Connection(self.unanswered(error, context)))
            }
            Ended::Unanswered(Cause::TimedOut(error)) => {
                Err(CallError::Timeout(self.unanswered(error, context)))
            }
        }
    }

    /// The failure of a call that ends without an answer, with the answer that it had before.
    fn unanswered<C>(&mut self, cause: C, context: CallContext) -> Failure<C> {
        let answer = self.answer.take().map(|(attempt::Head { status, headers }, payload)| {
            let (url, context) = (self.url.clone(), context.clone());
            Response::new(Head { status, headers, url, context }, payload)
        });
        Failure::new(cause, context).with_answer(answer)
    }

    fn context(&self, ended: Option<&Ended>, repeat: Repeat) -> CallContext {
        let Shared { surface, pacing, .. } = self.shared;
        let head = ended.and_then(Ended::head);
        let outcome = ended.map_or(Outcome::NotSent, |ended| self.rules.outcome(ended.ending()));
        CallContext {
            operation: self.operation,
            request_id: head.and_then(|head| request_id(&head.headers, surface)),
            attempts: self.observed.attempts,
            attempts_allowed: match repeat {
                Repeat::Allowed if !self.goes_out_once => {
                    self.policy.max_attempts.max(self.observed.attempts)
                }
                _ => self.observed.attempts,
            },
            elapsed: self.deadline.elapsed(pacing),
            retry_after: ended.and_then(|ended| self.asked_wait(ended)),
            rate_limit: head.and_then(|head| self.rate_limit(head)),
            repeat,
            outcome: outcome.after(self.reached),
        }
    }
}
