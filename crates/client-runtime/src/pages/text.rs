//! Members of an answer, whatever their types, as what pages go by.

use serde::Serialize;
use serde_json::Value;

/// A cursor or URL: a text, a number or anything that is written as one of these. `None` for `null`
/// and what cannot be one.
#[doc(hidden)]
pub fn text(value: &impl Serialize) -> Option<String> {
    match serde_json::to_value(value).ok()? {
        Value::String(text) => Some(text),
        Value::Number(number) => Some(number.to_string()),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    }
}

/// A count, which some vendors write as a text.
#[doc(hidden)]
pub fn number(value: &impl Serialize) -> Option<u64> {
    text(value)?.parse().ok()
}

/// Whether something is so.
#[doc(hidden)]
pub fn truth(value: &impl Serialize) -> Option<bool> {
    serde_json::to_value(value).ok()?.as_bool()
}
