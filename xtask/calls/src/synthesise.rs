//! Values made from schemas: the smallest ones that fit, and full ones.

use serde_json::{Map, Value, json};

use crate::keywords::{array, branches, member_schemas, types};
use crate::schemas::Schemas;
use crate::texts::text;

/// Objects nested deeper than this get required members only; a value this much deeper cannot be
/// made.
const FULL_DEPTH: usize = 5;
const MOST_DEPTH: usize = 24;

/// How much a value holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Extent {
    /// Required members only.
    Minimal,
    /// Every member, and the document's own examples of it.
    Full,
}

/// What to make.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wish {
    pub extent: Extent,
    /// Which branch of every union, modulo their number.
    pub branch: usize,
}

impl<'a> Schemas<'a> {
    /// A value that fits a schema, or what is in the way.
    pub fn synthesise(&self, schema: &'a Value, wish: Wish) -> Result<Value, String> {
        self.make(schema, wish, 0, &[])
    }

    /// `demanded` are the members that the other parts of an `allOf` require.
    fn make(
        &self,
        schema: &'a Value,
        wish: Wish,
        depth: usize,
        demanded: &[&str],
    ) -> Result<Value, String> {
        if depth > MOST_DEPTH {
            return Err("the schema contains itself without end".to_owned());
        }
        let own = self.resolve(schema);
        if let Some(example) = self.example(own, wish) {
            return Ok(example);
        }
        if let Some(only) = own.get("const") {
            return Ok(only.clone());
        }
        if let Some(value) = array(own, "enum").find(|value| !value.is_null()) {
            return Ok(value.clone());
        }
        let union: Vec<&Value> = branches(own).collect();
        if own.get("allOf").is_none() && union.is_empty() {
            return self.plain(own, wish, depth, demanded);
        }
        let required =
            self.shallow(own, depth).into_iter().flat_map(|part| array(part, "required"));
        let mut demanded = demanded.to_vec();
        demanded.extend(required.filter_map(Value::as_str));
        let mut parts = Vec::new();
        if own.get("properties").is_some() {
            parts.push(self.plain(own, wish, depth, &demanded)?);
        }
        for part in array(own, "allOf") {
            parts.push(self.make(part, wish, depth + 1, &demanded)?);
        }
        if let Some(branch) = union.get(wish.branch % union.len().max(1)) {
            let mut value = self.make(branch, wish, depth + 1, &demanded)?;
            self.tag(own, branch, &mut value);
            parts.push(value);
        }
        Ok(merged(parts))
    }

    /// The schema's own example, if it fits.
    fn example(&self, schema: &'a Value, wish: Wish) -> Option<Value> {
        if wish.extent == Extent::Minimal || wish.branch > 0 {
            return None;
        }
        let own = schema.get("example").into_iter().chain(array(schema, "examples"));
        let mut fitting = own.filter(|example| self.faults(schema, example).is_empty());
        let mut value = fitting.find(|example| !example.is_null())?.clone();
        self.prune(schema, &mut value);
        Some(value)
    }

    /// Gives a branch the value of the discriminator that names it, unless it has its own.
    fn tag(&self, union: &'a Value, branch: &'a Value, value: &mut Value) {
        let Some(discriminator) = self.discriminator(union) else { return };
        let mut names = discriminator.branches.iter().filter(|(_, to)| branch["$ref"] == **to);
        let own = value.get(discriminator.property).and_then(Value::as_str);
        if names.clone().any(|(name, _)| Some(name.as_str()) == own) {
            return;
        }
        let mut tagged = value.clone();
        if let (Some((name, _)), Some(members)) = (names.next(), tagged.as_object_mut()) {
            members.insert(discriminator.property.to_owned(), name.as_str().into());
            if self.faults(branch, &tagged).is_empty() {
                *value = tagged;
            }
        }
    }

    fn plain(
        &self,
        schema: &'a Value,
        wish: Wish,
        depth: usize,
        demanded: &[&str],
    ) -> Result<Value, String> {
        let kind = types(schema).first().copied().or_else(|| implied(schema));
        Ok(match kind {
            Some("string") => match text(schema) {
                Some(text) => text.into(),
                None => return Err(format!("no text at hand fits {}", schema["pattern"])),
            },
            Some("integer") => integer(schema).into(),
            Some("number") => number(schema),
            Some("boolean") => true.into(),
            Some("array") => self.list(schema, wish, depth)?,
            Some("object") => self.object(schema, wish, depth, demanded)?,
            // Anything fits a schema that says nothing.
            _ if types(schema).is_empty() && schema.get("type").is_none() => "text".into(),
            _ => Value::Null,
        })
    }

