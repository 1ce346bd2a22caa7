//! The names of members, values and branches: of what one type lists.
//!
//! Where two want one name and an earlier run may have given it to one of them, nobody knows to
//! which: both get the name with a word more, so that code which uses the old name stops compiling
//! and never means something else. In a new type the one that is spelt like the name keeps it, unless
//! symbols are what tells them apart: `GMT+1` and `GMT-1`.

use std::collections::{HashMap, HashSet};

use super::memory::{Names, below};
use super::types::starts_word;
use super::words::{described, has_symbols, style, value_name, word};
use super::{EXTRA, OTHER};
use crate::model::{Branch, EnumValue, Field, TypeRef, Types, Value};
use crate::operation::{pascal_case, snake_case, unique};
use crate::tree::Pointer;

/// Names of functions that every type has, which a setter must not hide.
const FUNCTIONS: [&str; 20] = [
    "borrow",
    "clone",
    "clone_from",
    "clone_into",
    "cmp",
    "default",
    "deserialize",
    "eq",
    "fmt",
    "from",
    "hash",
    "into",
    "ne",
    "new",
    "partial_cmp",
    "serialize",
    "to_owned",
    "try_from",
    "try_into",
    "type_id",
];

/// What wants a name among its siblings.
struct Wanted {
    /// What the document calls it.
    text: String,
    natural: String,
    /// Names that say more.
    others: Vec<String>,
    /// What tells it from a sibling of the same text.
    twin: Option<String>,
}

/// Names the members of a struct.
pub(super) fn fields(fields: &mut [Field], above: &Pointer, known: bool, memory: &mut Names) {
    let wanted = fields.iter().map(|field| {
        let others = described(&field.wire).into_iter().map(|text| free_member(snake_case(&text)));
        let natural = member_name(&field.wire);
        Wanted { text: field.wire.clone(), natural, others: others.collect(), twin: None }
    });
    let names = settled(wanted.collect(), &above.child("properties"), known, memory);
    for (field, name) in fields.iter_mut().zip(names) {
        field.name = name;
    }
}

/// Names the values of an enum. A name that the document gives goes before what the value says.
pub(super) fn values(values: &mut [EnumValue], above: &Pointer, known: bool, memory: &mut Names) {
    let wanted = values.iter().map(|value| {
        let text = value.wire.to_string();
        let natural = match value.name.as_str() {
            "" => value_name(&value.wire),
            given => pascal_case(given),
        };
        let natural = free_variant(natural, "Value");
        let longer = described(&text).into_iter().map(|text| pascal_case(&text));
        let others = match &value.wire {
            Value::Text(_) => longer.collect(),
            number => vec![value_name(number)],
        };
        Wanted { text, natural, others, twin: None }
    });
    let names = settled(wanted.collect(), &above.child("enum"), known, memory);
    for (value, name) in values.iter_mut().zip(names) {
        value.name = name;
    }
}

/// Names the branches of a union, given the names of the types that they hold.
pub(super) fn branches(
    branches: &mut [Branch],
    union: &Union<'_>,
    known: bool,
    memory: &mut Names,
) {
    let wanted = branches.iter().map(|branch| {
        let full = pascal_case(&branch.label);
        let shorter = full.strip_prefix(union.name).filter(|rest| starts_word(rest));
        let natural = free_variant(shorter.unwrap_or(&full).to_owned(), "Branch");
        let tags = branch.values.iter().map(|value| pascal_case(&value.to_string()));
        let held = held(&branch.ty, union.types);
        let longer = held.iter().map(|held| format!("{full}{held}"));
        let described = described(&branch.label).into_iter().map(|text| pascal_case(&text));
        let others = [full.clone()].into_iter().chain(tags).chain(held.clone());
        let others = others.chain(longer).chain(described).collect();
        Wanted { text: branch.label.clone(), natural, others, twin: held }
    });
    let names = settled(wanted.collect(), &union.place.child("oneOf"), known, memory);
    for (branch, name) in branches.iter_mut().zip(names) {
        branch.name = name;
    }
}

/// A union whose branches get names.
pub(super) struct Union<'t> {
    /// Its own name.
    pub name: &'t str,
    /// Its place.
    pub place: Pointer,
    /// Every type, named already.
    pub types: &'t Types,
}

/// What a branch holds, in a word.
fn held(used: &TypeRef, types: &Types) -> Option<String> {
    match used {
        TypeRef::Named(id) => Some(types.get(*id).name.clone()),
        TypeRef::List(list) => Some(format!("{}List", held(&list.items, types)?)),
        TypeRef::Map(values) => Some(format!("{}Map", held(values, types)?)),
        TypeRef::Nullable(inner) | TypeRef::Boxed(inner) => held(inner, types),
        TypeRef::Scalar(_) => Some("Value".to_owned()),
        TypeRef::Foreign(_) | TypeRef::Any => None,
    }
}

