//! Whether a value may be `null` is said where a component is used, not in the component.
//!
//! ```yaml
//! # before                                     # after
//! Name: {type: string, nullable: true}         Name: {type: string}
//! User: {properties: {name: {$ref: Name}}}     User: {properties: {name: {nullable: true, allOf: [{$ref: Name}]}}}
//! ```
//!
//! typify would make a type of the component's name around an optional of a second type with that
//! name. A branch that can only be `null` is a nullable union. Nothing is lost.

use std::collections::HashSet;

use super::shape::{branches, component_of, is_nullable, make_nullable, referred};
use crate::normalise::Draft;
use crate::schema;
use crate::tree::{Node, Object};

pub(in crate::normalise) fn apply(draft: &mut Draft<'_>) {
    let mut nullable: HashSet<String> = HashSet::new();
    // A component that only refers to a nullable one is nullable itself.
    loop {
        let before = nullable.len();
        for (name, schema) in draft.schemas_mut().nodes() {
            let through = referred(schema).is_some_and(|target| nullable.contains(&target));
            let branch = has_null_branch(schema, &nullable);
            if is_nullable(schema) || through || branch {
                nullable.insert(name.to_owned());
            }
        }
        if nullable.len() == before {
            break;
        }
    }
    schema::each_mut(&mut draft.root, |node, place| {
        let part = matches!(place.parent_key(), Some("allOf"));
        let target = node.reference().and_then(component_of);
        let refers = !part && target.is_some_and(|target| nullable.contains(&target));
        if refers || has_nullable_part(node, &nullable) {
            make_nullable(node);
        }
        move_up(node);
    });
    for (_, schema) in draft.schemas_mut().nodes_mut() {
        if let Some(schema) = schema.as_object_mut() {
            schema.remove("nullable");
        }
    }
}

/// Whether a wrapped reference leads to a nullable component.
fn has_nullable_part(node: &Node, nullable: &HashSet<String>) -> bool {
    node.reference().is_none() && referred(node).is_some_and(|target| nullable.contains(&target))
}

fn has_null_branch(schema: &Node, nullable: &HashSet<String>) -> bool {
    ["oneOf", "anyOf"].iter().any(|keyword| {
        branches(schema, keyword).iter().any(|branch| {
            is_nullable(branch) || referred(branch).is_some_and(|target| nullable.contains(&target))
        })
    })
}

/// Moves `nullable` from the branches of a union to the union, and leaves out branches that are
/// nothing but `null`.
fn move_up(node: &mut Node) {
    for keyword in ["oneOf", "anyOf"] {
        let Some(branches) = node.get_mut(keyword).and_then(Node::as_array_mut) else { continue };
        let mut found = false;
        for branch in branches.iter_mut() {
            if is_nullable(branch) {
                found = true;
                branch.make_object().remove("nullable");
            }
        }
        if found {
            branches.retain(|branch| !is_empty(branch));
            make_nullable(node);
        }
    }
}

/// What is left of a branch that could only be `null`.
fn is_empty(branch: &Node) -> bool {
    branch.as_object().is_some_and(Object::is_empty)
}
