//! A branch that is `null` makes the schema nullable.
//!
//! Before: `anyOf: [{$ref: A}, {type: "null"}]`, `oneOf: [A, B, {const: null}]`. After: `{$ref: A,
//! nullable: true}`, of which the rule of references makes an `allOf`, and `oneOf: [A, B],
//! nullable: true`. One remaining branch takes the place of the union, so that no union of one is
//! left.

use crate::lower::schemas::annotations::is_annotation;
use crate::lower::site::Site;
use crate::tree::{Node, Object, Value};

pub(in super::super) fn apply(schema: &mut Object, site: &mut Site<'_>) {
    for keyword in ["oneOf", "anyOf"] {
        let Some(branches) = schema.get_mut(keyword).and_then(Node::as_array_mut) else { continue };
        let before = branches.len();
        branches.retain(|branch| !is_null(branch));
        if branches.len() == before {
            continue;
        }
        let left = branches.len();
        schema.insert("nullable", site.node(true));
        match left {
            0 => {
                schema.remove(keyword);
                schema.insert("enum", site.node(vec![site.node(Value::Null)]));
            }
            1 => unwrap_union(schema, keyword),
            _ => {}
        }
    }
}

/// Whether only `null` fits the schema.
fn is_null(schema: &Node) -> bool {
    let Some(object) = schema.as_object() else { return false };
    let is_null_type = |node: &Node| match &node.value {
        Value::String(name) => name == "null",
        Value::Array(names) => matches!(names.as_slice(), [only] if only.as_str() == Some("null")),
        _ => false,
    };
    let is_null_list =
        |node: &Node| matches!(node.as_array(), Some([only]) if only.value == Value::Null);
    object.get("type").is_some_and(is_null_type)
        || object.get("enum").is_some_and(is_null_list)
        || object.get("const").is_some_and(|node| node.value == Value::Null)
}

/// Puts the only branch of a union in its place: into the schema itself where nothing but
/// annotations and `nullable` is beside it, otherwise into `allOf`.
fn unwrap_union(schema: &mut Object, keyword: &str) {
    let is_alone =
        schema.keys().all(|key| key == keyword || key == "nullable" || is_annotation(key));
    let Some(union) = schema.remove(keyword) else { return };
    let span = union.span;
    let Value::Array(branches) = union.value else { return };
    let all_of = schema.get_mut("allOf").and_then(Node::as_array_mut);
    match (branches.into_iter().next(), all_of) {
        (Some(Node { value: Value::Object(branch), .. }), _) if is_alone => {
            for (key, member) in branch {
                if !schema.contains(&key) {
                    schema.insert_member(key, member);
                }
            }
        }
        (Some(branch), Some(all_of)) => all_of.push(branch),
        (Some(branch), None) => drop(schema.insert("allOf", Node::new(vec![branch], span))),
        (None, _) => {}
    }
}
