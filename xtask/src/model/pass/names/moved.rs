//! Operations that are at another path than in the run before.
//!
//! What was remembered of an operation follows it, so that no type is renamed by what callers do not see:
//!
//! - Another word for a variable: `/users/{id}` and `/users/{user}` are one path to OpenAPI, and one call to
//!   the vendor.
//! - Another path for the same `operationId`: `/v1/users` and `/v2/users`. The names of what an operation
//!   carries begin with its own name, so a new operation is the old one if it would give its types the names
//!   that those of an operation have that is gone.
//!
//! No name is remembered for two places, so the lines move and are not copied.

use std::collections::{BTreeMap, BTreeSet};

use super::memory::{Memory, Names};
use super::place::Places;
use super::types::natural;
use crate::model::{Model, Operation};

/// The beginning of places that moved, and where they are now.
type Move = (String, String);

/// Moves in the memory what it has of operations that are elsewhere now.
pub(super) fn follow(model: &Model, places: &Places, memory: &mut Memory) {
    let moves = other_variables(&model.operations, memory);
    apply(&moves, memory);
    let moves = other_paths(model, places, memory);
    apply(&moves, memory);
}

fn apply(moves: &[Move], memory: &mut Memory) {
    for names in sections(memory) {
        for (from, to) in moves {
            let below = |place: &&String| rest(place, from).is_some();
            let moved: Vec<String> = names.keys().filter(below).cloned().collect();
            for before in moved {
                let now = format!("{to}{}", &before[from.len()..]);
                if !names.contains_key(&now)
                    && let Some(name) = names.remove(&before)
                {
                    names.insert(now, name);
                }
            }
        }
    }
}

fn sections(memory: &mut Memory) -> [&mut Names; 4] {
    [&mut memory.types, &mut memory.members, &mut memory.values, &mut memory.branches]
}

/// Paths that differ from the present ones by the names of their variables alone.
fn other_variables(operations: &[Operation], memory: &mut Memory) -> Vec<Move> {
    let places: Vec<String> =
        operations.iter().map(|operation| operation.row.place.to_string()).collect();
    let present: BTreeSet<&str> = places.iter().filter_map(|place| path(place)).collect();
    let by_shape: BTreeMap<String, &str> =
        present.iter().map(|path| (without_variables(path), *path)).collect();
    let remembered: BTreeSet<String> = sections(memory)
        .into_iter()
        .flat_map(|names| names.keys().filter_map(|place| path(place)).map(str::to_owned))
        .collect();
    // Two paths of one shape may both be there, and then each keeps its own.
    let gone = remembered.into_iter().filter(|path| !present.contains(path.as_str()));
    gone.filter_map(|from| {
        Some((from.clone(), (*by_shape.get(&without_variables(&from))?).to_owned()))
    })
    .collect()
}

/// Operations whose types would be called like those of one that is gone, and of no other one.
fn other_paths(model: &Model, places: &Places, memory: &Memory) -> Vec<Move> {
    let present: BTreeSet<String> =
        model.operations.iter().map(|operation| operation.row.place.to_string()).collect();
    let mut gone: BTreeMap<(&str, &str), BTreeSet<&str>> = BTreeMap::new();
    for (place, name) in &memory.types {
        let Some(operation) = operation(place).filter(|place| !present.contains(*place)) else {
            continue;
        };
        let carried = (&place[operation.len()..], name.as_str());
        gone.entry(carried).or_default().insert(operation);
    }
    let mut pairs: BTreeSet<(&str, String)> = BTreeSet::new();
    for (id, own) in model.types.iter() {
        let place = places.text(id);
        let (Some(now), Some(name)) = (operation(&place), natural(own)) else { continue };
        if !present.contains(now) || memory.types.contains_key(&place) {
            continue;
        }
        let before = gone.get(&(&place[now.len()..], name.as_str()));
        pairs.extend(before.into_iter().flatten().map(|before| (*before, now.to_owned())));
    }
    let is_only = |(from, to): &&(&str, String)| {
        pairs.iter().filter(|(other, _)| other == from).count() == 1
            && pairs.iter().filter(|(_, other)| other == to).count() == 1
    };
    pairs.iter().filter(is_only).map(|(from, to)| ((*from).to_owned(), to.clone())).collect()
}

/// `/paths/~1users` of `/paths/~1users/get/responses/Error`.
fn path(place: &str) -> Option<&str> {
    let inside = place.strip_prefix("/paths/")?;
    Some(&place[.."/paths/".len() + inside.find('/')?])
}

/// `/paths/~1users/get` of `/paths/~1users/get/responses/Error`.
fn operation(place: &str) -> Option<&str> {
    let path = path(place)?;
    let method = place[path.len() + 1..].find('/')?;
    Some(&place[..path.len() + 1 + method])
}

/// What comes after the beginning of a place.
fn rest<'p>(place: &'p str, start: &str) -> Option<&'p str> {
    place.strip_prefix(start).filter(|rest| rest.starts_with('/'))
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
