//! Pass `sharing`: what a document writes out at several places is one type.
//!
//! Only types without a component are joined, and only with their equals: the same members, values
//! or branches, with the same words. The one that stays is the one whose place comes first in
//! alphabetical order, so the order of the document does not show. The others become aliases: each
//! place keeps its own name, whatever comes or goes elsewhere.
//!
//! Equal types can hold equal types: the pass goes on until nothing changes.

use std::collections::HashMap;

use crate::model::{Kind, Model, Naming, TypeId, TypeRef};

/// Runs the pass.
pub fn apply(model: &mut Model) {
    loop {
        let mut groups: HashMap<String, Vec<TypeId>> = HashMap::new();
        for (id, own) in model.types.iter() {
            let inline = !matches!(own.naming, Naming::Component(_));
            if inline && !matches!(own.kind, Kind::Alias(_)) {
                groups.entry(likeness(own)).or_default().push(id);
            }
        }
        let mut joined: HashMap<TypeId, TypeId> = HashMap::new();
        for mut group in groups.into_values().filter(|group| group.len() > 1) {
            group.sort_by_key(|id| model.types.get(*id).origin.pointer.to_string());
            let first = group[0];
            joined.extend(group.into_iter().skip(1).map(|id| (id, first)));
        }
        if joined.is_empty() {
            return;
        }
        redirect(model, &joined);
    }
}

/// What two types must have in common to be one.
fn likeness(own: &crate::model::Type) -> String {
    let mut kind = own.kind.clone();
    if let Kind::Struct(object) = &mut kind {
        for field in &mut object.fields {
            field.origin.pointer = crate::tree::Pointer::root();
            field.origin.span = crate::tree::Span::NONE;
        }
    }
    format!("{kind:?} {:?} {} {}", own.docs, own.deprecated, own.nullable)
}

fn redirect(model: &mut Model, joined: &HashMap<TypeId, TypeId>) {
    for id in model.types.ids().collect::<Vec<_>>() {
        let own = model.types.get_mut(id);
        if let Some(target) = joined.get(&id) {
            own.kind = Kind::Alias(TypeRef::Named(*target));
        } else {
            own.kind.each_use_mut(&mut |used| follow(used, joined));
        }
    }
    for carried in model.carried.values_mut() {
        follow(&mut carried.ty, joined);
    }
}

fn follow(used: &mut TypeRef, joined: &HashMap<TypeId, TypeId>) {
    match used {
        TypeRef::Named(id) => *id = joined.get(id).copied().unwrap_or(*id),
        TypeRef::List(list) => follow(&mut list.items, joined),
        TypeRef::Map(inner) | TypeRef::Nullable(inner) | TypeRef::Boxed(inner) => {
            follow(inner, joined);
        }
        TypeRef::Scalar(_) | TypeRef::Any => {}
    }
}
