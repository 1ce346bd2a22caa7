//! `oneOf` and `anyOf`: unions of named branches.
//!
//! ```yaml
//! anyOf: [{type: string}, {enum: [a, b]}]     # an enum, which keeps other texts
//! oneOf: [{$ref: A}, {$ref: A}]               # A
//! oneOf: [{type: integer}, {type: number}]    # a number that keeps whole numbers exact
//! oneOf: [{$ref: A}, {enum: [null]}]          # A or null
//! {properties: {id: ..}, oneOf: [{..}, {..}]} # a union of branches that all have the id
//! ```
//!
//! What is beside a union goes into each branch. Branches that only require members
//! (`anyOf: [{required: [a]}, {required: [b]}]`) have no type; they go, with an entry in the ledger.
//! Every union keeps values that fit no branch, so a branch of any JSON adds nothing.

use std::collections::HashSet;

use super::facts::{Choice, Extra, Facts, Json, says_nothing};
use super::reference::target;
use super::{At, Reader, Slot, equal_branches};
use crate::model::{Branch, Docs, Kind, Naming, Part, Tag, TypeId, TypeRef, Union, Value};
use crate::schema::component_of;
use crate::schema::is_annotation;
use crate::tree::{Node, Object};

/// More types than this are never made of the unions beside each other in one schema.
const MOST_COMBINATIONS: usize = 64;

/// More types than this are never made of the unions in branches of each other.
const MOST_WAYS: usize = 1_024;

impl<'d> Reader<'d> {
    pub(super) fn union(&mut self, mut facts: Facts<'d>, slot: Slot) -> TypeRef {
        self.drop_conditions(&mut facts);
        self.drop_combinations(&mut facts);
        if facts.choices.is_empty() {
            return self.build(facts, slot);
        }
        let choice = facts.choices.remove(0);
        let branches = spliced(&choice.branches);
        let branches: Vec<At<'d>> =
            branches.into_iter().filter(|branch| !is_null(branch.node)).collect();
        let branches = distinct(branches);
        match branches.as_slice() {
            [] => self.build(facts, slot),
            [only] => self.single(facts, only, slot),
            [first, ..] => match equal_branches::described(&choice, &branches, self.root) {
                Some(docs) => self.equal(facts, first, docs, slot),
                None => self.several(facts, &choice, &branches, slot),
            },
        }
    }

    /// A union of one branch is that branch.
    fn single(&mut self, mut facts: Facts<'d>, only: &At<'d>, slot: Slot) -> TypeRef {
        if facts.is_bare() && facts.choices.is_empty() {
            if let Some(target) = target(only.node) {
                return self.named(&target);
            }
            // Only words and a type are beside it.
            facts.json = None;
        }
        self.absorb(&mut facts, only, &mut Vec::new());
        self.build(facts, slot)
    }

    /// Branches that are all the same are the first of them.
    fn equal(&mut self, mut facts: Facts<'d>, first: &At<'d>, docs: String, slot: Slot) -> TypeRef {
        if facts.is_bare() && facts.choices.is_empty() {
            facts.json = None;
        }
        self.absorb(&mut facts, first, &mut Vec::new());
        (facts.title, facts.description) = (None, None);
        let read = self.build(facts, slot);
        if let TypeRef::Named(id) = &read {
            self.types.get_mut(*id).docs = Docs { text: docs, notes: Vec::new() };
        }
        read
    }

