//! A body that is sent as it is: bytes in memory, or a stream.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use futures_core::TryStream;

use super::upload::{Progress, Upload};

/// Bytes to send: a document, an image, XML. Debug shows their length only.
///
/// Bytes in memory can be sent again, so that a call with them is repeated like any other. A stream
/// is gone once it was sent: its call is made once, whatever its operation's retry class, and clones
/// share it.
///
/// ```
/// use client_runtime::Content;
///
/// let body = Content::from("<a/>").media_type("application/xml; charset=utf-8");
/// assert_eq!(format!("{body:?}"), "Content(4 bytes)");
/// ```
///
/// A stream, whose length is known here and whose progress is shown:
///
/// ```
/// use client_runtime::Content;
///
/// # fn upload(file: impl futures_core::Stream<Item = std::io::Result<Vec<u8>>> + Send + 'static, length: u64) -> Content {
/// Content::from_stream(file)
///     .content_length(length)
///     .progress(move |sent| println!("{sent} of {length} bytes"))
/// # }
/// ```
///
/// Sending a body counts towards the timeout and the deadline of its call.
#[derive(Clone)]
pub struct Content {
    data: Data,
    media_type: Option<String>,
    /// The length of a stream, where the caller knows it.
    length: Option<u64>,
    progress: Option<Progress>,
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

    /// A stream of pieces. It is sent as it comes, and ends the call as a lost connection if it fails.
    pub fn from_stream<S>(pieces: S) -> Self
    where
        S: TryStream + Send + 'static,
        S::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
        Bytes: From<S::Ok>,
    {
        reqwest::Body::wrap_stream(pieces).into()
    }

    /// Says how long a stream is, in bytes, for vendors that take no body of unknown length. A stream
    /// that is longer or shorter ends the call as a lost connection. The length of bytes in memory is
    /// known.
    #[must_use]
    pub fn content_length(mut self, bytes: u64) -> Self {
        self.length = Some(bytes);
        self
    }

    /// Has `report` told how many bytes were handed to the connection so far, after each piece of at
    /// most 64 KiB. It is called between pieces, so it should not block. A body of which this is told
    /// is sent like a stream, once: a second attempt would begin at nothing again.
    #[must_use]
    pub fn progress(mut self, report: impl Fn(u64) + Send + Sync + 'static) -> Self {
        self.progress = Some(Arc::new(report));
        self
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
        let (body, length): (reqwest::Body, _) = match &self.data {
            Data::Bytes(bytes) => (bytes.clone().into(), Some(bytes.len() as u64)),
            Data::Stream(body) => {
                let body = body.lock().unwrap_or_else(PoisonError::into_inner).take()?;
                let known = http_body::Body::size_hint(&body).exact();
                (body, self.length.or(known))
            }
        };
        let is_said = matches!(&self.data, Data::Stream(_)) && self.length.is_some();
        if !is_said && self.progress.is_none() {
            return Some(body);
        }
        let progress = self.progress.clone();
        Some(reqwest::Body::wrap(Upload { body, length, progress, sent: 0, rest: Bytes::new() }))
    }
}

/// Bytes are compared; a stream, which nobody can look into, is equal to its clones. Who is told of the
/// progress makes no difference.
impl PartialEq for Content {
    fn eq(&self, other: &Self) -> bool {
        let same = match (&self.data, &other.data) {
            (Data::Bytes(own), Data::Bytes(other)) => own == other,
            (Data::Stream(own), Data::Stream(other)) => Arc::ptr_eq(own, other),
            (Data::Bytes(_), Data::Stream(_)) | (Data::Stream(_), Data::Bytes(_)) => false,
        };
        same && self.media_type == other.media_type && self.length == other.length
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
        Self { data, ..Bytes::new().into() }
    }
}

impl From<Bytes> for Content {
    fn from(bytes: Bytes) -> Self {
        Self { data: Data::Bytes(bytes), media_type: None, length: None, progress: None }
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
