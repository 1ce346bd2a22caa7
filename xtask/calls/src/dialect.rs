//! OpenAPI's schemas in the words of JSON Schema: draft 4 for OpenAPI 3.0, draft 2020-12 for all
//! later ones.
//!
//! `nullable`, discriminators, `readOnly` and `writeOnly` become what they mean in one direction.
//! Keywords that say something else than they may, such as `required: true`, are left out, since
//! one of them would make the whole schema unreadable.

use std::collections::BTreeSet;

use jsonschema::Draft;
use serde_json::{Map, Value, json};

use crate::keywords::{DEPTH, Direction, array, discriminator_of, target};

/// The address under which validators know the document.
pub(crate) const DOCUMENT: &str = "json-schema:///document";

/// How one document's schemas are read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Dialect<'a> {
    root: &'a Value,
    mode: Mode,
    /// Whether the document is OpenAPI 3.0.
    is_old: bool,
}

/// How schemas are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mode {
    pub direction: Direction,
    /// Whether of `oneOf` one branch alone may fit.
    pub strict: bool,
}

impl<'a> Dialect<'a> {
    pub fn of(root: &'a Value, mode: Mode) -> Self {
        let version = root.get("openapi").and_then(Value::as_str).unwrap_or_default();
        Self { root, mode, is_old: version.starts_with("3.0") }
    }

    pub fn draft(self) -> Draft {
        if self.is_old { Draft::Draft4 } else { Draft::Draft202012 }
    }

    /// The whole document. What is not a schema stays as it is.
    pub fn document(self) -> Value {
        self.around(self.root)
    }

    fn around(self, node: &'a Value) -> Value {
        match node {
            Value::Object(members) => members
                .iter()
                .map(|(key, value)| {
                    let value = match (key.as_str(), value) {
                        ("example" | "examples", other) => other.clone(),
                        ("schema" | "itemSchema", Value::Object(_)) => self.schema(value),
                        ("schemas", Value::Object(named)) => self.each(named),
                        _ => self.around(value),
                    };
                    (key.clone(), value)
                })
                .collect::<Map<_, _>>()
                .into(),
            Value::Array(items) => items.iter().map(|item| self.around(item)).collect(),
            other => other.clone(),
        }
    }

    /// One schema of the document.
    pub fn schema(self, schema: &'a Value) -> Value {
        self.part(schema, &BTreeSet::new())
    }

    fn each(self, schemas: &'a Map<String, Value>) -> Value {
        schemas.iter().map(|(key, schema)| (key.clone(), self.schema(schema))).collect()
    }

    /// A schema that is part of others, which excuse these members from being there.
    fn part(self, schema: &'a Value, excused: &BTreeSet<&'a str>) -> Value {
        let Value::Object(members) = schema else {
            return if schema.is_boolean() { schema.clone() } else { json!({}) };
        };
        if let Some(reference) = members.get("$ref").and_then(Value::as_str)
            && self.is_old
        {
            return json!({ "$ref": absolute(reference) });
        }
        let mut excused = excused.clone();
        self.excuse(schema, 0, &mut excused);
        let mut own: Map<String, Value> = members
            .iter()
            .filter_map(|(key, value)| Some((key.clone(), self.keyword(key, value, &excused)?)))
            .collect();
        self.union(schema, &excused, &mut own);
        self.nullable(schema, own)
    }

    /// What a keyword says; `None` if it says nothing of a value, or nothing that can be read.
    fn keyword(self, key: &str, value: &'a Value, excused: &BTreeSet<&'a str>) -> Option<Value> {
        let count = || value.as_u64().is_some();
        let is_plain = match key {
            "minLength" | "maxLength" | "minItems" | "maxItems" | "minProperties"
            | "maxProperties" | "minContains" | "maxContains" => count(),
            "minimum" | "maximum" => value.is_number(),
            "exclusiveMinimum" | "exclusiveMaximum" => value.is_number() != self.is_old,
            "multipleOf" => value.as_f64().is_some_and(|step| step > 0.0),
            "uniqueItems" => value.is_boolean(),
            "const" => true,
            "enum" => value.as_array().is_some_and(|values| !values.is_empty()),
            _ => false,
        };
        if is_plain {
            return Some(value.clone());
        }
        match (key, value) {
            ("format", Value::String(_)) => Some(value.clone()),
            ("$ref", Value::String(reference)) => Some(absolute(reference).into()),
            ("type", _) => known_types(value),
            ("pattern", Value::String(pattern)) => is_readable(pattern).then(|| value.clone()),
            ("required", Value::Array(names)) => {
                let names = names.iter().filter_map(Value::as_str);
                let names: Vec<&str> = names.filter(|name| !excused.contains(name)).collect();
                (!names.is_empty()).then(|| names.into())
            }
            ("properties" | "$defs" | "definitions" | "dependentSchemas", Value::Object(named)) => {
                Some(self.each(named))
            }
            ("patternProperties", Value::Object(named)) => {
                let readable = named.iter().filter(|(pattern, _)| is_readable(pattern));
                Some(readable.map(|(key, schema)| (key.clone(), self.schema(schema))).collect())
            }
            ("allOf", Value::Array(parts)) if !parts.is_empty() => {
                Some(parts.iter().map(|part| self.part(part, excused)).collect())
            }
            ("prefixItems", Value::Array(parts)) if !parts.is_empty() => {
                Some(parts.iter().map(|part| self.schema(part)).collect())
            }
            (
                "items"
                | "additionalProperties"
                | "not"
                | "if"
                | "then"
                | "else"
                | "contains"
                | "propertyNames",
                Value::Object(_) | Value::Bool(_),
            ) => Some(match (key, value.is_boolean(), self.is_old) {
                // Draft 4 has no `items: true`, which says nothing.
                ("items" | "not", true, true) => return None,
                _ => self.schema(value),
            }),
            _ => None,
        }
    }

