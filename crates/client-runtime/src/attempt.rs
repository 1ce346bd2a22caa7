//! One attempt: the request goes out once, and its answer is read as far as it matters.

use http::{HeaderMap, StatusCode};

use crate::body::{Filled, fill};
use crate::clock::within;
use crate::response::{EXCERPT, Payload};
use crate::retry::rules::Ending;
use crate::retry::{Limit, Pacing};
use crate::{Body, ConnectionError, Operation, Pause, PayloadError, TimeoutError};

/// How an attempt ended.
pub(crate) struct Outcome {
    /// Status and headers, if they came.
    pub(crate) head: Option<(StatusCode, HeaderMap)>,
    pub(crate) end: End,
}

/// What there is besides status and headers.
pub(crate) enum End {
    Answered(Payload),
    Disconnected(ConnectionError),
    TimedOut(TimeoutError),
    TooLarge(PayloadError),
}

impl Outcome {
    pub(crate) fn status(&self) -> Option<StatusCode> {
        self.head.as_ref().map(|(status, _)| *status)
    }

    /// How it ended, as far as repeating goes.
    pub(crate) fn ending(&self) -> Ending {
        match (&self.end, self.status()) {
            (End::Answered(_), Some(status)) => Ending::Answered(status),
            (End::Disconnected(error), None) if error.before_sending() => Ending::NotSent,
            (End::TooLarge(_), _) => Ending::Final,
            (End::Answered(_) | End::Disconnected(_) | End::TimedOut(_), _) => Ending::Unknown,
        }
    }
}

/// The fixed facts of an attempt.
pub(crate) struct Attempt<'a> {
    pub(crate) http: &'a reqwest::Client,
    pub(crate) operation: &'static Operation,
    pub(crate) pacing: &'a Pacing,
    pub(crate) limit: Limit,
    pub(crate) timed_out: TimeoutError,
    pub(crate) max_body: usize,
}

impl Attempt<'_> {
    pub(crate) async fn send(&self, request: reqwest::Request) -> Outcome {
        let mut alarm = self.limit.alarm(self.pacing);
        let mut response = match within(&mut alarm, self.http.execute(request)).await {
            Ok(Ok(response)) => response,
            Ok(Err(error)) => {
                let end = End::Disconnected(ConnectionError::new(error));
                return Outcome { head: None, end };
            }
            Err(_) => return Outcome { head: None, end: End::TimedOut(self.timed_out) },
        };
        let (status, headers) = (response.status(), response.headers().clone());
        let end = match reading(self.operation, status) {
            Reading::ByCaller => End::Answered(Payload::Stream(response)),
            Reading::Excerpt => read_excerpt(&mut response, &mut alarm).await,
            Reading::Whole => self.read_whole(status, &mut response, &mut alarm).await,
        };
        Outcome { head: Some((status, headers)), end }
    }

    async fn read_whole(
        &self,
        status: StatusCode,
        response: &mut reqwest::Response,
        alarm: &mut Pause,
    ) -> End {
        let mut buffer = Vec::new();
        match within(alarm, fill(response, self.max_body, &mut buffer)).await {
            Err(_) => End::TimedOut(self.timed_out),
            Ok(Err(error)) => End::Disconnected(ConnectionError::new(error)),
            Ok(Ok(Filled::Whole)) => End::Answered(Payload::Complete(buffer.into())),
            Ok(Ok(Filled::Cut)) if status.is_success() => {
                End::TooLarge(PayloadError::too_large(status, self.max_body))
            }
            // A failure stays a failure, however long its page is.
            Ok(Ok(Filled::Cut)) => {
                buffer.truncate(EXCERPT);
                End::Answered(Payload::Excerpt(buffer.into()))
            }
        }
    }
}

/// How much of a body is read here.
enum Reading {
    Whole,
    /// The beginning only: the rest does not matter.
    Excerpt,
    /// Nothing.
    ByCaller,
}

fn reading(operation: &Operation, status: StatusCode) -> Reading {
    if status == StatusCode::SWITCHING_PROTOCOLS {
        return Reading::ByCaller;
    }
    match operation.response(status.as_u16()).map(|row| row.body) {
        Some(Body::Stream) => Reading::ByCaller,
        Some(Body::Json | Body::TaggedJson { .. }) => Reading::Whole,
        Some(Body::Empty | Body::Null | Body::TaggedEmpty { .. }) | None => Reading::Excerpt,
    }
}

/// Reads the beginning of a body that decides nothing. That it breaks off or takes too long does
/// not change the answer.
async fn read_excerpt(response: &mut reqwest::Response, alarm: &mut Pause) -> End {
    let mut buffer = Vec::new();
    let _ = within(alarm, fill(response, EXCERPT, &mut buffer)).await;
    End::Answered(Payload::Excerpt(buffer.into()))
}
