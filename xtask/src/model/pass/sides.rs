//! Pass `sides`: types that are one thing to callers and another to the vendor.
//!
//! By OpenAPI 3.0 (Schema Object) `required` holds for a `readOnly` member in answers only, and for
//! a `writeOnly` member in requests only. So a type that has such a member, or holds one that has,
//! is two: `Order`, whose `id` is always there, and `OrderInput`, which nobody has to give an `id`.
//!
//! Which of the two has the plain name follows from the schema alone, so that no operation that
//! comes or goes changes it: a type with required `readOnly` members is the one that is received, and
//! the other one is its input; a type that only has required `writeOnly` members is the one that is
//! sent, and the other one is its output.

use std::collections::HashMap;

use crate::model::{
    Kind, Model, Naming, Presence, Sequence, Side, Success, TypeId, TypeRef, Types,
};

/// Runs the pass.
pub fn apply(model: &mut Model) {
    let plain = plain_sides(&model.types);
    if plain.is_empty() {
        return;
    }
    let written = plain.keys().map(|id| (*id, model.types.get(*id).kind.clone())).collect();
    let mut split = Split { types: &mut model.types, plain, written, others: HashMap::new() };
    split.settle();
    for operation in &mut model.operations {
        for argument in &mut operation.arguments {
            split.redirect(&mut argument.ty, Side::Sent);
        }
        split.redirect_success(&mut operation.success);
        for (_, success) in &mut operation.representations {
            split.redirect_success(success);
        }
    }
    for webhook in &mut model.webhooks {
        split.redirect(&mut webhook.body, Side::Received);
    }
}

/// The side on which a type has its plain name, for the types that have two.
fn plain_sides(types: &Types) -> HashMap<TypeId, Side> {
    let read_only = holding(types, |field| field.read_only);
    let write_only = holding(types, |field| field.write_only);
    let sent = write_only.into_iter().map(|id| (id, Side::Sent));
    let received = read_only.into_iter().map(|id| (id, Side::Received));
    sent.chain(received).collect()
}

/// The types that have a required member of this kind, or hold a type that has.
fn holding(types: &Types, wanted: impl Fn(&crate::model::Field) -> bool) -> Vec<TypeId> {
    let mut holders: HashMap<TypeId, Vec<TypeId>> = HashMap::new();
    let mut found: Vec<TypeId> = Vec::new();
    for (id, own) in types.iter() {
        own.kind.each_use(&mut |used| {
            used.each_named(&mut |held| holders.entry(held).or_default().push(id));
        });
        if let Kind::Struct(object) = &own.kind {
            let required = |field: &&crate::model::Field| field.presence == Presence::Required;
            if object.fields.iter().filter(required).any(&wanted) {
                found.push(id);
            }
        }
    }
    let mut seen: std::collections::HashSet<TypeId> = found.iter().copied().collect();
    let mut todo = found.clone();
    while let Some(id) = todo.pop() {
        for holder in holders.get(&id).into_iter().flatten() {
            // What is answered is received, and no request holds it.
            let is_outcome = matches!(types.get(*holder).kind, Kind::Outcome(_));
            if !is_outcome && seen.insert(*holder) {
                found.push(*holder);
                todo.push(*holder);
            }
        }
    }
    found
}

struct Split<'m> {
    types: &'m mut Types,
    plain: HashMap<TypeId, Side>,
    /// What each of them is before a side is taken.
    written: HashMap<TypeId, Kind>,
    /// The other side of each type that needs one.
    others: HashMap<TypeId, TypeId>,
}

impl Split<'_> {
    /// Makes each type that has two sides its plain one.
    fn settle(&mut self) {
        for id in self.types.ids().collect::<Vec<_>>() {
            let side = match (self.plain.get(&id), &self.types.get(id).kind) {
                (Some(side), _) => *side,
                (None, Kind::Outcome(_)) => Side::Received,
                (None, _) => continue,
            };
            let kind = self.types.get(id).kind.clone();
            self.types.get_mut(id).kind = self.on_side(kind, side);
        }
    }

    /// The kind as it is on a side.
    fn on_side(&mut self, mut kind: Kind, side: Side) -> Kind {
        if let Kind::Struct(object) = &mut kind {
            for field in &mut object.fields {
                let elsewhere = match side {
                    Side::Sent => field.read_only,
                    Side::Received => field.write_only,
                };
                if elsewhere && field.presence == Presence::Required {
                    field.presence = Presence::Optional;
                }
            }
        }
        kind.each_use_mut(&mut |used| self.redirect(used, side));
        kind
    }

    /// Makes a use of a type one of its side.
    fn redirect(&mut self, used: &mut TypeRef, side: Side) {
        match used {
            TypeRef::Named(id) => *id = self.side_of(*id, side),
            TypeRef::List(list) => self.redirect(&mut list.items, side),
            TypeRef::Map(inner) | TypeRef::Nullable(inner) | TypeRef::Boxed(inner) => {
                self.redirect(inner, side);
            }
            TypeRef::Scalar(_) | TypeRef::Foreign(_) | TypeRef::Any => {}
        }
    }

    fn redirect_success(&mut self, success: &mut Success) {
        match success {
            Success::One(ty)
            | Success::Optional(ty)
            | Success::Sequence(Sequence { item: ty, .. }) => self.redirect(ty, Side::Received),
            Success::Nothing | Success::Stream | Success::ByStatus(_) => {}
        }
    }

    fn side_of(&mut self, id: TypeId, side: Side) -> TypeId {
        match self.plain.get(&id) {
            None => return id,
            Some(plain) if *plain == side => return id,
            Some(_) => {}
        }
        if let Some(other) = self.others.get(&id) {
            return *other;
        }
        let mut other = self.types.get(id).clone();
        let kind = self.written.get(&id).unwrap_or(&other.kind).clone();
        other.naming = Naming::Side { of: id, side };
        let made = self.types.add(other);
        // Known before its members are looked at, which may hold it again.
        self.others.insert(id, made);
        self.types.get_mut(made).kind = self.on_side(kind, side);
        made
    }
}
