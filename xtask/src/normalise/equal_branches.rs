//! Branches of a `oneOf` or `anyOf` that are the same but for titles, descriptions and examples
//! become one schema: an enum over them could only ever pick its first variant.
//!
//! ```yaml
//! # before                              # after
//! oneOf:                                type: object
//!   - $ref: '#/.../ForbiddenError'      description: one of `ForbiddenError` (code `Forbidden`), ...
//!   - $ref: '#/.../ExpiredError'        properties: {code: ..., message: ...}
//! ```
//!
//! The documentation lists the names of the branches and their examples, so nothing is lost that a
//! decoder could have used.

use std::collections::{BTreeMap, HashSet};

use super::Draft;
use crate::schema;
use crate::tree::{Node, Object, Pointer, Value};

/// Keywords that do not change which values a schema takes.
const ANNOTATIONS: [&str; 7] =
    ["title", "description", "example", "examples", "externalDocs", "deprecated", "default"];

pub(super) fn apply(draft: &mut Draft<'_>) {
    let before = draft.root.clone();
    // The last place that was joined, which the walk may still be inside of.
    let mut joined: Option<Pointer> = None;
    schema::each_mut(&mut draft.root, |node, place| {
        for keyword in ["oneOf", "anyOf"] {
            if !has_equal_branches(node, keyword, &before) {
                continue;
            }
            let place = place.pointer();
            let around = |outer: &Pointer| place.segments().starts_with(outer.segments());
            if joined.as_ref().is_some_and(around) && refer_to_first(node, keyword) {
                continue;
            }
            join(node, keyword, &before);
            if !joined.as_ref().is_some_and(around) {
                joined = Some(place);
            }
        }
    });
}

fn has_equal_branches(node: &Node, keyword: &str, root: &Node) -> bool {
    // A discriminator tells equal branches apart.
    let branches = node.get(keyword).and_then(Node::as_array).unwrap_or_default();
    let Some((first, rest)) = branches.split_first() else { return false };
    !rest.is_empty()
        && node.get("discriminator").is_none()
        && schema::resolve(root, first).is_some()
        && rest.iter().all(|branch| same(first, branch, root))
}

/// Inside of what has been joined a branch may hold the same branches again, without an end, so the
/// first stands for all. `false` if it is no reference; then it has an end.
fn refer_to_first(node: &mut Node, keyword: &str) -> bool {
    let first = node.get(keyword).and_then(Node::as_array).and_then(<[Node]>::first);
    let Some(first) = first.filter(|first| first.reference().is_some()).cloned() else {
        return false;
    };
    let span = node.span;
    if let Some(object) = node.as_object_mut() {
        object.remove(keyword);
        match object.get_mut("allOf").and_then(Node::as_array_mut) {
            Some(parts) => parts.push(first),
            None => drop(object.insert("allOf", Node::new(vec![first], span))),
        }
    }
    true
}

fn join(node: &mut Node, keyword: &str, root: &Node) {
    let Some(branches) = node.get(keyword).and_then(Node::as_array) else { return };
    let resolved: Option<Vec<&Node>> =
        branches.iter().map(|branch| schema::resolve(root, branch)).collect();
    let Some(resolved) = resolved else { return };
    let docs = documentation(branches, &resolved);
    let span = node.span;
    let mut joined = resolved[0].clone();
    let object = joined.make_object();
    object.remove("title");
    object.remove("example");
    if let Some(properties) = object.get_mut("properties").and_then(Node::as_object_mut) {
        for (_, property) in properties.nodes_mut() {
            property.make_object().remove("example");
        }
    }
    object.insert("description", Node::new(docs, span));
    if let Some(outer) = node.as_object_mut() {
        outer.remove(keyword);
        for (key, member) in joined.make_object().clone() {
            outer.insert_member(key, member);
        }
    }
}

/// Whether two schemas take the same values, as far as their keywords tell. Two that are compared
/// already are taken for equal: where they are not, that comparison says so.
fn same(a: &Node, b: &Node, root: &Node) -> bool {
    let mut compared = HashSet::new();
    let mut todo = vec![(a, b, Keys::Keywords)];
    while let Some((a, b, keys)) = todo.pop() {
        let (mut a, mut b) = (a, b);
        if keys == Keys::Keywords {
            if a.reference().is_some() && a.reference() == b.reference() {
                continue;
            }
            match (schema::resolve(root, a), schema::resolve(root, b)) {
                (Some(left), Some(right)) => (a, b) = (left, right),
                _ => return false,
            }
        }
        if !compared.insert((std::ptr::from_ref(a), std::ptr::from_ref(b))) {
            continue;
        }
        match (&a.value, &b.value) {
            (Value::Object(left), Value::Object(right)) => {
                let (left, right) = (constraints(left, keys), constraints(right, keys));
                if left.len() != right.len() {
                    return false;
                }
                for (key, a) in left {
                    let Some(b) = right.get(key) else { return false };
                    todo.push((a, b, keys.below(key)));
                }
            }
            (Value::Array(left), Value::Array(right)) if left.len() == right.len() => {
                todo.extend(left.iter().zip(right).map(|(a, b)| (a, b, Keys::Keywords)));
            }
            (left, right) if left == right => {}
            _ => return false,
        }
    }
    true
}

/// What the keys of an object are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keys {
    /// Keywords of a schema, `$ref` among them.
    Keywords,
    /// Names of properties, which may be any text, `description` included.
    Names,
}

impl Keys {
    fn below(self, key: &str) -> Self {
        if self == Self::Keywords && key == "properties" { Self::Names } else { Self::Keywords }
    }
}

/// The members of an object that decide which values a schema takes.
fn constraints(object: &Object, keys: Keys) -> BTreeMap<&str, &Node> {
    let is_constraint = |key: &str| !ANNOTATIONS.contains(&key) && !key.starts_with("x-");
    object.nodes().filter(|(key, _)| keys == Keys::Names || is_constraint(key)).collect()
}

/// One line for each branch: its name and the examples of its properties.
fn documentation(branches: &[Node], resolved: &[&Node]) -> String {
    let lines = branches.iter().zip(resolved).map(|(branch, resolved)| {
        let name = branch
            .reference()
            .and_then(|reference| reference.rsplit('/').next())
            .or_else(|| resolved.get("title").and_then(Node::as_str))
            .unwrap_or("unnamed");
        let properties = resolved.get("properties").and_then(Node::as_object);
        let examples: Vec<String> = properties
            .into_iter()
            .flat_map(|properties| properties.nodes())
            .filter_map(|(key, property)| {
                Some(format!("{key} `{}`", property.get("example")?.as_str()?.trim()))
            })
            .collect();
        match examples.as_slice() {
            [] => format!("- {name}"),
            examples => format!("- {name}: {}", examples.join(", ")),
        }
    });
    format!("One of these, which have the same shape:\n\n{}", lines.collect::<Vec<_>>().join("\n"))
}
