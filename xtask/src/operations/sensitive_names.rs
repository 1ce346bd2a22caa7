//! Each property that `[sensitive]` of `surface.toml` names is one of the document.
//!
//! A name that fits nothing would cover nothing, so it is an error. Which members are covered is read
//! with their schemas.

use std::collections::HashSet;

use super::Draft;
use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::schema::{self, Place};
use crate::surface::span;

pub(super) fn apply(draft: &mut Draft<'_>) {
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
