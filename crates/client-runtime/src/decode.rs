//! Bodies to values, as the operation's row says: [`Expected`] tells what an answer is, and its
//! [`Body`] how the body is read.

use http::{HeaderMap, header};
use serde::de::DeserializeOwned;

use crate::Body;
use crate::client::{ByteStream, Error, ResponseValue};
use crate::expected::Expected;
use crate::failure::Failure;
use crate::payload_error::{Fault, PayloadError};
use crate::response::{Payload, Response};
use crate::tagged::{SliceDeserializer, Tagged, TaggedBytes};
use crate::{media_type, text_encoding};

/// The value of an answer.
pub(crate) fn value<T, E>(response: Response) -> Result<ResponseValue<T>, Error<E>>
where
    T: DeserializeOwned,
    E: DeserializeOwned,
{
    match success_body(&response).map(|body| body.and_then(|body| read(&response, body))) {
        Some(Ok(value)) => Ok(ResponseValue::new(value, response.into_parts().0)),
        Some(Err(fault)) => Err(invalid(fault, response)),
        None => Err(failure(response)),
    }
}

/// The body of an answer, to be read by the caller.
pub(crate) fn stream<E>(response: Response) -> Result<ResponseValue<ByteStream>, Error<E>>
where
    E: DeserializeOwned,
{
    match success_body(&response) {
        Some(Ok(_)) => Ok(ResponseValue::stream(response)),
        Some(Err(fault)) => Err(invalid(fault, response)),
        None => Err(failure(response)),
    }
}

/// How the body of a success is read, or why it cannot be; `None` if the answer is no success.
fn success_body(response: &Response) -> Option<Result<Body, Fault>> {
    let bare = response.has_no_body();
    match Expected::of(response.operation(), response.status(), response.headers()) {
        Expected::Success(Body::Unasked) => Some(Err(Fault::Unasked)),
        Expected::Success(Body::Json | Body::TaggedJson { .. }) if bare => Some(Err(Fault::Empty)),
        Expected::Success(body) => Some(Ok(body)),
        Expected::LikeOthers { may_be_empty: true, .. } if bare => Some(Ok(Body::Null)),
        Expected::LikeOthers { .. } if bare => Some(Err(Fault::Empty)),
        Expected::LikeOthers { body: Body::Unasked, .. } => Some(Err(Fault::Unasked)),
        Expected::LikeOthers { body, .. } => Some(Ok(body)),
        Expected::Unclear => Some(Err(Fault::Unclear)),
        Expected::Failure(_) | Expected::Unexpected => None,
    }
}

/// A success without its value. It is never taken for a failure: the vendor accepted the call.
fn invalid<E>(fault: Fault, response: Response) -> Error<E> {
    let (head, payload) = response.into_parts();
    let error = PayloadError::new(head.status, fault, head.headers, payload.into_bytes());
    Error::InvalidResponsePayload(Failure::new(error, head.context))
}

/// A failure. That its body cannot be read must not hide the status: a proxy's page is no JSON.
fn failure<E: DeserializeOwned>(response: Response) -> Error<E> {
    let expected = Expected::of(response.operation(), response.status(), response.headers());
    let Expected::Failure(body) = expected else { return Error::UnexpectedResponse(response) };
    match read(&response, body) {
        Ok(value) => Error::ErrorResponse(ResponseValue::new(value, response.into_parts().0)),
        Err(_) => Error::UnexpectedResponse(response),
    }
}

