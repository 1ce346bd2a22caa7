//! A schema, read for what it says and not for how it says so.
//!
//! `$ref` and `allOf` are followed, both ways of writing `null`, of excluding a bound and of naming
//! the only value are one. Annotations are not looked at.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// References are followed to this depth.
const DEEPEST: usize = 32;

/// Bounds, with the types that they are about, and whether the larger of two is the narrower one.
const BOUNDS: [(&str, &[&str], bool); 9] = [
    ("minLength", TEXT, true),
    ("maxLength", TEXT, false),
    ("minItems", LIST, true),
    ("maxItems", LIST, false),
    ("minimum", NUMBER, true),
    ("maximum", NUMBER, false),
    ("exclusiveMinimum", NUMBER, true),
    ("exclusiveMaximum", NUMBER, false),
    ("multipleOf", NUMBER, true),
];

const TEXT: &[&str] = &["string"];
const LIST: &[&str] = &["array"];
const NUMBER: &[&str] = &["number", "integer"];
const OBJECT: &[&str] = &["object"];

/// A document with schemas.
#[derive(Clone, Copy)]
pub struct Schemas<'s>(pub &'s Value);

/// Everything that holds for a value at once, each with its place.
#[derive(Clone)]
pub struct Schema<'s> {
    document: Schemas<'s>,
    parts: Vec<Part<'s>>,
}

#[derive(Clone)]
struct Part<'s> {
    value: &'s Value,
    place: String,
    /// Whether its unions count.
    whole: bool,
}

impl<'s> Schemas<'s> {
    /// The schema at a place.
    pub fn at(self, place: &str) -> Schema<'s> {
        let mut schema = Schema { document: self, parts: Vec::new() };
        schema.add(self.0.pointer(place).unwrap_or(&Value::Null), place, 0);
        schema
    }
}

impl<'s> Schema<'s> {
    fn add(&mut self, value: &'s Value, place: &str, depth: usize) {
        if depth > DEEPEST {
            return;
        }
        self.parts.push(Part { value, place: place.to_owned(), whole: true });
        if let Some(target) = value["$ref"].as_str().and_then(|text| text.strip_prefix('#')) {
            let found = self.document.0.pointer(target).unwrap_or(&Value::Null);
            self.add(found, target, depth + 1);
        }
        for (index, part) in list(&value["allOf"]).iter().enumerate() {
            self.add(part, &format!("{place}/allOf/{index}"), depth + 1);
        }
    }

    fn below(&self, value: &'s Value, place: &str) -> Self {
        let mut schema = Schema { document: self.document, parts: Vec::new() };
        schema.add(value, place, 0);
        schema
    }

    /// Both at once.
    pub fn and(mut self, other: Self) -> Self {
        self.parts.extend(other.parts);
        self
    }

    /// Where it is written, part by part.
    pub fn places(&self) -> Vec<&str> {
        self.parts.iter().map(|part| part.place.as_str()).collect()
    }

    /// What two schemas have in common that are the same.
    pub fn key(&self) -> String {
        self.parts.iter().map(|part| format!("{}:{} ", part.place, part.whole)).collect()
    }

