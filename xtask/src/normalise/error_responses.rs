//! The documented errors of an operation become one enum with a variant for each status.
//!
//! ```yaml
//! # before                               # after
//! '403': {content: json of Forbidden}    4XX: {content: json of VerifyKbaError}
//! '404': {content: json of NotFound}     5XX: {content: json of VerifyKbaError}
//! '429': {description: too many}         VerifyKbaError: oneOf [{Forbidden: ...}, {NotFound: ...},
//!                                          TooManyRequests]
//! ```
//!
//! progenitor panics over several error types, and reads `default` as a success too. The runtime
//! takes the variant from the operation table by the status that came, so bodies of equal shape
//! stay apart. Statuses that no variant covers arrive as unexpected responses. Operations whose
//! errors are the same share the enum: it is named after the first of them, and each of the others
//! has an alias of its own, so that a caller writes the name of the operation it calls. A text is the
//! variant's string; where a status has JSON and texts, there is a variant for each (`Conflict` and
//! `ConflictText`), chosen by the media type that came. A body that is neither has no type: it becomes
//! a unit variant, and the ledger says so. Redirections beside successes are variants too: the runtime
//! follows none.

use std::collections::HashMap;

use super::draft::{object, pointer, schema_reference};
use super::status_union::{Variant, status_union};
use super::{Draft, media_family};
use crate::ledger::Ledger;
use crate::operation::{Body, Operation, Response, StatusPattern, pascal_case};
use crate::tree::{Node, Object, Pointer, Span};

pub(super) fn apply(draft: &mut Draft<'_>) {
    let mut planned: Vec<(String, Pointer, Vec<DocumentedError>)> = Vec::new();
    draft.each_operation(|row, operation, ledger| {
        let Some(responses) = operation.get_mut("responses").and_then(Node::as_object_mut) else {
            return;
        };
        let errors = take_errors(row, responses, ledger);
        let rows: Vec<Response> = errors.iter().map(|error| error.row(row)).collect();
        row.responses.extend(rows);
        row.responses.sort_by_key(|response| response.status);
        if !errors.is_empty() {
            planned.push((row.id.clone(), pointer(row), errors));
        }
    });
    let mut unions: HashMap<String, String> = HashMap::new();
    for (id, place, errors) in planned {
        let key = errors.iter().map(DocumentedError::identity).collect::<Vec<_>>().join("\n");
        let wanted = format!("{}Error", pascal_case(&id));
        let name = match unions.get(&key) {
            Some(shared) => {
                let docs =
                    format!("What [`{id}`](crate::Client::{id}) can answer besides success.");
                draft.add_alias(&wanted, shared.clone(), docs);
                shared.clone()
            }
            None => {
                let union = union(draft, &id, errors);
                let name = draft.add_schema(&wanted, union);
                unions.insert(key, name.clone());
                name
            }
        };
        point_to(draft, &place, &name);
    }
}

/// A documented error.
struct DocumentedError {
    status: StatusPattern,
    schema: Option<Node>,
    is_text: bool,
    /// The schema of a text that comes in place of JSON.
    text: Option<Node>,
    docs: String,
}

impl DocumentedError {
    fn row(&self, row: &Operation) -> Response {
        let variant = self.status.variant();
        let body = match self.schema {
            Some(_) if self.is_text => Body::TaggedText(variant),
            Some(_) => Body::TaggedJson(variant),
            None => Body::TaggedEmpty(variant),
        };
        let several = row.media_types.iter().find(|types| types.status == self.status);
        let body = match several.filter(|_| self.text.is_some()) {
            Some(types) => types.body(&body, &Body::TaggedText(self.text_variant())),
            None => body,
        };
        Response { status: self.status, body }
    }

    /// The variant of a text in place of JSON.
    fn text_variant(&self) -> String {
        format!("{}Text", self.status.variant())
    }

    /// Equal for errors that may share a variant.
    fn identity(&self) -> String {
        let schema = self.schema.as_ref().map(|schema| schema.to_json().to_string());
        let text = if self.text.is_some() { " or a text" } else { "" };
        format!("{} {}{text}", self.status.variant(), schema.unwrap_or_default())
    }
}

/// Takes the errors out of `responses`, and with them what progenitor cannot place: informational
/// answers, which no client sees.
fn take_errors(
    row: &Operation,
    responses: &mut Object,
    ledger: &mut Ledger,
) -> Vec<DocumentedError> {
    let mut errors = Vec::new();
    responses.retain(|key, response| {
        let Some(status) = StatusPattern::parse(key) else { return false };
        if status.is_success() {
            return true;
        }
        let documented_as_success = row.successes.contains(&status);
        if status.is_error() || (status.is_redirection() && !documented_as_success) {
            let docs = response.get("description").and_then(Node::as_str).unwrap_or_default();
            let is_text = is_text(response);
            let schema = if is_text { Some(string(response.span)) } else { json_schema(response) };
            if schema.is_none() && response.get("content").is_some() {
                let place = pointer(row).child("responses").child(key);
                let detail = "an error body that is neither JSON nor text is not typed";
                ledger.lose("error-body", &place, response.span, detail);
            }
            let beside = response.get("content").and_then(|content| content.get("text/plain"));
            let text = beside.filter(|_| !is_text).map(|text| string(text.span));
            errors.push(DocumentedError { status, schema, is_text, text, docs: docs.to_owned() });
        }
        false
    });
    errors.sort_by_key(|error| error.status);
    errors
}

/// Whether it is a text that was kept.
fn is_text(response: &Node) -> bool {
    let content = response.get("content").and_then(Node::as_object);
    content.and_then(|content| content.keys().next()).is_some_and(media_family::is_text)
}

fn string(span: Span) -> Node {
    object([("type", Node::new("string", span))], span)
}

fn json_schema(response: &Node) -> Option<Node> {
    response.get("content")?.get("application/json")?.get("schema").cloned()
}

/// The enum; schemas that stand in the response itself get names after operation and status.
fn union(draft: &mut Draft<'_>, id: &str, errors: Vec<DocumentedError>) -> Node {
    let span = draft.root.span;
    let variants = errors.into_iter().flat_map(|error| {
        let name = error.status.variant();
        let text = error.text.clone().map(|schema| Variant {
            name: error.text_variant(),
            content: Some(schema),
            docs: format!("As [`Self::{name}`], in plain words."),
        });
        let content = error.schema.map(|schema| match schema.reference() {
            _ if error.is_text => schema,
            Some(_) => schema,
            None => {
                let span = schema.span;
                let component = draft.add_schema(&format!("{id}_{name}"), schema);
                schema_reference(&component, span)
            }
        });
        std::iter::once(Variant { name, content, docs: error.docs }).chain(text)
    });
    let variants = variants.collect();
    status_union(variants, span)
}

/// Gives the operation the enum as the type of every `4XX` and `5XX`.
fn point_to(draft: &mut Draft<'_>, place: &Pointer, name: &str) {
    let Some(responses) = draft.root.at_mut(&place.child("responses")) else { return };
    let span = responses.span;
    for class in ["4XX", "5XX"] {
        let media = object([("schema", schema_reference(name, span))], span);
        let content = object([("application/json", media)], span);
        let description = Node::new("A documented error.", span);
        let response = object([("description", description), ("content", content)], span);
        responses.make_object().insert(class, response);
    }
}
