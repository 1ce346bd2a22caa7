//! A token as its endpoint gave it.

use std::time::{Duration, SystemTime};

use crate::Secret;

/// A token as its endpoint gave it.
pub(super) struct Issued {
    pub(super) value: Secret,
    pub(super) expiry: Expiry,
}

/// When a token ends, as its endpoint gave it.
pub(super) enum Expiry {
    /// After this time.
    In(Duration),
    /// At this moment of the endpoint's clock.
    At(SystemTime),
    /// The endpoint does not say.
    Unknown,
}
