//! A component that is nothing but another one becomes a second name of its type.
//!
//! ```yaml
//! # before                                 # after
//! Payer: {$ref: '#/.../Customer'}          (gone; `pub type Payer = Customer;`)
//! ```
//!
//! typify would wrap the type in another one. Components that refer to each other in a circle mean
//! nothing: they become any JSON, and the ledger says so.

use std::collections::BTreeMap;

use super::shape::{redirect, referred};
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
    redirect(&mut draft.root, &targets);
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
