//! Pass `names`: what everything is called in Rust.
//!
//! A name comes from the document: the component, the property's path, the label of a branch; an
//! item of a list has the list's name in the singular. A name is natural where nothing else has it.
//! Where two things would have one name, the one whose place comes first in alphabetical order
//! keeps it and the other gets a number, and both are remembered by place in [`Memory`], which is
//! committed beside the document as `names.toml`: a later run gives no old name to another type.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::model::{
    Branch, EnumValue, Field, Kind, Model, Naming, Part, Side, Type, TypeId, Types, Value,
};
use crate::operation::{pascal_case, snake_case, unique};

/// Names that an earlier run had to choose, by place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Memory {
    /// The names of types, by JSON Pointer.
    pub types: BTreeMap<String, String>,
    /// The names of members, by JSON Pointer.
    pub members: BTreeMap<String, String>,
}

/// Names that the generated crate or every Rust program has already.
const RESERVED: [&str; 17] = [
    "BTreeMap",
    "Box",
    "Client",
    "Debug",
    "Default",
    "Deserialize",
    "Err",
    "None",
    "Nullable",
    "Ok",
    "Option",
    "Result",
    "Sensitive",
    "Serialize",
    "Some",
    "String",
    "Vec",
];
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
/// The branch, and the value of an enum, that keeps what the document does not list.
pub const OTHER: &str = "Other";
/// The member that keeps members which the document does not list.
pub const EXTRA: &str = "extra";

/// Runs the pass without a memory.
pub fn apply(model: &mut Model) {
    apply_with(model, &mut Memory::default());
}

/// Runs the pass. Names that had to be chosen are added to the memory.
pub fn apply_with(model: &mut Model, memory: &mut Memory) {
    type_names(&mut model.types, memory);
    for id in model.types.ids().collect::<Vec<_>>() {
        match &mut model.types.get_mut(id).kind {
            Kind::Struct(object) => {
                let keeps = object.extra.is_some();
                field_names(&mut object.fields, keeps, memory);
            }
            Kind::Enum(found) => value_names(&mut found.values),
            Kind::Union(_) | Kind::Outcome(_) => {}
            Kind::Newtype(_) | Kind::Alias(_) => {}
        }
        let owner = model.types.get(id).name.clone();
        if let Kind::Union(union) = &mut model.types.get_mut(id).kind {
            branch_names(&mut union.branches, &owner);
        }
    }
}

fn type_names(types: &mut Types, memory: &mut Memory) {
    let mut order: Vec<TypeId> = types.ids().collect();
    let key = |own: &Type| {
        let component = matches!(own.naming, Naming::Component(_));
        (!component, own.origin.pointer.to_string())
    };
    order.sort_by_key(|id| key(types.get(*id)));
    let mut taken: HashSet<String> = HashSet::new();
    // What was remembered is taken before anything is chosen.
    for id in &order {
        let place = types.get(*id).origin.pointer.to_string();
        if let Some(name) = memory.types.get(&place) {
            taken.insert(name.to_ascii_lowercase());
            types.get_mut(*id).name.clone_from(name);
        }
    }
    let mut naturals: HashMap<TypeId, String> = HashMap::new();
    for id in order {
        if !types.get(id).name.is_empty() {
            continue;
        }
        let natural = natural(id, types, &mut naturals, 0);
        let name = unique(&natural, |name| {
            taken.contains(&name.to_ascii_lowercase()) || RESERVED.contains(&name)
        });
        taken.insert(name.to_ascii_lowercase());
        if name != natural {
            memory.types.insert(types.get(id).origin.pointer.to_string(), name.clone());
        }
        types.get_mut(id).name = name;
    }
    required_names(types, &mut taken);
}

/// Names for the structs that hold the required members of another one.
fn required_names(types: &mut Types, taken: &mut HashSet<String>) {
    let mut ids: Vec<TypeId> = types.ids().collect();
    ids.sort_by(|a, b| types.get(*a).name.cmp(&types.get(*b).name));
    for id in ids {
        let own = types.get_mut(id);
        let natural = format!("{}Required", own.name);
        if let Kind::Struct(object) = &mut own.kind {
            object.required_name =
                unique(&natural, |name| taken.contains(&name.to_ascii_lowercase()));
            taken.insert(object.required_name.to_ascii_lowercase());
        }
    }
}

/// The name that a type has if nothing else has it. It depends on the type's own place alone.
fn natural(id: TypeId, types: &Types, known: &mut HashMap<TypeId, String>, depth: usize) -> String {
    if let Some(name) = known.get(&id) {
        return name.clone();
    }
    let name = match &types.get(id).naming {
        Naming::Component(name) => type_name(name),
        // A part of itself has no name to start from.
        Naming::Part { .. } if depth > 64 => "Part".to_owned(),
        Naming::Part { of, part, .. } => {
            let owner = natural(*of, types, known, depth + 1);
            extended(owner, part)
        }
        Naming::Side { of, side } => {
            let owner = natural(*of, types, known, depth + 1);
            match side {
                Side::Sent => format!("{owner}Input"),
                Side::Received => format!("{owner}Output"),
            }
        }
        Naming::Operation { method, role, path } => {
            let start = type_name(&format!("{method}_{}", role.suffix()));
            path.iter().fold(start, extended)
        }
    };
    known.insert(id, name.clone());
    name
}

