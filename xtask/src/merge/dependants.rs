//! What differs, too, once a definition has another name.
//!
//! Two definitions that refer to the same name are equal until one of the names changes. So a
//! conflict that a new name solves brings up others, and those who solve it should hear of all of
//! them at once.

use std::collections::{BTreeMap, BTreeSet};

use super::prefix::kind;
use super::reach::{Component, below};
use super::rename::sections;
use super::scope::is_method;
use crate::schema::Kind;
use crate::tree::{Node, Object, Pointer};

/// Something that refers to a component.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Dependant {
    /// A component.
    Component(String, String),
    /// A method of a path.
    Operation(Pointer),
}

/// Who refers to each component of a document.
#[derive(Debug, Default)]
pub(super) struct Dependants {
    users: BTreeMap<Component, Vec<Dependant>>,
}

impl Dependants {
    pub(super) fn of(root: &Node) -> Self {
        let mut dependants = Self::default();
        for (section, members) in sections(root) {
            for (name, node) in members.nodes() {
                let user = Dependant::Component(section.to_owned(), name.to_owned());
                dependants.add(node, kind(section), &user);
            }
        }
        let paths = root.get("paths").and_then(Node::as_object);
        for (path, item) in paths.into_iter().flat_map(Object::nodes) {
            let methods = item.as_object().into_iter().flat_map(Object::nodes);
            for (method, node) in methods.filter(|(key, _)| is_method(key)) {
                let place = ["paths", path, method].into_iter().collect();
                dependants.add(node, Kind::Operation, &Dependant::Operation(place));
            }
        }
        dependants
    }

    fn add(&mut self, node: &Node, kind: Kind, user: &Dependant) {
        let mut found = Vec::new();
        below(node, kind, &mut found);
        for component in found {
            self.users.entry(component).or_default().push(user.clone());
        }
    }

    /// Everything that leads to a component through what both documents `share`.
    pub(super) fn shared(
        &self,
        component: &Component,
        share: impl Fn(&Dependant) -> bool,
    ) -> BTreeSet<Dependant> {
        let mut found = BTreeSet::new();
        let mut todo = vec![component.clone()];
        while let Some(component) = todo.pop() {
            for user in self.users.get(&component).into_iter().flatten() {
                if share(user)
                    && found.insert(user.clone())
                    && let Dependant::Component(section, name) = user
                {
                    todo.push((section.clone(), name.clone()));
                }
            }
        }
        found
    }
}
