//! `[overlays]`: how strict overlays are read.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How strict overlays are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct OverlayRules {
    /// Whether an action without a `description` is an error, not a warning.
    pub require_reasons: bool,
    /// What it means that the target of an action selects nothing. `x-allow-empty` of an overlay or
    /// an action takes precedence.
    pub empty_matches: EmptyMatches,
}

impl OverlayRules {
    /// What an `x-allow-empty` says.
    pub(crate) fn allow_empty(&mut self, allow: bool) {
        self.empty_matches = match (allow, self.empty_matches) {
            (true, _) => EmptyMatches::Allow,
            (false, EmptyMatches::Allow) => EmptyMatches::Error,
            (false, set) => set,
        };
    }
}

/// What it means that the target of an action selects nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum EmptyMatches {
    /// An error: the document has moved on under the patch.
    #[default]
    Error,
    /// A warning.
    Warn,
    /// Nothing, as the specification has it.
    Allow,
}
