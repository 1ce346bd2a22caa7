//! Component schemas get the names that their Rust types will have, all different.
//!
//! ```yaml
//! # before                                  # after
//! schemas: {NullTime: .., nullTime: ..}     schemas: {NullTime: .., NullTime2: ..}
//! schemas: {user-profile: .., Option: ..}   schemas: {UserProfile: .., OptionValue: ..}
//! ```
//!
//! typify writes equal names twice, and a type called `Option` would hide the one that generated
//! code means. References and the mappings of discriminators follow. A name that is right already is
//! kept; among the others the order of the alphabet decides who gets a number, so that the order of
//! the document does not show. Titles name types too: only those of union branches stay.

use std::collections::{BTreeMap, HashSet};

use super::discriminators::DOCUMENT_NAME;
use super::shape::component_of;
use crate::normalise::{Draft, draft};
use crate::operation::unique;
use crate::schema::{self, Kind, reference_to};
use crate::tree::{Node, Object, Pointer, Value};

/// Names that generated code uses without a path, and those of Rust's prelude.
const RESERVED: [&str; 33] = [
    "AsMut",
    "AsRef",
    "Box",
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "Deserialize",
    "DoubleEndedIterator",
    "Drop",
    "Eq",
    "Err",
    "ExactSizeIterator",
    "Extend",
    "Fn",
    "From",
    "Hash",
    "Into",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "Result",
    "Serialize",
    "Some",
    "String",
    "ToOwned",
    "ToString",
    "TryFrom",
    "Vec",
];

pub(in crate::normalise) fn apply(draft: &mut Draft<'_>) {
    let names: Vec<String> = draft.schemas_mut().keys().map(str::to_owned).collect();
    let renamed = renamed(names);
    let schemas = std::mem::take(draft.schemas_mut());
    *draft.schemas_mut() = schemas
        .into_iter()
        .map(|(name, member)| {
            let mut node = member.node;
            match renamed.get(&name) {
                Some(new) if *new != name => {
                    remember(&mut node, &name);
                    (new.clone(), node)
                }
                _ => (name, node),
            }
        })
        .collect();
    for replacement in &mut draft.replacements {
        if let Some(name) = renamed.get(&replacement.component) {
            replacement.component.clone_from(name);
        }
    }
    follow(&mut draft.root, &renamed);
    draft.forget_names();
}

/// The new name of each component.
fn renamed(mut names: Vec<String>) -> BTreeMap<String, String> {
    names.sort_by_key(|name| (*name != type_name(name), name.clone()));
    let mut taken: HashSet<String> = HashSet::new();
    let mut renamed = BTreeMap::new();
    for name in names {
        let new = unique(&type_name(&name), |name| taken.contains(&name.to_ascii_lowercase()));
        taken.insert(new.to_ascii_lowercase());
        renamed.insert(name, new);
    }
    renamed
}

/// The vendor's name is a value on the wire where a discriminator has no mapping.
fn remember(schema: &mut Node, name: &str) {
    let span = schema.span;
    if schema.reference().is_none()
        && let Some(schema) = schema.as_object_mut()
    {
        schema.insert(DOCUMENT_NAME, Node::new(name, span));
    }
}

/// The name of a component's type, where no other component takes it: `ResultValue` for `result`.
#[must_use]
pub fn type_name(name: &str) -> String {
    let name = draft::type_name(name);
    if RESERVED.contains(&name.as_str()) { format!("{name}Value") } else { name }
}

fn follow(root: &mut Node, renamed: &BTreeMap<String, String>) {
    schema::walk_mut(root, |kind, node, place| match kind {
        Kind::Schema => {
            follow_reference(node, renamed);
            let branch = matches!(place.parent_key(), Some("oneOf" | "anyOf"));
            if let Some(schema) = node.as_object_mut().filter(|_| !branch) {
                // A property may be called `title`; the value of a keyword is text.
                if schema.get("title").is_some_and(|title| title.as_object().is_none()) {
                    schema.remove("title");
                }
            }
        }
        Kind::Discriminator => {
            let mapping = node.get_mut("mapping").and_then(Node::as_object_mut);
            for (_, target) in mapping.into_iter().flat_map(Object::nodes_mut) {
                follow_mapping(target, renamed);
            }
        }
        _ => {}
    });
}

fn follow_reference(node: &mut Node, renamed: &BTreeMap<String, String>) {
    let name = node.reference().and_then(component_of);
    if let (Some(new), Some(reference)) =
        (name.and_then(|name| renamed.get(&name)), node.get_mut("$ref"))
    {
        reference.value = Value::String(reference_to_component(new));
    }
}

/// The value of a mapping is a reference or the bare name of a component.
fn follow_mapping(target: &mut Node, renamed: &BTreeMap<String, String>) {
    let Some(text) = target.as_str() else { return };
    let name = component_of(text).unwrap_or_else(|| text.to_owned());
    if let Some(new) = renamed.get(&name) {
        target.value = Value::String(reference_to_component(new));
    }
}

fn reference_to_component(name: &str) -> String {
    reference_to(&["components", "schemas", name].into_iter().collect::<Pointer>())
}
