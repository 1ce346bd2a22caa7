//! What may differ from one call to the next.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::{HeaderMap, HeaderName, HeaderValue};

use crate::{IdempotencyKey, RetryPolicy};

/// Settings of single calls. What is not set is as the client was built.
///
/// A generated client takes them by `client.with(options)`, which gives a client to make the call
/// with. An idempotency key belongs to one logical call: do not keep that client for another one.
///
/// ```
/// use client_runtime::reqwest::header::{HeaderName, HeaderValue};
/// use client_runtime::{CallOptions, IdempotencyKey};
/// use std::time::Duration;
///
/// # fn main() -> Result<(), client_runtime::InvalidIdempotencyKey> {
/// let options = CallOptions::new()
///     .deadline(Duration::from_secs(5))
///     .header(HeaderName::from_static("x-correlation-id"), HeaderValue::from_static("7f3a"))
///     .idempotency_key(IdempotencyKey::new("order-42")?);
/// # Ok(()) }
/// ```
#[derive(Clone, Default)]
pub struct CallOptions {
    pub(crate) timeout: Option<Duration>,
    pub(crate) deadline: Option<Duration>,
    pub(crate) stream_idle_limit: Option<Duration>,
    pub(crate) idempotency_key: Option<IdempotencyKey>,
    pub(crate) retry: Option<RetryPolicy>,
    /// Shared, since every call looks at them and few have any.
    pub(crate) headers: Option<Arc<HeaderMap>>,
}

impl CallOptions {
    /// Options that change nothing.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// How long one attempt may take, its answer's body included. Of a body that is read as it comes
    /// only the headers are meant.
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

    /// How long the next piece of an answer that is read as it comes is waited for.
    #[must_use]
    pub fn stream_idle_limit(mut self, silence: Duration) -> Self {
        self.stream_idle_limit = Some(silence);
        self
    }

    /// The key under which the vendor recognises the call when it is repeated.
    #[must_use]
    pub fn idempotency_key(mut self, key: IdempotencyKey) -> Self {
        self.idempotency_key = Some(key);
        self
    }

    /// How often the call is repeated, and how long the waits are. How many repeats all calls make
    /// together stays as the client was built, so the budget of this policy does not count.
    #[must_use]
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = Some(policy);
        self
    }

    /// A header that goes out with each attempt: a correlation id, a tenant. It takes the place of
    /// one that the call would have by itself, but not of credentials, media types and the
    /// idempotency key. Token endpoints do not get it. Debug shows no values.
    #[must_use]
    pub fn header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        Arc::make_mut(self.headers.get_or_insert_default()).insert(name, value);
        self
    }

    /// These options, with those of `later` in their place where it has any.
    pub(crate) fn overlaid(&self, later: Self) -> Self {
        Self {
            timeout: later.timeout.or(self.timeout),
            deadline: later.deadline.or(self.deadline),
            stream_idle_limit: later.stream_idle_limit.or(self.stream_idle_limit),
            idempotency_key: later.idempotency_key.or_else(|| self.idempotency_key.clone()),
            retry: later.retry.or(self.retry),
            headers: overlaid(self.headers.as_ref(), later.headers),
        }
    }
}

/// The headers of both, of which the later ones win.
fn overlaid(
    earlier: Option<&Arc<HeaderMap>>,
    later: Option<Arc<HeaderMap>>,
) -> Option<Arc<HeaderMap>> {
    let (Some(earlier), Some(later)) = (earlier, &later) else {
        return later.or_else(|| earlier.cloned());
    };
    let mut all = HeaderMap::clone(earlier);
    for (name, value) in &**later {
        all.insert(name, value.clone());
    }
    Some(Arc::new(all))
}

impl fmt::Debug for CallOptions {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = self.headers.iter().flat_map(|headers| headers.keys()).collect();
        formatter
            .debug_struct("CallOptions")
            .field("timeout", &self.timeout)
            .field("deadline", &self.deadline)
            .field("stream_idle_limit", &self.stream_idle_limit)
            .field("idempotency_key", &self.idempotency_key)
            .field("retry", &self.retry)
            .field("headers", &names)
            .finish()
    }
}
