//! Keywords that identify a schema or comment on it, for which 3.0 has no word.
//!
//! Before: `$schema`, `$id`, `$comment`, `$anchor`. After: none of them; references by name have been
//! rewritten by then, and nothing is lost. An empty `enum`, which no value fits, is a slip: it goes.

use crate::lower::site::Site;
use crate::tree::{Node, Object};

const IDENTIFYING: [&str; 8] = [
    "$schema",
    "$id",
    "$comment",
    "$anchor",
    "$dynamicAnchor",
    "$vocabulary",
    "$recursiveAnchor",
    "$recursiveRef",
];

/// Keywords that say nothing about which values fit.
const DESCRIPTIVE: [&str; 10] = [
    "title",
    "description",
    "default",
    "example",
    "examples",
    "deprecated",
    "readOnly",
    "writeOnly",
    "externalDocs",
    "xml",
];

pub(in super::super) fn apply(schema: &mut Object, _: &mut Site<'_>) {
    for keyword in IDENTIFYING {
        schema.remove(keyword);
    }
    if schema.get("enum").and_then(Node::as_array).is_some_and(<[Node]>::is_empty) {
        schema.remove("enum");
    }
}

/// Whether a keyword says nothing about which values fit.
pub(in super::super) fn is_annotation(keyword: &str) -> bool {
    DESCRIPTIVE.contains(&keyword) || IDENTIFYING.contains(&keyword) || keyword.starts_with("x-")
}
