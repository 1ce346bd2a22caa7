//! HTTP methods in operation tables.

use std::fmt;

/// An HTTP method, its case as it is sent (RFC 9110 section 9.1: methods are case-sensitive).
///
/// Unlike `http::Method`, any of them can be in a `static`.
///
/// ```
/// use client_runtime::Method;
///
/// static COPY: Method = Method::extension("COPY");
/// assert_eq!(COPY.as_str(), "COPY");
/// assert_eq!(Method::GET.to_string(), "GET");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Method(&'static str);

impl Method {
    /// `GET`
    pub const GET: Self = Self("GET");
    /// `PUT`
    pub const PUT: Self = Self("PUT");
    /// `POST`
    pub const POST: Self = Self("POST");
    /// `DELETE`
    pub const DELETE: Self = Self("DELETE");
    /// `OPTIONS`
    pub const OPTIONS: Self = Self("OPTIONS");
    /// `HEAD`
    pub const HEAD: Self = Self("HEAD");
    /// `PATCH`
    pub const PATCH: Self = Self("PATCH");
    /// `TRACE`
    pub const TRACE: Self = Self("TRACE");

    /// Any other method. One that is not a token cannot be sent; the call says so.
    #[must_use]
    pub const fn extension(name: &'static str) -> Self {
        Self(name)
    }

    /// The method as it is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

impl fmt::Display for Method {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0)
    }
}
