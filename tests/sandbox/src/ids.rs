//! Ids in the shape of UUIDs that are counted, so that a run repeats exactly.

use uuid::{Builder, Uuid, Variant, Version};

/// Gives ids one after the other.
///
/// ```
/// let mut ids = vendor_sandbox::Ids::starting_at(1);
/// assert_eq!(ids.next_uuid().to_string(), "00000000-0000-4000-8000-000000000001");
/// ```
#[derive(Clone, Debug)]
pub struct Ids {
    next: u128,
}

impl Ids {
    /// Ids from this number on.
    #[must_use]
    pub fn starting_at(next: u64) -> Self {
        Self { next: u128::from(next) }
    }

    /// The next id, with the marks of a version 4 UUID.
    pub fn next_uuid(&mut self) -> Uuid {
        let number = self.next;
        self.next += 1;
        Builder::from_u128(number)
            .with_version(Version::Random)
            .with_variant(Variant::RFC4122)
            .into_uuid()
    }
}
