//! Pass `recursion`: a type that contains itself does so on the heap.
//!
//! Lists and maps are on the heap already. A cycle of other uses is cut at each use that leads back
//! to where the search began, always at the innermost type: `Option<Box<T>>`, never
//! `Box<Option<T>>`, so that an absent member stays absent.

use std::collections::HashSet;

use crate::model::{Kind, Model, TypeId, TypeRef, Types};

/// Runs the pass.
pub fn apply(model: &mut Model) {
    for id in model.types.ids().collect::<Vec<_>>() {
        let mut kind = model.types.get(id).kind.clone();
        // An alias has no place of its own to put on the heap.
        if matches!(kind, Kind::Alias(_)) {
            continue;
        }
        kind.each_use_mut(&mut |used| cut(used, id, &model.types));
        model.types.get_mut(id).kind = kind;
    }
}

fn cut(used: &mut TypeRef, owner: TypeId, types: &Types) {
    match used {
        TypeRef::Named(target) if holds(*target, owner, types) => {
            *used = TypeRef::Boxed(Box::new(used.clone()));
        }
        TypeRef::Nullable(inner) => cut(inner, owner, types),
        _ => {}
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
