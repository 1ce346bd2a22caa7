//! New names for parts of one document, and for everything in it that refers to them.
//!
//! What a document says on the wire stays: a schema that a discriminator finds by its name gets an
//! entry in `mapping`, since its name was the value.

use std::collections::{BTreeMap, HashMap};

use crate::schema::{self, Kind};
use crate::tree::{Node, Object, Pointer, Span};

/// What gets a new name.
#[derive(Clone, Debug, Default)]
pub(super) struct Renaming {
    /// Components: section and old name, to the new name.
    pub components: BTreeMap<(String, String), String>,
    /// Operation ids, old to new, by the places of their operations.
    pub operations: BTreeMap<Pointer, (String, String)>,
    /// Tags, old to new.
    pub tags: BTreeMap<String, String>,
}

impl Renaming {
    pub(super) fn is_empty(&self) -> bool {
        self.components.is_empty() && self.operations.is_empty() && self.tags.is_empty()
    }

    /// Renames everything in one walk.
    pub(super) fn apply(&self, root: &mut Node) {
        let references = self.references();
        let implied = self.implied_values(root);
        for ((section, name), new) in &self.components {
            let place = Pointer::root().child("components").child(section.as_str());
            if let Some(members) = root.at_mut(&place).and_then(Node::as_object_mut) {
                members.rename(name, new);
            }
        }
        for (place, (_, new)) in &self.operations {
            set_text(root.at_mut(place), "operationId", new);
        }
        schema::walk_mut(root, |kind, node, _| {
            if kind == Kind::Schema {
                self.keep_mapped(node, &references);
            }
            if let Some(target) = node.get_mut("$ref")
                && let Some(new) = target.as_str().and_then(|old| references.get(old))
            {
                target.value = new.as_str().into();
            }
            match kind {
                Kind::SecurityRequirement => self.rename_schemes(node),
                Kind::SecurityScheme => {
                    self.rename_operation(node.get_mut("x-token-exchange"), "operation");
                }
                Kind::Link => self.rename_operation(Some(node), "operationId"),
                Kind::Operation => self.rename_tags(node.get_mut("tags")),
                Kind::Tag => {
                    self.rename_tag(node, "name");
                    self.rename_tag(node, "parent");
                }
                _ => {}
            }
        });
        for (parent, values) in implied {
            let parent = self.new_name("schemas", &parent);
            let place: Pointer = ["components", "schemas", &parent].into_iter().collect();
            for (value, target) in values {
                map_value(root.at_mut(&place), &value, &target);
            }
        }
    }

    fn new_name(&self, section: &str, name: &str) -> String {
        let new = self.components.get(&(section.to_owned(), name.to_owned()));
        new.map_or(name, String::as_str).to_owned()
    }

    /// References to what is renamed, old to new.
    fn references(&self) -> HashMap<String, String> {
        let reference = |section: &str, name: &str| {
            schema::reference_to(&["components", section, name].into_iter().collect())
        };
        let pair = |((section, name), new): (&(String, String), &String)| {
            (reference(section, name), reference(section, new))
        };
        self.components.iter().map(pair).collect()
    }

    /// The values that a discriminator takes from the names of schemas that extend its own by
    /// `allOf`: for each parent the values and the new references.
    fn implied_values(&self, root: &Node) -> BTreeMap<String, Vec<(String, String)>> {
        let mut implied: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
        let schemas = root.get("components").and_then(|components| components.get("schemas"));
        let Some(schemas) = schemas.and_then(Node::as_object) else { return implied };
        for ((section, name), new) in &self.components {
            if section != "schemas" {
                continue;
            }
            let target: Pointer = ["components", "schemas", new].into_iter().collect();
            let mut seen = vec![name.clone()];
            let mut next = 0;
            while let Some(child) = seen.get(next).cloned() {
                next += 1;
                for parent in schemas.get(&child).map(parents).unwrap_or_default() {
                    if seen.contains(&parent) {
                        continue;
                    }
                    let has_tag = schemas.get(&parent).and_then(|p| p.get("discriminator"));
                    if has_tag.is_some() {
                        let value = (name.clone(), schema::reference_to(&target));
                        implied.entry(parent.clone()).or_default().push(value);
                    }
                    seen.push(parent);
                }
            }
        }
        implied
    }

