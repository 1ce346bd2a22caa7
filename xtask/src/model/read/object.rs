//! Objects: structs where members are listed, maps where they are not.
//!
//! A required member that is not listed is mostly a slip of the pen, and would make each answer
//! without it an error: it becomes an optional member of any JSON, and the ledger says so.

use super::facts::{Extra, Facts, Json, Length};
use super::{At, Reader, Slot};
use crate::model::{
    Bound, Field, Kind, Naming, Origin, Part, Presence, Struct, TypeId, TypeRef, Value,
};
use crate::schema::pattern;
use crate::tree::Pointer;

impl<'d> Reader<'d> {
    pub(super) fn object(&mut self, facts: Facts<'d>, slot: Slot) -> TypeRef {
        if facts.properties.is_empty() && facts.required.is_empty() {
            return self.map(facts, &slot);
        }
        let id = self.reserve(slot, &facts);
        let fields = facts.properties.iter().map(|(wire, parts)| {
            let required = facts.required.contains(wire);
            self.field(id, wire, parts, required)
        });
        let mut fields: Vec<Field> = fields.collect();
        fields.extend(self.unlisted(&facts));
        let extra = self.extra(&facts, Naming::Part { of: id, part: Part::Value });
        self.types.get_mut(id).kind =
            Kind::Struct(Struct { fields, required_name: String::new(), extra });
        TypeRef::Named(id)
    }

    fn map(&mut self, facts: Facts<'d>, slot: &Slot) -> TypeRef {
        let naming = self.part(slot, Part::Value);
        let values = self.extra(&facts, naming).unwrap_or(TypeRef::Any);
        TypeRef::Map(Box::new(values))
    }

    /// The type of members that are not listed, if there may be any.
    fn extra(&mut self, facts: &Facts<'d>, naming: Naming) -> Option<TypeRef> {
        match &facts.extra {
            Extra::Unsaid | Extra::Forbidden => None,
            Extra::Any => Some(TypeRef::Any),
            Extra::Schemas(parts) => Some(self.read(parts, naming)),
        }
    }

    fn field(&mut self, of: TypeId, wire: &str, parts: &[At<'d>], required: bool) -> Field {
        // What is said about the member itself: docs, access, and whether it is a constant.
        let facts = self.facts(parts);
        let owner = self.owner(of, parts);
        let naming = Naming::Part { of: owner, part: Part::Property(wire.to_owned()) };
        let constant = constant(&facts).filter(|_| required && facts.choices.is_empty());
        let (ty, presence) = match constant {
            Some(value) => {
                (TypeRef::Scalar(crate::model::Scalar::of(&value)), Presence::Constant(value))
            }
            None if required => (self.read(parts, naming), Presence::Required),
            None => (self.read(parts, naming), Presence::Optional),
        };
        let mut docs = said_here(parts, &facts);
        docs.notes.extend(bounds(&facts));
        if let Some(pattern) = facts.pattern.filter(|own| pattern::translate(own).is_err()) {
            docs.notes.push(format!("It matches `{pattern}`, which is not checked."));
        }
        if let Some(default) = facts.default {
            docs.notes.push(format!("The vendor's default is `{}`.", default.to_json()));
        }
        Field {
            wire: wire.to_owned(),
            name: String::new(),
            sensitive: self.is_sensitive(wire, parts, &facts),
            ty,
            presence,
            read_only: facts.read_only,
            write_only: facts.write_only,
            docs,
            deprecated: parts.iter().any(|part| super::merge::is_deprecated(part.node)),
            origin: facts.origin,
        }
    }

    /// The type that what is written at a member's places is a part of: the component that it was
    /// written in, where another one took it over.
    fn owner(&self, of: TypeId, parts: &[At<'d>]) -> TypeId {
        let component = |pointer: &Pointer| match pointer.segments() {
            [components, schemas, name, ..]
                if components == "components" && schemas == "schemas" =>
            {
                self.components.get(name).copied()
            }
            _ => None,
        };
        let own = component(&self.types.get(of).origin.pointer);
        let mut written = parts.iter().map(|part| component(&part.pointer));
        match written.next() {
            Some(Some(first))
                if Some(first) != own && written.all(|other| other == Some(first)) =>
            {
                first
            }
            _ => of,
        }
    }

    fn unlisted(&mut self, facts: &Facts<'d>) -> Vec<Field> {
        let names = facts.required.iter().filter(|name| !facts.properties.contains_key(*name));
        let names: Vec<&str> = names.copied().collect();
        let Origin { pointer, span } = &facts.origin;
        for name in &names {
            let detail = format!("`{name}` is required and not listed, so it may be left out");
            self.ledger.lose("required-unlisted", &pointer.child("required"), *span, detail);
        }
        let field = |wire: &str| Field {
            wire: wire.to_owned(),
            name: String::new(),
            ty: TypeRef::Any,
            presence: Presence::Optional,
            sensitive: false,
            read_only: false,
            write_only: false,
            docs: crate::model::Docs::default(),
            deprecated: false,
            origin: facts.origin.clone(),
        };
        names.into_iter().map(field).collect()
    }
}

/// The only value that a schema allows.
pub(super) fn constant(facts: &Facts<'_>) -> Option<Value> {
    let values = facts.values.as_ref()?;
    match values.nodes.as_slice() {
        [only] if !facts.nullable => super::enumeration::value(only, facts.json),
        _ => None,
    }
}

/// What a value may be, in words: what is sent is checked against it.
fn bounds(facts: &Facts<'_>) -> Option<String> {
    let between = |min: Option<String>, max: Option<String>, unit: &str| match (min, max) {
        (None, None) => None,
        (Some(min), Some(max)) if min == max => Some(format!("{min}{unit}")),
        (Some(min), Some(max)) => Some(format!("{min} to {max}{unit}")),
        (Some(min), None) => Some(format!("at least {min}{unit}")),
        (None, Some(max)) => Some(format!("at most {max}{unit}")),
    };
    let count = |length: Length, unit: &str| {
        let number = |number: u64| number.to_string();
        // Everything has none or more.
        let min = length.min.filter(|min| *min > 0);
        between(min.map(number), length.max.map(number), unit)
    };
    let said = match facts.kind() {
        Json::String => count(facts.length, " characters"),
        Json::Array => count(facts.count, " items"),
        Json::Integer | Json::Number => {
            let number = |bound: &Option<Bound>| match bound {
                Some(Bound { number, exclusive: true }) => Some(format!("{number} (exclusive)")),
                Some(Bound { number, exclusive: false }) => Some(number.clone()),
                None => None,
            };
            between(number(&facts.range.min), number(&facts.range.max), "")
        }
        _ => None,
    }?;
    let mut chars = said.chars();
    let first = chars.next()?.to_uppercase();
    Some(format!("{}.", first.chain(chars).collect::<String>()))
}

/// What the member itself says; the words of the type that it refers to are the type's.
fn said_here(parts: &[At<'_>], facts: &Facts<'_>) -> crate::model::Docs {
    let own = parts.iter().rev().find_map(|part| {
        let text = part.node.get("description").or_else(|| part.node.get("title"))?;
        text.as_str().map(|text| text.trim().to_owned())
    });
    match own {
        Some(text) => crate::model::Docs { text, notes: Vec::new() },
        None => facts.docs(),
    }
}
