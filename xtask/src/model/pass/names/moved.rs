//! Paths whose variables are called otherwise than in the run before.
//!
//! `/users/{id}` and `/users/{user}` are one path to OpenAPI, and one call to the vendor. What was
//! remembered below a path that is gone moves below the one that it is now, so that another word for a
//! variable renames no type. No name is remembered for two places, so the lines move and are not copied.

use std::collections::{BTreeMap, BTreeSet};

use super::memory::{Memory, Names};
use crate::model::Operation;

/// Moves in the memory what it has of paths that differ from the present ones by their variables alone.
pub(super) fn follow(operations: &[Operation], memory: &mut Memory) {
    let places: Vec<String> =
        operations.iter().map(|operation| operation.row.place.to_string()).collect();
    let present: BTreeSet<&str> = places.iter().filter_map(|place| Some(split(place)?.0)).collect();
    let by_shape: BTreeMap<String, &str> =
        present.iter().map(|path| (without_variables(path), *path)).collect();
    for names in [&mut memory.types, &mut memory.members, &mut memory.values, &mut memory.branches]
    {
        for (before, now) in moved(names, &present, &by_shape) {
            if !names.contains_key(&now)
                && let Some(name) = names.remove(&before)
            {
                names.insert(now, name);
            }
        }
    }
}

/// The places that move, and where to.
fn moved(
    names: &Names,
    present: &BTreeSet<&str>,
    by_shape: &BTreeMap<String, &str>,
) -> Vec<(String, String)> {
    let moved = |place: &String| {
        let (path, rest) = split(place)?;
        // Two paths of one shape may both be there, and then each keeps its own.
        if present.contains(path) {
            return None;
        }
        let now = by_shape.get(&without_variables(path))?;
        Some((place.clone(), format!("/paths/{now}{rest}")))
    };
    names.keys().filter_map(moved).collect()
}

/// The path of a place, and what comes after it.
fn split(place: &str) -> Option<(&str, &str)> {
    let inside = place.strip_prefix("/paths/")?;
    Some(inside.split_at(inside.find('/')?))
}

/// `~1users~1{}` for `~1users~1{id}`.
fn without_variables(path: &str) -> String {
    let mut found = String::new();
    let mut is_name = false;
    for c in path.chars() {
        is_name &= c != '}';
        if !is_name {
            found.push(c);
        }
        is_name |= c == '{';
    }
    found
}
