//! A required member with only one possible value is filled in.
//!
//! ```yaml
//! # before                                  # after
//! required: [kind]                          properties: {kind: {default: cat, allOf: [{$ref: CatKind}]}}
//! properties: {kind: {enum: [cat]}}
//! ```
//!
//! The caller need not write what the document has written already; it is sent in every case. Nothing
//! is lost.

use std::collections::BTreeMap;

use super::shape::{is_nullable, properties, referred, required, string_values, strings};
use crate::normalise::Draft;
use crate::normalise::draft::{object, schema_reference};
use crate::tree::{Node, Object};

pub(in crate::normalise) fn apply(draft: &mut Draft<'_>) {
    let constants: BTreeMap<String, String> = draft
        .schemas_mut()
        .nodes()
        .filter_map(|(name, schema)| match string_values(schema)?.as_slice() {
            [only] => Some((name.to_owned(), only.clone())),
            _ => None,
        })
        .collect();
    for (_, schema) in draft.schemas_mut().nodes_mut() {
        fill_in(schema, &constants);
    }
}

fn fill_in(schema: &mut Node, constants: &BTreeMap<String, String>) {
    let names = required(schema);
    let span = schema.span;
    let constant = |property: &Node| {
        let target = referred(property).filter(|_| !is_nullable(property))?;
        Some((constants.get(&target)?.clone(), target))
    };
    let found: Vec<(String, (String, String))> = properties(schema)
        .into_iter()
        .flat_map(Object::nodes)
        .filter(|(name, _)| names.iter().any(|required| required == name))
        .filter_map(|(name, property)| Some((name.to_owned(), constant(property)?)))
        .collect();
    if found.is_empty() {
        return;
    }
    let object_schema = schema.make_object();
    let left: Vec<String> = names
        .into_iter()
        .filter(|name| found.iter().all(|(constant, _)| constant != name))
        .collect();
    if left.is_empty() {
        object_schema.remove("required");
    } else {
        object_schema.insert("required", strings(&left, span));
    }
    let Some(properties) = object_schema.get_mut("properties").and_then(Node::as_object_mut) else {
        return;
    };
    for (name, (value, target)) in found {
        let Some(property) = properties.get_mut(&name) else { continue };
        if property.reference().is_some() {
            let reference = vec![schema_reference(&target, property.span)];
            *property = object([("allOf", Node::new(reference, property.span))], property.span);
        }
        property.make_object().insert("default", Node::new(value, span));
    }
}
