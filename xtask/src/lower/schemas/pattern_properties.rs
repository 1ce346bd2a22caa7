//! `patternProperties`: members whose names fit a pattern.
//!
//! Before: `{type: object, patternProperties: {"^[A-Z]{3}$": {type: number}}}`. After: `{type:
//! object, additionalProperties: {type: number}}`; that the names fit a pattern is entered.
//! Patterns with different schemas, or beside other additional properties, leave members of any
//! kind. Where the original says nothing about names that do not fit, they are taken to fit: such
//! an object is meant as a map.

use crate::lower::site::Site;
use crate::tree::{Node, Object, Value};

pub(in super::super) fn apply(schema: &mut Object, site: &mut Site<'_>) {
    let Some(lost) = schema.remove("patternProperties") else { return };
    let span = lost.span;
    let Value::Object(patterns) = lost.value else { return };
    // A pattern with `false` forbids names, and no other members follow from it.
    let mut schemas: Vec<Node> = Vec::new();
    let mut is_exact = true;
    for (pattern, member) in patterns {
        is_exact &= fits_every_name(&pattern);
        if member.node.as_bool() != Some(false) && !schemas.contains(&member.node) {
            schemas.push(member.node);
        }
    }
    let additional = schema.get("additionalProperties").map(|node| &node.value);
    let members = match (schemas.as_slice(), additional) {
        ([], _) => None,
        ([only], None | Some(Value::Bool(_))) => Some(only.clone()),
        ([only], Some(additional)) if only.value == *additional => None,
        _ => Some(Node::new(true, span)),
    };
    if !is_exact {
        let detail = "OpenAPI 3.0 cannot tell members apart by a pattern of their names";
        site.lose("patternProperties", span, "pattern-properties", detail);
    }
    if let Some(members) = members {
        schema.insert("additionalProperties", members);
    }
    if !schema.contains("type") && !schema.contains("$ref") {
        schema.insert("type", Node::new("object", span));
    }
}

/// Whether every name fits, so that the pattern says nothing.
fn fits_every_name(pattern: &str) -> bool {
    matches!(pattern, "" | "^" | ".*" | "^.*" | "^.*$" | ".*$")
}
