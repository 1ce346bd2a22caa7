//! Proxies, none of which ever comes between a client and a server on the same machine.
//!
//! `reqwest` obeys the usual variables of the environment for loopback addresses too, so that secrets
//! which were meant for a process next door would leave the machine in the clear. Here the same
//! variables count, with loopback addresses added to `NO_PROXY`.

use reqwest::{NoProxy, Proxy};

/// `localhost` with its subdomains (RFC 6761 section 6.3), and the loopback addresses.
const LOOPBACK: &str = "localhost,127.0.0.0/8,::1";

/// Proxies in the order in which they are asked whether they are for a URL.
pub(crate) struct Proxies(Vec<Proxy>);

impl Proxies {
    /// Those of the variables of the environment, in capitals or in lower case: `HTTP_PROXY`,
    /// `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY`.
    pub(crate) fn of_environment(variable: impl Fn(&str) -> Option<String>) -> Self {
        // A web server that runs a CGI program sets HTTP_PROXY to whatever header a visitor sends.
        if variable("REQUEST_METHOD").is_some() {
            return Self(Vec::new());
        }
        let read = |name: &str| {
            let lower = || variable(&name.to_ascii_lowercase());
            variable(name).or_else(lower).filter(|value| !value.trim().is_empty())
        };
        let exempt = match read("NO_PROXY") {
            Some(named) => format!("{LOOPBACK},{named}"),
            None => LOOPBACK.to_owned(),
        };
        let proxies = [
            read("HTTP_PROXY").and_then(|url| Proxy::http(url).ok()),
            read("HTTPS_PROXY").and_then(|url| Proxy::https(url).ok()),
            read("ALL_PROXY").and_then(|url| Proxy::all(url).ok()),
        ];
        let exempting = |proxy: Proxy| proxy.no_proxy(NoProxy::from_string(&exempt));
        Self(proxies.into_iter().flatten().map(exempting).collect())
    }

    /// One for all URLs; `None` if its own is none.
    pub(crate) fn all(url: &str) -> Option<Self> {
        let proxy = Proxy::all(url).ok()?;
        Some(Self(vec![proxy.no_proxy(NoProxy::from_string(LOOPBACK))]))
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn install(&self, http: reqwest::ClientBuilder) -> reqwest::ClientBuilder {
        self.0.iter().cloned().fold(http, reqwest::ClientBuilder::proxy)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(variables: &[(&str, &str)]) -> Vec<String> {
        let variable = |name: &str| {
            variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
        };
        Proxies::of_environment(variable).0.iter().map(|proxy| format!("{proxy:?}")).collect()
    }

    #[test]
    fn the_usual_variables_count_and_loopback_is_exempt() {
        assert!(found(&[]).is_empty());
        assert!(found(&[("HTTP_PROXY", " ")]).is_empty());
        assert!(found(&[("HTTP_PROXY", "http://p:1"), ("REQUEST_METHOD", "GET")]).is_empty());
        let all = found(&[("https_proxy", "http://p:1"), ("NO_PROXY", "a.example")]);
        assert_eq!(all.len(), 1);
        assert!(all[0].contains("127.0.0.0/8,::1,a.example"), "{all:?}");
        assert_eq!(found(&[("HTTP_PROXY", "http://p:1"), ("ALL_PROXY", "http://q:1")]).len(), 2);
    }
}
