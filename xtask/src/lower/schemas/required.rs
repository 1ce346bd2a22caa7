//! `required` as the list of names that it is.
//!
//! Before: `properties: {id: {type: string, required: true}}`, as draft 3 of JSON Schema wrote it,
//! or `required: id`. After: `required: [id]` beside `properties`, each name once.

use std::collections::HashSet;

use crate::lower::site::Site;
use crate::tree::{Node, Object, Value};

pub(in super::super) fn apply(schema: &mut Object, site: &mut Site<'_>) {
    let mut names = match schema.get("required").map(|node| &node.value) {
        Some(Value::Array(names)) => names.clone(),
        Some(Value::String(name)) => vec![site.node(name.as_str())],
        _ => Vec::new(),
    };
    names.extend(required_properties(schema));
    let mut seen = HashSet::new();
    names.retain(|name| name.as_str().is_some_and(|name| seen.insert(name.to_owned())));
    if names.is_empty() {
        schema.remove("required");
    } else {
        let span = schema.get("required").map_or(site.span(), |node| node.span);
        schema.insert("required", Node::new(names, span));
    }
}

/// The properties that say of themselves that they are required; they no longer say so.
fn required_properties(schema: &mut Object) -> Vec<Node> {
    let properties = schema.get_mut("properties").and_then(Node::as_object_mut);
    let said = |(name, property): (&str, &mut Node)| {
        let object = property.as_object_mut()?;
        let is_flag = |node: &Node| match &node.value {
            Value::Bool(flag) => Some(*flag),
            Value::String(text) if text == "true" || text == "false" => Some(text == "true"),
            _ => None,
        };
        let flag = object.get("required").and_then(is_flag)?;
        let span = object.remove("required")?.span;
        flag.then(|| Node::new(name, span))
    };
    properties.into_iter().flat_map(Object::nodes_mut).filter_map(said).collect()
}
