//! A file in a `multipart/form-data` body.

use std::cell::RefCell;
use std::fmt;

use http::{HeaderMap, HeaderName, HeaderValue};
use serde::ser::SerializeMap as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Content;
use super::json::Value;

/// The key of the object that is a part in the JSON form of a body.
const HANDLE: &str = "\u{0}client_runtime::Part";

thread_local! {
    /// The parts of the body that this thread is taking apart; none at other times.
    static TAKEN: RefCell<Option<Vec<Part>>> = const { RefCell::new(None) };
}

/// A file to upload: its content, and the name and media type under which it travels.
///
/// Without a name of its own it is called like its field, because many servers take a part without
/// `filename` for text.
///
/// ```
/// use client_runtime::{Content, Part};
///
/// let passport = Part::new(vec![0xff, 0xd8]).file_name("passport.jpg").media_type("image/jpeg");
/// assert_eq!(format!("{passport:?}"), "Part(Content(2 bytes))");
/// # let file = "";
/// let large = Part::from(Content::stream(file));
/// ```
#[derive(Clone, PartialEq)]
pub struct Part {
    content: Content,
    file_name: Option<String>,
    headers: Vec<(String, String)>,
}

impl Part {
    /// A part with this content.
    pub fn new(content: impl Into<Content>) -> Self {
        Self { content: content.into(), file_name: None, headers: Vec::new() }
    }

    /// Sets the name of the file.
    #[must_use]
    pub fn file_name(mut self, name: impl Into<String>) -> Self {
        self.file_name = Some(name.into());
        self
    }

    /// Sets the media type. The call is refused if the document lists others for the field.
    #[must_use]
    pub fn media_type(mut self, media_type: impl Into<String>) -> Self {
        self.content = self.content.media_type(media_type);
        self
    }

    /// Adds a header of the part: `headers` of OpenAPI's Encoding Object. The call is refused if no
    /// header can have the name or the value, or if there is another way to set it: the media type
    /// or the file name.
    #[must_use]
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// The headers, or what is wrong with them. Values are not quoted.
    pub(super) fn checked_headers(&self) -> Result<HeaderMap, String> {
        let mut headers = HeaderMap::new();
        for (name, value) in &self.headers {
            let unsendable = "has a header whose name cannot be sent";
            let name =
                HeaderName::from_bytes(name.as_bytes()).map_err(|_| unsendable.to_owned())?;
            let setter = match name.as_str() {
                "content-type" => Some("media_type"),
                "content-disposition" => Some("file_name"),
                _ => None,
            };
            if let Some(setter) = setter {
                return Err(format!("has its header `{name}` from `Part::{setter}` alone"));
            }
            let unsendable = |_| format!("has a header `{name}` whose value cannot be sent");
            let value = HeaderValue::from_str(value).map_err(unsendable)?;
            headers.append(name, value);
        }
        Ok(headers)
    }

    pub(super) fn own_file_name(&self) -> Option<&str> {
        self.file_name.as_deref()
    }

    pub(super) fn content(&self) -> &Content {
        &self.content
    }

    /// Runs `serialise`, and gives the parts that it met besides its value.
    pub(super) fn collect<T>(serialise: impl FnOnce() -> T) -> (T, Vec<Self>) {
        TAKEN.set(Some(Vec::new()));
        let value = serialise();
        (value, TAKEN.take().unwrap_or_default())
    }

    /// The part that a value is.
    pub(super) fn named_by<'p>(value: &Value, parts: &'p [Self]) -> Option<&'p Self> {
        let Value::Object(members) = value else { return None };
        let [(key, Value::Number(position))] = members.as_slice() else { return None };
        if key != HANDLE {
            return None;
        }
        parts.get(usize::try_from(position.as_u64()?).ok()?)
    }
}

impl fmt::Debug for Part {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Part({:?})", self.content)
    }
}

impl<T: Into<Content>> From<T> for Part {
    fn from(content: T) -> Self {
        Self::new(content)
    }
}

/// A part has no form but in the body that it is sent with, so outside of one it is an error.
impl Serialize for Part {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let position = TAKEN.with_borrow_mut(|taken| {
            let taken = taken.as_mut()?;
            taken.push(self.clone());
            Some(taken.len() - 1)
        });
        let outside = || serde::ser::Error::custom("a file is sent in a multipart body only");
        let position = position.ok_or_else(outside)?;
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry(HANDLE, &position)?;
        map.end()
    }
}

/// A text is the content of a part: what a form looks like in a test or a configuration.
impl<'de> Deserialize<'de> for Part {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::new)
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Part {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Part".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "string", "format": "binary"})
    }
}
