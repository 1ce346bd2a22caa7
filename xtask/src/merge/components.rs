//! Components, by section and name.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use heck::ToUpperCamelCase;

use super::conflict::{Conflict, action, rename_line};
use super::dependants::{Dependant, Dependants};
use super::prefix::{kind, same_endpoint};
use super::reach::Component;
use super::rename::sections;
use super::same::{Difference, Side, difference};
use super::{Document, Merger};
use crate::tree::{Member, Node, Object, Pointer, Span, Value};

/// How the components of a document compare to those of the same names in the merged one.
#[derive(Default)]
pub(super) struct Comparison {
    different: BTreeMap<Component, Difference>,
    equal: BTreeSet<Component>,
    dependants: Dependants,
}

impl Merger {
    /// Compares the components before any of them is added.
    pub(super) fn compare(&self, document: &Document) -> Comparison {
        let mut comparison =
            Comparison { dependants: Dependants::of(&document.root), ..Comparison::default() };
        for (section, members) in sections(&document.root) {
            let place = Pointer::root().child("components").child(section);
            let Some(known) = self.root.at(&place).and_then(Node::as_object) else { continue };
            for (name, node) in members.nodes() {
                let Some(first) = known.get(name) else { continue };
                let component = (section.to_owned(), name.to_owned());
                let found = difference(first, node, kind(section))
                    .or_else(|| self.other_endpoint(document, &component, (first, node)));
                match found {
                    Some(difference) => drop(comparison.different.insert(component, difference)),
                    None => drop(comparison.equal.insert(component)),
                }
            }
        }
        comparison
    }

    /// A relative token URL differs in a document with other servers.
    fn other_endpoint(
        &self,
        document: &Document,
        (section, name): &Component,
        (first, second): (&Node, &Node),
    ) -> Option<Difference> {
        let owner =
            self.origins.document_of_scheme(name).filter(|_| section == "securitySchemes")?;
        let same = same_endpoint(&self.documents[owner], document, second);
        let span = |node: &Node| Side::Has(node.span);
        (!same).then(|| Difference {
            pointer: Pointer::root().child("flows"),
            first: span(first),
            second: span(second),
        })
    }

    pub(super) fn components(&mut self, member: Member, path: &Path, comparison: &Comparison) {
        let span = member.node.span;
        let Value::Object(found) = member.node.value else { return };
        for (section, found) in found {
            let Value::Object(members) = found.node.value else { continue };
            for (name, member) in members {
                let component = (section.clone(), name.clone());
                if let Some(difference) = comparison.different.get(&component) {
                    self.conflict(&component, difference, path, comparison);
                    continue;
                }
                let target = self.section("components", span);
                let target = target.and_then(|components| {
                    let empty = || Node::new(Object::new(), found.node.span);
                    components.entry(&section, empty).as_object_mut()
                });
                if let Some(target) = target.filter(|target| !target.contains(&name)) {
                    target.insert_member(name, member);
                }
            }
        }
    }

    fn conflict(
        &mut self,
        component: &Component,
        difference: &Difference,
        path: &Path,
        comparison: &Comparison,
    ) {
        let (section, name) = component;
        let place = pointer(component);
        let what = format!("`{section}/{name}`");
        let conflict = Conflict::content(&what, &self.root, place.clone(), difference);
        let mut lines = vec![rename_line(path, &place, &own_name(path, name))];
        let mut actions = Vec::new();
        let index = self.documents.len();
        let share = |user: &Dependant| match user {
            Dependant::Component(section, name) => {
                comparison.equal.contains(&(section.clone(), name.clone()))
            }
            Dependant::Operation(place) => {
                let keys = place.segments();
                let owner = self.origins.document_of(&keys[1], &keys[2]);
                owner.is_some_and(|owner| owner < index)
            }
        };
        for user in comparison.dependants.shared(component, share) {
            match user {
                Dependant::Component(section, name) => {
                    let place = pointer(&(section, name.clone()));
                    let line = rename_line(path, &place, &own_name(path, &name));
                    if self.suggested.insert(line.clone()) {
                        lines.push(line);
                    }
                }
                Dependant::Operation(place) => {
                    actions.push(action(&self.root, &place, "update: {}"))
                }
            }
        }
        let prefix = self.prefixes_suggested.insert(path.to_owned());
        let prefix = prefix.then(|| own_name(path, ""));
        self.conflicts.push(conflict.or_rename(path, &lines, &actions, prefix.as_deref()));
    }

    /// A mapping at the top of the merged document, made if it is missing.
    pub(super) fn section(&mut self, key: &str, span: Span) -> Option<&mut Object> {
        let root = self.root.as_object_mut()?;
        root.entry(key, || Node::new(Object::new(), span)).as_object_mut()
    }
}

fn pointer((section, name): &Component) -> Pointer {
    ["components", section, name].into_iter().collect()
}

/// A name that tells whose definition it is: `TokenError` for `Error` of `token.yaml`.
fn own_name(path: &Path, name: &str) -> String {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().to_upper_camel_case());
    format!("{}{}", stem.unwrap_or_default(), name.to_upper_camel_case())
}
