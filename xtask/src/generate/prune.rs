//! Smaller documents: only some operations, and only the schemas that they reach.

use std::collections::HashSet;

use crate::operation::Operation;
use crate::schema::{self, Kind, METHODS};
use crate::tree::{Node, Pointer};

/// The document with the operations of these ids and no others.
pub(super) fn keep_operations(mut root: Node, ids: &[&str]) -> Node {
    let ids: HashSet<&str> = ids.iter().copied().collect();
    let Some(paths) = root.get_mut("paths").and_then(Node::as_object_mut) else { return root };
    paths.retain(|_, item| {
        let Some(item) = item.as_object_mut() else { return false };
        item.retain(|key, operation| {
            let id = operation.get("operationId").and_then(Node::as_str);
            !METHODS.contains(&key) || id.is_some_and(|id| ids.contains(id))
        });
        METHODS.iter().any(|method| item.contains(method))
    });
    root
}

/// The document without the components that nothing can name: all but schemas, which the rules have
/// put where they are used. Schemas stay even where no operation reaches them, since webhooks and
/// callers may.
pub(super) fn schemas_and_operations(mut root: Node, operations: &[Operation]) -> Node {
    let ids: Vec<&str> = operations.iter().map(|row| row.id.as_str()).collect();
    if let Some(components) = root.get_mut("components").and_then(Node::as_object_mut) {
        components.retain(|key, _| key == "schemas");
    }
    keep_operations(root, &ids)
}

/// The document with only the schemas that its operations reach.
pub(super) fn reachable_only(mut root: Node) -> Node {
    let place = Pointer::root().child("components").child("schemas");
    let schemas = root.at(&place).and_then(Node::as_object).cloned().unwrap_or_default();
    let mut reached: HashSet<String> = HashSet::new();
    let mut todo: Vec<String> = Vec::new();
    if let Some(paths) = root.get("paths") {
        references(paths, Kind::Paths, &mut todo);
    }
    // Whoever receives a webhook needs the type of its body.
    let webhooks = root.get("x-webhooks").and_then(Node::as_object);
    for (_, item) in webhooks.into_iter().flat_map(|webhooks| webhooks.nodes()) {
        references(item, Kind::PathItem, &mut todo);
    }
    while let Some(name) = todo.pop() {
        if let (true, Some(schema)) = (reached.insert(name.clone()), schemas.get(&name)) {
            references(schema, Kind::Schema, &mut todo);
        }
    }
    if let Some(schemas) = root.at_mut(&place).and_then(Node::as_object_mut) {
        schemas.retain(|name, _| reached.contains(name));
    }
    root
}

/// The names of the component schemas that a node refers to.
fn references(node: &Node, kind: Kind, names: &mut Vec<String>) {
    schema::walk_below(node, kind, &Pointer::root(), |_, node, _| {
        let target = node.reference().and_then(schema::local);
        if let Some([_, _, name, ..]) = target.as_ref().map(Pointer::segments) {
            names.push(name.clone());
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::Span;

    #[test]
    fn what_only_a_webhook_reaches_is_kept() {
        let reference =
            |name: &str| serde_json::json!({"$ref": format!("#/components/schemas/{name}")});
        let body = |name: &str| {
            let content = serde_json::json!({"application/json": {"schema": reference(name)}});
            serde_json::json!({"post": {"operationId": name, "requestBody": {"content": content}}})
        };
        let document = serde_json::json!({
            "paths": {"/orders": body("Order")},
            "x-webhooks": {"paid": body("Event")},
            "components": {"schemas": {
                "Detail": {"type": "object"},
                "Event": {"properties": {"detail": reference("Detail")}},
                "Order": {"type": "object"},
                "Unused": {"type": "object"},
            }},
        });
        let pruned = reachable_only(Node::from_json(&document, Span::NONE));
        let schemas = pruned.get("components").and_then(|components| components.get("schemas"));
        let names: Vec<&str> = schemas.unwrap().as_object().unwrap().keys().collect();
        assert_eq!(names, ["Detail", "Event", "Order"]);
    }
}
