//! `const`, and unions of constants.
//!
//! Before: `{const: active}`, `oneOf: [{const: a, title: First}, {const: b}]`. After: `{enum:
//! [active], type: string}`, `{enum: [a, b], type: string}` with the titles in the description. A
//! constant narrows an `enum` beside it to one value.

use crate::lower::schemas::annotations::is_annotation;
use crate::lower::site::Site;
use crate::tree::{Node, Object, Value};

pub(in super::super) fn apply(schema: &mut Object, site: &mut Site<'_>) {
    if let Some(constant) = schema.remove("const") {
        lower_constant(schema, constant);
    }
    for keyword in ["oneOf", "anyOf"] {
        if let Some(constants) = constants_of_union(schema, keyword) {
            merge_union(schema, keyword, constants, site);
        }
    }
}

fn lower_constant(schema: &mut Object, constant: Node) {
    let span = constant.span;
    if constant.value == Value::Null {
        schema.remove("type");
        schema.insert("nullable", Node::new(true, span));
    } else if let Some(name) = type_name(&constant)
        && !["type", "$ref", "allOf", "oneOf", "anyOf"].iter().any(|key| schema.contains(key))
    {
        schema.insert("type", Node::new(name, span));
    }
    schema.insert("enum", Node::new(vec![constant], span));
}

/// The type of a constant for which an `enum` of that type is a stronger one.
fn type_name(constant: &Node) -> Option<&'static str> {
    match constant.value {
        Value::String(_) => Some("string"),
        Value::Integer(_) => Some("integer"),
        Value::Bool(_) => Some("boolean"),
        _ => None,
    }
}

/// One value of a union of constants, with what is said about it.
struct Constant {
    value: Node,
    note: Option<String>,
}

/// The values of a union, if all of its branches, at least two, are constants of one scalar type.
fn constants_of_union(schema: &Object, keyword: &str) -> Option<Vec<Constant>> {
    let is_free = |key: &str| {
        [keyword, "type", "format"].contains(&key) || key == "nullable" || is_annotation(key)
    };
    let branches = schema.get(keyword)?.as_array()?;
    if branches.len() < 2 || !schema.keys().all(is_free) {
        return None;
    }
    let mut constants = Vec::new();
    for branch in branches {
        constants.extend(constants_of_branch(branch.as_object()?)?);
    }
    let first = type_name(&constants.first()?.value)?;
    let is_distinct =
        |index: usize| constants[..index].iter().all(|other| other.value != constants[index].value);
    let is_one_type = constants.iter().all(|c| type_name(&c.value) == Some(first));
    (is_one_type && (0..constants.len()).all(is_distinct)).then_some(constants)
}

fn constants_of_branch(branch: &Object) -> Option<Vec<Constant>> {
    let is_plain =
        |key: &str| matches!(key, "const" | "enum" | "type" | "format") || is_annotation(key);
    if !branch.keys().all(is_plain) {
        return None;
    }
    let values = match branch.get("const") {
        Some(constant) => std::slice::from_ref(constant),
        None => branch.get("enum")?.as_array()?,
    };
    let text = |key| branch.get(key).and_then(Node::as_str);
    let note = text("description").or_else(|| text("title")).map(|note| note.trim().to_owned());
    let constant = |value: &Node| Constant { value: value.clone(), note: note.clone() };
    Some(values.iter().map(constant).collect())
}

fn merge_union(schema: &mut Object, keyword: &str, constants: Vec<Constant>, site: &Site<'_>) {
    let notes: Vec<String> = constants
        .iter()
        .filter_map(|c| Some(format!("- `{}`: {}", plain(&c.value), c.note.as_ref()?)))
        .collect();
    if !notes.is_empty() {
        let said = schema.get("description").and_then(Node::as_str);
        let parts = said.map(str::to_owned).into_iter().chain([notes.join("\n")]);
        let description = parts.collect::<Vec<_>>().join("\n\n");
        schema.insert("description", site.node(description));
    }
    if let Some(name) = constants.first().and_then(|c| type_name(&c.value))
        && !schema.contains("type")
    {
        schema.insert("type", site.node(name));
    }
    schema.remove(keyword);
    let values: Vec<Node> = constants.into_iter().map(|c| c.value).collect();
    schema.insert("enum", site.node(values));
}

/// The value as a reader of the documentation expects it, without the quotes of JSON.
fn plain(value: &Node) -> String {
    value.as_str().map_or_else(|| value.to_json().to_string(), str::to_owned)
}
