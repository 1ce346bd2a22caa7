//! A component with a `discriminator` that others extend becomes the union of those others.
//!
//! ```yaml
//! # before                                          # after
//! Pet: {discriminator: {propertyName: kind}, ..}    Pet: {discriminator: .., oneOf: [Cat, Dog]}
//! Cat: {allOf: [{$ref: Pet}, ..]}                   Cat: {allOf: [{$ref: PetBase}, ..]}
//! Dog: {allOf: [{$ref: Pet}, ..]}                   Dog: {allOf: [{$ref: PetBase}, ..]}
//! ```
//!
//! By the specification a `Pet` is then any of its children, and the property tells which; without
//! this rule their own members would be lost.

use super::discriminators::DOCUMENT_NAME;
use super::shape::{WAS_INLINE, branches, referred};
use crate::normalise::Draft;
use crate::normalise::draft::{object, schema_reference};
use crate::tree::{Node, Object};

pub(in crate::normalise) fn apply(draft: &mut Draft<'_>) {
    let parents: Vec<String> = draft
        .schemas_mut()
        .nodes()
        .filter(|(_, schema)| schema.get("discriminator").is_some())
        .filter(|(_, schema)| schema.get("oneOf").is_none() && schema.get("anyOf").is_none())
        .map(|(name, _)| name.to_owned())
        .collect();
    for parent in parents {
        let children = children(draft.schemas_mut(), &parent);
        if !children.is_empty() {
            split(draft, &parent, &children);
        }
    }
}

/// The components that extend another one, by the alphabet.
fn children(schemas: &Object, parent: &str) -> Vec<String> {
    let extends = |schema: &Node| {
        branches(schema, "allOf").iter().any(|part| referred(part).as_deref() == Some(parent))
    };
    let found = schemas.nodes().filter(|(name, schema)| *name != parent && extends(schema));
    // A component that only documents the parent is a name for it and no child.
    let mut found: Vec<String> = found
        .filter(|(_, schema)| referred(schema).is_none())
        .map(|(name, _)| name.to_owned())
        .collect();
    found.sort_unstable();
    found
}

fn split(draft: &mut Draft<'_>, parent: &str, children: &[String]) {
    let Some(schema) = draft.schemas_mut().get(parent).cloned() else { return };
    let span = schema.span;
    let mut base = schema.clone();
    let discriminator = base.make_object().remove("discriminator");
    base.make_object().insert(WAS_INLINE, Node::new(true, span));
    let base = draft.add_schema(&format!("{parent}Base"), base);
    for child in children {
        let parts = draft.schemas_mut().get_mut(child).and_then(|schema| schema.get_mut("allOf"));
        for part in parts.and_then(Node::as_array_mut).into_iter().flatten() {
            if referred(part).as_deref() == Some(parent) {
                *part = schema_reference(&base, span);
            }
        }
    }
    let union = children.iter().map(|child| schema_reference(child, span)).collect::<Vec<_>>();
    let mut members = vec![("oneOf", Node::new(union, span))];
    members.extend(discriminator.map(|node| ("discriminator", node)));
    for kept in ["description", DOCUMENT_NAME, WAS_INLINE] {
        members.extend(schema.get(kept).map(|node| (kept, node.clone())));
    }
    draft.schemas_mut().insert(parent, object(members, span));
}
