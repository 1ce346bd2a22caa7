//! Parameters onto requests.

use http::{HeaderName, HeaderValue};
use reqwest::Request;
use serde::Serialize;

use super::json::Value;
use super::scalar::{self, Shape, text};
use super::{HeaderStyle, PathStyle, QueryStyle, percent};
use crate::error::CallError;

/// Adds a query parameter. `null` adds nothing.
///
/// # Errors
///
/// When the value has no JSON form, or holds a number that is not finite.
pub fn query<T: Serialize + ?Sized>(
    request: &mut Request,
    name: &str,
    style: QueryStyle,
    value: &T,
) -> Result<(), CallError> {
    let value = scalar::value(format_args!("the query parameter `{name}`"), value)?;
    let pairs = match style {
        QueryStyle::DeepObject => {
            let mut pairs = Vec::new();
            deep(name, &value, &mut pairs);
            pairs.into_iter().map(|(key, value)| pair(&key, &value)).collect()
        }
        QueryStyle::Json if value.is_null() => Vec::new(),
        QueryStyle::Json => vec![pair(name, &value.json())],
        QueryStyle::Form => exploded(name, &value, pair),
        QueryStyle::FormJoined => joined(name, &value, ","),
        QueryStyle::SpaceDelimited => joined(name, &value, "%20"),
        QueryStyle::PipeDelimited => joined(name, &value, "%7C"),
    };
    extend_query(request, pairs);
    Ok(())
}

/// Adds encoded pieces to the query string.
pub(super) fn extend_query(request: &mut Request, pieces: Vec<String>) {
    if pieces.is_empty() {
        return;
    }
    let mut query = pieces.join("&");
    if let Some(present) = request.url().query().filter(|query| !query.is_empty()) {
        query = format!("{present}&{query}");
    }
    request.url_mut().set_query(Some(&query));
}

/// Sets a header. `null` sets nothing.
///
/// # Errors
///
/// When the value has no JSON form or holds what a header cannot carry.
pub fn header<T: Serialize + ?Sized>(
    request: &mut Request,
    name: &'static str,
    style: HeaderStyle,
    value: &T,
) -> Result<(), CallError> {
    let value = scalar::value(format_args!("the header `{name}`"), value)?;
    let text = match (style, Shape::of(&value)) {
        _ if value.is_null() => return Ok(()),
        (HeaderStyle::Json, _) => value.json(),
        (_, Shape::Absent) => return Ok(()),
        (_, Shape::One(text)) => text,
        (_, Shape::List(items)) => items.join(","),
        (HeaderStyle::Simple, Shape::Pairs(pairs)) => flat(pairs).join(","),
        (HeaderStyle::SimpleExploded, Shape::Pairs(pairs)) => assigned(pairs).join(","),
    };
    set_header(request, name, &text)
}

/// A path parameter as it is in the path, encoded.
///
/// # Errors
///
/// When the value has no JSON form, holds a number that is not finite, or is empty: without it the
/// path would be that of another operation.
pub fn path<T: Serialize + ?Sized>(
    name: &str,
    style: PathStyle,
    value: &T,
) -> Result<String, CallError> {
    let text = path_query(name, style, value)?;
    let empty = || CallError::InvalidRequest(format!("the path parameter `{name}` is empty"));
    if text.is_empty() { Err(empty()) } else { Ok(text) }
}

/// As [`path`], of a parameter that a path has after a `?`, where it may be empty.
///
/// # Errors
///
/// When the value has no JSON form, or holds a number that is not finite.
pub fn path_query<T: Serialize + ?Sized>(
    name: &str,
    style: PathStyle,
    value: &T,
) -> Result<String, CallError> {
    let value = scalar::value(format_args!("the path parameter `{name}`"), value)?;
    Ok(expand(name, style, &value))
}

