//! Pass `recursion`: a type that contains itself does so on the heap.
//!
//! Lists and maps are on the heap already. Every other use that leads back to the type that it is in
//! is put there, whichever type the document names first: whether a member is on the heap follows
//! from the schemas alone. It is always the innermost type that goes: `Option<Box<T>>`, never
//! `Box<Option<T>>`, so that an absent member stays absent.

use std::collections::HashSet;

use crate::model::{Kind, Model, TypeId, TypeRef, Types};

/// Runs the pass.
pub fn apply(model: &mut Model) {
    let before = model.types.clone();
    for id in before.ids() {
        let own = model.types.get_mut(id);
        // An alias has no place of its own to put on the heap.
        if !matches!(own.kind, Kind::Alias(_)) {
            own.kind.each_use_mut(&mut |used| cut(used, id, &before));
        }
    }
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
