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
//! lenient; so are the branches of a union, and the enums that tell branches apart, which are closed.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt::Write as _;

use super::open_enums::tags;
use super::reach::Reach;
use super::shape::{WAS_INLINE, branches, component_of, redirect, referred};
use crate::normalise::{Alias, Draft};
use crate::schema::{self, Kind};
use crate::tree::{Node, Object, Pointer};

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
    redirect(&mut draft.root, &shared);
}

/// The components that another one stands for, each with that one.
fn shared(draft: &mut Draft<'_>) -> BTreeMap<String, String> {
    let candidates = candidates(draft);
    let unions = Unions::of(draft.schemas_mut());
    let mut shared: BTreeMap<String, String> = BTreeMap::new();
    // What holds two types that turn out to be one may be the same itself: once more, then.
    loop {
        let mut first: HashMap<String, &str> = HashMap::new();
        let before = shared.len();
        for candidate in &candidates {
            if shared.contains_key(&candidate.name) {
                continue;
            }
            let mut text = candidate.facts.clone();
            write(&candidate.schema, &shared, &mut text);
            match first.get(&text) {
                Some(target) if unions.tell_apart(&candidate.name, target, &shared) => {}
                Some(target) => {
                    shared.insert(candidate.name.clone(), (*target).to_owned());
                }
                None => drop(first.insert(text, &candidate.name)),
            }
        }
        if shared.len() == before {
            break;
        }
    }
    shared.keys().map(|name| (name.clone(), last(name, &shared).to_owned())).collect()
}

/// The component that stands for one: a type that one round chose may have found another one later.
fn last<'a>(name: &'a str, shared: &'a BTreeMap<String, String>) -> &'a str {
    let mut last = name;
    while let Some(next) = shared.get(last) {
        last = next;
    }
    last
}

/// A component that was inline.
struct Candidate {
    name: String,
    /// What else must be equal: who sends it, and what the passes over the generated code know.
    facts: String,
    /// The schema without examples.
    schema: Node,
}

/// The components that may be one with others, in the order in which they give the name.
fn candidates(draft: &mut Draft<'_>) -> Vec<Candidate> {
    let reach = Reach::of(draft);
    let types = std::mem::take(&mut draft.types);
    let tags = tags(draft.schemas_mut(), &types);
    let replaced: HashSet<String> =
        draft.replacements.iter().map(|replacement| replacement.component.clone()).collect();
    let found = draft
        .schemas_mut()
        .nodes()
        .filter(|(name, schema)| schema.get(WAS_INLINE).is_some() && !replaced.contains(*name))
        .map(|(name, schema)| {
            let (side, body) = (reach.component(name), reach.is_in_body(name));
            let (union, tag) = (types.unions.get(name), tags.contains(name));
            Candidate {
                name: name.to_owned(),
                facts: format!("{side:?} {body} {union:?} {tag} "),
                schema: without_examples(schema),
            }
        });
    let mut found: Vec<Candidate> = found.collect();
    found.sort_unstable_by(|a, b| (a.name.len(), &a.name).cmp(&(b.name.len(), &b.name)));
    draft.types = types;
    found
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

/// The components that are branches of one union, which must stay different types.
struct Unions {
    members: Vec<Vec<String>>,
    by_member: HashMap<String, Vec<usize>>,
}

impl Unions {
    fn of(schemas: &Object) -> Self {
        let mut unions = Self { members: Vec::new(), by_member: HashMap::new() };
        for (_, schema) in schemas.nodes() {
            for keyword in ["oneOf", "anyOf"] {
                let members: Vec<String> =
                    branches(schema, keyword).iter().filter_map(referred).collect();
                for member in &members {
                    unions.by_member.entry(member.clone()).or_default().push(unions.members.len());
                }
                unions.members.push(members);
            }
        }
        unions
    }

    /// Whether a union has both, or another member that is the second already.
    fn tell_apart(&self, name: &str, target: &str, shared: &BTreeMap<String, String>) -> bool {
        let unions = self.by_member.get(name).into_iter().flatten();
        unions.flat_map(|union| self.members.get(*union)).any(|members| {
            members.iter().any(|member| member != name && last(member, shared) == target)
        })
    }
}

/// A schema as a text, which does not show the order of members.
fn write(node: &Node, shared: &BTreeMap<String, String>, text: &mut String) {
    if let Some(name) = node.reference().and_then(component_of) {
        text.push_str(last(&name, shared));
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
