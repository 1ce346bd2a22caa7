//! Which branch of a union a value is, where no property tells.
//!
//! The first branch that a value fits is often the wrong one: a branch that demands nothing fits
//! every object, and reads its own members as absent. So the branches are tried in another order,
//! the one first that lists most of the members that are there.

use serde_json::Value;

/// The members that a branch of a union lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Members<'m> {
    /// Those of an object.
    Object(&'m [&'m str]),
    /// Those of the objects in an array.
    Items(&'m [&'m str]),
    /// None: the branch is a scalar, or takes whatever members there are.
    Unlisted,
}

impl Members<'static> {
    /// Those of an object, or else of the objects in an array; empty lists are none.
    #[must_use]
    pub const fn listed(object: &'static [&'static str], items: &'static [&'static str]) -> Self {
        match (object, items) {
            ([], []) => Self::Unlisted,
            ([], items) => Self::Items(items),
            (object, _) => Self::Object(object),
        }
    }
}

/// The order in which to try the branches of a union on a value.
///
/// A value goes to the branch that lists most of its members; between equals the document's order
/// counts. Branches that take whatever there is come after those, and branches that list others are
/// left out. For a value without members the order stays as it is.
///
/// ```
/// use client_runtime::wire::{Members, likely_branches};
/// use serde_json::json;
///
/// let branches =
///     [Members::Object(&["id", "iban"]), Members::Object(&["id", "card"]), Members::Unlisted];
/// assert_eq!(likely_branches(&json!({"id": 1, "card": 2}), &branches), [1, 0, 2]);
/// assert_eq!(likely_branches(&json!({"wallet": 3}), &branches), [2]);
/// assert_eq!(likely_branches(&json!("a text"), &branches), [0, 1, 2]);
///
/// let lists = [Members::Items(&["iban"]), Members::Items(&["card"])];
/// assert_eq!(likely_branches(&json!([{}, {"card": 2}]), &lists), [1]);
/// ```
#[must_use]
pub fn likely_branches(value: &Value, branches: &[Members<'_>]) -> Vec<usize> {
    if !has_members(value) {
        return (0..branches.len()).collect();
    }
    let found = branches.iter().enumerate().filter_map(|(branch, members)| match members {
        Members::Unlisted => Some((branch, 0)),
        members => Some((branch, listed(value, *members))).filter(|(_, found)| *found > 0),
    });
    let mut order: Vec<(usize, usize)> = found.collect();
    order.sort_by_key(|(_, found)| usize::MAX - found);
    order.into_iter().map(|(branch, _)| branch).collect()
}

fn has_members(value: &Value) -> bool {
    match value {
        Value::Object(members) => !members.is_empty(),
        Value::Array(items) => {
            items.iter().any(|item| item.as_object().is_some_and(|members| !members.is_empty()))
        }
        _ => false,
    }
}

/// How many members of a value a branch lists.
fn listed(value: &Value, members: Members<'_>) -> usize {
    match (value, members) {
        (Value::Object(object), Members::Object(names)) => {
            names.iter().filter(|name| object.contains_key(**name)).count()
        }
        (Value::Array(items), Members::Items(names)) => {
            items.iter().map(|item| listed(item, Members::Object(names))).sum()
        }
        _ => 0,
    }
}
