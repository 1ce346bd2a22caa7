//! Where a JSON value contradicts its schema.

use serde_json::{Map, Value};

use super::schemas::{DEPTH, Schemas, array, branches, member_schemas, types};
use crate::model::pattern;

impl<'a> Schemas<'a> {
    /// Where a value contradicts its schema: `/address/zip: a number where string is documented`.
    pub fn faults(&self, schema: &'a Value, value: &Value) -> Vec<String> {
        self.faults_below(schema, value, 0)
    }

    pub(super) fn faults_below(
        &self,
        schema: &'a Value,
        value: &Value,
        depth: usize,
    ) -> Vec<String> {
        let mut faults = Vec::new();
        if depth > DEPTH {
            return faults;
        }
        let all = self.shallow(schema, depth);
        for own in &all {
            self.own_faults(own, &all, value, &mut faults);
            if !value.is_null() {
                self.union_faults(own, &all, value, depth, &mut faults);
            }
        }
        let mut below = |key: &str, schema: &'a Value, value: &Value| {
            let found = self.faults_below(schema, value, depth + 1);
            faults.extend(found.into_iter().map(|fault| format!("/{key}{fault}")));
        };
        match value {
            Value::Object(members) => {
                for (key, value) in members {
                    for schema in member_schemas(&all, key) {
                        below(key, schema, value);
                    }
                }
            }
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    for schema in all.iter().filter_map(|schema| schema.get("items")) {
                        below(&index.to_string(), schema, item);
                    }
                }
            }
            _ => {}
        }
        faults
    }

    /// What the branch that a discriminator names has against a value, or else that none fits.
    fn union_faults(
        &self,
        union: &'a Value,
        all: &[&'a Value],
        value: &Value,
        depth: usize,
        faults: &mut Vec<String>,
    ) {
        if let Some(named) = self.named_branch(union, value) {
            // A branch can inherit from the schema that has the union.
            let is_known = all.iter().any(|own| std::ptr::eq(*own, self.resolve(named)));
            if !is_known {
                faults.extend(self.faults_below(named, value, depth + 1));
            }
            return;
        }
        let mut fits =
            branches(union).map(|branch| self.faults_below(branch, value, depth + 1).is_empty());
        if branches(union).next().is_some() && !fits.any(|fits| fits) {
            faults.push(": no branch of the union fits".to_owned());
        }
    }

    /// What one schema alone has against a value.
    fn own_faults(&self, schema: &Value, all: &[&Value], value: &Value, faults: &mut Vec<String>) {
        if value.is_null() {
            let may_be = all.iter().any(|schema| may_be_null(schema))
                || all.iter().all(|schema| types(schema).is_empty());
            if !may_be && !types(schema).is_empty() {
                faults.push(format!(": null where {} is documented", types(schema).join(" or ")));
            }
            return;
        }
        let types = types(schema);
        if !types.is_empty() && !types.iter().any(|name| is_of(name, value)) {
            faults.push(format!(": {} where {} is documented", kind(value), types.join(" or ")));
            return;
        }
        if let Some(values) = schema.get("enum").and_then(Value::as_array)
            && !values.contains(value)
        {
            faults.push(": a value that the enum does not list".to_owned());
        }
        if schema.get("const").is_some_and(|only| only != value) {
            faults.push(": another value than the only one documented".to_owned());
        }
        match value {
            Value::String(text) => text_faults(schema, text, faults),
            Value::Number(number) => number_faults(schema, number.as_f64(), faults),
            Value::Array(items) => list_faults(schema, items, faults),
            Value::Object(members) => self.missing(schema, all, members, faults),
            _ => {}
        }
    }

    fn missing(
        &self,
        schema: &Value,
        all: &[&Value],
        members: &Map<String, Value>,
        faults: &mut Vec<String>,
    ) {
        let required = array(schema, "required").filter_map(Value::as_str);
        for key in required.filter(|key| !members.contains_key(*key)) {
            let excused = all.iter().any(|schema| {
                schema["properties"].get(key).is_some_and(|property| self.is_excused(property))
            });
            if !excused {
                faults.push(format!("/{key}: a required member is missing"));
            }
        }
    }
}

fn may_be_null(schema: &Value) -> bool {
    let null_branch = |key| array(schema, key).any(|branch| branch["type"] == "null");
    schema["nullable"] == true
        || array(schema, "type").any(|name| name == "null")
        || schema["type"] == "null"
        || array(schema, "enum").any(Value::is_null)
        || null_branch("oneOf")
        || null_branch("anyOf")
}

fn is_of(name: &str, value: &Value) -> bool {
    match name {
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        "integer" => value.as_f64().is_some_and(|number| number.fract() == 0.0),
        "number" => value.is_number(),
        _ => true,
    }
}

