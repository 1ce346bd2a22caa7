//! Which components the operations of a document need.

use std::collections::{HashMap, HashSet};

use super::prefix::kind;
use super::rename::sections;
use crate::schema::{self, Kind};
use crate::tree::{Node, Object};

/// A component: section and name.
pub(super) type Component = (String, String);

/// What paths, webhooks and the document's own security lead to.
pub(super) fn reachable(root: &Node) -> HashSet<Component> {
    let mut todo = Vec::new();
    for (key, kind) in [("paths", Kind::PathItem), ("webhooks", Kind::PathItem)] {
        let items = root.get(key).and_then(Node::as_object);
        for (_, item) in items.into_iter().flat_map(Object::nodes) {
            below(item, kind, &mut todo);
        }
    }
    let security = root.get("security").and_then(Node::as_array).unwrap_or_default();
    security
        .iter()
        .for_each(|requirement| below(requirement, Kind::SecurityRequirement, &mut todo));

    let extensions = extensions(root);
    let mut reached = HashSet::new();
    while let Some(component) = todo.pop() {
        if reached.contains(&component) {
            continue;
        }
        let (section, name) = &component;
        let components = root.get("components").and_then(|all| all.get(section)?.get(name));
        if let Some(node) = components {
            below(node, kind(section), &mut todo);
            if section == "schemas" && node.get("discriminator").is_some() {
                todo.extend(extensions.get(name).into_iter().flatten().cloned());
            }
        }
        reached.insert(component);
    }
    reached
}

/// What a node refers to: by reference, by name in a discriminator, by a security requirement.
pub(super) fn below(node: &Node, kind: Kind, found: &mut Vec<Component>) {
    let base = crate::tree::Pointer::root();
    schema::walk_below(node, kind, &base, |kind, node, _| {
        found.extend(node.reference().and_then(component));
        match kind {
            Kind::SecurityRequirement => {
                let schemes = node.as_object().into_iter().flat_map(Object::keys);
                found.extend(schemes.map(|name| ("securitySchemes".to_owned(), name.to_owned())));
            }
            Kind::Schema => {
                let mapping = node.get("discriminator").and_then(|tag| tag.get("mapping"));
                let mapping = mapping.and_then(Node::as_object).into_iter().flat_map(Object::nodes);
                found.extend(mapping.filter_map(|(_, target)| {
                    let text = target.as_str()?;
                    component(text).or_else(|| Some(("schemas".to_owned(), text.to_owned())))
                }));
            }
            _ => {}
        }
    });
}

/// The component that a reference leads to or into.
fn component(reference: &str) -> Option<Component> {
    match schema::local(reference)?.segments() {
        [components, section, name, ..] if components == "components" => {
            Some((section.clone(), name.clone()))
        }
        _ => None,
    }
}

/// The schemas that extend each schema by `allOf`: where it has a discriminator, they are among the
/// values of it.
fn extensions(root: &Node) -> HashMap<String, Vec<Component>> {
    let mut extensions: HashMap<String, Vec<Component>> = HashMap::new();
    let schemas = sections(root).filter(|(section, _)| *section == "schemas");
    for (name, node) in schemas.flat_map(|(_, members)| members.nodes()) {
        let parts = node.get("allOf").and_then(Node::as_array).unwrap_or_default();
        for (_, parent) in parts.iter().filter_map(|part| component(part.reference()?)) {
            extensions.entry(parent).or_default().push(("schemas".to_owned(), name.to_owned()));
        }
    }
    extensions
}
