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
//! Bytes are a stream, also beside empty answers; beside other types they are held in memory, as the
//! content of a variant. A plain text is a string. An answer to `HEAD` has no body.

use super::Draft;
use super::draft::{object, pointer, schema_reference};
use super::status_union::{Variant, status_union};
use crate::normalise::Replacement;
use crate::operation::{Body, Operation, Response, StatusPattern, pascal_case};
use crate::tree::{Node, Object, Pointer, Span};

/// Stands for the whole body of an answer.
const BINARY: &str = "::client_runtime::Binary";

pub(super) fn apply(draft: &mut Draft<'_>) {
    let mut planned: Vec<(String, Pointer, Vec<Success>)> = Vec::new();
    draft.each_operation(|row, operation, _| {
        let place = pointer(row).child("responses");
        let Some(responses) = operation.get_mut("responses") else { return };
        let responses = responses.make_object();
        if row.method == "head" {
            without_bodies(responses);
        }
        let found = successes(row, responses);
        let outcome = Outcome::of(&found);
        let rows = found.iter().map(|success| {
            let body = outcome.body(success);
            let several = row.media_types.iter().find(|types| types.status == success.status);
            let several = several.filter(|_| success.content != Content::Nothing);
            let body = several.map(|types| types.body(&body, &Body::Unasked)).unwrap_or(body);
            Response { status: success.status, body }
        });
        row.responses.extend(rows);
        planned.push((row.id.clone(), place, found));
    });
    for (id, place, found) in planned {
        rewrite(draft, &id, &place, &found);
    }
}

fn without_bodies(responses: &mut Object) {
    for (_, response) in responses.nodes_mut() {
        response.make_object().remove("content");
    }
}

