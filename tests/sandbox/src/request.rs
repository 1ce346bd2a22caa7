//! A request, read to its end.

use std::fmt;

use axum::body::{Bytes, to_bytes};
use axum::http::{HeaderMap, StatusCode, header};
use serde::de::DeserializeOwned;

/// No vendor's request comes near this size.
const MAX_BODY_BYTES: usize = 1 << 20;

/// A request as it came in.
#[derive(Clone)]
pub struct Request {
    /// The method, in capitals.
    pub method: String,
    /// The path, percent-encoded as it came.
    pub path: String,
    /// What stands after the question mark, percent-encoded as it came.
    pub query: Option<String>,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: Bytes,
}

impl Request {
    pub(crate) async fn read(request: axum::extract::Request) -> Result<Self, StatusCode> {
        let (head, body) = request.into_parts();
        let body =
            to_bytes(body, MAX_BODY_BYTES).await.map_err(|_| StatusCode::PAYLOAD_TOO_LARGE)?;
        Ok(Self {
            method: head.method.as_str().to_owned(),
            path: head.uri.path().to_owned(),
            query: head.uri.query().map(str::to_owned),
            headers: head.headers,
            body,
        })
    }

    /// The value of a header, if it is there once or more and is text.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The media type of the body, without parameters.
    #[must_use]
    pub fn media_type(&self) -> Option<&str> {
        self.header(header::CONTENT_TYPE.as_str())?.split(';').next().map(str::trim)
    }

    /// The value of the first query parameter of this name.
    #[must_use]
    pub fn query_value(&self, name: &str) -> Option<String> {
        first_value(self.query.as_deref()?, name)
    }

    /// The value of the first form field of this name.
    #[must_use]
    pub fn form_value(&self, name: &str) -> Option<String> {
        first_value(std::str::from_utf8(&self.body).ok()?, name)
    }

    /// The body as JSON.
    ///
    /// # Errors
    /// If the body is not the JSON of such a value.
    pub fn json<T: DeserializeOwned>(&self) -> serde_json::Result<T> {
        serde_json::from_slice(&self.body)
    }

    /// The path's parts between slashes, without the first, empty one.
    pub(crate) fn segments(&self) -> Vec<&str> {
        self.path.split('/').skip(1).collect()
    }
}

/// Headers, query and body can hold credentials and answers, so only method and path are shown.
impl fmt::Debug for Request {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Request")
            .field("method", &self.method)
            .field("path", &self.path)
            .finish_non_exhaustive()
    }
}

fn first_value(encoded: &str, name: &str) -> Option<String> {
    let pairs: Vec<(String, String)> = serde_urlencoded::from_str(encoded).ok()?;
    pairs.into_iter().find(|(key, _)| key == name).map(|(_, value)| value)
}
