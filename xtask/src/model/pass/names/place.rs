//! Where a type is, in a form that stays as long as the thing itself does.
//!
//! A place reads like a JSON Pointer, but has a name wherever that has a position: the parameter
//! called `limit` is `parameters/limit`, the branch called `cat` is `oneOf/cat`. What the vendor adds
//! in front of them moves no place.

use std::collections::HashMap;

use crate::model::{Field, Kind, Naming, Part, Presence, Type, TypeId, TypeRef, Types};
use crate::operation::StatusPattern;
use crate::tree::Pointer;

/// The place of every type.
pub(super) struct Places {
    of: HashMap<TypeId, Pointer>,
    /// Owners come before what is a part of them; otherwise by place.
    order: Vec<TypeId>,
}

impl Places {
    pub(super) fn of(types: &Types) -> Self {
        let mut places = Self { of: HashMap::new(), order: Vec::new() };
        let mut by_rank = by_rank(types);
        by_rank.sort_by_key(|(rank, _)| *rank);
        for rank in by_rank.chunk_by(|a, b| a.0 == b.0) {
            let mut same: HashMap<Pointer, Vec<TypeId>> = HashMap::new();
            for (_, id) in rank {
                same.entry(places.natural(*id, types)).or_default().push(*id);
            }
            for (place, ids) in same {
                let told_apart = told_apart(&ids, types).into_iter();
                places.of.extend(told_apart.map(|(id, word)| match word {
                    Some(word) => (id, place.child(word)),
                    None => (id, place.clone()),
                }));
            }
            let mut ids: Vec<TypeId> = rank.iter().map(|(_, id)| *id).collect();
            ids.sort_by_cached_key(|id| places.text(*id));
            places.order.extend(ids);
        }
        places
    }

    /// The place of a type.
    pub(super) fn get(&self, id: TypeId) -> Pointer {
        self.of.get(&id).cloned().unwrap_or_default()
    }

    /// The place of a type, as `names.toml` has it.
    pub(super) fn text(&self, id: TypeId) -> String {
        self.get(id).to_string()
    }

    /// Every type, owners first.
    pub(super) fn order(&self) -> &[TypeId] {
        &self.order
    }

    /// The place by what names the type. Two branches with one title have the same.
    fn natural(&self, id: TypeId, types: &Types) -> Pointer {
        let own = types.get(id);
        match &own.naming {
            Naming::Component(name) => ["components", "schemas", name].into_iter().collect(),
            Naming::Part { of, part } => extended(&self.get(*of), part),
            Naming::Side { of, side } => self.get(*of).child(side.suffix()),
            Naming::Operation { path, .. } => {
                let start = Carrier::of(own).map(|carrier| carrier.pointer);
                let start = start.unwrap_or_else(|| own.origin.pointer.clone());
                path.iter().fold(start, |place, part| extended(&place, part))
            }
        }
    }

    /// The type at each place that holds one of another place: what was written out there once may
    /// be a component now.
    pub(super) fn uses(&self, types: &Types) -> HashMap<String, TypeId> {
        let mut found = HashMap::new();
        for (id, own) in types.iter() {
            let place = self.get(id);
            match &own.kind {
                Kind::Struct(object) => {
                    for field in &object.fields {
                        note(&mut found, place.child("properties").child(&field.wire), &field.ty);
                    }
                    if let Some(extra) = &object.extra {
                        note(&mut found, place.child("additionalProperties"), extra);
                    }
                }
                Kind::Union(union) => {
                    for branch in &union.branches {
                        note(&mut found, place.child("oneOf").child(&branch.label), &branch.ty);
                    }
                }
                Kind::Newtype(inner) | Kind::Alias(inner) => note(&mut found, place, inner),
                Kind::Enum(_) | Kind::Outcome(_) => {}
            }
        }
        found
    }
}

/// Notes which type is used at a place, or at the place of the items and values in it.
pub(super) fn note(found: &mut HashMap<String, TypeId>, place: Pointer, used: &TypeRef) {
    match used {
        TypeRef::Named(id) => {
            found.insert(place.to_string(), *id);
        }
        TypeRef::List(list) => note(found, place.child("items"), &list.items),
        TypeRef::Map(values) => note(found, place.child("additionalProperties"), values),
        TypeRef::Nullable(inner) | TypeRef::Boxed(inner) => note(found, place, inner),
        TypeRef::Scalar(_) | TypeRef::Foreign(_) | TypeRef::Any => {}
    }
}

