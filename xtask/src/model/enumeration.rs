//! Choices of values.

use std::fmt;

use super::Docs;

/// A choice of texts or whole numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Enum {
    /// The values that the document lists, in its order. Never empty, and all of one kind.
    pub values: Vec<EnumValue>,
}

/// A value of an enum.
#[derive(Clone, Debug, PartialEq)]
pub struct EnumValue {
    /// The value in JSON.
    pub wire: Value,
    /// Its name in Rust. Until the pass `names` has run, the name that the document gives it
    /// (`x-enum-varnames`), or nothing.
    pub name: String,
    /// The vendor's words.
    pub docs: Docs,
}

/// A text or a whole number, as JSON has it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Value {
    /// A text.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A truth value.
    Boolean(bool),
}

impl Enum {
    /// Whether its values are whole numbers.
    #[must_use]
    pub fn is_integer(&self) -> bool {
        self.values.iter().all(|value| matches!(value.wire, Value::Integer(_)))
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Integer(number) => number.fmt(f),
            Self::Boolean(value) => value.fmt(f),
        }
    }
}
