//! Which calls a change is about.

use std::collections::BTreeSet;

use xtask::diff::{Change, Code};
use xtask::outline::Outline;

use crate::diff::wire::Seen;

/// What no request shows: which variables of the environment credentials are read from, and that a
/// position in a call has another meaning.
const UNSEEN: [Code; 2] = [Code::CredentialsVariables, Code::ParameterMeaning];

/// The calls that a change which behaves otherwise is about, out of those that were made.
#[derive(Debug)]
pub enum Calls {
    /// Each of them may differ, and one must.
    Some(BTreeSet<String>),
    /// What it tells of cannot be seen.
    Unseen,
}

impl Calls {
    /// The calls that a change of a crate is about.
    pub fn of(change: &Change, crates: [&Outline; 2], made: &Seen) -> Self {
        if UNSEEN.contains(&change.code) {
            return Self::Unseen;
        }
        let of_item = |call: &str| is_of(&change.item, call);
        let mut calls: BTreeSet<String> =
            made.keys().filter(|call| of_item(call)).cloned().collect();
        let owner = change.item.rsplit_once("::").filter(|(owner, _)| *owner != "types");
        let owner = change
            .item
            .split('.')
            .next()
            .filter(|path| *path != change.item)
            .or(owner.map(|(owner, _)| owner));
        for outline in crates {
            let operations = outline.operations();
            let found = operations.get(owner.unwrap_or(&change.item)).into_iter().flatten();
            calls.extend(found.filter(|id| made.contains_key(*id)).cloned());
        }
        Self::Some(calls)
    }
}

/// Whether an item is of a call: its row, its method, its request, its headers, or something that all
/// calls share.
fn is_of(item: &str, call: &str) -> bool {
    let folded = |name: &str| name.replace('_', "").to_lowercase();
    let shared = ["SURFACE", "Credentials::", "Environment::Production"];
    let parts: Vec<&str> = item.split([':', '.']).filter(|part| !part.is_empty()).collect();
    let of_environment = item.starts_with("TenantVariables") && call == "Environment::Tenant";
    match parts.as_slice() {
        ["operations" | "Client" | "requests" | "headers", name, ..] => {
            folded(name) == folded(call)
        }
        _ if shared.iter().any(|shared| item.starts_with(shared)) => !call.contains("::"),
        _ => item == call || of_environment,
    }
}
