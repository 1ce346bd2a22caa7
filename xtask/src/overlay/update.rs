//! Merging an update into a node.

use super::problem;
use crate::diagnostic::Diagnostic;
use crate::tree::{Node, Pointer, Value};

/// Merges `update` into a node that an action selects. The new nodes keep their own place, so that a
/// later problem with them points into the overlay.
///
/// A list takes a list item by item, and anything else as one more item. Values of other kinds do
/// not mix: what turns text into a list is more likely a slip than a wish.
pub(super) fn update(target: &mut Node, update: &Node) -> Vec<Diagnostic> {
    if let Value::Array(items) = &mut target.value
        && update.as_array().is_none()
    {
        items.push(update.clone());
        return Vec::new();
    }
    let mut problems = Vec::new();
    merge(target, update, &mut problems);
    problems
}

fn merge(target: &mut Node, update: &Node, problems: &mut Vec<Diagnostic>) {
    match (&mut target.value, &update.value) {
        (Value::Object(object), Value::Object(members)) => {
            for (key, member) in members.iter() {
                match object.get_mut(key) {
                    Some(known) => merge(known, &member.node, problems),
                    None => {
                        object.insert_member(key, member.clone());
                    }
                }
            }
        }
        (Value::Array(items), Value::Array(more)) => items.extend(more.iter().cloned()),
        (Value::Object(_) | Value::Array(_), _) | (_, Value::Object(_) | Value::Array(_)) => {
            let (target, update) = ((target.kind(), target.span), (update.kind(), update.span));
            problems.push(problem::kinds(target, update));
        }
        _ => *target = update.clone(),
    }
}

/// The places that an update of the node at `place` reaches: the ends of its branches.
pub(super) fn reach(update: &Node, place: &Pointer) -> Vec<Pointer> {
    match update.as_object() {
        Some(object) if !object.is_empty() => {
            object.nodes().flat_map(|(key, node)| reach(node, &place.child(key))).collect()
        }
        _ => vec![place.clone()],
    }
}
