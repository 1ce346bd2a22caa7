//! The answer to a call, before it becomes a typed value.
//!
//! Generated code gets one from its client's `exec`, looks at the status and hands it on. Callers
//! meet one in [`Error::UnexpectedResponse`](crate::client::Error::UnexpectedResponse): an answer
//! that the document does not describe, such as a proxy's HTML page.

use std::borrow::Cow;
use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, StatusCode, header};
use url::Url;

use crate::media_type::essence;
use crate::{CallContext, Operation};

/// The most that is kept of a body that nobody documents, in bytes.
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
#[derive(Clone)]
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
    /// Its beginning, because the rest does not matter or is too long.
    Excerpt(Bytes),
    /// Nothing yet: the caller reads it.
    Stream(reqwest::Response),
}

impl Payload {
    /// What was read.
    pub(crate) fn into_bytes(self) -> Bytes {
        match self {
            Self::Complete(bytes) | Self::Excerpt(bytes) => bytes,
            Self::Stream(_) => Bytes::new(),
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
        match &self.0.payload {
            Payload::Complete(bytes) | Payload::Excerpt(bytes) => {
                String::from_utf8_lossy(bytes.get(..EXCERPT).unwrap_or(bytes))
            }
            Payload::Stream(_) => Cow::Borrowed(""),
        }
    }

    /// The body, as far as it was read. It may hold personal data: log it only where that is
    /// allowed.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        match &self.0.payload {
            Payload::Complete(bytes) | Payload::Excerpt(bytes) => bytes,
            Payload::Stream(_) => &[],
        }
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

    /// Whether there is surely nothing to read: the status has no content by its definition
    /// (RFC 9110 sections 15.3.5 and 15.3.6), or none came.
    pub(crate) fn has_no_body(&self) -> bool {
        let by_definition =
            matches!(self.status(), StatusCode::NO_CONTENT | StatusCode::RESET_CONTENT);
        by_definition || matches!(&self.0.payload, Payload::Complete(bytes) if bytes.is_empty())
    }

    pub(crate) fn payload(&self) -> &Payload {
        &self.0.payload
    }

    pub(crate) fn into_parts(self) -> (Head, Payload) {
        let inner = *self.0;
        (inner.head, inner.payload)
    }
}

impl fmt::Debug for Response {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Response")
            .field("operation", &self.operation().id)
            .field("status", &self.status())
            .finish_non_exhaustive()
    }
}
