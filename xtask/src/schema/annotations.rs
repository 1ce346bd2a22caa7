//! Keywords of schemas that change nothing about the values that a schema takes.

use super::local;
use crate::tree::{Node, Object};

const ANNOTATIONS: [&str; 11] = [
    "title",
    "description",
    "example",
    "examples",
    "externalDocs",
    "deprecated",
    "default",
    "readOnly",
    "writeOnly",
    "xml",
    "$comment",
];

/// Whether a keyword changes nothing about the values that a schema takes.
#[must_use]
pub fn is_annotation(keyword: &str) -> bool {
    ANNOTATIONS.contains(&keyword) || keyword.starts_with("x-")
}

/// The keywords of a schema that say something about its values.
pub fn constraints(schema: &Node) -> impl Iterator<Item = &str> {
    schema.as_object().into_iter().flat_map(Object::keys).filter(|key| !is_annotation(key))
}

/// The name of the component schema that a reference names.
#[must_use]
pub fn component_of(reference: &str) -> Option<String> {
    match local(reference)?.segments() {
        [components, schemas, name] if components == "components" && schemas == "schemas" => {
            Some(name.clone())
        }
        _ => None,
    }
}

/// The component that a schema refers to and adds nothing to but documentation and `nullable`.
#[must_use]
pub fn referred(schema: &Node) -> Option<String> {
    if let Some(reference) = schema.reference() {
        return component_of(reference);
    }
    let [branch] = schema.get("allOf")?.as_array()? else { return None };
    let plain = constraints(schema).all(|key| ["allOf", "nullable", "type"].contains(&key));
    plain.then(|| component_of(branch.reference()?))?
}