fn extended(owner: String, part: &Part) -> String {
    match part {
        Part::Property(property) => {
            format!("{owner}{}", pascal_case(property).trim_start_matches('_'))
        }
        Part::Item => singular(&owner).unwrap_or_else(|| format!("{owner}Item")),
        Part::Value => singular(&owner).unwrap_or_else(|| format!("{owner}Value")),
        Part::Branch(label) => {
            let label = pascal_case(label);
            // A label that repeats the union's name would stutter.
            match label.strip_prefix(&owner) {
                Some(rest) if rest.starts_with(char::is_uppercase) => label,
                _ => format!("{owner}{}", label.trim_start_matches('_')),
            }
        }
        Part::Inside(outer, inner) => extended(extended(owner, outer), inner),
    }
}

/// The singular of a name that ends in an English plural.
fn singular(name: &str) -> Option<String> {
    let cut = |end: usize, new: &str| Some(format!("{}{new}", &name[..name.len() - end]));
    if name.len() < 4 || !name.is_ascii() {
        return None;
    }
    match () {
        () if name.ends_with("ies") => cut(3, "y"),
        () if ["sses", "xes", "ches", "shes", "zes"].iter().any(|end| name.ends_with(end)) => {
            cut(2, "")
        }
        () if ["ss", "us", "is", "as", "os"].iter().any(|end| name.ends_with(end)) => None,
        () if name.ends_with('s') => cut(1, ""),
        () => None,
    }
}

/// The name of a type: in Pascal case, with an `X` before a digit.
fn type_name(text: &str) -> String {
    let name = pascal_case(text);
    name.strip_prefix('_').map(|rest| format!("X{rest}")).unwrap_or(name)
}

fn field_names(fields: &mut [Field], keeps_extra: bool, memory: &mut Memory) {
    let mut taken: HashSet<String> = HashSet::new();
    taken.extend(keeps_extra.then(|| EXTRA.to_owned()));
    for field in fields.iter_mut() {
        let place = field.origin.pointer.to_string();
        if let Some(name) = memory.members.get(&place) {
            taken.insert(name.clone());
            field.name.clone_from(name);
        }
    }
    let mut order: Vec<&mut Field> =
        fields.iter_mut().filter(|field| field.name.is_empty()).collect();
    order.sort_by(|a, b| a.wire.cmp(&b.wire));
    for field in order {
        let natural = member_name(&field.wire);
        field.name = numbered(&natural, |name| taken.contains(name));
        taken.insert(field.name.clone());
        if field.name != natural {
            memory.members.insert(field.origin.pointer.to_string(), field.name.clone());
        }
    }
}

fn member_name(wire: &str) -> String {
    let name = snake_case(wire.trim_start_matches(['_', '$', '@']));
    if FUNCTIONS.contains(&name.as_str()) { format!("{name}_") } else { name }
}

fn numbered(name: &str, taken: impl Fn(&str) -> bool) -> String {
    if taken(name) {
        unique(&format!("{}_", name.trim_end_matches('_')), taken)
    } else {
        name.to_owned()
    }
}

/// Symbols are spelt out where they alone tell two values apart. Names depend on the values alone,
/// and the first in alphabetical order keeps the shorter one.
fn value_names(values: &mut [EnumValue]) {
    let plain: Vec<String> = values.iter().map(|value| value_name(&value.wire, false)).collect();
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|a, b| values[*a].wire.cmp(&values[*b].wire));
    let mut taken: HashSet<String> = HashSet::from([OTHER.to_owned()]);
    for index in order {
        let value = &values[index];
        let again = plain.iter().filter(|name| **name == plain[index]).count() > 1;
        let natural = match value.name.as_str() {
            "" => value_name(&value.wire, again || plain[index] == "X"),
            given => pascal_case(given),
        };
        let name = unique(&natural, |name| taken.contains(name));
        taken.insert(name.clone());
        values[index].name = name;
    }
}

/// What symbols are called.
const SYMBOLS: [(char, &str); 18] = [
    ('+', "Plus"),
    ('-', "Minus"),
    ('<', "Less"),
    ('>', "Greater"),
    ('=', "Equal"),
    ('!', "Not"),
    ('*', "Star"),
    ('/', "Slash"),
    ('%', "Percent"),
    ('&', "And"),
    ('|', "Or"),
    ('#', "Hash"),
    ('@', "At"),
    ('$', "Dollar"),
    ('~', "Tilde"),
    ('?', "Question"),
    ('.', "Dot"),
    (',', "Comma"),
];

fn value_name(wire: &Value, spelt_out: bool) -> String {
    let text = match wire {
        Value::Text(text) => text.clone(),
        Value::Integer(number) if *number < 0 => format!("Minus{}", number.unsigned_abs()),
        Value::Integer(number) => format!("Value{number}"),
        Value::Boolean(value) => value.to_string(),
    };
    let spelt = |text: &str| -> String {
        let symbol = |c: char| SYMBOLS.iter().find(|(symbol, _)| *symbol == c);
        text.chars()
            .map(|c| symbol(c).map_or(c.to_string(), |(_, name)| format!(" {name} ")))
            .collect()
    };
    let text = if spelt_out { spelt(&text) } else { text };
    match text.trim() {
        "" => "Empty".to_owned(),
        text => pascal_case(text),
    }
}

fn branch_names(branches: &mut [Branch], owner: &str) {
    let mut taken: HashSet<String> = HashSet::from([OTHER.to_owned()]);
    for branch in branches {
        let label = pascal_case(&branch.label);
        let shorter = label.strip_prefix(owner).filter(|rest| rest.starts_with(char::is_uppercase));
        let natural = shorter.unwrap_or(&label).to_owned();
        let name = unique(&natural, |name| taken.contains(name));
        taken.insert(name.clone());
        branch.name = name;
    }
}
