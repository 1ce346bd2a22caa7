//! Lists and maps that an answer need not hold.
//!
//! Many vendors write `null` where they mean that a member is not there, though their documents do
//! not say that it can be. An `Option` reads that as absence on its own; a list or a map, which is
//! empty when it is not there, does so with this function.
//!
//! ```
//! #[derive(serde::Deserialize)]
//! struct Outcome {
//!     #[serde(default, deserialize_with = "client_runtime::wire::null_as_empty")]
//!     errors: Vec<String>,
//! }
//!
//! let outcome: Outcome = serde_json::from_str(r#"{"errors": null}"#)?;
//! assert!(outcome.errors.is_empty());
//! # Ok::<(), serde_json::Error>(())
//! ```

use serde::{Deserialize, Deserializer};

/// Reads `null` as the value for absence.
///
/// # Errors
///
/// When there is something else than `null`, and it is not a `T`.
pub fn null_as_empty<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + Default,
{
    Option::deserialize(deserializer).map(Option::unwrap_or_default)
}
