//! Visiting every object of a document without a call stack.

use std::borrow::Cow;

use super::{Kind, Shape};
use crate::tree::{Node, Pointer, Value};

/// One step down from a parent; the root of a walk has no step.
#[derive(Debug)]
struct Step<'a> {
    parent: Option<usize>,
    /// Borrowed from the object. A walk takes a step for each part of a document.
    key: Cow<'a, str>,
    shape: Shape,
}

/// Where a visited node is. Cheap until somebody asks for the [`Pointer`].
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    base: &'a Pointer,
    steps: &'a [Step<'a>],
    last: Option<usize>,
}

impl Place<'_> {
    /// The pointer from the root of the document.
    #[must_use]
    pub fn pointer(&self) -> Pointer {
        let mut below: Vec<&str> =
            std::iter::successors(self.last, |index| self.steps[*index].parent)
                .map(|index| &*self.steps[index].key)
                .collect();
        below.reverse();
        self.base.segments().iter().map(String::as_str).chain(below).collect()
    }

    /// The key or index it is under; empty for the root of the document.
    #[must_use]
    pub fn key(&self) -> &str {
        match self.last {
            Some(index) => &self.steps[index].key,
            None => self.base.last().unwrap_or_default(),
        }
    }

    /// The key above [`key`](Self::key): `properties` for a property, `allOf` for a branch. `None`
    /// at the top of the walk.
    #[must_use]
    pub fn parent_key(&self) -> Option<&str> {
        let parent = self.steps[self.last?].parent?;
        Some(&self.steps[parent].key)
    }

    /// Whether it is the value of a property of an object schema.
    #[must_use]
    pub fn is_property(&self) -> bool {
        let parent = self.last.and_then(|index| self.steps[index].parent);
        parent
            .map(|index| &self.steps[index])
            .is_some_and(|step| step.key == "properties" && step.shape == Shape::Map(Kind::Schema))
    }
}

/// Visits every schema of a document.
pub fn each<'a>(root: &'a Node, mut visit: impl FnMut(&'a Node, Place<'_>)) {
    walk(root, |kind, node, place| {
        if kind == Kind::Schema {
            visit(node, place);
        }
    });
}

/// Visits every schema of a document; what the visitor puts below a schema is visited too.
pub fn each_mut(root: &mut Node, mut visit: impl FnMut(&mut Node, Place<'_>)) {
    walk_mut(root, |kind, node, place| {
        if kind == Kind::Schema {
            visit(node, place);
        }
    });
}

/// Visits every object of a document.
pub fn walk<'a>(root: &'a Node, visit: impl FnMut(Kind, &'a Node, Place<'_>)) {
    walk_below(root, Kind::Document, &Pointer::root(), visit);
}

/// Visits every object of a document; what the visitor puts below a node is visited too.
pub fn walk_mut(root: &mut Node, visit: impl FnMut(Kind, &mut Node, Place<'_>)) {
    walk_below_mut(root, Kind::Document, &Pointer::root(), visit);
}

/// Visits `node`, which is of the given kind and is at `base`, and every object below it.
pub fn walk_below<'a>(
    node: &'a Node,
    kind: Kind,
    base: &Pointer,
    mut visit: impl FnMut(Kind, &'a Node, Place<'_>),
) {
    let mut steps = Vec::new();
    let mut todo = vec![(Shape::One(kind), node, None)];
    while let Some((shape, node, last)) = todo.pop() {
        let shape = settle(shape, node);
        if let Shape::One(kind) = shape {
            visit(kind, node, Place { base, steps: &steps, last });
        }
        let first = todo.len();
        for_each_child(node, |key, child| {
            if let Some(below) = shape.below(&key) {
                steps.push(Step { parent: last, key, shape: below });
                todo.push((below, child, Some(steps.len() - 1)));
            }
        });
        todo[first..].reverse();
    }
}

