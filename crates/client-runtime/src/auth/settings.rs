//! The times of token handling.

use std::time::Duration;

/// How long everything about tokens takes at most, and how long it is left alone.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TokenSettings {
    /// How long before its expiry a token is renewed.
    pub(crate) window: Duration,
    /// How long one request to a token endpoint may take.
    pub(crate) timeout: Duration,
    /// How long a renewal may take with all its requests and waits.
    pub(crate) deadline: Duration,
    /// How long the token endpoint is left alone after it has failed.
    pub(crate) failure_pause: Duration,
    /// How long it is left alone after it has refused the client.
    pub(crate) refusal_pause: Duration,
    /// How long a token is kept after another one was refused, whatever the vendor says of it.
    pub(crate) refusals: Duration,
    /// How long a token store may take for one answer.
    pub(crate) store: Duration,
    /// The lifetime of a token that comes without one.
    pub(crate) default_lifetime: Duration,
}

impl Default for TokenSettings {
    fn default() -> Self {
        let seconds = Duration::from_secs;
        Self {
            window: seconds(60),
            timeout: seconds(15),
            deadline: seconds(45),
            failure_pause: seconds(1),
            refusal_pause: seconds(60),
            refusals: seconds(60),
            store: seconds(1),
            default_lifetime: seconds(300),
        }
    }
}
