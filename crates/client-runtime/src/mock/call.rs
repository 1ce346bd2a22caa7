//! A call as the stand-in received it.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, Method};
use serde::de::DeserializeOwned;

use crate::Operation;

/// A call that came, each attempt on its own. Debug shows the operation and no value.
#[derive(Clone)]
pub struct Call {
    pub(super) operation: Option<&'static Operation>,
    pub(super) method: Method,
    pub(super) path: String,
    pub(super) query: Option<String>,
    pub(super) path_values: Vec<(&'static str, String)>,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
    pub(super) expected: bool,
}

impl Call {
    /// The row of the operation that was called; `None` if the surface has no such operation.
    #[must_use]
    pub fn operation(&self) -> Option<&'static Operation> {
        self.operation
    }

    /// The name of the client's method: `get_order`. Empty if the surface has no such operation.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.operation.map(|operation| operation.id).unwrap_or_default()
    }

    /// Whether something was expected that answers the call.
    #[must_use]
    pub fn was_expected(&self) -> bool {
        self.expected
    }

    /// The HTTP method.
    #[must_use]
    pub fn method(&self) -> &Method {
        &self.method
    }

    /// The path as it was sent.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The value of a variable of the path, by its name in the document, percent-decoded.
    #[must_use]
    pub fn path_value(&self, name: &str) -> Option<&str> {
        let mut values = self.path_values.iter();
        values.find(|(own, _)| *own == name).map(|(_, value)| value.as_str())
    }

    /// The first value of a query parameter.
    #[must_use]
    pub fn query_value(&self, name: &str) -> Option<String> {
        first(self.query.as_deref()?.as_bytes(), name)
    }

    /// The value of a header, if it is a text.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// All headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The body.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// The body as a type of the client, or as any other; `None` if it is not of that type.
    #[must_use]
    pub fn json<T: DeserializeOwned>(&self) -> Option<T> {
        serde_json::from_slice(&self.body).ok()
    }

    /// The first value of a field of a form in the body.
    #[must_use]
    pub fn form_value(&self, name: &str) -> Option<String> {
        first(&self.body, name)
    }

    /// What reports call it: its path may hold personal data.
    pub(super) fn title(&self) -> String {
        match self.operation {
            Some(operation) => {
                format!("{} ({} {})", operation.id, operation.method, operation.path)
            }
            None => format!("{} to a path that is of no operation", self.method),
        }
    }
}

fn first(form: &[u8], name: &str) -> Option<String> {
    let mut pairs = url::form_urlencoded::parse(form);
    pairs.find(|(own, _)| own == name).map(|(_, value)| value.into_owned())
}

impl fmt::Debug for Call {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Call({}, {} bytes)", self.title(), self.body.len())
    }
}
