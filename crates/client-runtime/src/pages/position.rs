//! Where in a list to continue.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::place::Place;

/// A page of a list, to continue with later, in another process if need be: it can be serialised. What
/// is in it is the vendor's and may change. It may hold what the request searched for, so Debug shows
/// the operation alone.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    pub(super) operation: String,
    pub(super) place: Place,
}

impl fmt::Debug for Position {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Position({})", self.operation)
    }
}
