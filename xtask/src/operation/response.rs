//! The documented answers of an operation, as its row in the operation table has them.

use super::StatusPattern;

/// A documented answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentedResponse {
    /// Which statuses it covers.
    pub status: StatusPattern,
    /// Whether it is a success or a failure.
    pub kind: ResponseKind,
    /// How its body becomes a value.
    pub decoding: Decoding,
}

/// What an answer is to the caller; the same cases as the runtime's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResponseKind {
    /// A success of the one type that the operation's successes have.
    Success,
    /// A success of one of several types: a variant of an enum over statuses.
    Variant,
    /// A failure.
    Failure,
}

/// How the body of an answer becomes a value; the same cases as the runtime's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decoding {
    /// There is none.
    Empty,
    /// JSON.
    Json,
    /// There is none beside answers that have one: `None` of an optional type.
    Null,
    /// Text.
    Text,
    /// Bytes, held in memory as the content of a variant.
    Bytes,
    /// Bytes, handed over as they come.
    Stream,
    /// By the media type that came; the first is that of a body which does not say what it is.
    ByMediaType(Vec<(String, Decoding)>),
    /// Documented, but not asked for.
    Unasked,
}