fn rewrite(draft: &mut Draft<'_>, id: &str, place: &Pointer, found: &[Success]) {
    let span = draft.root.at(place).map_or(Span::NONE, |responses| responses.span);
    let Some((media_type, schema)) = (match Outcome::of(found) {
        Outcome::Same if found.len() < 2 => None,
        Outcome::Same => found
            .first()
            .and_then(|success| success.content.schema())
            .map(|schema| ("application/json", one_type(draft, id, schema.clone()))),
        Outcome::Bytes => Some(("application/octet-stream", binary(span))),
        Outcome::Optional => found
            .iter()
            .find_map(|success| success.content.schema())
            .map(|schema| ("application/json", nullable(one_type(draft, id, schema.clone())))),
        Outcome::Text => Some(("application/json", string(span))),
        Outcome::ByStatus => {
            let variants: Vec<Variant> = found
                .iter()
                .map(|success| Variant {
                    name: success.status.variant(),
                    content: match success.content {
                        Content::Bytes => Some(stand_in(draft, span)),
                        _ => success.content.schema().cloned(),
                    },
                    docs: success.docs.clone(),
                })
                .collect();
            let union = status_union(variants, span);
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

/// A schema that stands at several places and is one type all the same: its structures are made
/// components.
fn one_type(draft: &mut Draft<'_>, id: &str, mut schema: Node) -> Node {
    let kind = schema.get("type").and_then(Node::as_str);
    match kind {
        Some("array") => {
            if let Some(items) = schema.get_mut("items") {
                *items = one_type(draft, id, items.clone());
            }
            schema
        }
        Some("string" | "integer" | "number" | "boolean") if schema.get("enum").is_none() => schema,
        _ if schema.reference().is_some() => schema,
        _ => {
            let span = schema.span;
            let name = draft.add_schema(&format!("{id}_response"), schema);
            schema_reference(&name, span)
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
    /// With the schema of a text.
    Text(Node),
    Bytes,
}

impl Content {
    fn schema(&self) -> Option<&Node> {
        match self {
            Self::Json(schema) | Self::Text(schema) => Some(schema),
            Self::Nothing | Self::Bytes => None,
        }
    }
}

/// The documented successes. Where the document has no success, one is whatever comes.
fn successes(row: &Operation, responses: &mut Object) -> Vec<Success> {
    if row.successes == [StatusPattern::Class(2)] && !responses.contains("2XX") {
        let known = responses.keys().filter_map(StatusPattern::parse);
        if !known.into_iter().any(StatusPattern::is_success) {
            responses.insert("2XX", undocumented());
        }
    }
    let success = |status: &StatusPattern| {
        // progenitor takes nothing else for a success, so `2XX` stands for redirections too.
        let is_elsewhere = status.is_redirection();
        let wanted = if is_elsewhere { StatusPattern::Class(2) } else { *status };
        let mut found = responses.nodes();
        let (key, response) = found.find(|(key, _)| StatusPattern::parse(key) == Some(wanted))?;
        let docs = response.get("description").and_then(Node::as_str).unwrap_or_default();
        let content = if is_elsewhere { Content::Nothing } else { content(response) };
        Some(Success { key: key.to_owned(), status: *status, content, docs: docs.to_owned() })
    };
    let mut found: Vec<Success> = row.successes.iter().filter_map(success).collect();
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
        Some(("text/plain", media_type)) => Content::Text(string(media_type.span)),
        Some(_) => Content::Bytes,
    }
}

/// What the method gives for all of them.
#[derive(PartialEq, Eq)]
enum Outcome {
    /// They are all alike.
    Same,
    /// A text.
    Text,
    /// One type, or nothing.
    Optional,
    /// An enum over statuses.
    ByStatus,
    /// A stream of bytes for all.
    Bytes,
}

impl Outcome {
    fn of(found: &[Success]) -> Self {
        let Some((first, rest)) = found.split_first() else { return Self::Same };
        if found.iter().all(|success| matches!(success.content, Content::Text(_))) {
            return Self::Text;
        }
        if rest.iter().all(|success| success.content == first.content) {
            return Self::Same;
        }
        if found.iter().all(|success| matches!(success.content, Content::Bytes | Content::Nothing))
        {
            return Self::Bytes;
        }
        let mut types = found.iter().filter_map(|success| success.content.schema());
        match (types.next(), types.next()) {
            (Some(_), None) if found.iter().all(|success| success.content != Content::Bytes) => {
                Self::Optional
            }
            _ => Self::ByStatus,
        }
    }

    fn body(&self, success: &Success) -> Body {
        match (self, &success.content) {
            (Self::Bytes, _) | (Self::Same, Content::Bytes) => Body::Stream,
            (Self::Same, Content::Nothing) => Body::Empty,
            (Self::Same | Self::Optional | Self::Text, Content::Text(_)) => Body::Text,
            (Self::Same | Self::Optional | Self::Text, Content::Json(_)) => Body::Json,
            (Self::Text, _) => Body::Empty,
            (Self::ByStatus, Content::Text(_)) => Body::TaggedText(success.status.variant()),
            (Self::Optional, _) => Body::Null,
            (Self::ByStatus, Content::Bytes) => Body::TaggedBytes(success.status.variant()),
            (Self::ByStatus, Content::Json(_)) => Body::TaggedJson(success.status.variant()),
            (Self::ByStatus, _) => Body::TaggedEmpty(success.status.variant()),
        }
    }
}

/// A reference to the component that stands for the whole body of an answer.
fn stand_in(draft: &mut Draft<'_>, span: Span) -> Node {
    let known = draft.replacements.iter().find(|replacement| replacement.rust_type == BINARY);
    if let Some(known) = known {
        return schema_reference(&known.component, span);
    }
    let component = draft.add_schema("Binary", string(span));
    let reference = schema_reference(&component, span);
    draft.replacements.push(Replacement { component, rust_type: BINARY.to_owned() });
    reference
}

fn nullable(schema: Node) -> Node {
    let span = schema.span;
    let all_of = Node::new(vec![schema], span);
    object([("nullable", Node::new(true, span)), ("allOf", all_of)], span)
}

fn binary(span: Span) -> Node {
    object([("type", Node::new("string", span)), ("format", Node::new("binary", span))], span)
}

fn string(span: Span) -> Node {
    object([("type", Node::new("string", span))], span)
}
