//! What may differ from one call to the next.

use std::time::Duration;

use crate::IdempotencyKey;

/// Settings of single calls. What is not set is as the client was built.
///
/// A generated client takes them by `client.with(options)`, which gives a client to make the call
/// with. An idempotency key belongs to one logical call: do not keep that client for another one.
///
/// ```
/// use client_runtime::{CallOptions, IdempotencyKey};
/// use std::time::Duration;
///
/// # fn main() -> Result<(), client_runtime::InvalidIdempotencyKey> {
/// let options = CallOptions::new()
///     .deadline(Duration::from_secs(5))
///     .idempotency_key(IdempotencyKey::new("order-42")?);
/// # Ok(()) }
/// ```
#[derive(Clone, Debug, Default)]
pub struct CallOptions {
    pub(crate) timeout: Option<Duration>,
    pub(crate) deadline: Option<Duration>,
    pub(crate) idempotency_key: Option<IdempotencyKey>,
}

impl CallOptions {
    /// Options that change nothing.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// How long one attempt may take, its answer's body included.
    #[must_use]
    pub fn timeout(mut self, attempt: Duration) -> Self {
        self.timeout = Some(attempt);
        self
    }

    /// How long the call may take with all its attempts and waits.
    #[must_use]
    pub fn deadline(mut self, call: Duration) -> Self {
        self.deadline = Some(call);
        self
    }

    /// The key under which the vendor recognises the call when it is repeated.
    #[must_use]
    pub fn idempotency_key(mut self, key: IdempotencyKey) -> Self {
        self.idempotency_key = Some(key);
        self
    }

    /// These options, with those of `later` in their place where it has any.
    pub(crate) fn overlaid(&self, later: Self) -> Self {
        Self {
            timeout: later.timeout.or(self.timeout),
            deadline: later.deadline.or(self.deadline),
            idempotency_key: later.idempotency_key.or_else(|| self.idempotency_key.clone()),
        }
    }
}