    /// The branches of a union. One has to fit; where a property names it, that one. More than one
    /// may, since documents whose branches overlap mean just that, unless the mode is strict.
    fn union(self, schema: &'a Value, excused: &BTreeSet<&'a str>, own: &mut Map<String, Value>) {
        let mut demands = Vec::new();
        for key in ["oneOf", "anyOf"] {
            let branches: Vec<Value> =
                array(schema, key).map(|branch| self.part(branch, excused)).collect();
            if !branches.is_empty() {
                let key = if self.mode.strict { key } else { "anyOf" };
                demands.push(json!({ (key): branches }));
            }
        }
        if let Some(discriminator) = discriminator_of(self.root, schema) {
            let property = discriminator.property;
            let named = discriminator.branches.iter().map(|(value, reference)| {
                let is_other = json!({ "not": {
                    "type": "object",
                    "required": [property],
                    "properties": { property: { "enum": [value] } },
                } });
                json!({ "anyOf": [is_other, { "$ref": absolute(reference) }] })
            });
            demands.extend(named);
        }
        if !demands.is_empty() {
            let all = own.entry("allOf").or_insert_with(|| json!([]));
            all.as_array_mut().into_iter().for_each(|all| all.append(&mut demands));
        }
    }

    /// Lets `null` in where OpenAPI 3.0 says so.
    fn nullable(self, schema: &Value, mut own: Map<String, Value>) -> Value {
        if schema["nullable"] != true || own.is_empty() {
            return own.into();
        }
        if let Some(Value::Array(values)) = own.get_mut("enum")
            && !values.contains(&Value::Null)
        {
            values.push(Value::Null);
        }
        let is_composed = ["allOf", "not", "$ref"].iter().any(|key| own.contains_key(*key));
        if is_composed {
            return json!({ "anyOf": [{ "enum": [null] }, own] });
        }
        if let Some(named) = own.get_mut("type") {
            *named = json!([std::mem::take(named), "null"]);
        }
        own.into()
    }

    /// The members that a schema, or a part of its `allOf`, keeps from travelling in this direction.
    fn excuse(self, schema: &'a Value, depth: usize, excused: &mut BTreeSet<&'a str>) {
        let keyword = self.mode.direction.excuse();
        let properties = schema.get("properties").and_then(Value::as_object);
        for (name, property) in properties.into_iter().flatten() {
            if target(self.root, property)[keyword] == true || property[keyword] == true {
                excused.insert(name);
            }
        }
        if depth < DEPTH {
            for part in array(schema, "allOf") {
                self.excuse(target(self.root, part), depth + 1, excused);
            }
        }
    }
}

/// A reference into the document, as validators follow it.
fn absolute(reference: &str) -> String {
    match reference.starts_with('#') {
        true => format!("{DOCUMENT}{reference}"),
        false => reference.to_owned(),
    }
}

/// The types that JSON has.
fn known_types(value: &Value) -> Option<Value> {
    let is_known = |value: &&Value| {
        let known = ["string", "number", "integer", "boolean", "array", "object", "null"];
        value.as_str().is_some_and(|name| known.contains(&name))
    };
    match value {
        Value::String(_) => is_known(&value).then(|| value.clone()),
        Value::Array(names) => {
            let names: Vec<&Value> = names.iter().filter(is_known).collect();
            (!names.is_empty()).then(|| json!(names))
        }
        _ => None,
    }
}

/// Whether the library has an expression for a pattern. What it has none for binds nobody.
fn is_readable(pattern: &str) -> bool {
    Pattern::new(pattern).is_some()
}

/// A pattern of a document.
pub(crate) struct Pattern(jsonschema::Validator);

