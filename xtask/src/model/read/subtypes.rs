//! A component with a `discriminator` that others extend is one of those others.
//!
//! ```yaml
//! Pet: {discriminator: {propertyName: kind}, ..}    # the union of Cat and Dog
//! Cat: {allOf: [{$ref: Pet}, ..]}                   # has the members of Pet
//! Dog: {allOf: [{$ref: Pet}, ..]}
//! ```
//!
//! By the specification (OpenAPI 3.0, Discriminator Object) a `Pet` is then any of its children, and
//! the property says which.

use std::collections::HashMap;

use super::Reader;
use super::reference::target;
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
    let mut found: HashMap<String, Vec<String>> = schemas
        .iter()
        .filter(|(_, schema)| is_parent(schema))
        .map(|(name, _)| ((*name).to_owned(), Vec::new()))
        .collect();
    for (name, schema) in &schemas {
        // A component that only documents its parent is a name for it and no child.
        if target(schema).is_some() {
            continue;
        }
        let parts = schema.get("allOf").and_then(Node::as_array).unwrap_or_default();
        for parent in parts.iter().filter_map(|part| component_of(part.reference()?)) {
            if let Some(children) = found.get_mut(&parent).filter(|_| parent != *name) {
                children.push((*name).to_owned());
            }
        }
    }
    found.retain(|_, children| !children.is_empty());
    found.values_mut().for_each(|children| children.sort_unstable());
    found
}
