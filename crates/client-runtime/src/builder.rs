//! Building a client.
//!
//! A generated crate gives its users a [`ClientBuilder`] by `Client::builder(environment)`. All of
//! it but the credentials has a default. Whatever is wrong with what it was given comes out of
//! [`ClientBuilder::build`], before any call is made.

mod build;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

use crate::auth::TokenSettings;
use crate::client_certificate::ClientCertificate;
use crate::http_settings::HttpSettings;
use crate::servers::ServerSettings;
use crate::{
    Clock, CredentialSet, GeneratedClient, Interceptor, MemoryTokenStore, Metrics, Random,
    RetryPolicy, Server, SystemClock, SystemRandom, TokenStore,
};

/// Builds a client. Debug shows no credentials.
#[must_use]
pub struct ClientBuilder<C> {
    base_url: String,
    servers: ServerSettings,
    credentials: CredentialSet,
    token_endpoints: BTreeMap<String, String>,
    http: HttpSettings,
    retry: RetryPolicy,
    timeout: Duration,
    deadline: Duration,
    max_body: usize,
    stream_idle_limit: Duration,
    waits_for_rate_limit: bool,
    interceptors: Vec<Arc<dyn Interceptor>>,
    /// The schemes that interceptors meet.
    intercepted: BTreeSet<String>,
    metrics: Option<Arc<dyn Metrics>>,
    tokens: TokenSettings,
    store: Arc<dyn TokenStore>,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
    client: PhantomData<fn() -> C>,
}

impl<C: GeneratedClient> ClientBuilder<C> {
    /// A builder with the default settings.
    pub fn new(base_url: impl Into<String>) -> Self {
        Self {
            base_url: base_url.into(),
            servers: ServerSettings::default(),
            credentials: CredentialSet::new(),
            token_endpoints: BTreeMap::new(),
            http: HttpSettings::new(),
            retry: RetryPolicy::new(),
            timeout: Duration::from_secs(30),
            deadline: Duration::from_secs(60),
            max_body: 16 * 1024 * 1024,
            stream_idle_limit: Duration::from_secs(60),
            waits_for_rate_limit: false,
            interceptors: Vec::new(),
            intercepted: BTreeSet::new(),
            metrics: None,
            tokens: TokenSettings::default(),
            store: Arc::new(MemoryTokenStore::new()),
            clock: Arc::new(SystemClock::new()),
            random: Arc::new(SystemRandom),
            client: PhantomData,
        }
    }

