//! `[types] decimals`: the Rust type for decimal numbers, and the package it comes from.

use std::fmt;

use schemars::JsonSchema;
use serde::de::value::{MapAccessDeserializer, StrDeserializer};
use serde::de::{Deserializer, Error, MapAccess, Visitor};
use serde::{Deserialize, Serialize};

/// The type for numbers of the format `decimal`.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum DecimalFacts {
    /// The path of the type alone: one of `rust_decimal`, `bigdecimal` or the crate itself
    /// (`crate::ext::Cents`), whose packages need not be given.
    Path(String),
    /// The type with its package.
    Table(DecimalTable),
}

/// A type for decimal numbers, with its package.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct DecimalTable {
    /// The path of the type: `fastnum::D128`.
    #[serde(rename = "type")]
    #[schemars(extend("examples" = ["fastnum::D128"]))]
    pub rust_type: String,
    /// The package that it comes from. Without it the package must be one that is known.
    #[schemars(extend("examples" = [{"version": "0.7"}]))]
    pub dependency: Option<DependencyFacts>,
    /// Whether its text (`Display`, `FromStr`) is the number on the wire, digit by digit, in place
    /// of what its own serde implementation makes. Types of known packages are always sent so;
    /// others only if this says so.
    #[serde(default)]
    pub from_text: bool,
}

/// A package that the crate depends on.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct DependencyFacts {
    /// The package's name, where it is not the first part of the type's path.
    #[schemars(extend("examples" = ["fast-num"]))]
    pub name: Option<String>,
    /// The versions, as in a manifest of cargo: `1.2`.
    #[schemars(extend("examples" = ["0.7"]))]
    pub version: String,
    /// Its features.
    #[serde(default)]
    #[schemars(extend("examples" = [["serde"]]))]
    pub features: Vec<String>,
    /// Whether its default features are on; they are unless this says `false`.
    #[serde(default = "on")]
    pub default_features: bool,
}

fn on() -> bool {
    true
}

/// Packages whose types are sent by their text: name, version, features besides the default ones.
const KNOWN: [(&str, &str, &[&str]); 2] =
    [("rust_decimal", "1", &["std"]), ("bigdecimal", "0.4", &["std"])];

/// Where paths start that every client can name.
const PROVIDED: [&str; 6] = ["crate", "self", "super", "std", "core", "client_runtime"];

/// A type for decimals that generated code can name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecimalType {
    /// The type's path, with the wrapper that sends it digit by digit.
    pub rust_type: String,
    /// The crate's name in code, and its line in the manifest.
    pub dependency: Option<(String, String)>,
}

impl DecimalFacts {
    /// The type and its package.
    ///
    /// # Errors
    /// What is wrong, and what to write instead.
    pub fn resolve(&self) -> Result<DecimalType, (String, String)> {
        let (path, own, from_text) = match self {
            Self::Path(path) => (path, None, false),
            Self::Table(table) => (&table.rust_type, table.dependency.as_ref(), table.from_text),
        };
        let path = path.trim();
        let bare = path.trim_start_matches("::");
        let first = bare.split("::").next().unwrap_or_default().trim();
        if syn::parse_str::<syn::Path>(path).is_err() || first == bare {
            let message = format!("`{path}` is not the path of a type");
            let help = "write the whole path: `decimals = \"rust_decimal::Decimal\"`".to_owned();
            return Err((message, help));
        }
        if PROVIDED.contains(&first) {
            return Ok(DecimalType { rust_type: wrapped(path, from_text), dependency: None });
        }
        let known = KNOWN.iter().find(|(name, ..)| *name == first);
        let line = match (own, known) {
            (Some(own), _) => own.line(first),
            (None, Some((_, version, features))) => line(first, None, version, features, false),
            (None, None) => {
                let message = format!("nobody says which package `{first}` is");
                let help = format!(
                    "write `decimals = {{ type = \"{path}\", dependency = {{ version = \"1\" }} }}`"
                );
                return Err((message, help));
            }
        };
        let rust_type = wrapped(&format!("::{bare}"), from_text || known.is_some());
        Ok(DecimalType { rust_type, dependency: Some((first.to_owned(), line)) })
    }
}

