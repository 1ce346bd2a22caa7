//! A body that is sent as it is: bytes in memory, or a stream.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;

/// Bytes to send: a document, an image, XML. Debug shows their length only.
///
/// Bytes in memory can be sent again, so that a call with them is repeated like any other. A stream
/// is gone once it was sent: its call is made once, and clones share it.
///
/// ```
/// use client_runtime::Content;
///
/// let body = Content::from("<a/>").media_type("application/xml; charset=utf-8");
/// assert_eq!(format!("{body:?}"), "Content(4 bytes)");
/// ```
#[derive(Clone)]
pub struct Content {
    data: Data,
    media_type: Option<String>,
}

#[derive(Clone)]
enum Data {
    Bytes(Bytes),
    Stream(Arc<Mutex<Option<reqwest::Body>>>),
}

impl Content {
    /// A stream, such as an open file: anything that `reqwest` takes as a body.
    pub fn stream(body: impl Into<reqwest::Body>) -> Self {
        body.into().into()
    }

    /// Sets the media type, where the document leaves it open.
    #[must_use]
    pub fn media_type(mut self, media_type: impl Into<String>) -> Self {
        self.media_type = Some(media_type.into());
        self
    }

    pub(super) fn own_media_type(&self) -> Option<&str> {
        self.media_type.as_deref()
    }

    /// The length, where it is known.
    pub(super) fn length(&self) -> Option<usize> {
        match &self.data {
            Data::Bytes(bytes) => Some(bytes.len()),
            Data::Stream(_) => None,
        }
    }

    /// The body; `None` if it is a stream that was taken already.
    pub(super) fn body(&self) -> Option<reqwest::Body> {
        match &self.data {
            Data::Bytes(bytes) => Some(bytes.clone().into()),
            Data::Stream(body) => body.lock().unwrap_or_else(PoisonError::into_inner).take(),
        }
    }
}

/// Bytes are compared; a stream, which nobody can look into, is equal to its clones.
impl PartialEq for Content {
    fn eq(&self, other: &Self) -> bool {
        let same = match (&self.data, &other.data) {
            (Data::Bytes(own), Data::Bytes(other)) => own == other,
            (Data::Stream(own), Data::Stream(other)) => Arc::ptr_eq(own, other),
            (Data::Bytes(_), Data::Stream(_)) | (Data::Stream(_), Data::Bytes(_)) => false,
        };
        same && self.media_type == other.media_type
    }
}

impl fmt::Debug for Content {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.length() {
            Some(length) => write!(formatter, "Content({length} bytes)"),
            None => formatter.write_str("Content(a stream)"),
        }
    }
}

/// As a file is described in OpenAPI.
#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Content {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Content".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "string", "format": "binary"})
    }
}

impl From<reqwest::Body> for Content {
    fn from(body: reqwest::Body) -> Self {
        // A body that is in memory after all stays there, so that it can be sent again.
        let data = match body.as_bytes() {
            Some(bytes) => Data::Bytes(Bytes::copy_from_slice(bytes)),
            None => Data::Stream(Arc::new(Mutex::new(Some(body)))),
        };
        Self { data, media_type: None }
    }
}

impl From<Bytes> for Content {
    fn from(bytes: Bytes) -> Self {
        Self { data: Data::Bytes(bytes), media_type: None }
    }
}

impl From<Vec<u8>> for Content {
    fn from(bytes: Vec<u8>) -> Self {
        Bytes::from(bytes).into()
    }
}

impl From<String> for Content {
    fn from(text: String) -> Self {
        Bytes::from(text).into()
    }
}

impl From<&'static str> for Content {
    fn from(text: &'static str) -> Self {
        Bytes::from_static(text.as_bytes()).into()
    }
}

impl From<&'static [u8]> for Content {
    fn from(bytes: &'static [u8]) -> Self {
        Bytes::from_static(bytes).into()
    }
}
