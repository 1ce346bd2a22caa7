//! When a call may be sent again.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// When a call may be sent again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RetryClass {
    /// After any failure that may pass.
    Idempotent,
    /// Only under an idempotency key, or if it certainly was not processed.
    UnderKey,
    /// Only if the vendor certainly has not looked at it: no connection was made, or the answer is
    /// 401, 421 or 425.
    OneShot,
}

impl RetryClass {
    /// Its name, for people.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Idempotent => "idempotent",
            Self::UnderKey => "under key",
            Self::OneShot => "one-shot",
        }
    }

    /// When a call is sent again unprompted, in words that complete "it is sent again ..".
    /// `takes_key` is whether it takes an idempotency key.
    #[must_use]
    pub const fn sent_again(self, takes_key: bool) -> &'static str {
        match (self, takes_key) {
            (Self::Idempotent, _) => "after failures that may pass",
            (Self::UnderKey, true) => {
                "only under an idempotency key, or if it certainly was not processed"
            }
            (Self::UnderKey, false) => "only if it certainly was not processed",
            (Self::OneShot, _) => "only if the vendor certainly has not looked at it",
        }
    }
}
