//! Branches of a `oneOf` or `anyOf` that are the same but for titles, descriptions and examples are
//! one type: an enum over them could only ever pick its first branch.
//!
//! ```yaml
//! # document                             # type
//! oneOf:                                 struct, of which the documentation says:
//!   - $ref: '#/.../ForbiddenError'         One of these, which have the same shape:
//!   - $ref: '#/.../ExpiredError'           - ForbiddenError: code `Forbidden`
//! ```
//!
//! The documentation lists the names of the branches and their examples, so nothing is lost that a
//! decoder could have used.

use std::collections::{BTreeMap, HashSet};

use super::At;
use super::facts::Choice;
use crate::schema::{self, is_annotation};
use crate::tree::{Node, Object, Value};

/// What to say of branches that are all the same; nothing if they are not. A discriminator tells
/// equal branches apart.
pub(super) fn described(choice: &Choice<'_>, branches: &[At<'_>], root: &Node) -> Option<String> {
    let (first, rest) = branches.split_first()?;
    let equal = !rest.is_empty()
        && choice.discriminator.is_none()
        && rest.iter().all(|branch| same(first.node, branch.node, root));
    equal.then(|| documentation(branches, root))
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
    let says = |key: &str| !is_annotation(key) || matches!(key, "readOnly" | "writeOnly");
    object.nodes().filter(|(key, _)| keys == Keys::Names || says(key)).collect()
}

/// One line for each branch: its name and the examples of its properties.
fn documentation(branches: &[At<'_>], root: &Node) -> String {
    let lines = branches.iter().map(|branch| {
        let node = schema::resolve(root, branch.node).unwrap_or(branch.node);
        let title = node.get("title").and_then(Node::as_str);
        let name = super::reference::target(branch.node);
        let name = name.as_deref().or(title).unwrap_or("unnamed");
        let properties = node.get("properties").and_then(Node::as_object);
        let examples: Vec<String> = properties
            .into_iter()
            .flat_map(Object::nodes)
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
