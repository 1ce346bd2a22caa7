//! What only the vendor sets is not asked of callers, and what only callers send is not expected of
//! the vendor.
//!
//! ```yaml
//! # POST /orders, before                           # after
//! Order:                                           Order:
//!   required: [id, amount]                           required: [amount]
//!   properties: {id: {readOnly: true, ..}, ..}       properties: {id: {readOnly: true, ..}, ..}
//! ```
//!
//! By OpenAPI 3.0 (Schema Object) a `readOnly` member should not be part of a request, and `required`
//! holds for it in answers only; with `writeOnly` it is the other way round. The generator knows
//! neither word, so a member that is not required on one of the sides where its schema is used is
//! optional. It stays a member, for a vendor may take it all the same. A schema that is both sent and
//! read is one type: there the member is optional on its own side too, and the ledger says so.
//!
//! The property by which the branches of a union are told apart stays required: no branch could be
//! recognised without it.

use std::collections::BTreeSet;

use super::facts::TypeFacts;
use super::reach::{Reach, Side};
use super::shape::{branches, properties, referred, required, strings};
use crate::ledger::Ledger;
use crate::normalise::Draft;
use crate::tree::{Node, Object, Pointer};

pub(in crate::normalise) fn apply(draft: &mut Draft<'_>) {
    let reach = Reach::of(draft);
    let components = draft.schemas_mut().clone();
    let tags = tags(&components, &draft.types);
    let mut ledger = Ledger::default();
    for (name, schema) in draft.schemas_mut().nodes_mut() {
        let side = reach.component(name);
        let names = required(schema);
        let (optional, left): (Vec<String>, Vec<String>) =
            names.into_iter().partition(|property| {
                let tag = (name.to_owned(), property.clone());
                let node = properties(schema).and_then(|properties| properties.get(property));
                !tags.contains(&tag)
                    && node.is_some_and(|node| Ways::of(node, &components).misses(side))
            });
        if optional.is_empty() {
            continue;
        }
        let (span, object) = (schema.span, schema.make_object());
        if left.is_empty() {
            object.remove("required");
        } else {
            object.insert("required", strings(&left, span));
        }
        if side.request && side.response {
            let place: Pointer =
                ["components", "schemas", name, "properties"].into_iter().collect();
            for property in optional {
                let node = properties(schema).and_then(|properties| properties.get(&property));
                let Some(node) = node else { continue };
                let (kind, detail) = Ways::of(node, &components).loss();
                ledger.lose(kind, &place.child(&property), node.span, detail);
            }
        }
    }
    draft.ledger.extend(ledger);
}

/// The ways that a property does not travel.
struct Ways {
    read_only: bool,
    write_only: bool,
}

impl Ways {
    /// What a property says, or the component that it refers to.
    fn of(property: &Node, components: &Object) -> Self {
        let target = referred(property).and_then(|name| components.get(&name));
        let says = |keyword: &str| {
            let said = |node: &Node| node.get(keyword).and_then(Node::as_bool) == Some(true);
            said(property) || target.is_some_and(said)
        };
        Self { read_only: says("readOnly"), write_only: says("writeOnly") }
    }

    /// Whether the property is not there on one of the sides on which its schema is.
    fn misses(&self, side: Side) -> bool {
        (self.read_only && side.request) || (self.write_only && side.response)
    }

    fn loss(&self) -> (&'static str, &'static str) {
        if self.read_only {
            ("read-only", "it is optional in answers too, because requests are of the same type")
        } else {
            ("write-only", "it is optional in requests too, because answers are of the same type")
        }
    }
}

/// The properties that tell the branches of unions apart, each with the component of the branch.
fn tags(components: &Object, facts: &TypeFacts) -> BTreeSet<(String, String)> {
    let mut tags = BTreeSet::new();
    for (name, union) in &facts.unions {
        let mut todo = vec![name.clone()];
        while let Some(schema) = todo.pop().and_then(|name| components.get(&name)) {
            for target in branches(schema, "oneOf").iter().filter_map(referred) {
                // A union may be a branch, and its branches have the property.
                if tags.insert((target.clone(), union.property.clone())) {
                    todo.push(target);
                }
            }
        }
    }
    tags
}
