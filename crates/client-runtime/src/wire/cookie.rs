//! Cookies onto requests.
//!
//! `style: form` percent-encodes what a cookie cannot hold. `style: cookie` of OpenAPI 3.2 sends what
//! the caller gives, which RFC 6265 section 4.1.1 must allow: a server that does not decode its
//! cookies gets exactly that, and a `;` or a line break in a value makes no second cookie.

use http::header;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use reqwest::Request;
use serde::Serialize;

use super::CookieStyle;
use super::json::Value;
use super::parameter::{exploded, flat, set_header};
use super::scalar::{self, Shape};
use crate::error::CallError;

/// What a cookie's value cannot hold (RFC 6265 section 4.1.1).
const VALUE: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b',').add(b';').add(b'\\').add(b'%');

/// What a cookie's name cannot hold: all but the characters of a token (RFC 9110 section 5.6.2).
const NAME: &AsciiSet = &VALUE
    .add(b'(')
    .add(b')')
    .add(b'<')
    .add(b'>')
    .add(b'@')
    .add(b':')
    .add(b'/')
    .add(b'[')
    .add(b']')
    .add(b'?')
    .add(b'=')
    .add(b'{')
    .add(b'}');

/// Adds a cookie to the `Cookie` header. `null` adds nothing.
///
/// # Errors
///
/// When the value has no JSON form, holds a number that is not finite, or, sent as it is, holds what
/// a cookie cannot.
pub fn cookie<T: Serialize + ?Sized>(
    request: &mut Request,
    name: &str,
    style: CookieStyle,
    value: &T,
) -> Result<(), CallError> {
    let value = scalar::value(format_args!("the cookie `{name}`"), value)?;
    if value.is_null() {
        return Ok(());
    }
    let (own, as_it_is) =
        (name.to_owned(), |name: &str, value: &str| (name.to_owned(), value.to_owned()));
    let cookies = match style {
        CookieStyle::Json => vec![(own, encoded(&value.json()))],
        CookieStyle::Form => exploded(name, &value, |name, value| {
            (utf8_percent_encode(name, NAME).to_string(), encoded(value))
        }),
        CookieStyle::FormJoined => {
            joined(&value, encoded).map(|value| (own, value)).into_iter().collect()
        }
        CookieStyle::Cookie => exploded(name, &value, as_it_is),
        CookieStyle::CookieJoined => {
            joined(&value, str::to_owned).map(|value| (own, value)).into_iter().collect()
        }
    };
    let verbatim = matches!(style, CookieStyle::Cookie | CookieStyle::CookieJoined);
    if verbatim && !cookies.iter().all(|(name, value)| is_cookie(name, value, style)) {
        let reason = format!(
            "the cookie `{name}` holds what RFC 6265 does not allow in one, such as a blank, a comma \
             or a semicolon; the document has it sent as it is, so encode it as the vendor expects"
        );
        return Err(CallError::InvalidRequest(reason));
    }
    let cookies = cookies.into_iter().map(|(name, value)| format!("{name}={value}"));
    let present = request.headers().get(header::COOKIE).and_then(|value| value.to_str().ok());
    let all: Vec<String> = present.map(str::to_owned).into_iter().chain(cookies).collect();
    if all.is_empty() { Ok(()) } else { set_header(request, "cookie", &all.join("; ")) }
}

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, VALUE).to_string()
}

/// `1,2`; an object is `key,value`. `None` if there is nothing to join.
fn joined(value: &Value, write: impl Fn(&str) -> String) -> Option<String> {
    let items = match Shape::of(value) {
        Shape::Absent => Vec::new(),
        Shape::One(text) => vec![text],
        Shape::List(items) => items,
        Shape::Pairs(pairs) => flat(pairs),
    };
    let items: Vec<String> = items.iter().map(|item| write(item)).collect();
    (!items.is_empty()).then(|| items.join(","))
}

/// Whether they are a `cookie-pair`; commas join the items of a list, where the style has it so.
fn is_cookie(name: &str, value: &str, style: CookieStyle) -> bool {
    let inner = value.strip_prefix('"').and_then(|value| value.strip_suffix('"')).unwrap_or(value);
    let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    let is_octet = |byte: u8| match byte {
        b',' => style == CookieStyle::CookieJoined,
        b'"' | b';' | b'\\' => false,
        other => other.is_ascii_graphic(),
    };
    !name.is_empty() && name.bytes().all(is_token) && inner.bytes().all(is_octet)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn sent(style: CookieStyle, value: Value) -> Result<Option<String>, CallError> {
        let mut request =
            Request::new(reqwest::Method::GET, "https://a.example/x".parse().unwrap());
        cookie(&mut request, "a", style, &value)?;
        let header = request.headers().get("cookie");
        Ok(header.map(|value| value.to_str().unwrap().to_owned()))
    }

    fn text(style: CookieStyle, value: Value) -> String {
        sent(style, value).unwrap().unwrap()
    }

    #[test]
    fn cookies_share_a_header() {
        let mut request =
            Request::new(reqwest::Method::GET, "https://a.example/x".parse().unwrap());
        cookie(&mut request, "a", CookieStyle::Form, "x; y").unwrap();
        cookie(&mut request, "b", CookieStyle::FormJoined, &[1, 2]).unwrap();
        cookie(&mut request, "c", CookieStyle::Form, &None::<u8>).unwrap();
        cookie(&mut request, "d", CookieStyle::Cookie, "%20/=").unwrap();
        assert_eq!(request.headers()["cookie"], "a=x%3B%20y; b=1,2; d=%20/=");
    }

    #[test]
    fn what_is_sent_as_it_is_follows_the_style() {
        use CookieStyle::{Cookie, CookieJoined};
        assert_eq!(text(Cookie, json!("blue+%3B")), "a=blue+%3B");
        assert_eq!(text(Cookie, json!("\"quoted\"")), "a=\"quoted\"");
        assert_eq!(text(Cookie, json!(["blue", "black"])), "a=blue; a=black");
        assert_eq!(text(Cookie, json!({"R": 100, "G": 2.0})), "R=100; G=2");
        assert_eq!(text(CookieJoined, json!(["blue", "black"])), "a=blue,black");
        assert_eq!(text(CookieJoined, json!({"R": 100, "G": 200})), "a=R,100,G,200");
        assert_eq!(text(Cookie, json!("")), "a=");
        for nothing in [json!([]), json!({})] {
            assert_eq!(sent(Cookie, nothing.clone()).unwrap(), None);
            assert_eq!(sent(CookieJoined, nothing).unwrap(), None);
        }
    }

    #[test]
    fn what_no_cookie_can_hold_is_refused() {
        for value in ["a; b=c", "a\r\nX: y", "a b", "a\"b", "a\\b", "é", "a\u{0}", "a,b", "\""] {
            let refused = sent(CookieStyle::Cookie, json!(value)).unwrap_err();
            assert!(format!("{refused:?}").contains("the cookie `a` holds"), "{value}");
        }
        for key in ["b;c", "b=c", "", "b c"] {
            assert!(sent(CookieStyle::Cookie, json!({key: "x"})).is_err(), "{key}");
        }
        assert!(sent(CookieStyle::CookieJoined, json!(["a", "b;c"])).is_err());
    }

    #[test]
    fn names_of_members_make_no_second_cookie() {
        let value = json!({"b; admin": "1", "c=": "2"});
        assert_eq!(text(CookieStyle::Form, value), "b%3B%20admin=1; c%3D=2");
    }
}
