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
//!
//! A plain text is a string. An answer to `HEAD` has no body. Where redirections are all that is
//! documented, they are the success: the runtime follows none, and the caller reads `Location`. A
//! change of protocol beside other successes is left out; an operation that has nothing else is too,
//! since a client of requests and answers cannot make it.

use super::Draft;
use super::draft::{object, pointer, schema_reference};
use super::status_union::{Variant, status_union};
use crate::ledger::Ledger;
use crate::operation::{Body, Operation, Response, StatusPattern, pascal_case};
use crate::tree::{Node, Object, Pointer, Span};

pub(super) fn apply(draft: &mut Draft<'_>) {
    leave_out_upgrades(draft);
    let mut planned: Vec<(String, Pointer, Vec<Success>)> = Vec::new();
    draft.each_operation(|row, operation, ledger| {
        let place = pointer(row).child("responses");
        let Some(responses) = operation.get_mut("responses") else { return };
        let responses = responses.make_object();
        if row.method == "head" {
            without_bodies(responses);
        }
        without_upgrade(row, responses, &place, ledger);
        let found = successes(responses);
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

/// Takes out the operations whose only success is a change of protocol.
fn leave_out_upgrades(draft: &mut Draft<'_>) {
    let Draft { root, operations, ledger, .. } = draft;
    operations.retain(|row| {
        let responses = root.at(&pointer(row)).and_then(|node| node.get("responses"));
        let keys = responses.and_then(Node::as_object).into_iter().flat_map(Object::keys);
        let mut successes =
            keys.filter_map(StatusPattern::parse).filter(|status| status.is_success());
        let only = successes.next() == Some(UPGRADE) && successes.next().is_none();
        if only {
            let reason = "it changes the protocol (101), for which the client has no connection";
            ledger.leave_out(row.title(), row.span, reason);
        }
        !only
    });
}

const UPGRADE: StatusPattern = StatusPattern::Exact(101);

fn without_upgrade(row: &Operation, responses: &mut Object, place: &Pointer, ledger: &mut Ledger) {
    if responses.remove("101").is_some() {
        let detail = "the change of protocol beside other successes cannot be asked for";
        ledger.lose("upgrade", &place.child("101"), row.span, detail);
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

/// The documented successes. Where there are none, `default` tells what a success is; where that is
/// missing too, a success is whatever comes.
fn successes(responses: &mut Object) -> Vec<Success> {
    if !responses.keys().filter_map(StatusPattern::parse).any(StatusPattern::is_success) {
        if let Some(redirections) = redirections(responses) {
            return redirections;
        }
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

/// The documented redirections. What stands for them in the document is `2XX`, the only class that
/// progenitor takes for a success; the rewritten code and the row have the true statuses.
fn redirections(responses: &mut Object) -> Option<Vec<Success>> {
    let found: Vec<Success> = responses
        .keys()
        .filter_map(|key| StatusPattern::parse(key).filter(|status| status.is_redirection()))
        .map(|status| Success {
            key: "2XX".to_owned(),
            status,
            content: Content::Nothing,
            docs: String::new(),
        })
        .collect();
    if found.is_empty() {
        return None;
    }
    let description = Node::new("A redirection, which is not followed.", Span::NONE);
    responses.insert("2XX", object([("description", description)], Span::NONE));
    Some(found)
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
    /// Bytes for all.
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
            (Self::Same | Self::Optional | Self::Text, Content::Text(_)) => Body::Text,
            (Self::Same | Self::Optional | Self::Text, Content::Json(_)) => Body::Json,
            (Self::Text, _) => Body::Empty,
            (Self::ByStatus, Content::Text(_)) => Body::TaggedText(success.status.variant()),
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

fn string(span: Span) -> Node {
    object([("type", Node::new("string", span))], span)
}
