//! The schema of an enum with a variant for each status.
//!
//! typify turns a `oneOf` of objects with exactly one required property, and of string enums for
//! variants without content, into an externally tagged Rust enum. No vendor sends such JSON: the
//! runtime decodes the body as the content of the variant that the status names.

use super::draft::object;
use crate::tree::{Node, Span};

/// One variant.
pub(super) struct Variant {
    /// Its name, in Pascal case.
    pub name: String,
    /// The schema of its content; none for a unit variant.
    pub content: Option<Node>,
    /// Its documentation.
    pub docs: String,
}

/// The schema of the enum.
pub(super) fn status_union(variants: Vec<Variant>, span: Span) -> Node {
    let branches: Vec<Node> = variants.into_iter().map(|variant| branch(variant, span)).collect();
    object([("oneOf", Node::new(branches, span))], span)
}

fn branch(variant: Variant, span: Span) -> Node {
    let text = |text: &str| Node::new(text, span);
    let mut members = vec![("title", text(&variant.name))];
    if !variant.docs.is_empty() {
        members.push(("description", text(&variant.docs)));
    }
    match variant.content {
        None => {
            members.push(("type", text("string")));
            members.push(("enum", Node::new(vec![text(&variant.name)], span)));
        }
        Some(content) => {
            members.push(("type", text("object")));
            members.push(("required", Node::new(vec![text(&variant.name)], span)));
            members.push(("properties", object([(variant.name.as_str(), content)], span)));
            members.push(("additionalProperties", Node::new(false, span)));
        }
    }
    object(members, span)
}
