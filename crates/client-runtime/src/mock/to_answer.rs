//! Values as the vendor would send them: the reverse of what a client does with an answer.
//!
//! The operation's row says which status a value belongs to and how its body is written, as it says
//! how the client reads it.

use bytes::Bytes;
use serde::Serialize;
use serde_json::Value as Json;

use crate::media_type::{essence, is_json};
use crate::streams::{ByteStream, JsonStream};
use crate::{Decoding, DocumentedResponse, Operation, ResponseKind, StatusPattern};

/// What an answer can be made of: every type with a `Serialize`, and every enum of
/// [`outcome!`](crate::outcome), whose variants say their statuses.
pub trait ToAnswer {
    /// Writes the value, as far as that does not use it up.
    fn to_answer(&self) -> WrittenAnswer;

    /// Writes the value.
    fn into_answer(self) -> WrittenAnswer
    where
        Self: Sized,
    {
        self.to_answer()
    }
}

impl<T: Serialize> ToAnswer for T {
    fn to_answer(&self) -> WrittenAnswer {
        WrittenAnswer::new(self)
    }
}

/// Of a stream only what is there already can be written, as a whole.
macro_rules! streams {
    ($($(#[$condition:meta])* [$($generic:ident)?] $stream:ty;)*) => {
        $(
            $(#[$condition])*
            impl$(<$generic>)? ToAnswer for $stream {
                fn to_answer(&self) -> WrittenAnswer {
                    WrittenAnswer::of_stream(None)
                }

                fn into_answer(self) -> WrittenAnswer {
                    WrittenAnswer::of_stream(self.into_whole())
                }
            }
        )*
    };
}

streams! {
    [] ByteStream;
    [T] JsonStream<T>;
    #[cfg(feature = "event-streams")]
    [T] crate::streams::EventStream<T>;
}

/// A value on its way to an answer. Debug does not show it.
pub struct WrittenAnswer {
    statuses: Statuses,
    decoding: Option<Decoding>,
    value: Value,
}

enum Value {
    Json(Vec<u8>),
    Bytes(Bytes),
    /// It has no JSON, or is a stream that has to be waited for.
    Unwritable,
}

/// Which statuses a value belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Statuses {
    /// Those of the operation's successes.
    Success,
    /// One.
    Exact(u16),
    /// A class, by its first digit.
    Class(u16),
    /// All that are documented in no other way.
    Any,
}

/// Status, media type and body.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Content {
    pub(super) status: u16,
    pub(super) media_type: Option<String>,
    pub(super) body: Bytes,
}

impl std::fmt::Debug for WrittenAnswer {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("WrittenAnswer")
            .field("statuses", &self.statuses)
            .finish_non_exhaustive()
    }
}

impl WrittenAnswer {
    /// A success with a value.
    #[must_use]
    pub fn new<T: Serialize + ?Sized>(value: &T) -> Self {
        let value = serde_json::to_vec(value).map_or(Value::Unwritable, Value::Json);
        Self { statuses: Statuses::Success, decoding: None, value }
    }

    /// A success whose body is streamed, if all of it is there.
    fn of_stream(body: Option<Bytes>) -> Self {
        let value = body.map_or(Value::Unwritable, Value::Bytes);
        Self { statuses: Statuses::Success, decoding: None, value }
    }

    /// A success without a body.
    #[must_use]
    pub fn empty() -> Self {
        let value = Value::Json(b"null".to_vec());
        Self { statuses: Statuses::Success, decoding: Some(Decoding::Empty), value }
    }

    /// The same with these statuses.
    #[must_use]
    pub fn of(self, statuses: Statuses) -> Self {
        Self { statuses, ..self }
    }

    /// The same, for a client that reads it so.
    #[must_use]
    pub fn read_as(self, decoding: Decoding) -> Self {
        Self { decoding: Some(decoding), ..self }
    }

    /// The answer of an operation; `None` for a value that cannot be written.
    pub(super) fn content(&self, operation: &Operation) -> Option<Content> {
        let is_null = self.is_null();
        let status = self.status(operation);
        let row = operation.response(status);
        let decoding = self.decoding.unwrap_or_else(|| match row.map(|row| row.decoding) {
            Some(Decoding::ByMediaType(kinds)) => {
                let mut kinds = kinds.iter().map(|(_, decoding)| *decoding);
                kinds.find(|decoding| fits(*decoding, is_null)).unwrap_or(Decoding::Json)
            }
            Some(decoding) => decoding,
            None if is_null => Decoding::Empty,
            None => Decoding::Json,
        });
        Some(Content {
            status,
            media_type: media_type(operation, row, decoding),
            body: match &self.value {
                Value::Json(json) => body(json, decoding)?,
                Value::Bytes(lines) if decoding == Decoding::JsonSequence => records(lines),
                Value::Bytes(bytes) => bytes.clone(),
                Value::Unwritable => return None,
            },
        })
    }