    fn several(
        &mut self,
        mut base: Facts<'d>,
        choice: &Choice<'d>,
        branches: &[At<'d>],
        slot: Slot,
    ) -> TypeRef {
        base.ways *= branches.len();
        let id = self.reserve(slot, &base);
        let mut read: Vec<Branch> = Vec::new();
        let members = self.members_of(branches);
        for at in branches {
            let label = self.label(at, &members, choice);
            let ty = self.branch(&base, at, &label, id);
            let docs = description(at.node);
            let values = self.mapped(choice, at);
            read.push(Branch { name: String::new(), label, ty, values, docs });
        }
        self.join(&mut read, choice, id);
        let objects = read.iter().filter(|branch| self.is_object(&branch.ty)).count();
        if choice.any_of && objects > 1 && choice.discriminator.is_none() {
            let detail = "a value of several branches at once is read as the one that lists most \
                          of its members";
            self.ledger.lose("any-of", &choice.pointer, choice.span, detail);
        }
        match read.len() {
            0 => self.instead(id, TypeRef::Any),
            1 => {
                let only = read.remove(0).ty;
                self.instead(id, only)
            }
            _ => {
                let tag = match discriminator(choice.discriminator) {
                    Some(property) => Tag::Declared { property },
                    None => Tag::ByMembers,
                };
                self.types.get_mut(id).kind = Kind::Union(Union { branches: read, tag });
                TypeRef::Named(id)
            }
        }
    }

    /// Turns a type that proved to be another into a name for it, where it is already used.
    fn instead(&mut self, id: TypeId, read: TypeRef) -> TypeRef {
        if read != TypeRef::Named(id) {
            self.types.get_mut(id).kind = Kind::Alias(read.clone());
        }
        read
    }

    /// The type of a branch: with the members beside the union, unless it has them.
    fn branch(&mut self, base: &Facts<'d>, at: &At<'d>, label: &str, of: TypeId) -> TypeRef {
        let naming = Naming::Part { of, part: Part::Branch(label.to_owned()) };
        let parts = std::slice::from_ref(at);
        if base.is_bare() && base.choices.is_empty() {
            return self.read(parts, naming);
        }
        let own = self.facts(parts);
        let has_all = base.properties.keys().all(|name| own.properties.contains_key(name))
            && base.required.iter().all(|name| own.required.contains(name));
        let is_object = matches!(own.kind(), Json::Object | Json::Any);
        if (has_all && base.choices.is_empty() && target(at.node).is_some()) || !is_object {
            return self.read(parts, naming);
        }
        let mut whole = base.clone();
        whole.nullable = false;
        (whole.title, whole.description) = (None, None);
        whole.origin = own.origin;
        self.absorb(&mut whole, at, &mut Vec::new());
        self.build(whole, Slot::New(naming, None, Vec::new()))
    }

    /// A component with a `discriminator` that others extend.
    pub(super) fn union_of_subtypes(&mut self, id: TypeId, schema: &Node, children: &[String]) {
        let discriminator_node = schema.get("discriminator");
        let Some(property) = discriminator(discriminator_node) else { return };
        let branches = children.iter().filter_map(|child| {
            let at = self.component(child)?;
            let values = mapped_to(discriminator_node, child);
            let (label, docs) = (child.clone(), description(at.node));
            Some(Branch { name: String::new(), label, ty: self.named(child), values, docs })
        });
        let branches: Vec<Branch> = branches.collect();
        let tag = Tag::Declared { property };
        self.types.get_mut(id).kind = Kind::Union(Union { branches, tag });
    }

    /// The values that the document's `mapping` gives to the branch.
    fn mapped(&self, choice: &Choice<'d>, at: &At<'d>) -> Vec<Value> {
        target(at.node).map(|name| mapped_to(choice.discriminator, &name)).unwrap_or_default()
    }

    fn is_object(&self, used: &TypeRef) -> bool {
        match self.types.resolve(used) {
            TypeRef::Map(_) => true,
            TypeRef::Named(id) => {
                matches!(self.types.get(*id).kind, Kind::Struct(_) | Kind::Union(_))
            }
            _ => false,
        }
    }

    /// Takes out choices whose branches only require members.
    fn drop_conditions(&mut self, facts: &mut Facts<'d>) {
        let says_something = !facts.is_bare();
        let choices = std::mem::take(&mut facts.choices);
        for choice in choices {
            if says_something && choice.branches.iter().all(|branch| is_condition(branch.node)) {
                let keyword = choice.pointer.last().unwrap_or_default();
                let detail =
                    format!("`{keyword}` that only requires members in turn is not checked");
                self.ledger.lose("required-groups", &choice.pointer, choice.span, detail);
            } else {
                facts.choices.push(choice);
            }
        }
    }

    /// Takes out the last choices while their combinations are too many.
    fn drop_combinations(&mut self, facts: &mut Facts<'d>) {
        let ways = facts.ways;
        let too_many = |choices: &[Choice<'d>]| {
            let counts = choices.iter().map(|choice| choice.branches.len());
            let combinations = counts.fold(1, usize::saturating_mul);
            (choices.len() > 1 && combinations > MOST_COMBINATIONS)
                || (ways > 1 && combinations.saturating_mul(ways) > MOST_WAYS)
        };
        while !facts.choices.is_empty() && too_many(&facts.choices) {
            if let Some(choice) = facts.choices.pop() {
                let detail = "the members of a further union are not typed: there are too many \
                              combinations";
                self.ledger.lose("any-of-beside-one-of", &choice.pointer, choice.span, detail);
                facts.extra = Extra::Any;
            }
        }
    }
}

/// The branches, with those of unions inside unions in their place.
fn spliced<'d>(branches: &[At<'d>]) -> Vec<At<'d>> {
    let mut found = Vec::new();
    let mut todo: Vec<At<'d>> = branches.iter().rev().cloned().collect();
    while let Some(at) = todo.pop() {
        match inner(&at) {
            Some(inner) => todo.extend(inner.into_iter().rev()),
            None => found.push(at),
        }
    }
    found
}

