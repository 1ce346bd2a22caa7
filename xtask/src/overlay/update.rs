//! Merging an update into a node.

use super::problem;
use crate::diagnostic::Diagnostic;
use crate::tree::{Node, Value};

/// Merges `update` into the node that an action selects. The new nodes keep their own place, so that
/// a later problem with them points into the overlay.
pub(super) fn update(target: &mut Node, update: &Node) -> Result<(), Box<Diagnostic>> {
    match (&mut target.value, &update.value) {
        (Value::Object(_), Value::Object(_)) => {
            merge(target, update);
            Ok(())
        }
        (Value::Array(items), Value::Array(more)) => {
            items.extend(more.iter().cloned());
            Ok(())
        }
        (Value::Array(items), _) => {
            items.push(update.clone());
            Ok(())
        }
        _ => Err(Box::new(problem::kinds(
            (target.kind(), target.span),
            (update.kind(), update.span),
        ))),
    }
}

/// Below the selected node, a value of another kind replaces what was there.
fn merge(target: &mut Node, update: &Node) {
    match (&mut target.value, &update.value) {
        (Value::Object(object), Value::Object(members)) => {
            for (key, member) in members.iter() {
                match object.get_mut(key) {
                    Some(known) => merge(known, &member.node),
                    None => {
                        object.insert_member(key, member.clone());
                    }
                }
            }
        }
        (Value::Array(items), Value::Array(more)) => items.extend(more.iter().cloned()),
        _ => *target = update.clone(),
    }
}
