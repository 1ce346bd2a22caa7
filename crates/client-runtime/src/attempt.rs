//! One attempt: the request goes out once, and its answer is read as far as it matters.

use http::{HeaderMap, StatusCode};

use crate::body::{Filled, fill};
use crate::clock::{Expired, within};
use crate::expected::Expected;
use crate::payload_error::{Fault, Flaw};
use crate::response::{EXCERPT, Payload};
use crate::retry::rules::Ending;
use crate::retry::{Limit, Pacing};
use crate::{ConnectionError, Decoding, Operation, Pause, PayloadError, TimeoutError};

/// How an attempt ended.
pub(crate) enum Outcome {
    /// With an answer, whose body was read as far as it matters.
    Answered(Head, Payload),
    /// Without one, or without its body.
    Failed(Option<Head>, Cause),
}

/// Status and headers.
pub(crate) struct Head {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
}

/// Why there is no answer or no body.
pub(crate) enum Cause {
    Disconnected(ConnectionError),
    TimedOut(TimeoutError),
    TooLarge(PayloadError),
}

impl Outcome {
    /// Status and headers, if they came.
    pub(crate) fn head(&self) -> Option<&Head> {
        match self {
            Self::Answered(head, _) => Some(head),
            Self::Failed(head, _) => head.as_ref(),
        }
    }

    /// How it ended, as far as repeating goes.
    pub(crate) fn ending(&self) -> Ending {
        match self {
            Self::Answered(head, _) => Ending::Answered(head.status),
            Self::Failed(None, Cause::Disconnected(error)) if error.before_sending() => {
                Ending::NotSent
            }
            Self::Failed(_, Cause::Disconnected(_) | Cause::TimedOut(_)) => Ending::Unknown,
            Self::Failed(_, Cause::TooLarge(_)) => Ending::Final,
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
            Ok(Err(error)) => return Outcome::Failed(None, disconnected(error)),
            Err(Expired) => return Outcome::Failed(None, Cause::TimedOut(self.timed_out)),
        };
        let head = Head { status: response.status(), headers: response.headers().clone() };
        let payload = match self.reading(&head) {
            Reading::ByCaller => Ok(Payload::Stream(response)),
            Reading::Excerpt(limit) => Ok(read_excerpt(&mut response, limit, &mut alarm).await),
            Reading::Whole => self.read_whole(&mut response, &mut alarm).await,
        };
        match payload {
            Ok(payload) => Outcome::Answered(head, payload),
            Err(cause) => Outcome::Failed(Some(head), cause),
        }
    }

    async fn read_whole(
        &self,
        response: &mut reqwest::Response,
        alarm: &mut Pause,
    ) -> Result<Payload, Cause> {
        let status = response.status();
        let mut buffer = Vec::new();
        match within(alarm, fill(response, self.max_body, &mut buffer)).await {
            Err(Expired) => Err(Cause::TimedOut(self.timed_out)),
            Ok(Err(error)) => Err(disconnected(error)),
            Ok(Ok(Filled::Whole)) => Ok(Payload::Complete(buffer.into())),
            Ok(Ok(Filled::Cut)) if status.is_success() => {
                let fault = Fault(Flaw::TooLarge { limit: self.max_body });
                let headers = response.headers().clone();
                Err(Cause::TooLarge(PayloadError::new(status, fault, headers, buffer.into())))
            }
            // A failure stays a failure, however long its page is.
            Ok(Ok(Filled::Cut)) => {
                buffer.truncate(EXCERPT);
                Ok(Payload::Excerpt(buffer.into()))
            }
        }
    }
}

fn disconnected(error: reqwest::Error) -> Cause {
    Cause::Disconnected(ConnectionError::new(error))
}

/// How much of a body is read here.
enum Reading {
    Whole,
    /// So many bytes of it, and what comes decides nothing.
    Excerpt(usize),
    /// Nothing.
    ByCaller,
}

impl Attempt<'_> {
    fn reading(&self, head: &Head) -> Reading {
        if head.status == StatusCode::SWITCHING_PROTOCOLS {
            return Reading::ByCaller;
        }
        let decoding = match Expected::of(self.operation, head.status, &head.headers) {
            Expected::Success(decoding)
            | Expected::Failure(decoding)
            | Expected::LikeOthers { decoding, .. } => decoding,
            // No value is made of it, but the caller may look at it.
            Expected::Unclear => Decoding::Unasked,
            Expected::Unexpected => Decoding::Empty,
        };
        match decoding {
            Decoding::Stream => Reading::ByCaller,
            Decoding::Json | Decoding::Text | Decoding::Bytes => Reading::Whole,
            Decoding::Unasked | Decoding::ByMediaType(_) => Reading::Excerpt(self.max_body),
            Decoding::Empty | Decoding::Null => Reading::Excerpt(EXCERPT),
        }
    }
}

/// Reads the beginning of a body that decides nothing. That it breaks off or takes too long does
/// not change the answer.
async fn read_excerpt(
    response: &mut reqwest::Response,
    limit: usize,
    alarm: &mut Pause,
) -> Payload {
    let mut buffer = Vec::new();
    let _ = within(alarm, fill(response, limit, &mut buffer)).await;
    Payload::Excerpt(buffer.into())
}