fn wrapped(path: &str, from_text: bool) -> String {
    if from_text { format!("::client_runtime::ExactNumber<{path}>") } else { path.to_owned() }
}

impl DependencyFacts {
    fn line(&self, code: &str) -> String {
        let package = self.name.as_deref().filter(|name| *name != code);
        let features: Vec<&str> = self.features.iter().map(String::as_str).collect();
        line(code, package, &self.version, &features, self.default_features)
    }
}

/// A line of `[dependencies]`.
fn line(
    code: &str,
    package: Option<&str>,
    version: &str,
    features: &[&str],
    default_features: bool,
) -> String {
    let quoted = |text: &str| toml::Value::from(text).to_string();
    let mut members = Vec::new();
    members.extend(package.map(|package| format!("package = {}", quoted(package))));
    members.push(format!("version = {}", quoted(version)));
    if !default_features {
        members.push("default-features = false".to_owned());
    }
    if !features.is_empty() {
        let features: Vec<String> = features.iter().map(|feature| quoted(feature)).collect();
        members.push(format!("features = [{}]", features.join(", ")));
    }
    format!("{code} = {{ {} }}", members.join(", "))
}

impl<'de> Deserialize<'de> for DecimalFacts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(PathOrTable)
    }
}

/// Reads either form, with the error of the form that was meant.
struct PathOrTable;

impl<'de> Visitor<'de> for PathOrTable {
    type Value = DecimalFacts;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the path of a type, or a table with `type` and `dependency`")
    }

    fn visit_str<E: Error>(self, path: &str) -> Result<Self::Value, E> {
        String::deserialize(StrDeserializer::new(path)).map(DecimalFacts::Path)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        DecimalTable::deserialize(MapAccessDeserializer::new(map)).map(DecimalFacts::Table)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolve(value: &str) -> Result<DecimalType, (String, String)> {
        #[derive(Deserialize)]
        struct File {
            decimals: DecimalFacts,
        }
        toml::from_str::<File>(&format!("decimals = {value}")).unwrap().decimals.resolve()
    }

    #[test]
    fn known_packages_come_with_their_line() {
        let found = resolve("\"rust_decimal::Decimal\"").unwrap();
        assert_eq!(found.rust_type, "::client_runtime::ExactNumber<::rust_decimal::Decimal>");
        let line =
            r#"rust_decimal = { version = "1", default-features = false, features = ["std"] }"#;
        assert_eq!(found.dependency, Some(("rust_decimal".to_owned(), line.to_owned())));
        assert!(resolve("\"::bigdecimal::BigDecimal\"").unwrap().dependency.is_some());
        assert_eq!(resolve("\"crate::ext::Cents\"").unwrap().dependency, None);
    }

    #[test]
    fn a_table_says_the_package() {
        let own = r#"{ type = "fast::D128", dependency = { name = "fast-num", version = "0.2", features = ["serde"] } }"#;
        let found = resolve(own).unwrap();
        assert_eq!(found.rust_type, "::fast::D128");
        let line = r#"fast = { package = "fast-num", version = "0.2", features = ["serde"] }"#;
        assert_eq!(found.dependency.unwrap().1, line);
        let pinned = r#"{ type = "rust_decimal::Decimal", dependency = { version = "=1.30.0", default-features = false } }"#;
        let line = r#"rust_decimal = { version = "=1.30.0", default-features = false }"#;
        assert_eq!(resolve(pinned).unwrap().dependency.unwrap().1, line);
        let by_text =
            r#"{ type = "fast::D128", dependency = { version = "1" }, from-text = true }"#;
        assert!(resolve(by_text).unwrap().rust_type.contains("ExactNumber<::fast::D128>"));
    }

    #[test]
    fn what_cannot_be_named_is_refused_with_the_line_to_write() {
        let (message, help) = resolve("\"fast::D128\"").unwrap_err();
        assert!(message.contains("`fast`") && help.contains("type = \"fast::D128\""), "{help}");
        for path in ["\"Decimal\"", "\"\"", "\"a::\"", "\"rust_decimal::\\nDecimal<\""] {
            assert!(resolve(path).is_err(), "{path}");
        }
    }
}
