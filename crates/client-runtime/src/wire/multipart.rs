//! `multipart/form-data` bodies (RFC 7578).

use bytes::Bytes;
use http::{HeaderMap, HeaderValue};
use serde::Serialize;
use uuid::Uuid;

use super::json::Value;
use super::segments::Segments;
use super::{Part, media_type, scalar};
use crate::error::CallError;

/// A body and its boundary.
pub(super) struct Multipart {
    pub(super) boundary: String,
    pub(super) body: reqwest::Body,
}

/// What the document says of one field of a form, beyond its schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field<'f> {
    /// Its name.
    pub name: &'f str,
    /// The media types of its parts and ranges of them, the default first: `image/png, image/*`.
    pub media_types: &'f str,
    /// The headers that each of its parts must have.
    pub headers: &'f [&'f str],
    /// Whether it is a file, which needs a name: without one of its own it is called like the field.
    pub file: bool,
}

/// A body from the members of a value: scalars are texts, lists are repeated fields, objects JSON,
/// parts files. `fields` are those of which the document says more.
pub(super) fn encode<T: Serialize + ?Sized>(
    form: &T,
    fields: &[Field<'_>],
) -> Result<Multipart, CallError> {
    let (value, parts) = Part::collect(|| scalar::value("the body", form));
    let Value::Object(members) = value? else {
        let reason = "the body is not a form: it is not an object".to_owned();
        return Err(CallError::InvalidRequest(reason));
    };
    let mut writer = Writer::new(&parts);
    for (name, value) in &members {
        let unsaid = Field { name, media_types: "", headers: &[], file: true };
        let field = fields.iter().find(|field| field.name == name).copied().unwrap_or(unsaid);
        match value {
            Value::Null => {}
            Value::Array(items) => {
                for item in items {
                    writer.field(field, item)?;
                }
            }
            single => writer.field(field, single)?,
        }
    }
    Ok(writer.finish())
}

struct Writer<'p> {
    parts: &'p [Part],
    boundary: String,
    /// What follows the last segment.
    text: Vec<u8>,
    segments: Vec<reqwest::Body>,
    streams: bool,
}

impl<'p> Writer<'p> {
    fn new(parts: &'p [Part]) -> Self {
        // Random, so that no content can hold it.
        let boundary = Uuid::new_v4().simple().to_string();
        Self { parts, boundary, text: Vec::new(), segments: Vec::new(), streams: false }
    }

    fn field(&mut self, field: Field<'_>, value: &Value) -> Result<(), CallError> {
        match Part::named_by(value, self.parts) {
            Some(part) => self.part(field, part),
            None => {
                check_headers(field, &HeaderMap::new())?;
                self.head(field.name, None, media_type_of(field, value), &HeaderMap::new());
                self.text.extend_from_slice(scalar::text(value).as_bytes());
                self.text.extend_from_slice(b"\r\n");
                Ok(())
            }
        }
    }

    fn part(&mut self, field: Field<'_>, part: &Part) -> Result<(), CallError> {
        let invalid = |reason: String| {
            CallError::InvalidRequest(format!("the part `{}` {reason}", field.name))
        };
        let content = part.content();
        let media_type = media_type::choose(field.media_types, content.own_media_type())
            .map_err(|reason| invalid(reason.to_string()))?;
        if HeaderValue::from_str(media_type).is_err() {
            return Err(invalid("has a media type that cannot be sent".to_owned()));
        }
        let headers = part.checked_headers().map_err(invalid)?;
        check_headers(field, &headers)?;
        let file_name = part.own_file_name().or(field.file.then_some(field.name));
        self.head(field.name, file_name, Some(media_type), &headers);
        let body = content
            .body()
            .ok_or_else(|| invalid("is a stream that was sent already".to_owned()))?;
        match body.as_bytes() {
            Some(bytes) => self.text.extend_from_slice(bytes),
            None => {
                self.streams = true;
                self.segments.push(std::mem::take(&mut self.text).into());
                self.segments.push(body);
            }
        }
        self.text.extend_from_slice(b"\r\n");
        Ok(())
    }

