//! Leaves out the operations whose method 3.0 has no key for.
//!
//! Before: `query: {...}`, `additionalOperations: {COPY: {...}}` of 3.2. After: neither; each
//! operation is listed, since the client cannot send it.

use crate::ledger::Ledger;
use crate::schema::{self, Kind};
use crate::tree::{Member, Node};

pub(in super::super) fn apply(root: &mut Node, ledger: &mut Ledger) {
    schema::walk_mut(root, |kind, node, place| {
        let (Kind::PathItem, Some(item)) = (kind, node.as_object_mut()) else { return };
        // A webhook or a callback is not called by the client, so nothing is left out of it.
        let is_called = place.parent_key() == Some("paths");
        let mut leave_out = |method: &str, member: &Member| {
            let reason = format!("OpenAPI 3.0 and the generator know no method {method}");
            if is_called {
                let operation = format!("{method} {}", place.key());
                ledger.leave_out(operation, member.key_span, reason);
            }
        };
        if let Some(query) = item.member("query") {
            leave_out("QUERY", query);
        }
        let others = item.get("additionalOperations").and_then(Node::as_object);
        others.into_iter().flat_map(|others| others.iter()).for_each(|(method, member)| {
            leave_out(method, member);
        });
        item.remove("query");
        item.remove("additionalOperations");
    });
}
