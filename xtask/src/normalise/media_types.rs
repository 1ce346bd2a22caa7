//! Vendors' JSON media types become `application/json`, the only one that progenitor types; the
//! true ones go into the operation table, and the runtime sends them.
//!
//! ```yaml
//! # before                                       # after
//! content:                                       content:
//!   application/vnd.example.v1+json: {schema: S}   application/json: {schema: S}
//! ```
//!
//! One media type is kept of each body: JSON with a schema, then forms, then any JSON, then files, then
//! text, then other bytes; among equals `application/json`, and then the first by the alphabet, so
//! that the order of the document does not show. The others are entered in the ledger. A request body
//! that is passed on as it is can be any of its media types, so all are kept in the row. A vendor's own
//! media type is JSON if its schema can be nothing else; a schema of a body that is neither JSON nor a
//! form is used by nobody, and entered too. A JSON body without a schema is any JSON. The `Accept`
//! header lists what the kept successes and then the kept errors are, each once.
//!
//! A status that has no content by its definition (RFC 9110, 15.3.5, 15.3.6 and 15.4.5) has none here,
//! whatever the document says of it: a reader that waits for JSON would fail over every such answer.

use super::Draft;
use super::schemas::shape::{constraints, referred};
use crate::ledger::Ledger;
use crate::operation::{Operation, StatusPattern};
use crate::tree::{Node, Object, Pointer};

/// References are followed to this depth.
const DEEPEST: usize = 16;

pub(super) fn apply(draft: &mut Draft<'_>) {
    let components = draft.schemas_mut().clone();
    draft.each_operation(|row, operation, ledger| {
        let place = super::draft::pointer(row);
        let mut bodies = Bodies { components: &components, ledger };
        if let Some(body) = operation.get_mut("requestBody") {
            row.content_type = bodies.keep_of_request(body, &place.child("requestBody"));
        }
        bodies.keep_in_responses(row, operation, &place.child("responses"));
    });
}

/// The bodies of an operation.
struct Bodies<'b> {
    components: &'b Object,
    ledger: &'b mut Ledger,
}

impl Bodies<'_> {
    fn keep_in_responses(&mut self, row: &mut Operation, operation: &mut Node, place: &Pointer) {
        let Some(responses) = operation.get_mut("responses").and_then(Node::as_object_mut) else {
            return;
        };
        let mut successes = Vec::new();
        let mut errors = Vec::new();
        for (key, response) in responses.nodes_mut() {
            without_impossible_content(key, response, &place.child(key), self.ledger);
            let Some(kept) = self.keep_one(response, &place.child(key)) else { continue };
            match StatusPattern::parse(key) {
                Some(status) if status.is_success() => successes.push(kept),
                _ => errors.push(kept),
            }
        }
        let mut accepted: Vec<String> = Vec::new();
        for media_type in successes.into_iter().chain(errors) {
            if !accepted.contains(&media_type) {
                accepted.push(media_type);
            }
        }
        row.accept = (!accepted.is_empty()).then(|| accepted.join(", "));
    }

    /// The media types that a request body can be sent as. What is passed on as it is may be any of
    /// them, as the caller says, and by itself the first of the document.
    fn keep_of_request(&mut self, body: &mut Node, place: &Pointer) -> Option<String> {
        let content = body.get("content")?.as_object()?.clone();
        let families: Vec<Family> = content
            .nodes()
            .map(|(media_type, node)| {
                Family::of(media_type, node, is_structured(node, self.components))
            })
            .collect();
        let is_passed_on = |family: &Family| matches!(family, Family::File | Family::Bytes);
        if !families.iter().min().is_some_and(is_passed_on) {
            return self.keep_one(body, place);
        }
        for (media_type, node) in content.nodes() {
            self.note_untyped(media_type, node, &place.child("content"));
        }
        let kept = content.nodes().zip(&families).find(|(_, family)| is_passed_on(family));
        let ((media_type, node), _) = kept?;
        *body.get_mut("content")?.as_object_mut()? =
            std::iter::once((media_type.to_owned(), node.clone())).collect();
        let media_types: Vec<&str> = content.keys().map(str::trim).collect();
        Some(media_types.join(", "))
    }

    /// Enters that the schema of a body is not used.
    fn note_untyped(&mut self, media_type: &str, node: &Node, place: &Pointer) {
        if is_structured(node, self.components) {
            let detail =
                format!("a body of `{media_type}` is passed on as it is; its schema is not used");
            let place = place.child(media_type).child("schema");
            self.ledger.lose("untyped", &place, node.span, detail);
        }
    }

    /// Leaves one media type under `content` and gives its true name.
    fn keep_one(&mut self, body: &mut Node, place: &Pointer) -> Option<String> {
        let place = place.child("content");
        let content = body.get_mut("content")?.as_object_mut()?;
        let (kept, family) = content
            .nodes()
            .map(|(media_type, node)| {
                let structured = is_structured(node, self.components);
                (media_type.to_owned(), Family::of(media_type, node, structured))
            })
            .min_by_key(|(name, family)| (*family, name != "application/json", name.clone()))?;
        for (other, member) in content.iter().filter(|(other, _)| *other != kept) {
            let detail = format!("`{other}` beside `{kept}`, which is the one that is used");
            self.ledger.lose("media-type", &place.child(other), member.key_span, detail);
        }
        let mut node = content.remove(&kept)?;
        let passed_on = matches!(family, Family::File | Family::Text | Family::Bytes);
        if passed_on {
            self.note_untyped(&kept, &node, &place);
        }
        if family == Family::AnyJson {
            let span = node.span;
            node.make_object().entry("schema", || Node::new(Object::new(), span));
        }
        *content = std::iter::once((family.rewritten(&kept), node)).collect();
        Some(kept)
    }
}

