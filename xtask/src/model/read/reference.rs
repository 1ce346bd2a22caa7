//! References to components.

use std::collections::HashSet;

use super::facts::says_nothing;
use super::{At, Reader, place_of};
use crate::model::TypeRef;
use crate::schema;
use crate::tree::{Node, Value};

/// The component that `parts` refer to and add nothing to but documentation and `nullable`.
pub(super) fn sole(parts: &[At<'_>]) -> Option<String> {
    let mut found: Option<String> = None;
    for part in parts.iter().filter(|part| !says_nothing(part.node)) {
        let target = target(part.node)?;
        if found.as_ref().is_some_and(|found| *found != target) {
            return None;
        }
        found = Some(target);
    }
    found
}

/// The component that a schema refers to and adds nothing to.
pub(super) fn target(schema: &Node) -> Option<String> {
    if let Some(reference) = schema.reference() {
        return component_of(reference);
    }
    let parts = schema.get("allOf")?.as_array()?;
    let mut own = schema.as_object()?.keys().filter(|key| *key != "allOf");
    let mut parts = parts.iter().filter(|part| !says_nothing(part));
    let (only, more) = (parts.next()?, parts.next());
    let documents =
        |key: &str| super::facts::is_annotation(key) || matches!(key, "nullable" | "type");
    (more.is_none() && own.all(documents)).then(|| target(only))?
}

/// The name of the component that a reference names.
pub(super) fn component_of(reference: &str) -> Option<String> {
    match schema::local(reference)?.segments() {
        [components, schemas, name] if components == "components" && schemas == "schemas" => {
            Some(name.clone())
        }
        _ => None,
    }
}

/// The names of the components, each after those whose members it takes over with `allOf`, and
/// otherwise in alphabetical order.
pub(super) fn parents_first(reader: &Reader<'_>) -> Vec<String> {
    let mut order = Vec::new();
    let mut seen = HashSet::new();
    let mut schemas = reader.schemas();
    schemas.sort_by_key(|(name, _)| *name);
    for (name, _) in schemas {
        let mut stack = vec![(name.to_owned(), false)];
        while let Some((name, done)) = stack.pop() {
            if done {
                order.push(name);
            } else if seen.insert(name.clone()) {
                let parents = reader.component(&name).map(|at| parents(at.node));
                stack.push((name, true));
                stack.extend(parents.into_iter().flatten().rev().map(|parent| (parent, false)));
            }
        }
    }
    order.retain(|name| reader.components.contains_key(name));
    order
}

/// What a schema takes members over from, also in its branches and properties.
fn parents(schema: &Node) -> Vec<String> {
    let mut found = Vec::new();
    let mut todo = vec![schema];
    while let Some(node) = todo.pop() {
        let parts = node.get("allOf").and_then(Node::as_array).unwrap_or_default();
        found.extend(parts.iter().filter_map(|part| component_of(part.reference()?)));
        match &node.value {
            Value::Object(object) => todo.extend(object.nodes().map(|(_, node)| node)),
            Value::Array(items) => todo.extend(items),
            _ => {}
        }
    }
    found.sort();
    found
}

impl<'d> Reader<'d> {
    /// The schema of a component.
    pub(super) fn component(&self, name: &str) -> Option<At<'d>> {
        let pointer = place_of(name);
        Some(At { node: self.root.at(&pointer)?, pointer })
    }

    /// The use of a component.
    pub(super) fn named(&self, name: &str) -> TypeRef {
        let (Some(id), Some(at)) = (self.components.get(name), self.component(name)) else {
            return TypeRef::Any;
        };
        let used = TypeRef::Named(*id);
        if self.is_nullable_component(&at) { used.nullable() } else { used }
    }

    /// Whether a component may be `null`: by itself, by a branch of its union, or because it is
    /// only another name for one that may.
    pub(super) fn is_nullable_component(&self, at: &At<'d>) -> bool {
        let mut at = at.clone();
        for _ in 0..=self.components.len() {
            if super::facts::says_nullable(at.node) || super::union::has_null_branch(at.node) {
                return true;
            }
            match target(at.node).and_then(|name| self.component(&name)) {
                Some(next) => at = next,
                None => return false,
            }
        }
        false
    }
}
