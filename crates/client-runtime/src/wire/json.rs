//! JSON values whose numbers keep all of their digits.
//!
//! `serde_json::Value` holds a number as 64 bits, in which the decimals of
//! [`ExactNumber`](crate::ExactNumber) do not fit: an amount of twenty digits would go out rounded.

use serde_json::Number;

use crate::exact_number::plain_digits;

/// What a value is before a style makes texts of it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Null,
    Bool(bool),
    Number(Number),
    /// The digits of a decimal, without an exponent.
    Exact(String),
    String(String),
    Array(Vec<Value>),
    /// The members in their order, each once.
    Object(Vec<(String, Value)>),
}

impl Value {
    pub(super) fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// A value as JSON.
    pub(super) fn json(&self) -> String {
        let quoted = |text: &str| serde_json::Value::from(text).to_string();
        match self {
            Self::Null => "null".to_owned(),
            Self::Bool(flag) => flag.to_string(),
            Self::Number(number) => number.to_string(),
            Self::Exact(digits) => digits.clone(),
            Self::String(text) => quoted(text),
            Self::Array(items) => {
                let items: Vec<String> = items.iter().map(Self::json).collect();
                format!("[{}]", items.join(","))
            }
            Self::Object(members) => {
                let member = |(key, value): &(String, Self)| quoted(key) + ":" + &value.json();
                let members: Vec<String> = members.iter().map(member).collect();
                format!("{{{}}}", members.join(","))
            }
        }
    }

    /// What a `RawValue` of `serde_json` holds; `None` if it is no JSON.
    pub(super) fn raw(text: &str) -> Option<Self> {
        match plain_digits(text) {
            Some(digits) => Some(Self::Exact(digits)),
            None => serde_json::from_str(text).ok().map(|value: serde_json::Value| value.into()),
        }
    }
}

impl From<serde_json::Value> for Value {
    fn from(value: serde_json::Value) -> Self {
        match value {
            serde_json::Value::Null => Self::Null,
            serde_json::Value::Bool(flag) => Self::Bool(flag),
            serde_json::Value::Number(number) => Self::Number(number),
            serde_json::Value::String(text) => Self::String(text),
            serde_json::Value::Array(items) => {
                Self::Array(items.into_iter().map(Self::from).collect())
            }
            serde_json::Value::Object(members) => {
                let members = members.into_iter().map(|(key, value)| (key, value.into()));
                Self::Object(members.collect())
            }
        }
    }
}
