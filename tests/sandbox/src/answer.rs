//! An answer, as plain data.

use std::fmt;

use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::Value;

/// What a vendor answers: a status, headers and a body.
///
/// ```
/// use serde_json::json;
/// use vendor_sandbox::Answer;
///
/// let answer = Answer::json(429, &json!({"code": "TooManyRequests"})).header("retry-after", "1");
/// assert_eq!(answer.status(), 429);
/// ```
#[derive(Clone)]
pub struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    body: String,
}

impl Answer {
    /// A status with no body.
    #[must_use]
    pub fn empty(status: u16) -> Self {
        Self { status, headers: Vec::new(), body: String::new() }
    }

    /// A body of any media type.
    #[must_use]
    pub fn text(status: u16, media_type: &str, body: impl Into<String>) -> Self {
        let answer = Self { body: body.into(), ..Self::empty(status) };
        answer.header(header::CONTENT_TYPE.as_str(), media_type)
    }

    /// A body of `application/json`.
    #[must_use]
    pub fn json(status: u16, body: &Value) -> Self {
        Self::text(status, "application/json", body.to_string())
    }

    /// Adds a header.
    #[must_use]
    pub fn header(mut self, name: &str, value: impl Into<String>) -> Self {
        self.headers.push((name.to_owned(), value.into()));
        self
    }

    /// The status.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status
    }

    /// What a proxy says when it cannot reach the vendor.
    pub(crate) fn html_bad_gateway() -> Self {
        let page = "<html><head><title>502 Bad Gateway</title></head><body>502</body></html>";
        Self::text(502, "text/html", page)
    }
}

impl IntoResponse for Answer {
    /// A status or header that HTTP does not allow is a mistake of the test that asked for it, and
    /// becomes a 500 that says so.
    fn into_response(self) -> Response {
        let Ok(status) = StatusCode::from_u16(self.status) else {
            return (StatusCode::INTERNAL_SERVER_ERROR, "not a status").into_response();
        };
        let mut response = (status, self.body).into_response();
        // axum has put a media type of its own, which belongs to no vendor.
        response.headers_mut().remove(header::CONTENT_TYPE);
        for (name, value) in self.headers {
            let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value))
            else {
                return (StatusCode::INTERNAL_SERVER_ERROR, "not a header").into_response();
            };
            response.headers_mut().append(name, value);
        }
        response
    }
}

/// Bodies can hold personal data, so only the status is shown.
impl fmt::Debug for Answer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Answer").field("status", &self.status).finish_non_exhaustive()
    }
}
