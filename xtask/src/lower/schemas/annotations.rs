//! Keywords that 3.0 does not have and that no rule reads.
//!
//! Before: `$schema`, `$id`, `$comment`, `$anchor`, `optional: true`. After: none of them;
//! references by name have been rewritten by then, and what no specification defines means nothing.
//! An empty `enum`, which no value fits, is a slip: it goes too.

use crate::lower::site::Site;
use crate::tree::{Node, Object};

/// The keywords of 3.0 that restrict which values fit, or say how to read them.
#[rustfmt::skip]
const RESTRICTING: [&str; 27] = [
    "$ref", "type", "format", "nullable", "enum", "discriminator",
    "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum",
    "maxLength", "minLength", "pattern",
    "items", "maxItems", "minItems", "uniqueItems",
    "properties", "required", "additionalProperties", "maxProperties", "minProperties",
    "allOf", "oneOf", "anyOf", "not",
];

/// The keywords of 3.0 that say nothing about which values fit.
#[rustfmt::skip]
const DESCRIPTIVE: [&str; 9] = [
    "title", "description", "default", "example", "deprecated", "readOnly", "writeOnly",
    "externalDocs", "xml",
];

/// Newer keywords that say nothing about which values fit.
const NEWER_DESCRIPTIVE: [&str; 6] =
    ["examples", "$schema", "$id", "$comment", "$anchor", "$dynamicAnchor"];

pub(in super::super) fn apply(schema: &mut Object, _: &mut Site<'_>) {
    schema.retain(|keyword, _| is_of_v30(keyword));
    if schema.get("enum").and_then(Node::as_array).is_some_and(<[Node]>::is_empty) {
        schema.remove("enum");
    }
}

fn is_of_v30(keyword: &str) -> bool {
    keyword.starts_with("x-") || RESTRICTING.contains(&keyword) || DESCRIPTIVE.contains(&keyword)
}

/// Whether a keyword says nothing about which values fit.
pub(in super::super) fn is_annotation(keyword: &str) -> bool {
    keyword.starts_with("x-")
        || DESCRIPTIVE.contains(&keyword)
        || NEWER_DESCRIPTIVE.contains(&keyword)
}
