//! How the value of an answer is made.
//!
//! What has a `Deserialize` is read as its body says: from JSON, from a text, from bytes, or from
//! JSON `null` where there is no body. What differs by status is an enum that
//! [`outcome!`](crate::outcome) makes.

use std::borrow::Cow;

use serde::de::value::BytesDeserializer;
use serde::de::{DeserializeOwned, IntoDeserializer as _};

use crate::payload_error::{Fault, Flaw};
use crate::trail;
use crate::undecodable::Undecodable;
use crate::{Decoding, media_type, text_encoding};

/// The value of an answer.
///
/// Every type with a `Deserialize` has this, and every enum of [`outcome!`](crate::outcome).
pub trait FromAnswer: Sized {
    /// Makes the value.
    ///
    /// # Errors
    ///
    /// When the body is not of the type, or the type has nothing for the status.
    fn read(answer: &Answer<'_>) -> Result<Self, Fault>;
}

impl<T: DeserializeOwned> FromAnswer for T {
    fn read(answer: &Answer<'_>) -> Result<Self, Fault> {
        answer.value()
    }
}

/// An answer whose row in the operation table is known, and whose body was read. Debug does not
/// show the body.
pub struct Answer<'a> {
    pub(crate) status: u16,
    pub(crate) decoding: Decoding,
    pub(crate) body: &'a [u8],
    pub(crate) content_type: Option<&'a str>,
}

impl Answer<'_> {
    /// The status.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status
    }

    /// How the body is read: what the document says of the media type that came.
    #[must_use]
    pub fn decoding(&self) -> Decoding {
        self.decoding
    }

    /// The body as a value.
    ///
    /// # Errors
    ///
    /// When it is not of the type.
    pub fn value<T: DeserializeOwned>(&self) -> Result<T, Fault> {
        let charset = self.content_type.and_then(media_type::charset);
        let json: Cow<'_, [u8]> = match self.decoding {
            // `null` is a body that is not looked at. It makes the `None` of an answer that
            // has a body under another status.
            Decoding::Empty | Decoding::Null => Cow::Borrowed(b"null"),
            Decoding::Bytes => return bytes(self.body),
            Decoding::Text => {
                let text = serde_json::Value::from(text_encoding::text(self.body, charset));
                text.to_string().into_bytes().into()
            }
            Decoding::Json => text_encoding::json(self.body, charset),
            Decoding::Stream
            | Decoding::Events
            | Decoding::TextEvents
            | Decoding::JsonLines
            | Decoding::JsonSequence
            | Decoding::ByMediaType(_)
            | Decoding::Unasked => return Err(self.unclear()),
        };
        self::json(&json, self.content_type)
    }

    /// That a type has nothing for the status.
    #[must_use]
    pub fn unclear(&self) -> Fault {
        Fault(Flaw::Unclear)
    }
}

impl std::fmt::Debug for Answer<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Answer")
            .field("status", &self.status)
            .field("decoding", &self.decoding)
            .finish_non_exhaustive()
    }
}

/// Reads JSON and sees to it that nothing but blanks follows. The path to a fault is looked for only
/// when there is one, for that costs more than the reading.
fn json<T: DeserializeOwned>(bytes: &[u8], content_type: Option<&str>) -> Result<T, Fault> {
    if let Ok(value) = serde_json::from_slice(bytes) {
        return Ok(value);
    }
    undecodable(content_type, || {
        let mut deserializer = serde_json::Deserializer::from_slice(bytes);
        let value = serde_path_to_error::deserialize(&mut deserializer)?;
        deserializer.end().map_err(|error| {
            let path = serde_path_to_error::Track::new().path();
            serde_path_to_error::Error::new(path, error)
        })?;
        Ok(value)
    })
}

/// Reads what takes bytes as they are.
fn bytes<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Fault> {
    undecodable(None, || {
        let deserializer: BytesDeserializer<'_, serde_json::Error> = bytes.into_deserializer();
        serde_path_to_error::deserialize(deserializer)
    })
}

type Tracked<T> = Result<T, serde_path_to_error::Error<serde_json::Error>>;

fn undecodable<T>(
    content_type: Option<&str>,
    read: impl FnOnce() -> Tracked<T>,
) -> Result<T, Fault> {
    let (value, trail) = trail::followed(read);
    value.map_err(|error| {
        let fault = Undecodable::new(&error, &trail, content_type);
        Fault(Flaw::Undecodable(Box::new(fault)))
    })
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;
    use crate::Binary;

    #[derive(Debug, PartialEq, Deserialize)]
    struct Body {
        code: String,
    }

    fn read<T: FromAnswer>(decoding: Decoding, body: &[u8]) -> Result<T, Fault> {
        T::read(&Answer { status: 200, decoding, body, content_type: None })
    }

    fn path(decoding: Decoding, body: &[u8]) -> String {
        let fault = read::<Body>(decoding, body).unwrap_err();
        let Flaw::Undecodable(fault) = fault.0 else { panic!("{:?}", fault) };
        fault.path
    }

    #[test]
    fn a_body_is_read_as_the_row_says() {
        let body = Body { code: "x".to_owned() };
        assert_eq!(read::<Body>(Decoding::Json, br#" {"code":"x"} "#), Ok(body));
        assert_eq!(read::<String>(Decoding::Text, b"a \"b\""), Ok("a \"b\"".to_owned()));
        assert_eq!(read::<Binary>(Decoding::Bytes, b"\xFF\x00"), Ok(vec![0xFF, 0].into()));
        for nothing in [Decoding::Empty, Decoding::Null] {
            assert_eq!(read::<()>(nothing, b"any"), Ok(()));
            assert_eq!(read::<Option<Body>>(nothing, br#"{"code":"x"}"#), Ok(None));
        }
    }

    #[test]
    fn a_wrong_body_is_a_fault() {
        assert!(read::<Body>(Decoding::Json, b"<html>").is_err());
        assert!(read::<Body>(Decoding::Json, br#"{"code":"x"} trailing"#).is_err());
        assert!(read::<Body>(Decoding::Text, br#"{"code":"x"}"#).is_err());
        assert!(read::<Body>(Decoding::Bytes, br#"{"code":"x"}"#).is_err());
        for other in [Decoding::Stream, Decoding::Unasked, Decoding::ByMediaType(&[])] {
            assert_eq!(read::<()>(other, b"null"), Err(Fault(Flaw::Unclear)));
        }
    }

    #[test]
    fn the_path_leads_to_the_fault() {
        assert_eq!(path(Decoding::Json, br#"{"code":7}"#), "code");
        assert_eq!(path(Decoding::Json, br#"{"code":"x"} trailing"#), ".");
    }
}
