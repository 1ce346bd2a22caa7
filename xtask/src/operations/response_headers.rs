//! The documented headers of an operation's answers go into its row, from which a type with an
//! accessor for each is made.
//!
//! ```yaml
//! # before                                          # after, in the row
//! '201': {headers: {Location: {schema: {type: string}}}}    location: a URL
//! '429': {headers: {Retry-After: {schema: {type: integer}}}}   retry-after: a whole number
//! ```
//!
//! A header of several answers is one; where their types differ it is a text. Its accessor promises a
//! value only where whoever has an answer can count on it: where every success has the header, or
//! every failure if no success has it. Otherwise, as for a `Location` that a 201 has and a 200 has
//! not, the accessor's value is an `Option`. Nothing is lost.

use crate::operation::{HeaderKind, Operation, ResponseHeader, StatusPattern, pascal_case};
use crate::operations::Draft;
use crate::schema;
use crate::tree::{Node, Object};

pub(super) fn apply(draft: &mut Draft<'_>) {
    draft.read_operations(|row, operation, root, _| {
        let responses = operation.get("responses").and_then(Node::as_object);
        let answers: Vec<Answer<'_>> = responses
            .into_iter()
            .flat_map(Object::nodes)
            .filter_map(|(status, response)| Answer::read(status, response, root))
            .collect();
        for answer in &answers {
            for (name, header) in &answer.headers {
                add(row, answer.status, name, header, root);
            }
        }
        for header in &mut row.headers {
            header.required = is_promised(header, &answers);
        }
        if !row.headers.is_empty() {
            let name = pascal_case(&row.id);
            row.notes.push(format!(
                "The headers of the answer: [`headers::{name}`](crate::headers::{name})."
            ));
        }
    });
}

/// One documented answer.
struct Answer<'n> {
    status: &'n str,
    is_failure: bool,
    /// By their names in lower case.
    headers: Vec<(String, &'n Node)>,
}

impl<'n> Answer<'n> {
    fn read(status: &'n str, response: &'n Node, root: &'n Node) -> Option<Self> {
        let is_failure = StatusPattern::parse(status)?.is_error();
        let headers = response.get("headers").and_then(Node::as_object);
        let headers = headers
            .into_iter()
            .flat_map(Object::nodes)
            .map(|(name, header)| {
                let header = schema::resolve(root, header).unwrap_or(header);
                (name.trim().to_ascii_lowercase(), header)
            })
            // OpenAPI ignores `Content-Type` here (Response Object).
            .filter(|(name, _)| name != "content-type")
            .filter(|(name, _)| http::HeaderName::from_bytes(name.as_bytes()).is_ok());
        Some(Self { status, is_failure, headers: headers.collect() })
    }

    fn header(&self, name: &str) -> Option<&'n Node> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, header)| *header)
    }
}

fn add(row: &mut Operation, status: &str, name: &str, header: &Node, root: &Node) {
    let kind = kind(name, header, root);
    if let Some(known) = row.headers.iter_mut().find(|known| known.name == name) {
        if known.kind != kind {
            known.kind = HeaderKind::Text;
        }
        return;
    }
    let docs = header.get("description").and_then(Node::as_str).unwrap_or_default().trim();
    let docs =
        if docs.is_empty() { format!("`{name}`, with `{status}`.") } else { docs.to_owned() };
    row.headers.push(ResponseHeader { name: name.to_owned(), kind, required: false, docs });
}

/// Whether every answer that a caller would ask for the header has it. Documents seldom call a
/// `Location` required; it is what the answer is for, so that naming it is enough.
fn is_promised(header: &ResponseHeader, answers: &[Answer<'_>]) -> bool {
    let required = |node: &Node| {
        header.kind == HeaderKind::Location
            || node.get("required").and_then(Node::as_bool) == Some(true)
    };
    let of_success =
        answers.iter().any(|answer| !answer.is_failure && answer.header(&header.name).is_some());
    answers.iter().all(|answer| match answer.header(&header.name) {
        Some(node) => required(node),
        None => answer.is_failure == of_success,
    })
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
