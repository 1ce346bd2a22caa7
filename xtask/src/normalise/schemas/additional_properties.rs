//! Members that a document does not list are kept where it allows them in so many words, and never
//! refused.
//!
//! ```yaml
//! # before                                            # after
//! {properties: {id: ..}, additionalProperties: true}  {properties: {id: ..}, additionalProperties: {}}
//! {properties: {id: ..}, additionalProperties: false} {properties: {id: ..}}
//! {required: [id, nmae], properties: {id: .., name: ..}}
//!                                             {required: [id], properties: {id: .., name: .., nmae: {}}}
//! ```
//!
//! typify flattens the members of a schema into a map and drops those of `true`. With `false` it
//! refuses an answer over a member that the vendor added; a caller cannot add any in either case. A
//! requirement of a member that is not listed is mostly a slip of the pen, and would make each
//! answer without it an error: it goes, and the ledger says so. The member itself stays, as any JSON,
//! for the requirement may be what is right.

use super::shape::{is_tagged_externally, properties, required, strings};
use crate::ledger::Ledger;
use crate::normalise::Draft;
use crate::normalise::draft::object;
use crate::schema::{self, Place};
use crate::tree::{Node, Object};

pub(in crate::normalise) fn apply(draft: &mut Draft<'_>) {
    let ledger = &mut draft.ledger;
    let mut variants: Vec<crate::tree::Pointer> = Vec::new();
    schema::each_mut(&mut draft.root, |node, place| {
        if is_tagged_externally(node) {
            variants.push(place.pointer().child("oneOf"));
        }
        let is_variant = !variants.is_empty()
            && place.parent_key() == Some("oneOf")
            && place.pointer().parent().is_some_and(|parent| variants.contains(&parent));
        if !is_variant {
            settle(node, &place, ledger);
        }
    });
}

fn settle(node: &mut Node, place: &Place<'_>, ledger: &mut Ledger) {
    let span = node.span;
    let listed = properties(node).is_some();
    let additional = node.get("additionalProperties").map(Node::as_bool);
    match additional {
        Some(Some(false)) => drop(node.make_object().remove("additionalProperties")),
        Some(Some(true)) if listed => {
            let any = Node::new(Object::new(), span);
            node.make_object().insert("additionalProperties", any);
        }
        _ => {}
    }
    let Some(properties) = properties(node) else { return };
    let names = required(node);
    let (known, unknown): (Vec<String>, Vec<String>) =
        names.into_iter().partition(|name| properties.contains(name));
    if unknown.is_empty() {
        return;
    }
    let keeps_others = node.get("additionalProperties").is_some();
    for name in unknown {
        let detail = format!(
            "`{name}` is required and not among the properties; it is any JSON and not demanded"
        );
        ledger.lose("required-unlisted", &place.pointer().child("required"), span, detail);
        let properties = node.make_object().entry("properties", || object([], span));
        if !keeps_others {
            properties.make_object().insert(name, Node::new(Object::new(), span));
        }
    }
    let object = node.make_object();
    if known.is_empty() {
        object.remove("required");
    } else {
        object.insert("required", strings(&known, span));
    }
}
