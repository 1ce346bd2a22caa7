//! Components, by section and name.

use std::path::Path;

use heck::ToUpperCamelCase;

use super::Merger;
use super::conflict::Conflict;
use super::same::difference;
use crate::schema::{Kind, Shape};
use crate::tree::{Member, Object, Pointer, Value};

impl Merger {
    pub(super) fn components(&mut self, member: Member, path: &Path) {
        let span = member.node.span;
        let Value::Object(sections) = member.node.value else { return };
        for (section, found) in sections {
            let Value::Object(members) = found.node.value else { continue };
            let kind = match Kind::Components.child(&section) {
                Some(Shape::Map(kind)) => kind,
                // A section of extensions is data: its members are compared to the letter.
                _ => Kind::SecurityRequirement,
            };
            let place = Pointer::root().child("components").child(section.as_str());
            for (name, member) in members {
                let target = self.section("components", span);
                let target = target.and_then(|components| {
                    let empty = || crate::tree::Node::new(Object::new(), found.node.span);
                    components.entry(&section, empty).as_object_mut()
                });
                let Some(target) = target else { continue };
                let Some(first) = target.get(&name) else {
                    target.insert_member(name, member);
                    continue;
                };
                let Some(difference) = difference(first, &member.node, kind) else { continue };
                let pointer = place.child(name.as_str());
                let what = format!("`{section}/{name}`");
                let conflict = Conflict::content(&what, pointer.clone(), &difference);
                let new_name = own_name(path, &name);
                self.conflicts.push(conflict.or_rename(path, &pointer, &new_name));
            }
        }
    }

    /// A mapping at the top of the merged document, made if it is missing.
    pub(super) fn section(&mut self, key: &str, span: crate::tree::Span) -> Option<&mut Object> {
        let root = self.root.as_object_mut()?;
        root.entry(key, || crate::tree::Node::new(Object::new(), span)).as_object_mut()
    }
}

/// A name that tells whose definition it is: `TokenError` for `Error` of `token.yaml`.
fn own_name(path: &Path, name: &str) -> String {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().to_upper_camel_case());
    format!("{}{}", stem.unwrap_or_default(), name.to_upper_camel_case())
}
