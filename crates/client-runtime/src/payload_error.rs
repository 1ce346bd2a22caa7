//! A documented answer whose body is not what the document says.

use std::fmt;

use http::StatusCode;
use serde_json::error::Category;

/// Why a body gave no value. It says where the fault is, never what stands there: the messages of
/// decoders quote values.
#[derive(Clone, PartialEq, Eq)]
pub struct PayloadError {
    status: StatusCode,
    fault: Fault,
}

#[derive(Clone, PartialEq, Eq)]
enum Fault {
    Undecodable { category: Category, line: usize, column: usize, path: String },
    TooLarge { limit: usize },
}

impl PayloadError {
    pub(crate) fn undecodable(
        status: StatusCode,
        error: &serde_path_to_error::Error<serde_json::Error>,
    ) -> Self {
        let json = error.inner();
        let fault = Fault::Undecodable {
            category: json.classify(),
            line: json.line(),
            column: json.column(),
            path: error.path().to_string(),
        };
        Self { status, fault }
    }

    pub(crate) fn too_large(status: StatusCode, limit: usize) -> Self {
        Self { status, fault: Fault::TooLarge { limit } }
    }

    /// The status of the answer.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// Line and column of the fault in the body, counted from 1. `None` when the body was not
    /// read to its end because it is too large.
    #[must_use]
    pub fn position(&self) -> Option<(usize, usize)> {
        match self.fault {
            Fault::Undecodable { line, column, .. } => Some((line, column)),
            Fault::TooLarge { .. } => None,
        }
    }

    /// The path to the fault: `questions[2].answers`. Keys of maps are part of it, and those may be
    /// personal data: log it only where that is allowed.
    #[must_use]
    pub fn path(&self) -> Option<&str> {
        match &self.fault {
            Fault::Undecodable { path, .. } => Some(path),
            Fault::TooLarge { .. } => None,
        }
    }
}

impl fmt::Display for PayloadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.fault {
            Fault::TooLarge { limit } => {
                write!(formatter, "the body is larger than the {limit} bytes allowed")
            }
            Fault::Undecodable { category, line, column, .. } => {
                let fault = match category {
                    Category::Io => "cannot be read",
                    Category::Syntax => "is no JSON",
                    Category::Data => "is not of the documented type",
                    Category::Eof => "ends too early",
                };
                write!(formatter, "the body {fault} (line {line}, column {column})")
            }
        }
    }
}

impl fmt::Debug for PayloadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "PayloadError({}: {self})", self.status)
    }
}

impl std::error::Error for PayloadError {}