/// The names of siblings, in their order. What had to be chosen is added to the memory.
fn settled(wanted: Vec<Wanted>, above: &Pointer, known: bool, memory: &mut Names) -> Vec<String> {
    let places = places(&wanted, above);
    let remembered = below(memory, &above.to_string()).into_iter();
    let mut taken: HashSet<String> = remembered.map(|(_, name)| name.to_owned()).collect();
    taken.extend([OTHER.to_owned(), EXTRA.to_owned()]);
    let mut names: Vec<Option<String>> =
        places.iter().map(|place| memory.get(place).cloned()).collect();
    let mut groups: HashMap<&str, Vec<usize>> = HashMap::new();
    for index in (0..wanted.len()).filter(|index| names[*index].is_none()) {
        groups.entry(&wanted[index].natural).or_default().push(index);
    }
    let mut crowded = Vec::new();
    for (natural, mut group) in groups {
        let is_taken = taken.contains(natural);
        group.sort_by_cached_key(|index| likeness(&wanted[*index]));
        let alone = group.len() == 1;
        let is_plain = group.first().is_some_and(|index| !has_symbols(&wanted[*index].text));
        let keeps = !is_taken && (alone || (!known && is_plain));
        if keeps {
            let first = group.remove(0);
            names[first] = Some(natural.to_owned());
            if !group.is_empty() {
                memory.insert(places[first].clone(), natural.to_owned());
            }
        }
        crowded.extend(group);
    }
    // Nobody gets a name that another one has by nature.
    taken.extend(wanted.iter().map(|wanted| wanted.natural.clone()));
    crowded.sort_by(|a, b| places[*a].cmp(&places[*b]));
    for index in crowded {
        let Wanted { natural, others, .. } = &wanted[index];
        let free = others.iter().find(|name| !taken.contains(*name));
        let last_resort = || unique(natural, |name| taken.contains(name));
        let name = free.cloned().unwrap_or_else(last_resort);
        taken.insert(name.clone());
        memory.insert(places[index].clone(), name.clone());
        names[index] = Some(name);
    }
    names.into_iter().map(Option::unwrap_or_default).collect()
}

/// The places of siblings. Branches of one label are told apart by what they hold, and if that is the
/// same too, by their order.
fn places(wanted: &[Wanted], above: &Pointer) -> Vec<String> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for one in wanted {
        *counts.entry(&one.text).or_default() += 1;
    }
    let mut found: Vec<String> = Vec::new();
    let mut seen: HashSet<String> = HashSet::new();
    for one in wanted {
        let is_alone = counts.get(one.text.as_str()) == Some(&1);
        let place = above.child(&one.text);
        let place = match &one.twin {
            Some(twin) if !is_alone => place.child(twin),
            _ => place,
        };
        let same = |number: usize| {
            if number == 1 { place.clone() } else { place.child(number.to_string()) }
        };
        let mut free = (1..=wanted.len()).map(|number| same(number).to_string());
        let free = free.find(|place| !seen.contains(place));
        let place = free.unwrap_or_else(|| place.to_string());
        seen.insert(place.clone());
        found.push(place);
    }
    found
}

/// How unlike its natural name something is spelt: the least unlike keeps the name.
fn likeness(wanted: &Wanted) -> (bool, bool, bool, String) {
    let text = &wanted.text;
    let is_spelt_so = text == wanted.natural.trim_end_matches('_');
    (!is_spelt_so, has_symbols(text), style(text) == "uppercase", text.clone())
}

/// The name of a member. The sign in front of `_links` and `$ref` goes.
fn member_name(wire: &str) -> String {
    let bare = wire.trim_start_matches(['_', '$', '@']);
    free_member(snake_case(if word(bare).is_empty() { wire } else { bare }))
}

/// [`EXTRA`] is kept free in every struct: one day it may keep what it does not list.
fn free_member(name: String) -> String {
    let is_taken = FUNCTIONS.contains(&name.as_str()) || name == EXTRA;
    if is_taken { format!("{name}_") } else { name }
}

fn free_variant(name: String, longer: &str) -> String {
    if name == OTHER { format!("{name}{longer}") } else { name }
}

/// Whether nothing can be called so that an earlier run remembers as a member.
pub(super) fn is_reserved_member(name: &str) -> bool {
    FUNCTIONS.contains(&name) || name == EXTRA
}
