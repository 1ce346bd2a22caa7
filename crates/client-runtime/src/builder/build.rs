//! From the settings of a builder to a client.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::ClientBuilder;
use crate::auth::{self, Authenticator, Means, Tokens};
use crate::base_url::{BaseUrl, is_loopback};
use crate::proxies::Proxies;
use crate::rate_gate::RateGate;
use crate::retry::Pacing;
use crate::servers::Servers;
use crate::shared::Shared;
use crate::{BuildError, GeneratedClient, Runtime, SchemeKind, Surface};

impl<C: GeneratedClient> ClientBuilder<C> {
    /// The client.
    ///
    /// # Errors
    ///
    /// See [`BuildError`]. Each error names the method of the builder that fixes it.
    pub fn build(self) -> Result<C, BuildError> {
        let surface = C::surface();
        let base_url = BaseUrl::parse(&self.base_url, !surface.schemes.is_empty())?;
        let servers = Servers::new(base_url, self.servers.clone(), surface)?;
        let means = self.means(surface, &servers)?;
        let variable = |name: &str| std::env::var(name).ok();
        let proxies = match self.http.has_own_proxies() {
            true => Proxies::none(),
            false => Proxies::of_environment(variable)?,
        };
        let loopback = is_loopback(servers.base().url());
        let http = self.http.build(surface, &self.credentials, &proxies, loopback)?;
        let rate_gate = self.waits_for_rate_limit.then(|| RateGate::new(Arc::clone(&self.clock)));
        let pacing = Pacing::new(self.clock, self.random, self.retry).measured_by(self.metrics);
        let tokens = Tokens {
            http: http.tokens,
            pacing: pacing.clone(),
            settings: self.tokens,
            store: self.store,
        };
        let runtime = Runtime::new(Shared {
            surface,
            servers,
            http: http.pooled,
            fresh_http: http.fresh,
            authenticator: Authenticator::new(surface, means, &tokens),
            rate_gate,
            pacing,
            timeout: self.timeout,
            deadline: self.deadline,
            max_body: self.max_body,
            stream_idle_limit: self.stream_idle_limit,
            interceptors: self.interceptors,
        });
        Ok(C::from_runtime(runtime))
    }

    /// The schemes for which there are credentials, checked.
    fn means(
        &self,
        surface: &'static Surface,
        servers: &Servers,
    ) -> Result<BTreeMap<&'static str, Means>, BuildError> {
        self.check_names(surface)?;
        let mut all = BTreeMap::new();
        for scheme in surface.schemes {
            let intercepted = self.intercepted.contains(scheme.name);
            let Some(credential) = self.credentials.get(scheme.name) else {
                if intercepted {
                    all.insert(scheme.name, Means::Interceptor);
                } else if scheme.kind == SchemeKind::MutualTls && self.http.certificate.is_given() {
                    all.insert(scheme.name, Means::Connection);
                }
                continue;
            };
            if intercepted {
                return Err(BuildError::SeveralCredentials { scheme: scheme.name });
            }
            let endpoint = self.token_endpoints.get(scheme.name);
            let base = match servers.token_base(scheme.name) {
                Ok(base) => base,
                // An absolute endpoint needs none.
                Err(_) if endpoint.is_some() => servers.base().clone(),
                Err(_) => return Err(BuildError::NoTokenServer { scheme: scheme.name }),
            };
            let means = Means::new(scheme, credential, &base, endpoint.map(String::as_str))?;
            all.insert(scheme.name, means);
        }
        auth::missing(surface, &all).map_or(Ok(all), Err)
    }

    fn check_names(&self, surface: &'static Surface) -> Result<(), BuildError> {
        let endpoints = self.token_endpoints.keys().map(String::as_str);
        let intercepted = self.intercepted.iter().map(String::as_str);
        for name in self.credentials.schemes().chain(endpoints).chain(intercepted) {
            let Some(scheme) = surface.scheme(name) else {
                let known: Vec<_> =
                    surface.schemes.iter().map(|scheme| format!("`{}`", scheme.name)).collect();
                let (scheme, known) = (name.to_owned(), known.join(", "));
                return Err(BuildError::UnknownScheme { scheme, known });
            };
            let has_endpoint = matches!(
                scheme.kind,
                SchemeKind::ClientCredentials { .. } | SchemeKind::TokenExchange(_)
            );
            if self.token_endpoints.contains_key(name) && !has_endpoint {
                return Err(BuildError::NoTokenEndpoint { scheme: scheme.name });
            }
        }
        Ok(())
    }
}
