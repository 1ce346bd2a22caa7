//! References of the document that merging and overlays have made.
//!
//! A reference that bundling has rewritten, or that an overlay brought, starts from the document as
//! it is now; one that is copied out of another file starts from that file.

use std::collections::{HashMap, HashSet};

use super::bundler::Bundler;
use super::location::Location;
use super::resolve::Written;
use crate::tree::{Node, Pointer, Span, Value};

/// What is known of the result before anything is copied into it.
#[derive(Default)]
pub(super) struct Known {
    /// The references of the result, by where and how they are written.
    references: HashSet<(Span, String)>,
    /// The components of the result by the place that their content was written at.
    components: HashMap<Span, Pointer>,
}

impl Known {
    pub(super) fn of(root: &Node) -> Self {
        Self { references: references(root), components: components(root) }
    }
}

impl Bundler<'_, '_> {
    /// Whether a reference starts from the result.
    pub(super) fn is_of_result(&self, reference: &Written) -> bool {
        let known = &self.known.references;
        self.result.is_some() && known.contains(&(reference.span, reference.text.clone()))
    }

    /// The place in the result that was made of a place in a file, if it is a component.
    pub(super) fn in_result(&self, location: Location) -> Location {
        let Some(result) = self.result.filter(|result| *result != location.file) else {
            return location;
        };
        let span = self.files.node(&location).map(|node| node.span);
        let component = span.and_then(|span| self.known.components.get(&span));
        component.map_or(location, |pointer| Location { file: result, pointer: pointer.clone() })
    }

    /// A reference to a document of the surface means what became of it. Merging may have given a
    /// component another name; then the file leads to it.
    pub(super) fn in_document(&self, whole: Location, reference: &Written) -> Location {
        let Some(result) = self.result.filter(|_| self.files.is_document(whole.file)) else {
            return whole;
        };
        let (_, fragment) = reference.text.split_once('#').unwrap_or_default();
        let place = crate::schema::local(&format!("#{fragment}"));
        let written = place.and_then(|pointer| {
            let node = self.files.node(&Location { file: whole.file, pointer })?;
            self.known.components.get(&node.span)
        });
        if written.is_some() { whole } else { Location { file: result, ..whole } }
    }
}

fn references(root: &Node) -> HashSet<(Span, String)> {
    let mut found = HashSet::new();
    let mut todo = vec![root];
    while let Some(node) = todo.pop() {
        let mapping = node.get("mapping").and_then(Node::as_object);
        let mapped = mapping.into_iter().flat_map(|mapping| mapping.nodes()).map(|(_, node)| node);
        let named = ["$ref", "$dynamicRef"].into_iter().filter_map(|key| node.get(key));
        found.extend(
            named.chain(mapped).filter_map(|node| Some((node.span, node.as_str()?.to_owned()))),
        );
        match &node.value {
            Value::Object(object) => todo.extend(object.nodes().map(|(_, node)| node)),
            Value::Array(items) => todo.extend(items),
            _ => {}
        }
    }
    found
}

fn components(root: &Node) -> HashMap<Span, Pointer> {
    let mut found = HashMap::new();
    let components = root.get("components").and_then(Node::as_object);
    for (section, members) in components.into_iter().flat_map(|components| components.nodes()) {
        let above = Pointer::root().child("components").child(section);
        for (name, node) in members.as_object().into_iter().flat_map(|members| members.nodes()) {
            if node.span.file().is_some() {
                found.entry(node.span).or_insert_with(|| above.child(name));
            }
        }
    }
    found
}
