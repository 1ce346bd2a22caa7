//! URLs that documents are fetched from: which are allowed, and what people may read of them.

use std::fmt;
use std::net::IpAddr;

use url::{Host, Url};

/// A URL over which a document may come: `https`, or `http` on this machine.
///
/// As text it has no user, password, query or fragment, any of which may be a secret.
#[derive(Clone, PartialEq, Eq)]
pub struct Address(Url);

/// Why a text is not such a URL. As text it completes "the upstream of `shop.yaml` ..", and shows
/// nothing of the URL but its scheme.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddressProblem {
    /// It cannot be parsed.
    #[error("is not a URL: {0}")]
    Malformed(url::ParseError),
    /// It has no host.
    #[error("names no host")]
    NoHost,
    /// It goes over an open line.
    #[error("is not encrypted: its scheme is `http`")]
    Open,
    /// It is something else than HTTP.
    #[error("has the scheme `{0}`, which is not fetched from")]
    Scheme(String),
    /// It has a user or a password.
    #[error("has a user name or a password in its URL")]
    Credentials,
}

impl AddressProblem {
    /// What to do about it in `surface.toml`.
    #[must_use]
    pub fn help(&self) -> &'static str {
        match self {
            Self::Malformed(_) | Self::NoHost => {
                "write it with scheme and host, as `https://shop.example/openapi.yaml`"
            }
            Self::Open => "write `https://`; `http://` is for this machine alone, as 127.0.0.1",
            Self::Scheme(_) => {
                "write an `https://` URL, or a `command` that writes the document to its standard \
                 output"
            }
            Self::Credentials => {
                "surface.toml is committed, so leave them out; a `command` can take them from the \
                 environment"
            }
        }
    }
}

impl Address {
    /// Reads a URL.
    ///
    /// # Errors
    /// If nothing can be fetched from it.
    pub fn parse(text: &str) -> Result<Self, AddressProblem> {
        Self::of(Url::parse(text).map_err(AddressProblem::Malformed)?)
    }

    /// Where a redirect leads, by its `Location` (RFC 9110 section 10.2.2), which may be relative.
    ///
    /// # Errors
    /// If nothing can be fetched from there. From another machine nothing leads to this one without
    /// encryption: that would let a vendor choose what is called here.
    pub fn redirected(&self, location: &str) -> Result<Self, AddressProblem> {
        let target = Self::of(self.0.join(location).map_err(AddressProblem::Malformed)?)?;
        match target.0.scheme() == "https" || self.is_loopback() {
            true => Ok(target),
            false => Err(AddressProblem::Open),
        }
    }

    fn of(url: Url) -> Result<Self, AddressProblem> {
        let has_host = url.host_str().is_some_and(|host| !host.is_empty());
        match url.scheme() {
            "http" | "https" if !has_host => return Err(AddressProblem::NoHost),
            "http" | "https" => {}
            other => return Err(AddressProblem::Scheme(other.to_owned())),
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(AddressProblem::Credentials);
        }
        let address = Self(url);
        match address.0.scheme() == "https" || address.is_loopback() {
            true => Ok(address),
            false => Err(AddressProblem::Open),
        }
    }

    /// Whether it is on this machine.
    #[must_use]
    pub fn is_loopback(&self) -> bool {
        match self.0.host() {
            Some(Host::Domain(name)) => name == "localhost",
            Some(Host::Ipv4(address)) => IpAddr::from(address).is_loopback(),
            Some(Host::Ipv6(address)) => IpAddr::from(address).is_loopback(),
            None => false,
        }
    }

    /// The host, for messages.
    #[must_use]
    pub fn host(&self) -> &str {
        self.0.host_str().unwrap_or_default()
    }

    /// The whole URL without its fragment, which is what is requested. Never print it.
    #[must_use]
    pub(crate) fn secret(&self) -> String {
        let mut url = self.0.clone();
        url.set_fragment(None);
        url.into()
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = self.0.clone();
        shown.set_query(None);
        shown.set_fragment(None);
        f.write_str(shown.as_str())?;
        if self.0.query().is_some() { f.write_str("?..") } else { Ok(()) }
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Address({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_encrypted_or_on_this_machine_is_fetched_from() {
        for url in [
            "https://shop.example/a",
            "http://127.0.0.1:1/a",
            "http://localhost/a",
            "http://[::1]/",
        ] {
            assert!(Address::parse(url).is_ok(), "{url}");
        }
        let refused = [
            ("http://shop.example/a", AddressProblem::Open),
            ("http://localhost.shop.example/a", AddressProblem::Open),
            ("http://0.0.0.0/a", AddressProblem::Open),
            ("ftp://shop.example/a", AddressProblem::Scheme("ftp".to_owned())),
            ("file:///etc/passwd", AddressProblem::Scheme("file".to_owned())),
            ("https://user@shop.example/a", AddressProblem::Credentials),
            ("https://:word@shop.example/a", AddressProblem::Credentials),
            ("shop.example/a", AddressProblem::Malformed(url::ParseError::RelativeUrlWithoutBase)),
        ];
        for (url, problem) in refused {
            assert_eq!(Address::parse(url).unwrap_err(), problem, "{url}");
        }
    }

    #[test]
    fn a_redirect_never_leads_to_an_open_line() {
        let vendor = Address::parse("https://shop.example/v1/openapi.yaml").unwrap();
        assert_eq!(
            vendor.redirected("../a.yaml").unwrap().to_string(),
            "https://shop.example/a.yaml"
        );
        assert_eq!(
            vendor.redirected("//cdn.example/a").unwrap().to_string(),
            "https://cdn.example/a"
        );
        for open in ["http://shop.example/", "http://127.0.0.1/", "http://localhost:8080/admin"] {
            assert_eq!(vendor.redirected(open).unwrap_err(), AddressProblem::Open, "{open}");
        }
        let here = Address::parse("http://127.0.0.1:1/").unwrap();
        assert!(here.redirected("http://localhost:2/a").is_ok());
        assert_eq!(here.redirected("http://shop.example/").unwrap_err(), AddressProblem::Open);
    }

    #[test]
    fn what_may_be_a_secret_is_not_shown() {
        let address = Address::parse("https://shop.example/a.yaml?token=hunter2#hunter3").unwrap();
        assert_eq!(address.to_string(), "https://shop.example/a.yaml?..");
        assert_eq!(format!("{address:?}"), "Address(https://shop.example/a.yaml?..)");
        assert_eq!(address.secret(), "https://shop.example/a.yaml?token=hunter2");
        for text in
            ["https://u:hunter2@a.example/", "https://hunter2 .example/", "http://u:hunter2@a/"]
        {
            let problem = Address::parse(text).unwrap_err();
            assert!(!format!("{problem} {problem:?} {}", problem.help()).contains("hunter2"));
        }
    }
}
