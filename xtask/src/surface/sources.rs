//! `[sources]` and `[environments]` of surface.toml: which documents, which of their operations, and
//! where they are served.

use std::collections::BTreeMap;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use toml::Spanned;

use super::Upstream;

/// The documents that a surface is made from, relative to its folder.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct SourceFacts {
    /// The vendor's documents in the order in which they are merged, each as its path or as a table.
    /// Empty: every `*.yaml`, `*.yml` and `*.json` directly in the folder, by name.
    #[serde(default)]
    #[schemars(with = "Vec<SourceDocument>", extend("examples" = [["museum.yaml", {"path": "shop.yaml", "prefix": "Shop"}]]))]
    pub documents: Vec<Spanned<SourceDocument>>,
    /// The overlays, in the order in which they are applied.
    #[serde(default)]
    #[schemars(with = "Vec<String>", extend("examples" = [["overlays/seats.yaml"]]))]
    pub overlays: Vec<Spanned<String>>,
    /// Whether the crate is made although references lead nowhere or into the network, or keys appear
    /// twice. What depends on them is any JSON or left out, and listed; of two values the first
    /// counts, and of two objects the members of both.
    #[serde(default)]
    pub tolerate_faults: bool,
    /// Where the vendor publishes the documents, by their paths: `"shop.yaml" =
    /// "https://shop.example/openapi.yaml"`. `cargo xtask update` fetches them.
    #[serde(default)]
    #[schemars(with = "BTreeMap<String, Upstream>", extend("examples" = [{"museum.yaml": "https://museum.example/openapi.yaml"}]))]
    pub upstream: BTreeMap<Spanned<String>, Spanned<Upstream>>,
}

/// One document of a surface.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum SourceDocument {
    /// Its path.
    Path(String),
    /// Its path, with what is wanted of it.
    Table(SourceTable),
}

/// One document of a surface, with what is wanted of it.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct SourceTable {
    /// The path, relative to the surface's folder.
    #[schemars(extend("examples" = ["shop.yaml"]))]
    pub path: String,
    /// What goes before the names of its components, operations and tags where an earlier document
    /// has different ones of the same name.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("examples" = ["Shop"]))]
    pub prefix: Option<String>,
    /// The operations that are wanted; all if it is empty. One that fits any pattern is in.
    #[serde(default)]
    #[schemars(extend("examples" = [{"tags": ["tickets"]}]))]
    pub include: OperationPatterns,
    /// The operations that are not wanted, though they are included.
    #[serde(default)]
    #[schemars(extend("examples" = [{"paths": ["/health/*"]}]))]
    pub exclude: OperationPatterns,
}

/// Operations by patterns, in which `*` is any text.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct OperationPatterns {
    /// By tag: `"Transfers"`.
    #[serde(default)]
    #[schemars(with = "Vec<String>", extend("examples" = [["tickets"]]))]
    pub tags: Vec<Spanned<String>>,
    /// By path template: `"/customers/*"`.
    #[serde(default)]
    #[schemars(with = "Vec<String>", extend("examples" = [["/tickets/*"]]))]
    pub paths: Vec<Spanned<String>>,
    /// By `operationId`: `"list*"`.
    #[serde(default)]
    #[schemars(with = "Vec<String>", extend("examples" = [["list*"]]))]
    pub operations: Vec<Spanned<String>>,
}

/// Where an environment is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum EnvironmentFact {
    /// The URL of a server that the documents list, which gets this name.
    Server(String),
    /// The base URL of each document, by its path. Operations that have servers of their own are
    /// named by the first URL of these.
    Parts(BTreeMap<String, PartUrl>),
}

/// Where one document is in an environment.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum PartUrl {
    /// The base URL.
    Url(String),
    /// `false`: its operations cannot be called in this environment.
    Present(bool),
}

impl SourceDocument {
    /// The path, relative to the surface's folder.
    #[must_use]
    pub fn path(&self) -> &str {
        match self {
            Self::Path(path) | Self::Table(SourceTable { path, .. }) => path,
        }
    }

    /// What is wanted of it, if more than all as it is.
    #[must_use]
    pub fn table(&self) -> Option<&SourceTable> {
        match self {
            Self::Path(_) => None,
            Self::Table(table) => Some(table),
        }
    }
}

impl OperationPatterns {
    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.tags.is_empty() && self.paths.is_empty() && self.operations.is_empty()
    }
}

// An untagged enum forgets the places of what is in it, and says "did not match any variant" of a
// misspelt key. So a text and a table are told apart by hand.

pub(super) struct TextOrTable<T, F>(&'static str, F, std::marker::PhantomData<T>);

impl<T, F> TextOrTable<T, F> {
    /// What was expected, for messages, and what to make of what was found.
    pub(super) fn new(expected: &'static str, make: F) -> Self {
        Self(expected, make, std::marker::PhantomData)
    }
}

impl<'de, T, V, F> Visitor<'de> for TextOrTable<T, F>
where
    T: Deserialize<'de>,
    F: Fn(Result<String, T>) -> V,
{
    type Value = V;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<V, E> {
        Ok(self.1(Ok(text.to_owned())))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<V, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map)).map(|table| self.1(Err(table)))
    }
}

impl<'de> Deserialize<'de> for SourceDocument {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let make = |found: Result<String, SourceTable>| match found {
            Ok(path) => Self::Path(path),
            Err(table) => Self::Table(table),
        };
        let expected = "the path of a document, or a table with its `path`";
        deserializer.deserialize_any(TextOrTable::new(expected, make))
    }
}

impl<'de> Deserialize<'de> for EnvironmentFact {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let make = |found: Result<String, BTreeMap<String, PartUrl>>| match found {
            Ok(url) => Self::Server(url),
            Err(parts) => Self::Parts(parts),
        };
        let expected = "a URL, or a table of a URL for each document";
        deserializer.deserialize_any(TextOrTable::new(expected, make))
    }
}

impl JsonSchema for SourceDocument {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "SourceDocument".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let table = generator.subschema_for::<SourceTable>();
        json_schema!({
            "description": "One document of a surface: its path, or a table.",
            "anyOf": [{"type": "string"}, table],
        })
    }
}

impl JsonSchema for EnvironmentFact {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "EnvironmentFact".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let part = generator.subschema_for::<PartUrl>();
        json_schema!({
            "description": "The URL of a server that the documents list, or the base URL of each \
                document by its path (`false` where it has none).",
            "anyOf": [{"type": "string"}, {"type": "object", "additionalProperties": part}],
        })
    }
}
