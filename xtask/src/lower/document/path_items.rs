//! Writes path items where they are used.
//!
//! Before: `paths: {/a: {$ref: '#/components/pathItems/A', get: {...}}}`. After: the members of `A`
//! under `/a`, those beside the reference taking precedence. 3.0 has no
//! `components.pathItems`, and the generator follows no reference in `paths`.

use super::inline::{Sites, inline};
use crate::ledger::Ledger;
use crate::schema::Kind;
use crate::tree::Node;

pub(in super::super) fn apply(root: &mut Node, ledger: &mut Ledger) {
    inline(root, ledger, Sites { kind: Kind::PathItem, noun: "path item" });
    if let Some(components) = root.get_mut("components").and_then(Node::as_object_mut) {
        components.remove("pathItems");
    }
}
