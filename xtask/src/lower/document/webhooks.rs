//! Keeps webhooks, for which 3.0 has no key.
//!
//! Before: `webhooks: {paid: {post: {...}}}`. After: the same under `x-webhooks`, where later rules
//! and stages look too. Nothing is lost: a client does not call its own webhooks.

use crate::ledger::Ledger;
use crate::tree::Node;

pub(in super::super) fn apply(root: &mut Node, _: &mut Ledger) {
    let Some(document) = root.as_object_mut() else { return };
    if document.contains("x-webhooks") {
        let Some(webhooks) = document.remove("webhooks") else { return };
        if let (Some(kept), Some(more)) =
            (document.get_mut("x-webhooks").and_then(Node::as_object_mut), webhooks.as_object())
        {
            more.iter().for_each(|(name, member)| {
                kept.insert_member(name, member.clone());
            });
        }
    } else {
        document.rename("webhooks", "x-webhooks");
    }
}
