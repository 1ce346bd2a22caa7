//! Which branch of a union a value is, where no property tells.
//!
//! The first branch that a value fits is often the wrong one: a branch that demands nothing fits
//! every object, and reads its own members as absent. So the branches are tried in another order,
//! the one first that lists most of the members that are there.

use serde_json::Value;

/// The order in which to try the branches of a union on a value.
///
/// `listed` has the members that each branch lists, and none for a branch that is no object or
/// takes any member. An object with members goes to the branch that lists most of them; between
/// equals the document's order counts. Branches that list none of its members come last, after
/// those that take whatever there is. For every other value the order stays as it is.
///
/// ```
/// use client_runtime::wire::likely_branches;
/// use serde_json::json;
///
/// let listed = [Some(&["id", "iban"][..]), Some(&["id", "card"][..]), None];
/// assert_eq!(likely_branches(&json!({"id": 1, "card": 2}), &listed), [1, 0, 2]);
/// assert_eq!(likely_branches(&json!({"wallet": 3}), &listed), [2, 0, 1]);
/// assert_eq!(likely_branches(&json!("a text"), &listed), [0, 1, 2]);
/// ```
#[must_use]
pub fn likely_branches(value: &Value, listed: &[Option<&[&str]>]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..listed.len()).collect();
    let Some(object) = value.as_object().filter(|object| !object.is_empty()) else { return order };
    let present =
        |members: &[&str]| members.iter().filter(|name| object.contains_key(**name)).count();
    order.sort_by_cached_key(|branch| match listed.get(*branch).copied().flatten().map(present) {
        Some(0) => (2, 0),
        Some(found) => (0, usize::MAX - found),
        None => (1, 0),
    });
    order
}