    fn list(&self, schema: &'a Value, wish: Wish, depth: usize) -> Result<Value, String> {
        let least = schema.get("minItems").and_then(Value::as_u64).unwrap_or(0);
        let wanted = match wish.extent {
            Extent::Full if depth < FULL_DEPTH => least.max(1),
            _ => least,
        };
        let most = schema.get("maxItems").and_then(Value::as_u64).unwrap_or(wanted);
        let Some(items) = schema.get("items") else { return Ok(Value::Array(Vec::new())) };
        let count = wanted.min(most).min(8);
        let item = |index| {
            let value = self.make(items, wish, depth + 1, &[])?;
            Ok(if schema["uniqueItems"] == true {
                self.another(items, value, index)
            } else {
                value
            })
        };
        (0..count).map(item).collect()
    }

    /// The value, or another one for each index, if that is easily made.
    fn another(&self, schema: &'a Value, value: Value, index: u64) -> Value {
        let listed = array(self.resolve(schema), "enum");
        let other = match (listed.into_iter().nth(usize::try_from(index).unwrap_or(0)), &value) {
            (Some(listed), _) => listed.clone(),
            (None, Value::String(text)) if index > 0 => format!("{text}{index}").into(),
            (None, Value::Number(number)) => match number.as_u64() {
                Some(number) => (number + index).into(),
                None => return value,
            },
            _ => return value,
        };
        if self.faults(schema, &other).is_empty() { other } else { value }
    }

    fn object(
        &self,
        schema: &'a Value,
        wish: Wish,
        depth: usize,
        demanded: &[&str],
    ) -> Result<Value, String> {
        let required: Vec<&str> = array(schema, "required").filter_map(Value::as_str).collect();
        let mut members = Map::new();
        let properties = schema.get("properties").and_then(Value::as_object);
        for (key, property) in properties.into_iter().flatten() {
            let key = key.as_str();
            let is_required = required.contains(&key) || demanded.contains(&key);
            let full = wish.extent == Extent::Full && depth < FULL_DEPTH;
            let excused = self.is_excused(self.resolve(property));
            if !is_required && (!full || excused) {
                continue;
            }
            match self.make(property, wish, depth + 1, &[]) {
                Ok(value) => _ = members.insert(key.to_owned(), value),
                Err(reason) if is_required => return Err(format!("{key}: {reason}")),
                // What is optional and cannot be made is left out.
                Err(_) => {}
            }
        }
        // Another part of an `allOf` may have what this one only requires.
        for key in required.into_iter().filter(|_| demanded.is_empty()) {
            if !members.contains_key(key) {
                let value = match member_schemas(&[schema], key).next() {
                    Some(additional) => self.make(additional, wish, depth + 1, &[])?,
                    None => "text".into(),
                };
                members.insert(key.to_owned(), value);
            }
        }
        if wish.extent == Extent::Full {
            // Another part of an `allOf` may be what lists members.
            let is_whole = demanded.is_empty() && schema.get("properties").is_none();
            members.extend(self.additional(schema, wish, depth, is_whole));
        }
        Ok(members.into())
    }

    /// A member that the schema does not name.
    fn additional(
        &self,
        schema: &'a Value,
        wish: Wish,
        depth: usize,
        is_whole: bool,
    ) -> Option<(String, Value)> {
        let patterns = schema.get("patternProperties").and_then(Value::as_object);
        if let Some((pattern, named)) = patterns.and_then(|patterns| patterns.iter().next()) {
            let key = text(&json!({ "pattern": pattern }))?;
            return Some((key, self.make(named, wish, depth + 1, &[]).ok()?));
        }
        let value = match schema.get("additionalProperties") {
            Some(additional) if additional.is_object() => {
                self.make(additional, wish, depth + 1, &[]).ok()?
            }
            Some(Value::Bool(true)) | None if is_whole && schema.get("required").is_none() => {
                "text".into()
            }
            _ => return None,
        };
        Some(("key".to_owned(), value))
    }
}

