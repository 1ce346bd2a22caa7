//! Documents in another order.

use xtask::tree::{Node, Object, Value};

/// Turns the order of the members of all objects around. What a document says does not depend on it.
pub fn reversed(node: &mut Node) {
    match &mut node.value {
        Value::Object(object) => {
            let mut members: Vec<_> = std::mem::take(object).into_iter().collect();
            members.reverse();
            let mut turned = Object::new();
            for (key, mut member) in members {
                reversed(&mut member.node);
                turned.insert_member(key, member);
            }
            *object = turned;
        }
        Value::Array(items) => items.iter_mut().for_each(reversed),
        _ => {}
    }
}
