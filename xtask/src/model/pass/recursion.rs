//! Pass `recursion`: a type that contains itself does so on the heap.
//!
//! Lists and maps are on the heap already. Every other use that leads back to the type that it is in
//! is put there, whichever type the document names first: whether a member is on the heap follows
//! from the schemas alone. It is always the innermost type that goes: `Option<Box<T>>`, never
//! `Box<Option<T>>`, so that an absent member stays absent.

use std::collections::HashSet;

use crate::model::{Kind, Model, Origin, TypeId, TypeRef, Types};

/// Runs the pass.
pub fn apply(model: &mut Model) {
    cut_names(model);
    let before = model.types.clone();
    for id in before.ids() {
        let own = model.types.get_mut(id);
        // An alias has no place of its own to put on the heap.
        if !matches!(own.kind, Kind::Alias(_)) {
            own.kind.each_use_mut(&mut |used| cut(used, id, &before));
        }
    }
}

/// Where names for types lead back to themselves there is no type to be a name for: what they name
/// there is any JSON, also in a list or map, since Rust has no recursive names.
fn cut_names(model: &mut Model) {
    let before = model.types.clone();
    for (id, own) in before.iter().filter(|(_, own)| is_name(&own.kind)) {
        let mut kind = own.kind.clone();
        let mut is_cut = false;
        kind.each_use_mut(&mut |used| is_cut |= cut_name(used, id, &before));
        if is_cut {
            let detail =
                "it is a name for itself or has nothing but itself in it, so that is any JSON";
            let Origin { pointer, span } = &own.origin;
            model.ledger.lose("circular-reference", pointer, *span, detail);
            model.types.get_mut(id).kind = kind;
        }
    }
}

fn is_name(kind: &Kind) -> bool {
    matches!(kind, Kind::Alias(_) | Kind::Newtype(_))
}

fn cut_name(used: &mut TypeRef, owner: TypeId, types: &Types) -> bool {
    match used {
        TypeRef::Named(target) if names(*target, owner, types) => {
            *used = TypeRef::Any;
            true
        }
        TypeRef::Nullable(inner) | TypeRef::Boxed(inner) | TypeRef::Map(inner) => {
            cut_name(inner, owner, types)
        }
        TypeRef::List(list) => cut_name(&mut list.items, owner, types),
        TypeRef::Named(_) | TypeRef::Scalar(_) | TypeRef::Foreign(_) | TypeRef::Any => false,
    }
}

/// Whether `from` is a name that leads to `to` by way of names alone.
fn names(from: TypeId, to: TypeId, types: &Types) -> bool {
    let mut seen = HashSet::new();
    let mut todo = vec![from];
    while let Some(id) = todo.pop() {
        if id == to {
            return true;
        }
        if is_name(&types.get(id).kind) && seen.insert(id) {
            types.get(id).kind.each_use(&mut |used| used.each_named(&mut |id| todo.push(id)));
        }
    }
    false
}

fn cut(used: &mut TypeRef, owner: TypeId, types: &Types) {
    match used {
        TypeRef::Named(target) if holds(*target, owner, types) => {
            *used = TypeRef::Boxed(Box::new(used.clone()));
        }
        TypeRef::Nullable(inner) => cut(inner, owner, types),
        TypeRef::Named(_)
        | TypeRef::Boxed(_)
        | TypeRef::List(_)
        | TypeRef::Map(_)
        | TypeRef::Scalar(_)
        | TypeRef::Foreign(_)
        | TypeRef::Any => {}
    }
}

/// Whether a value of `from` holds one of `to` without anything on the heap between them.
fn holds(from: TypeId, to: TypeId, types: &Types) -> bool {
    let mut seen = HashSet::new();
    let mut todo = vec![from];
    while let Some(id) = todo.pop() {
        if id == to {
            return true;
        }
        if seen.insert(id) {
            types.get(id).kind.each_use(&mut |used| direct(used, &mut todo));
        }
    }
    false
}

/// The types that a use holds in itself.
fn direct(used: &TypeRef, found: &mut Vec<TypeId>) {
    match used {
        TypeRef::Named(id) => found.push(*id),
        TypeRef::Nullable(inner) => direct(inner, found),
        TypeRef::Boxed(_)
        | TypeRef::List(_)
        | TypeRef::Map(_)
        | TypeRef::Scalar(_)
        | TypeRef::Foreign(_)
        | TypeRef::Any => {}
    }
}
