//! JSON numbers digit by digit, for decimal types that write themselves as texts.
//!
//! A binary floating point number cannot hold most decimal fractions, and the decimal types of Rust
//! turn into JSON strings, which no vendor takes for a number. This wrapper sends the digits of a
//! decimal as a JSON number and reads them as they are written; `surface.toml` puts it around the
//! type that `[types] decimals` names.
//!
//! ```
//! use client_runtime::ExactNumber;
//!
//! // Any type whose text has all of its digits will do in place of this one.
//! let number: ExactNumber<u128> = serde_json::from_str("79228162514264337593543950335").unwrap();
//! assert_eq!(*number, 79_228_162_514_264_337_593_543_950_335);
//! assert_eq!(serde_json::to_string(&number).unwrap(), "79228162514264337593543950335");
//! ```
//!
//! A number with more digits than the type holds is refused, not rounded. Parameters and form fields
//! have all digits too. Only where an answer is looked at before it is read, in a union whose branches
//! are told apart by their shape, numbers pass through `f64`, which keeps 15 digits.

use std::cmp::Ordering;
use std::fmt;
use std::marker::PhantomData;
use std::ops::{Deref, DerefMut};
use std::str::FromStr;

use serde::de::{Error as _, MapAccess, Visitor};
use serde::ser::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

/// A decimal that is a JSON number on the wire. It dereferences to the decimal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ExactNumber<T>(pub T);

impl<T> From<T> for ExactNumber<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

impl<T> Deref for ExactNumber<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> DerefMut for ExactNumber<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

impl<T: fmt::Display> fmt::Display for ExactNumber<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl<T: FromStr> FromStr for ExactNumber<T> {
    type Err = T::Err;

    fn from_str(text: &str) -> Result<Self, T::Err> {
        text.parse().map(Self)
    }
}

impl<T: fmt::Display> Serialize for ExactNumber<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let text = self.0.to_string();
        if Decimal::parse(&text).is_none() {
            return Err(S::Error::custom("the value is not a finite number"));
        }
        RawValue::from_string(text).map_err(S::Error::custom)?.serialize(serializer)
    }
}

impl<'de, T: FromStr + fmt::Display> Deserialize<'de> for ExactNumber<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // The name by which serde_json hands over the text of a value; any other format gives what
        // it has. The tests fail should serde_json change it.
        const RAW: &str = "$serde_json::private::RawValue";
        deserializer.deserialize_newtype_struct(RAW, Digits(PhantomData))
    }
}

/// A number, whatever the decimal type says of itself.
#[cfg(feature = "schemars")]
impl<T> schemars::JsonSchema for ExactNumber<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ExactNumber".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "number"})
    }
}

/// Reads a number from its text.
struct Digits<T>(PhantomData<T>);

impl<'de, T: FromStr + fmt::Display> Visitor<'de> for Digits<T> {
    type Value = ExactNumber<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a number")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let text = map.next_entry::<String, String>()?;
        let (_, text) = text.ok_or_else(|| A::Error::custom("there is no number"))?;
        number(&text)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<Self::Value, D::Error> {
        inner.deserialize_any(self)
    }

    fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<Self::Value, E> {
        number(&value.to_string())
    }

    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<Self::Value, E> {
        number(&value.to_string())
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Self::Value, E> {
        number(&value.to_string())
    }
}

/// The message never shows the number, which may be an amount.
fn number<T: FromStr + fmt::Display, E: serde::de::Error>(text: &str) -> Result<ExactNumber<T>, E> {
    let given = Decimal::parse(text).ok_or_else(|| E::custom("the value is not a number"))?;
    let value: T = given
        .plain()
        .parse()
        .map_err(|_| E::custom("the number is out of the range of its type"))?;
    let held = Decimal::parse(&value.to_string());
    if held.as_ref() != Some(&given) {
        return Err(E::custom("the number has more digits than its type holds"));
    }
    Ok(ExactNumber(value))
}

/// The digits of a JSON number without an exponent; `None` if the text is not one, or a longer one than
/// any decimal type writes.
pub(crate) fn plain_digits(text: &str) -> Option<String> {
    Decimal::parse(text).map(|decimal| decimal.plain())
}

/// A JSON number (RFC 8259 section 6): its digits without zeros at either end, times a power of ten.
#[derive(PartialEq, Eq)]
pub(crate) struct Decimal {
    negative: bool,
    digits: String,
    exponent: i64,
    /// How many digits there are after the point as it was written. Not part of the value.
    scale: Scale,
}

/// Equal to any other: `1.50` is `1.5`.
struct Scale(usize);

impl PartialEq for Scale {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Scale {}

impl Decimal {
    /// The longest text that a number may become without its exponent: no decimal type is wider, and
    /// `1e999999999` must not fill the memory.
    const LONGEST: i64 = 4096;

    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (negative, rest) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (mantissa, power) = match rest.split_once(['e', 'E']) {
            Some((mantissa, power)) => (mantissa, power.parse::<i64>().ok()?),
            None => (rest, 0),
        };
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all = format!("{whole}{fraction}");
        let sound = !whole.is_empty()
            && all.bytes().all(|byte| byte.is_ascii_digit())
            && power.abs() <= Self::LONGEST
            && all.len() <= usize::try_from(Self::LONGEST).ok()?;
        if !sound {
            return None;
        }
        let scale = i64::try_from(fraction.len()).ok()?.checked_sub(power)?.max(0);
        let digits = all.trim_start_matches('0');
        let shorter = digits.trim_end_matches('0');
        let zeros = i64::try_from(digits.len() - shorter.len()).ok()?;
        let exponent = power - i64::try_from(fraction.len()).ok()? + zeros;
        Some(Self {
            negative: negative && !shorter.is_empty(),
            digits: shorter.to_owned(),
            exponent: if shorter.is_empty() { 0 } else { exponent },
            scale: Scale(usize::try_from(scale).ok()?),
        })
    }