    fn values(&self) -> impl Iterator<Item = &'s Value> {
        self.parts.iter().map(|part| part.value)
    }

    pub fn says(&self, key: &str) -> bool {
        self.values().any(|value| value[key] == Value::Bool(true))
    }

    pub fn has(&self, key: &str) -> bool {
        self.values().any(|value| value.get(key).is_some())
    }

    /// The unions, each as its branches without `null`.
    pub fn unions(&self) -> Vec<Vec<Self>> {
        let mut unions = Vec::new();
        for part in self.parts.iter().filter(|part| part.whole) {
            for key in ["oneOf", "anyOf"] {
                let branches = list(&part.value[key]).iter().enumerate().map(|(index, branch)| {
                    self.below(branch, &format!("{}/{key}/{index}", part.place))
                });
                let branches: Vec<Self> = branches.filter(|branch| !branch.is_null()).collect();
                if !branches.is_empty() {
                    unions.push(branches);
                }
            }
        }
        unions
    }

    /// The schema without its unions.
    pub fn without_unions(&self) -> Self {
        let mut schema = self.clone();
        schema.parts.iter_mut().for_each(|part| part.whole = false);
        schema
    }

    fn is_null(&self) -> bool {
        let lists_null = |value: &Value| list(&value["enum"]) == [Value::Null];
        self.values().any(|value| {
            value["type"] == "null"
                || value["const"].is_null() && value.get("const").is_some()
                || lists_null(value)
        })
    }

    /// Whether it may be `null`.
    pub fn is_nullable(&self) -> bool {
        let own = self.values().any(|value| {
            value["nullable"] == Value::Bool(true)
                || list(&value["type"]).iter().any(|kind| kind == "null")
                || list(&value["enum"]).contains(&Value::Null)
        });
        own || self.parts.iter().filter(|part| part.whole).any(|part| {
            ["oneOf", "anyOf"].iter().flat_map(|key| list(&part.value[*key])).any(|branch| {
                let branch = self.below(branch, "");
                branch.is_null() || branch.is_nullable()
            })
        })
    }

    /// The types that a value may have, without `null`; all of them if it is empty.
    pub fn types(&self) -> BTreeSet<String> {
        let mut types: Option<BTreeSet<String>> = None;
        for value in self.values() {
            let named = match &value["type"] {
                Value::String(name) => vec![name.clone()],
                Value::Array(names) => {
                    names.iter().filter_map(|name| Some(name.as_str()?.to_owned())).collect()
                }
                _ => continue,
            };
            // A number of a format of whole numbers is one.
            let is_whole = value["format"]
                .as_str()
                .is_some_and(|format| format.trim_start_matches('u').starts_with("int"));
            let named: BTreeSet<String> = named
                .into_iter()
                .filter(|name| name != "null")
                .map(|name| if name == "number" && is_whole { "integer".to_owned() } else { name })
                .collect();
            types = Some(match types {
                None => named,
                Some(before) => before.intersection(&named).cloned().collect(),
            });
        }
        types.unwrap_or_else(|| self.implied())
    }

    fn implied(&self) -> BTreeSet<String> {
        let listed = self.listed().unwrap_or_default();
        let kind = |value: &Value| match value {
            Value::String(_) => "string",
            Value::Number(number) if number.is_f64() => "number",
            Value::Number(_) => "integer",
            Value::Bool(_) => "boolean",
            Value::Array(_) => "array",
            Value::Object(_) | Value::Null => "object",
        };
        let mut types: BTreeSet<&str> = listed.iter().map(kind).collect();
        if types.is_empty() && ["properties", "required"].iter().any(|key| self.has(key)) {
            types.insert("object");
        }
        if types.is_empty() && self.values().any(|value| value["additionalProperties"].is_object())
        {
            types.insert("object");
        }
        if types.is_empty() && self.has("items") {
            types.insert("array");
        }
        types.into_iter().map(str::to_owned).collect()
    }

    /// Whether a value may be of one of these types. A keyword that is about other types says nothing
    /// of it (JSON Schema Validation 2020-12, section 4.3: "Validation Keywords and Instance Types").
    fn may_be(&self, kinds: &[&str]) -> bool {
        let types = self.types();
        types.is_empty() || kinds.iter().any(|kind| types.contains(*kind))
    }

    /// Whether it has a pattern for texts.
    pub fn has_pattern(&self) -> bool {
        self.has("pattern") && self.may_be(TEXT)
    }

    /// Whether the items of a list must differ.
    pub fn is_set(&self) -> bool {
        self.says("uniqueItems") && self.may_be(LIST)
    }

    /// The values that it lists, without `null`.
    pub fn listed(&self) -> Option<Vec<Value>> {
        let mut found: Option<Vec<Value>> = None;
        for value in self.values() {
            let own = match (value.get("const"), value.get("enum")) {
                (Some(only), _) => vec![only.clone()],
                (None, Some(values)) => list(values).to_vec(),
                (None, None) => continue,
            };
            let own = own.into_iter().filter(|value| !value.is_null());
            found = Some(match found {
                None => own.collect(),
                Some(before) => {
                    own.filter(|value| before.iter().any(|old| same(old, value))).collect()
                }
            });
        }
        found
    }

    /// The bounds, the narrower of two.
    pub fn bounds(&self) -> BTreeMap<&'static str, f64> {
        let mut bounds = BTreeMap::new();
        for value in self.values() {
            for (key, _, larger) in BOUNDS.into_iter().filter(|(_, of, _)| self.may_be(of)) {
                let Some(number) = value[key].as_f64() else { continue };
                let key = match key {
                    "minimum" if value["exclusiveMinimum"] == true => "exclusiveMinimum",
                    "maximum" if value["exclusiveMaximum"] == true => "exclusiveMaximum",
                    key => key,
                };
                let old: &mut f64 = bounds.entry(key).or_insert(number);
                *old = if larger { old.max(number) } else { old.min(number) };
            }
        }
        // A length of nothing is none.
        bounds
            .retain(|key, number| !(key.starts_with("min") && key != &"minimum" && *number == 0.0));
        bounds
    }

    /// The members that it lists.
    pub fn properties(&self) -> BTreeMap<&'s str, Self> {
        let mut found: BTreeMap<&'s str, Self> = BTreeMap::new();
        for part in &self.parts {
            for (name, value) in part.value["properties"].as_object().into_iter().flatten() {
                let escaped = name.replace('~', "~0").replace('/', "~1");
                let own = self.below(value, &format!("{}/properties/{escaped}", part.place));
                let both = match found.remove(name.as_str()) {
                    None => own,
                    Some(before) => before.and(own),
                };
                found.insert(name, both);
            }
        }
        found
    }

    /// The members that have to be there.
    pub fn required(&self) -> BTreeSet<&'s str> {
        let named = self.values().flat_map(|value| list(&value["required"]));
        named.filter(|_| self.may_be(OBJECT)).filter_map(Value::as_str).collect()
    }

    /// What is said of members that it does not list.
    pub fn extra(&self) -> Option<Self> {
        let mut found: Option<Self> = None;
        for part in &self.parts {
            let value = match &part.value["additionalProperties"] {
                Value::Null | Value::Bool(false) => continue,
                value => value,
            };
            let own = self.below(value, &format!("{}/additionalProperties", part.place));
            found = Some(match found {
                None => own,
                Some(before) => before.and(own),
            });
        }
        found
    }

    /// The items of a list.
    pub fn items(&self) -> Option<Self> {
        let mut found: Option<Self> = None;
        for part in self.parts.iter().filter(|part| !part.value["items"].is_null()) {
            let own = self.below(&part.value["items"], &format!("{}/items", part.place));
            found = Some(match found {
                None => own,
                Some(before) => before.and(own),
            });
        }
        found
    }
}

/// Whether two values of JSON are the same, whatever their numbers look like.
pub fn same(one: &Value, other: &Value) -> bool {
    match (one.as_f64(), other.as_f64()) {
        (Some(one), Some(other)) => one.to_bits() == other.to_bits(),
        _ => one == other,
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}
