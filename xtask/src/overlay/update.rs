//! Merging an update into a node.

use serde_json::Value as Json;

use super::problem;
use crate::diagnostic::Diagnostic;
use crate::tree::{Node, Pointer, Value};

/// Merges `update` into a node that an action selects, and into `json`, which holds the same. The
/// new nodes keep their own place, so that a later problem with them points into the overlay.
///
/// A list takes a list item by item, and anything else as one more item. Values of other kinds do
/// not mix: what turns text into a list is more likely a slip than a wish.
pub(super) fn update(target: &mut Node, json: &mut Json, update: &Node) -> Vec<Diagnostic> {
    if let (Value::Array(items), Json::Array(values)) = (&mut target.value, &mut *json)
        && update.as_array().is_none()
    {
        items.push(update.clone());
        values.push(update.to_json());
        return Vec::new();
    }
    let mut problems = Vec::new();
    merge(target, json, update, &mut problems);
    problems
}

fn merge(target: &mut Node, json: &mut Json, update: &Node, problems: &mut Vec<Diagnostic>) {
    match (&mut target.value, &update.value) {
        (Value::Object(object), Value::Object(members)) => {
            let Json::Object(values) = json else { return };
            for (key, member) in members.iter() {
                match (object.get_mut(key), values.get_mut(key)) {
                    (Some(known), Some(value)) => merge(known, value, &member.node, problems),
                    _ => {
                        values.insert(key.to_owned(), member.node.to_json());
                        object.insert_member(key, member.clone());
                    }
                }
            }
        }
        (Value::Array(items), Value::Array(more)) => {
            let Json::Array(values) = json else { return };
            values.extend(more.iter().map(Node::to_json));
            items.extend(more.iter().cloned());
        }
        (Value::Object(_) | Value::Array(_), _) | (_, Value::Object(_) | Value::Array(_)) => {
            let (target, update) = ((target.kind(), target.span), (update.kind(), update.span));
            problems.push(problem::kinds(target, update));
        }
        _ => {
            *json = update.to_json();
            *target = update.clone();
        }
    }
}

/// Takes out what `pointer` leads to.
pub(super) fn remove(root: &mut Node, json: &mut Json, pointer: &Pointer) {
    let (Some(parent), Some(name)) = (pointer.parent(), pointer.last()) else { return };
    let values = json.pointer_mut(&parent.to_string());
    match (root.at_mut(&parent).map(|parent| &mut parent.value), values) {
        (Some(Value::Object(object)), Some(Json::Object(values))) => {
            object.remove(name);
            values.shift_remove(name);
        }
        (Some(Value::Array(items)), Some(Json::Array(values))) => {
            let index = name.parse().ok().filter(|index| *index < items.len().min(values.len()));
            if let Some(index) = index {
                items.remove(index);
                values.remove(index);
            }
        }
        _ => {}
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
