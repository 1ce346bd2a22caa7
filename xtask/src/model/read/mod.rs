//! From schemas to types.
//!
//! One function reads a schema: [`Reader::read`]. What a schema says together with all that its
//! `allOf` brings in is first collected as [`facts::Facts`], in which nothing is left to be merged,
//! and then becomes a type of the kind that the facts have: one kind, one file.
//!
//! Components are read one after the other, each into the place that its id reserves from the
//! start, so that a reference never has to be read to be used, and a schema that contains itself is
//! as good as any other.

mod enumeration;
mod equal_branches;
mod facts;
mod joined;
mod label;
mod list;
mod merge;
mod object;
mod operation;
mod outcome;
mod prune;
mod reference;
mod scalar;
mod sensitive;
mod subtypes;
mod union;

use std::collections::{HashMap, HashSet};

use indexmap::IndexMap;

use facts::Facts;

use super::{Docs, Kind, Model, Naming, Origin, Part, Struct, Type, TypeId, TypeRef, Types, Usage};
use crate::ledger::Ledger;
use crate::operations::{Operations, Replacement};
use crate::surface::SurfaceFile;
use crate::tree::{Node, Pointer};

/// Reads the schemas of components, and of what operations take and give.
#[must_use]
pub fn read(found: Operations, facts: &SurfaceFile) -> Model {
    let Operations { root, rows, schemes, replacements, received, mut ledger } = found;
    let mut reader = Reader::new(&root, facts, &replacements);
    reader.components();
    let operations = rows.into_iter().map(|row| reader.operation(row)).collect();
    let webhooks = reader.webhooks();
    let Reader { types, components, ledger: lost, .. } = reader;
    ledger.extend(lost);
    ledger.deduplicate();
    let mut model = Model { types, components, operations, webhooks, schemes, received, ledger };
    prune::prune(&mut model);
    model
}

/// A schema and its place.
#[derive(Clone, Debug)]
struct At<'d> {
    node: &'d Node,
    pointer: Pointer,
}

/// Where a type goes that has to have a name.
enum Slot {
    /// The place of a component.
    Reserved(TypeId),
    /// A new one, which is the type of what is written at these places.
    New(Naming, Option<Origin>, Vec<Pointer>),
}

struct Reader<'d> {
    root: &'d Node,
    surface: &'d SurfaceFile,
    types: Types,
    components: IndexMap<String, TypeId>,
    /// What was read already, by the place of the schema that it was read from: a property that
    /// several types take over from one place has one type, named after the type that has it there.
    /// What is merged of several places is read again for each type, or its name would depend on
    /// which of them is read first; the pass `sharing` joins what is equal.
    known: HashMap<Pointer, TypeRef>,
    /// What is being read, by the places of the schemas: it may lead back to itself.
    open: HashMap<Vec<Pointer>, TypeRef>,
    /// The same of all that is being read, also of what gets no name.
    reading: HashSet<Vec<Pointer>>,
    /// The children of components that a `discriminator` makes unions of.
    subtypes: HashMap<String, Vec<String>>,
    /// The components that may be `null`.
    nullable: HashSet<String>,
    /// Components that stand for hand-written types, with the paths of these.
    foreign: HashMap<String, String>,
    ledger: Ledger,
}

impl<'d> Reader<'d> {
    fn new(root: &'d Node, surface: &'d SurfaceFile, foreign: &[Replacement]) -> Self {
        let foreign = foreign.iter().map(|one| (one.component.clone(), one.rust_type.clone()));
        let mut reader = Self {
            root,
            surface,
            types: Types::default(),
            components: IndexMap::new(),
            known: HashMap::new(),
            open: HashMap::new(),
            reading: HashSet::new(),
            subtypes: HashMap::new(),
            nullable: HashSet::new(),
            foreign: foreign.collect(),
            ledger: Ledger::default(),
        };
        for (name, node) in reader.schemas() {
            if reader.foreign.contains_key(name) {
                continue;
            }
            let origin = Origin { pointer: place_of(name), span: node.span };
            let id = reader.types.add(empty(Naming::Component(name.to_owned()), origin));
            reader.components.insert(name.to_owned(), id);
        }
        reader.subtypes = subtypes::find(&reader);
        reader.nullable = reference::nullable(&reader);
        reader
    }

    /// The schemas under `components`.
    fn schemas(&self) -> Vec<(&'d str, &'d Node)> {
        let schemas = self.root.get("components").and_then(|components| components.get("schemas"));
        schemas.and_then(Node::as_object).into_iter().flat_map(|schemas| schemas.nodes()).collect()
    }

    /// Reads every component, those first that others take over members from: what was written
    /// there is named after it.
    fn components(&mut self) {
        for name in reference::parents_first(self) {
            if let (Some(at), Some(id)) = (self.component(&name), self.components.get(&name)) {
                self.component_type(&at, *id);
            }
        }
    }

