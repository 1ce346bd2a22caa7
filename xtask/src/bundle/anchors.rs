//! Names that schemas give themselves: `$anchor`, `$dynamicAnchor` and `$id`.

use std::collections::HashMap;

use crate::tree::{Node, Pointer, Value};

/// The names in one file.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    anchors: HashMap<String, Pointer>,
    ids: HashMap<String, Pointer>,
}

impl Anchors {
    /// Finds the names below `root`. Of two equal ones the first counts.
    pub(super) fn of(root: &Node) -> Self {
        let mut found = Self::default();
        let mut todo = vec![(root, Pointer::root())];
        while let Some((node, pointer)) = todo.pop() {
            found.note(node, &pointer);
            let first = todo.len();
            match &node.value {
                Value::Object(object) => {
                    todo.extend(object.nodes().map(|(key, child)| (child, pointer.child(key))));
                }
                Value::Array(items) => todo.extend(
                    items
                        .iter()
                        .enumerate()
                        .map(|(at, item)| (item, pointer.child(at.to_string()))),
                ),
                _ => {}
            }
            todo[first..].reverse();
        }
        found
    }

    fn note(&mut self, node: &Node, pointer: &Pointer) {
        let text = |key: &str| node.get(key).and_then(Node::as_str).map(str::to_owned);
        for anchor in ["$anchor", "$dynamicAnchor"].into_iter().filter_map(text) {
            self.anchors.entry(anchor).or_insert_with(|| pointer.clone());
        }
        if let Some(id) = text("$id") {
            self.ids.entry(id).or_insert_with(|| pointer.clone());
        }
    }

    /// The schema that calls itself `name` by an anchor.
    pub(super) fn anchor(&self, name: &str) -> Option<&Pointer> {
        self.anchors.get(name)
    }

    /// The schema that calls itself `url` by its `$id`.
    pub(super) fn id(&self, url: &str) -> Option<&Pointer> {
        self.ids.get(url)
    }

    /// The anchors there are.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.anchors.keys().map(String::as_str)
    }
}