    fn head(
        &mut self,
        name: &str,
        file_name: Option<&str>,
        media_type: Option<&str>,
        headers: &HeaderMap,
    ) {
        let mut head = format!("--{}\r\n", self.boundary);
        head += &format!("Content-Disposition: form-data; name=\"{}\"", escaped(name));
        if let Some(file_name) = file_name {
            head += &format!("; filename=\"{}\"", escaped(file_name));
        }
        head += "\r\n";
        if let Some(media_type) = media_type {
            head += &format!("Content-Type: {media_type}\r\n");
        }
        self.text.extend_from_slice(head.as_bytes());
        for (name, value) in headers {
            self.text.extend_from_slice(name.as_str().as_bytes());
            self.text.extend_from_slice(b": ");
            self.text.extend_from_slice(value.as_bytes());
            self.text.extend_from_slice(b"\r\n");
        }
        self.text.extend_from_slice(b"\r\n");
    }

    /// A body in memory, which can be sent again, unless one of its parts is a stream.
    fn finish(mut self) -> Multipart {
        self.text.extend_from_slice(format!("--{}--\r\n", self.boundary).as_bytes());
        let rest = Bytes::from(self.text);
        let body = if self.streams {
            let last = reqwest::Body::from(rest);
            reqwest::Body::wrap(Segments::new(self.segments.into_iter().chain([last])))
        } else {
            rest.into()
        };
        Multipart { boundary: self.boundary, body }
    }
}

/// The media type of a value that is not a part. Objects and lists are written as JSON, which is what
/// they are called even if the document lists something else beside it.
fn media_type_of<'f>(field: Field<'f>, value: &Value) -> Option<&'f str> {
    let json = matches!(value, Value::Object(_) | Value::Array(_));
    let written = if json { "application/json" } else { "text/plain" };
    let several = field.media_types.contains([',', '*']);
    match media_type::choose(field.media_types, Some(written)) {
        _ if field.media_types.is_empty() => json.then_some("application/json"),
        Ok(media_type) => Some(media_type),
        Err(_) if several => json.then_some("application/json"),
        Err(_) => Some(field.media_types),
    }
}

/// Refuses a part without a header that the document requires (OpenAPI, Encoding Object).
fn check_headers(field: Field<'_>, headers: &HeaderMap) -> Result<(), CallError> {
    match field.headers.iter().find(|header| !headers.contains_key(**header)) {
        None => Ok(()),
        Some(header) => {
            let reason = format!(
                "the part `{}` needs the header `{header}`: set it with `Part::header`",
                field.name
            );
            Err(CallError::InvalidRequest(reason))
        }
    }
}

/// A name between quotes, as browsers write it (WHATWG HTML, multipart form data).
fn escaped(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}

#[cfg(test)]
mod tests {
    use serde::Serialize;

    use super::*;
    use crate::Content;

    #[derive(Serialize)]
    struct Upload {
        #[serde(rename = "documentType")]
        document_type: &'static str,
        file: Vec<Part>,
        meta: Option<serde_json::Value>,
        absent: Option<Part>,
    }

    fn upload(file: Vec<Part>) -> Upload {
        Upload {
            document_type: "passport",
            file,
            meta: Some(serde_json::json!({"a": 1})),
            absent: None,
        }
    }

    #[test]
    fn fields_and_files() {
        let named = Part::new("one").file_name("a\"\r\n.txt").media_type("text/plain");
        let form = upload(vec![named, Part::new(vec![1, 2])]);
        let Multipart { boundary, body } =
            encode(&form, &[files("image/png, text/plain")]).unwrap();
        let text = String::from_utf8(body.as_bytes().unwrap().to_vec()).unwrap();
        let expected = "--B\r\nContent-Disposition: form-data; name=\"documentType\"\r\n\r\npassport\r\n\
            --B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a%22%0D%0A.txt\"\r\n\
            Content-Type: text/plain\r\n\r\none\r\n\
            --B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file\"\r\n\
            Content-Type: image/png\r\n\r\n\u{1}\u{2}\r\n\
            --B\r\nContent-Disposition: form-data; name=\"meta\"\r\n\
            Content-Type: application/json\r\n\r\n{\"a\":1}\r\n--B--\r\n";
        assert_eq!(text.replace(&boundary, "B"), expected);
    }

