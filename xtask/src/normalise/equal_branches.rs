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

use super::Draft;
use crate::schema;
use crate::tree::{Node, Object, Value};

/// Keywords that do not change which values a schema takes.
const ANNOTATIONS: [&str; 7] =
    ["title", "description", "example", "examples", "externalDocs", "deprecated", "default"];

/// References inside branches are followed to this depth when branches are compared.
const COMPARED_DEPTH: usize = 32;

pub(super) fn apply(draft: &mut Draft<'_>) {
    let before = draft.root.clone();
    schema::each_mut(&mut draft.root, |node, _| {
        for keyword in ["oneOf", "anyOf"] {
            join_equal(node, keyword, &before);
        }
    });
}

fn join_equal(node: &mut Node, keyword: &str, root: &Node) {
    let Some(branches) = node.get(keyword).and_then(Node::as_array) else { return };
    let resolved: Option<Vec<&Node>> =
        branches.iter().map(|branch| schema::resolve(root, branch)).collect();
    let (Some(resolved), true) = (resolved, branches.len() > 1) else { return };
    let all_equal = resolved
        .split_first()
        .is_some_and(|(first, rest)| rest.iter().all(|branch| same(first, branch, root, 0)));
    // Scalars that are equal are no harm, and a discriminator still tells the branches apart.
    if !all_equal || node.get("discriminator").is_some() {
        return;
    }
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

/// Whether two schemas take the same values, as far as their keywords tell.
fn same(a: &Node, b: &Node, root: &Node, depth: usize) -> bool {
    if a.reference().is_some() && a.reference() == b.reference() {
        return true;
    }
    let (Some(a), Some(b)) = (schema::resolve(root, a), schema::resolve(root, b)) else {
        return false;
    };
    if depth > COMPARED_DEPTH {
        return false;
    }
    match (&a.value, &b.value) {
        (Value::Object(a), Value::Object(b)) => {
            let constraints = |object: &Object| {
                let keys = object
                    .keys()
                    .filter(|key| !ANNOTATIONS.contains(key) && !key.starts_with("x-"));
                keys.map(str::to_owned).collect::<std::collections::BTreeSet<_>>()
            };
            constraints(a) == constraints(b)
                && constraints(a).iter().all(|key| match (a.get(key), b.get(key)) {
                    (Some(a), Some(b)) if key == "properties" => same_map(a, b, root, depth),
                    (Some(a), Some(b)) => same(a, b, root, depth + 1),
                    _ => false,
                })
        }
        (Value::Array(a), Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b, root, depth + 1))
        }
        (a, b) => a == b,
    }
}

/// In a map of properties every key is a name, `description` included.
fn same_map(a: &Node, b: &Node, root: &Node, depth: usize) -> bool {
    let (Some(a), Some(b)) = (a.as_object(), b.as_object()) else { return false };
    a.len() == b.len()
        && a.nodes().all(|(key, a)| b.get(key).is_some_and(|b| same(a, b, root, depth + 1)))
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
