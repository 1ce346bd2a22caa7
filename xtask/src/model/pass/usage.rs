//! Pass `usage`: which types callers send and which they receive.

use std::collections::HashSet;

use crate::model::{Model, TypeId, Types, Usage};

/// Runs the pass.
pub fn apply(model: &mut Model) {
    let mut sent = Vec::new();
    let mut received = Vec::new();
    for operation in &model.operations {
        operation.each_sent(&mut |used| used.each_named(&mut |id| sent.push(id)));
        for used in operation.received() {
            used.each_named(&mut |id| received.push(id));
        }
    }
    for webhook in &model.webhooks {
        webhook.body.each_named(&mut |id| received.push(id));
    }
    received.extend(model.received.iter().filter_map(|name| model.components.get(name)));
    let sent = reached(sent, &model.types);
    let received = reached(received, &model.types);
    for id in model.types.ids().collect::<Vec<_>>() {
        model.types.get_mut(id).usage =
            Usage { sent: sent.contains(&id), received: received.contains(&id) };
    }
}

fn reached(mut todo: Vec<TypeId>, types: &Types) -> HashSet<TypeId> {
    let mut reached = HashSet::new();
    while let Some(id) = todo.pop() {
        if reached.insert(id) {
            types.get(id).kind.each_use(&mut |used| used.each_named(&mut |id| todo.push(id)));
        }
    }
    reached
}
