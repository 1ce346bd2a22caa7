//! `application/x-www-form-urlencoded` bodies.
//!
//! The Encoding Object of OpenAPI says how each property travels. Without one a scalar is
//! `name=value`, a list is the name repeated, and an object is JSON (OpenAPI 3.0, Encoding Object,
//! `contentType`).

use serde::Serialize;
use url::form_urlencoded::Serializer;

use super::json::Value;
use super::parameter::deep;
use super::scalar::{self, Shape, text};
use crate::error::CallError;

/// How one property of a form travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldStyle {
    /// `ids=1&ids=2`; an object is JSON. What holds without an encoding.
    Repeated,
    /// The members of an object are fields of their own.
    Exploded,
    /// `ids=1,2`; an object is `key,value`.
    Joined,
    /// `ids=1 2`.
    SpaceDelimited,
    /// `ids=1|2`.
    PipeDelimited,
    /// `card[number]=1&items[0][id]=2`.
    DeepObject,
    /// JSON, lists too.
    Json,
}

/// A form body.
///
/// # Errors
///
/// When the value is not an object.
pub fn encode<T: Serialize + ?Sized>(
    body: &T,
    styles: &[(&str, FieldStyle)],
) -> Result<String, CallError> {
    let members = match scalar::value("the body", body)? {
        Value::Object(members) => members,
        Value::Null => Vec::new(),
        _ => {
            let reason = "the body has no form encoding: it is not an object".to_owned();
            return Err(CallError::InvalidRequest(reason));
        }
    };
    Ok(encode_members(&members, styles))
}

/// The members of an object as a form.
pub(super) fn encode_members(members: &[(String, Value)], styles: &[(&str, FieldStyle)]) -> String {
    let mut form = Serializer::new(String::new());
    for (name, value) in members {
        let style = styles.iter().find(|(styled, _)| styled == name);
        let style = style.map_or(FieldStyle::Repeated, |(_, style)| *style);
        form.extend_pairs(field(name, value, style));
    }
    form.finish()
}

fn field(name: &str, value: &Value, style: FieldStyle) -> Vec<(String, String)> {
    let one = |value: String| vec![(name.to_owned(), value)];
    let joined = |items: Vec<String>, delimiter: &str| one(items.join(delimiter));
    let delimiter = match style {
        FieldStyle::SpaceDelimited => " ",
        FieldStyle::PipeDelimited => "|",
        _ => ",",
    };
    match (style, Shape::of(value)) {
        _ if value.is_null() => Vec::new(),
        (FieldStyle::Json, _) => one(value.json()),
        (_, Shape::Absent) => Vec::new(),
        (FieldStyle::DeepObject, _) => {
            let mut pairs = Vec::new();
            deep(name, value, &mut pairs);
            pairs
        }
        (_, Shape::One(text)) => one(text),
        (FieldStyle::Repeated | FieldStyle::Exploded, Shape::List(items)) => {
            items.into_iter().map(|item| (name.to_owned(), item)).collect()
        }
        (_, Shape::List(items)) => joined(items, delimiter),
        (FieldStyle::Exploded, Shape::Pairs(pairs)) => pairs,
        (FieldStyle::Repeated, Shape::Pairs(_)) => one(text(value)),
        (_, Shape::Pairs(pairs)) => {
            joined(pairs.into_iter().flat_map(|(key, value)| [key, value]).collect(), delimiter)
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn fields_travel_by_their_style() {
        let body = json!({
            "grant type": "client credentials",
            "absent": null,
            "ids": [1, 2],
            "raw": {"k": [1]},
            "card": {"number": "4", "tags": ["a"], "items": [{"id": 1}]},
            "joined": [1, 2],
            "none": [],
            "json": [],
        });
        let styles = [
            ("card", FieldStyle::DeepObject),
            ("joined", FieldStyle::Joined),
            ("none", FieldStyle::Joined),
            ("json", FieldStyle::Json),
        ];
        let form = encode(&body, &styles).unwrap();
        assert_eq!(
            form,
            "grant+type=client+credentials&ids=1&ids=2&raw=%7B%22k%22%3A%5B1%5D%7D\
             &card%5Bnumber%5D=4&card%5Btags%5D%5B%5D=a&card%5Bitems%5D%5B0%5D%5Bid%5D=1\
             &joined=1%2C2&json=%5B%5D"
        );
        assert_eq!(encode(&(), &[]).unwrap(), "");
        assert!(encode("planted", &[]).is_err());
    }
}
