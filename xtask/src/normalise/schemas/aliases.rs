//! A component that is nothing but another one becomes a second name of its type.
//!
//! ```yaml
//! # before                                 # after
//! Payer: {$ref: '#/.../Customer'}          (gone; `pub type Payer = Customer;`)
//! Bill: {$ref: '#/.../BillVariant0'}       Bill: {the schema that was inline}
//! ```
//!
//! What was inline has no name of the vendor's, so it takes that of the component instead. typify
//! would wrap the type in another one. Components that refer to each other in a circle mean
//! nothing: they become any JSON, and the ledger says so.

use std::collections::BTreeMap;

use super::discriminators::DOCUMENT_NAME;
use super::shape::{WAS_INLINE, redirect, referred};
use crate::normalise::{Alias, Draft};
use crate::tree::{Node, Object, Pointer};

pub(in crate::normalise) fn apply(draft: &mut Draft<'_>) {
    let direct: BTreeMap<String, String> = draft
        .schemas_mut()
        .nodes()
        .filter_map(|(name, schema)| Some((name.to_owned(), referred(schema)?)))
        .collect();
    let mut targets: BTreeMap<String, String> = BTreeMap::new();
    for name in direct.keys() {
        match last(name, &direct) {
            Some(target) => drop(targets.insert(name.clone(), target)),
            None => open(draft, name),
        }
    }
    targets.retain(|_, target| draft.schemas_mut().contains(target));
    let owners = owners(draft, &targets);
    for (inline, owner) in &owners {
        move_to(draft, inline, owner);
        targets.remove(owner);
        targets.values_mut().filter(|target| *target == inline).for_each(|target| {
            target.clone_from(owner);
        });
    }
    for (name, target) in &targets {
        let removed = draft.schemas_mut().remove(name);
        let docs = removed
            .as_ref()
            .and_then(|schema| schema.get("description")?.as_str().map(str::to_owned));
        let docs = docs.unwrap_or_else(|| {
            format!("`{target}` under the name that the document also gives it.")
        });
        draft.aliases.push(Alias { name: name.clone(), target: target.clone(), docs });
    }
    targets.extend(owners);
    redirect(&mut draft.root, &targets);
}

/// For each target that was inline the component that takes its place: the one that it stood in, or
/// else the first.
fn owners(draft: &mut Draft<'_>, targets: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let replaced: Vec<String> =
        draft.replacements.iter().map(|replacement| replacement.component.clone()).collect();
    let schemas = draft.schemas_mut();
    let was_inline =
        |name: &String| schemas.get(name).is_some_and(|schema| schema.get(WAS_INLINE).is_some());
    let mut owners: BTreeMap<String, String> = BTreeMap::new();
    for (name, target) in targets {
        if was_inline(name) || !was_inline(target) || replaced.contains(target) {
            continue;
        }
        let stood_in = |owner: &String| target.starts_with(owner.as_str());
        match owners.get(target) {
            Some(owner) if stood_in(owner) || !stood_in(name) => {}
            _ => drop(owners.insert(target.clone(), name.clone())),
        }
    }
    owners
}

fn move_to(draft: &mut Draft<'_>, inline: &str, owner: &str) {
    let schemas = draft.schemas_mut();
    let Some(mut schema) = schemas.remove(inline) else { return };
    let Some(place) = schemas.get_mut(owner) else { return };
    let members = schema.make_object();
    members.remove(WAS_INLINE);
    for kept in ["description", DOCUMENT_NAME] {
        if let Some(said) = place.get(kept) {
            members.insert(kept, said.clone());
        }
    }
    *place = schema;
}

/// The component at the end of a chain of references; none if it is a circle.
fn last(name: &str, direct: &BTreeMap<String, String>) -> Option<String> {
    let mut at = name;
    for _ in 0..=direct.len() {
        match direct.get(at) {
            Some(next) => at = next,
            None => return Some(at.to_owned()),
        }
    }
    None
}

fn open(draft: &mut Draft<'_>, name: &str) {
    let Some(schema) = draft.schemas_mut().get_mut(name) else { return };
    let span = schema.span;
    *schema = Node::new(Object::new(), span);
    let place: Pointer = ["components", "schemas", name].into_iter().collect();
    let detail = "it refers to itself and to nothing else, so it is any JSON";
    draft.ledger.lose("circular-reference", &place, span, detail);
}