fn text_faults(schema: &Value, text: &str, faults: &mut Vec<String>) {
    let limit = |key| schema.get(key).and_then(Value::as_u64);
    let length = text.chars().count() as u64;
    if limit("maxLength").is_some_and(|most| length > most) {
        faults.push(format!(": {length} characters are more than `maxLength` allows"));
    }
    if limit("minLength").is_some_and(|least| length < least) {
        faults.push(format!(": {length} characters are fewer than `minLength` asks for"));
    }
    if let Some(pattern) = schema.get("pattern").and_then(Value::as_str)
        && let Some(regex) = pattern::matcher(pattern)
        && !regex.is_match(text)
    {
        faults.push(": a text that the pattern does not match".to_owned());
    }
}

fn number_faults(schema: &Value, number: Option<f64>, faults: &mut Vec<String>) {
    let bound = |key: &str| schema.get(key).and_then(Value::as_f64);
    let Some(number) = number else { return };
    // OpenAPI 3.0 has a boolean beside the bound, JSON Schema a bound of its own.
    let is_less = |least: f64| number < least;
    let is_more = |most: f64| number > most;
    let at = |key: &str, edge: &str| {
        schema[key] == true && bound(edge) == Some(number) || bound(key) == Some(number)
    };
    if bound("minimum").is_some_and(is_less)
        || bound("exclusiveMinimum").is_some_and(is_less)
        || at("exclusiveMinimum", "minimum")
    {
        faults.push(format!(": {number} is less than documented"));
    }
    if bound("maximum").is_some_and(is_more)
        || bound("exclusiveMaximum").is_some_and(is_more)
        || at("exclusiveMaximum", "maximum")
    {
        faults.push(format!(": {number} is more than documented"));
    }
    let is_off = |step: f64| {
        let steps = number / step;
        (steps - steps.round()).abs() > 1e-9 * steps.abs().max(1.0)
    };
    if bound("multipleOf").filter(|step| *step > 0.0).is_some_and(is_off) {
        faults.push(format!(": {number} is no multiple as documented"));
    }
}

fn list_faults(schema: &Value, items: &[Value], faults: &mut Vec<String>) {
    let limit = |key| schema.get(key).and_then(Value::as_u64);
    let count = items.len() as u64;
    if limit("maxItems").is_some_and(|most| count > most)
        || limit("minItems").is_some_and(|least| count < least)
    {
        faults.push(format!(": {count} items are more or fewer than documented"));
    }
    let is_repeated = |(index, item): (usize, &Value)| items[..index].contains(item);
    if schema["uniqueItems"] == true && items.iter().enumerate().any(is_repeated) {
        faults.push(": an item is there twice".to_owned());
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::schemas::Direction;
    use super::*;

    fn fits(schema: Value, value: Value) -> bool {
        let schemas = Schemas { root: &schema, direction: Direction::Request };
        schemas.faults(&schema, &value).is_empty()
    }

    #[test]
    fn the_branch_that_is_named_has_to_fit() {
        let root = json!({
            "pet": {
                "oneOf": [{"$ref": "#/cat"}, {"$ref": "#/dog"}],
                "discriminator": {"propertyName": "kind"},
            },
            "cat": {"type": "object", "properties": {"lives": {"type": "integer"}}},
            "dog": {"type": "object", "properties": {"lives": {"type": "string"}}},
        });
        let schemas = Schemas { root: &root, direction: Direction::Request };
        let faults = schemas.faults(&root["pet"], &json!({"kind": "cat", "lives": "nine"}));
        assert_eq!(faults, ["/lives: a text where integer is documented"]);
        assert!(schemas.faults(&root["pet"], &json!({"kind": "cat", "lives": 9})).is_empty());
        assert!(schemas.faults(&root["pet"], &json!({"lives": "nine"})).is_empty());
    }

    #[test]
    fn numbers_and_lists_have_bounds() {
        assert!(fits(json!({"minimum": 1, "maximum": 2.5}), json!(2.5)));
        assert!(!fits(json!({"minimum": 1}), json!(0.5)));
        assert!(!fits(json!({"maximum": 1}), json!(2)));
        assert!(!fits(json!({"minimum": 1, "exclusiveMinimum": true}), json!(1)));
        assert!(!fits(json!({"exclusiveMaximum": 3}), json!(3)));
        assert!(fits(json!({"exclusiveMaximum": 3}), json!(2)));
        assert!(fits(json!({"multipleOf": 0.01}), json!(19.99)));
        assert!(!fits(json!({"multipleOf": 5}), json!(12)));
        assert!(!fits(json!({"uniqueItems": true}), json!(["a", "b", "a"])));
        assert!(fits(json!({"uniqueItems": true}), json!(["a", "b"])));
        assert!(!fits(json!({"maxItems": 1}), json!([1, 2])));
    }
}
