//! The answer to a call, before it becomes a typed value.
//!
//! Callers meet one in [`Error::UnexpectedResponse`](crate::client::Error::UnexpectedResponse), an
//! answer that the document does not describe, such as a proxy's HTML page, and get one of every
//! other error by [`Error::answer`](crate::client::Error::answer).

use std::borrow::Cow;
use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, StatusCode, header};
use url::Url;

use crate::cause::Cause;
use crate::media_type::essence;
use crate::{CallContext, Operation};

/// The most that is read of the body of a success that the document says has none, or of events that
/// were not asked for, and shown of any body by [`Response::excerpt`], in bytes.
pub(crate) const EXCERPT: usize = 1024;

/// An answer: status, headers, body and the facts of its call.
///
/// Neither Debug nor Display shows the body or a header's value.
pub struct Response(Box<Inner>);

struct Inner {
    head: Head,
    payload: Payload,
}

/// All of an answer but its body.
pub(crate) struct Head {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    /// The URL of the request without credentials, to resolve `Location` against.
    pub(crate) url: Url,
    pub(crate) context: CallContext,
}

/// The body, as far as it was read.
pub(crate) enum Payload {
    /// All of it.
    Complete(Bytes),
    /// Its beginning, and why there is no more.
    Partial(Bytes, Cut),
    /// Nothing yet: the caller reads it.
    Stream(reqwest::Response),
}

/// Why there is only the beginning of a body.
#[derive(Clone)]
pub(crate) enum Cut {
    /// The rest does not matter.
    Unneeded,
    /// It is larger than the client reads.
    TooLarge { limit: usize },
    /// It broke off, or did not come in time.
    Ended(Cause),
}

impl Cut {
    /// What ended the body, if something did.
    pub(crate) fn cause(&self) -> Option<&Cause> {
        match self {
            Self::Ended(cause) => Some(cause),
            Self::Unneeded | Self::TooLarge { .. } => None,
        }
    }
}

impl fmt::Display for Cut {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unneeded => formatter.write_str("the body was not read to its end"),
            Self::TooLarge { limit } => {
                write!(formatter, "the body is larger than the {limit} bytes allowed")
            }
            Self::Ended(Cause::Disconnected(_)) => formatter.write_str("the body broke off"),
            Self::Ended(Cause::TimedOut(_)) => formatter.write_str("the body did not come in time"),
        }
    }
}

impl Payload {
    /// What was read.
    fn bytes(&self) -> &[u8] {
        match self {
            Self::Complete(bytes) | Self::Partial(bytes, _) => bytes,
            Self::Stream(_) => &[],
        }
    }
}

impl Response {
    pub(crate) fn new(head: Head, payload: Payload) -> Self {
        Self(Box::new(Inner { head, payload }))
    }

    /// The status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.0.head.status
    }

    /// The headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.0.head.headers
    }

    /// The media type, without its parameters and in lower case.
    #[must_use]
    pub fn media_type(&self) -> Option<String> {
        let value = self.headers().get(header::CONTENT_TYPE)?.to_str().ok()?;
        Some(essence(value)).filter(|essence| !essence.is_empty())
    }

    /// The first kibibyte of the body as text, for a look at what came in place of the documented
    /// answer. It may hold personal data: log it only where that is allowed.
    #[must_use]
    pub fn excerpt(&self) -> Cow<'_, str> {
        let bytes = self.body();
        String::from_utf8_lossy(bytes.get(..EXCERPT).unwrap_or(bytes))
    }

    /// The body, as far as it was read. It may hold personal data: log it only where that is
    /// allowed.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        self.0.payload.bytes()
    }

    /// Whether [`Response::body`] is all of the body. It is not where the body broke off, did not
    /// come in time, or is larger than [`ClientBuilder::max_body`](crate::ClientBuilder::max_body).
    #[must_use]
    pub fn is_complete(&self) -> bool {
        matches!(self.0.payload, Payload::Complete(_))
    }

    /// The facts of the call.
    #[must_use]
    pub fn context(&self) -> &CallContext {
        &self.0.head.context
    }

    /// The row of the operation that was called.
    #[must_use]
    pub fn operation(&self) -> &'static Operation {
        self.context().operation()
    }

    /// Whether there is certainly nothing to read: the status has no content by its definition
    /// (RFC 9110 sections 15.3.5 and 15.3.6), or none came.
    pub(crate) fn has_no_body(&self) -> bool {
        let by_definition =
            matches!(self.status(), StatusCode::NO_CONTENT | StatusCode::RESET_CONTENT);
        by_definition || matches!(&self.0.payload, Payload::Complete(bytes) if bytes.is_empty())
    }

    pub(crate) fn payload(&self) -> &Payload {
        &self.0.payload
    }

    /// Why there is only the beginning of the body, if so.
    pub(crate) fn cut(&self) -> Option<&Cut> {
        match &self.0.payload {
            Payload::Partial(_, cut) => Some(cut),
            Payload::Complete(_) | Payload::Stream(_) => None,
        }
    }

    pub(crate) fn head(&self) -> &Head {
        &self.0.head
    }

    /// The body, which is then gone from here.
    pub(crate) fn take_payload(&mut self) -> Payload {
        std::mem::replace(&mut self.0.payload, Payload::Partial(Bytes::new(), Cut::Unneeded))
    }
}

impl fmt::Debug for Response {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Response")
            .field("operation", &self.operation().id)
            .field("status", &self.status())
            .field("body", &format_args!("{} bytes", self.body().len()))
            .finish_non_exhaustive()
    }
}
