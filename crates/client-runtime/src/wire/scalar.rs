//! Values as texts and lists of texts, the material of all styles.

use serde::Serialize;
use serde_json::Value;

use crate::error::CallError;

/// A value in the form in which the styles take it.
pub(super) fn value<T: Serialize + ?Sized>(value: &T) -> Result<Value, CallError> {
    // The message of the error could quote the value.
    let unsendable = |_| CallError::InvalidRequest("a value has no JSON form".to_owned());
    serde_json::to_value(value).map_err(unsendable)
}

/// A value as one text: what stands below the first level is JSON. A whole number is written without
/// a fraction, as everybody else writes it.
pub(super) fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        Value::Number(number) => {
            let text = number.to_string();
            text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
        }
        other => other.to_string(),
    }
}

/// What a value is to a style. Absent values, and members that are absent, are `null`.
pub(super) enum Shape {
    Absent,
    One(String),
    List(Vec<String>),
    Pairs(Vec<(String, String)>),
}

impl Shape {
    pub(super) fn of(value: &Value) -> Self {
        match value {
            Value::Null => Self::Absent,
            Value::Array(items) => Self::List(items.iter().map(text).collect()),
            Value::Object(members) => {
                let present = members.iter().filter(|(_, value)| !value.is_null());
                Self::Pairs(present.map(|(key, value)| (key.clone(), text(value))).collect())
            }
            scalar => Self::One(text(scalar)),
        }
    }
}
