//! To and from `serde_json`, for the libraries that speak it.

use super::{Node, Object, Span, Value};

impl Node {
    /// The same content without places. An integer beyond 64 bits becomes the nearest float, which
    /// is all that JSON libraries hold; rules that must not lose it read the tree.
    #[must_use]
    pub fn to_json(&self) -> serde_json::Value {
        match &self.value {
            Value::Null => serde_json::Value::Null,
            Value::Bool(value) => (*value).into(),
            Value::Integer(value) => integer_to_json(*value),
            Value::Float(value) => (*value).into(),
            Value::String(text) => text.as_str().into(),
            Value::Array(items) => items.iter().map(Self::to_json).collect(),
            Value::Object(object) => object
                .nodes()
                .map(|(key, node)| (key.to_owned(), node.to_json()))
                .collect::<serde_json::Map<_, _>>()
                .into(),
        }
    }

    /// A tree in which every node has the place `span`.
    #[must_use]
    pub fn from_json(json: &serde_json::Value, span: Span) -> Self {
        let value = match json {
            serde_json::Value::Null => Value::Null,
            serde_json::Value::Bool(value) => Value::Bool(*value),
            serde_json::Value::Number(number) => number_from_json(number),
            serde_json::Value::String(text) => Value::String(text.clone()),
            serde_json::Value::Array(items) => {
                Value::Array(items.iter().map(|item| Self::from_json(item, span)).collect())
            }
            serde_json::Value::Object(members) => Value::Object(
                members
                    .iter()
                    .map(|(key, value)| (key.clone(), Self::from_json(value, span)))
                    .collect::<Object>(),
            ),
        };
        Self { value, span }
    }
}

#[expect(clippy::cast_precision_loss, reason = "documented: JSON libraries hold 64 bits")]
fn integer_to_json(value: i128) -> serde_json::Value {
    i64::try_from(value)
        .map(Into::into)
        .or_else(|_| u64::try_from(value).map(Into::into))
        .unwrap_or_else(|_| (value as f64).into())
}

fn number_from_json(number: &serde_json::Number) -> Value {
    number
        .as_i64()
        .map(i128::from)
        .or_else(|| number.as_u64().map(i128::from))
        .map(Value::Integer)
        .or_else(|| number.as_f64().map(Value::Float))
        .unwrap_or(Value::Null)
}
