//! `anyOf` and `oneOf` become unions of named branches, in the order in which a decoder can tell
//! them apart.
//!
//! ```yaml
//! # before                                   # after
//! anyOf: [{type: string}, {enum: [a, b]}]    {type: string, enum: [a, b]}  (kept open)
//! oneOf: [{$ref: A}, {$ref: A}]              {$ref: A}
//! anyOf: [{$ref: A}, {$ref: B}]              oneOf: [{title: B, allOf: [{$ref: B}]}, {title: A, ..}, {title: Other}]
//! ```
//!
//! typify turns `anyOf` of overlapping branches into a struct of flattened options that neither
//! decodes nor encodes. Strings beside strings are one string, numbers beside integers one number.
//! Among objects those that demand more members come first, since a decoder takes the first branch
//! that fits; a map and "any JSON" come last. Where the vendor answers with a union that has
//! objects, `Other` keeps what fits no branch.

use super::reach::Reach;
use super::shape::{
    self, branches, is_tagged_externally, properties, reference_in_place_of, referred, required,
    string_values, strings, type_of,
};
use crate::ledger::Ledger;
use crate::normalise::Draft;
use crate::normalise::draft::{object, schema_reference};
use crate::operation::{pascal_case, unique};
use crate::schema;
use crate::tree::{Node, Object, Pointer};

/// Marks an enum that has other values too.
pub(super) const HAS_OTHER_VALUES: &str = "x-has-other-values";
/// The name of the branch that keeps what fits no other.
const OTHER: &str = "Other";

pub(in crate::normalise) fn apply(draft: &mut Draft<'_>) {
    let components = draft.schemas_mut().clone();
    let replaced: Vec<String> =
        draft.replacements.iter().map(|replacement| replacement.component.clone()).collect();
    let reach = Reach::of(draft);
    let ledger = &mut draft.ledger;
    schema::each_mut(&mut draft.root, |node, place| {
        let composed = node.get("oneOf").is_some() || node.get("anyOf").is_some();
        if composed && !is_tagged_externally(node) {
            let place = place.pointer();
            let answered = reach.at(&place).response;
            let union =
                Union { components: &components, replaced: &replaced, place: &place, answered };
            union.settle(node, ledger);
        }
    });
}

/// What is known of the place of a union.
struct Union<'u> {
    components: &'u Object,
    /// Components that stand for hand-written types.
    replaced: &'u [String],
    place: &'u Pointer,
    /// Whether the vendor answers with it.
    answered: bool,
}

