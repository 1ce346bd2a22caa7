//! The values of an enum are of its type, different from each other, and possible.
//!
//! ```yaml
//! # before                                            # after
//! {type: string, enum: [a, a, 1, null]}               {type: string, enum: [a, '1'], nullable: true}
//! {type: string, enum: [GBP, EURO], maxLength: 3}     {type: string, enum: [GBP, EURO]}
//! {type: integer, enum: ['1', '2']}                   {type: integer, enum: [1, 2]}
//! {enum: [null]}                                      {}
//! ```
//!
//! YAML reads `1`, `no` and dates as something else than the string that the vendor sends, so
//! scalars in an enum of strings are their text. A bound beside an enum says nothing that the values
//! do not, and typify would drop the values that break it. An enum of booleans is a boolean. A value
//! that can be nothing but `null` may become something, so it is any JSON. Values that cannot be of
//! the type go, and the ledger says so.

use crate::ledger::Ledger;
use crate::normalise::Draft;
use crate::schema::{self, Place};
use crate::tree::{Node, Object, Value};

/// Bounds, which say nothing beside a list of values.
const BOUNDS: [&str; 9] = [
    "minLength",
    "maxLength",
    "pattern",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "format",
];

pub(in crate::normalise) fn apply(draft: &mut Draft<'_>) {
    let ledger = &mut draft.ledger;
    schema::each_mut(&mut draft.root, |node, place| {
        if let Some(schema) = node.as_object_mut().filter(|schema| schema.contains("enum")) {
            settle(schema, &place, ledger);
        }
    });
}

fn settle(schema: &mut Object, place: &Place<'_>, ledger: &mut Ledger) {
    let Some(node) = schema.remove("enum") else { return };
    let span = node.span;
    let all = node.as_array().unwrap_or_default();
    let has_null = all.iter().any(|value| value.value == Value::Null);
    let typed = schema.get("type").and_then(Node::as_str).map(str::to_owned);
    let mut kept: Vec<Node> = Vec::new();
    for value in all.iter().filter(|value| value.value != Value::Null) {
        match typed.as_deref().map_or(Some(value.clone()), |typed| converted(value, typed)) {
            Some(value) if kept.contains(&value) => {}
            Some(value) => kept.push(value),
            None => {
                let detail = format!("{} is no value of its type", value.kind());
                ledger.lose("enum-value", &place.pointer().child("enum"), value.span, detail);
            }
        }
    }
    if has_null {
        schema.insert("nullable", Node::new(true, span));
    }
    if kept.is_empty() || typed.as_deref() == Some("boolean") {
        return;
    }
    if typed.is_none() && !kept.iter().all(|value| value.kind() == kept[0].kind()) {
        let detail = "an enum of several types is not checked";
        ledger.lose("mixed-enum", &place.pointer().child("enum"), span, detail);
        return;
    }
    schema.retain(|keyword, _| !BOUNDS.contains(&keyword));
    schema.insert("enum", Node::new(kept, span));
}

/// The value as one of the type.
fn converted(value: &Node, typed: &str) -> Option<Node> {
    let text = |text: String| Some(Node::new(text, value.span));
    match (typed, &value.value) {
        ("string", Value::String(_))
        | ("integer" | "number", Value::Integer(_))
        | ("number", Value::Float(_))
        | ("boolean", Value::Bool(_)) => Some(value.clone()),
        ("string", Value::Integer(number)) => text(number.to_string()),
        ("string", Value::Float(number)) => text(number.to_string()),
        ("string", Value::Bool(truth)) => text(truth.to_string()),
        ("integer" | "number", Value::String(digits)) => {
            digits.trim().parse::<i128>().ok().map(|number| Node::new(number, value.span))
        }
        ("boolean", Value::String(word)) => {
            word.parse::<bool>().ok().map(|truth| Node::new(truth, value.span))
        }
        _ => None,
    }
}
