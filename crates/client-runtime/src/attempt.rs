//! One attempt: the request goes out once, and its answer is read as far as it matters.

use std::time::Duration;

use http::{HeaderMap, StatusCode, header};

use crate::body::{Filled, Read, read};
use crate::cause::Cause;
use crate::clock::{Alarm, Expired};
use crate::expected::Expected;
use crate::media_type::essence;
use crate::response::{Cut, EXCERPT, Payload};
use crate::retry::rules::Ending;
use crate::{Clock, ConnectionError, Decoding, Operation, TimeoutError};

/// How long the next piece of a body is waited for that decides nothing.
const PATIENCE: Duration = Duration::from_secs(1);

/// How an attempt ended.
#[allow(clippy::large_enum_variant, reason = "nearly all are answers, and there is one a call")]
pub(crate) enum Ended {
    /// With an answer, whose body was read as far as it matters and as far as it came.
    Answered(Head, Payload),
    /// Without one.
    Unanswered(Cause),
}

/// Status and headers.
pub(crate) struct Head {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
}

impl Ended {
    /// Status and headers, if they came.
    pub(crate) fn head(&self) -> Option<&Head> {
        match self {
            Self::Answered(head, _) => Some(head),
            Self::Unanswered(_) => None,
        }
    }

    /// How it ended, as far as repeating goes.
    pub(crate) fn ending(&self) -> Ending {
        match self {
            // A failure is what its status says, whatever became of its body. Chunks that break the
            // rules of HTTP will be no better the next time.
            Self::Answered(head, Payload::Partial(_, Cut::Ended(cause)))
                if head.status.is_success() && cause.may_pass() =>
            {
                Ending::CutOff
            }
            Self::Answered(head, _) => Ending::Answered(head.status),
            Self::Unanswered(Cause::Disconnected(error)) => error.ending(),
            Self::Unanswered(Cause::TimedOut(_)) => Ending::Unknown,
        }
    }
}

/// The fixed facts of an attempt.
pub(crate) struct Attempt<'a> {
    pub(crate) http: &'a reqwest::Client,
    pub(crate) operation: &'static Operation,
    pub(crate) clock: &'a dyn Clock,
    pub(crate) limit: Duration,
    pub(crate) timed_out: TimeoutError,
    pub(crate) max_body: usize,
}

impl Attempt<'_> {
    pub(crate) async fn send(&self, request: reqwest::Request) -> Ended {
        let mut alarm = Alarm::new(self.clock, self.limit);
        let mut response = match alarm.within(self.http.execute(request)).await {
            Ok(Ok(response)) => response,
            Ok(Err(error)) => return Ended::Unanswered(failed(error)),
            Err(Expired) => return Ended::Unanswered(Cause::TimedOut(self.timed_out)),
        };
        let headers = std::mem::take(response.headers_mut());
        let head = Head { status: response.status(), headers };
        let payload = match self.reading(&head) {
            Reading::ByCaller => Payload::Stream(response),
            Reading::Whole => self.read_whole(&mut response, &mut alarm).await,
            Reading::Beginning(limit) => {
                self.read_beginning(&mut response, limit, &mut alarm).await
            }
        };
        Ended::Answered(head, payload)
    }

    /// Reads a body that a value is made of, or that the caller wants to see.
    async fn read_whole(&self, response: &mut reqwest::Response, alarm: &mut Alarm<'_>) -> Payload {
        let mut body = Read::default();
        let cut = match alarm.within(read(response, self.max_body, &mut body)).await {
            Ok(Ok(Filled::Whole)) => return Payload::Complete(body.into_bytes()),
            Ok(Ok(Filled::Cut)) => Cut::TooLarge { limit: self.max_body },
            Ok(Err(error)) => Cut::Ended(failed(error)),
            Err(Expired) => Cut::Ended(Cause::TimedOut(self.timed_out)),
        };
        Payload::Partial(body.into_bytes(), cut)
    }

    /// Reads a body that decides nothing, at most `limit` bytes of it. That it breaks off or takes
    /// too long does not change the answer, so nobody waits long for it.
    async fn read_beginning(
        &self,
        response: &mut reqwest::Response,
        limit: usize,
        alarm: &mut Alarm<'_>,
    ) -> Payload {
        let mut body = Read::default();
        loop {
            let mut patience = Alarm::new(self.clock, PATIENCE);
            let piece = patience.within(alarm.within(response.chunk())).await;
            match piece {
                Ok(Ok(Ok(Some(piece)))) => {
                    let room = limit.saturating_sub(body.len());
                    let fits = piece.len() <= room;
                    body.push(if fits { piece } else { piece.slice(..room) });
                    if !fits {
                        break;
                    }
                }
                Ok(Ok(Ok(None))) => return Payload::Complete(body.into_bytes()),
                _ => break,
            }
        }
        Payload::Partial(body.into_bytes(), Cut::Unneeded)
    }

    fn reading(&self, head: &Head) -> Reading {
        if head.status == StatusCode::SWITCHING_PROTOCOLS {
            return Reading::ByCaller;
        }
        let decoding = match Expected::of(self.operation, head.status, &head.headers) {
            Expected::Success(decoding)
            | Expected::Failure(decoding)
            | Expected::LikeOthers { decoding, .. } => decoding,
            // No value is made of it, but it may be all that the caller gets of a call that was
            // processed.
            Expected::Unclear => return Reading::Whole,
            Expected::Unexpected if head.status.is_success() => return Reading::Whole,
            Expected::Unexpected => return Reading::Beginning(self.max_body),
        };
        match decoding {
            streamed if streamed.is_stream() => Reading::ByCaller,
            // Nobody reads it, and it may never end.
            Decoding::Unasked if has_events(&head.headers) => Reading::Beginning(EXCERPT),
            Decoding::Empty | Decoding::Null if head.status.is_success() => {
                Reading::Beginning(EXCERPT)
            }
            Decoding::Empty | Decoding::Null => Reading::Beginning(self.max_body),
            _ => Reading::Whole,
        }
    }
}

/// How much of a body is read here.
enum Reading {
    Whole,
    /// So many bytes of it, and what comes decides nothing.
    Beginning(usize),
    /// Nothing.
    ByCaller,
}

fn has_events(headers: &HeaderMap) -> bool {
    let media_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    media_type.is_some_and(|media_type| essence(media_type) == "text/event-stream")
}

fn failed(error: reqwest::Error) -> Cause {
    if error.is_timeout() && !error.is_connect() {
        return Cause::TimedOut(TimeoutError::HttpClient);
    }
    Cause::Disconnected(ConnectionError::new(error))
}
