//! A success whose body gives no value.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, StatusCode, header};
use serde_json::error::Category;

use crate::media_type;

/// Why the body of a success gave no value. The vendor accepted the call all the same: the status
/// says so, and making the call again may do its work twice. The answer is at hand as it came.
///
/// Debug and Display say where the fault is, never what the body or a header holds (but for the
/// name of a media type): the messages of decoders quote values.
#[derive(Clone, PartialEq, Eq)]
pub struct PayloadError {
    status: StatusCode,
    fault: Fault,
    headers: HeaderMap,
    body: Bytes,
}

/// Why a body gave no value. Debug does not show the path, whose keys may be personal data.
#[derive(Clone, PartialEq, Eq)]
pub struct Fault(pub(crate) Flaw);

/// What is wrong with a body.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Flaw {
    Undecodable {
        category: Category,
        line: usize,
        column: usize,
        path: String,
        /// The media type, if it says that the body is no JSON.
        other: Option<String>,
    },
    TooLarge {
        limit: usize,
    },
    /// There is no body where the document has one.
    Empty,
    /// It is of another media type than was asked for.
    Unasked,
    /// The document has several types for other statuses, and this status is not in it.
    Unclear,
}

impl Fault {
    /// A body that is not of its type; `content_type` is what it says of itself.
    pub(crate) fn undecodable(
        error: &serde_path_to_error::Error<serde_json::Error>,
        content_type: Option<&str>,
    ) -> Self {
        let json = error.inner();
        let other = content_type.filter(|name| !media_type::is_json(&media_type::essence(name)));
        Self(Flaw::Undecodable {
            category: json.classify(),
            line: json.line(),
            column: json.column(),
            path: error.path().to_string(),
            other: other.and_then(media_type::shown),
        })
    }
}

impl fmt::Debug for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match &self.0 {
            Flaw::Undecodable { .. } => "Fault(undecodable)",
            Flaw::TooLarge { .. } => "Fault(too large)",
            Flaw::Empty => "Fault(empty)",
            Flaw::Unasked => "Fault(unasked)",
            Flaw::Unclear => "Fault(unclear)",
        })
    }
}

impl PayloadError {
    pub(crate) fn new(status: StatusCode, fault: Fault, headers: HeaderMap, body: Bytes) -> Self {
        Self { status, fault, headers, body }
    }

    /// The status of the answer.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers of the answer.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The media type of the body, without its parameters and in lower case.
    #[must_use]
    pub fn media_type(&self) -> Option<String> {
        let value = self.headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
        Some(media_type::essence(value)).filter(|essence| !essence.is_empty())
    }

    /// The body as it came: all of it, or its beginning where it is larger than the client reads.
    /// It may hold personal data: log it only where that is allowed.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// Line and column of the fault in the body, counted from 1. `None` when the body was not
    /// decoded.
    #[must_use]
    pub fn position(&self) -> Option<(usize, usize)> {
        match self.fault.0 {
            Flaw::Undecodable { line, column, .. } => Some((line, column)),
            _ => None,
        }
    }

    /// The path to the fault: `questions[2].answers`. Keys of maps are part of it, and those may be
    /// personal data: log it only where that is allowed.
    #[must_use]
    pub fn path(&self) -> Option<&str> {
        match &self.fault.0 {
            Flaw::Undecodable { path, .. } => Some(path),
            _ => None,
        }
    }
}

impl fmt::Display for PayloadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "the vendor accepted the call ({}), but ", self.status)?;
        let found = || self.media_type().as_deref().and_then(media_type::shown);
        match &self.fault.0 {
            Flaw::TooLarge { limit } => {
                write!(formatter, "the body is larger than the {limit} bytes allowed")
            }
            Flaw::Undecodable { category, line, column, other, .. } => {
                let fault = match (other, category) {
                    (_, Category::Data) => "not of the documented type".to_owned(),
                    (Some(media_type), _) => format!("{media_type} and not JSON"),
                    (None, Category::Io | Category::Syntax) => "not JSON".to_owned(),
                    (None, Category::Eof) => "cut off".to_owned(),
                };
                write!(formatter, "the body is {fault} (line {line}, column {column})")
            }
            Flaw::Empty => formatter.write_str("the documented body is missing"),
            Flaw::Unasked => match found() {
                Some(found) => write!(formatter, "the body is {found}, which was not asked for"),
                None => formatter.write_str("the body is not of the media type asked for"),
            },
            Flaw::Unclear => formatter.write_str(
                "the status is not documented, and the documented successes have several types",
            ),
        }
    }
}

impl fmt::Debug for PayloadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "PayloadError({self})")
    }
}

impl std::error::Error for PayloadError {}