/// Visits `node`, which is of the given kind and is at `base`, and every object below it; what
/// the visitor puts below a node is visited too.
pub fn walk_below_mut(
    node: &mut Node,
    kind: Kind,
    base: &Pointer,
    mut visit: impl FnMut(Kind, &mut Node, Place<'_>),
) {
    let mut steps = Vec::new();
    let mut todo = vec![(Shape::One(kind), node, None)];
    while let Some((shape, node, last)) = todo.pop() {
        let shape = settle(shape, node);
        if let Shape::One(kind) = shape {
            visit(kind, node, Place { base, steps: &steps, last });
        }
        let first = todo.len();
        for_each_child_mut(node, |key, child| {
            if let Some(below) = shape.below(&key) {
                steps.push(Step { parent: last, key, shape: below });
                todo.push((below, child, Some(steps.len() - 1)));
            }
        });
        todo[first..].reverse();
    }
}

/// The shape that a value has where the specification, or an old draft of it, leaves a choice.
fn settle(shape: Shape, node: &Node) -> Shape {
    match shape {
        Shape::OneOrList(kind) if node.as_array().is_some() => Shape::List(kind),
        Shape::OneOrList(kind) => Shape::One(kind),
        settled => settled,
    }
}

fn for_each_child<'a>(node: &'a Node, mut child: impl FnMut(Cow<'a, str>, &'a Node)) {
    if let Some(object) = node.as_object() {
        object.nodes().for_each(|(key, node)| child(key.into(), node));
    } else if let Some(items) = node.as_array() {
        items.iter().enumerate().for_each(|(index, node)| child(index.to_string().into(), node));
    }
}

fn for_each_child_mut<'a>(node: &'a mut Node, mut child: impl FnMut(Cow<'a, str>, &'a mut Node)) {
    match &mut node.value {
        Value::Object(object) => object.nodes_mut().for_each(|(key, node)| child(key.into(), node)),
        Value::Array(items) => items
            .iter_mut()
            .enumerate()
            .for_each(|(index, node)| child(index.to_string().into(), node)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::tree::Span;

    fn tree(json: &serde_json::Value) -> Node {
        Node::from_json(json, Span::NONE)
    }

    fn schemas(json: &serde_json::Value) -> Vec<String> {
        let root = tree(json);
        let mut pointers = Vec::new();
        each(&root, |_, place| pointers.push(place.pointer().to_string()));
        pointers
    }

    #[test]
    fn data_is_not_structure() {
        let schema = json!({
            "properties": {"properties": {}, "example": {"items": {}}},
            "default": {"items": {}}, "enum": [{"items": {}}], "const": {"items": {}},
            "examples": [{"items": {}}], "x-form": {"items": {}},
        });
        assert_eq!(
            schemas(&json!({"components": {"schemas": {"A": schema}}})),
            [
                "/components/schemas/A",
                "/components/schemas/A/properties/properties",
                "/components/schemas/A/properties/example",
                "/components/schemas/A/properties/example/items",
            ]
        );
    }

    #[test]
    fn every_carrier_of_a_schema_is_found_in_document_order() {
        let content = json!({"application/json": {
            "schema": {"prefixItems": [true], "items": false},
            "encoding": {"a": {"headers": {"H": {"schema": {}}}}},
        }});
        let callback = json!({"post": {"responses": {"default": {"content": content}}}});
        let operation = json!({
            "parameters": [{"schema": {}}, {"content": {"text/plain": {"schema": {}}}}],
            "requestBody": {"content": content},
            "responses": {"200": {"headers": {"L": {"schema": {}}}}, "x-r": {"headers": {}}},
            "callbacks": {"on": {"{$url}": callback}},
        });
        let found = schemas(&json!({
            "paths": {"/a": {"parameters": [{"schema": {}}], "get": operation}, "x-a": {"get": {}}},
            "webhooks": {"w": {"post": {"requestBody": {"content": content}}}},
            "components": {"pathItems": {"p": {"query": {"parameters": [{"schema": {}}]}}}},
        }));
        assert_eq!(found.len(), 17);
        assert_eq!(found[0], "/paths/~1a/parameters/0/schema");
        assert_eq!(found[3], "/paths/~1a/get/requestBody/content/application~1json/schema");
        assert_eq!(found[16], "/components/pathItems/p/query/parameters/0/schema");
    }

    #[test]
    fn children_made_by_the_visitor_are_visited() {
        let mut root = tree(&json!({"components": {"schemas": {"A": {"old": 1}}}}));
        let mut visited = Vec::new();
        each_mut(&mut root, |node, place| {
            visited.push(place.pointer().to_string());
            if node.get("old").is_some() {
                *node = tree(&json!({"items": {}}));
            }
        });
        assert_eq!(visited, ["/components/schemas/A", "/components/schemas/A/items"]);
    }

    #[test]
    fn depth_costs_no_stack() {
        let mut schema = tree(&json!({"type": "string"}));
        for _ in 0..1_000 {
            let mut parent = tree(&json!({}));
            if let Some(object) = parent.as_object_mut() {
                object.insert("items", schema);
            }
            schema = parent;
        }
        let mut count = 0;
        walk_below_mut(&mut schema, Kind::Schema, &Pointer::root(), |_, _, _| count += 1);
        assert_eq!(count, 1_001);
    }
}