/// Takes the content from an answer that cannot have one.
fn without_impossible_content(
    status: &str,
    response: &mut Node,
    place: &Pointer,
    ledger: &mut Ledger,
) {
    if !["204", "205", "304"].contains(&status) {
        return;
    }
    if let Some(content) = response.as_object_mut().and_then(|response| response.remove("content"))
    {
        let detail = format!("an answer with the status {status} has no content");
        ledger.lose("no-content", &place.child("content"), content.span, detail);
    }
}

/// What a media type is to progenitor, in the order of preference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Family {
    Json,
    /// Any media type, with a schema that only JSON can have.
    JsonByItsSchema,
    Form,
    Multipart,
    /// JSON of which the document says no more.
    AnyJson,
    /// Images and the like, beside which a text is only a description.
    File,
    Text,
    Bytes,
}

impl Family {
    /// `structured` says that the schema describes more than a text.
    fn of(media_type: &str, node: &Node, structured: bool) -> Self {
        let essence = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        let is_json = essence.ends_with("+json")
            || matches!(essence.as_str(), "application/json" | "text/json");
        match essence.as_str() {
            _ if is_json && node.get("schema").is_some_and(says_something) => Self::Json,
            _ if is_json => Self::AnyJson,
            "application/x-www-form-urlencoded" => Self::Form,
            "multipart/form-data" => Self::Multipart,
            // Events arrive one after the other, and tables can be large: both are streams.
            "text/event-stream" | "text/csv" => Self::Bytes,
            file if is_file(file) => Self::File,
            "*/*" | "application/*" if structured => Self::JsonByItsSchema,
            vendors if structured && may_be_json(vendors) => Self::JsonByItsSchema,
            text if text.starts_with("text/") => Self::Text,
            _ => Self::Bytes,
        }
    }

    /// The name that progenitor reads as this family.
    fn rewritten(self, media_type: &str) -> String {
        match self {
            Self::Json | Self::JsonByItsSchema | Self::AnyJson => "application/json".to_owned(),
            Self::Form => "application/x-www-form-urlencoded".to_owned(),
            Self::Multipart => "multipart/form-data".to_owned(),
            Self::Text => "text/plain".to_owned(),
            Self::File | Self::Bytes => media_type.to_owned(),
        }
    }
}

/// Whether a media type, without parameters, is always that of a file.
fn is_file(essence: &str) -> bool {
    ["image/", "audio/", "video/", "font/"].iter().any(|kind| essence.starts_with(kind))
        || ["application/pdf", "application/zip", "application/octet-stream"].contains(&essence)
}

/// Whether a schema says more than that there is some JSON, or some object.
fn says_something(schema: &Node) -> bool {
    let any_object = schema.get("type").and_then(Node::as_str) == Some("object");
    constraints(schema).any(|keyword| keyword != "type" || !any_object)
}

/// Whether a media type that does not say so may be JSON: `application/vnd.example.hal`.
fn may_be_json(essence: &str) -> bool {
    let vendors = essence.starts_with("application/vnd.") && !essence.contains('+');
    (vendors && !essence.contains("xml"))
        || ["application/hal", "application/x-json"].contains(&essence)
}

/// Whether a schema describes more than a text: an object, an array, a union.
fn is_structured(media_type: &Node, components: &Object) -> bool {
    let Some(mut schema) = media_type.get("schema") else { return false };
    for _ in 0..DEEPEST {
        match referred(schema).and_then(|name| components.get(&name)) {
            Some(target) => schema = target,
            None => break,
        }
    }
    let kind = schema.get("type").and_then(Node::as_str);
    let composed = ["$ref", "properties", "allOf", "oneOf", "anyOf"];
    matches!(kind, Some("object" | "array")) || composed.iter().any(|key| schema.get(key).is_some())
}