/// The type of a schema that does not name it.
fn implied(schema: &Value) -> Option<&'static str> {
    let has = |key: &str| schema.get(key).is_some();
    match () {
        () if has("properties") || has("additionalProperties") => Some("object"),
        () if has("items") => Some("array"),
        () if has("pattern") || has("maxLength") || has("minLength") => Some("string"),
        () => None,
    }
}

/// Objects become one; of other values the last counts.
fn merged(parts: Vec<Value>) -> Value {
    let mut whole = Value::Null;
    for part in parts {
        match (&mut whole, part) {
            (Value::Object(members), Value::Object(more)) => members.extend(more),
            // A part that says nothing of the type was made into a text.
            (Value::Object(_), Value::String(text)) if text == "text" => {}
            (whole, part) => *whole = part,
        }
    }
    whole
}

fn integer(schema: &Value) -> i64 {
    let bound = |key: &str| schema.get(key).and_then(Value::as_f64);
    let least = bound("minimum")
        .unwrap_or(1.0)
        .max(bound("exclusiveMinimum").map_or(f64::MIN, |n| n + 1.0));
    let most = bound("maximum")
        .unwrap_or(f64::MAX)
        .min(bound("exclusiveMaximum").map_or(f64::MAX, |n| n - 1.0));
    let exclusive = schema["exclusiveMinimum"] == true;
    let step = bound("multipleOf").filter(|step| *step >= 1.0).unwrap_or(1.0);
    let wanted = if bound("minimum").is_none() && most < 1.0 { most } else { least };
    let wanted = (wanted / step).ceil() * step + if exclusive { step } else { 0.0 };
    // Beyond 2^53 floats skip whole numbers; no document's smallest value is there.
    wanted.clamp(-9_007_199_254_740_991.0, 9_007_199_254_740_991.0) as i64
}

fn number(schema: &Value) -> Value {
    let whole = integer(schema);
    let half = whole as f64 + 0.5;
    let bound = |key: &str| schema.get(key).and_then(Value::as_f64).unwrap_or(f64::MAX);
    let fits = half <= bound("maximum") && half < bound("exclusiveMaximum");
    match schema.get("multipleOf").is_none() && fits {
        true => half.into(),
        false => whole.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keywords::Direction;
    use crate::validate::Validators;

    #[test]
    fn members_that_have_no_name_are_made_where_they_are_documented() {
        let root = json!({
            "rates": {"type": "object", "patternProperties": {"^[0-9]{3}$": {"type": "integer"}}},
            "free": {"type": "object"},
            "whole": {"allOf": [
                {"type": "object", "properties": {"id": {"type": "integer"}}},
                {"type": "object", "required": ["id"]},
            ]},
        });
        let validators = Validators::new(&root);
        let schemas = validators.schemas(Direction::Request);
        let wish = Wish { extent: Extent::Full, branch: 0 };
        let made = |name: &str| schemas.synthesise(&root[name], wish);
        assert_eq!(made("rates"), Ok(json!({"123": 1})));
        assert_eq!(made("free"), Ok(json!({"key": "text"})));
        assert_eq!(made("whole"), Ok(json!({"id": 1})));
    }

    #[test]
    fn values_are_as_small_or_as_full_as_wished() {
        let root = json!({
            "allOf": [
                {"type": "object", "required": ["b"], "properties": {
                    "a": {"type": "integer", "minimum": 4, "example": 9},
                    "id": {"type": "string", "readOnly": true},
                }},
                {"type": "object", "properties": {"b": {"type": "array", "items": {"enum": ["x"]}}}},
            ],
        });
        let validators = Validators::new(&root);
        let schemas = validators.schemas(Direction::Request);
        let made = |extent| schemas.synthesise(&root, Wish { extent, branch: 0 }).unwrap();
        assert_eq!(made(Extent::Minimal), json!({"b": []}));
        assert_eq!(made(Extent::Full), json!({"a": 9, "b": ["x"]}));
    }

    #[test]
    fn a_schema_that_requires_itself_has_no_value() {
        let root =
            json!({"type": "object", "required": ["next"], "properties": {"next": {"$ref": "#"}}});
        let validators = Validators::new(&root);
        let schemas = validators.schemas(Direction::Request);
        let wish = Wish { extent: Extent::Minimal, branch: 0 };
        assert!(schemas.synthesise(&root, wish).unwrap_err().contains("without end"));
    }
}
