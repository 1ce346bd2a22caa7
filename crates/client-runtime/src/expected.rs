//! What the document says of an answer, by its status and its media type.
//!
//! | status | documented | is |
//! |---|---|---|
//! | any | exactly, by its class or by `default` | what its row says: a success or a failure, read as documented |
//! | 2xx | not, beside other successes | a success, read as those if they have one type |
//! | any other | not | unexpected |
//!
//! Redirections are successes where the document has them for such. `default` covers every status
//! that no other row covers (OpenAPI 3.1, Responses Object). Where a document describes no success
//! besides it, the generator writes a row `2XX` of what `default` says, so that here a row `default`
//! is always a failure's.

use http::{HeaderMap, StatusCode, header};

use crate::media_type::{essence, fit, is_json};
use crate::{Decoding, DocumentedResponse, Operation, ResponseKind, StatusPattern};

/// What an answer is, and how its body is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Expected {
    /// A documented success.
    Success(Decoding),
    /// A success with a status that the document does not list, but with the body of those that it
    /// lists.
    LikeOthers {
        decoding: Decoding,
        /// Whether one of the others has no body.
        may_be_empty: bool,
    },
    /// A success with a status that the document does not list, beside successes of several types.
    Unclear,
    /// A documented failure.
    Failure(Decoding),
    /// Nothing that the document describes.
    Unexpected,
}

impl Expected {
    pub(crate) fn of(operation: &Operation, status: StatusCode, headers: &HeaderMap) -> Self {
        let media_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let decoding = |row: &DocumentedResponse| chosen(row.decoding, media_type);
        match operation.response(status.as_u16()) {
            Some(row) => match (row.kind, decoding(row)) {
                (ResponseKind::Success | ResponseKind::Variant, found) => Self::Success(found),
                (ResponseKind::Failure, Decoding::Unasked) => Self::Unexpected,
                (ResponseKind::Failure, found) => Self::Failure(found),
            },
            None if status.is_success() => Self::undocumented_success(operation, decoding),
            None => Self::Unexpected,
        }
    }

    fn undocumented_success(
        operation: &Operation,
        decoding: impl Fn(&DocumentedResponse) -> Decoding,
    ) -> Self {
        let successes =
            || operation.responses.iter().filter(|row| row.kind != ResponseKind::Failure);
        if successes().any(|row| row.kind == ResponseKind::Variant) {
            return Self::Unclear;
        }
        let others: Vec<Decoding> = successes().filter(|row| is_2xx(row)).map(decoding).collect();
        if others.is_empty() {
            // Where redirections are the documented successes, nobody waits for a body.
            let any = successes().any(|row| row.decoding == Decoding::Empty);
            return if any { Self::Success(Decoding::Empty) } else { Self::Unexpected };
        }
        let is_empty = |decoding: &&Decoding| matches!(decoding, Decoding::Empty | Decoding::Null);
        let may_be_empty = others.iter().any(|decoding| is_empty(&decoding));
        match others.iter().find(|decoding| !is_empty(decoding)) {
            Some(decoding) => Self::LikeOthers { decoding: *decoding, may_be_empty },
            None => Self::Success(Decoding::Empty),
        }
    }
}

/// Whether a row has statuses `2xx`. A class of them would have covered the answer.
fn is_2xx(row: &DocumentedResponse) -> bool {
    let StatusPattern::Exact(statuses) = row.statuses else { return false };
    statuses.iter().any(|status| status / 100 == 2)
}

/// How a body of the media type that came is read, where the document has several for the status.
fn chosen(decoding: Decoding, found: Option<&str>) -> Decoding {
    let documented = match decoding {
        Decoding::ByMediaType(documented) => documented,
        // Anything else would be passed over line by line, as fields that events do not have.
        Decoding::Events | Decoding::TextEvents => &[("text/event-stream", decoding)],
        other => return other,
    };
    let Some((asked, decoding)) = documented.first() else { return Decoding::Unasked };
    let Some(found) = found else { return *decoding };
    let mut best: Option<(u8, Decoding)> = None;
    for (media_type, decoding) in documented {
        let fit = fit(media_type, found);
        if let Some(fit) = fit.filter(|fit| best.is_none_or(|(known, _)| *fit > known)) {
            best = Some((fit, *decoding));
        }
    }
    match best {
        Some((_, decoding)) => decoding,
        None if stands_in(asked, *decoding, found) => *decoding,
        None => Decoding::Unasked,
    }
}

/// Whether an answer of a media type that is not documented may be what was asked for. JSON shows by
/// itself whether it is; of others only a name that says nothing can be theirs.
fn stands_in(asked: &str, decoding: Decoding, found: &str) -> bool {
    let found = essence(found);
    match decoding {
        Decoding::Json | Decoding::Empty | Decoding::Null => true,
        _ => {
            found.is_empty()
                || found.ends_with("/octet-stream")
                || (found == "text/plain" && !is_json(&essence(asked)))
        }
    }
}
