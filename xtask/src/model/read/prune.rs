//! Types that nothing holds in the end: branches that became one, and unions of a single branch.

use std::collections::{HashMap, HashSet};

use crate::model::{Model, Naming, Sequence, Success, TypeId, TypeRef};

/// Takes the types out of the model that neither a component nor an operation leads to.
pub(super) fn prune(model: &mut Model) {
    let kept = reached(model);
    let ids = model.types.keep(&kept);
    for own in model.types.ids().collect::<Vec<_>>() {
        let own = model.types.get_mut(own);
        if let Naming::Part { of, .. } | Naming::Side { of, .. } = &mut own.naming {
            renumber_id(of, &ids);
        }
        own.kind.each_use_mut(&mut |used| renumber(used, &ids));
    }
    model.components.values_mut().for_each(|id| renumber_id(id, &ids));
    for operation in &mut model.operations {
        let arguments = operation.arguments.iter_mut();
        arguments.for_each(|argument| renumber(&mut argument.ty, &ids));
        operation.failure.iter_mut().for_each(|id| renumber_id(id, &ids));
        let further = operation.representations.iter_mut().map(|(_, success)| success);
        for success in std::iter::once(&mut operation.success).chain(further) {
            match success {
                Success::One(ty)
                | Success::Optional(ty)
                | Success::Sequence(Sequence { item: ty, .. }) => renumber(ty, &ids),
                Success::ByStatus(id) => renumber_id(id, &ids),
                Success::Nothing | Success::Stream => {}
            }
        }
    }
    model.webhooks.iter_mut().for_each(|webhook| renumber(&mut webhook.body, &ids));
}

fn reached(model: &Model) -> HashSet<TypeId> {
    let mut todo: Vec<TypeId> = model.components.values().copied().collect();
    for operation in &model.operations {
        operation.each_sent(&mut |used| used.each_named(&mut |id| todo.push(id)));
        operation.received().iter().for_each(|used| used.each_named(&mut |id| todo.push(id)));
    }
    model.webhooks.iter().for_each(|webhook| webhook.body.each_named(&mut |id| todo.push(id)));
    let mut reached = HashSet::new();
    while let Some(id) = todo.pop() {
        if !reached.insert(id) {
            continue;
        }
        let own = model.types.get(id);
        // A part has its name from what it is a part of, even if that is another type by now.
        if let Naming::Part { of, .. } | Naming::Side { of, .. } = &own.naming {
            todo.push(*of);
        }
        own.kind.each_use(&mut |used| used.each_named(&mut |id| todo.push(id)));
    }
    reached
}

fn renumber(used: &mut TypeRef, ids: &HashMap<TypeId, TypeId>) {
    match used {
        TypeRef::Named(id) => renumber_id(id, ids),
        TypeRef::List(list) => renumber(&mut list.items, ids),
        TypeRef::Map(inner) | TypeRef::Nullable(inner) | TypeRef::Boxed(inner) => {
            renumber(inner, ids);
        }
        TypeRef::Scalar(_) | TypeRef::Foreign(_) | TypeRef::Any => {}
    }
}

fn renumber_id(id: &mut TypeId, ids: &HashMap<TypeId, TypeId>) {
    *id = ids.get(id).copied().unwrap_or(*id);
}
