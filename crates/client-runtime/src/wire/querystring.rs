//! A value that is the whole query string: `in: querystring` of OpenAPI 3.2.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use reqwest::Request;
use serde::Serialize;

use super::json::Value;
use super::parameter::extend_query;
use super::scalar::{self, text};
use super::{QuerystringStyle, form, percent};
use crate::error::CallError;

/// What a query cannot hold in any scheme (RFC 3986 section 3.4). A `%` is the caller's.
const QUERY: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'<')
    .add(b'>')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// Makes a value the query string. `null` and what has no members add nothing.
///
/// # Errors
///
/// When the value has no JSON form, holds a number that is not finite, or is not an object where the
/// query string is a form.
pub fn querystring<T: Serialize + ?Sized>(
    request: &mut Request,
    name: &str,
    style: QuerystringStyle<'_>,
    value: &T,
) -> Result<(), CallError> {
    let what = format!("the query string `{name}`");
    let query = match (style, scalar::value(&what, value)?) {
        (_, Value::Null) => return Ok(()),
        (QuerystringStyle::Form(styles), Value::Object(members)) => {
            form::encode_members(&members, styles)
        }
        (QuerystringStyle::Form(_), _) => {
            let reason = format!("{what} has no form encoding: it is not an object");
            return Err(CallError::InvalidRequest(reason));
        }
        (QuerystringStyle::Json, value) => percent::encode(&value.json()),
        (QuerystringStyle::Text, value) => percent::encode(&text(&value)),
        (QuerystringStyle::Raw, value) => utf8_percent_encode(&text(&value), QUERY).to_string(),
    };
    extend_query(request, Some(query).filter(|query| !query.is_empty()).into_iter().collect());
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::wire::FieldStyle;

    fn sent(style: QuerystringStyle<'_>, value: Value) -> Option<String> {
        let mut request =
            Request::new(reqwest::Method::GET, "https://a.example/x".parse().unwrap());
        querystring(&mut request, "q", style, &value).unwrap();
        request.url().query().map(str::to_owned)
    }

    #[test]
    fn a_form_is_written_as_in_a_body() {
        let value = json!({"foo": "a + b", "bar": [1, 2.0], "none": null, "at": {"lat": 1.5}});
        let styles = |styles| sent(QuerystringStyle::Form(styles), value.clone()).unwrap();
        assert_eq!(styles(&[]), "foo=a+%2B+b&bar=1&bar=2&at=%7B%22lat%22%3A1.5%7D");
        assert_eq!(
            styles(&[("bar", FieldStyle::Joined), ("at", FieldStyle::DeepObject)]),
            "foo=a+%2B+b&bar=1%2C2&at%5Blat%5D=1.5"
        );
        assert_eq!(sent(QuerystringStyle::Form(&[]), json!({})), None);
    }

    #[test]
    fn other_content_is_the_query_string_as_a_whole() {
        let json = json!({"a": [1, "&"]});
        assert_eq!(
            sent(QuerystringStyle::Json, json).unwrap(),
            "%7B%22a%22%3A%5B1%2C%22%26%22%5D%7D"
        );
        let path = json!("$.a.b[1:1]");
        assert_eq!(sent(QuerystringStyle::Text, path).unwrap(), "%24.a.b%5B1%3A1%5D");
        let raw = json!("a=b&c=%20d/?e# f\n");
        assert_eq!(sent(QuerystringStyle::Raw, raw).unwrap(), "a=b&c=%20d/?e%23%20f%0A");
    }
}
