//! The parts of an `allOf` become one schema.
//!
//! ```yaml
//! # before                                           # after
//! Cat:                                               Cat:
//!   allOf:                                             type: object
//!     - $ref: '#/components/schemas/Pet'               required: [name]
//!     - {properties: {lives: {type: integer}},         properties: {name: .., lives: ..}
//!        additionalProperties: false}
//! ```
//!
//! typify merges as well, but takes `additionalProperties: false` of one part to forbid the members
//! of the others, invents names, and overflows the stack where a parent lists its children under
//! `oneOf` and they refer back with `allOf`. Here a child takes its parent's members and not its
//! branches. A reference that is alone and only documented stays a reference.
//!
//! Members beside `oneOf` or `anyOf` go into each branch. Branches that only require members
//! (`anyOf: [{required: [a]}, {required: [b]}]`) have no type; they go, and so do contradictions,
//! with an entry in the ledger.

use std::collections::BTreeMap;

use super::merge::Merge;
use super::shape::{
    self, WAS_INLINE, branches, constraints, is_annotation, is_tagged_externally, properties,
    referred,
};
use crate::ledger::Ledger;
use crate::normalise::Draft;
use crate::tree::{Node, Object, Pointer};

/// What stands for more than one schema that a value must match one of.
const UNIONS: [&str; 2] = ["oneOf", "anyOf"];

pub(in crate::normalise) fn apply(draft: &mut Draft<'_>) {
    let components = draft.schemas_mut().clone();
    let mut flatten = Flatten {
        components: &components,
        done: BTreeMap::new(),
        open: Vec::new(),
        ledger: &mut draft.ledger,
    };
    for name in components.keys() {
        flatten.component(name);
    }
    let flat = flatten.done;
    for (name, schema) in draft.schemas_mut().nodes_mut() {
        if let Some(flat) = flat.get(name) {
            schema.clone_from(flat);
        }
    }
    let flat = draft.schemas_mut().clone();
    let mut ledger = Ledger::default();
    for (name, schema) in draft.schemas_mut().nodes_mut() {
        let place = place_of(name);
        distribute(schema, &flat, &place, &mut ledger);
    }
    draft.ledger.extend(ledger);
}

fn place_of(name: &str) -> Pointer {
    ["components", "schemas", name].into_iter().collect()
}

struct Flatten<'c, 'l> {
    components: &'c Object,
    done: BTreeMap<String, Node>,
    /// The components that are being flattened, outermost first.
    open: Vec<String>,
    ledger: &'l mut Ledger,
}

impl Flatten<'_, '_> {
    /// The component without `allOf`; none if it is part of itself.
    fn component(&mut self, name: &str) -> Option<Node> {
        if let Some(done) = self.done.get(name) {
            return Some(done.clone());
        }
        if self.open.iter().any(|open| open == name) {
            return None;
        }
        let schema = self.components.get(name)?.clone();
        self.open.push(name.to_owned());
        let flat = self.schema(&schema, &place_of(name));
        self.open.pop();
        self.done.insert(name.to_owned(), flat.clone());
        Some(flat)
    }

    fn schema(&mut self, schema: &Node, place: &Pointer) -> Node {
        let parts = branches(schema, "allOf");
        if parts.is_empty() || referred(schema).is_some() {
            return schema.clone();
        }
        let mut merged = Node::new(Object::new(), schema.span);
        let mut merge = Merge::new(self.components);
        for (index, part) in parts.iter().enumerate() {
            let place = place.child("allOf").child(index.to_string());
            let Some(part) = self.part(part, &place) else { continue };
            merged = merge.schemas(&merged, &part, &place);
        }
        let mut own = schema.clone();
        own.make_object().remove("allOf");
        merged = merge.schemas(&merged, &own, place);
        for contradiction in merge.contradictions {
            self.ledger.lose(
                "contradiction",
                &contradiction.place,
                schema.span,
                contradiction.detail,
            );
        }
        let object = merged.make_object();
        object.remove("title");
        for said_here in ["nullable", WAS_INLINE] {
            match schema.get(said_here) {
                Some(node) => drop(object.insert(said_here, node.clone())),
                None => drop(object.remove(said_here)),
            }
        }
        merged
    }

