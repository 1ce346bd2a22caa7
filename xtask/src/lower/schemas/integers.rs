//! Integers that a 64-bit type can hold.
//!
//! Before: `{type: integer, maximum: 1.0e2, minimum: 0.5}`, `maximum: 18446744073709551616`. After:
//! `{maximum: 100, minimum: 1}`, which is the same for whole numbers, and the largest that the type
//! of the format holds. Values beyond it cannot be sent by the client: clamped bounds and dropped
//! values are entered.

use crate::lower::site::Site;
use crate::tree::{Node, Object, Value};

const LARGEST: i128 = i64::MAX as i128;
const SMALLEST: i128 = i64::MIN as i128;

pub(in super::super) fn apply(schema: &mut Object, site: &mut Site<'_>) {
    if schema.get("type").and_then(Node::as_str) != Some("integer") {
        return;
    }
    let is_unsigned = schema.get("format").and_then(Node::as_str) == Some("uint64");
    lower_bound(schema, "minimum", "exclusiveMinimum", f64::ceil, is_unsigned, site);
    lower_bound(schema, "maximum", "exclusiveMaximum", f64::floor, is_unsigned, site);
    lower_multiple(schema, site);
    for keyword in ["default", "example"] {
        if schema.get(keyword).is_some_and(|node| !fits(&node.value)) {
            let detail = format!("the {keyword} is beyond 64 bits and is dropped");
            site.lose_keyword(schema, keyword, "integer", &detail);
        }
    }
    lower_values(schema, site);
}

/// Makes a bound whole and puts it inside the range. A bound of `uint64` that only repeats what the
/// format says is dropped.
fn lower_bound(
    schema: &mut Object,
    keyword: &str,
    exclusive: &str,
    round: fn(f64) -> f64,
    is_unsigned: bool,
    site: &mut Site<'_>,
) {
    let Some(bound) = schema.get_mut(keyword) else { return };
    let span = bound.span;
    let was_whole = whole(&mut bound.value, round);
    let Value::Integer(value) = bound.value else { return };
    let clamped = value.clamp(SMALLEST, LARGEST);
    bound.value = Value::Integer(clamped);
    let repeats_format = is_unsigned && value >= i128::from(u64::MAX);
    if clamped != value || !was_whole {
        schema.remove(exclusive);
    }
    if repeats_format {
        schema.remove(keyword);
    } else if clamped != value {
        let detail = format!("the bound {value} is beyond 64 bits and is clamped to {clamped}");
        site.lose(keyword, span, "integer", detail);
    }
}

/// Rounds a float; whether it was whole before.
fn whole(value: &mut Value, round: fn(f64) -> f64) -> bool {
    let Value::Float(float) = *value else { return true };
    #[expect(clippy::cast_possible_truncation, reason = "the cast saturates far outside the range")]
    let rounded = round(float) as i128;
    *value = Value::Integer(rounded);
    float.fract() == 0.0
}

/// A whole factor is kept as an integer. Whole numbers are multiples of `0.01` anyway; other
/// fractions cannot be said of an integer.
fn lower_multiple(schema: &mut Object, site: &mut Site<'_>) {
    let Some(factor) = schema.get_mut("multipleOf") else { return };
    let divides_one = match factor.value {
        Value::Float(float) if float.fract() == 0.0 => {
            whole(&mut factor.value, f64::round);
            false
        }
        Value::Float(float) => (1.0 / float - (1.0 / float).round()).abs() < 1e-9,
        _ => false,
    };
    if divides_one {
        schema.remove("multipleOf");
    } else if !matches!(factor.value, Value::Integer(1..=LARGEST)) {
        let detail = "the factor is not a positive 64-bit integer and is dropped";
        site.lose_keyword(schema, "multipleOf", "integer", detail);
    }
}

fn lower_values(schema: &mut Object, site: &mut Site<'_>) {
    let Some(list) = schema.get_mut("enum") else { return };
    let span = list.span;
    let Some(values) = list.as_array_mut() else { return };
    let before = values.len();
    values.retain(|value| fits(&value.value));
    let (dropped, is_empty) = (before - values.len(), values.is_empty());
    if dropped > 0 {
        let detail = format!("values beyond 64 bits are dropped: {dropped} of {before}");
        site.lose("enum", span, "integer", detail);
    }
    if is_empty {
        schema.remove("enum");
    }
}

/// Whether a value is not an integer or one of 64 bits.
fn fits(value: &Value) -> bool {
    match value {
        Value::Integer(value) => (SMALLEST..=LARGEST).contains(value),
        _ => true,
    }
}