impl Pattern {
    /// The pattern, if it can be read.
    pub fn new(pattern: &str) -> Option<Self> {
        jsonschema::options().offline().build(&json!({ "pattern": pattern })).ok().map(Self)
    }

    /// Whether a text matches it anywhere.
    pub fn matches(&self, text: &str) -> bool {
        self.0.is_valid(&text.into())
    }
}

/// A format of a later draft.
pub(crate) struct Format(jsonschema::Validator);

impl Format {
    /// The format, if it is one.
    pub fn new(name: &str) -> Option<Self> {
        let options = jsonschema::options().with_draft(Draft::Draft202012);
        let options = options.should_validate_formats(true).offline();
        options.build(&json!({ "format": name })).ok().map(Self)
    }

    /// Whether a text has it.
    pub fn fits(&self, text: &str) -> bool {
        self.0.is_valid(&text.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::validate::Validators;

    fn fits(version: &str, schema: &Value, value: &Value) -> bool {
        let root = json!({ "openapi": version, "components": { "schemas": { "It": schema } } });
        let validators = Validators::new(&root);
        let schemas = validators.schemas(Direction::Request);
        schemas.faults(&root["components"]["schemas"]["It"], value).is_empty()
    }

    #[test]
    fn the_branch_that_is_named_has_to_fit() {
        let root = json!({
            "openapi": "3.0.3",
            "components": { "schemas": {
                "Pet": {
                    "oneOf": [
                        {"$ref": "#/components/schemas/Cat"},
                        {"$ref": "#/components/schemas/Dog"},
                    ],
                    "discriminator": {"propertyName": "kind"},
                },
                "Cat": {"type": "object", "properties": {"lives": {"type": "integer"}}},
                "Dog": {"type": "object", "properties": {"lives": {"type": "string"}}},
            } },
        });
        let validators = Validators::new(&root);
        let schemas = validators.schemas(Direction::Request);
        let fits = |value| schemas.faults(&root["components"]["schemas"]["Pet"], &value).is_empty();
        assert!(!fits(json!({"kind": "Cat", "lives": "nine"})));
        assert!(fits(json!({"kind": "Cat", "lives": 9})));
        assert!(fits(json!({"lives": "nine"})));
    }

    #[test]
    fn each_version_has_its_own_words() {
        let (old, new) = ("3.0.3", "3.1.0");
        let exclusive = json!({"minimum": 1, "exclusiveMinimum": true});
        assert!(!fits(old, &exclusive, &json!(1)));
        assert!(fits(new, &exclusive, &json!(1)));
        assert!(!fits(new, &json!({"exclusiveMaximum": 3}), &json!(3)));
        let nullable = json!({"type": "string", "enum": ["a"], "nullable": true});
        // Documents of 3.1 still have it, and mean it.
        assert!(fits(old, &nullable, &Value::Null) && fits(new, &nullable, &Value::Null));
        let composed = json!({"allOf": [{"type": "object"}], "nullable": true});
        assert!(fits(old, &composed, &Value::Null));
        assert!(!fits(old, &composed, &json!(1)));
    }

    #[test]
    fn what_does_not_travel_is_not_required_wherever_it_is() {
        let schema = json!({"allOf": [
            {"type": "object", "properties": {"id": {"type": "string", "readOnly": true}}},
            {"required": ["id", "name"]},
        ]});
        assert!(fits("3.0.3", &schema, &json!({"name": "Ada"})));
        assert!(!fits("3.0.3", &schema, &json!({})));
    }

    #[test]
    fn by_the_letter_formats_bind_and_one_branch_alone_may_fit() {
        let root = json!({
            "openapi": "3.0.3",
            "id": {"type": "string", "format": "uuid"},
            "either": {"oneOf": [{"type": "string"}, {"maxLength": 3}]},
        });
        let validators = Validators::new(&root);
        let lenient = |name: &str, value: &Value| {
            validators.judged(Direction::Request, &root[name], value).is_ok_and(|f| f.is_empty())
        };
        let strict = |name: &str, value: &Value| {
            validators.judged_strictly(&root[name], value).is_ok_and(|faults| faults.is_empty())
        };
        assert!(lenient("id", &json!("key1")) && !strict("id", &json!("key1")));
        assert!(strict("id", &json!("b3e7c2a0-1d5f-4c8a-9e61-2f40d7b5a813")));
        assert!(lenient("either", &json!("a")) && !strict("either", &json!("a")));
        assert!(strict("either", &json!("long")));
    }

    #[test]
    fn a_keyword_that_cannot_be_read_spoils_no_other() {
        let schema = json!({"type": "string", "required": true, "pattern": "(", "maxLength": 2});
        assert!(fits("3.0.3", &schema, &json!("ab")));
        assert!(!fits("3.0.3", &schema, &json!("abc")));
        assert!(fits("3.0.3", &json!({"$ref": "#/nowhere"}), &json!(1)));
    }
}