/// The branches without those that are the same component again.
fn distinct(branches: Vec<At<'_>>) -> Vec<At<'_>> {
    let mut seen = HashSet::new();
    let mut is_new = |at: &At<'_>| target(at.node).is_none_or(|name| seen.insert(name));
    branches.into_iter().filter(|at| is_new(at)).collect()
}

/// The branches of a schema that is nothing but a union.
fn inner<'d>(at: &At<'d>) -> Option<Vec<At<'d>>> {
    let schema = at.node.as_object()?;
    let keyword = ["oneOf", "anyOf"].into_iter().find(|keyword| schema.contains(keyword))?;
    let alone = schema.keys().all(|key| key == keyword || is_annotation(key) || key == "nullable");
    let branches = schema.get(keyword)?.as_array().filter(|_| alone)?;
    let place = at.pointer.child(keyword);
    let at_branch = |(index, node)| At { node, pointer: place.child(usize::to_string(&index)) };
    Some(branches.iter().enumerate().map(at_branch).collect())
}

/// Whether a union has a branch that can only be `null`.
pub(super) fn has_null_branch(schema: &Node) -> bool {
    ["oneOf", "anyOf"].iter().any(|keyword| {
        let branches = schema.get(keyword).and_then(Node::as_array).unwrap_or_default();
        branches.iter().any(|branch| {
            is_null(branch) || super::facts::says_nullable(branch) || has_null_branch(branch)
        })
    })
}

fn is_null(branch: &Node) -> bool {
    let Some(schema) = branch.as_object() else { return false };
    let mut says = schema.keys().filter(|key| !is_annotation(key) && *key != "nullable");
    match schema.get("enum").and_then(Node::as_array) {
        Some(values) => !values.is_empty() && values.iter().all(|value| value.kind() == "null"),
        None => schema.contains("nullable") && says.next().is_none(),
    }
}

fn is_condition(branch: &Node) -> bool {
    let required = |schema: &Object| {
        schema.keys().all(|key| is_annotation(key) || matches!(key, "required" | "type"))
            && schema.get("type").and_then(Node::as_str).is_none_or(|kind| kind == "object")
    };
    !says_nothing(branch) && branch.as_object().is_some_and(required)
}

pub(super) fn discriminator(node: Option<&Node>) -> Option<String> {
    node?.get("propertyName")?.as_str().map(str::to_owned)
}

/// The values that a `mapping` gives to a component, which it names by reference or by name.
pub(super) fn mapped_to(discriminator: Option<&Node>, component: &str) -> Vec<Value> {
    let mapping = discriminator.and_then(|node| node.get("mapping")).and_then(Node::as_object);
    let entries = mapping.into_iter().flat_map(Object::nodes);
    let to_component = entries.filter(|(_, target)| {
        let target = target.as_str().unwrap_or_default();
        component_of(target).as_deref().unwrap_or(target) == component
    });
    to_component.map(|(value, _)| Value::Text(value.to_owned())).collect()
}

fn description(schema: &Node) -> Docs {
    let text = schema.get("description").and_then(Node::as_str).unwrap_or_default();
    Docs { text: text.trim().to_owned(), notes: Vec::new() }
}
