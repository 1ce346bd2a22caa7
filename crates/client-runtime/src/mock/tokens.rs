//! Tokens for clients that have credentials which are exchanged for some.

use bytes::Bytes;
use http::{HeaderValue, Method, StatusCode, header};
use serde_json::{Map, Value, json};

use super::Call;
use super::plan::Answer;
use crate::{SchemeKind, SecurityScheme, Surface};

/// Where the schemes that need one have their token endpoint at the stand-in.
pub(super) fn endpoints(
    surface: &Surface,
) -> impl Iterator<Item = (&'static SecurityScheme, String)> {
    let schemes = surface.schemes.iter().enumerate();
    schemes
        .filter(|(_, scheme)| declared(scheme).is_some())
        .map(|(index, scheme)| (scheme, format!("{ENDPOINTS}{index}")))
}

/// The answer to a request for a token; `None` if it is a different call.
pub(super) fn answer(surface: &Surface, call: &Call) -> Option<Answer> {
    if call.method != Method::POST {
        return None;
    }
    let scheme = match call.path.strip_prefix(ENDPOINTS) {
        Some(index) => surface.schemes.get(index.parse::<usize>().ok()?)?,
        None => surface.schemes.iter().find(|scheme| {
            declared(scheme).is_some_and(|url| path(url) == call.path.trim_start_matches('/'))
        })?,
    };
    let token = match &scheme.kind {
        SchemeKind::ClientCredentials { .. } => {
            json!({"access_token": TOKEN, "token_type": "bearer", "expires_in": 3600})
        }
        SchemeKind::TokenExchange(exchange) => {
            let mut token = Value::Null;
            set(&mut token, exchange.token, TOKEN);
            if let Some(pointer) = exchange.expires_at {
                set(&mut token, pointer, FAR);
            }
            token
        }
        _ => return None,
    };
    let mut answer = Answer::new(StatusCode::OK, Bytes::from(token.to_string()));
    answer.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    Some(answer)
}

fn declared(scheme: &SecurityScheme) -> Option<&'static str> {
    match &scheme.kind {
        SchemeKind::ClientCredentials { token_url, .. } => Some(token_url),
        SchemeKind::TokenExchange(exchange) => Some(exchange.path),
        _ => None,
    }
}

/// The path of a URL that is absolute or relative, without the slash at its beginning.
fn path(url: &str) -> &str {
    let rest = url
        .split_once("://")
        .map_or(url, |(_, rest)| rest.split_once('/').map(|(_, path)| path).unwrap_or_default());
    rest.trim_start_matches('/')
}

/// Puts a text where a JSON pointer leads, through objects that are made for it.
fn set(value: &mut Value, pointer: &str, text: &str) {
    let mut place = value;
    for name in pointer.split('/').skip(1) {
        let name = name.replace("~1", "/").replace("~0", "~");
        if !place.is_object() {
            *place = Value::Object(Map::new());
        }
        place = &mut place[name];
    }
    *place = text.into();
}

const ENDPOINTS: &str = "/-/tokens/";

/// The token, which is not a secret.
const TOKEN: &str = "token-of-the-mock";

/// After everything that a test does.
const FAR: &str = "2100-01-01T00:00:00Z";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_where_the_pointer_leads() {
        let mut value = Value::Null;
        set(&mut value, "/data/to~1ken", "t");
        set(&mut value, "/data/until", "u");
        assert_eq!(value, json!({"data": {"to/ken": "t", "until": "u"}}));
        set(&mut value, "", "t");
        assert_eq!(value, json!("t"));
    }

    #[test]
    fn the_path_of_an_endpoint() {
        for url in ["https://a.example/oauth/token", "/oauth/token", "oauth/token"] {
            assert_eq!(path(url), "oauth/token");
        }
    }
}
