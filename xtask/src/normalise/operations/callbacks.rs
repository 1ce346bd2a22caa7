//! Callbacks are taken out and entered in the ledger: a client makes requests and receives none.
//!
//! ```yaml
//! # before                                              # after
//! callbacks: {done: {'{$request.body#/url}': {...}}}    none; the ledger names `done`
//! ```
//!
//! The schemas of their bodies stay where they are components, so that a receiver has their types.

use crate::normalise::Draft;
use crate::normalise::draft::pointer;
use crate::tree::Object;

pub(in crate::normalise) fn apply(draft: &mut Draft<'_>) {
    draft.each_operation(|row, operation, ledger| {
        let Some(callbacks) = operation.as_object_mut().and_then(|node| node.remove("callbacks"))
        else {
            return;
        };
        let place = pointer(row).child("callbacks");
        for (name, _) in callbacks.as_object().into_iter().flat_map(Object::nodes) {
            let detail =
                format!("the vendor calls back as `{name}` describes; a client receives nothing");
            ledger.lose("callback", &place.child(name), callbacks.span, detail);
        }
    });
}
