//! The documented successes of an operation become one type.
//!
//! ```yaml
//! # before                          # after
//! '200': {content: json of A}       '200': {content: json of Outcome}
//! '202': {content: json of B}       '202': {content: json of Outcome}
//!                                   Outcome: oneOf [{Ok: A}, {Accepted: B}]
//! ```
//!
//! Equal ones stay as they are. One type beside an empty answer becomes an optional of it, several
//! types an enum with a variant for each status, which the runtime fills by the status that came.
//! Bytes beside JSON cannot be one type; then every success is bytes, and the ledger says so.

use super::Draft;
use super::draft::{object, pointer, schema_reference};
use super::status_union::{Variant, status_union};
use crate::operation::{Body, Response, StatusPattern, pascal_case};
use crate::tree::{Node, Object, Pointer, Span};

pub(super) fn apply(draft: &mut Draft<'_>) {
    let mut planned: Vec<(String, Pointer, Vec<Success>)> = Vec::new();
    draft.each_operation(|row, operation, ledger| {
        let place = pointer(row).child("responses");
        let Some(responses) = operation.get_mut("responses") else { return };
        let found = successes(responses.make_object());
        let outcome = Outcome::of(&found);
        if outcome == Outcome::Bytes {
            let detail = "JSON beside bytes: every success is handed over as bytes";
            ledger.lose("success-types", &place, row.span, detail);
        }
        let body =
            |success: &Success| Response { status: success.status, body: outcome.body(success) };
        row.responses.extend(found.iter().map(body));
        planned.push((row.id.clone(), place, found));
    });
    for (id, place, found) in planned {
        rewrite(draft, &id, &place, &found);
    }
}

fn rewrite(draft: &mut Draft<'_>, id: &str, place: &Pointer, found: &[Success]) {
    let span = draft.root.at(place).map_or(Span::NONE, |responses| responses.span);
    let Some((media_type, schema)) = (match Outcome::of(found) {
        Outcome::Same => None,
        Outcome::Bytes => Some(("application/octet-stream", binary(span))),
        Outcome::Optional => found
            .iter()
            .find_map(|success| success.content.schema())
            .map(|schema| ("application/json", nullable(schema.clone()))),
        Outcome::ByStatus => {
            let variants = found.iter().map(|success| Variant {
                name: success.status.variant(),
                content: success.content.schema().cloned(),
                docs: success.docs.clone(),
            });
            let union = status_union(variants.collect(), span);
            let name = draft.add_schema(&format!("{}Response", pascal_case(id)), union);
            Some(("application/json", schema_reference(&name, span)))
        }
    }) else {
        return;
    };
    let content = object([(media_type, object([("schema", schema)], span))], span);
    for success in found {
        if let Some(response) = draft.root.at_mut(&place.child(&success.key)) {
            response.make_object().insert("content", content.clone());
        }
    }
}

/// A documented success.
struct Success {
    key: String,
    status: StatusPattern,
    content: Content,
    docs: String,
}

#[derive(PartialEq)]
enum Content {
    Nothing,
    Json(Node),
    Bytes,
}

impl Content {
    fn schema(&self) -> Option<&Node> {
        match self {
            Self::Json(schema) => Some(schema),
            Self::Nothing | Self::Bytes => None,
        }
    }
}

/// The documented successes. Where there are none, `default` tells what a success is; where that is
/// missing too, a success is whatever comes.
fn successes(responses: &mut Object) -> Vec<Success> {
    if !responses.keys().filter_map(StatusPattern::parse).any(StatusPattern::is_success) {
        let response = responses.get("default").cloned().unwrap_or_else(undocumented);
        responses.insert("2XX", response);
    }
    let mut found: Vec<Success> = responses
        .nodes()
        .filter_map(|(key, response)| {
            let status = StatusPattern::parse(key).filter(|status| status.is_success())?;
            let docs = response.get("description").and_then(Node::as_str).unwrap_or_default();
            let content = content(response);
            Some(Success { key: key.to_owned(), status, content, docs: docs.to_owned() })
        })
        .collect();
    found.sort_by_key(|success| success.status);
    found
}

fn undocumented() -> Node {
    let media_type = object([("schema", binary(Span::NONE))], Span::NONE);
    let content = object([("*/*", media_type)], Span::NONE);
    let description = Node::new("Whatever the vendor answers.", Span::NONE);
    object([("description", description), ("content", content)], Span::NONE)
}

fn content(response: &Node) -> Content {
    let content = response.get("content").and_then(Node::as_object);
    match content.and_then(|content| content.nodes().next()) {
        None => Content::Nothing,
        Some(("application/json", media_type)) => {
            media_type.get("schema").map_or(Content::Bytes, |schema| Content::Json(schema.clone()))
        }
        Some(_) => Content::Bytes,
    }
}

/// What the method gives for all of them.
#[derive(PartialEq, Eq)]
enum Outcome {
    /// They are all alike.
    Same,
    /// One type, or nothing.
    Optional,
    /// An enum over statuses.
    ByStatus,
    /// Bytes for all.
    Bytes,
}

impl Outcome {
    fn of(found: &[Success]) -> Self {
        let Some((first, rest)) = found.split_first() else { return Self::Same };
        if rest.iter().all(|success| success.content == first.content) {
            return Self::Same;
        }
        if found.iter().any(|success| success.content == Content::Bytes) {
            return Self::Bytes;
        }
        let mut types = found.iter().filter_map(|success| success.content.schema());
        match (types.next(), types.next()) {
            (Some(_), None) => Self::Optional,
            _ => Self::ByStatus,
        }
    }

    fn body(&self, success: &Success) -> Body {
        match (self, &success.content) {
            (Self::Bytes, _) | (Self::Same, Content::Bytes) => Body::Stream,
            (Self::Same, Content::Nothing) => Body::Empty,
            (Self::Same | Self::Optional, Content::Json(_)) => Body::Json,
            (Self::Optional, _) => Body::Null,
            (Self::ByStatus, Content::Json(_)) => Body::TaggedJson(success.status.variant()),
            (Self::ByStatus, _) => Body::TaggedEmpty(success.status.variant()),
        }
    }
}

fn nullable(schema: Node) -> Node {
    let span = schema.span;
    let all_of = Node::new(vec![schema], span);
    object([("nullable", Node::new(true, span)), ("allOf", all_of)], span)
}

fn binary(span: Span) -> Node {
    object([("type", Node::new("string", span)), ("format", Node::new("binary", span))], span)
}
