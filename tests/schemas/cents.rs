//! A decimal type, as a surface can name one for numbers of the format `decimal`.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// An amount in hundredths, which sums exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cents(pub i64);

impl<'de> Deserialize<'de> for Cents {
    #[allow(clippy::cast_possible_truncation, reason = "amounts of tests are small")]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        f64::deserialize(deserializer).map(|amount| Self((amount * 100.0).round() as i64))
    }
}

impl Serialize for Cents {
    #[allow(clippy::cast_precision_loss, reason = "amounts of tests are small")]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.0 as f64 / 100.0)
    }
}
