//! Members of a request that can be left out, set to `null`, or set.
//!
//! An update changes the members that it names: `null` clears one, absence leaves it alone. `Option`
//! has only one word for both. A generated request has this type where the vendor's document says
//! that a member is optional and may be `null`.
//!
//! ```
//! use client_runtime::Nullable;
//!
//! #[derive(Default, serde::Serialize)]
//! struct Update {
//!     #[serde(skip_serializing_if = "Nullable::is_absent")]
//!     nickname: Nullable<String>,
//! }
//!
//! let json = |nickname| serde_json::to_string(&Update { nickname });
//! assert_eq!(json(Nullable::Absent)?, "{}");
//! assert_eq!(json(Nullable::Null)?, r#"{"nickname":null}"#);
//! assert_eq!(json("Ada".into())?, r#"{"nickname":"Ada"}"#);
//! # Ok::<(), serde_json::Error>(())
//! ```

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::Secret;

/// A member that can be left out, set to `null`, or set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Nullable<T> {
    /// It is not sent.
    #[default]
    Absent,
    /// It is sent as `null`.
    Null,
    /// It is sent.
    Value(T),
}

impl<T> Nullable<T> {
    /// Whether it is not sent.
    pub const fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// Whether it is sent as `null`.
    pub const fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// The value, if it has one.
    pub const fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }

    /// The value, if it has one.
    pub fn into_value(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }
}

impl<T> From<T> for Nullable<T> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}

/// `None` is `null`: who gives something, even nothing, does not leave it out.
impl<T> From<Option<T>> for Nullable<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Self::Value)
    }
}

impl From<&str> for Nullable<String> {
    fn from(value: &str) -> Self {
        Self::Value(value.to_owned())
    }
}

impl From<&str> for Nullable<Secret> {
    fn from(value: &str) -> Self {
        Self::Value(value.into())
    }
}

impl From<String> for Nullable<Secret> {
    fn from(value: String) -> Self {
        Self::Value(value.into())
    }
}

impl<T: Serialize> Serialize for Nullable<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value().serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Nullable<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Option::deserialize(deserializer).map(Self::from)
    }
}

#[cfg(feature = "schemars")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Nullable<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        Option::<T>::schema_name()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        Option::<T>::schema_id()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Option::<T>::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use super::Nullable;

    #[test]
    fn null_and_absence_are_read_apart() {
        #[derive(serde::Deserialize)]
        struct Update {
            #[serde(default)]
            nickname: Nullable<String>,
        }
        let read =
            |json: &str| serde_json::from_str::<Update>(json).map(|update| update.nickname).ok();
        assert_eq!(read("{}"), Some(Nullable::Absent));
        assert_eq!(read(r#"{"nickname": null}"#), Some(Nullable::Null));
        assert_eq!(read(r#"{"nickname": "Ada"}"#), Some(Nullable::Value("Ada".to_owned())));
    }
}
