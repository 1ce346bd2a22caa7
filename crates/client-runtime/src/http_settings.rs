//! The HTTP clients of a client: what the caller wants of them, added to what always holds.
//!
//! Always: redirects are not followed, `reqwest` itself repeats nothing, and no proxy comes between
//! a client and a server on the same machine.
//!
//! There are two of them with the same settings. A server that closes an idle connection may do so
//! while a request is on its way, and then nobody knows whether it was read. Calls that can be
//! sent again use connections that were idle for up to [`IDLE`]; the others use only a connection that
//! was in use a moment ago ([`FRESH`]), or open a new one.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use crate::client_certificate::ClientCertificate;
use crate::media_type::{essence, is_json};
use crate::proxies::Proxies;
use crate::{BuildError, CredentialSet, Operation, RetryClass, Surface};

/// How long a connection may be idle: less than the 60 seconds after which common load balancers
/// close one.
const IDLE: Duration = Duration::from_secs(50);

/// How long it may be idle for a call that must not be lost. No server closes connections so soon.
const FRESH: Duration = Duration::from_millis(20);

type Configure = Arc<dyn Fn(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send + Sync>;

/// What a builder was told of its HTTP client.
pub(crate) struct HttpSettings {
    pub(crate) ready: Option<reqwest::Client>,
    pub(crate) configure: Option<Configure>,
    /// The settings of the client for token endpoints, if it has any of its own.
    pub(crate) configure_tokens: Option<Configure>,
    pub(crate) user_agent_suffix: Option<String>,
    pub(crate) connect_timeout: Option<Duration>,
    pub(crate) idle_timeout: Option<Duration>,
    pub(crate) proxy: Option<String>,
    #[cfg(any(feature = "rustls", feature = "native-tls"))]
    pub(crate) root_certificates: Vec<reqwest::Certificate>,
    pub(crate) certificate: ClientCertificate,
}

/// The HTTP clients of one client.
pub(crate) struct HttpClients {
    pub(crate) pooled: reqwest::Client,
    /// For calls that must not be lost.
    pub(crate) fresh: reqwest::Client,
    /// For token endpoints.
    pub(crate) tokens: reqwest::Client,
}

impl HttpSettings {
    pub(crate) fn new() -> Self {
        Self {
            ready: None,
            configure: None,
            configure_tokens: None,
            user_agent_suffix: None,
            connect_timeout: None,
            idle_timeout: None,
            proxy: None,
            #[cfg(any(feature = "rustls", feature = "native-tls"))]
            root_certificates: Vec::new(),
            certificate: ClientCertificate::None,
        }
    }

    /// The clients. `proxies` are those of the environment.
    pub(crate) fn build(
        &self,
        surface: &'static Surface,
        credentials: &CredentialSet,
        proxies: &Proxies,
        base_is_loopback: bool,
    ) -> Result<HttpClients, BuildError> {
        if let Some(ready) = &self.ready {
            return self.check_ready(ready, surface, credentials);
        }
        let build = |idle: Duration, configure: Option<&Configure>| {
            let http = self.start(surface).pool_idle_timeout(idle);
            let http = match &self.proxy {
                Some(url) => Proxies::all(url).ok_or(BuildError::InvalidProxy)?.install(http),
                None if proxies.is_empty() && base_is_loopback => http.no_proxy(),
                None => proxies.install(http),
            };
            let http = self.certificate.install(http, surface, credentials)?;
            let http = match configure {
                Some(configure) => configure(http),
                None => http,
            };
            let http = http.redirect(reqwest::redirect::Policy::none());
            let http = http.retry(reqwest::retry::never());
            http.build().map_err(BuildError::Http)
        };
        let idle = self.idle_timeout.unwrap_or(IDLE);
        let configure = self.configure.as_ref();
        let pooled = build(idle, configure)?;
        let repeats_all = |surface: &Surface| {
            surface.operations.iter().all(|operation| {
                operation.retry == RetryClass::Idempotent && !may_stream(operation)
            })
        };
        let fresh = match repeats_all(surface) {
            true => pooled.clone(),
            false => build(idle.min(FRESH), configure)?,
        };
        let tokens = match &self.configure_tokens {
            None => pooled.clone(),
            own => build(idle, own.as_ref())?,
        };
        Ok(HttpClients { pooled, fresh, tokens })
    }

    /// Whether the caller has said which proxies there are, so that the environment does not count.
    pub(crate) fn has_own_proxies(&self) -> bool {
        self.ready.is_some() || self.proxy.is_some()
    }

    fn start(&self, surface: &Surface) -> reqwest::ClientBuilder {
        let own = concat!("client-runtime/", env!("CARGO_PKG_VERSION"));
        let agent = match &self.user_agent_suffix {
            Some(suffix) => format!("{} {own} {suffix}", surface.name),
            None => format!("{} {own}", surface.name),
        };
        let connect = self.connect_timeout.unwrap_or(Duration::from_secs(10));
        let http = reqwest::ClientBuilder::new().user_agent(agent).connect_timeout(connect);
        #[cfg(any(feature = "rustls", feature = "native-tls"))]
        let http = http.tls_certs_merge(self.root_certificates.iter().cloned());
        // Features add up over a whole build, and `reqwest` prefers native TLS as soon as any package
        // enables it. It would refuse the certificates that are read for rustls.
        #[cfg(feature = "rustls")]
        let http = http.tls_backend_rustls();
        http
    }

    /// A client that is ready takes no settings any more, and none may be lost in silence.
    fn check_ready(
        &self,
        ready: &reqwest::Client,
        surface: &'static Surface,
        credentials: &CredentialSet,
    ) -> Result<HttpClients, BuildError> {
        #[cfg(any(feature = "rustls", feature = "native-tls"))]
        let roots = !self.root_certificates.is_empty();
        #[cfg(not(any(feature = "rustls", feature = "native-tls")))]
        let roots = false;
        let settings = self.configure.is_some()
            || self.configure_tokens.is_some()
            || self.user_agent_suffix.is_some()
            || self.connect_timeout.is_some()
            || self.idle_timeout.is_some()
            || self.proxy.is_some()
            || roots
            || self.certificate.needs_installing(surface, credentials);
        if settings {
            return Err(BuildError::SettingsOfReadyClient);
        }
        let ready = || ready.clone();
        Ok(HttpClients { pooled: ready(), fresh: ready(), tokens: ready() })
    }
}

/// Whether a caller may give a stream for the body, which cannot be sent twice.
fn may_stream(operation: &Operation) -> bool {
    operation.content_type.is_some_and(|media_type| {
        let essence = essence(media_type);
        !is_json(&essence) && essence != "application/x-www-form-urlencoded"
    })
}

impl fmt::Debug for HttpSettings {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A proxy's URL may hold a password.
        formatter
            .debug_struct("HttpSettings")
            .field("ready", &self.ready.is_some())
            .field("user_agent_suffix", &self.user_agent_suffix)
            .finish_non_exhaustive()
    }
}
