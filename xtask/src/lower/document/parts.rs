//! States for the parts of a form what 3.1 leaves to its defaults.
//!
//! Before: `multipart/form-data: {schema: {properties: {raw: {}, logo: {contentMediaType: image/png},
//! page: {type: array, items: {}}}}}` of 3.1. After: `encoding: {raw: {contentType:
//! '*/*'}, logo: {contentType: image/png}, ...}` beside it. A schema without a type is how 3.1 describes
//! bytes (OpenAPI 3.1, "Working with Binary Data"), and in 3.0 it is any JSON; the encoding is the same
//! in both. What the document itself says stays. Nothing is lost.

use super::super::version::Version;
use crate::ledger::Ledger;
use crate::schema::{self, Kind, resolve};
use crate::tree::{Node, Object, Value};

/// The media type of bytes about which the document says nothing else.
const ANY: &str = "*/*";

/// Parts of schemas are looked for to this depth.
const DEEPEST: usize = 8;

pub(in super::super) fn apply(root: &mut Node, _: &mut Ledger) {
    if Version::of(root) == Version::V30 {
        return;
    }
    let source = root.clone();
    schema::walk_mut(root, |kind, node, place| {
        let is_form = |key: &str| {
            let essence = key.split(';').next().unwrap_or_default().trim();
            essence.eq_ignore_ascii_case("multipart/form-data")
        };
        if kind == Kind::MediaType && is_form(place.key()) {
            lower_form(node, &source);
        }
    });
}

fn lower_form(media_type: &mut Node, root: &Node) {
    let span = media_type.span;
    let mut parts = Vec::new();
    if let Some(schema) = media_type.get("schema") {
        collect(schema, root, DEEPEST, &mut parts);
    }
    let Some(members) = media_type.as_object_mut().filter(|_| !parts.is_empty()) else { return };
    let encodings = members.entry("encoding", || Node::new(Object::new(), span)).make_object();
    for (name, content_type) in parts {
        let own = encodings.entry(&name, || Node::new(Object::new(), span)).make_object();
        own.entry("contentType", || Node::new(content_type.as_str(), span));
    }
}

/// The parts of a form whose schemas are bytes, with their media types.
fn collect(form: &Node, root: &Node, depth: usize, parts: &mut Vec<(String, String)>) {
    let Some(form) = resolve(root, form).filter(|_| depth > 0) else { return };
    for keyword in ["allOf", "oneOf", "anyOf"] {
        for branch in form.get(keyword).and_then(Node::as_array).unwrap_or_default() {
            collect(branch, root, depth - 1, parts);
        }
    }
    let properties = form.get("properties").and_then(Node::as_object);
    for (name, property) in properties.into_iter().flat_map(Object::nodes) {
        let known = parts.iter().any(|(known, _)| known == name);
        if let Some(content_type) = content_type(property, root, depth).filter(|_| !known) {
            parts.push((name.to_owned(), content_type));
        }
    }
}

/// The media type of a part of bytes, or of a list of them.
fn content_type(part: &Node, root: &Node, depth: usize) -> Option<String> {
    let part = resolve(root, part).filter(|_| depth > 0)?;
    if part.value == Value::Bool(true) {
        return Some(ANY.to_owned());
    }
    let members = part.as_object()?;
    if is_type(part, "array") {
        return content_type(members.get("items")?, root, depth - 1);
    }
    let declared = members.get("contentMediaType").and_then(Node::as_str);
    // A length alone makes no text of it: files have a greatest size.
    let says_nothing =
        |key: &str| schema::is_annotation(key) || ["contentMediaType", "maxLength"].contains(&key);
    let is_bytes = members.keys().all(says_nothing);
    // A text says of what it is, too, unless it is bytes in another form.
    let is_text = is_type(part, "string") && !members.contains("contentEncoding");
    match declared {
        Some(declared) if is_bytes || is_text => Some(declared.to_owned()),
        None if is_bytes => Some(ANY.to_owned()),
        _ => None,
    }
}

/// Whether a schema is of one type, or of it or null.
fn is_type(schema: &Node, name: &str) -> bool {
    let Some(declared) = schema.get("type") else { return false };
    let listed = declared.as_array().unwrap_or(std::slice::from_ref(declared));
    let names: Vec<&str> =
        listed.iter().filter_map(Node::as_str).filter(|t| *t != "null").collect();
    names == [name]
}