    /// Another server than the environment's, for every operation that goes to the environment:
    /// where the surface is made of several documents, for all of them. Plain http is refused but
    /// for loopback addresses.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = url.into();
        // What is left of the environment would mix two environments in one client.
        self.servers.environment.clear();
        self
    }

    /// Another server for a part of the surface. Its name is the [`Server::name`] of its rows in the
    /// operation table: the path of one of the documents that the surface is made of, or the URL of a
    /// server that a document gives single operations, as it is spelt there:
    /// `.server("https://files.example.com", "http://localhost:8080")`.
    pub fn server(mut self, name: impl Into<String>, url: impl Into<String>) -> Self {
        self.servers.given.insert(name.into(), url.into());
        self
    }

    /// Where the [`Server::Named`] servers are in the chosen environment; `None` where the document
    /// has none. Generated code calls it.
    pub fn environment_servers(
        mut self,
        servers: impl IntoIterator<Item = (&'static str, Option<String>)>,
    ) -> Self {
        self.servers.environment.extend(servers);
        self
    }

    /// The server that the token endpoint of a security scheme belongs to. Generated code calls it.
    pub fn token_server(mut self, scheme: &'static str, server: Server) -> Self {
        self.servers.tokens.insert(scheme, server);
        self
    }

    /// Adds credentials.
    pub fn credentials(mut self, credentials: impl Into<CredentialSet>) -> Self {
        self.credentials = self.credentials.and(credentials.into());
        self
    }

    /// Another token endpoint than the document's for a scheme whose tokens come from one (OAuth 2
    /// client credentials, a token exchange): an absolute URL, or one relative to the base URL.
    pub fn token_endpoint(mut self, scheme: impl Into<String>, url: impl Into<String>) -> Self {
        self.token_endpoints.insert(scheme.into(), url.into());
        self
    }

    /// The client certificate, which the HTTP client presents to every server that asks for one. It
    /// meets every `mutualTLS` scheme of the document.
    #[cfg(any(feature = "rustls", feature = "native-tls"))]
    pub fn client_certificate(mut self, certificate: reqwest::Identity) -> Self {
        self.http.certificate = ClientCertificate::Given(certificate);
        self
    }

    /// Says that the HTTP client of `.http_client(..)` or the settings of `.http(..)` present a client
    /// certificate, which nobody can see in them, so that every `mutualTLS` scheme of the document is
    /// met.
    pub fn client_certificate_in_http(mut self) -> Self {
        self.http.certificate = ClientCertificate::InHttp;
        self
    }

    /// A certificate authority that is trusted besides those of the machine.
    #[cfg(any(feature = "rustls", feature = "native-tls"))]
    pub fn root_certificate(mut self, certificate: reqwest::Certificate) -> Self {
        self.http.root_certificates.push(certificate);
        self
    }

    /// The proxy for all servers, in place of those that the variables `HTTP_PROXY`, `HTTPS_PROXY` and
    /// `ALL_PROXY` name: `http://user:password@proxy.example:3128`. Loopback addresses are never
    /// called through a proxy.
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.http.proxy = Some(url.into());
        self
    }

    /// What follows the client's own name in the `User-Agent` header: `billing/2.1`.
    pub fn user_agent_suffix(mut self, suffix: impl Into<String>) -> Self {
        self.http.user_agent_suffix = Some(suffix.into());
        self
    }

    /// How long it may take to make a connection: 10 s by default.
    pub fn connect_timeout(mut self, limit: Duration) -> Self {
        self.http.connect_timeout = Some(limit);
        self
    }

    /// How long a connection may be idle before it is closed: 50 s by default. Set less than the
    /// server or what is before it allows, which is 5 s for some. Calls that cannot be repeated when
    /// their connection is lost take one that was idle for at most 20 ms, or a new one.
    pub fn idle_timeout(mut self, limit: Duration) -> Self {
        self.http.idle_timeout = Some(limit);
        self
    }

    /// Other settings of the HTTP client, which come after those of this builder:
    /// `.http(|http| http.tcp_nodelay(false))`. They are made for each of the two clients that there
    /// are, one of which keeps no idle connections.
    ///
    /// Redirects are not followed and requests not repeated, whatever is set here: a redirected call
    /// could carry credentials or a body to another server, and a one-shot call must not be sent
    /// twice. A 3xx answer comes to the caller as it is. A proxy that is set here is used for loopback
    /// addresses too, and default headers go to token endpoints as well.
    pub fn http(
        mut self,
        configure: impl Fn(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send + Sync + 'static,
    ) -> Self {
        self.http.configure = Some(Arc::new(configure));
        self
    }

    /// An HTTP client that is ready, to share its connections among clients: of several surfaces,
    /// or of several tenants of one.
    ///
    /// What the builder of this crate sees to is then the caller's to see to. Build it with
    /// `redirect(reqwest::redirect::Policy::none())`, or a redirect carries bodies and keys to
    /// another server; with `retry(reqwest::retry::never())`, or calls are repeated that must not be
    /// sent twice; with a `connect_timeout`; with a `pool_idle_timeout` that is shorter than the
    /// server's, or calls that cannot be repeated are lost on connections that the server is closing;
    /// and, for servers on the same machine, with `no_proxy()`. Its user agent is its own.
    pub fn http_client(mut self, client: reqwest::Client) -> Self {
        self.http.ready = Some(client);
        self
    }

    /// Settings of an HTTP client of its own for token endpoints, in place of those of `.http(..)`.
    ///
    /// By default they are asked by the client that calls the API, so that default headers which
    /// `.http(..)` sets reach them, too: `reqwest` puts them on every request. Give this one where they
    /// must not, or where a token endpoint wants other certificates than the API: a client certificate
    /// that is meant for both has to be in these settings, too.
    pub fn token_http(
        mut self,
        configure: impl Fn(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send + Sync + 'static,
    ) -> Self {
        self.http.configure_tokens = Some(Arc::new(configure));
        self
    }

    /// How often calls are repeated, and how long the waits are.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = policy;
        self
    }

    /// How long one attempt may take, its answer's body included: 30 s by default. Of a body that
    /// is streamed only the headers are meant.
    pub fn timeout(mut self, attempt: Duration) -> Self {
        self.timeout = attempt;
        self
    }

    /// How long a call may take with authentication, all its attempts and waits: 60 s by default.
    pub fn deadline(mut self, call: Duration) -> Self {
        self.deadline = call;
        self
    }

    /// The longest body that is read into memory, and the longest event or value of a body that is read
    /// as it comes: 16 MiB by default.
    pub fn max_body(mut self, bytes: usize) -> Self {
        self.max_body = bytes;
        self
    }

    /// How long the next piece of an answer that is read as it comes is waited for: 60 s by default,
    /// after which common load balancers close a silent connection. It is counted anew after each
    /// piece, and only while somebody waits.
    pub fn stream_idle_limit(mut self, silence: Duration) -> Self {
        self.stream_idle_limit = silence;
        self
    }

    /// Holds calls back while the vendor's rate limit is used up, as far as the deadline of a call
    /// allows: after an answer that says that no call is left, until its window ends, and after a
    /// `429`, for as long as its `Retry-After` says. Off by default.
    pub fn wait_for_rate_limit(mut self) -> Self {
        self.waits_for_rate_limit = true;
        self
    }

    /// Lets something see each attempt before it goes out, and hear how it ended. Several are called in
    /// the order in which they were given.
    pub fn intercept(mut self, interceptor: impl Interceptor) -> Self {
        self.interceptors.push(Arc::new(interceptor));
        self
    }

    /// As [`ClientBuilder::intercept`] for an interceptor that also puts on each request what these
    /// security schemes ask for, such as a signature, by
    /// [`OutgoingRequest::set_credential`](crate::OutgoingRequest::set_credential). The schemes count
    /// as met wherever an operation asks for them:
    /// `.intercept_signing(["signature"], interceptor)`. The interceptor gets every attempt, also of
    /// operations that are authorised in another way.
    ///
    /// A [`RequestSigner`](crate::RequestSigner) serves where a signature covers other credentials,
    /// which an interceptor does not see, or where a challenge has to be answered.
    pub fn intercept_signing(
        mut self,
        schemes: impl IntoIterator<Item = impl Into<String>>,
        interceptor: impl Interceptor,
    ) -> Self {
        self.intercepted.extend(schemes.into_iter().map(Into::into));
        self.intercept(interceptor)
    }

    /// Counts and measures what the client does.
    pub fn metrics(mut self, metrics: Arc<dyn Metrics>) -> Self {
        self.metrics = Some(metrics);
        self
    }

    /// Where tokens are kept, to share them with other clients.
    pub fn token_store(mut self, store: Arc<dyn TokenStore>) -> Self {
        self.store = store;
        self
    }

    /// How long before its expiry a token is renewed: 60 s by default, but never more than half of
    /// the token's lifetime.
    pub fn token_refresh_window(mut self, window: Duration) -> Self {
        self.tokens.window = window;
        self
    }

    /// How long one request to a token endpoint may take: 15 s by default. The timeout and deadline
    /// of calls say how long a call waits for a token, not how long the token endpoint is asked.
    pub fn token_timeout(mut self, request: Duration) -> Self {
        self.tokens.timeout = request;
        self
    }

    /// How long a token is asked for with all requests and waits: 45 s by default. It is asked for in a
    /// task of its own, beside the calls that wait for it.
    pub fn token_deadline(mut self, renewal: Duration) -> Self {
        self.tokens.deadline = renewal;
        self
    }

    /// How long the token endpoint is left alone after it has failed: 1 s by default, or for as long as
    /// it asks by `Retry-After`, up to an hour; 10 s at least after it did not answer. Calls that need a
    /// token meanwhile end with the same error.
    pub fn token_failure_pause(mut self, pause: Duration) -> Self {
        self.tokens.failure_pause = pause;
        self
    }

    /// How long the token endpoint is left alone after it has refused the client (`invalid_client`, a
    /// 401 or 403, any failure that does not pass on its own): a minute by default. Vendors lock clients
    /// that keep asking.
    pub fn token_refusal_pause(mut self, pause: Duration) -> Self {
        self.tokens.refusal_pause = pause;
        self
    }

    /// The lifetime of tokens whose endpoint gives none: 5 minutes by default.
    pub fn default_token_lifetime(mut self, lifetime: Duration) -> Self {
        self.tokens.default_lifetime = lifetime;
        self
    }

    /// The clock, for tests: see [`testing::ManualClock`](crate::testing::ManualClock).
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// The source of jitter and idempotency keys, for tests: see
    /// [`testing::FixedRandom`](crate::testing::FixedRandom).
    pub fn random(mut self, random: impl Random) -> Self {
        self.random = Arc::new(random);
        self
    }
}

impl<C> fmt::Debug for ClientBuilder<C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ClientBuilder")
            .field("base_url", &self.base_url)
            .field("credentials", &self.credentials)
            .field("http", &self.http)
            .field("retry", &self.retry)
            .field("timeout", &self.timeout)
            .field("deadline", &self.deadline)
            .finish_non_exhaustive()
    }
}
