//! References to components.

use std::collections::{HashMap, HashSet};

use super::facts::says_nothing;
use super::{At, Reader, facts, place_of, union};
use crate::model::TypeRef;
use crate::schema::{self, Kind, component_of};
use crate::tree::{Node, Pointer};

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
    let documents = |key: &str| schema::is_annotation(key) || matches!(key, "nullable" | "type");
    (more.is_none() && own.all(documents)).then(|| target(only))?
}

/// The names of the components, each after those that it is composed of, and otherwise in
/// alphabetical order.
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

/// What has to be read before a schema: whose members it takes over, and what the branches of its
/// unions are, which decides how many there are in the end.
fn parents(schema: &Node) -> Vec<String> {
    let mut found = Vec::new();
    schema::walk_below(schema, Kind::Schema, &Pointer::root(), |kind, node, place| {
        let composes = |key| matches!(key, "allOf" | "oneOf" | "anyOf");
        if kind == Kind::Schema && place.parent_key().is_some_and(composes) {
            found.extend(node.reference().and_then(component_of));
        }
    });
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
        if let Some(path) = self.foreign.get(name) {
            return TypeRef::Foreign(path.clone());
        }
        let Some(id) = self.components.get(name) else { return TypeRef::Any };
        let used = TypeRef::Named(*id);
        if self.nullable.contains(name) { used.nullable() } else { used }
    }

    /// Records that `type` beside the reference to a component differs from the component's,
    /// which holds.
    pub(super) fn note_type_beside(&mut self, part: &At<'d>, name: &str) {
        let own = part.node.get("type").filter(|_| part.node.reference().is_none());
        let Some(own) = own.and_then(Node::as_str) else { return };
        let target = self.component(name).and_then(|at| at.node.get("type")?.as_str());
        if let Some(target) = target.filter(|target| *target != own) {
            let detail = format!(
                "it is said to be `{own}` and refers to `{name}`, which is `{target}` and holds"
            );
            self.ledger.lose("contradiction", &part.pointer.child("type"), part.node.span, detail);
        }
    }
}

/// The components that may be `null`: by themselves, by a branch of their union, or because they are
/// only other names for one that may.
pub(super) fn nullable(reader: &Reader<'_>) -> HashSet<String> {
    let mut known: HashMap<String, bool> = HashMap::new();
    for (name, _) in reader.schemas() {
        let mut passed = HashSet::new();
        let mut next = Some(name.to_owned());
        let mut found = false;
        while let Some(name) = next.take() {
            if let Some(known) = known.get(&name) {
                found = *known;
            } else if let Some(at) = reader.component(&name).filter(|_| passed.insert(name)) {
                found = facts::says_nullable(at.node) || union::has_null_branch(at.node);
                next = target(at.node).filter(|_| !found);
            }
        }
        known.extend(passed.into_iter().map(|name| (name, found)));
    }
    known.into_iter().filter(|(_, found)| *found).map(|(name, _)| name).collect()
}
