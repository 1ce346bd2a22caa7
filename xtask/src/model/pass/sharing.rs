//! Pass `sharing`: what a document writes out at several places is one type.
//!
//! Only types without a component are joined, and only with their equals: the same members, values
//! or branches, with the same words. The one that stays is the one whose place comes first in
//! alphabetical order, so the order of the document does not show. The others become aliases, and
//! every use keeps the name of its own place: what comes or goes elsewhere changes none of them.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::model::{Kind, Model, Naming, Type, TypeId, TypeRef};
use crate::tree::{Pointer, Span};

/// Runs the pass.
pub fn apply(model: &mut Model) {
    let mut joined: HashMap<TypeId, TypeId> = HashMap::new();
    let candidates = candidates(model);
    // Types that hold equal types are equal once those are known to be.
    loop {
        let before = joined.len();
        for group in groups(model, &candidates, &joined) {
            if let [first, rest @ ..] = group.as_slice() {
                joined.extend(rest.iter().map(|id| (*id, *first)));
            }
        }
        if joined.len() == before {
            break;
        }
    }
    for (id, target) in &joined {
        // The one that stays travels wherever the others do.
        let usage = model.types.get(*id).usage;
        let mut reached = Some(target);
        while let Some(target) = reached {
            let own = &mut model.types.get_mut(*target).usage;
            own.sent |= usage.sent;
            own.received |= usage.received;
            reached = joined.get(target);
        }
    }
    for (id, target) in joined {
        model.types.get_mut(id).kind = Kind::Alias(TypeRef::Named(target));
    }
}

/// The types that may have an equal: those that have the same parts as another one, whatever the
/// types of these are. Most have none, and need not be looked at again.
fn candidates(model: &Model) -> Vec<TypeId> {
    let mut alike: HashMap<u64, Vec<TypeId>> = HashMap::new();
    for (id, own) in model.types.iter() {
        let inline = !matches!(own.naming, Naming::Component(_));
        if inline && !matches!(own.kind, Kind::Alias(_)) {
            alike.entry(parts(own)).or_default().push(id);
        }
    }
    alike.into_values().filter(|ids| ids.len() > 1).flatten().collect()
}

/// The same number for types with the same parts.
fn parts(own: &Type) -> u64 {
    let mut hasher = DefaultHasher::new();
    own.docs.text.hash(&mut hasher);
    match &own.kind {
        Kind::Struct(object) => {
            object.fields.iter().for_each(|field| field.wire.hash(&mut hasher));
        }
        Kind::Enum(found) => found.values.iter().for_each(|value| value.wire.hash(&mut hasher)),
        Kind::Union(union) => {
            union.branches.iter().for_each(|branch| branch.label.hash(&mut hasher));
        }
        Kind::Outcome(outcome) => {
            outcome.cases.iter().for_each(|case| case.name.hash(&mut hasher));
        }
        Kind::Newtype(_) | Kind::Alias(_) => {}
    }
    hasher.finish()
}

/// Types that are equal and not joined yet, by place.
fn groups(
    model: &Model,
    candidates: &[TypeId],
    joined: &HashMap<TypeId, TypeId>,
) -> Vec<Vec<TypeId>> {
    let mut groups: HashMap<String, Vec<TypeId>> = HashMap::new();
    for id in candidates.iter().filter(|id| !joined.contains_key(id)) {
        groups.entry(likeness(model.types.get(*id), joined)).or_default().push(*id);
    }
    let mut groups: Vec<Vec<TypeId>> =
        groups.into_values().filter(|group| group.len() > 1).collect();
    for group in &mut groups {
        group.sort_by_cached_key(|id| model.types.get(*id).origin.pointer.to_string());
    }
    groups
}

/// What two types must have in common to be one.
fn likeness(own: &Type, joined: &HashMap<TypeId, TypeId>) -> String {
    let mut kind = own.kind.clone();
    if let Kind::Struct(object) = &mut kind {
        for field in &mut object.fields {
            field.origin.pointer = Pointer::root();
            field.origin.span = Span::NONE;
        }
    }
    kind.each_use_mut(&mut |used| follow(used, joined));
    format!("{kind:?} {:?} {} {}", own.docs, own.deprecated, own.nullable)
}

fn follow(used: &mut TypeRef, joined: &HashMap<TypeId, TypeId>) {
    match used {
        TypeRef::Named(id) => *id = joined.get(id).copied().unwrap_or(*id),
        TypeRef::List(list) => follow(&mut list.items, joined),
        TypeRef::Map(inner) | TypeRef::Nullable(inner) | TypeRef::Boxed(inner) => {
            follow(inner, joined);
        }
        TypeRef::Scalar(_) | TypeRef::Foreign(_) | TypeRef::Any => {}
    }
}
