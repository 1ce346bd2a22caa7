//! Where the components that forms are made of are used.

use std::collections::{HashMap, HashSet};

use super::DEEPEST;
use crate::operation::{BodyKind, Field};
use crate::operations::Draft;
use crate::schema;
use crate::tree::{Node, Pointer};

/// The components that are forms, or parts of them, under encodings that differ.
pub(super) fn of_several_encodings(
    draft: &Draft<'_>,
    forms: &[(usize, Pointer)],
) -> HashSet<String> {
    let mut encodings: HashMap<String, &[Field]> = HashMap::new();
    let mut several = HashSet::new();
    for (index, place) in forms {
        let body = draft.operations.get(*index).and_then(|row| row.body.as_ref());
        let Some(BodyKind::Multipart(fields)) = body.map(|body| &body.kind) else { continue };
        let mut names = HashSet::new();
        if let Some(form) = draft.root.at(place) {
            components_of(form, &draft.root, DEEPEST, &mut names);
        }
        for name in names {
            if encodings.insert(name.clone(), fields).is_some_and(|other| other != fields) {
                several.insert(name);
            }
        }
    }
    several
}

fn components_of(form: &Node, root: &Node, depth: usize, names: &mut HashSet<String>) {
    if depth == 0 {
        return;
    }
    if let Some(target) = form.reference().and_then(schema::local) {
        let is_new = target.last().is_some_and(|name| names.insert(name.to_owned()));
        if let Some(component) = root.at(&target).filter(|_| is_new) {
            components_of(component, root, depth - 1, names);
        }
    }
    for keyword in ["allOf", "oneOf", "anyOf"] {
        for branch in form.get(keyword).and_then(Node::as_array).unwrap_or_default() {
            components_of(branch, root, depth - 1, names);
        }
    }
}

/// The components that have a reference from anywhere but a multipart body.
pub(super) fn referred_elsewhere(root: &Node) -> HashSet<String> {
    let mut names = HashSet::new();
    schema::each(root, |node, place| {
        let target = node.reference().and_then(schema::local);
        let Some([_, _, name, ..]) = target.as_ref().map(Pointer::segments) else { return };
        let in_form =
            place.pointer().segments().iter().any(|segment| segment == "multipart/form-data");
        if !in_form {
            names.insert(name.clone());
        }
    });
    names
}
