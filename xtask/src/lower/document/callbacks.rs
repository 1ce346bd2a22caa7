//! Writes callbacks where they are used.
//!
//! Before: `callbacks: {done: {$ref: '#/components/callbacks/Done'}}`. After: the callback itself;
//! the parser reads every key of a callback as a URL, `$ref` and extensions too, so the latter go.

use super::inline::{Sites, inline};
use crate::ledger::Ledger;
use crate::schema::{self, Kind};
use crate::tree::Node;

pub(in super::super) fn apply(root: &mut Node, ledger: &mut Ledger) {
    inline(root, ledger, Sites { kind: Kind::Callback, noun: "callback" });
    schema::walk_mut(root, |kind, node, _| {
        if let (Kind::Callback, Some(callback)) = (kind, node.as_object_mut()) {
            callback.retain(|key, _| !key.starts_with("x-"));
        }
    });
}
