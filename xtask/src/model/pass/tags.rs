//! Pass `tags`: the property that tells the branches of a union apart.
//!
//! Where the document names it, each branch gets the values that mean it: those of the `mapping`,
//! or of the branch's own constant or enum, or the name of its component. Where it does not, a
//! required or optional property that has other values in every branch tells as well, as long as it
//! is there ([`Tag::Implied`]). Branches that are unions themselves have the values of theirs.

use std::collections::BTreeSet;

use crate::model::{Field, Kind, Model, Naming, Presence, Struct, Tag, TypeId, TypeRef, Types, Union, Value};

/// Unions in unions are looked into to this depth.
const DEEPEST: usize = 8;

/// Runs the pass.
pub fn apply(model: &mut Model) {
    let ids: Vec<TypeId> = model.types.ids().collect();
    for id in ids {
        let Kind::Union(union) = &model.types.get(id).kind else { continue };
        let mut union = union.clone();
        match &union.tag {
            Tag::Declared { property } => {
                let property = property.clone();
                if !declare(&mut union, &property, &model.types) {
                    let origin = &model.types.get(id).origin;
                    let detail =
                        "the discriminator does not tell the branches apart; the likeliest one is taken";
                    let place = origin.pointer.child("discriminator");
                    model.ledger.lose("discriminator", &place, origin.span, detail);
                    union.tag = Tag::ByMembers;
                }
            }
            Tag::Implied { .. } | Tag::ByMembers => imply(&mut union, &model.types),
        }
        model.types.get_mut(id).kind = Kind::Union(union);
    }
}

/// Gives each branch its values. False if a value means two branches or a branch has none.
fn declare(union: &mut Union, property: &str, types: &Types) -> bool {
    for branch in &mut union.branches {
        if branch.values.is_empty() {
            branch.values = values(&branch.ty, property, types, 0);
        }
        if branch.values.is_empty() {
            branch.values.extend(component(&branch.ty, types).map(Value::Text));
        }
    }
    differ(union)
}

fn imply(union: &mut Union, types: &Types) {
    let Some(first) = union.branches.first() else { return };
    let Some(object) = object(&first.ty, types) else { return };
    for field in &object.fields {
        let all: Vec<Vec<Value>> =
            union.branches.iter().map(|branch| values(&branch.ty, &field.wire, types, 0)).collect();
        let mut told = union.clone();
        for (branch, values) in told.branches.iter_mut().zip(all) {
            branch.values = values;
        }
        if differ(&told) {
            told.tag = Tag::Implied { property: field.wire.clone() };
            *union = told;
            return;
        }
    }
}

/// Whether every branch has values and no value is in two branches.
fn differ(union: &Union) -> bool {
    let mut seen = BTreeSet::new();
    union.branches.iter().all(|branch| {
        let own: BTreeSet<&Value> = branch.values.iter().collect();
        !own.is_empty() && own.into_iter().all(|value| seen.insert(value))
    })
}

/// The values that a type lists for a property; those of all branches if it is a union.
fn values(used: &TypeRef, property: &str, types: &Types, depth: usize) -> Vec<Value> {
    let TypeRef::Named(id) = types.resolve(used.without_null()) else { return Vec::new() };
    match &types.get(*id).kind {
        Kind::Struct(object) => {
            let field = object.fields.iter().find(|field| field.wire == property);
            field.map(|field| values_of(field, types)).unwrap_or_default()
        }
        Kind::Union(inner) if depth < DEEPEST => {
            let of = |ty: &TypeRef| values(ty, property, types, depth + 1);
            let all: Vec<Vec<Value>> = inner.branches.iter().map(|branch| of(&branch.ty)).collect();
            if all.iter().any(Vec::is_empty) { Vec::new() } else { all.concat() }
        }
        _ => Vec::new(),
    }
}

fn values_of(field: &Field, types: &Types) -> Vec<Value> {
    if let Presence::Constant(value) = &field.presence {
        return vec![value.clone()];
    }
    match types.resolve(field.ty.without_null()) {
        TypeRef::Named(id) => match &types.get(*id).kind {
            Kind::Enum(found) => found.values.iter().map(|value| value.wire.clone()).collect(),
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

fn object<'t>(used: &TypeRef, types: &'t Types) -> Option<&'t Struct> {
    match types.resolve(used.without_null()) {
        TypeRef::Named(id) => match &types.get(*id).kind {
            Kind::Struct(object) => Some(object),
            _ => None,
        },
        _ => None,
    }
}

fn component(used: &TypeRef, types: &Types) -> Option<String> {
    let TypeRef::Named(id) = used.without_null() else { return None };
    match &types.get(*id).naming {
        Naming::Component(name) => Some(name.clone()),
        _ => None,
    }
}
