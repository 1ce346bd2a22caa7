//! How the body of an answer becomes a value.

use super::Success;
use crate::operation::{Answer, Content, StatusPattern};

/// How the body of an answer becomes a value; the same cases as the runtime's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decoding {
    /// There is none.
    Empty,
    /// There is none beside answers that have one: `None` of an optional type.
    Null,
    /// JSON.
    Json,
    /// A text.
    Text,
    /// Bytes, held in memory.
    Bytes,
    /// Bytes, handed over as they come.
    Stream,
    /// Events whose data are JSON, as they come.
    Events,
    /// Events whose data are texts, as they come.
    TextEvents,
    /// JSON values, a line each, as they come.
    JsonLines,
    /// JSON values of a text sequence (RFC 7464), as they come.
    JsonSequence,
    /// By the media type that came; the first is that of a body which does not say what it is.
    ByMediaType(Vec<(String, Decoding)>),
    /// Documented, but not asked for.
    Unasked,
}

/// A documented answer, as its row in the operation table has it.
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

/// How answers are read whose successes are together what `success` says.
#[must_use]
pub fn responses<'a>(
    answers: impl Iterator<Item = &'a Answer>,
    success: &Success,
) -> Vec<DocumentedResponse> {
    let kind = |answer: &Answer| match success {
        _ if !answer.is_success => ResponseKind::Failure,
        Success::ByStatus(_) => ResponseKind::Variant,
        _ => ResponseKind::Success,
    };
    let mut found: Vec<DocumentedResponse> = answers
        .map(|answer| DocumentedResponse {
            status: answer.status,
            kind: kind(answer),
            decoding: by_media_type(answer, own(answer, success)),
        })
        .collect();
    found.sort_by_key(|response| response.status);
    found
}

fn own(answer: &Answer, success: &Success) -> Decoding {
    match (&answer.content, success) {
        (Content::Json(_), _) => Decoding::Json,
        (Content::Text, _) => Decoding::Text,
        (Content::Sequence(..) | Content::Nothing, Success::Sequence(own)) if answer.is_success => {
            own.decoding.clone()
        }
        (Content::Bytes | Content::Sequence(..), Success::ByStatus(_)) => Decoding::Bytes,
        (Content::Bytes | Content::Sequence(..), _) => Decoding::Stream,
        (Content::Nothing, Success::Stream) if answer.is_success => Decoding::Stream,
        (Content::Nothing, Success::Optional(_)) if answer.is_success => Decoding::Null,
        (Content::Nothing, _) => Decoding::Empty,
    }
}

fn by_media_type(answer: &Answer, own: Decoding) -> Decoding {
    let Some(media_types) = &answer.media_types else { return own };
    let other = if answer.or_text { Decoding::Text } else { Decoding::Unasked };
    let asked = media_types.asked.iter().map(|name| (name.clone(), own.clone()));
    let others = media_types.others.iter().map(|name| (name.clone(), other.clone()));
    Decoding::ByMediaType(asked.chain(others).collect())
}