    /// A discriminator finds a branch by its name or by `mapping`. Both still say on the wire what
    /// they said before.
    fn keep_mapped(&self, schema: &mut Node, references: &HashMap<String, String>) {
        if schema.get("discriminator").and_then(Node::as_object).is_none() {
            return;
        }
        let branches = ["oneOf", "anyOf"].iter().filter_map(|key| schema.get(key)?.as_array());
        let branches: Vec<String> =
            branches.flatten().filter_map(|node| node.reference().map(str::to_owned)).collect();
        let Some(discriminator) = schema.get_mut("discriminator") else { return };
        if let Some(mapping) = discriminator.get_mut("mapping").and_then(Node::as_object_mut) {
            for (_, value) in mapping.nodes_mut() {
                let Some(text) = value.as_str() else { continue };
                let plain = ("schemas".to_owned(), text.to_owned());
                let named = self.components.get(&plain).map(|new| {
                    schema::reference_to(&["components", "schemas", new].into_iter().collect())
                });
                if let Some(new) = references.get(text).cloned().or(named) {
                    value.value = new.into();
                }
            }
        }
        for branch in branches {
            let Some(new) = references.get(&branch) else { continue };
            let name = schema::local(&branch).and_then(|place| place.last().map(str::to_owned));
            map_value(Some(schema), &name.unwrap_or_default(), new);
        }
    }

    fn rename_schemes(&self, requirement: &mut Node) {
        let Some(requirement) = requirement.as_object_mut() else { return };
        for ((section, name), new) in &self.components {
            if section == "securitySchemes" {
                requirement.rename(name, new);
            }
        }
    }

    fn rename_operation(&self, owner: Option<&mut Node>, key: &str) {
        let Some(owner) = owner else { return };
        let old = owner.get(key).and_then(Node::as_str);
        let renamed = self.operations.values().find(|(name, _)| Some(name.as_str()) == old);
        if let Some((_, new)) = renamed {
            set_text(Some(owner), key, new);
        }
    }

    fn rename_tags(&self, tags: Option<&mut Node>) {
        let tags = tags.and_then(Node::as_array_mut).into_iter().flatten();
        for tag in tags {
            if let Some(new) = tag.as_str().and_then(|old| self.tags.get(old)) {
                tag.value = new.as_str().into();
            }
        }
    }

    fn rename_tag(&self, tag: &mut Node, key: &str) {
        if let Some(new) = tag.get(key).and_then(Node::as_str).and_then(|old| self.tags.get(old)) {
            set_text(Some(tag), key, new);
        }
    }
}

/// The schemas that one extends.
fn parents(schema: &Node) -> Vec<String> {
    let parts = schema.get("allOf").and_then(Node::as_array).unwrap_or_default();
    let parts = parts.iter().filter_map(|part| schema::local(part.reference()?));
    parts.filter_map(|place| place.last().map(str::to_owned)).collect()
}

/// Says that `value` is the schema at `target`, unless the mapping has that schema already.
fn map_value(schema: Option<&mut Node>, value: &str, target: &str) {
    let discriminator = schema.and_then(|schema| schema.get_mut("discriminator"));
    let Some(discriminator) = discriminator.and_then(Node::as_object_mut) else { return };
    let span = discriminator.get("propertyName").map_or(Span::NONE, |node| node.span);
    let mapping = discriminator.entry("mapping", || Node::new(Object::new(), span));
    let Some(mapping) = mapping.as_object_mut() else { return };
    let is_mapped = mapping.nodes().any(|(_, node)| node.as_str() == Some(target));
    if !is_mapped && !mapping.contains(value) {
        mapping.insert(value, Node::new(target, span));
    }
}

fn set_text(owner: Option<&mut Node>, key: &str, text: &str) {
    let Some(owner) = owner.and_then(Node::as_object_mut) else { return };
    let span = owner.get(key).map_or(Span::NONE, |node| node.span);
    owner.insert(key, Node::new(text, span));
}
