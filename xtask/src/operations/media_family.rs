//! What a media type is to the generator: how its bodies are read and written.

use crate::operation::Framing;
use crate::schema::{constraints, referred};
use crate::tree::{Node, Object};

/// References are followed to this depth.
const DEEPEST: usize = 16;

/// What a media type is to progenitor, in the order of preference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Family {
    Json,
    /// Any media type, with a schema that only JSON can have.
    JsonByItsSchema,
    Form,
    Multipart,
    /// JSON about which the document says nothing else.
    AnyJson,
    /// Images and the like, beside which a text is only a description.
    File,
    Text,
    /// Values one after the other.
    Sequence(Framing),
    Bytes,
}

impl Family {
    /// `structured` says that the schema describes more than a text.
    pub(super) fn of(media_type: &str, node: &Node, structured: bool) -> Self {
        if let Some(framing) = Framing::of(media_type) {
            return Self::Sequence(framing);
        }
        let essence = essence(media_type);
        let is_json = essence.ends_with("+json")
            || matches!(essence.as_str(), "application/json" | "text/json");
        match essence.as_str() {
            _ if is_json && node.get("schema").is_some_and(says_something) => Self::Json,
            _ if is_json => Self::AnyJson,
            "application/x-www-form-urlencoded" => Self::Form,
            "multipart/form-data" => Self::Multipart,
            // Tables can be large, so they are read as they come.
            "text/csv" => Self::Bytes,
            file if is_file(file) => Self::File,
            "*/*" | "application/*" if structured => Self::JsonByItsSchema,
            vendors if structured && may_be_json(vendors) => Self::JsonByItsSchema,
            text if text.starts_with("text/") => Self::Text,
            _ => Self::Bytes,
        }
    }

    pub(super) fn is_json(self) -> bool {
        matches!(self, Self::Json | Self::JsonByItsSchema | Self::AnyJson)
    }
}

/// A media type without its parameters, in lower case.
pub(super) fn essence(media_type: &str) -> String {
    media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// What tells a media type from others: everything but the encoding.
pub(super) fn identity(media_type: &str) -> String {
    let parts = media_type.split(';').map(|part| part.trim().to_ascii_lowercase());
    parts.filter(|part| !part.starts_with("charset")).collect::<Vec<_>>().join(";")
}

/// Texts of any kind, XML among them: what a person reads when it fails.
pub(super) fn is_text(media_type: &str) -> bool {
    let essence = essence(media_type);
    essence.starts_with("text/") || essence == "application/xml" || essence.ends_with("+xml")
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
pub(super) fn is_structured(media_type: &Node, components: &Object) -> bool {
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
