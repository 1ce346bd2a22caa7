//! A success whose body gives no value.

use std::fmt;

use http::{HeaderMap, StatusCode};

use crate::cause::Cause;
use crate::media_type;
use crate::response::Response;
use crate::undecodable::Undecodable;

/// Why the body of a success gave no value. The vendor accepted the call all the same: the status
/// says so, and making the call again may do its work twice. The answer is at hand as it came.
///
/// Debug and Display say where the fault is and what is wrong with it, never what the body or a
/// header holds (but for the name of a media type).
pub struct PayloadError {
    fault: Fault,
    response: Response,
}

/// Why a body gave no value. Debug does not show the path, whose keys may be personal data.
#[derive(Clone, PartialEq, Eq)]
pub struct Fault(pub(crate) Flaw);

/// What is wrong with a body.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Flaw {
    Undecodable(Box<Undecodable>),
    /// There is only its beginning; [`Response::cut`] says why.
    Cut,
    /// There is no body where the document has one.
    Empty,
    /// It is of another media type than was asked for.
    Unasked,
    /// The document has several types for other statuses, and this status is not in it.
    Unclear,
}

impl fmt::Debug for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match &self.0 {
            Flaw::Undecodable(_) => "Fault(undecodable)",
            Flaw::Cut => "Fault(cut)",
            Flaw::Empty => "Fault(empty)",
            Flaw::Unasked => "Fault(unasked)",
            Flaw::Unclear => "Fault(unclear)",
        })
    }
}

impl PayloadError {
    pub(crate) fn new(fault: Fault, response: Response) -> Self {
        Self { fault, response }
    }

    /// The whole answer.
    #[must_use]
    pub fn answer(&self) -> &Response {
        &self.response
    }

    /// The status of the answer.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.response.status()
    }

    /// The headers of the answer.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        self.response.headers()
    }

    /// The media type of the body, without its parameters and in lower case.
    #[must_use]
    pub fn media_type(&self) -> Option<String> {
        self.response.media_type()
    }

    /// The body as it came: all of it, or its beginning where it is larger than the client reads or
    /// broke off. It may hold personal data: log it only where that is allowed.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        self.response.body()
    }

    /// Line and column of the fault in the body, counted from 1. `None` when the body was not
    /// decoded.
    #[must_use]
    pub fn position(&self) -> Option<(usize, usize)> {
        self.undecodable().map(|fault| (fault.line, fault.column))
    }

    /// The path to the fault: `questions[2].answers`. Keys of maps are part of it, and those may be
    /// personal data: log it only where that is allowed. Display shows the path without them.
    #[must_use]
    pub fn path(&self) -> Option<&str> {
        self.undecodable().map(|fault| fault.path.as_str())
    }

    /// The required member that the body lacks at [`PayloadError::path`], if that is the fault.
    #[must_use]
    pub fn missing_member(&self) -> Option<&str> {
        self.undecodable()?.missing_member()
    }

    fn undecodable(&self) -> Option<&Undecodable> {
        match &self.fault.0 {
            Flaw::Undecodable(fault) => Some(fault),
            _ => None,
        }
    }
}

impl fmt::Display for PayloadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "the vendor accepted the call ({}), but ", self.status())?;
        let found = || self.media_type().as_deref().and_then(media_type::shown);
        match &self.fault.0 {
            Flaw::Cut => match self.response.cut() {
                Some(cut) => write!(formatter, "{cut}"),
                None => formatter.write_str("the body is not complete"),
            },
            Flaw::Undecodable(fault) => fault.fmt(formatter),
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

impl std::error::Error for PayloadError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self.response.cut()?.cause()? {
            Cause::Disconnected(error) => Some(error),
            Cause::TimedOut(error) => Some(error),
        }
    }
}
