//! The first difference between two JSON values.

use serde_json::Value;

/// How exactly two values have to be equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exactness {
    /// Nothing lost, nothing added.
    Exact,
    /// `null`, an empty list and an empty object may stand for an absent member and the other way
    /// round: an answer's type has one word for them.
    Answer,
}

/// Where and how `found` differs from `expected`; `None` if it does not. Numbers are compared by
/// their value.
pub(crate) fn difference(expected: &Value, found: &Value, exactness: Exactness) -> Option<String> {
    at("", expected, found, exactness)
}

fn at(place: &str, expected: &Value, found: &Value, exactness: Exactness) -> Option<String> {
    let named =
        |what: &str| Some(format!("{}: {what}", if place.is_empty() { "/" } else { place }));
    match (expected, found) {
        (Value::Object(expected), Value::Object(found)) => {
            for (key, value) in expected {
                let place = format!("{place}/{key}");
                match found.get(key) {
                    Some(found) => {
                        if let Some(difference) = at(&place, value, found, exactness) {
                            return Some(difference);
                        }
                    }
                    None if exactness == Exactness::Answer && is_nothing(value) => {}
                    None => return Some(format!("{place}: lost")),
                }
            }
            let mut added = found.iter().filter(|(key, _)| !expected.contains_key(*key));
            let added =
                added.find(|(_, value)| exactness == Exactness::Exact || !is_nothing(value));
            added.map(|(key, _)| format!("{place}/{key}: added"))
        }
        (Value::Array(expected), Value::Array(found)) => {
            if expected.len() != found.len() {
                return named(&format!("{} items became {}", expected.len(), found.len()));
            }
            let mut items = expected.iter().zip(found).enumerate();
            items.find_map(|(index, (expected, found))| {
                at(&format!("{place}/{index}"), expected, found, exactness)
            })
        }
        (Value::Number(expected), Value::Number(found)) => {
            let equal = expected == found || expected.as_f64() == found.as_f64();
            (!equal).then(|| named(&format!("{expected} became {found}"))).flatten()
        }
        (expected, found) if expected == found => None,
        (Value::String(_), Value::String(_)) => named("another text"),
        _ => named("a value of another kind"),
    }
}

fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.is_empty(),
        Value::Object(members) => members.values().all(is_nothing),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_first_difference_is_named() {
        let exact = |a, b| difference(&a, &b, Exactness::Exact);
        assert_eq!(exact(json!({"a": [1, 2.0]}), json!({"a": [1.0, 2]})), None);
        assert_eq!(exact(json!({"a": {"b": null}}), json!({"a": {}})).unwrap(), "/a/b: lost");
        assert_eq!(exact(json!({}), json!({"b": []})).unwrap(), "/b: added");
        assert_eq!(exact(json!([1]), json!([2])).unwrap(), "/0: 1 became 2");
        let answer = difference(&json!({"a": null}), &json!({"b": []}), Exactness::Answer);
        assert_eq!(answer, None);
    }
}
