//! The header under which a vendor recognises a repeated call.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The idempotency header of an operation; the same facts as the runtime's, and the pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdempotencyHeader {
    /// Its name, in lower case.
    pub name: String,
    /// Whether the vendor refuses calls without a key.
    pub required: bool,
    /// The shortest key, in characters.
    pub min_length: usize,
    /// The longest key, in characters.
    pub max_length: usize,
    /// What a key has to look like.
    pub format: KeyFormat,
    /// The document's pattern for keys. It is documentation: the runtime has no engine for it.
    pub pattern: Option<String>,
    /// Where a key comes from when the caller gives none.
    pub keys: KeySource,
    /// Whether the vendor stores failures too and repeats them under the same key.
    pub replays_failures: bool,
}

/// What an idempotency key has to look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyFormat {
    /// Any text of the right length.
    Text,
    /// A UUID with its hyphens.
    Uuid,
}

/// Where an idempotency key comes from when the caller gives none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum KeySource {
    /// From nowhere: the call goes out without one.
    Caller,
    /// The client makes a random one for each call.
    Runtime,
}
