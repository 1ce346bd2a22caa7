//! Inline schemas that are the same, documentation included, become one type with a name for each of
//! the places.
//!
//! ```yaml
//! # before                                         # after
//! GetOrderResponseLinks: {properties: ..}          GetOrderResponseLinks: {properties: ..}
//! ListOrdersResponseLinks: {properties: ..}        (gone; `pub type ListOrdersResponseLinks = ..;`)
//! ```
//!
//! Documents without components, and those that a tool has bundled by writing references out, repeat
//! the same schemas hundreds of times: as one type, a value goes from one call to the next without
//! conversions, and the client compiles in a fraction of the time and memory. Every place keeps the
//! name that its type would have had, so that no name changes when a document comes to say the same
//! thing twice, or ceases to.
//!
//! The shortest name is the type's, the first by the alphabet among equally long ones. Examples do not
//! count. What is sent and what is read are types of their own, because one is strict and the other
//! lenient; so are branches of unions and enums of one value, which tell branches apart.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt::Write as _;

use super::reach::Reach;
use super::shape::{WAS_INLINE, component_of, string_values};
use crate::normalise::{Alias, Draft};
use crate::schema::{self, Kind};
use crate::tree::{Node, Pointer, Value};

pub(in crate::normalise) fn apply(draft: &mut Draft<'_>) {
    let shared = shared(draft);
    if shared.is_empty() {
        return;
    }
    for (name, target) in &shared {
        draft.schemas_mut().remove(name);
        let docs = format!("The type [`{target}`], which is the same.");
        draft.aliases.push(Alias { name: name.clone(), target: target.clone(), docs });
    }
    schema::each_mut(&mut draft.root, |node, _| {
        let name = node.reference().and_then(component_of);
        let target = name.and_then(|name| shared.get(&name));
        if let (Some(target), Some(reference)) = (target, node.get_mut("$ref")) {
            let pointer: Pointer = ["components", "schemas", target].into_iter().collect();
            reference.value = Value::String(schema::reference_to(&pointer));
        }
    });
}

/// The components that another one stands for, each with that one.
fn shared(draft: &mut Draft<'_>) -> BTreeMap<String, String> {
    let candidates = candidates(draft);
    let mut shared: BTreeMap<String, String> = BTreeMap::new();
    // What holds two types that turn out to be one may be the same itself: once more, then.
    loop {
        let mut first: HashMap<String, &str> = HashMap::new();
        let mut found: Vec<(String, String)> = Vec::new();
        for candidate in candidates.iter().filter(|one| !shared.contains_key(&one.name)) {
            let mut text = candidate.sides.clone();
            write(&candidate.schema, &shared, &mut text);
            match first.get(&text) {
                Some(target) => found.push((candidate.name.clone(), (*target).to_owned())),
                None => drop(first.insert(text, &candidate.name)),
            }
        }
        if found.is_empty() {
            break;
        }
        // A type that an earlier round chose may have found another one in this.
        let moved: HashMap<&String, &String> = found.iter().map(|(from, to)| (from, to)).collect();
        for target in shared.values_mut() {
            if let Some(next) = moved.get(target) {
                target.clone_from(next);
            }
        }
        shared.extend(found);
    }
    shared
}

/// A component that was inline.
struct Candidate {
    name: String,
    /// Who sends it.
    sides: String,
    /// The schema without examples.
    schema: Node,
}

/// The components that may be one with others, in the order in which they give the name.
fn candidates(draft: &mut Draft<'_>) -> Vec<Candidate> {
    let reach = Reach::of(draft);
    let apart = kept_apart(draft);
    let found = draft
        .schemas_mut()
        .nodes()
        .filter(|(name, schema)| was_inline(schema) && !apart.contains(*name))
        .map(|(name, schema)| Candidate {
            name: name.to_owned(),
            sides: format!("{:?} {} ", reach.component(name), reach.is_in_body(name)),
            schema: without_examples(schema),
        });
    let mut found: Vec<Candidate> = found.collect();
    found.sort_unstable_by(|a, b| (a.name.len(), &a.name).cmp(&(b.name.len(), &b.name)));
    found
}

/// Whether a component was inline and is no enum of one value.
fn was_inline(schema: &Node) -> bool {
    schema.get(WAS_INLINE).is_some() && string_values(schema).is_none_or(|values| values.len() > 1)
}

fn without_examples(schema: &Node) -> Node {
    let mut schema = schema.clone();
    schema::walk_below_mut(&mut schema, Kind::Schema, &Pointer::root(), |kind, node, _| {
        if let (Kind::Schema, Some(schema)) = (kind, node.as_object_mut()) {
            schema.retain(|keyword, _| !["example", "examples"].contains(&keyword));
        }
    });
    schema
}

/// The branches of unions, and what stands for a hand-written type.
fn kept_apart(draft: &Draft<'_>) -> HashSet<String> {
    let mut apart: HashSet<String> =
        draft.replacements.iter().map(|replacement| replacement.component.clone()).collect();
    schema::each(&draft.root, |node, _| {
        for keyword in ["oneOf", "anyOf"] {
            let branches = node.get(keyword).and_then(Node::as_array).unwrap_or_default();
            for branch in branches {
                let inner = branch.get("allOf").and_then(Node::as_array).unwrap_or_default();
                let references = std::iter::once(branch).chain(inner).filter_map(Node::reference);
                apart.extend(references.filter_map(component_of));
            }
        }
    });
    apart
}

/// A schema as a text, which does not show the order of members.
fn write(node: &Node, shared: &BTreeMap<String, String>, text: &mut String) {
    if let Some(name) = node.reference().and_then(component_of) {
        text.push_str(shared.get(&name).unwrap_or(&name));
    } else if let Some(object) = node.as_object() {
        let mut members: Vec<(&str, &Node)> = object.nodes().collect();
        members.sort_unstable_by_key(|(key, _)| *key);
        text.push('{');
        for (key, node) in members {
            let _ = write!(text, "{key:?}:");
            write(node, shared, text);
            text.push(',');
        }
        text.push('}');
    } else if let Some(items) = node.as_array() {
        text.push('[');
        for item in items {
            write(item, shared, text);
            text.push(',');
        }
        text.push(']');
    } else {
        let _ = write!(text, "{}", node.to_json());
    }
}
