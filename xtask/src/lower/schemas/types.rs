//! Lists of types, `null` among them.
//!
//! Before: `type: [string, "null"]`, `type: [string, integer], maxLength: 3`, `type: "null"`.
//! After: `type: string, nullable: true`; `oneOf: [{type: string, maxLength: 3}, {type: integer}]`;
//! `enum: [null], nullable: true`. All are exact. An array has `items`, which 3.0 demands.

use crate::lower::site::Site;
use crate::tree::{Node, Object, Value};

/// The types of 3.0, and the keywords that only speak of one of them.
const KEYWORDS: [(&str, &[&str]); 5] = [
    ("string", &["minLength", "maxLength", "pattern"]),
    ("number", &["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]),
    ("array", &["items", "minItems", "maxItems", "uniqueItems"]),
    (
        "object",
        &["properties", "required", "additionalProperties", "minProperties", "maxProperties"],
    ),
    ("boolean", &[]),
];

pub(in super::super) fn apply(schema: &mut Object, site: &mut Site<'_>) {
    let written = schema.get("type");
    let span = written.map_or(site.span(), |node| node.span);
    let mut types: Vec<String> = match written.map(|node| &node.value) {
        Some(Value::String(name)) => vec![name.clone()],
        Some(Value::Array(names)) => {
            names.iter().filter_map(Node::as_str).map(str::to_owned).collect()
        }
        _ => return,
    };
    let listed = types.len();
    types.retain(|name| name != "null");
    if types.len() < listed {
        schema.insert("nullable", Node::new(true, span));
    }
    if types.iter().any(|name| name == "number") {
        types.retain(|name| name != "integer");
    }
    match types.as_slice() {
        [] => {
            schema.remove("type");
            schema.insert("enum", Node::new(vec![Node::new(Value::Null, span)], span));
        }
        [only] => drop(schema.insert("type", Node::new(only.as_str(), span))),
        several if is_every_type(several) && says_nothing_of_a_type(schema) => {
            for keyword in ["type", "items", "additionalProperties"] {
                schema.remove(keyword);
            }
        }
        several => split(schema, several, site),
    }
    let is_array = schema.get("type").and_then(Node::as_str) == Some("array");
    if is_array && !schema.contains("items") {
        schema.insert("items", Node::new(Object::new(), span));
    }
}

/// Whether a keyword says nothing of values of a type: `maxLength` of an object.
pub(in super::super) fn is_of_another_type(keyword: &str, name: &str) -> bool {
    let name = if name == "integer" { "number" } else { name };
    let is_known = KEYWORDS.iter().any(|(of, _)| *of == name);
    let speaks = |(of, keywords): &(&str, &[&str])| *of != name && keywords.contains(&keyword);
    is_known && KEYWORDS.iter().any(speaks)
}

fn is_every_type(types: &[String]) -> bool {
    types.len() == KEYWORDS.len() && types.iter().all(|name| name != "integer")
}

/// Whether no keyword is about one of the types: a schema without types would be taken for one of the
/// type that its keywords are about.
fn says_nothing_of_a_type(schema: &Object) -> bool {
    let mut keywords = KEYWORDS.iter().flat_map(|(_, keywords)| keywords.iter());
    keywords.all(|keyword| schema.get(keyword).is_none_or(|node| allows_all(keyword, node)))
}

/// Whether a keyword is `items: {}` or `additionalProperties: true`.
fn allows_all(keyword: &str, node: &Node) -> bool {
    let takes_schema = matches!(keyword, "items" | "additionalProperties");
    takes_schema
        && match &node.value {
            Value::Bool(allowed) => *allowed,
            Value::Object(object) => object.is_empty(),
            _ => false,
        }
}

/// Makes a branch of each type, with the keywords that speak of it.
fn split(schema: &mut Object, types: &[String], site: &mut Site<'_>) {
    let written = schema.remove("type");
    if let Some(union) = ["oneOf", "anyOf"].iter().find_map(|key| schema.get(key)) {
        let branches = union.as_array().unwrap_or_default();
        if !branches.iter().all(|branch| branch.get("type").is_some()) {
            let span = written.map_or(site.span(), |node| node.span);
            let detail = "the types are left to the branches of the union beside them";
            site.lose("type", span, "type", detail);
        }
        return;
    }
    let values = schema.remove("enum");
    let mut branches: Vec<Node> = types
        .iter()
        .filter_map(|name| branch(schema, name, values.as_ref(), site))
        .map(|branch| site.node(branch))
        .collect();
    for keyword in KEYWORDS.iter().flat_map(|(_, keywords)| keywords.iter()).chain(&["format"]) {
        schema.remove(keyword);
    }
    let allows_null = values
        .as_ref()
        .and_then(Node::as_array)
        .is_some_and(|values| values.iter().any(|value| value.value == Value::Null));
    if allows_null {
        schema.insert("nullable", site.node(true));
    }
    match (branches.len(), branches.pop()) {
        (1, Some(Node { value: Value::Object(only), .. })) => {
            for (key, member) in only {
                schema.insert_member(key, member);
            }
        }
        (_, last) => {
            branches.extend(last);
            schema.insert("oneOf", site.node(branches));
        }
    }
}

/// The branch of one type; `None` if an `enum` has no value of it.
fn branch(schema: &Object, name: &str, values: Option<&Node>, site: &Site<'_>) -> Option<Object> {
    let mut branch = Object::new();
    branch.insert("type", site.node(name));
    if let Some(values) = values.and_then(Node::as_array) {
        let fitting: Vec<Node> =
            values.iter().filter(|value| is_of(value, name)).cloned().collect();
        if fitting.is_empty() {
            return None;
        }
        branch.insert("enum", site.node(fitting));
    }
    let kind = if name == "integer" { "number" } else { name };
    let own = KEYWORDS.iter().find(|(known, _)| *known == kind).map(|(_, keywords)| *keywords);
    for keyword in own.unwrap_or_default() {
        if let Some(member) = schema.member(keyword) {
            branch.insert_member(*keyword, member.clone());
        }
    }
    if let Some(format) = schema.member("format")
        && format_is_of(&format.node, kind)
    {
        branch.insert_member("format", format.clone());
    }
    if name == "array" && !branch.contains("items") {
        branch.insert("items", site.node(Object::new()));
    }
    Some(branch)
}

/// Formats of numbers are the registered ones; every other format is one of texts.
fn format_is_of(format: &Node, kind: &str) -> bool {
    let numeric = ["int", "uint", "float", "double", "decimal"];
    let is_numeric =
        format.as_str().is_some_and(|name| numeric.iter().any(|prefix| name.starts_with(prefix)));
    match kind {
        "number" => is_numeric,
        "string" => !is_numeric || format.as_str() == Some("decimal"),
        _ => false,
    }
}

fn is_of(value: &Node, name: &str) -> bool {
    match &value.value {
        Value::Null => false,
        Value::Bool(_) => name == "boolean",
        Value::Integer(_) => name == "integer" || name == "number",
        Value::Float(_) => name == "number",
        Value::String(_) => name == "string",
        Value::Array(_) => name == "array",
        Value::Object(_) => name == "object",
    }
}