    fn files(media_types: &'static str) -> Field<'static> {
        Field { name: "file", media_types, headers: &[], file: true }
    }

    fn sent(part: Part, field: Field<'_>) -> Result<String, String> {
        match encode(&upload(vec![part]), &[field]) {
            Ok(sent) => Ok(String::from_utf8_lossy(sent.body.as_bytes().unwrap()).into_owned()),
            Err(CallError::InvalidRequest(reason)) => Err(reason),
            Err(other) => panic!("{other:?}"),
        }
    }

    #[test]
    fn headers_of_parts_are_sent_and_demanded() {
        let field = Field { headers: &["X-Checksum"], ..files("image/png") };
        let part = Part::new("one").header("x-checksum", "ab12").header("X-Note", "a b");
        let text = sent(part, field).unwrap();
        assert!(
            text.contains("image/png\r\nx-checksum: ab12\r\nx-note: a b\r\n\r\none\r\n"),
            "{text}"
        );
        let missing = sent(Part::new("one"), field).unwrap_err();
        assert!(missing.starts_with("the part `file` needs the header `X-Checksum`"), "{missing}");
    }

    #[test]
    fn nothing_that_a_caller_gives_begins_a_line() {
        let planted = "planted\r\nX-Evil: 1";
        for part in [
            Part::new("").header("X-A", planted),
            Part::new("").header(planted, "a"),
            Part::new("").header("", "a"),
            Part::new("").media_type(planted),
            Part::new("").header("Content-Type", "a/b"),
            Part::new("").header("content-disposition", "form-data"),
        ] {
            let refused = sent(part, files("")).unwrap_err();
            assert!(
                refused.starts_with("the part `file`") && !refused.contains("Evil"),
                "{refused}"
            );
        }
        let text = sent(Part::new("").file_name(planted), files("")).unwrap();
        assert!(text.contains("filename=\"planted%0D%0AX-Evil: 1\""), "{text}");
    }

    #[test]
    fn a_part_is_of_a_documented_media_type() {
        let refused = sent(Part::new("").media_type("image/gif"), files("image/png")).unwrap_err();
        assert_eq!(refused, "the part `file` is `image/gif`, but the document lists image/png");
        let text = sent(Part::new("").media_type("image/jpeg"), files("image/png, image/jpeg"));
        assert!(text.unwrap().contains("Content-Type: image/jpeg\r\n"));
        let value =
            Field { name: "meta", file: false, ..files("application/xml, application/json") };
        let text = sent(Part::new(""), value).unwrap();
        assert!(text.contains("name=\"meta\"\r\nContent-Type: application/json\r\n"), "{text}");
        let unnamed = sent(Part::new("x"), Field { file: false, ..files("text/plain") }).unwrap();
        assert!(unnamed.contains("name=\"file\"\r\nContent-Type: text/plain"), "{unnamed}");
    }

    #[test]
    fn a_stream_is_sent_once() {
        let stream = reqwest::Body::wrap(Segments::new(["abc".into(), "de".into()]));
        let form = upload(vec![Part::from(Content::stream(stream))]);
        let first = encode(&form, &[]).unwrap();
        assert!(first.body.as_bytes().is_none());
        assert!(encode(&form, &[]).is_err());
    }

    #[test]
    fn files_have_no_other_form() {
        assert!(serde_json::to_value(upload(vec![Part::new("planted")])).is_err());
        let part: Part = serde_json::from_str("\"text\"").unwrap();
        assert_eq!(format!("{part:?}"), "Part(Content(4 bytes))");
    }
}
