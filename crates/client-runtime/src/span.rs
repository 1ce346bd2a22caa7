//! The spans of a call, after the OpenTelemetry conventions for HTTP clients: one for the call, from
//! its start to its decoded value, and in it one for each attempt.
//!
//! They carry the path's template, never a value of it, and no query, header or body. The server is
//! the one that the request goes to, which is not the client's base URL where the document gives the
//! operation a server of its own.
//!
//! What its caller drops is told too: as the `error.type` `cancelled`.

use std::time::Duration;

use reqwest::Url;
use tracing::Span;
use tracing::field::{Empty, display};

use crate::attempt::Ended;
use crate::cause::Cause;
use crate::error::Error;
use crate::metrics::{ErrorType, MeasuredAttempt, MeasuredCall, OperationLabels};
use crate::shared::Shared;
use crate::{ErrorKind, Operation, Outcome};

/// A call under way. It ends by [`ObservedCall::end`], or is dropped.
pub(crate) struct ObservedCall<'a> {
    pub(crate) span: Span,
    shared: &'a Shared,
    pub(crate) operation: &'static Operation,
    started: Duration,
    pub(crate) attempts: u32,
    /// What is known of the work so far.
    pub(crate) reached: Outcome,
    ended: bool,
}

impl<'a> ObservedCall<'a> {
    pub(crate) fn new(shared: &'a Shared, operation: &'static Operation) -> Self {
        let span = tracing::info_span!(
            "api.call",
            otel.name = %format_args!("{} {}", shared.surface.name, operation.id),
            otel.kind = "internal",
            otel.status_code = Empty,
            api.surface = shared.surface.name,
            api.operation = operation.id,
            api.attempts = Empty,
            api.outcome = Empty,
            http.response.status_code = Empty,
            error.type = Empty,
        );
        let started = shared.pacing.clock.monotonic();
        let (attempts, reached) = (0, Outcome::NotSent);
        Self { span, shared, operation, started, attempts, reached, ended: false }
    }

    pub(crate) fn end<V, E>(mut self, result: &Result<V, Error<E>>, status: Option<u16>) {
        let error = result.as_ref().err();
        let outcome = error.map(Error::outcome);
        self.close(status, error.map(error_type), outcome);
    }

    fn close(&mut self, status: Option<u16>, error: Option<ErrorType>, outcome: Option<Outcome>) {
        self.ended = true;
        record(&self.span, status, error);
        if !self.span.is_none() {
            self.span.record("api.attempts", self.attempts);
            if let Some(outcome) = outcome {
                self.span.record("api.outcome", outcome.as_str());
            }
        }
        self.shared.pacing.measure(|metrics| {
            metrics.call_ended(&MeasuredCall {
                surface: self.shared.surface.name,
                operation: OperationLabels::of(self.operation),
                attempts: self.attempts,
                duration: self.shared.pacing.clock.monotonic().saturating_sub(self.started),
                status,
                error,
                outcome,
            });
        });
    }
}

impl Drop for ObservedCall<'_> {
    fn drop(&mut self) {
        if !self.ended {
            let reached = self.reached;
            self.close(None, Some(ErrorType::CANCELLED), Some(reached));
        }
    }
}

/// An attempt under way. It ends by [`ObservedAttempt::end`], or is dropped.
pub(crate) struct ObservedAttempt<'a> {
    pub(crate) span: Span,
    shared: &'a Shared,
    operation: &'static Operation,
    started: Duration,
    attempt: u32,
    ended: bool,
}

impl<'a> ObservedAttempt<'a> {
    /// The `attempt` is counted from 1.
    pub(crate) fn new(
        shared: &'a Shared,
        operation: &'static Operation,
        url: &Url,
        attempt: u32,
    ) -> Self {
        let span = tracing::info_span!(
            "http.client.request",
            otel.name = %format_args!("{} {}", operation.method, operation.path),
            otel.kind = "client",
            otel.status_code = Empty,
            http.request.method = %operation.method,
            url.template = operation.path,
            url.scheme = url.scheme(),
            server.address = url.host_str(),
            server.port = url.port_or_known_default(),
            http.response.status_code = Empty,
            http.request.resend_count = Empty,
            error.type = Empty,
        );
        // The convention has the count on repeated requests only.
        if attempt > 1 {
            span.record("http.request.resend_count", attempt - 1);
        }
        let started = shared.pacing.clock.monotonic();
        Self { span, shared, operation, started, attempt, ended: false }
    }

    /// How long it has taken so far.
    pub(crate) fn duration(&self) -> Duration {
        self.shared.pacing.clock.monotonic().saturating_sub(self.started)
    }

    pub(crate) fn end(mut self, ended: &Ended) {
        let status = ended.head().map(|head| head.status.as_u16());
        let error = match ended {
            Ended::Answered(head, _) => of_status(head.status.as_u16()),
            Ended::Unanswered(Cause::Disconnected(error)) => {
                Some(ErrorType::Word(error.fault().error_type()))
            }
            Ended::Unanswered(Cause::TimedOut(_)) => Some(ErrorType::Word("timeout")),
        };
        self.close(status, error);
    }

    /// Nothing was sent, because of an error of this kind: no attempt was made that could be measured.
    pub(crate) fn unsent(mut self, error: ErrorKind) {
        self.ended = true;
        record(&self.span, None, Some(ErrorType::Word(error.as_str())));
    }

    fn close(&mut self, status: Option<u16>, error: Option<ErrorType>) {
        self.ended = true;
        record(&self.span, status, error);
        self.shared.pacing.measure(|metrics| {
            metrics.attempt_ended(&MeasuredAttempt {
                surface: self.shared.surface.name,
                operation: OperationLabels::of(self.operation),
                attempt: self.attempt,
                duration: self.duration(),
                status,
                error,
            });
        });
    }
}

impl Drop for ObservedAttempt<'_> {
    fn drop(&mut self) {
        if !self.ended {
            self.close(None, Some(ErrorType::CANCELLED));
        }
    }
}

fn record(span: &Span, status: Option<u16>, error: Option<ErrorType>) {
    if span.is_none() {
        return;
    }
    if let Some(status) = status {
        span.record("http.response.status_code", status);
    }
    if let Some(error) = error {
        span.record("error.type", display(error));
        span.record("otel.status_code", "ERROR");
    }
}

/// A status is an error from 400 on; a redirection is not one.
fn of_status(status: u16) -> Option<ErrorType> {
    (status >= 400).then_some(ErrorType::Status(status))
}

/// The type of a call's error: the status where that says it, or else a word.
fn error_type<E>(error: &Error<E>) -> ErrorType {
    let status = error.status().and_then(|status| of_status(status.as_u16()));
    status.unwrap_or(match error {
        Error::Connection(failure) => ErrorType::Word(failure.fault().error_type()),
        _ => ErrorType::Word(error.kind().as_str()),
    })
}
