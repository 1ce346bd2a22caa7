//! Callbacks are taken out and entered in the ledger: a client makes requests and receives none.
//!
//! ```yaml
//! # before                                              # after
//! callbacks: {done: {'{$request.body#/url}': {...}}}    none; the ledger names `done`
//! ```
//!
//! The components that they refer to are received all the same, so that a receiver has their types.

use super::draft::pointer;
use crate::operations::Draft;
use crate::schema::{self, Kind};
use crate::tree::Object;

pub(super) fn apply(draft: &mut Draft<'_>) {
    let mut received = Vec::new();
    draft.each_operation(|row, operation, ledger| {
        let Some(callbacks) = operation.as_object_mut().and_then(|node| node.remove("callbacks"))
        else {
            return;
        };
        let place = pointer(row).child("callbacks");
        for (name, callback) in callbacks.as_object().into_iter().flat_map(Object::nodes) {
            let detail =
                format!("the vendor calls back as `{name}` describes; a client receives nothing");
            ledger.lose("callback", &place.child(name), callbacks.span, detail);
            schema::walk_below(callback, Kind::Callback, &place, |_, node, _| {
                received.extend(node.reference().and_then(schema::component_of));
            });
        }
    });
    draft.received = received;
}
