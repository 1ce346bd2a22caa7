//! Writes callbacks where they are used.
//!
//! Before: `callbacks: {done: {$ref: '#/components/callbacks/Done'}}`. After: the callback itself;
//! the parser reads every key of a callback as a URL, `$ref` too.

use super::inline::{Sites, inline};
use crate::ledger::Ledger;
use crate::schema::Kind;
use crate::tree::Node;

pub(in super::super) fn apply(root: &mut Node, ledger: &mut Ledger) {
    inline(root, ledger, Sites { kind: Kind::Callback, noun: "callback" });
}
