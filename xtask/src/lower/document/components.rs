//! New components: names that nothing else has, and the place to put them.

use std::collections::HashSet;

use crate::tree::{Node, Object};

/// The names that components of one kind already have.
pub(super) struct Names {
    taken: HashSet<String>,
}

impl Names {
    /// The names below `components.<section>`.
    pub(super) fn of(root: &Node, section: &str) -> Self {
        let section = root.get("components").and_then(|node| node.get(section));
        let keys = section.and_then(Node::as_object).into_iter().flat_map(Object::keys);
        Self { taken: keys.map(str::to_owned).collect() }
    }

    /// `wanted`, or `wanted` with the first number that makes it new. Characters that a component
    /// name may not have become `_`.
    pub(super) fn fresh(&mut self, wanted: &str) -> String {
        let is_allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        let base = wanted.replace(|c| !is_allowed(c), "_");
        let numbered = (2_u32..).map(|number| format!("{base}{number}"));
        let fresh = std::iter::once(base.clone())
            .chain(numbered)
            .find(|name| !self.taken.contains(name))
            .unwrap_or(base);
        self.taken.insert(fresh.clone());
        fresh
    }

    /// Whether a component has the name.
    pub(super) fn contains(&self, name: &str) -> bool {
        self.taken.contains(name)
    }
}

/// Puts a component under `components.<section>.<name>`.
pub(super) fn insert(root: &mut Node, section: &str, name: String, component: Node) {
    let span = component.span;
    let Some(section) =
        ensure(root, "components", span).and_then(|node| ensure(node, section, span))
    else {
        return;
    };
    if let Some(section) = section.as_object_mut() {
        section.insert(name, component);
    }
}

/// The object under `key`, which is made if it is not there.
fn ensure<'a>(node: &'a mut Node, key: &str, span: crate::tree::Span) -> Option<&'a mut Node> {
    let object = node.as_object_mut()?;
    if !object.contains(key) {
        object.insert(key, Node::new(Object::new(), span));
    }
    object.get_mut(key)
}