    /// Which of two numbers is the larger one.
    pub(crate) fn compare(&self, other: &Self) -> Ordering {
        let sign = |number: &Self| match (number.digits.is_empty(), number.negative) {
            (true, _) => 0,
            (false, true) => -1,
            (false, false) => 1,
        };
        let order = sign(self).cmp(&sign(other));
        // Of two positive numbers the larger one has the higher first digit, then the larger digits.
        let size =
            |number: &Self| number.exponent.saturating_add_unsigned(number.digits.len() as u64);
        let larger = size(self).cmp(&size(other)).then_with(|| self.digits.cmp(&other.digits));
        order.then(if self.negative { larger.reverse() } else { larger })
    }

    /// Whether it is a whole number of steps; `None` if the step is zero or has more digits than
    /// any document gives it.
    pub(crate) fn is_multiple_of(&self, step: &Self) -> Option<bool> {
        let step_digits = step.digits.parse::<u64>().ok().filter(|digits| *digits > 0)?;
        let zeros = self.exponent - step.exponent;
        // Neither ends with a zero, so that a number with a digit below the step is none.
        let Ok(zeros) = usize::try_from(zeros) else { return Some(self.digits.is_empty()) };
        let digits = self.digits.bytes().map(|digit| u128::from(digit - b'0'));
        let all = digits.chain(std::iter::repeat_n(0, zeros));
        let step = u128::from(step_digits);
        Some(all.fold(0, |rest, digit| (rest * 10 + digit) % step) == 0)
    }

    /// Its text without an exponent, with the digits after the point that were written.
    fn plain(&self) -> String {
        let sign = if self.negative { "-" } else { "" };
        let scale = self.scale.0;
        let zeros = i64::try_from(scale).unwrap_or_default() + self.exponent;
        let zeros = "0".repeat(usize::try_from(zeros).unwrap_or_default());
        let digits = format!("{:0>width$}", format!("{}{zeros}", self.digits), width = scale + 1);
        let (whole, fraction) = digits.split_at(digits.len() - scale);
        let point = if fraction.is_empty() { "" } else { "." };
        format!("{sign}{whole}{point}{fraction}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Keeps every text that it is given.
    #[derive(Debug, PartialEq)]
    struct Text(String);

    impl FromStr for Text {
        type Err = std::convert::Infallible;

        fn from_str(text: &str) -> Result<Self, Self::Err> {
            Ok(Self(text.to_owned()))
        }
    }

    impl fmt::Display for Text {
        fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str(&self.0)
        }
    }

    fn read(json: &str) -> Result<String, serde_json::Error> {
        serde_json::from_str::<ExactNumber<Text>>(json).map(|number| number.0.0)
    }

    #[test]
    fn every_digit_is_kept() {
        for (json, text) in [
            ("0.1", "0.1"),
            ("0", "0"),
            ("-0", "0"),
            ("0.000", "0.000"),
            ("-12.50", "-12.50"),
            ("1234567890123456789.123456789012345678", "1234567890123456789.123456789012345678"),
            ("1e3", "1000"),
            ("1.5E+2", "150"),
            ("12e-3", "0.012"),
            ("1.50e1", "15.0"),
        ] {
            assert_eq!(read(json).unwrap(), text, "{json}");
            let sent = serde_json::to_string(&ExactNumber(Text(text.to_owned()))).unwrap();
            assert_eq!(sent, text);
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for json in ["\"0.1\"", "true", "null", "[]", "{}", "1e999999999", "1e99999999999999999999"]
        {
            assert!(read(json).is_err(), "{json}");
        }
        for text in ["NaN", "inf", "", "1.2.3", "0x1"] {
            assert!(serde_json::to_string(&ExactNumber(Text(text.to_owned()))).is_err(), "{text}");
        }
    }

    #[test]
    fn a_number_that_the_type_would_round_is_refused() {
        let error = serde_json::from_str::<ExactNumber<f64>>("0.1234567890123456789").unwrap_err();
        assert!(error.to_string().contains("more digits"), "{error}");
        assert!(serde_json::from_str::<ExactNumber<f64>>("0.125").is_ok());
        assert!(serde_json::from_str::<ExactNumber<u8>>("256").is_err());
    }

    #[test]
    fn values_that_were_looked_at_before_are_read_too() {
        #[derive(Debug, Deserialize, PartialEq)]
        #[serde(untagged)]
        enum Either {
            Number(ExactNumber<Text>),
            Other(String),
        }
        let read = |json| serde_json::from_str::<Either>(json).unwrap();
        assert_eq!(read("1.25"), Either::Number(ExactNumber(Text("1.25".to_owned()))));
        assert_eq!(read("7"), Either::Number(ExactNumber(Text("7".to_owned()))));
        assert_eq!(read("\"1.25\""), Either::Other("1.25".to_owned()));
        let value = serde_json::to_value(ExactNumber(Text("1.25".to_owned()))).unwrap();
        assert_eq!(value, serde_json::json!(1.25));
        assert_eq!(serde_json::from_value::<Either>(value).unwrap(), read("1.25"));
    }
}