/// The expansion of a path parameter (RFC 6570), which may be empty.
fn expand(name: &str, style: PathStyle, value: &Value) -> String {
    use PathStyle::{Label, LabelExploded, Matrix, MatrixExploded, Simple, SimpleExploded};
    if let (Simple | SimpleExploded, Value::String(text)) = (style, value) {
        return percent::encode(text);
    }
    let name = percent::encode(name);
    let encoded = |items: Vec<String>| -> Vec<String> {
        items.iter().map(|item| percent::encode(item)).collect()
    };
    let encoded_pairs = |pairs: Vec<(String, String)>| -> Vec<(String, String)> {
        pairs.iter().map(|(key, value)| (percent::encode(key), percent::encode(value))).collect()
    };
    match (style, Shape::of(value)) {
        (PathStyle::Json, _) => percent::encode(&value.json()),
        (_, Shape::Absent) => String::new(),
        (_, Shape::Pairs(pairs)) if pairs.is_empty() => String::new(),
        (Simple | SimpleExploded, Shape::One(text)) => percent::encode(&text),
        (Simple | SimpleExploded, Shape::List(items)) => encoded(items).join(","),
        (Simple, Shape::Pairs(pairs)) => flat(encoded_pairs(pairs)).join(","),
        (SimpleExploded, Shape::Pairs(pairs)) => assigned(encoded_pairs(pairs)).join(","),
        (Label | LabelExploded, Shape::One(text)) => format!(".{}", percent::encode(&text)),
        (Label, Shape::List(items)) => format!(".{}", encoded(items).join(",")),
        (LabelExploded, Shape::List(items)) => format!(".{}", encoded(items).join(".")),
        (Label, Shape::Pairs(pairs)) => format!(".{}", flat(encoded_pairs(pairs)).join(",")),
        (LabelExploded, Shape::Pairs(pairs)) => {
            format!(".{}", assigned(encoded_pairs(pairs)).join("."))
        }
        (Matrix | MatrixExploded, Shape::One(text)) => {
            format!(";{name}={}", percent::encode(&text))
        }
        (Matrix, Shape::List(items)) => format!(";{name}={}", encoded(items).join(",")),
        (MatrixExploded, Shape::List(items)) => {
            encoded(items).iter().map(|item| format!(";{name}={item}")).collect()
        }
        (Matrix, Shape::Pairs(pairs)) => {
            format!(";{name}={}", flat(encoded_pairs(pairs)).join(","))
        }
        (MatrixExploded, Shape::Pairs(pairs)) => {
            assigned(encoded_pairs(pairs)).iter().map(|pair| format!(";{pair}")).collect()
        }
    }
}

/// The pairs of an exploded parameter, each in the form that `write` gives it. A list in an object,
/// of which RFC 6570 says nothing, is a pair for each item, as in a form.
pub(super) fn exploded<P>(name: &str, value: &Value, write: impl Fn(&str, &str) -> P) -> Vec<P> {
    let list = |name: &str, items: &[Value]| -> Vec<P> {
        items.iter().map(|item| write(name, &text(item))).collect()
    };
    match value {
        Value::Null => Vec::new(),
        Value::Array(items) => list(name, items),
        Value::Object(members) => {
            let pairs = members.iter().flat_map(|(key, value)| match value {
                Value::Null => Vec::new(),
                Value::Array(items) => list(key, items),
                value => vec![write(key, &text(value))],
            });
            pairs.collect()
        }
        scalar => vec![write(name, &text(scalar))],
    }
}

/// One pair whose value is joined by a delimiter that is not encoded again.
fn joined(name: &str, value: &Value, delimiter: &str) -> Vec<String> {
    let items = match Shape::of(value) {
        Shape::Absent => return Vec::new(),
        Shape::One(text) => vec![text],
        Shape::List(items) => items,
        Shape::Pairs(pairs) if pairs.is_empty() => return Vec::new(),
        Shape::Pairs(pairs) => flat(pairs),
    };
    let items: Vec<String> = items.iter().map(|item| percent::encode(item)).collect();
    vec![format!("{}={}", percent::encode(name), items.join(delimiter))]
}

/// The leaves of a value under bracketed names. The specification stops at the first level; below
/// it objects continue in brackets, lists of scalars as `name[]` and lists of objects under their
/// index, which is what the form parsers of most servers read.
pub(super) fn deep(name: &str, value: &Value, pairs: &mut Vec<(String, String)>) {
    match value {
        Value::Null => {}
        Value::Object(members) => {
            for (key, value) in members {
                deep(&format!("{name}[{key}]"), value, pairs);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                match item {
                    Value::Object(_) | Value::Array(_) => {
                        deep(&format!("{name}[{index}]"), item, pairs);
                    }
                    scalar => pairs.push((format!("{name}[]"), text(scalar))),
                }
            }
        }
        scalar => pairs.push((name.to_owned(), text(scalar))),
    }
}

fn pair(name: &str, value: &str) -> String {
    format!("{}={}", percent::encode(name), percent::encode(value))
}

pub(super) fn flat(pairs: Vec<(String, String)>) -> Vec<String> {
    pairs.into_iter().flat_map(|(key, value)| [key, value]).collect()
}

fn assigned(pairs: Vec<(String, String)>) -> Vec<String> {
    pairs.into_iter().map(|(key, value)| format!("{key}={value}")).collect()
}

