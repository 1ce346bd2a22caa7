//! Changes to documents: of trees, node by node, and of text, byte by byte.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

use super::garbage::{garbage, name};
use super::input::Input;

/// A change of a tree.
#[derive(Clone, Debug)]
pub struct TreeMutation {
    place: Index,
    other: Index,
    change: Change,
}

#[derive(Clone, Debug)]
enum Change {
    Remove,
    Replace(Value),
    /// Puts a copy of the other node there.
    Graft,
    Swap,
    /// Puts a reference to the other node there.
    Refer,
    Rename(String),
    Insert(String, Value),
    /// Puts the node into so many schemas around it.
    Wrap(&'static str, u8),
    /// Lists the node so often.
    Repeat(u8),
}

/// One of these documents with some changes.
pub fn of_trees(seeds: Vec<Value>) -> BoxedStrategy<Input> {
    (select(seeds), tree_mutations(6))
        .prop_map(|(root, mutations)| Input::document(&mutate(root, &mutations)))
        .boxed()
}

/// Up to so many changes.
pub fn tree_mutations(most: usize) -> BoxedStrategy<Vec<TreeMutation>> {
    let wrappers = select(vec![
        "items",
        "allOf",
        "oneOf",
        "anyOf",
        "properties",
        "not",
        "additionalProperties",
    ]);
    let change = prop_oneof![
        3 => Just(Change::Remove),
        3 => garbage().prop_map(Change::Replace),
        3 => Just(Change::Graft),
        2 => Just(Change::Swap),
        3 => Just(Change::Refer),
        2 => name().prop_map(Change::Rename),
        2 => (name(), garbage()).prop_map(|(key, value)| Change::Insert(key, value)),
        2 => (wrappers, 1_u8..60).prop_map(|(key, times)| Change::Wrap(key, times)),
        1 => (2_u8..20).prop_map(Change::Repeat),
    ];
    let mutation = (any::<Index>(), any::<Index>(), change)
        .prop_map(|(place, other, change)| TreeMutation { place, other, change });
    prop::collection::vec(mutation, 0..=most).boxed()
}

/// The tree with the changes made, each on the result of the one before.
pub fn mutate(mut root: Value, mutations: &[TreeMutation]) -> Value {
    for mutation in mutations {
        let places = pointers(&root);
        let place = mutation.place.get(&places);
        let other = mutation.other.get(&places);
        // Grafts of grafts would grow faster than any stage.
        if places.len() < 60_000 {
            apply(&mut root, place, other, &mutation.change);
        }
    }
    root
}

fn apply(root: &mut Value, place: &str, other: &str, change: &Change) {
    let taken = root.pointer(other).cloned().unwrap_or_default();
    match change {
        Change::Remove => remove(root, place),
        Change::Replace(value) => put(root, place, value.clone()),
        Change::Graft => put(root, place, taken),
        Change::Swap => {
            let here = root.pointer(place).cloned().unwrap_or_default();
            put(root, place, taken);
            put(root, other, here);
        }
        Change::Refer => put(root, place, json!({"$ref": format!("#{other}")})),
        Change::Rename(name) => rename(root, place, name),
        Change::Insert(key, value) => {
            if let Some(object) = root.pointer_mut(place).and_then(Value::as_object_mut) {
                object.insert(key.clone(), value.clone());
            }
        }
        Change::Wrap(key, times) => {
            let here = root.pointer(place).cloned().unwrap_or_default();
            put(root, place, (0..*times).fold(here, |inner, _| wrapped(key, inner)));
        }
        Change::Repeat(times) => {
            let here = root.pointer(place).cloned().unwrap_or_default();
            put(root, place, Value::Array(vec![here; usize::from(*times)]));
        }
    }
}

fn wrapped(key: &str, inner: Value) -> Value {
    match key {
        "allOf" | "oneOf" | "anyOf" => json!({key: [inner]}),
        "properties" => json!({"type": "object", "properties": {"a": inner}}),
        _ => json!({key: inner}),
    }
}

fn put(root: &mut Value, place: &str, value: Value) {
    if let Some(node) = root.pointer_mut(place) {
        *node = value;
    }
}

fn remove(root: &mut Value, place: &str) {
    let Some((parent, key)) = place.rsplit_once('/') else { return };
    match root.pointer_mut(parent) {
        Some(Value::Object(object)) => {
            object.shift_remove(&unescaped(key));
        }
        Some(Value::Array(items)) => {
            if let Some(index) = key.parse().ok().filter(|index| *index < items.len()) {
                items.remove(index);
            }
        }
        _ => {}
    }
}

fn rename(root: &mut Value, place: &str, name: &str) {
    let Some((parent, key)) = place.rsplit_once('/') else { return };
    if let Some(Value::Object(object)) = root.pointer_mut(parent)
        && let Some(node) = object.shift_remove(&unescaped(key))
    {
        object.insert(name.to_owned(), node);
    }
}

fn unescaped(key: &str) -> String {
    key.replace("~1", "/").replace("~0", "~")
}

/// The pointers of all nodes.
fn pointers(root: &Value) -> Vec<String> {
    let mut found = vec![String::new()];
    let mut at = 0;
    while let Some(pointer) = found.get(at).cloned() {
        let below: Vec<String> = match root.pointer(&pointer) {
            Some(Value::Object(object)) => {
                object.keys().map(|key| key.replace('~', "~0").replace('/', "~1")).collect()
            }
            Some(Value::Array(items)) => (0..items.len()).map(|index| index.to_string()).collect(),
            _ => Vec::new(),
        };
        found.extend(below.iter().map(|key| format!("{pointer}/{key}")));
        at += 1;
    }
    found
}

/// One of these texts with some changes, as YAML or as JSON.
pub fn of_texts(seeds: Vec<Vec<u8>>) -> BoxedStrategy<Input> {
    let pieces = [
        "",
        " ",
        "\n",
        "\t",
        "  ",
        "- ",
        ": ",
        "&a ",
        "*a",
        "<<: *a\n",
        "{",
        "}",
        "[",
        "]",
        "\"",
        "'",
        "|\n",
        "#",
        "!!int ",
        "---\n",
        "...\n",
        "? ",
        "\u{FEFF}",
        "\0",
        "\u{2028}",
        "é",
        // libyaml reads these, which the first parser refuses.
        "'a\nb'",
        "\"a\nb\"",
        "\\u",
        "\\ud800",
        "1e999",
        "0x1F",
        "~",
        "%",
        "\r",
        "null",
        "-",
        "$ref: '#'",
        "99999999999999999999999999999999999999999",
    ];
    let raw = prop_oneof![
        8 => select(pieces.to_vec()).prop_map(|piece| piece.as_bytes().to_vec()),
        1 => prop::collection::vec(any::<u8>(), 1..4),
    ];
    let cut = prop_oneof![4 => Just(0_usize), 3 => 1..4_usize, 1 => 4..200_usize];
    let change = (any::<Index>(), cut, raw);
    let names = select(vec!["api.yaml", "api.yaml", "api.json"]);
    (select(seeds), prop::collection::vec(change, 0..6), names)
        .prop_map(|(mut text, changes, name)| {
            for (place, cut, piece) in changes {
                let start = place.index(text.len() + 1);
                let end = (start + cut).min(text.len());
                text.splice(start..end, piece);
            }
            Input::default().with(name, text)
        })
        .boxed()
}
