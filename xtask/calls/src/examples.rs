//! The document's own examples, where they fit their schemas, and values that take their place.

use serde_json::Value;

use crate::schemas::Schemas;
use crate::synthesise::{Extent, Wish};

/// A value to send or to answer with.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Example {
    pub value: Value,
    /// Whether the document's own example is in it.
    pub origin: Origin,
}

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// It is made from the schema.
    Schema,
    /// It is the document's example.
    Document,
    /// It is the document's example without the members that the schema does not have, which the
    /// text names.
    Pruned(String),
    /// It is made from the schema, which the document's example contradicts as the text says.
    Contradicted(String),
}

/// What an operation's values come from.
#[derive(Clone, Debug, Default)]
pub(crate) struct Origins {
    /// How many values are the document's own.
    pub examples: usize,
    /// What its examples say against its own schemas.
    pub contradictions: Vec<String>,
}

impl Origins {
    /// Enters where a value comes from, and hands on the value.
    pub fn enter(&mut self, example: Example) -> Value {
        match example.origin {
            Origin::Schema => {}
            Origin::Document => self.examples += 1,
            Origin::Pruned(text) => {
                self.examples += 1;
                self.contradictions.push(text);
            }
            Origin::Contradicted(text) => self.contradictions.push(text),
        }
        example.value
    }
}

/// The example, if it fits its schema, without the members that the schema does not have; or else a
/// full value. `about` names what it is an example of.
///
/// # Errors
/// If no value can be made.
pub(crate) fn of_example<'a>(
    schemas: Schemas<'a>,
    schema: &'a Value,
    example: Option<&Value>,
    about: &str,
) -> Result<Example, String> {
    let Some(example) = example else {
        return Ok(Example { value: made(schemas, schema, about)?, origin: Origin::Schema });
    };
    let faults = schemas.faults(schema, example);
    if faults.is_empty() && !example.is_null() {
        let mut value = example.clone();
        let unknown = schemas.prune(schema, &mut value);
        let origin = unknown.first().map_or(Origin::Document, |first| {
            let what = "the example has members that its schema has not, such as";
            Origin::Pruned(format!("{about}: {what} {first}"))
        });
        return Ok(Example { value, origin });
    }
    let first = faults.first().map_or(": it is null", String::as_str);
    let text = format!("{about}: the example contradicts its schema at {first}");
    let value = made(schemas, schema, about)?;
    Ok(Example { value, origin: Origin::Contradicted(text) })
}

/// A full value, or else a minimal one.
fn made<'a>(schemas: Schemas<'a>, schema: &'a Value, about: &str) -> Result<Value, String> {
    let wish = |extent| Wish { extent, branch: 0 };
    let full = schemas.synthesise(schema, wish(Extent::Full));
    let value = full
        .or_else(|_| schemas.synthesise(schema, wish(Extent::Minimal)))
        .map_err(|reason| format!("{about}: {reason}"))?;
    match schemas.faults(schema, &value).first() {
        Some(fault) => Err(format!("{about}: no value at hand fits the schema at {fault}")),
        None => Ok(value),
    }
}
