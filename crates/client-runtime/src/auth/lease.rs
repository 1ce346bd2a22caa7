//! Who of those that share a store renews a token.

use std::fmt;

use crate::Random;

/// What a store says to a client that wants to renew a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Lease {
    /// The store does not arrange who renews: any client may.
    Unarranged,
    /// The one who asks, until the lease runs out.
    Granted,
    /// Somebody else, who will save the token soon.
    Taken,
}

/// Who holds a lease: a renewal, by 128 random bits.
///
/// Its text is of 32 hexadecimal digits.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct LeaseHolder(String);

impl LeaseHolder {
    pub(super) fn new(random: &dyn Random) -> Self {
        Self(format!("{:016x}{:016x}", random.bits(), random.bits()))
    }

    /// The holder as a text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for LeaseHolder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "LeaseHolder({})", self.0)
    }
}
