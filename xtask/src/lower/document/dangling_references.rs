//! Takes out what refers to nothing, and the operations that cannot be sent without it.
//!
//! | what refers to nothing | after |
//! |---|---|
//! | a schema | `{}`, any JSON |
//! | a response, a header, an example, a link, a callback | gone |
//! | a parameter or a request body | the operation is left out: nobody knows what it wants |
//!
//! They are reported after the overlays (`settle`), and the run ends there unless `surface.toml` says that faults of
//! the document are tolerated. Each is then in the ledger already, so only operations are entered here.

use std::collections::HashSet;

use crate::ledger::Ledger;
use crate::schema::{self, Kind, local};
use crate::tree::{Node, Object, Pointer};

pub(in super::super) fn apply(root: &mut Node, ledger: &mut Ledger) {
    let dangling = dangling(root);
    if dangling.is_empty() {
        return;
    }
    let needed: HashSet<Pointer> = dangling
        .iter()
        .filter(|(kind, _)| matches!(kind, Kind::Parameter | Kind::RequestBody))
        .map(|(_, pointer)| pointer.clone())
        .collect();
    leave_out(root, &needed, ledger);
    // From the back, so that what is taken out of a list moves nothing that comes later.
    for (kind, pointer) in dangling.into_iter().rev() {
        match kind {
            Kind::Schema => {
                if let Some(node) = root.at_mut(&pointer) {
                    *node = Node::new(Object::new(), node.span);
                }
            }
            _ => take_out(root, &pointer),
        }
    }
}

/// The references that lead nowhere, with what they should lead to, in document order.
fn dangling(root: &Node) -> Vec<(Kind, Pointer)> {
    let mut found = Vec::new();
    schema::walk(root, |kind, node, place| {
        if node.reference().is_some() && leads_nowhere(root, node) {
            found.push((kind, place.pointer()));
        }
    });
    found
}

/// Whether the way ends before a target. One that leads in a circle has no end.
fn leads_nowhere(root: &Node, node: &Node) -> bool {
    let mut seen = HashSet::new();
    let mut node = node;
    while let Some(reference) = node.reference() {
        if !seen.insert(reference) {
            return false;
        }
        match local(reference).and_then(|pointer| root.at(&pointer)) {
            Some(target) => node = target,
            None => return true,
        }
    }
    false
}

/// Takes out the operations that have one of `needed`, or refer to a component that is one.
fn leave_out(root: &mut Node, needed: &HashSet<Pointer>, ledger: &mut Ledger) {
    let mut leaving: Vec<Pointer> = Vec::new();
    for operation in schema::operations(root) {
        let above = Pointer::root().child("paths").child(operation.path);
        let shared = operation.path_item.get("parameters");
        let own = operation.node();
        let parts = [
            (shared, above.child("parameters")),
            (own.get("parameters"), operation.pointer().child("parameters")),
        ];
        let lists = parts.into_iter().flat_map(|(list, place)| {
            let items = list.and_then(Node::as_array).unwrap_or_default().iter().enumerate();
            items.map(move |(index, item)| (item, place.child(index.to_string())))
        });
        let body =
            own.get("requestBody").map(|body| (body, operation.pointer().child("requestBody")));
        let missing = lists.chain(body).find(|(node, place)| {
            let target = node.reference().and_then(local);
            needed.contains(place) || target.is_some_and(|target| needed.contains(&target))
        });
        if let Some((node, _)) = missing {
            let reference = node.reference().unwrap_or_default();
            let reason = format!("`{reference}`, which it cannot be sent without, leads nowhere");
            ledger.leave_out(operation.name(), operation.member.key_span, reason);
            leaving.push(operation.pointer());
        }
    }
    for pointer in leaving {
        take_out(root, &pointer);
    }
}

/// Removes what is at a place from the object or list that holds it.
fn take_out(root: &mut Node, pointer: &Pointer) {
    let (Some(parent), Some(key)) = (pointer.parent(), pointer.last()) else { return };
    let Some(parent) = root.at_mut(&parent) else { return };
    if let Some(object) = parent.as_object_mut() {
        object.remove(key);
    } else if let (Some(items), Ok(index)) = (parent.as_array_mut(), key.parse::<usize>())
        && items.get(index).is_some_and(|item| item.reference().is_some())
    {
        items.remove(index);
    }
}
