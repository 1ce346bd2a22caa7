//! Bodies to values, by the operation's row: [`Body`] says how the body of a status is read.
//!
//! An enum over statuses is externally tagged, but no vendor sends the tag. It comes from the row:
//! the body becomes the content of the variant that the row names for the status.

use serde::Deserializer as _;
use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeOwned, DeserializeSeed, EnumAccess, Error as _, IgnoredAny, VariantAccess, Visitor,
};

use crate::Body;
use crate::client::Error;
use crate::failure::Failure;
use crate::payload_error::PayloadError;
use crate::response::{Payload, Response};

type JsonError = serde_json::Error;

/// Why a response gave no value.
pub(crate) enum Undecodable {
    /// The document does not describe such an answer.
    Undocumented,
    /// The body is not what the document says.
    Invalid(PayloadError),
}

impl Undecodable {
    /// A failed success is a decode error. A failed failure is still a failure, with its status:
    /// that a proxy's page is no JSON must not hide the 502.
    pub(crate) fn into_error<E>(self, response: Response) -> Error<E> {
        match self {
            Self::Invalid(error) if response.status().is_success() => {
                let (head, _) = response.into_parts();
                Error::InvalidResponsePayload(Failure::new(error, head.context))
            }
            Self::Undocumented | Self::Invalid(_) => Error::UnexpectedResponse(response),
        }
    }
}

/// Decodes a response as its operation's row says.
pub(crate) fn decode<T: DeserializeOwned>(response: &Response) -> Result<T, Undecodable> {
    let status = response.status();
    let Some(row) = response.operation().response(status.as_u16()) else {
        return Err(Undecodable::Undocumented);
    };
    // `null` stands for a body that is not looked at. It makes the `None` of an answer that has a
    // body under another status, and the unit variant of an enum over statuses.
    let text;
    let (body, variant): (&[u8], _) = match (row.body, response.payload()) {
        (Body::Empty | Body::Null, _) => (b"null", None),
        (Body::TaggedEmpty { variant }, _) => (b"null", Some(variant)),
        (Body::Json, Payload::Complete(bytes)) => (bytes, None),
        (Body::TaggedJson { variant }, Payload::Complete(bytes)) => (bytes, Some(variant)),
        (Body::Text, Payload::Complete(bytes)) => {
            text = quoted(bytes);
            (&text, None)
        }
        (Body::TaggedText { variant }, Payload::Complete(bytes)) => {
            text = quoted(bytes);
            (&text, Some(variant))
        }
        (
            Body::Json
            | Body::TaggedJson { .. }
            | Body::Text
            | Body::TaggedText { .. }
            | Body::Stream,
            _,
        ) => return Err(Undecodable::Undocumented),
    };
    let decoded = match variant {
        None => json(body, |json| tracked(json)),
        Some(variant) => json(body, |json| tracked(Tagged { variant, json })),
    };
    decoded.map_err(|error| Undecodable::Invalid(PayloadError::undecodable(status, &error)))
}

/// A text as the JSON string that it is to a decoder. What is no UTF-8 is replaced, not refused.
fn quoted(bytes: &[u8]) -> Vec<u8> {
    serde_json::Value::from(String::from_utf8_lossy(bytes)).to_string().into_bytes()
}

type Tracked<T> = Result<T, serde_path_to_error::Error<JsonError>>;
type SliceDeserializer<'de> = serde_json::Deserializer<serde_json::de::SliceRead<'de>>;

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
    D: serde::Deserializer<'de, Error = JsonError>,
{
    serde_path_to_error::deserialize(deserializer)
}

/// A deserializer of an externally tagged enum whose tag is known and whose content is the JSON.
struct Tagged<'a, 'de> {
    variant: &'static str,
    json: &'a mut SliceDeserializer<'de>,
}

impl<'de> serde::Deserializer<'de> for Tagged<'_, 'de> {
    type Error = JsonError;

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, JsonError> {
        visitor.visit_enum(self)
    }

    fn deserialize_any<V: Visitor<'de>>(self, _visitor: V) -> Result<V::Value, JsonError> {
        Err(JsonError::custom("the operation table names a variant of what is no enum"))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

impl<'de> EnumAccess<'de> for Tagged<'_, 'de> {
    type Error = JsonError;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), JsonError> {
        let tag = seed.deserialize(StrDeserializer::new(self.variant))?;
        Ok((tag, self))
    }
}

impl<'de> VariantAccess<'de> for Tagged<'_, 'de> {
    type Error = JsonError;

    fn unit_variant(self) -> Result<(), JsonError> {
        self.json.deserialize_ignored_any(IgnoredAny).map(drop)
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, JsonError> {
        seed.deserialize(self.json)
    }

    fn tuple_variant<V: Visitor<'de>>(
        self,
        _length: usize,
        visitor: V,
    ) -> Result<V::Value, JsonError> {
        self.json.deserialize_seq(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, JsonError> {
        self.json.deserialize_map(visitor)
    }
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
    }

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
