//! The JSON Schemas of generated types, for the feature `schemars`.
//!
//! They say what the vendor's document says: what is required, which bounds there are, and which
//! values are listed. Values and branches that are not listed are kept when they come, which the
//! schemas mention in a comment.

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

use crate::check::Rule;

/// The schema of an object.
#[doc(hidden)]
#[derive(Debug)]
pub struct ObjectSchema<'g> {
    generator: &'g mut SchemaGenerator,
    schema: Map<String, Value>,
    properties: Map<String, Value>,
    required: Vec<Value>,
}

impl<'g> ObjectSchema<'g> {
    /// An object without members.
    pub fn new(generator: &'g mut SchemaGenerator, docs: &[&str]) -> Self {
        let schema = described(json!({"type": "object"}), docs);
        Self { generator, schema, properties: Map::new(), required: Vec::new() }
    }

    /// Adds a member that must be there.
    pub fn required<T: JsonSchema>(&mut self, name: &str, docs: &[&str], rule: Option<&Rule<'_>>) {
        self.required.push(name.into());
        self.optional::<T>(name, docs, rule);
    }

    /// Adds a member that may be left out.
    pub fn optional<T: JsonSchema>(&mut self, name: &str, docs: &[&str], rule: Option<&Rule<'_>>) {
        let mut schema = bounded(self.generator.subschema_for::<T>(), rule);
        describe(&mut schema, docs);
        self.properties.insert(name.to_owned(), schema.into());
    }

    /// Adds a member that may be left out or `null`.
    pub fn nullable<T: JsonSchema>(&mut self, name: &str, docs: &[&str], rule: Option<&Rule<'_>>) {
        let schema = bounded(self.generator.subschema_for::<T>(), rule);
        let mut schema = object(json!({"anyOf": [schema, {"type": "null"}]}));
        describe(&mut schema, docs);
        self.properties.insert(name.to_owned(), schema.into());
    }

    /// Adds a member that has one value.
    pub fn constant(&mut self, name: &str, docs: &[&str], value: impl serde::Serialize) {
        let value = serde_json::to_value(value).unwrap_or_default();
        let mut schema = object(json!({"const": value}));
        describe(&mut schema, docs);
        self.required.push(name.into());
        self.properties.insert(name.to_owned(), schema.into());
    }

    /// Allows members that are not listed.
    pub fn extra<T: JsonSchema>(&mut self, rule: Option<&Rule<'_>>) {
        let schema = bounded(self.generator.subschema_for::<T>(), rule);
        if let Some(values) = schema.get("additionalProperties") {
            self.schema.insert("additionalProperties".to_owned(), values.clone());
        }
    }

    /// The schema.
    pub fn finish(mut self) -> Schema {
        self.schema.insert("properties".to_owned(), self.properties.into());
        if !self.required.is_empty() {
            self.schema.insert("required".to_owned(), self.required.into());
        }
        self.schema.into()
    }
}

/// The schema of an enum.
#[doc(hidden)]
#[must_use]
pub fn listed<V: Into<Value> + Copy>(kind: &str, values: &[V], docs: &[&str]) -> Schema {
    let values: Vec<Value> = values.iter().map(|value| (*value).into()).collect();
    let comment = "Values that are not listed are kept.";
    described(json!({"type": kind, "enum": values, "$comment": comment}), docs).into()
}

/// The schema of a union: of its branches, each with the values of the tag that mean it.
#[doc(hidden)]
#[must_use]
pub fn union(property: Option<&str>, branches: Vec<(Schema, &[&str])>, docs: &[&str]) -> Schema {
    let tagged = branches.iter().all(|(_, values)| !values.is_empty());
    let branches: Vec<Value> = branches
        .into_iter()
        .map(|(schema, values)| match property {
            Some(property) if tagged => {
                json!({"allOf": [schema, {"properties": {property: {"enum": values}}}]})
            }
            _ => schema.into(),
        })
        .collect();
    let comment = "Values of branches that are not listed are kept.";
    let mut schema = Map::new();
    schema.insert("$comment".to_owned(), comment.into());
    let of = if property.is_some() && tagged { "oneOf" } else { "anyOf" };
    schema.insert(of.to_owned(), branches.into());
    if let Some(property) = property {
        schema.insert("discriminator".to_owned(), json!({"propertyName": property}));
    }
    described(schema.into(), docs).into()
}

/// A schema with the bounds of a rule.
#[doc(hidden)]
#[must_use]
pub fn bounded(schema: Schema, rule: Option<&Rule<'_>>) -> Schema {
    let Some(rule) = rule else { return schema };
    let bounds = &rule.bounds;
    let mut own = Map::new();
    let mut set = |key: &str, value: Option<Value>| {
        if let Some(value) = value {
            own.insert(key.to_owned(), value);
        }
    };
    set("minLength", bounds.shortest.map(Value::from));
    set("maxLength", bounds.longest.map(Value::from));
    set("pattern", bounds.pattern.map(Value::from));
    set("format", bounds.format.map(Value::from));
    set("minItems", bounds.fewest.map(Value::from));
    set("maxItems", bounds.most.map(Value::from));
    set("uniqueItems", bounds.unique.then_some(Value::Bool(true)));
    let number = |text: &str| serde_json::from_str(text).ok();
    for (edge, inclusive, exclusive) in [
        (bounds.lower, "minimum", "exclusiveMinimum"),
        (bounds.upper, "maximum", "exclusiveMaximum"),
    ] {
        let key = if edge.is_some_and(|edge| edge.exclusive) { exclusive } else { inclusive };
        set(key, edge.and_then(|edge| number(edge.number)));
    }
    set("multipleOf", bounds.multiple_of.and_then(number));
    let mut schema = schema;
    for key in ["items", "additionalProperties"] {
        if let (Some(rule), Some(values)) = (bounds.each, schema.get(key).cloned())
            && let Ok(values) = Schema::try_from(values)
        {
            schema.insert(key.to_owned(), bounded(values, Some(rule)).into());
        }
    }
    if own.is_empty() {
        return schema;
    }
    // Beside a reference, or a choice that may be `null`, bounds are a schema of their own.
    let plain = schema.as_object().is_some_and(|schema| schema.contains_key("type"));
    match plain {
        true => {
            for (key, value) in own {
                schema.insert(key, value);
            }
            schema
        }
        false => object(json!({"allOf": [schema, own]})),
    }
}

fn object(value: Value) -> Schema {
    Schema::try_from(value).unwrap_or_default()
}

fn described(schema: Value, docs: &[&str]) -> Map<String, Value> {
    let mut schema = object(schema);
    describe(&mut schema, docs);
    match schema.to_value() {
        Value::Object(schema) => schema,
        _ => Map::new(),
    }
}

/// Sets the description, from the lines of a documentation.
fn describe(schema: &mut Schema, docs: &[&str]) {
    let lines: Vec<&str> = docs.iter().map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
    let text = lines.join("\n").trim().to_owned();
    if !text.is_empty() {
        schema.insert("description".to_owned(), text.into());
    }
}
