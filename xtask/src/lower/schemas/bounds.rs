//! Exclusive bounds are numbers in 3.1 and flags in 3.0.
//!
//! Before: `{exclusiveMinimum: 5}`, `{minimum: 7, exclusiveMinimum: 5}`. After: `{minimum: 5,
//! exclusiveMinimum: true}`, `{minimum: 7}`: of two bounds the tighter one holds anyway.

use std::cmp::Ordering;

use crate::lower::site::Site;
use crate::tree::{Node, Object, Value};

pub(in super::super) fn apply(schema: &mut Object, _: &mut Site<'_>) {
    lower_bound(schema, "minimum", "exclusiveMinimum", Ordering::Greater);
    lower_bound(schema, "maximum", "exclusiveMaximum", Ordering::Less);
}

/// `tighter` is how an inclusive bound compares to the exclusive one if it alone matters.
fn lower_bound(schema: &mut Object, inclusive: &str, exclusive: &str, tighter: Ordering) {
    let Some(bound) = schema.remove(exclusive) else { return };
    let Some(bound) = number(bound) else { return };
    if let Value::Bool(flag) = bound.value {
        if flag && schema.contains(inclusive) {
            schema.insert(exclusive, bound);
        }
        return;
    }
    let held = schema.get(inclusive).map(|node| compare(&node.value, &bound.value));
    if held != Some(Some(tighter)) {
        let span = bound.span;
        schema.insert(inclusive, bound);
        schema.insert(exclusive, Node::new(true, span));
    }
}

/// The bound as a number or a flag; both may be written as text.
fn number(mut bound: Node) -> Option<Node> {
    if let Value::String(text) = &bound.value {
        bound.value = match (text.parse::<bool>(), text.parse::<i128>(), text.parse::<f64>()) {
            (Ok(flag), ..) => Value::Bool(flag),
            (_, Ok(integer), _) => Value::Integer(integer),
            (_, _, Ok(float)) if float.is_finite() => Value::Float(float),
            _ => return None,
        };
    }
    let is_bound = matches!(bound.value, Value::Bool(_) | Value::Integer(_) | Value::Float(_));
    is_bound.then_some(bound)
}

fn compare(a: &Value, b: &Value) -> Option<Ordering> {
    match (a, b) {
        (Value::Integer(a), Value::Integer(b)) => Some(a.cmp(b)),
        _ => float(a)?.partial_cmp(&float(b)?),
    }
}

#[expect(clippy::cast_precision_loss, reason = "bounds are compared, not kept")]
fn float(value: &Value) -> Option<f64> {
    match value {
        Value::Integer(value) => Some(*value as f64),
        Value::Float(value) => Some(*value),
        _ => None,
    }
}
