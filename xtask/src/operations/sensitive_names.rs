//! Each property and component that `[sensitive]` of `surface.toml` names is one of the document.
//!
//! A name that fits nothing would cover nothing, so it is an error. Which members are covered is read
//! with their schemas.

use std::collections::HashSet;

use super::Draft;
use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::schema::{self, Place};
use crate::surface::span;
use crate::tree::Node;

pub(super) fn apply(draft: &mut Draft<'_>) {
    properties(draft);
    components(draft);
}

fn properties(draft: &mut Draft<'_>) {
    let listed = &draft.surface.facts.sensitive.properties;
    if listed.is_empty() {
        return;
    }
    let mut known: HashSet<String> = HashSet::new();
    schema::each(&draft.root, |_, place| {
        if place.is_property() {
            known.extend(entries(&place));
        }
    });
    for entry in listed.iter().filter(|entry| !known.contains(entry.get_ref())) {
        let name = entry.get_ref();
        let alike = known.iter().filter(|known| known.contains('.') == name.contains('.'));
        // The right property under a wrong component, or the other way round.
        let property = name.rsplit_once('.').map(|(_, property)| format!(".{property}"));
        let same = |known: &&String| property.as_ref().is_some_and(|end| known.ends_with(end));
        let mut owners: Vec<&String> = alike.clone().filter(same).collect();
        owners.sort();
        let help = did_you_mean(name, alike.map(String::as_str))
            .or_else(|| owners.first().map(|owner| format!("did you mean `{owner}`?")))
            .unwrap_or_else(|| {
                "write `property` or `Component.property`, as the document spells them".to_owned()
            });
        let message = format!("no schema has the property `{name}`");
        let place = span(draft.surface.file, entry);
        draft
            .diagnostics
            .push(Diagnostic::error("surface::unknown-property", message, place).help(help));
    }
}

/// A component is covered as a whole only if it has no members to cover: of one that has, each that
/// needs it is named, so that the others stay at hand.
fn components(draft: &mut Draft<'_>) {
    let schemas = draft.root.get("components").and_then(|components| components.get("schemas"));
    let schemas = schemas.and_then(Node::as_object);
    let known: Vec<&str> =
        schemas.into_iter().flat_map(|schemas| schemas.nodes()).map(|(name, _)| name).collect();
    let has_members = |node: &Node| {
        ["properties", "allOf", "oneOf", "anyOf", "$ref"].iter().any(|key| node.get(key).is_some())
    };
    let mut found = Vec::new();
    for entry in &draft.surface.facts.sensitive.components {
        let name = entry.get_ref();
        let place = span(draft.surface.file, entry);
        match schemas.and_then(|schemas| schemas.get(name)) {
            Some(node) if has_members(node) => {
                let message =
                    format!("the component `{name}` has members, which can be covered each");
                let help = format!("write `{name}.member` under `properties`");
                found.push(
                    Diagnostic::error("surface::component-of-members", message, place).help(help),
                );
            }
            Some(_) => {}
            None => {
                let message = format!("the document has no component `{name}`");
                let help = did_you_mean(name, known.iter().copied());
                let help = help.unwrap_or_else(|| "name one of `components/schemas`".to_owned());
                found.push(
                    Diagnostic::error("surface::unknown-component", message, place).help(help),
                );
            }
        }
    }
    draft.diagnostics.extend(found);
}

/// The ways in which `surface.toml` may name a property: alone, or with its component.
fn entries(place: &Place<'_>) -> Vec<String> {
    let pointer = place.pointer();
    let property = place.key().to_owned();
    match pointer.segments() {
        [components, schemas, name, ..] if components == "components" && schemas == "schemas" => {
            vec![format!("{name}.{property}"), property]
        }
        _ => vec![property],
    }
}
