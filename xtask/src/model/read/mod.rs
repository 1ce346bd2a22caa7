//! From schemas to types.
//!
//! One function reads a schema: [`Reader::read`]. What a schema says together with all that its
//! `allOf` brings in is first collected as [`facts::Facts`], in which nothing is left to be merged,
//! and then becomes a type of the kind that the facts have: one kind, one file.
//!
//! Components are read one after the other, each into the place that its id reserves from the
//! start, so that a reference never has to be read to be used, and a schema that contains itself is
//! as good as any other.

mod carried;
mod enumeration;
mod facts;
mod list;
mod merge;
mod object;
mod reference;
mod scalar;
mod sensitive;
mod subtypes;
mod union;

use std::collections::HashMap;

use indexmap::IndexMap;

use facts::Facts;

use super::{Docs, Kind, Model, Naming, Origin, Part, Struct, Type, TypeId, TypeRef, Types, Usage};
use crate::ledger::Ledger;
use crate::operation::Operation;
use crate::surface::SurfaceFile;
use crate::tree::{Node, Pointer};

/// Reads the types of a lowered document, whose parameters, bodies and answers stand where the
/// operations use them.
#[must_use]
pub fn read(root: &Node, operations: &[Operation], facts: &SurfaceFile) -> Model {
    let mut reader = Reader::new(root, facts);
    reader.components();
    let carried = reader.carried(operations);
    Model { types: reader.types, components: reader.components, carried, ledger: reader.ledger }
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
    /// A new one.
    New(Naming, Option<Origin>),
}

struct Reader<'d> {
    root: &'d Node,
    surface: &'d SurfaceFile,
    types: Types,
    components: IndexMap<String, TypeId>,
    /// What was read already, by the place of the schema that it was read from: a property that
    /// several types take over from one place has one type, named after the type that has it there.
    /// What is merged of several places is read for each type anew, or its name would depend on
    /// which of them is read first; the pass `sharing` joins what is equal.
    known: HashMap<Pointer, TypeRef>,
    /// The children of components that a `discriminator` makes unions of.
    subtypes: HashMap<String, Vec<String>>,
    ledger: Ledger,
}

impl<'d> Reader<'d> {
    fn new(root: &'d Node, surface: &'d SurfaceFile) -> Self {
        let mut reader = Self {
            root,
            surface,
            types: Types::default(),
            components: IndexMap::new(),
            known: HashMap::new(),
            subtypes: HashMap::new(),
            ledger: Ledger::default(),
        };
        for (name, node) in reader.schemas() {
            let origin = Origin { pointer: place_of(name), span: node.span };
            let id = reader.types.add(empty(Naming::Component(name.to_owned()), origin));
            reader.components.insert(name.to_owned(), id);
        }
        reader.subtypes = subtypes::find(&reader);
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
        let nullable = self.is_nullable_component(at);
        let name = at.pointer.last().unwrap_or_default();
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
        let own = self.types.get_mut(id);
        own.nullable = nullable;
        if read != TypeRef::Named(id) {
            own.kind = scalar::named(read);
        }
    }

    /// Reads a schema that has to satisfy all of `parts`.
    fn read(&mut self, parts: &[At<'d>], naming: Naming) -> TypeRef {
        if let Some(target) = reference::sole(parts) {
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
        let facts = self.facts(parts);
        let nullable = facts.nullable;
        let origin =
            parts.last().map(|part| Origin { pointer: part.pointer.clone(), span: part.node.span });
        let read = self.build(facts, Slot::New(naming, origin));
        let read = if nullable { read.nullable() } else { read };
        self.known.extend(sole.map(|place| (place, read.clone())));
        read
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
            Slot::New(naming, origin) => {
                let origin = origin.unwrap_or_else(|| facts.origin.clone());
                self.types.add(empty(naming, origin))
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
            Slot::New(Naming::Component(name), _) => match self.components.get(name) {
                Some(id) => Naming::Part { of: *id, part },
                None => Naming::Component(name.clone()),
            },
            Slot::New(Naming::Operation { method, role, path }, _) => {
                let path = path.iter().cloned().chain([part]).collect();
                Naming::Operation { method: method.clone(), role: role.clone(), path }
            }
            Slot::New(Naming::Part { of, part: outer }, _) => Naming::Part {
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
        kind: Kind::Struct(Struct::default()),
    }
}