pub(super) fn set_header(
    request: &mut Request,
    name: &'static str,
    text: &str,
) -> Result<(), CallError> {
    let invalid = || CallError::InvalidRequest(format!("the header `{name}` cannot be sent"));
    let header = HeaderName::from_bytes(name.as_bytes()).map_err(|_| invalid())?;
    let value = HeaderValue::from_bytes(text.as_bytes()).map_err(|_| invalid())?;
    request.headers_mut().insert(header, value);
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn request() -> Request {
        Request::new(reqwest::Method::GET, "https://a.example/x".parse().unwrap())
    }

    fn sent(style: QueryStyle, value: Value) -> String {
        let mut request = request();
        query(&mut request, "a b", style, &value).unwrap();
        request.url().query().unwrap_or_default().to_owned()
    }

    #[test]
    fn query_styles() {
        use QueryStyle::{DeepObject, Form, FormJoined, Json, PipeDelimited, SpaceDelimited};
        let list = || json!(["1", "2,3"]);
        let object = || json!({"x": 1, "y": null, "z": {"k": [true, "&"]}});
        assert_eq!(sent(Form, list()), "a%20b=1&a%20b=2%2C3");
        assert_eq!(sent(Form, json!({"x": 1, "y": "b"})), "x=1&y=b");
        assert_eq!(sent(FormJoined, list()), "a%20b=1,2%2C3");
        assert_eq!(sent(FormJoined, json!({"x": 1, "y": "b"})), "a%20b=x,1,y,b");
        assert_eq!(sent(SpaceDelimited, list()), "a%20b=1%202%2C3");
        assert_eq!(sent(PipeDelimited, list()), "a%20b=1%7C2%2C3");
        assert_eq!(
            sent(DeepObject, object()),
            "a%20b%5Bx%5D=1&a%20b%5Bz%5D%5Bk%5D%5B%5D=true&a%20b%5Bz%5D%5Bk%5D%5B%5D=%26"
        );
        assert_eq!(sent(Json, json!({"x": [1]})), "a%20b=%7B%22x%22%3A%5B1%5D%7D");
        for style in [Form, FormJoined, PipeDelimited, DeepObject, Json] {
            assert_eq!(sent(style, Value::Null), "");
        }
        // A list of nothing is not a list of an empty text.
        for style in [Form, FormJoined, SpaceDelimited, PipeDelimited, DeepObject] {
            assert_eq!(sent(style, json!([])), "");
            assert_eq!(sent(style, json!({})), "");
        }
        assert_eq!(sent(FormJoined, json!([""])), "a%20b=");
        assert_eq!(sent(Json, json!([])), "a%20b=%5B%5D");
    }

    #[test]
    fn path_styles() {
        let sent = |style, value| path("id", style, &value).unwrap();
        let (list, object) = (|| json!([1, "a/b"]), || json!({"r": 1, "g": 2}));
        assert_eq!(sent(PathStyle::Simple, list()), "1,a%2Fb");
        assert_eq!(sent(PathStyle::SimpleExploded, object()), "r=1,g=2");
        assert_eq!(sent(PathStyle::Label, list()), ".1,a%2Fb");
        assert_eq!(sent(PathStyle::LabelExploded, object()), ".r=1.g=2");
        assert_eq!(sent(PathStyle::Matrix, json!(5)), ";id=5");
        assert_eq!(sent(PathStyle::Matrix, object()), ";id=r,1,g,2");
        assert_eq!(sent(PathStyle::MatrixExploded, list()), ";id=1;id=a%2Fb");
        for style in
            [PathStyle::Simple, PathStyle::Label, PathStyle::Matrix, PathStyle::MatrixExploded]
        {
            for nothing in [json!(null), json!([]), json!({})] {
                assert!(path("id", style, &nothing).is_err(), "{style:?}");
            }
        }
    }

    #[test]
    fn headers_hold_lists_and_refuse_line_breaks() {
        let mut request = request();
        header(&mut request, "X-Ids", HeaderStyle::Simple, &["a", "b"]).unwrap();
        assert_eq!(request.headers()["x-ids"], "a,b");
        header(&mut request, "X-None", HeaderStyle::Simple, &[""; 0]).unwrap();
        assert!(!request.headers().contains_key("x-none"));
        header(&mut request, "X-None", HeaderStyle::Json, &[""; 0]).unwrap();
        assert_eq!(request.headers()["x-none"], "[]");
        let refused = header(&mut request, "X-Ids", HeaderStyle::Simple, "planted\n").unwrap_err();
        assert!(!format!("{refused:?}").contains("planted"));
    }
}
