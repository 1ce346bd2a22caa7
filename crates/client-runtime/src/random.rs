//! Randomness, as far as the runtime uses it: the jitter of waits and new idempotency keys.
//!
//! [`ClientBuilder::random`](crate::ClientBuilder::random) replaces it in tests.

/// Where the runtime gets its randomness from.
pub trait Random: Send + Sync + 'static {
    /// Sixty-four random bits.
    fn bits(&self) -> u64;
}

/// The generator of the `rand` crate, seeded by the operating system.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemRandom;

impl Random for SystemRandom {
    fn bits(&self) -> u64 {
        rand::random()
    }
}

/// A number from 0 up to, but not including, 1.
pub(crate) fn fraction(random: &dyn Random) -> f64 {
    // A double holds 53 bits exactly, so that neither conversion rounds.
    #[allow(clippy::cast_precision_loss)]
    let numerator = (random.bits() >> 11) as f64;
    numerator / (1_u64 << 53) as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::FixedRandom;

    #[test]
    fn a_fraction_stays_below_one() {
        assert_eq!(fraction(&FixedRandom(0)), 0.0);
        assert_eq!(fraction(&FixedRandom(1 << 63)), 0.5);
        assert!(fraction(&FixedRandom(u64::MAX)) < 1.0);
    }
}
