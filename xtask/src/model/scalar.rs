//! Texts, numbers and truth values.

use super::Value;

/// A value without parts.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Scalar {
    /// A text.
    Text(Box<Text>),
    /// A whole number.
    Integer {
        /// Its Rust type.
        width: Integer,
        /// What it may be.
        range: Range,
    },
    /// A number.
    Number {
        /// Whether the document asks for a decimal number (`format: decimal`).
        decimal: bool,
        /// What it may be.
        range: Range,
    },
    /// A number that may be whole: whole numbers stay exact, and are sent as they came.
    ExactNumber,
    /// A truth value; `Some` where only one is allowed.
    Boolean(Option<bool>),
    /// Bytes as they are: the content of a file.
    Bytes,
}

/// A text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Text {
    /// What it is, where the surface makes a type of it.
    pub format: Format,
    /// The fewest characters.
    pub min: Option<u64>,
    /// The most characters.
    pub max: Option<u64>,
    /// A regular expression that it matches somewhere, in the syntax of `regex`.
    pub pattern: Option<String>,
    /// Whether its value must not be shown: `format: password`.
    pub secret: bool,
}

/// What a text holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Format {
    /// Any text.
    #[default]
    Plain,
    /// `date`
    Date,
    /// `date-time`
    DateTime,
    /// `ip`
    Ip,
    /// `ipv4`
    Ipv4,
    /// `ipv6`
    Ipv6,
    /// `uuid`
    Uuid,
}

/// The Rust type of a whole number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Integer {
    /// `i32`: only where the document says `int32`.
    I32,
    /// `i64`
    #[default]
    I64,
    /// `u64`: where the document's bounds leave no other.
    U64,
}

/// What a number may be.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Range {
    /// The smallest value, as the document writes it.
    pub min: Option<Bound>,
    /// The largest value.
    pub max: Option<Bound>,
    /// The number of which it is a multiple, as the document writes it.
    pub multiple_of: Option<String>,
}

/// An end of a range.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Bound {
    /// The number, as JSON writes it.
    pub number: String,
    /// Whether the number itself is not allowed.
    pub exclusive: bool,
}

impl Scalar {
    /// A text of any content.
    #[must_use]
    pub fn text() -> Self {
        Self::Text(Box::default())
    }

    /// The kind of a constant.
    #[must_use]
    pub fn of(value: &Value) -> Self {
        match value {
            Value::Text(_) => Self::text(),
            Value::Integer(_) => Self::Integer { width: Integer::I64, range: Range::default() },
            Value::Boolean(value) => Self::Boolean(Some(*value)),
        }
    }
}
