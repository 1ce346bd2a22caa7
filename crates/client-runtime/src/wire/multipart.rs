//! `multipart/form-data` bodies (RFC 7578).

use bytes::Bytes;
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use super::segments::Segments;
use super::{Part, scalar};
use crate::client::CallError;

/// A body and its boundary.
pub(super) struct Multipart {
    pub(super) boundary: String,
    pub(super) body: reqwest::Body,
}

/// A body from the members of a value: scalars are texts, lists are repeated fields, objects JSON,
/// parts files. `media_types` are those that the document gives to fields.
pub(super) fn encode<T: Serialize + ?Sized>(
    form: &T,
    media_types: &[(&str, &str)],
) -> Result<Multipart, CallError> {
    let (value, parts) = Part::collect(|| scalar::value(form));
    let Value::Object(members) = value? else {
        let reason = "the body is no form: it is no object".to_owned();
        return Err(CallError::InvalidRequest(reason));
    };
    let mut writer = Writer::new(&parts);
    for (name, value) in &members {
        let media_type = media_types.iter().find(|(typed, _)| typed == name).map(|(_, m)| *m);
        match value {
            Value::Null => {}
            Value::Array(items) => {
                for item in items {
                    writer.field(name, item, media_type)?;
                }
            }
            single => writer.field(name, single, media_type)?,
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

    fn field(
        &mut self,
        name: &str,
        value: &Value,
        media_type: Option<&str>,
    ) -> Result<(), CallError> {
        match Part::named_by(value, self.parts) {
            Some(part) => self.file(name, part, media_type),
            None => {
                let json = matches!(value, Value::Object(_) | Value::Array(_));
                let media_type = media_type.or(json.then_some("application/json"));
                self.head(name, None, media_type)?;
                self.text.extend_from_slice(scalar::text(value).as_bytes());
                self.text.extend_from_slice(b"\r\n");
                Ok(())
            }
        }
    }

    fn file(&mut self, name: &str, part: &Part, media_type: Option<&str>) -> Result<(), CallError> {
        let content = part.content();
        let media_type = content.own_media_type().or(media_type);
        let media_type = media_type.unwrap_or("application/octet-stream");
        self.head(name, Some(part.own_file_name().unwrap_or(name)), Some(media_type))?;
        let spent = || CallError::InvalidRequest("a stream was sent already".to_owned());
        let body = content.body().ok_or_else(spent)?;
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
    ) -> Result<(), CallError> {
        let mut head = format!("--{}\r\n", self.boundary);
        head += &format!("Content-Disposition: form-data; name=\"{}\"", escaped(name));
        if let Some(file_name) = file_name {
            head += &format!("; filename=\"{}\"", escaped(file_name));
        }
        head += "\r\n";
        if let Some(media_type) = media_type {
            if media_type.bytes().any(|byte| byte.is_ascii_control()) {
                let reason = "the media type of a part cannot be sent".to_owned();
                return Err(CallError::InvalidRequest(reason));
            }
            head += &format!("Content-Type: {media_type}\r\n");
        }
        self.text.extend_from_slice(head.as_bytes());
        self.text.extend_from_slice(b"\r\n");
        Ok(())
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
        meta: Option<Value>,
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
        let Multipart { boundary, body } = encode(&form, &[("file", "image/png")]).unwrap();
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
