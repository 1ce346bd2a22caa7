//! What an unquoted YAML scalar means: the core schema of YAML 1.2.

use crate::tree::Value;

/// How a plain scalar reads.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Plain {
    /// As this value.
    Value(Value),
    /// As a number that JSON does not have: infinite, or not a number.
    NotFinite,
}

/// Resolves a plain scalar. Whatever is not null, a truth value or a number is text: `yes`, `on`,
/// `2024-01-31`, `12:30`.
pub(super) fn resolve(text: &str) -> Plain {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Plain::Value(Value::Null),
        "true" | "True" | "TRUE" => Plain::Value(Value::Bool(true)),
        "false" | "False" | "FALSE" => Plain::Value(Value::Bool(false)),
        _ => number(text).unwrap_or_else(|| Plain::Value(text.into())),
    }
}

/// Resolves text as a number, if the core schema sees one in it.
pub(super) fn number(text: &str) -> Option<Plain> {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    match unsigned {
        ".inf" | ".Inf" | ".INF" => return Some(Plain::NotFinite),
        ".nan" | ".NaN" | ".NAN" if unsigned == text => return Some(Plain::NotFinite),
        _ => {}
    }
    if let Some(digits) = text.strip_prefix("0o") {
        return radix(digits, 8);
    }
    if let Some(digits) = text.strip_prefix("0x") {
        return radix(digits, 16);
    }
    if !unsigned.is_empty() && unsigned.bytes().all(|byte| byte.is_ascii_digit()) {
        // Beyond 128 bits only the magnitude is of use, and a float holds that.
        return Some(text.parse().map_or_else(|_| float(text), integer));
    }
    is_float(unsigned).then(|| float(text))
}

fn integer(value: i128) -> Plain {
    Plain::Value(Value::Integer(value))
}

fn radix(digits: &str, radix: u32) -> Option<Plain> {
    let plain = !digits.is_empty() && digits.chars().all(|digit| digit.is_digit(radix));
    plain.then(|| i128::from_str_radix(digits, radix).map_or(Plain::NotFinite, integer))
}

fn float(text: &str) -> Plain {
    match text.parse::<f64>() {
        Ok(value) if value.is_finite() => Plain::Value(Value::Float(value)),
        _ => Plain::NotFinite,
    }
}

/// `( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`
fn is_float(text: &str) -> bool {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let (mantissa, exponent) = match text.find(['e', 'E']) {
        Some(at) => (&text[..at], Some(&text[at + 1..])),
        None => (text, None),
    };
    let exponent = exponent.is_none_or(|exponent| {
        let plain = exponent.strip_prefix(['-', '+']).unwrap_or(exponent);
        !plain.is_empty() && digits(plain)
    });
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    exponent && digits(whole) && digits(fraction) && !(whole.is_empty() && fraction.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_scalars_follow_the_core_schema() {
        let read = |text| match resolve(text) {
            Plain::Value(value) => value,
            Plain::NotFinite => panic!("{text} is not finite"),
        };
        assert_eq!(read("~"), Value::Null);
        assert_eq!(read("TRUE"), Value::Bool(true));
        assert_eq!(read("yes"), "yes".into());
        assert_eq!(read("0o17"), Value::Integer(15));
        assert_eq!(read("0xfF"), Value::Integer(255));
        assert_eq!(read("-12"), Value::Integer(-12));
        assert_eq!(read("+007"), Value::Integer(7));
        assert_eq!(read("170141183460469231731687303715884105727"), Value::Integer(i128::MAX));
        assert_eq!(read("1.5e3"), Value::Float(1500.0));
        assert_eq!(read("1."), Value::Float(1.0));
        for text in ["2024-01-31", "12:30", "1_000", "0o8", "0x", "1e", ".", "-", "e5", "1.2.3"] {
            assert_eq!(read(text), text.into());
        }
        assert_eq!(resolve(".inf"), Plain::NotFinite);
        assert_eq!(resolve("9e999"), Plain::NotFinite);
    }
}
