//! References that become, or stay, references to components.

use super::bundler::Bundler;
use super::location::{Location, component_reference, section};
use super::problem;
use super::resolve::Written;
use crate::schema::{Kind, walk_below_mut};
use crate::tree::{Node, Pointer, Span};

impl Bundler<'_, '_> {
    /// Rewrites every reference below `node` to one of this document's components.
    pub(super) fn rewrite(&mut self, node: &mut Node, kind: Kind, base: &Pointer) {
        walk_below_mut(node, kind, base, |kind, node, _| {
            if kind == Kind::Discriminator {
                self.rewrite_mapping(node);
            }
            if kind == Kind::Schema {
                self.settle_dynamic_reference(node);
            }
            let Some(section) = section(kind) else { return };
            let Some(reference) = Self::reference_of(node) else { return };
            let Some(target) = self.follow(&reference, section) else { return };
            if !self.is_object(&target) {
                let found = self.files.node(&target).map_or("nothing", Node::kind);
                let problem = problem::not_an_object(&reference.text, found, reference.span);
                return self.diagnostics.push(problem);
            }
            self.warn_of_wrong_kind(&target, &reference, section);
            let name = self.home(&target, kind, section);
            if let Some(text) = node.get_mut("$ref") {
                text.value = component_reference(section, &name).into();
            }
        });
    }

    fn warn_of_wrong_kind(&mut self, target: &Location, reference: &Written, section: &str) {
        if Some(target.file) == self.root_file
            && let [components, other, _] = target.pointer.segments()
            && components == "components"
            && other != section
        {
            let problem = problem::wrong_kind(&reference.text, section, reference.span);
            self.diagnostics.push(problem);
        }
    }

    /// A value of `mapping` is the name of a component schema or a reference to a schema. One that
    /// leads nowhere is left as it is: it can make no instance of the schema invalid.
    fn rewrite_mapping(&mut self, discriminator: &mut Node) {
        let Some(mapping) = discriminator.get_mut("mapping").and_then(Node::as_object_mut) else {
            return;
        };
        for (_, node) in mapping.nodes_mut() {
            let Some(value) = node.as_str().map(str::to_owned) else { continue };
            let span = node.span;
            match self.mapped_schema(&value, span) {
                Some(target) if self.own_component(&target, "schemas") == Some(&value) => {}
                Some(target) => {
                    let name = self.home(&target, Kind::Schema, "schemas");
                    node.value = component_reference("schemas", &name).into();
                }
                None => self.diagnostics.push(problem::mapping(&value, span)),
            }
        }
    }

    /// The schema that a value of `mapping` means: by name in its own file, by name in the
    /// document, or as a reference.
    fn mapped_schema(&mut self, value: &str, span: Span) -> Option<Location> {
        let pointer = Pointer::root().child("components").child("schemas").child(value);
        let written = Written { text: value.to_owned(), span };
        let own = self.files.holding(span).filter(|_| !self.is_of_result(&written));
        let files = [own, self.root_file];
        for file in files.into_iter().flatten() {
            let location = Location { file, pointer: pointer.clone() };
            if self.files.node(&location).is_some() {
                return Some(location);
            }
        }
        if !value.contains(['/', '#', '.']) {
            return None;
        }
        let before = self.diagnostics.len();
        let target = self.follow(&written, "schemas");
        self.diagnostics.truncate(before);
        target
    }

    /// `$dynamicRef` lets the referring schema choose the target. In one document with no second
    /// anchor of the name that is the same as `$ref`.
    fn settle_dynamic_reference(&mut self, node: &mut Node) {
        let Some(object) = node.as_object_mut() else { return };
        let is_text = object.get("$dynamicRef").is_some_and(|node| node.as_str().is_some());
        if is_text && !object.contains("$ref") {
            object.rename("$dynamicRef", "$ref");
            if let Some(reference) = object.get("$ref") {
                self.diagnostics.push(problem::dynamic_reference(reference.span));
            }
        }
    }
}
