//! The documented headers of an operation's answers go into its row, from which a type with an
//! accessor for each is made.
//!
//! ```yaml
//! # before                                          # after, in the row
//! '201': {headers: {Location: {schema: {type: string}}}}    location: a URL
//! '429': {headers: {Retry-After: {schema: {type: integer}}}}   retry-after: a whole number
//! ```
//!
//! A header of several answers is one; where their types differ it is a text. Nothing is lost.

use crate::normalise::Draft;
use crate::operation::{HeaderKind, Operation, ResponseHeader, pascal_case};
use crate::schema;
use crate::tree::{Node, Object};

pub(in crate::normalise) fn apply(draft: &mut Draft<'_>) {
    let before = draft.root.clone();
    draft.each_operation(|row, operation, _| {
        let responses = operation.get("responses").and_then(Node::as_object);
        for (status, response) in responses.into_iter().flat_map(Object::nodes) {
            let headers = response.get("headers").and_then(Node::as_object);
            for (name, header) in headers.into_iter().flat_map(Object::nodes) {
                add(row, status, name, header, &before);
            }
        }
        if !row.headers.is_empty() {
            mention(row, operation);
        }
    });
}

fn add(row: &mut Operation, status: &str, name: &str, header: &Node, root: &Node) {
    let name = name.trim().to_ascii_lowercase();
    // OpenAPI ignores `Content-Type` here (Response Object).
    if name == "content-type" || http::HeaderName::from_bytes(name.as_bytes()).is_err() {
        return;
    }
    let header = schema::resolve(root, header).unwrap_or(header);
    let kind = kind(&name, header, root);
    let required = header.get("required").and_then(Node::as_bool) == Some(true);
    if let Some(known) = row.headers.iter_mut().find(|known| known.name == name) {
        known.required &= required;
        if known.kind != kind {
            known.kind = HeaderKind::Text;
        }
        return;
    }
    let docs = header.get("description").and_then(Node::as_str).unwrap_or_default().trim();
    let docs =
        if docs.is_empty() { format!("`{name}`, with `{status}`.") } else { docs.to_owned() };
    row.headers.push(ResponseHeader { name, kind, required, docs });
}

fn kind(name: &str, header: &Node, root: &Node) -> HeaderKind {
    if name == "location" {
        return HeaderKind::Location;
    }
    let schema = header.get("schema").and_then(|schema| schema::resolve(root, schema));
    match schema.and_then(|schema| schema.get("type")).and_then(Node::as_str) {
        Some("integer") => HeaderKind::Integer,
        Some("number") => HeaderKind::Number,
        Some("boolean") => HeaderKind::Boolean,
        Some("array") => HeaderKind::List,
        _ => HeaderKind::Text,
    }
}

/// A line in the documentation of the method, where a caller looks.
fn mention(row: &Operation, operation: &mut Node) {
    let name = pascal_case(&row.id);
    let line = format!("The headers of the answer: [`headers::{name}`](crate::headers::{name}).");
    let span = operation.span;
    let docs = match operation.get("description").and_then(Node::as_str).map(str::trim_end) {
        Some(docs) if !docs.is_empty() => format!("{docs}\n\n{line}"),
        _ => line,
    };
    operation.make_object().insert("description", Node::new(docs, span));
}
