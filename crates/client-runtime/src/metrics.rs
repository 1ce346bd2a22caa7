//! What a client counts and measures.
//!
//! [`Metrics`] is called at the end of each call, attempt and token request, and whenever the retry
//! budget forbids a repeat. All that it gets are labels of which there are few, and durations. With
//! OpenTelemetry, [`MeasuredAttempt`] holds what `http.client.request.duration` has.
//!
//! ```
//! use client_runtime::{MeasuredCall, Metrics};
//! use std::sync::atomic::{AtomicU64, Ordering};
//!
//! #[derive(Default)]
//! struct Failures(AtomicU64);
//!
//! impl Metrics for Failures {
//!     fn call_ended(&self, call: &MeasuredCall) {
//!         if call.error.is_some() {
//!             self.0.fetch_add(1, Ordering::Relaxed);
//!         }
//!     }
//! }
//! ```

use std::time::Duration;

use crate::{Operation, Outcome};

/// Counts and measures what a client does. Nothing here may block: it is called by the tasks that make
/// the calls. A panic is told by an event of `tracing` and goes no further: no call loses its answer.
pub trait Metrics: Send + Sync + 'static {
    /// A call has ended, or was dropped by its caller.
    fn call_ended(&self, call: &MeasuredCall) {
        let _ = call;
    }

    /// An attempt has ended, or was dropped with its call.
    fn attempt_ended(&self, attempt: &MeasuredAttempt) {
        let _ = attempt;
    }

    /// A token endpoint was asked once.
    fn token_requested(&self, request: &MeasuredTokenRequest) {
        let _ = request;
    }

    /// A call, or a request for a token, was not repeated because the client's retry budget is spent.
    fn budget_spent(&self) {}
}

/// A call with all its attempts.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct MeasuredCall {
    /// The name of the surface: `orders-api`.
    pub surface: &'static str,
    /// The row of the operation.
    pub operation: OperationLabels,
    /// How often the request went out.
    pub attempts: u32,
    /// With authentication, waits and decoding.
    pub duration: Duration,
    /// The status that the call ended with.
    pub status: Option<u16>,
    /// What went wrong; `None` for a success.
    pub error: Option<ErrorType>,
    /// What is known of the work of a call that failed.
    pub outcome: Option<Outcome>,
}

/// One attempt of a call.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct MeasuredAttempt {
    /// The name of the surface: `orders-api`.
    pub surface: &'static str,
    /// The row of the operation.
    pub operation: OperationLabels,
    /// Which attempt of the call it was, counted from 1.
    pub attempt: u32,
    /// From sending to the end of the answer's body, or of its headers if it is streamed.
    pub duration: Duration,
    /// The status of the answer.
    pub status: Option<u16>,
    /// What went wrong; `None` for an answer below 400.
    pub error: Option<ErrorType>,
}

/// One request to a token endpoint.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct MeasuredTokenRequest {
    /// From sending to the end of the answer.
    pub duration: Duration,
    /// Whether it gave a token.
    pub succeeded: bool,
}

/// The labels of an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct OperationLabels {
    /// The name of its method in the generated client: `get_order`.
    pub id: &'static str,
    /// The HTTP method.
    pub method: &'static str,
    /// The path template: `/orders/{id}`.
    pub path: &'static str,
}

impl OperationLabels {
    pub(crate) fn of(operation: &'static Operation) -> Self {
        Self { id: operation.id, method: operation.method.as_str(), path: operation.path }
    }
}

/// The `error.type` of OpenTelemetry: a status of 400 or more, or one of few words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorType {
    /// The status of the answer.
    Status(u16),
    /// Another error: `timeout`, `connection`, or `cancelled` for what its caller dropped.
    Word(&'static str),
}

impl ErrorType {
    /// What the caller has dropped before its end.
    pub(crate) const CANCELLED: Self = Self::Word("cancelled");
}

impl std::fmt::Display for ErrorType {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Status(status) => status.fmt(formatter),
            Self::Word(word) => formatter.write_str(word),
        }
    }
}