    /// What a part brings in.
    fn part(&mut self, part: &Node, place: &Pointer) -> Option<Node> {
        let Some(target) = referred(part) else {
            let mut flat = self.schema(part, place);
            flat.make_object().remove("nullable");
            return Some(flat);
        };
        let Some(mut flat) = self.through(&target) else {
            let detail = format!("`{target}` is a part of itself, which adds nothing");
            self.ledger.lose("circular-all-of", place, part.span, detail);
            return None;
        };
        let lists_child = UNIONS
            .iter()
            .flat_map(|keyword| branches(&flat, keyword))
            .any(|branch| referred(branch).is_some_and(|child| self.open.contains(&child)));
        let object = flat.make_object();
        object.retain(|keyword, _| {
            !(is_annotation(keyword) && keyword != "description")
                && keyword != "discriminator"
                && !(lists_child && UNIONS.contains(&keyword))
        });
        Some(flat)
    }

    /// The schema at the end of a chain of references.
    fn through(&mut self, name: &str) -> Option<Node> {
        let mut flat = self.component(name)?;
        for _ in 0..self.components.len().min(64) {
            match referred(&flat) {
                Some(next) => flat = self.component(&next)?,
                None => break,
            }
        }
        Some(flat)
    }
}

/// Puts what stands beside a union into its branches.
fn distribute(schema: &mut Node, components: &Object, place: &Pointer, ledger: &mut Ledger) {
    if is_tagged_externally(schema) {
        return;
    }
    let Some(keyword) = UNIONS.into_iter().find(|keyword| schema.get(keyword).is_some()) else {
        return;
    };
    if keyword == "oneOf"
        && let Some(second) = schema.make_object().remove("anyOf")
    {
        let detail = "`anyOf` beside `oneOf` is not checked";
        ledger.lose("any-of-beside-one-of", &place.child("anyOf"), second.span, detail);
    }
    let mut common = schema.clone();
    common
        .make_object()
        .retain(|key, _| key != keyword && key != "discriminator" && !is_annotation(key));
    let object = common.make_object();
    object.remove("nullable");
    let says_something = object.keys().any(|key| key != "type");
    let span = schema.get(keyword).map_or(schema.span, |node| node.span);
    let found = branches(schema, keyword);
    let only_required = |branch: &Node| {
        referred(branch).is_none()
            && constraints(branch).all(|key| ["required", "type"].contains(&key))
            && type_of_object_or_none(branch)
    };
    if found.iter().all(only_required) && says_something {
        let detail = format!("`{keyword}` that only requires members in turn is not checked");
        ledger.lose("required-groups", &place.child(keyword), span, detail);
        schema.make_object().remove(keyword);
        schema.make_object().remove("discriminator");
        return;
    }
    if !says_something {
        schema.make_object().remove("type");
        return;
    }
    let mut merge = Merge::new(components);
    let joined: Vec<Node> = found
        .iter()
        .map(|branch| with_common(branch, &common, components, &mut merge, place))
        .collect();
    for contradiction in merge.contradictions {
        ledger.lose("contradiction", &contradiction.place, span, contradiction.detail);
    }
    let object = schema.make_object();
    let gone: Vec<String> = common.make_object().keys().map(str::to_owned).collect();
    object.retain(|key, _| !gone.iter().any(|gone| gone == key));
    object.insert(keyword, Node::new(joined, span));
}

fn type_of_object_or_none(branch: &Node) -> bool {
    matches!(shape::type_of(branch), None | Some("object"))
}

/// A branch with the members that all have. A branch that has them already stays a reference.
fn with_common(
    branch: &Node,
    common: &Node,
    components: &Object,
    merge: &mut Merge<'_>,
    place: &Pointer,
) -> Node {
    let target = referred(branch);
    let resolved = target.as_ref().and_then(|name| components.get(name)).unwrap_or(branch);
    let has_all = properties(common).is_none_or(|common| {
        properties(resolved).is_some_and(|own| common.keys().all(|name| own.contains(name)))
    });
    let composed = UNIONS.iter().any(|keyword| resolved.get(keyword).is_some());
    let is_object = type_of_object_or_none(resolved);
    if target.is_some() && (has_all || composed) || !is_object {
        return branch.clone();
    }
    let mut joined = merge.schemas(common, resolved, place);
    let object = joined.make_object();
    let title = branch.get("title").and_then(Node::as_str).map(str::to_owned).or(target);
    if let Some(title) = title {
        object.insert("title", Node::new(title, branch.span));
    }
    joined
}
