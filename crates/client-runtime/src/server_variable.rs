//! Server variables: the parts of a base URL that the caller gives.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What may be in a URL as it is (RFC 3986 section 2.3).
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Where a variable is in its server's URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VariablePlace {
    /// In the scheme, host or port.
    Authority,
    /// Behind the host.
    Path,
}

/// The value of a server variable, encoded so that it cannot leave its place: a value with `/` or
/// `@` would otherwise send the credentials to another host. In the host such a value makes a URL
/// that no parser takes, which the builder reports; in the path `/` is part of the value.
///
/// ```
/// use client_runtime::{VariablePlace, server_variable};
///
/// let host = |tenant| format!("https://{}.example.com", server_variable(tenant, VariablePlace::Authority));
/// assert_eq!(host("acme"), "https://acme.example.com");
/// assert!(url::Url::parse(&host("evil.example/")).is_err());
/// ```
#[must_use]
pub fn server_variable(value: &str, place: VariablePlace) -> String {
    let encode = |text| utf8_percent_encode(text, ENCODED).to_string();
    match place {
        VariablePlace::Authority => encode(value),
        VariablePlace::Path => value.split('/').map(encode).collect::<Vec<_>>().join("/"),
    }
}
