//! Properties of one object whose names are equal as Rust identifiers get fields with different
//! names.
//!
//! ```yaml
//! # before                                # after
//! properties: {EndTime: .., EndTime<: ..} properties: {EndTime: .., end_time_2: ..}
//! ```
//!
//! The wire keeps the vendor's names: they go into [`TypeFacts`](super::TypeFacts), and the pass over
//! the generated code writes them into the field's serde attribute.

use std::collections::HashSet;

use super::facts::FieldFacts;
use super::shape::{properties, required, strings};
use crate::normalise::Draft;
use crate::operation::snake_case;
use crate::tree::{Node, Object};

/// The field in which typify keeps members that are not listed.
const EXTRA: &str = "extra";

pub(in crate::normalise) fn apply(draft: &mut Draft<'_>) {
    let mut facts = std::mem::take(&mut draft.types);
    for (name, schema) in draft.schemas_mut().nodes_mut() {
        for (placeholder, wire) in renamed(schema) {
            rename(schema, &wire, &placeholder);
            let fact = FieldFacts { wire: Some(wire), ..FieldFacts::default() };
            facts.fields.entry(name.to_owned()).or_default().insert(placeholder, fact);
        }
    }
    draft.types = facts;
}

/// The properties that need another name: that name, and their own.
fn renamed(schema: &Node) -> Vec<(String, String)> {
    let Some(properties) = properties(schema) else { return Vec::new() };
    let mut taken: HashSet<String> = HashSet::new();
    if schema.get("additionalProperties").is_some() {
        taken.insert(EXTRA.to_owned());
    }
    let mut names: Vec<&str> = properties.keys().collect();
    // A name that is a field's name already keeps it; then the order of the alphabet decides.
    names.sort_unstable_by_key(|name| (snake_case(name) != *name, *name));
    let mut renamed = Vec::new();
    for name in names {
        let field = snake_case(name);
        if taken.insert(field.clone()) {
            continue;
        }
        let mut number = 2_usize;
        let mut placeholder = format!("{field}_{number}");
        while taken.contains(&placeholder) || properties.contains(&placeholder) {
            number += 1;
            placeholder = format!("{field}_{number}");
        }
        taken.insert(placeholder.clone());
        renamed.push((placeholder, name.to_owned()));
    }
    renamed
}

fn rename(schema: &mut Node, from: &str, to: &str) {
    let names = required(schema);
    let span = schema.span;
    let object = schema.make_object();
    if let Some(properties) = object.get_mut("properties").and_then(Node::as_object_mut) {
        Object::rename(properties, from, to);
    }
    if names.iter().any(|name| name == from) {
        let names: Vec<String> =
            names.into_iter().map(|name| if name == from { to.to_owned() } else { name }).collect();
        object.insert("required", strings(&names, span));
    }
}
