//! Values that must not show: passwords, tokens, answers to security questions, document numbers.
//!
//! [`Sensitive`] serialises as what it holds, prints as `[redacted]` and is overwritten when it is
//! dropped. It has no `Display`, so that it cannot slip into a message or a path by accident.
//!
//! ```
//! use client_runtime::Sensitive;
//!
//! let answer: Sensitive<String> = "Elm Street".into();
//! assert_eq!(format!("{answer:?}"), "[redacted]");
//! assert_eq!(answer.expose(), "Elm Street");
//! assert_eq!(serde_json::to_string(&answer).unwrap(), "\"Elm Street\"");
//! ```

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use zeroize::Zeroize;

/// A value that Debug does not show and that is overwritten when it is dropped.
#[derive(Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Sensitive<T: Zeroize>(T);

/// A secret text: a password, a key, a token.
pub type Secret = Sensitive<String>;

impl<T: Zeroize> Sensitive<T> {
    /// Wraps a value.
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// The value itself. The name makes the places where it leaves its cover easy to find.
    pub const fn expose(&self) -> &T {
        &self.0
    }

    /// The value, out of its cover for good.
    #[must_use]
    pub fn into_exposed(mut self) -> T
    where
        T: Default,
    {
        std::mem::take(&mut self.0)
    }
}

impl<T: Zeroize> Drop for Sensitive<T> {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl<T: Zeroize> fmt::Debug for Sensitive<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("[redacted]")
    }
}

impl<T: Zeroize> From<T> for Sensitive<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

impl From<&str> for Sensitive<String> {
    fn from(value: &str) -> Self {
        Self(value.to_owned())
    }
}

impl From<&String> for Sensitive<String> {
    fn from(value: &String) -> Self {
        Self(value.clone())
    }
}

impl FromStr for Sensitive<String> {
    type Err = Infallible;

    fn from_str(value: &str) -> Result<Self, Infallible> {
        Ok(value.into())
    }
}

#[cfg(feature = "schemars")]
impl<T: Zeroize + schemars::JsonSchema> schemars::JsonSchema for Sensitive<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        T::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Serialize, Deserialize)]
    struct Answer {
        text: Sensitive<String>,
        digits: Option<Sensitive<Vec<u8>>>,
    }

    #[test]
    fn debug_hides_and_serde_shows() {
        let answer = Answer { text: "planted-7f3a".into(), digits: Some(vec![4, 2].into()) };
        assert_eq!(format!("{answer:?}"), "Answer { text: [redacted], digits: Some([redacted]) }");
        let json = serde_json::to_string(&answer).unwrap();
        assert_eq!(json, r#"{"text":"planted-7f3a","digits":[4,2]}"#);
        let back: Answer = serde_json::from_str(&json).unwrap();
        assert_eq!(back.text.expose(), "planted-7f3a");
    }

    #[test]
    fn takes_what_a_generated_builder_is_given() {
        fn set(value: impl TryInto<Sensitive<String>>) -> Sensitive<String> {
            value.try_into().ok().unwrap()
        }
        let owned = String::from("a");
        assert_eq!(set("a"), set(&owned));
        assert_eq!(set(owned.clone()), set(Sensitive::new(owned)));
        assert_eq!("a".parse::<Secret>().unwrap().into_exposed(), "a");
    }
}
