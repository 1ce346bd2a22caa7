//! Proxies, none of which ever comes between a client and a server on the same machine.
//!
//! `reqwest` obeys the usual variables of the environment for loopback addresses too, so that secrets
//! which were meant for a process next door would leave the machine in the clear. Here the same
//! variables count, with loopback addresses added to `NO_PROXY`.

use reqwest::{NoProxy, Proxy};

use crate::BuildError;

/// `localhost` with its subdomains (RFC 6761 section 6.3), and the loopback addresses.
const LOOPBACK: &str = "localhost,127.0.0.0/8,::1";

/// Proxies in the order in which they are asked whether they are for a URL.
pub(crate) struct Proxies(Vec<Proxy>);

impl Proxies {
    /// Those of the variables of the environment, in capitals or in lower case: `HTTP_PROXY`,
    /// `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY`.
    ///
    /// # Errors
    ///
    /// When one of them does not hold a URL: calls that are meant for a proxy must not go past it.
    pub(crate) fn of_environment(
        variable: impl Fn(&str) -> Option<String>,
    ) -> Result<Self, BuildError> {
        // A web server that runs a CGI program sets HTTP_PROXY to whatever header a visitor sends.
        if variable("REQUEST_METHOD").is_some() {
            return Ok(Self::none());
        }
        let read = |name: &str| {
            let lower = || variable(&name.to_ascii_lowercase());
            variable(name).or_else(lower).filter(|value| !value.trim().is_empty())
        };
        let exempt = match read("NO_PROXY") {
            Some(named) => format!("{LOOPBACK},{named}"),
            None => LOOPBACK.to_owned(),
        };
        type Make = fn(String) -> reqwest::Result<Proxy>;
        let kinds: [(&'static str, Make); 3] =
            [("HTTP_PROXY", Proxy::http), ("HTTPS_PROXY", Proxy::https), ("ALL_PROXY", Proxy::all)];
        let mut proxies = Vec::new();
        for (variable, make) in kinds {
            let Some(url) = read(variable) else { continue };
            // The error is not kept: the URL may hold a password.
            let proxy = make(url).map_err(|_| BuildError::InvalidProxyVariable { variable })?;
            proxies.push(proxy.no_proxy(NoProxy::from_string(&exempt)));
        }
        Ok(Self(proxies))
    }

    /// One for all URLs; `None` if its own URL is not one.
    pub(crate) fn all(url: &str) -> Option<Self> {
        let proxy = Proxy::all(url).ok()?;
        Some(Self(vec![proxy.no_proxy(NoProxy::from_string(LOOPBACK))]))
    }

    pub(crate) fn none() -> Self {
        Self(Vec::new())
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
        Proxies::of_environment(variable)
            .unwrap()
            .0
            .iter()
            .map(|proxy| format!("{proxy:?}"))
            .collect()
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

    #[test]
    fn a_variable_without_a_url_is_an_error() {
        let variable = |name: &str| (name == "https_proxy").then(|| "http://[planted".to_owned());
        let error = Proxies::of_environment(variable).err().unwrap();
        assert!(error.to_string().starts_with("the environment variable HTTPS_PROXY does not"));
        assert!(!format!("{error:?} {error}").contains("planted"));
    }
}
