//! Boolean schemas, which 3.0 allows in `additionalProperties` only.
//!
//! Before: `schema: true`, `items: false`, `anyOf: [..., false]`, `properties: {legacy: false}`.
//! After: `{}`, `maxItems: 0`, no such branch, no such property. All are exact but the last: 3.0
//! cannot forbid a property by name, which is entered. `false` elsewhere is `{not: {}}`.

use crate::ledger::Ledger;
use crate::schema::{self, Kind, Place, Shape};
use crate::tree::{Node, Object, Span};

/// Keywords whose own rules read a boolean.
const READ_ELSEWHERE: [&str; 10] = [
    "additionalProperties",
    "unevaluatedProperties",
    "unevaluatedItems",
    "contains",
    "if",
    "then",
    "else",
    "propertyNames",
    "patternProperties",
    "dependentSchemas",
];

pub(in super::super) fn apply(root: &mut Node, ledger: &mut Ledger) {
    schema::walk_mut(root, |kind, node, place| {
        let span = node.span;
        let Some(object) = node.as_object_mut() else { return };
        if kind == Kind::Schema {
            lower_schema(object, span, place, ledger);
        }
        // Behind the items of a tuple, `false` limits its length.
        let is_tuple = object.contains("prefixItems");
        for (key, child) in object.nodes_mut().filter(|(key, _)| !is_tuple || *key != "items") {
            match kind.child(key) {
                Some(Shape::One(Kind::Schema) | Shape::OneOrList(Kind::Schema))
                    if kind != Kind::Schema || !READ_ELSEWHERE.contains(&key) =>
                {
                    make_plain(child);
                }
                Some(Shape::Map(Kind::Schema)) if !READ_ELSEWHERE.contains(&key) => {
                    let members = child.as_object_mut();
                    members
                        .into_iter()
                        .flat_map(Object::nodes_mut)
                        .for_each(|(_, s)| make_plain(s));
                }
                Some(Shape::List(Kind::Schema)) => {
                    child.as_array_mut().into_iter().flatten().for_each(make_plain);
                }
                _ => {}
            }
        }
    });
}

/// `true` is `{}`, and `false` is the opposite of it.
fn make_plain(schema: &mut Node) {
    if let Some(accepts) = schema.as_bool() {
        let members = if accepts { Object::new() } else { nothing(schema.span) };
        schema.value = members.into();
    }
}

/// `{not: {}}`, which no value fits.
fn nothing(span: Span) -> Object {
    std::iter::once(("not".to_owned(), Node::new(Object::new(), span))).collect()
}

fn lower_schema(schema: &mut Object, span: Span, place: Place<'_>, ledger: &mut Ledger) {
    if schema.get("not").and_then(Node::as_bool) == Some(false) {
        schema.remove("not");
    }
    if schema.get("items").and_then(Node::as_bool) == Some(false) && !schema.contains("prefixItems")
    {
        schema.insert("items", Node::new(Object::new(), span));
        schema.insert("maxItems", Node::new(0, span));
    }
    drop_branches(schema, "allOf", true);
    drop_branches(schema, "oneOf", false);
    drop_branches(schema, "anyOf", false);
    if is_any_branch(schema, "anyOf", true) {
        schema.remove("anyOf");
    }
    if let Some(properties) = schema.get_mut("properties").and_then(Node::as_object_mut) {
        properties.retain(|name, property| {
            let is_forbidden = property.as_bool() == Some(false);
            if is_forbidden {
                let at = place.pointer().child("properties").child(name);
                let detail = format!("OpenAPI 3.0 cannot forbid the property `{name}`");
                ledger.lose("forbidden-property", &at, property.span, detail);
            }
            !is_forbidden
        });
    }
}

fn is_any_branch(schema: &Object, keyword: &str, value: bool) -> bool {
    let branches = schema.get(keyword).and_then(Node::as_array).unwrap_or_default();
    branches.iter().any(|branch| branch.as_bool() == Some(value))
}

/// Drops the branches that change nothing. A union of which nothing is left fits no value.
fn drop_branches(schema: &mut Object, keyword: &str, neutral: bool) {
    if !is_any_branch(schema, keyword, neutral) {
        return;
    }
    let Some(list) = schema.get_mut(keyword) else { return };
    let span = list.span;
    let Some(branches) = list.as_array_mut() else { return };
    branches.retain(|branch| branch.as_bool() != Some(neutral));
    if branches.is_empty() {
        schema.remove(keyword);
        if keyword != "allOf" {
            schema.insert("not", Node::new(Object::new(), span));
        }
    }
}