/// Reads a body.
fn read<T: DeserializeOwned>(response: &Response, body: Body) -> Result<T, Fault> {
    // `null` stands for a body that is not looked at. It makes the `None` of an answer that has a
    // body under another status, and the unit variant of an enum over statuses.
    let (bytes, variant) = match (body, response.payload()) {
        (Body::Empty | Body::Null, _) => (&b"null"[..], None),
        (Body::TaggedEmpty { variant }, _) => (&b"null"[..], Some(variant)),
        (Body::Json | Body::Text, Payload::Complete(bytes)) => (&bytes[..], None),
        (
            Body::TaggedJson { variant }
            | Body::TaggedText { variant }
            | Body::TaggedBytes { variant },
            Payload::Complete(bytes),
        ) => (&bytes[..], Some(variant)),
        _ => return Err(Fault::Unclear),
    };
    let content_type = content_type(response.headers());
    let charset = content_type.and_then(media_type::charset);
    let text = match body {
        Body::TaggedBytes { variant } => {
            let decoded = tracked(TaggedBytes { variant, bytes });
            return decoded.map_err(|error| Fault::undecodable(&error, None));
        }
        Body::Text | Body::TaggedText { .. } => {
            let text = serde_json::Value::from(text_encoding::text(bytes, charset));
            text.to_string().into_bytes().into()
        }
        _ => text_encoding::json(bytes, charset),
    };
    let decoded = match variant {
        None => json(&text, |json| tracked(json)),
        Some(variant) => json(&text, |json| tracked(Tagged { variant, json })),
    };
    decoded.map_err(|error| Fault::undecodable(&error, content_type))
}

fn content_type(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::CONTENT_TYPE)?.to_str().ok()
}

type Tracked<T> = Result<T, serde_path_to_error::Error<serde_json::Error>>;

/// Runs a decoder and sees to it that nothing but blanks follows.
fn json<'de, T>(
    bytes: &'de [u8],
    decode: impl FnOnce(&mut SliceDeserializer<'de>) -> Tracked<T>,
) -> Tracked<T> {
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    let value = decode(&mut deserializer)?;
    match deserializer.end() {
        Ok(()) => Ok(value),
        Err(error) => {
            let path = serde_path_to_error::Track::new().path();
            Err(serde_path_to_error::Error::new(path, error))
        }
    }
}

fn tracked<'de, T: DeserializeOwned, D>(deserializer: D) -> Tracked<T>
where
    D: serde::Deserializer<'de, Error = serde_json::Error>,
{
    serde_path_to_error::deserialize(deserializer)
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, PartialEq, Deserialize)]
    struct Body {
        code: String,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    enum Outcome {
        Forbidden(Body),
        #[serde(rename = "Not-Found")]
        NotFound,
        Conflict {
            code: String,
        },
        Pair(u8, u8),
        File(crate::Binary),
    }

    type JsonError = serde_json::Error;

    fn tagged(variant: &'static str, body: &str) -> Result<Outcome, JsonError> {
        json(body.as_bytes(), |json| tracked(Tagged { variant, json }))
            .map_err(serde_path_to_error::Error::into_inner)
    }

    #[test]
    fn the_row_chooses_the_variant() {
        let body = || Body { code: "x".to_owned() };
        assert_eq!(tagged("Forbidden", r#" {"code":"x"} "#).unwrap(), Outcome::Forbidden(body()));
        assert_eq!(
            tagged("Conflict", r#"{"code":"x"}"#).unwrap(),
            Outcome::Conflict { code: "x".to_owned() }
        );
        assert_eq!(tagged("Pair", "[1,2]").unwrap(), Outcome::Pair(1, 2));
        assert_eq!(tagged("Not-Found", r#"{"any":["thing"]}"#).unwrap(), Outcome::NotFound);
    }

    #[test]
    fn bytes_stay_as_they_came() {
        let file = |variant| tracked::<Outcome, _>(TaggedBytes { variant, bytes: b"\xFF\x00" });
        assert_eq!(file("File").unwrap(), Outcome::File(vec![0xFF, 0].into()));
        assert!(file("Forbidden").is_err() && file("Conflict").is_err() && file("Pair").is_err());
    }

    #[test]
    fn a_wrong_body_or_row_is_an_error() {
        assert!(tagged("Forbidden", "<html>").is_err());
        assert!(tagged("Forbidden", r#"{"code":"x"} trailing"#).is_err());
        assert!(tagged("Teapot", r#"{"code":"x"}"#).is_err());
        let no_enum: Tracked<Body> =
            json(b"{}", |json| tracked(Tagged { variant: "Forbidden", json }));
        assert!(no_enum.is_err());
    }

    #[test]
    fn the_path_leads_to_the_fault() {
        let error: serde_path_to_error::Error<JsonError> =
            json::<Outcome>(br#"{"code":7}"#, |json| {
                tracked(Tagged { variant: "Forbidden", json })
            })
            .unwrap_err();
        assert_eq!(error.path().to_string(), "Forbidden.code");
    }
}