impl Union<'_> {
    fn settle(&self, node: &mut Node, ledger: &mut Ledger) {
        let span = node.span;
        let any_of = node.get("oneOf").is_none();
        let found = spliced(node);
        let mut kept: Vec<Node> = Vec::new();
        for branch in found {
            if !kept.iter().any(|kept| same_branch(kept, &branch)) {
                kept.push(branch);
            }
        }
        self.join_strings(&mut kept);
        self.join_numbers(&mut kept);
        kept.sort_by_key(|branch| self.rank(branch));
        let objects =
            kept.iter().filter(|branch| matches!(self.rank(branch), Rank::Object(..))).count();
        if any_of && objects > 1 && node.get("discriminator").is_none() {
            let detail = "a value of several branches at once is read as the one that lists most of its members";
            ledger.lose("any-of", self.place, span, detail);
        }
        let members = node.make_object();
        members.remove("anyOf");
        members.remove("oneOf");
        members.remove("type");
        match kept.as_slice() {
            [] => {}
            [only] => become_branch(node, only),
            _ => {
                let named = self.named(kept, objects > 0);
                node.make_object().insert("oneOf", Node::new(named, span));
            }
        }
    }

    fn resolved<'n>(&'n self, branch: &'n Node) -> &'n Node {
        let mut node = branch;
        for _ in 0..64 {
            match referred(node).and_then(|name| self.components.get(&name)) {
                Some(next) => node = next,
                None => break,
            }
        }
        node
    }

    /// One string in place of several: an enum of all values, open if any string will do.
    fn join_strings(&self, kept: &mut Vec<Node>) {
        let is_string = |branch: &Node| type_of(self.resolved(branch)) == Some("string");
        let found: Vec<Node> = kept.iter().filter(|branch| is_string(branch)).cloned().collect();
        let Some(first) = found.first().filter(|_| found.len() > 1) else { return };
        let replaced =
            |branch: &&Node| referred(branch).is_some_and(|name| self.replaced.contains(&name));
        let joined = match found.iter().find(replaced) {
            Some(secret) => secret.clone(),
            None => self.joined_string(&found, first),
        };
        let position = kept.iter().position(is_string).unwrap_or_default();
        kept.retain(|branch| !is_string(branch));
        kept.insert(position.min(kept.len()), joined);
    }

    fn joined_string(&self, found: &[Node], first: &Node) -> Node {
        let lists: Vec<Option<Vec<String>>> =
            found.iter().map(|branch| string_values(self.resolved(branch))).collect();
        let mut values: Vec<String> = Vec::new();
        for value in lists.iter().flatten().flatten() {
            if !values.contains(value) {
                values.push(value.clone());
            }
        }
        let span = first.span;
        let mut members = vec![("type", Node::new("string", span))];
        if !values.is_empty() {
            members.push(("enum", strings(&values, span)));
            if lists.iter().any(Option::is_none) {
                members.push((HAS_OTHER_VALUES, Node::new(true, span)));
            }
        }
        object(members, span)
    }

    fn join_numbers(&self, kept: &mut Vec<Node>) {
        let kind = |branch: &Node| type_of(self.resolved(branch)).map(str::to_owned);
        if kept.iter().any(|branch| kind(branch).as_deref() == Some("number")) {
            kept.retain(|branch| kind(branch).as_deref() != Some("integer"));
        }
        for single in ["number", "integer", "boolean"] {
            let mut seen = false;
            kept.retain(|branch| {
                let is = kind(branch).as_deref() == Some(single);
                let again = is && seen;
                seen |= is;
                !again
            });
        }
    }

    fn rank(&self, branch: &Node) -> Rank {
        let schema = self.resolved(branch);
        match type_of(schema) {
            Some("boolean") => Rank::Boolean,
            Some("integer" | "number") => Rank::Number,
            Some("string") => Rank::String,
            Some("array") => Rank::Array,
            Some("object") if properties(schema).is_some() || !required(schema).is_empty() => {
                let constant = |property: &Node| {
                    string_values(self.resolved(property)).is_some_and(|values| values.len() == 1)
                };
                let members = properties(schema).into_iter().flat_map(Object::nodes);
                let constants = members.filter(|(_, property)| constant(property)).count();
                let all = properties(schema).map_or(0, Object::len);
                Rank::Object(usize::MAX - required(schema).len() - constants, usize::MAX - all)
            }
            Some("object") => Rank::Map,
            _ if schema.get("oneOf").is_some() => Rank::Object(usize::MAX, usize::MAX),
            _ => Rank::Anything,
        }
    }

    /// The branches with their names, and one more for what fits none.
    fn named(&self, kept: Vec<Node>, has_objects: bool) -> Vec<Node> {
        let span = kept.first().map_or(crate::tree::Span::NONE, |branch| branch.span);
        let takes_all = kept.iter().any(|branch| self.rank(branch) >= Rank::Map);
        let mut taken: Vec<String> = Vec::new();
        let mut named: Vec<Node> = Vec::new();
        for mut branch in kept {
            let name = unique(&self.name(&branch), |name| {
                name == OTHER || taken.iter().any(|taken| taken == name)
            });
            taken.push(name.clone());
            if let Some(target) = referred(&branch) {
                branch = object(
                    [("allOf", Node::new(vec![schema_reference(&target, span)], span))],
                    span,
                );
            }
            branch.make_object().insert("title", Node::new(name, span));
            named.push(branch);
        }
        if self.answered && has_objects && !takes_all {
            named.push(object([("title", Node::new(OTHER, span))], span));
        }
        named
    }

    fn name(&self, branch: &Node) -> String {
        let title = branch.get("title").and_then(Node::as_str).map(pascal_case);
        let name = referred(branch).or(title.filter(|title| title.chars().count() <= 60));
        let of_type = || match type_of(branch) {
            Some("object") | None => "Object".to_owned(),
            Some(kind) => pascal_case(kind),
        };
        let name = name.unwrap_or_else(of_type);
        let owner = match self.place.segments() {
            [_, _, owner] => owner.as_str(),
            _ => "",
        };
        let shorter = name.strip_prefix(owner).filter(|rest| rest.starts_with(char::is_uppercase));
        shorter.filter(|_| !owner.is_empty()).unwrap_or(&name).to_owned()
    }
}

/// The order in which branches are tried.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Boolean,
    Number,
    String,
    Array,
    /// How many members it demands and has, the most first.
    Object(usize, usize),
    Map,
    Anything,
}

/// The branches, with those of unions inside unions in their place.
fn spliced(node: &Node) -> Vec<Node> {
    let mut found = Vec::new();
    let mut todo: Vec<&Node> = branches(node, "anyOf").iter().rev().collect();
    todo.extend(branches(node, "oneOf").iter().rev());
    while let Some(branch) = todo.pop() {
        let inner: Vec<&Node> =
            ["oneOf", "anyOf"].iter().flat_map(|keyword| branches(branch, keyword)).collect();
        if inner.is_empty() {
            found.push(branch.clone());
        } else {
            todo.extend(inner.into_iter().rev());
        }
    }
    found
}

fn same_branch(a: &Node, b: &Node) -> bool {
    match (referred(a), referred(b)) {
        (Some(a), Some(b)) => a == b,
        (None, None) => {
            let bare = |node: &Node| {
                let mut node = node.clone();
                node.make_object().retain(|key, _| !shape::is_annotation(key));
                node
            };
            bare(a) == bare(b)
        }
        _ => false,
    }
}

/// A union of one branch is that branch.
fn become_branch(node: &mut Node, only: &Node) {
    node.make_object().remove("discriminator");
    if let Some(target) = referred(only) {
        *node = reference_in_place_of(node, &target);
        return;
    }
    for (key, member) in only.as_object().into_iter().flat_map(Object::nodes) {
        if key != "title" && !(shape::is_annotation(key) && node.get(key).is_some()) {
            node.make_object().insert(key, member.clone());
        }
    }
}
