//! Values as texts and lists of texts, the material of all styles.

use std::fmt::Display;

use serde::Serialize;
use serde_json::Number;

use super::json::Value;
use super::value::to_value;
use crate::error::CallError;

/// A value in the form in which the styles take it. `what` says in an error whose it is: "the query
/// parameter `page`".
pub(super) fn value<T: Serialize + ?Sized>(
    what: impl Display,
    value: &T,
) -> Result<Value, CallError> {
    to_value(value).map_err(|reason| CallError::InvalidRequest(format!("{what} {reason}")))
}

/// A value as one text: what is below the first level is JSON.
pub(super) fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        Value::Number(number) => digits(number),
        Value::Exact(digits) => digits.clone(),
        other => other.json(),
    }
}

/// A number as everybody writes it outside of JSON: a whole one without a fraction, none with an
/// exponent, zero without a sign.
fn digits(number: &Number) -> String {
    match number.as_f64().filter(|_| number.is_f64()) {
        Some(0.0) => "0".to_owned(),
        // Rust's `Display` writes the shortest digits that name the number, and no exponent.
        Some(float) => float.to_string(),
        None => number.to_string(),
    }
}

/// What a value is to a style. Absent values, and members that are absent, are `null`; a list of
/// nothing is absent too (RFC 6570 section 2.3), for `ids=` would be a list of one empty text.
pub(super) enum Shape {
    Absent,
    One(String),
    List(Vec<String>),
    Pairs(Vec<(String, String)>),
}

impl Shape {
    pub(super) fn of(value: &Value) -> Self {
        match value {
            Value::Null => Self::Absent,
            Value::Array(items) if items.is_empty() => Self::Absent,
            Value::Array(items) => Self::List(items.iter().map(text).collect()),
            Value::Object(members) => {
                let present = members.iter().filter(|(_, value)| !value.is_null());
                Self::Pairs(present.map(|(key, value)| (key.clone(), text(value))).collect())
            }
            scalar => Self::One(text(scalar)),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn numbers_have_neither_exponents_nor_empty_fractions() {
        let cases = [
            (json!(2.0), "2"),
            (json!(-3.0), "-3"),
            (json!(0.1), "0.1"),
            (json!(-0.0), "0"),
            (json!(1e21), "1000000000000000000000"),
            (json!(-2.5e-7), "-0.00000025"),
            (json!(31176619.483052686), "31176619.483052686"),
            (json!(u64::MAX), "18446744073709551615"),
            (json!(i64::MIN), "-9223372036854775808"),
        ];
        for (number, expected) in cases {
            assert_eq!(text(&number.into()), expected);
        }
    }

    #[test]
    fn an_error_names_the_value_and_does_not_quote_it() {
        let refused = value("the cookie `rate`", &f64::NAN).unwrap_err();
        let CallError::InvalidRequest(reason) = refused else { panic!("{refused:?}") };
        assert_eq!(reason, "the cookie `rate` holds a number that is not finite");
    }
}
