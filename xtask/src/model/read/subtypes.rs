//! A component with a `discriminator` that others extend is one of those others.
//!
//! ```yaml
//! Pet: {discriminator: {propertyName: kind}, ..}    # the union of Cat and Dog
//! Cat: {allOf: [{$ref: Pet}, ..]}                   # has the members of Pet
//! Dog: {allOf: [{$ref: Pet}, ..]}
//! Puppy: {allOf: [{$ref: Dog}, ..]}                 # is in the union, too
//! ```
//!
//! By the specification (OpenAPI 3.0, Discriminator Object) a `Pet` is then any of its children, and
//! of theirs, and the property says which.

use std::collections::{HashMap, HashSet};

use super::Reader;
use super::reference::target;
use super::union::mapped_to;
use crate::schema::component_of;
use crate::tree::Node;

/// The children of each such component, alphabetically.
pub(super) fn find(reader: &Reader<'_>) -> HashMap<String, Vec<String>> {
    let schemas = reader.schemas();
    let is_parent = |schema: &Node| {
        schema.get("discriminator").is_some()
            && schema.get("oneOf").is_none()
            && schema.get("anyOf").is_none()
    };
    let mut extended_by: HashMap<String, Vec<String>> = HashMap::new();
    for (name, schema) in &schemas {
        // A component that only documents its parent is a name for it and no child.
        if target(schema).is_some() {
            continue;
        }
        let parts = schema.get("allOf").and_then(Node::as_array).unwrap_or_default();
        for parent in parts.iter().filter_map(|part| component_of(part.reference()?)) {
            extended_by.entry(parent).or_default().push((*name).to_owned());
        }
    }
    let parents: HashMap<&str, &Node> =
        schemas.iter().filter(|(_, schema)| is_parent(schema)).copied().collect();
    let mut found: HashMap<String, Vec<String>> = parents
        .keys()
        .map(|name| ((*name).to_owned(), descendants(name, &parents, &extended_by)))
        .collect();
    found.retain(|_, children| !children.is_empty());
    found.values_mut().for_each(|children| children.sort_unstable());
    found
}

/// Who extends a component, and who extends those. A child with a discriminator of its own is the union
/// of its children, so that of these only those are here that the `mapping` names.
fn descendants(
    parent: &str,
    parents: &HashMap<&str, &Node>,
    extended_by: &HashMap<String, Vec<String>>,
) -> Vec<String> {
    let discriminator = parents.get(parent).and_then(|schema| schema.get("discriminator"));
    let mut seen = HashSet::from([parent]);
    let mut found = Vec::new();
    let mut todo = vec![(parent, false)];
    while let Some((name, in_union)) = todo.pop() {
        for child in extended_by.get(name).into_iter().flatten() {
            if !seen.insert(child) {
                continue;
            }
            if !in_union || !mapped_to(discriminator, child).is_empty() {
                found.push(child.clone());
            }
            todo.push((child, in_union || parents.contains_key(child.as_str())));
        }
    }
    found
}