    fn is_null(&self) -> bool {
        matches!(&self.value, Value::Json(json) if json == b"null")
    }

    /// The status that the operation's row gives the value.
    pub(super) fn status(&self, operation: &Operation) -> u16 {
        let is_null = self.is_null();
        let described = |pattern: StatusPattern| {
            move |status: &u16| {
                operation.response(*status).is_some_and(|row| row.statuses == pattern)
            }
        };
        match self.statuses {
            Statuses::Exact(status) => status,
            Statuses::Class(class) => {
                first(class * 100..class * 100 + 100, described(StatusPattern::Class(class)))
                    .unwrap_or(class * 100)
            }
            Statuses::Any => first(400..600, described(StatusPattern::Default)).unwrap_or(400),
            Statuses::Success => {
                let successes =
                    || operation.responses.iter().filter(|row| row.kind != ResponseKind::Failure);
                let chosen = successes().find(|row| fits(row.decoding, is_null));
                match chosen.or_else(|| successes().next()).map(|row| row.statuses) {
                    Some(StatusPattern::Exact([status, ..])) => *status,
                    Some(StatusPattern::Class(class)) => {
                        let pattern = described(StatusPattern::Class(class));
                        first(class * 100..class * 100 + 100, pattern).unwrap_or(class * 100)
                    }
                    _ => 200,
                }
            }
        }
    }
}

/// The first status that is as wanted, one that a client does not send again if there is one.
fn first(statuses: std::ops::Range<u16>, is_wanted: impl Fn(&u16) -> bool) -> Option<u16> {
    let passes = |status: &u16| matches!(status, 408 | 421 | 425 | 429 | 500 | 502..=504);
    let mut lasting = statuses.clone().filter(|status| !passes(status) && *status != 401);
    lasting.find(&is_wanted).or_else(|| statuses.clone().find(&is_wanted))
}

/// Whether a body that is read so has a value, or none.
fn fits(decoding: Decoding, is_null: bool) -> bool {
    match decoding {
        Decoding::Empty | Decoding::Null => is_null,
        Decoding::Unasked => false,
        Decoding::ByMediaType(kinds) => kinds.iter().any(|(_, kind)| fits(*kind, is_null)),
        _ => !is_null,
    }
}

/// The media type that the client reads in this way, of those that the operation names.
fn media_type(
    operation: &Operation,
    row: Option<&DocumentedResponse>,
    decoding: Decoding,
) -> Option<String> {
    let usual = match decoding {
        Decoding::Empty | Decoding::Null => return None,
        Decoding::Text => "text/plain; charset=utf-8",
        Decoding::Bytes | Decoding::Stream => "application/octet-stream",
        Decoding::Events | Decoding::TextEvents => "text/event-stream",
        Decoding::JsonLines => "application/x-ndjson",
        Decoding::JsonSequence => "application/json-seq",
        Decoding::Json | Decoding::ByMediaType(_) | Decoding::Unasked => "application/json",
    };
    let of_row: Vec<&str> = match row.map(|row| row.decoding) {
        Some(Decoding::ByMediaType(kinds)) => {
            kinds.iter().filter(|(_, kind)| *kind == decoding).map(|(name, _)| *name).collect()
        }
        _ => operation.accept.unwrap_or_default().split(',').map(str::trim).collect(),
    };
    let suits = |name: &&str| {
        let name = essence(name);
        !name.is_empty() && !name.contains('*') && is_json(&name) == (decoding == Decoding::Json)
    };
    Some(of_row.into_iter().find(suits).map_or_else(|| usual.to_owned(), essence))
}

