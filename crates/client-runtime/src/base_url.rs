//! The base URL of a client and the token endpoints that follow from it.
//!
//! Credentials never travel over plain http, but for loopback addresses, which never leave the
//! machine.

use url::{Host, Url};

use crate::BuildError;

/// A checked base URL without a slash at its end.
#[derive(Clone, Debug)]
pub(crate) struct BaseUrl {
    text: String,
    url: Url,
}

impl BaseUrl {
    pub(crate) fn parse(text: &str, with_credentials: bool) -> Result<Self, BuildError> {
        let text = text.trim_end_matches('/');
        let invalid = |fault| BuildError::InvalidBaseUrl { fault };
        let url = Url::parse(text).map_err(|_| invalid(NO_URL))?;
        if let Some(fault) = fault(&url) {
            return Err(invalid(fault));
        }
        if with_credentials && !is_safe(&url) {
            return Err(BuildError::InsecureBaseUrl);
        }
        Ok(Self { text: text.to_owned(), url })
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    pub(crate) fn url(&self) -> &Url {
        &self.url
    }

    /// How many segments of a request's path are the base URL's.
    pub(crate) fn depth(&self) -> usize {
        self.url.path().trim_end_matches('/').matches('/').count()
    }

    /// A token endpoint that is absolute or relative to the base URL (RFC 3986 section 5).
    pub(crate) fn endpoint(&self, scheme: &'static str, url: &str) -> Result<Url, BuildError> {
        let base = Url::parse(&format!("{}/", self.text))
            .map_err(|_| BuildError::InvalidBaseUrl { fault: NO_URL })?;
        let endpoint = base.join(url).map_err(|_| BuildError::InvalidTokenEndpoint { scheme })?;
        if is_safe(&endpoint) {
            Ok(endpoint)
        } else {
            Err(BuildError::InsecureTokenEndpoint { scheme })
        }
    }

    /// The server that the document gives an operation, without a slash at its end.
    pub(crate) fn server(&self, declared: &str) -> Option<Url> {
        let base = Url::parse(&format!("{}/", self.text)).ok()?;
        base.join(declared).ok().filter(|url| matches!(url.scheme(), "http" | "https"))
    }

    /// Whether a client of this base URL may go to another one that only the document names. A base URL
    /// on this machine is a mock, and what is meant for a mock is not sent to a real host.
    pub(crate) fn may_lead_to(&self, url: &Url) -> bool {
        !is_loopback(&self.url) || is_loopback(url)
    }

    /// What a request's path has after the base URL's.
    pub(crate) fn rest<'u>(&self, url: &'u Url) -> &'u str {
        let own = self.url.path().trim_end_matches('/');
        url.path().strip_prefix(own).unwrap_or(url.path())
    }

    /// The URL of an operation by its path.
    pub(crate) fn operation(&self, scheme: &'static str, path: &str) -> Result<Url, BuildError> {
        let url = format!("{}/{}", self.text, path.trim_start_matches('/'));
        self.endpoint(scheme, &url)
    }
}

const NO_URL: &str = "is not a URL with a scheme and a host";

/// Why a URL cannot be a base.
fn fault(url: &Url) -> Option<&'static str> {
    if !matches!(url.scheme(), "http" | "https") {
        Some("is not an http or https URL")
    } else if !url.username().is_empty() || url.password().is_some() {
        Some("has a user name or a password")
    } else if url.query().is_some() {
        Some("has a query")
    } else {
        url.fragment().map(|_| "has a fragment")
    }
}

/// Whether credentials may be sent to a URL.
pub(crate) fn is_safe(url: &Url) -> bool {
    match url.scheme() {
        "https" => true,
        "http" => is_loopback(url),
        _ => false,
    }
}

/// Whether a URL is of this machine.
pub(crate) fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_http_only_on_loopback_or_without_credentials() {
        let parse = BaseUrl::parse;
        for url in ["http://localhost:1", "http://127.0.0.1", "http://[::1]:8", "https://a.example"]
        {
            assert!(parse(url, true).is_ok(), "{url}");
        }
        for url in ["http://a.example", "http://localhost.example", "http://10.0.0.1"] {
            assert!(matches!(parse(url, true), Err(BuildError::InsecureBaseUrl)), "{url}");
            assert!(parse(url, false).is_ok(), "{url}");
        }
        for (url, expected) in [
            ("ftp://a", "is not an http or https URL"),
            ("a", NO_URL),
            ("", NO_URL),
            ("https://u:p@a.example", "has a user name or a password"),
            ("https://a/?q=1", "has a query"),
            ("https://a/#f", "has a fragment"),
        ] {
            match parse(url, false) {
                Err(BuildError::InvalidBaseUrl { fault }) => assert_eq!(fault, expected, "{url}"),
                other => panic!("{url}: {other:?}"),
            }
        }
    }

    #[test]
    fn endpoints_follow_from_the_base() {
        let base = BaseUrl::parse("https://a.example/v1//", true).unwrap();
        assert_eq!(base.as_str(), "https://a.example/v1");
        assert_eq!(base.depth(), 1);
        let endpoint = |url| base.endpoint("s", url).map(String::from);
        assert_eq!(endpoint("/token").unwrap(), "https://a.example/token");
        assert_eq!(endpoint("token").unwrap(), "https://a.example/v1/token");
        assert_eq!(endpoint("https://b.example/t").unwrap(), "https://b.example/t");
        assert!(matches!(
            endpoint("http://b.example/t"),
            Err(BuildError::InsecureTokenEndpoint { scheme: "s" })
        ));
        assert_eq!(base.operation("s", "/login").unwrap().as_str(), "https://a.example/v1/login");
    }
}
