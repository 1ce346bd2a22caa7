//! What a branch of a union is called in the document.

use std::collections::HashMap;

use super::facts::{Choice, Json};
use super::reference::target;
use super::union::discriminator;
use super::{At, Reader, object};
use crate::tree::Node;

impl<'d> Reader<'d> {
    /// What the branch is called: the component, its title, the constant that tells it from the
    /// others, a member that only it has, or else its kind.
    pub(super) fn label(
        &mut self,
        at: &At<'d>,
        members: &HashMap<&'d str, usize>,
        choice: &Choice<'d>,
    ) -> String {
        if let Some(target) = target(at.node) {
            return target;
        }
        let title = at.node.get("title").and_then(Node::as_str).map(str::trim);
        if let Some(title) = title.filter(|title| (1..=60).contains(&title.chars().count())) {
            return title.to_owned();
        }
        let facts = self.facts(std::slice::from_ref(at));
        let tag = discriminator(choice.discriminator);
        // In alphabetical order: the document's must not show.
        let mut constants: Vec<(&str, Vec<At<'d>>)> = facts
            .properties
            .iter()
            .filter(|(name, _)| tag.as_deref().is_none_or(|tag| tag == **name))
            .map(|(name, parts)| (&**name, parts.clone()))
            .collect();
        constants.sort_by_key(|(name, _)| *name);
        for (_, parts) in constants {
            if let Some(value) = object::constant(&self.facts(&parts)) {
                return value.to_string();
            }
        }
        let only = facts.properties.keys().filter(|name| members.get(*name) == Some(&1)).min();
        match (only, facts.kind()) {
            (Some(name), _) => format!("with {name}"),
            (None, Json::String) => "text".to_owned(),
            (None, Json::Integer) => "integer".to_owned(),
            (None, Json::Number) => "number".to_owned(),
            (None, Json::Boolean) => "boolean".to_owned(),
            (None, Json::Array) => "list".to_owned(),
            (None, Json::Object | Json::Any) => "object".to_owned(),
        }
    }

    /// How many of the branches have each member, if one of them has to be called by its members.
    pub(super) fn members_of(&mut self, branches: &[At<'d>]) -> HashMap<&'d str, usize> {
        let mut counts = HashMap::new();
        if branches.iter().all(|at| target(at.node).is_some()) {
            return counts;
        }
        for at in branches {
            for name in self.facts(std::slice::from_ref(at)).properties.into_keys() {
                *counts.entry(name).or_default() += 1;
            }
        }
        counts
    }
}