fn extended(place: &Pointer, part: &Part) -> Pointer {
    match part {
        Part::Property(property) => place.child("properties").child(property),
        Part::Item => place.child("items"),
        Part::Value => place.child("additionalProperties"),
        Part::Branch(label) => place.child("oneOf").child(label),
        Part::Inside(outer, inner) => extended(&extended(place, outer), inner),
    }
}

/// How many steps each type is below a component or an operation.
fn by_rank(types: &Types) -> Vec<(usize, TypeId)> {
    let mut ranks: HashMap<TypeId, usize> = HashMap::new();
    // What owns a part is read before it.
    for (id, own) in types.iter() {
        let rank = match &own.naming {
            Naming::Component(_) => 0,
            Naming::Part { of, .. } | Naming::Side { of, .. } => {
                1 + ranks.get(of).copied().unwrap_or_default()
            }
            Naming::Operation { path, .. } => 1 + path.len(),
        };
        ranks.insert(id, rank);
    }
    types.ids().map(|id| (ranks.get(&id).copied().unwrap_or_default(), id)).collect()
}

/// Tells types of one place apart by what each has and the others have not. Only where nothing tells
/// is it their order.
fn told_apart(ids: &[TypeId], types: &Types) -> Vec<(TypeId, Option<String>)> {
    let [_, _, ..] = ids else { return ids.iter().map(|id| (*id, None)).collect() };
    let mut ids = ids.to_vec();
    ids.sort_by_cached_key(|id| types.get(*id).origin.pointer.to_string());
    let words: Vec<Vec<String>> = ids.iter().map(|id| content(types.get(*id))).collect();
    let own_word = |index: usize| {
        let others = || words.iter().enumerate().filter(move |(other, _)| *other != index);
        words[index].iter().find(|word| !others().any(|(_, words)| words.contains(word))).cloned()
    };
    let numbered = |index: usize| own_word(index).unwrap_or_else(|| (index + 1).to_string());
    ids.iter().enumerate().map(|(index, id)| (*id, Some(numbered(index)))).collect()
}

/// Words for what a type has: a member, a value, a branch.
pub(super) fn content(own: &Type) -> Vec<String> {
    let (word, mut found): (&str, Vec<String>) = match &own.kind {
        Kind::Struct(object) => ("with", object.fields.iter().map(member).collect()),
        Kind::Enum(found) => ("of", found.values.iter().map(|v| v.wire.to_string()).collect()),
        Kind::Union(union) => ("of", union.branches.iter().map(|b| b.label.clone()).collect()),
        Kind::Newtype(_) | Kind::Alias(_) | Kind::Outcome(_) => ("of", Vec::new()),
    };
    found.sort();
    let all = found.join(" ");
    let more_than_one = found.len() > 1;
    let words = found.into_iter().chain(more_than_one.then_some(all));
    words.map(|text| format!("{word} {text}")).collect()
}

/// A member, with the value that it always has.
fn member(field: &Field) -> String {
    match &field.presence {
        Presence::Constant(value) => format!("{} {value}", field.wire),
        Presence::Required | Presence::Optional => field.wire.clone(),
    }
}

/// What an operation carries a schema in.
pub(super) struct Carrier {
    /// The pointer up to the schema.
    pointer: Pointer,
    /// Which of the three it is.
    pub(super) kind: CarrierKind,
    /// The media type of a body or an answer.
    pub(super) media_type: Option<String>,
}

/// What an operation carries a schema in.
pub(super) enum CarrierKind {
    Parameter,
    Body,
    Answer(Option<StatusPattern>),
}

impl Carrier {
    /// Finds it in the place where the type was written; a type of a part may have been written
    /// elsewhere.
    pub(super) fn of(own: &Type) -> Option<Self> {
        let segments = own.origin.pointer.segments();
        // A path, a method, and then what the operation says.
        let said = segments.get(3)?;
        let (kind, length) = match said.as_str() {
            "parameters" => (CarrierKind::Parameter, 5),
            "requestBody" => (CarrierKind::Body, 7),
            "responses" => (CarrierKind::Answer(StatusPattern::parse(segments.get(4)?)), 8),
            _ => return None,
        };
        let pointer: Pointer = segments.get(..length)?.iter().cloned().collect();
        let media_type = match kind {
            CarrierKind::Parameter => None,
            _ => pointer.segments().get(length - 2).cloned(),
        };
        Some(Self { pointer, kind, media_type })
    }
}
