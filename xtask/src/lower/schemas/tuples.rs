//! `prefixItems`: items that are described by their position.
//!
//! Before: `{type: array, prefixItems: [{type: number}, {type: number}], items: false}`. After:
//! `{type: array, items: {type: number}, maxItems: 2}`. Positions that differ become one `oneOf`
//! for every item, or items of any kind where the tuple is open at its end; then the positions are
//! entered.

use crate::lower::site::Site;
use crate::tree::{Node, Object, Value};

pub(in super::super) fn apply(schema: &mut Object, site: &mut Site<'_>) {
    let Some(prefix) = schema.remove("prefixItems") else { return };
    let span = prefix.span;
    let Value::Array(positions) = prefix.value else { return };
    let length = positions.len();
    let rest = schema.remove("items");
    let mut alternatives: Vec<Node> = Vec::new();
    for item in positions.into_iter().chain(rest.clone().filter(is_schema)) {
        if !alternatives.contains(&item) {
            alternatives.push(item);
        }
    }
    let is_open = match rest.as_ref().map(|rest| &rest.value) {
        Some(Value::Bool(false)) => {
            limit(schema, length, site);
            false
        }
        Some(Value::Object(_)) => false,
        _ => !is_limited(schema, length),
    };
    let is_exact = alternatives.len() == 1 && !is_open;
    if !is_exact {
        let detail = "OpenAPI 3.0 cannot describe items by their position";
        site.lose("prefixItems", span, "tuple", detail);
    }
    let items = match alternatives.len() {
        _ if is_open => site.node(Object::new()),
        1 => alternatives.swap_remove(0),
        _ => {
            let union = Node::new(alternatives, span);
            site.node(std::iter::once(("oneOf".to_owned(), union)).collect::<Object>())
        }
    };
    schema.insert("items", items);
}

fn is_schema(rest: &Node) -> bool {
    rest.as_object().is_some()
}

/// Whether no item can come after the described ones.
fn is_limited(schema: &Object, length: usize) -> bool {
    let maximum = schema.get("maxItems").and_then(Node::as_integer);
    maximum.is_some_and(|maximum| usize::try_from(maximum).is_ok_and(|max| max <= length))
}

fn limit(schema: &mut Object, length: usize, site: &Site<'_>) {
    if !is_limited(schema, length)
        && let Ok(length) = i128::try_from(length)
    {
        schema.insert("maxItems", site.node(length));
    }
}