    fn component_type(&mut self, at: &At<'d>, id: TypeId) {
        let name = at.pointer.last().unwrap_or_default();
        let nullable = self.nullable.contains(name);
        if let Some(children) = self.subtypes.get(name).cloned() {
            let facts = self.facts(std::slice::from_ref(at));
            self.describe(id, &facts);
            self.types.get_mut(id).nullable = nullable;
            return self.union_of_subtypes(id, at.node, &children);
        }
        let read = match reference::sole(std::slice::from_ref(at)) {
            Some(target) => self.named(&target),
            None => {
                let facts = self.facts(std::slice::from_ref(at));
                self.describe(id, &facts);
                self.build(facts, Slot::Reserved(id))
            }
        };
        let read = read.without_null().clone();
        let sensitive = self.is_sensitive_component(name);
        let own = self.types.get_mut(id);
        own.nullable = nullable;
        own.sensitive = sensitive;
        if read != TypeRef::Named(id) {
            own.kind = scalar::named(read);
        } else if own.kind == Kind::Struct(Struct::default()) {
            // Nothing was read but its own name.
            own.kind = Kind::Alias(TypeRef::Named(id));
        }
    }

    /// Reads a schema that has to satisfy all of `parts`.
    fn read(&mut self, parts: &[At<'d>], naming: Naming) -> TypeRef {
        if let Some(target) = reference::sole(parts) {
            parts.iter().for_each(|part| self.note_type_beside(part, &target));
            let used = self.named(&target);
            let nullable = parts.iter().any(|part| facts::says_nullable(part.node));
            return if nullable { used.nullable() } else { used };
        }
        let sole = match parts {
            [part] => Some(part.pointer.clone()),
            _ => None,
        };
        if let Some(known) = sole.as_ref().and_then(|place| self.known.get(place)) {
            return known.clone();
        }
        let places: Vec<Pointer> = parts.iter().map(|part| part.pointer.clone()).collect();
        if let Some(open) = self.open.get(&places) {
            return open.clone();
        }
        let origin =
            parts.last().map(|part| Origin { pointer: part.pointer.clone(), span: part.node.span });
        if !self.reading.insert(places.clone()) {
            self.note_circle(origin);
            return TypeRef::Any;
        }
        let facts = self.facts(parts);
        let nullable = facts.nullable;
        let read = self.build(facts, Slot::New(naming, origin, places.clone()));
        let read = if nullable { read.nullable() } else { read };
        self.reading.remove(&places);
        self.open.remove(&places);
        self.known.extend(sole.map(|place| (place, read.clone())));
        read
    }

    /// Enters that a list or map has nothing but itself in it: no type with a name is on the way.
    fn note_circle(&mut self, origin: Option<Origin>) {
        if let Some(Origin { pointer, span }) = origin {
            let detail = "it has nothing but itself in it, so that is any JSON";
            self.ledger.lose("circular-reference", &pointer, span, detail);
        }
    }

    /// The type of the kind that the facts have.
    fn build(&mut self, facts: Facts<'d>, slot: Slot) -> TypeRef {
        if facts.never_fits {
            return TypeRef::Any;
        }
        if !facts.choices.is_empty() {
            return self.union(facts, slot);
        }
        if facts.values.is_some() {
            return self.enumeration(facts, slot);
        }
        match facts.kind() {
            facts::Json::Object => self.object(facts, slot),
            facts::Json::Array => self.list(facts, slot),
            facts::Json::Any => TypeRef::Any,
            _ => TypeRef::Scalar(self.scalar(&facts)),
        }
    }

    /// Reserves the place of a named type.
    fn reserve(&mut self, slot: Slot, facts: &Facts<'d>) -> TypeId {
        let id = match slot {
            Slot::Reserved(id) => id,
            Slot::New(naming, origin, places) => {
                let origin = origin.unwrap_or_else(|| facts.origin.clone());
                let id = self.types.add(empty(naming, origin));
                // Known before its members are looked at, which may lead back here.
                if !places.is_empty() {
                    let used = TypeRef::Named(id);
                    let used = if facts.nullable { used.nullable() } else { used };
                    self.open.insert(places, used);
                }
                id
            }
        };
        self.describe(id, facts);
        id
    }

    fn describe(&mut self, id: TypeId, facts: &Facts<'d>) {
        let own = self.types.get_mut(id);
        own.docs = facts.docs();
        own.deprecated = facts.deprecated;
    }

    /// How a part of a type is named: a list or map between has no name of its own.
    fn part(&self, slot: &Slot, part: Part) -> Naming {
        match slot {
            Slot::Reserved(id) => Naming::Part { of: *id, part },
            // Sides are made of types that have been read.
            Slot::New(Naming::Side { of, .. }, ..) => Naming::Part { of: *of, part },
            Slot::New(Naming::Component(name), ..) => match self.components.get(name) {
                Some(id) => Naming::Part { of: *id, part },
                None => Naming::Component(name.clone()),
            },
            Slot::New(Naming::Operation { method, role, path }, ..) => {
                let path = path.iter().cloned().chain([part]).collect();
                Naming::Operation { method: method.clone(), role: role.clone(), path }
            }
            Slot::New(Naming::Part { of, part: outer }, ..) => Naming::Part {
                of: *of,
                part: Part::Inside(Box::new(outer.clone()), Box::new(part)),
            },
        }
    }
}

/// The place of a component.
fn place_of(name: &str) -> Pointer {
    ["components", "schemas", name].into_iter().collect()
}

fn empty(naming: Naming, origin: Origin) -> Type {
    Type {
        naming,
        name: String::new(),
        docs: Docs::default(),
        origin,
        usage: Usage::default(),
        deprecated: false,
        nullable: false,
        sensitive: false,
        kind: Kind::Struct(Struct::default()),
    }
}
