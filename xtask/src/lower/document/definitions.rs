//! Makes schemas that are defined inside schemas components.
//!
//! Before: `Order: {$defs: {Line: {...}}, items: {$ref: '#/components/schemas/Order/$defs/Line'}}`.
//! After: the component `Line`, and a reference to it. `definitions` of older drafts is read the
//! same way, and so is `#/$defs/Line` from inside `Order`, which tools write that make a schema on
//! its own. A name that is taken gets its owner's in front: `OrderLine`.

use std::collections::HashMap;

use heck::ToUpperCamelCase as _;

use super::components::{self, Names};
use crate::ledger::Ledger;
use crate::schema::{self, Kind, local, reference_to};
use crate::tree::{Node, Object, Pointer, Value};

const KEYWORDS: [&str; 2] = ["$defs", "definitions"];

/// A definition on its way into the components.
struct Definition {
    from: Pointer,
    name: String,
    schema: Node,
}

pub(in super::super) fn apply(root: &mut Node, _: &mut Ledger) {
    let owners = owners(root);
    if owners.is_empty() {
        return;
    }
    let names = choose_names(root, &owners);
    let mut definitions: Vec<Definition> = Vec::new();
    // The innermost first: what a definition defines leaves it before it moves itself.
    for owner in owners.iter().rev() {
        rewrite_scoped(root, owner, &names, &mut definitions);
        take(root, owner, &names, &mut definitions);
    }
    let moved: HashMap<Pointer, String> =
        definitions.iter().map(|d| (d.from.clone(), d.name.clone())).collect();
    for Definition { name, schema, .. } in definitions.into_iter().rev() {
        components::insert(root, "schemas", name, schema);
    }
    rewrite(root, Kind::Document, |reference| moved_to(&local(reference)?, &moved));
}

/// The places that hold definitions, parents before children. The document itself may be one.
fn owners(root: &Node) -> Vec<Pointer> {
    let mut owners = Vec::new();
    schema::walk(root, |kind, node, place| {
        let holds = |keyword: &&str| node.get(keyword).and_then(Node::as_object).is_some();
        if matches!(kind, Kind::Schema | Kind::Document) && KEYWORDS.iter().any(holds) {
            owners.push(place.pointer());
        }
    });
    owners
}

/// The component name of every definition, chosen in document order.
fn choose_names(root: &Node, owners: &[Pointer]) -> HashMap<Pointer, String> {
    let mut names = Names::of(root, "schemas");
    let mut chosen = HashMap::new();
    for owner in owners {
        for keyword in KEYWORDS {
            let definitions = root.at(owner).and_then(|node| node.get(keyword));
            for key in definitions.and_then(Node::as_object).into_iter().flat_map(Object::keys) {
                let wanted = match owner.last() {
                    Some(owner) if names.contains(key) => {
                        format!("{}{key}", owner.to_upper_camel_case())
                    }
                    _ => key.to_owned(),
                };
                chosen.insert(owner.child(keyword).child(key), names.fresh(&wanted));
            }
        }
    }
    chosen
}

/// Rewrites `#/$defs/Line`, written as if the owner were the document, below the owner and in what
/// has already left it.
fn rewrite_scoped(
    root: &mut Node,
    owner: &Pointer,
    names: &HashMap<Pointer, String>,
    taken: &mut [Definition],
) {
    if owner.segments().is_empty() {
        return;
    }
    let scoped = |reference: &str| {
        let pointer = local(reference)?;
        let [keyword, key, ..] = pointer.segments() else { return None };
        names.get(&owner.child(keyword).child(key))?;
        let below = owner.segments().iter().chain(pointer.segments());
        moved_to(&below.cloned().collect(), names)
    };
    if let Some(node) = root.at_mut(owner) {
        rewrite(node, Kind::Schema, scoped);
    }
    let inside =
        |definition: &&mut Definition| definition.from.segments().starts_with(owner.segments());
    taken.iter_mut().filter(inside).for_each(|definition| {
        rewrite(&mut definition.schema, Kind::Schema, scoped);
    });
}

/// Takes the definitions out of their owner.
fn take(
    root: &mut Node,
    owner: &Pointer,
    names: &HashMap<Pointer, String>,
    definitions: &mut Vec<Definition>,
) {
    let Some(object) = root.at_mut(owner).and_then(Node::as_object_mut) else { return };
    for keyword in KEYWORDS {
        let Some(Node { value: Value::Object(members), .. }) = object.remove(keyword) else {
            continue;
        };
        for (key, member) in members.into_iter().collect::<Vec<_>>().into_iter().rev() {
            let from = owner.child(keyword).child(key);
            if let Some(name) = names.get(&from).cloned() {
                definitions.push(Definition { from, name, schema: member.node });
            }
        }
    }
}

/// Rewrites every reference for which there is a new one: `$ref`s and the mappings of
/// discriminators.
fn rewrite(node: &mut Node, kind: Kind, new: impl Fn(&str) -> Option<String>) {
    let renew = |reference: &mut Node| {
        if let Some(new) = reference.as_str().and_then(&new) {
            reference.value = new.into();
        }
    };
    schema::walk_below_mut(node, kind, &Pointer::root(), |kind, node, _| {
        if let Some(reference) = node.get_mut("$ref") {
            renew(reference);
        }
        if kind == Kind::Discriminator
            && let Some(mapping) = node.get_mut("mapping").and_then(Node::as_object_mut)
        {
            mapping.nodes_mut().for_each(|(_, reference)| renew(reference));
        }
    });
}

/// The reference to what a pointer leads to after the move; the longest moved prefix counts.
fn moved_to(pointer: &Pointer, names: &HashMap<Pointer, String>) -> Option<String> {
    let mut prefix = pointer.clone();
    loop {
        if let Some(name) = names.get(&prefix) {
            let rest = &pointer.segments()[prefix.segments().len()..];
            let target = ["components", "schemas", name].into_iter().map(str::to_owned);
            return Some(reference_to(&target.chain(rest.iter().cloned()).collect()));
        }
        prefix = prefix.parent()?;
    }
}
