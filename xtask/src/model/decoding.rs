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
    /// By the media type that came; the first is that of a body which does not say what it is.
    ByMediaType(Vec<(String, Decoding)>),
    /// Documented, but not asked for.
    Unasked,
}

/// A row of the operation table: which statuses, whether they are successes, and how their bodies
/// are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// Which statuses it covers.
    pub status: StatusPattern,
    /// Whether they are successes.
    pub is_success: bool,
    /// How the body is read.
    pub decoding: Decoding,
}

/// How answers are read whose successes are together what `success` says.
#[must_use]
pub fn responses<'a>(
    answers: impl Iterator<Item = &'a Answer>,
    success: &Success,
) -> Vec<Response> {
    let mut found: Vec<Response> = answers
        .map(|answer| Response {
            status: answer.status,
            is_success: answer.is_success,
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
        (Content::Bytes, Success::ByStatus(_)) => Decoding::Bytes,
        (Content::Bytes, _) => Decoding::Stream,
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
