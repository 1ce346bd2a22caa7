//! Pass `tags`: the property that tells the branches of a union apart.
//!
//! Where the document names it, each branch gets the values that mean it: those of the `mapping`,
//! or of the branch's own constant or enum, or the name of its component. Where it does not, a
//! required or optional property that has other values in every branch tells as well, as long as it
//! is there ([`Tag::Implied`]). Branches that are unions themselves have the values of theirs.
//!
//! A struct that every declared tag knows by one value has that value from the start: nobody needs
//! to write `kind: cat` into a `Cat`.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    Branch, Field, Kind, Model, Naming, Presence, Scalar, Struct, Tag, TypeId, TypeRef, Types,
    Union, Value,
};

/// Unions in unions are looked into to this depth.
const DEEPEST: usize = 8;

/// Runs the pass.
pub fn apply(model: &mut Model) {
    // What one union knows does not depend on what another was told before.
    let before = model.types.clone();
    for id in before.ids() {
        let Kind::Union(union) = &before.get(id).kind else { continue };
        let mut union = union.clone();
        match &union.tag {
            Tag::Declared { property } => {
                let property = property.clone();
                for branch in &mut union.branches {
                    branch.values = declared(branch, &property, &before, 0);
                }
                if !differ(&union) {
                    let origin = &before.get(id).origin;
                    let detail = "the discriminator does not tell the branches apart; the \
                                  likeliest one is taken";
                    let place = origin.pointer.child("discriminator");
                    model.ledger.lose("discriminator", &place, origin.span, detail);
                    union.tag = Tag::ByMembers;
                }
            }
            Tag::Implied { .. } | Tag::ByMembers => continue,
        }
        model.types.get_mut(id).kind = Kind::Union(union);
    }
    fill_in(model);
    // A constant that one union gave to its branches tells them apart in another one too.
    let before = model.types.clone();
    for id in before.ids() {
        let Kind::Union(union) = &before.get(id).kind else { continue };
        if !matches!(union.tag, Tag::Declared { .. }) {
            let mut union = union.clone();
            imply(&mut union, &before);
            model.types.get_mut(id).kind = Kind::Union(union);
        }
    }
}

/// The values that mean a branch where the document names the property.
fn declared(branch: &Branch, property: &str, types: &Types, depth: usize) -> Vec<Value> {
    let mut values = match branch.values.as_slice() {
        [] => values(&branch.ty, property, types, depth),
        mapped => mapped.to_vec(),
    };
    if values.is_empty() {
        values.extend(component(&branch.ty, types).map(Value::Text));
    }
    values.sort();
    values.dedup();
    values
}

/// Makes members constants by which unions know their struct.
fn fill_in(model: &mut Model) {
    let Model { types, ledger, .. } = model;
    let mut known: BTreeMap<(TypeId, String), BTreeSet<Value>> = BTreeMap::new();
    for (_, own) in types.iter() {
        let Kind::Union(union) = &own.kind else { continue };
        let Tag::Declared { property } = &union.tag else { continue };
        for branch in &union.branches {
            if let TypeRef::Named(id) = types.resolve(&branch.ty) {
                let values = known.entry((*id, property.clone())).or_default();
                values.extend(branch.values.iter().cloned());
            }
        }
    }
    for ((id, property), values) in known {
        let mut values = values.into_iter();
        let (Some(value), None) = (values.next(), values.next()) else { continue };
        let Kind::Struct(object) = &types.get(id).kind else { continue };
        let found = object.fields.iter().position(|field| field.wire == property);
        let Some(index) = found else { continue };
        let field = &object.fields[index];
        let Some(value) = of_type(value, &field.ty, types) else { continue };
        let listed = values_of(field, types);
        if !listed.is_empty() && !listed.contains(&value) {
            let origin = &field.origin;
            let detail = format!(
                "the discriminator means this schema by `{value}`, which is not one of its own values; \
                 `{value}` is taken"
            );
            ledger.lose("contradiction", &origin.pointer, origin.span, detail);
        }
        if let Kind::Struct(object) = &mut types.get_mut(id).kind {
            object.fields[index].presence = Presence::Constant(value);
        }
    }
}

/// The value as one of the member's type: a `mapping` writes every value as a text.
fn of_type(value: Value, used: &TypeRef, types: &Types) -> Option<Value> {
    let is_text = match types.resolve(used) {
        TypeRef::Scalar(Scalar::Text(_)) => true,
        TypeRef::Scalar(Scalar::Integer { .. }) => false,
        TypeRef::Named(id) => match &types.get(*id).kind {
            Kind::Enum(found) => !found.is_integer(),
            _ => return None,
        },
        _ => return None,
    };
    match (is_text, &value) {
        (true, Value::Text(_)) | (false, Value::Integer(_)) => Some(value),
        (false, Value::Text(text)) => text.parse().ok().map(Value::Integer),
        _ => None,
    }
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
            let same = inner.tag == Tag::Declared { property: property.to_owned() };
            let of = |branch: &Branch| match same {
                true => declared(branch, property, types, depth + 1),
                false => values(&branch.ty, property, types, depth + 1),
            };
            let all: Vec<Vec<Value>> = inner.branches.iter().map(of).collect();
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
