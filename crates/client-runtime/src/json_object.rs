//! Open JSON objects that hold personal data.
//!
//! A document may say of a value only that it is an object, and name it sensitive all the same. It
//! becomes a [`Sensitive`](crate::Sensitive) one, which needs an object that can be overwritten.
//!
//! ```
//! use client_runtime::{JsonObject, Sensitive};
//!
//! let document: Sensitive<JsonObject> = serde_json::from_str(r#"{"number": "SPECIMEN0"}"#).unwrap();
//! assert_eq!(format!("{document:?}"), "[redacted]");
//! assert_eq!(document.expose()["number"], "SPECIMEN0");
//! ```

use std::ops::{Deref, DerefMut};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use zeroize::Zeroize;

use crate::Sensitive;

/// An object of any members. It prints them; inside of [`Sensitive`](crate::Sensitive) it does not.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct JsonObject(Map<String, Value>);

impl From<Map<String, Value>> for JsonObject {
    fn from(members: Map<String, Value>) -> Self {
        Self(members)
    }
}

impl From<Map<String, Value>> for Sensitive<JsonObject> {
    fn from(members: Map<String, Value>) -> Self {
        Self::new(members.into())
    }
}

impl Deref for JsonObject {
    type Target = Map<String, Value>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl DerefMut for JsonObject {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.0
    }
}

impl Zeroize for JsonObject {
    fn zeroize(&mut self) {
        overwrite(std::mem::take(&mut self.0));
    }
}

/// Texts are overwritten, names too: both may tell of a person. A number's digits are left, for
/// nothing gives access to them.
fn overwrite(members: Map<String, Value>) {
    let mut todo = vec![Value::Object(members)];
    while let Some(value) = todo.pop() {
        match value {
            Value::String(mut text) => text.zeroize(),
            Value::Array(items) => todo.extend(items),
            Value::Object(members) => todo.extend(members.into_iter().map(|(mut name, value)| {
                name.zeroize();
                value
            })),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_left_of_an_overwritten_object() {
        let mut object: JsonObject =
            serde_json::from_str(r#"{"a": ["x", {"b": "y"}], "c": 1, "d": null}"#).unwrap();
        object.zeroize();
        assert_eq!(object, JsonObject::default());
    }

    #[test]
    fn takes_what_a_generated_builder_is_given() {
        let members = Map::from_iter([("planted".to_owned(), Value::Null)]);
        let value: Sensitive<JsonObject> = members.clone().into();
        assert_eq!(format!("{value:?}"), "[redacted]");
        assert_eq!(**value.expose(), members);
    }
}
