//! Putting the target of a reference in its place, where the parser takes no reference.

use crate::ledger::Ledger;
use crate::schema::{self, Kind, resolve};
use crate::tree::{Node, Pointer};

/// Which references are to go.
#[derive(Clone, Copy)]
pub(super) struct Sites {
    /// The kind of the objects that stand there.
    pub(super) kind: Kind,
    /// The word for one of them.
    pub(super) noun: &'static str,
}

/// Replaces every reference of a kind by a copy of its target. A target may hold such references in
/// turn, as a path item with a callback does; a few rounds reach all that are no circle.
pub(super) fn inline(root: &mut Node, ledger: &mut Ledger, sites: Sites) {
    for _ in 0..MAX_ROUNDS {
        let places = references(root, sites.kind);
        if places.is_empty() {
            return;
        }
        // All targets are read before the first is written, so that the order does not matter.
        let targets: Vec<Option<Node>> = places
            .iter()
            .map(|place| root.at(place).and_then(|node| resolve(root, node)).cloned())
            .collect();
        for (place, target) in places.iter().zip(targets) {
            let Some(node) = root.at_mut(place) else { continue };
            match target {
                Some(target) => replace(node, target),
                None => drop_reference(node, place, ledger, sites.noun),
            }
        }
    }
    for place in references(root, sites.kind) {
        if let Some(node) = root.at_mut(&place) {
            drop_reference(node, &place, ledger, sites.noun);
        }
    }
}

const MAX_ROUNDS: usize = 8;

fn references(root: &Node, kind: Kind) -> Vec<Pointer> {
    let mut places = Vec::new();
    schema::walk(root, |found, node, place| {
        if found == kind && node.get("$ref").is_some() {
            places.push(place.pointer());
        }
    });
    places
}

/// The members that stand beside the reference override those of the target.
fn replace(node: &mut Node, mut target: Node) {
    if let (Some(siblings), Some(members)) = (node.as_object(), target.as_object_mut()) {
        for (key, member) in siblings.iter().filter(|(key, _)| *key != "$ref") {
            members.insert_member(key, member.clone());
        }
    }
    node.value = target.value;
}

fn drop_reference(node: &mut Node, at: &Pointer, ledger: &mut Ledger, noun: &str) {
    let reference = node.as_object_mut().and_then(|object| object.remove("$ref"));
    let Some(reference) = reference else { return };
    let target = reference.as_str().unwrap_or("something that is no text");
    let detail = format!("the {noun} refers to {target}, which leads to no {noun}");
    ledger.lose("reference", &at.child("$ref"), reference.span, detail);
}
