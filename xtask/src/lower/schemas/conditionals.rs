//! `if`, `then` and `else`.
//!
//! Before: `{properties: {kind: ...}, if: ..., then: {properties: {iban: A}, required: [iban]}}`.
//! After: `{properties: {kind: ..., iban: A}}`: what only a branch declares is declared for all,
//! optional, so that the type has the field. Where the condition does not hold, such a field could
//! be anything in the original; authors do not mean that. The condition is entered. A `then`
//! without an `if` says nothing.

use crate::lower::site::Site;
use crate::tree::{Node, Object};

pub(in super::super) fn apply(schema: &mut Object, site: &mut Site<'_>) {
    let branches = [schema.remove("then"), schema.remove("else")];
    let Some(condition) = schema.remove("if") else { return };
    if branches.iter().all(Option::is_none) {
        return;
    }
    let detail = "OpenAPI 3.0 has no conditions; the properties of both branches are optional";
    site.lose("if", condition.span, "if-then-else", detail);
    declare(schema, &branches.into_iter().flatten().collect::<Vec<_>>(), site);
}

/// Declares the properties of conditional schemas that the schema does not declare itself. One that
/// two of them describe differently may hold anything.
pub(super) fn declare(schema: &mut Object, conditional: &[Node], site: &Site<'_>) {
    let mut declared = Object::new();
    for branch in conditional {
        let properties = branch.get("properties").and_then(Node::as_object);
        for (name, member) in properties.into_iter().flat_map(Object::iter) {
            match declared.get(name) {
                Some(other) if *other != member.node => {
                    declared.insert(name, site.node(Object::new()));
                }
                Some(_) => {}
                None => drop(declared.insert_member(name, member.clone())),
            }
        }
    }
    let is_object = schema.contains("properties")
        || schema.get("type").and_then(Node::as_str) == Some("object");
    if declared.is_empty() || !is_object {
        return;
    }
    if !schema.contains("properties") {
        schema.insert("properties", site.node(Object::new()));
    }
    if let Some(properties) = schema.get_mut("properties").and_then(Node::as_object_mut) {
        for (name, member) in declared {
            if !properties.contains(&name) {
                properties.insert_member(name, member);
            }
        }
    }
}