/// A value that is there as JSON, as a body that is read in this way.
fn body(json: &[u8], decoding: Decoding) -> Option<Bytes> {
    let value = || serde_json::from_slice::<Json>(json).ok();
    match decoding {
        Decoding::Empty | Decoding::Null => Some(Bytes::new()),
        Decoding::Text => match value()? {
            Json::String(text) => Some(text.into()),
            _ => Some(json.to_vec().into()),
        },
        // Bytes are an array of numbers in JSON.
        Decoding::Bytes
        | Decoding::Stream
        | Decoding::Events
        | Decoding::TextEvents
        | Decoding::JsonLines
        | Decoding::JsonSequence => match value()? {
            Json::String(text) => Some(text.into()),
            Json::Array(bytes) => {
                let byte = |value: &Json| value.as_u64().and_then(|byte| u8::try_from(byte).ok());
                bytes.iter().map(byte).collect::<Option<Vec<u8>>>().map(Bytes::from)
            }
            _ => None,
        },
        Decoding::Json | Decoding::ByMediaType(_) | Decoding::Unasked => Some(json.to_vec().into()),
    }
}

/// Lines as a text sequence (RFC 7464).
fn records(lines: &[u8]) -> Bytes {
    let lines = lines.split_inclusive(|byte| *byte == b'\n');
    let record = |line: &[u8]| [b"\x1e", line].concat();
    lines.flat_map(record).collect::<Vec<u8>>().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Binary;
    use crate::table::{ByMediaType, Bytes as InBytes, Empty, Json, Null, Stream, Text};
    use crate::table::{failure, failure_class, otherwise, success, success_class, variant};

    crate::outcome! {
        /// Failures.
        pub enum Failure {
            Conflict(String) = 409 as json,
            ConflictText(String) = 409 as text,
            Gone = 410,
            ServerError(String) = 500..=599,
            Default(String) = _,
        }
    }

    const OPERATION: Operation = Operation {
        accept: Some("application/vnd.a+json, application/json, text/csv"),
        responses: &[
            success(&[201], Json),
            success(&[204], Null),
            failure(&[409], ByMediaType(&[("application/json", Json), ("text/html", Text)])),
            failure(&[410], Empty),
            failure_class(5, Json),
            otherwise(Text),
        ],
        ..Operation::NEW
    };

    fn written(operation: &Operation, value: &impl ToAnswer) -> (u16, String, String) {
        let content = value.to_answer().content(operation).unwrap();
        let text = String::from_utf8(content.body.to_vec()).unwrap();
        (content.status, content.media_type.unwrap_or_default(), text)
    }

    #[test]
    fn a_value_has_the_status_and_the_media_type_of_its_row() {
        let text = || "a \"b\"".to_owned();
        for (value, status, media_type, body) in [
            (&Some(text()) as &dyn ToAnswer, 201, "application/vnd.a+json", r#""a \"b\"""#),
            (&None::<String>, 204, "", ""),
            (&Failure::Conflict(text()), 409, "application/json", r#""a \"b\"""#),
            (&Failure::ConflictText(text()), 409, "text/html", "a \"b\""),
            (&Failure::Gone, 410, "", ""),
            // Of a class, and of all others, one that no client sends again.
            (&Failure::ServerError(text()), 501, "application/vnd.a+json", r#""a \"b\"""#),
            (&Failure::Default(text()), 400, "text/csv", "a \"b\""),
        ] {
            let content = value.to_answer().content(&OPERATION).unwrap();
            let found = content.media_type.unwrap_or_default();
            assert_eq!(
                (content.status, &*found, &*content.body),
                (status, media_type, body.as_bytes())
            );
        }
    }

    #[test]
    fn bytes_are_as_they_are_and_a_class_has_a_status() {
        const BYTES: Operation = Operation {
            responses: &[variant(&[202], Json), success(&[200], InBytes)],
            ..Operation::NEW
        };
        const CLASS: Operation =
            Operation { responses: &[success_class(2, Json)], ..Operation::NEW };
        const STREAMED: Operation =
            Operation { responses: &[success(&[206], Stream)], ..Operation::NEW };
        let binary = Binary::from(b"%PDF".to_vec()).to_answer().of(Statuses::Exact(200));
        let content = binary.content(&BYTES).unwrap();
        assert_eq!((content.status, &*content.body), (200, &b"%PDF"[..]));
        assert_eq!(content.media_type.as_deref(), Some("application/octet-stream"));
        assert_eq!(written(&CLASS, &7), (200, "application/json".into(), "7".into()));
        assert_eq!(written(&Operation::NEW, &()), (200, String::new(), String::new()));
        let stream = ByteStream::from(b"%PDF".to_vec()).into_answer();
        let content = stream.content(&STREAMED).unwrap();
        assert_eq!((content.status, &*content.body), (206, &b"%PDF"[..]));
    }
}
