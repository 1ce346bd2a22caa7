//! What the document says of an answer, by its status and its media type.
//!
//! | status | documented | is |
//! |---|---|---|
//! | 2xx | exactly or by `2XX` | a success, read as documented |
//! | 2xx | not, beside other successes | a success, read as those if they have one type |
//! | any other | exactly, by its class or by `default` | a failure with the documented type, or a success where the document has redirections for successes |
//! | any other | not | unexpected |
//!
//! `default` covers every status that no other row covers (OpenAPI 3.1, Responses Object). Where a
//! document describes no success besides it, the generator writes a row `2XX` of what `default`
//! says, so that here a row `default` is always a failure's.

use http::{HeaderMap, StatusCode, header};

use crate::media_type::{essence, fit, is_json};
use crate::{Body, Operation, Representation, StatusPattern};

/// What an answer is, and how its body is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Expected {
    /// A documented success.
    Success(Body),
    /// A success with a status that the document does not list, but with the body of those that it
    /// lists.
    LikeOthers {
        body: Body,
        /// Whether one of the others has no body.
        may_be_empty: bool,
    },
    /// A success with a status that the document does not list, beside successes of several types.
    Unclear,
    /// A documented failure.
    Failure(Body),
    /// Nothing that the document describes.
    Unexpected,
}

impl Expected {
    pub(crate) fn of(operation: &Operation, status: StatusCode, headers: &HeaderMap) -> Self {
        let media_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let body = |body| chosen(body, media_type);
        match operation.response(status.as_u16()).map(|row| row.body) {
            Some(row) if status.is_success() || !is_tagged(row) => Self::Success(body(row)),
            Some(row) if body(row) == Body::Unasked => Self::Unexpected,
            Some(row) => Self::Failure(body(row)),
            None if status.is_success() => Self::undocumented_success(operation, body),
            None => Self::Unexpected,
        }
    }

    fn undocumented_success(operation: &Operation, body: impl Fn(Body) -> Body) -> Self {
        let is_success = |status| matches!(status, StatusPattern::Exact(200..=299));
        let rows = operation.responses.iter().filter(|row| is_success(row.status));
        let bodies: Vec<Body> = rows.map(|row| body(row.body)).collect();
        if bodies.is_empty() {
            // Where redirections are the documented successes, nobody waits for a body.
            let any = operation.responses.iter().any(|row| row.body == Body::Empty);
            return if any { Self::Success(Body::Empty) } else { Self::Unexpected };
        }
        if bodies.iter().any(|body| is_tagged(*body)) {
            return Self::Unclear;
        }
        let is_empty = |body: &&Body| matches!(body, Body::Empty | Body::Null);
        let may_be_empty = bodies.iter().any(|body| is_empty(&body));
        match bodies.iter().find(|body| !is_empty(body)) {
            Some(body) => Self::LikeOthers { body: *body, may_be_empty },
            None => Self::Success(Body::Empty),
        }
    }
}

/// Whether a body becomes a variant. Successes of several types are variants, and failures always.
fn is_tagged(body: Body) -> bool {
    match body {
        Body::TaggedJson { .. }
        | Body::TaggedText { .. }
        | Body::TaggedBytes { .. }
        | Body::TaggedEmpty { .. } => true,
        Body::ByMediaType(documented) => documented.iter().any(|one| is_tagged(one.body)),
        Body::Empty | Body::Json | Body::Null | Body::Text | Body::Stream | Body::Unasked => false,
    }
}

/// The body of the media type that came, where the document has several for the status.
fn chosen(body: Body, found: Option<&str>) -> Body {
    let Body::ByMediaType(documented) = body else { return body };
    let Some(asked) = documented.first() else { return Body::Unasked };
    let Some(found) = found else { return asked.body };
    let mut best: Option<(u8, &Representation)> = None;
    for one in documented {
        let fit = fit(one.media_type, found);
        if let Some(fit) = fit.filter(|fit| best.is_none_or(|(known, _)| *fit > known)) {
            best = Some((fit, one));
        }
    }
    match best {
        Some((_, one)) => one.body,
        None if stands_in(asked, found) => asked.body,
        None => Body::Unasked,
    }
}

/// Whether an answer of a media type that is not documented may be what was asked for. JSON shows by
/// itself whether it is; of others only a name that says nothing can be theirs.
fn stands_in(asked: &Representation, found: &str) -> bool {
    let found = essence(found);
    match asked.body {
        Body::Json | Body::TaggedJson { .. } => true,
        Body::TaggedEmpty { .. } | Body::Empty | Body::Null => true,
        _ => {
            found.is_empty()
                || found.ends_with("/octet-stream")
                || (found == "text/plain" && !is_json(&essence(asked.media_type)))
        }
    }
}
