//! What a call can answer, by status.

use super::{Docs, TypeRef};
use crate::operation::StatusPattern;

/// What a call can answer, by status: all of its failures, or its successes where these are of
/// several types.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The cases, exact statuses first, then classes, then what no other case covers.
    pub cases: Vec<OutcomeCase>,
}

/// One of several answers.
#[derive(Clone, Debug, PartialEq)]
pub struct OutcomeCase {
    /// Which statuses it covers.
    pub status: StatusPattern,
    /// Its name in Rust, after the status.
    pub name: String,
    /// The type of its body; nothing if there is no body, or no typed one.
    pub content: Option<TypeRef>,
    /// Whether it is the text that may come in place of the JSON of the case before it.
    pub instead: bool,
    /// The vendor's words.
    pub docs: Docs,
}
