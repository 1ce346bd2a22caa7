//! The words in which the rules speak of schemas.

use std::collections::BTreeMap;

use crate::normalise::draft::{object, schema_reference};
use crate::schema::{self, local};
use crate::tree::{Node, Object, Pointer, Span, Value};

/// Marks components that were inline, so that those which no rule left in use can go again.
pub(super) const WAS_INLINE: &str = "x-was-inline";

/// Keywords that do not change which values a schema takes.
const ANNOTATIONS: [&str; 10] = [
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
];

/// Whether a keyword changes nothing about the values that a schema takes.
pub(super) fn is_annotation(keyword: &str) -> bool {
    ANNOTATIONS.contains(&keyword) || keyword.starts_with("x-")
}

/// The keywords of a schema that say something about its values.
pub(in crate::normalise) fn constraints(schema: &Node) -> impl Iterator<Item = &str> {
    schema.as_object().into_iter().flat_map(Object::keys).filter(|key| !is_annotation(key))
}

/// The name of the component that a reference names.
pub(super) fn component_of(reference: &str) -> Option<String> {
    match local(reference)?.segments() {
        [components, schemas, name] if components == "components" && schemas == "schemas" => {
            Some(name.clone())
        }
        _ => None,
    }
}

/// The component that a schema refers to and adds nothing to but documentation and `nullable`.
pub(in crate::normalise) fn referred(schema: &Node) -> Option<String> {
    if let Some(reference) = schema.reference() {
        return component_of(reference);
    }
    let [branch] = schema.get("allOf")?.as_array()? else { return None };
    let plain = constraints(schema).all(|key| ["allOf", "nullable", "type"].contains(&key));
    plain.then(|| component_of(branch.reference()?))?
}

/// Makes what refers to a component refer to another one, by name.
pub(super) fn redirect(root: &mut Node, targets: &BTreeMap<String, String>) {
    schema::each_mut(root, |node, _| {
        let name = node.reference().and_then(component_of);
        let target = name.and_then(|name| targets.get(&name));
        if let (Some(target), Some(reference)) = (target, node.get_mut("$ref")) {
            let pointer: Pointer = ["components", "schemas", target].into_iter().collect();
            reference.value = Value::String(schema::reference_to(&pointer));
        }
    });
}

/// A schema that refers to a component, with what the schema in its place said beside its values.
pub(super) fn reference_in_place_of(schema: &Node, component: &str) -> Node {
    let span = schema.span;
    let kept = |key: &&str| schema.get(key).is_some();
    let said: Vec<&str> =
        ["description", "deprecated", "readOnly", "writeOnly", "example", "nullable", "title"]
            .into_iter()
            .filter(kept)
            .collect();
    let reference = schema_reference(component, span);
    if said.is_empty() {
        return reference;
    }
    let mut wrapped = object([], span);
    let members = wrapped.make_object();
    for key in said {
        if let Some(node) = schema.get(key) {
            members.insert(key, node.clone());
        }
    }
    members.insert("allOf", Node::new(vec![reference], span));
    wrapped
}

/// The text of `type`.
pub(super) fn type_of(schema: &Node) -> Option<&str> {
    schema.get("type")?.as_str()
}

/// Whether `null` is a value of it.
pub(super) fn is_nullable(schema: &Node) -> bool {
    schema.get("nullable").and_then(Node::as_bool) == Some(true)
}

/// Sets `nullable`. A bare reference cannot hold it and is wrapped.
pub(super) fn make_nullable(schema: &mut Node) {
    let span = schema.span;
    if schema.reference().is_some() {
        let reference = std::mem::replace(schema, object([], span));
        schema.make_object().insert("allOf", Node::new(vec![reference], span));
    }
    schema.make_object().insert("nullable", Node::new(true, span));
}

/// The branches under `oneOf` or `anyOf`.
pub(super) fn branches<'n>(schema: &'n Node, keyword: &str) -> &'n [Node] {
    schema.get(keyword).and_then(Node::as_array).unwrap_or_default()
}

/// The properties of an object schema.
pub(super) fn properties(schema: &Node) -> Option<&Object> {
    schema.get("properties")?.as_object().filter(|properties| !properties.is_empty())
}

/// The names under `required`.
pub(super) fn required(schema: &Node) -> Vec<String> {
    let names = schema.get("required").and_then(Node::as_array).unwrap_or_default();
    names.iter().filter_map(Node::as_str).map(str::to_owned).collect()
}

/// The strings under `enum`; `None` if it is not an enum of strings alone.
pub(super) fn string_values(schema: &Node) -> Option<Vec<String>> {
    let values = schema.get("enum")?.as_array().filter(|values| !values.is_empty())?;
    values.iter().map(|value| value.as_str().map(str::to_owned)).collect()
}

/// An array of strings.
pub(super) fn strings(texts: &[String], span: Span) -> Node {
    Node::new(texts.iter().map(|text| Node::new(text.as_str(), span)).collect::<Vec<_>>(), span)
}

/// Whether it is a union over statuses, which no vendor sends: a variant for each branch, which is
/// an object with that one member or a string with that one value.
pub(super) fn is_tagged_externally(schema: &Node) -> bool {
    let found = branches(schema, "oneOf");
    !found.is_empty()
        && found.iter().all(|branch| {
            let Some(title) = branch.get("title").and_then(Node::as_str) else { return false };
            let closed = branch.get("additionalProperties").and_then(Node::as_bool) == Some(false);
            let member = properties(branch)
                .is_some_and(|members| members.len() == 1 && members.contains(title));
            let unit = string_values(branch).is_some_and(|values| values == [title]);
            unit || (closed && member && required(branch) == [title])
        })
}

/// Adds a paragraph to a schema's description.
pub(super) fn document(schema: &mut Node, paragraph: &str) {
    let span = schema.span;
    let object = schema.make_object();
    let before = object.get("description").and_then(Node::as_str).unwrap_or_default().trim_end();
    let text =
        if before.is_empty() { paragraph.to_owned() } else { format!("{before}\n\n{paragraph}") };
    object.insert("description", Node::new(text, span));
}
