//! When a call may be sent again.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// When a call may be sent again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RetryClass {
    /// After any failure that may pass.
    Idempotent,
    /// Only under an idempotency key, or when nothing was processed.
    UnderKey,
    /// Only when the vendor surely has not looked at it: no connection was made, or the answer is 401,
    /// 421 or 425.
    OneShot,
}
