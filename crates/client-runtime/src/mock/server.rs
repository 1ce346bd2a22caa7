//! The stand-in: where it listens, and which expectation a call meets.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use super::plan::{Answer, Plan};
use super::{Call, Expectation, listener, template, tokens};
use crate::testing::ManualClock;
use crate::{
    BuildError, ClientBuilder, Credential, CredentialSet, GeneratedClient, Operation, Server,
    Signer, Surface, signing_fn,
};

/// A stand-in for the vendor of a surface on a free port of 127.0.0.1. A generated crate's `mock::Mock`
/// dereferences to one.
///
/// # Panics
///
/// When it is dropped and something is wrong that [`MockServer::verify`] has not told: a call that
/// nothing expected, an expected call that did not come. It is meant for tests alone. A thread that panics
/// already is left alone.
pub struct MockServer<C> {
    shared: Arc<Shared>,
    client: C,
    task: JoinHandle<()>,
}

/// What the stand-in and its connections share.
pub(super) struct Shared {
    pub(super) surface: &'static Surface,
    pub(super) url: String,
    pub(super) clock: ManualClock,
    /// The names of the servers that operations have besides the base URL.
    servers: Vec<&'static str>,
    plan: Mutex<Plan>,
}

/// The stand-in could not be started.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StartError {
    /// There is no port on loopback.
    #[error("no port of 127.0.0.1 can be listened to")]
    Listen(#[from] std::io::Error),
    /// There is no client for it.
    #[error("no client can be built for the stand-in")]
    Build(#[from] BuildError),
}

/// What was expected and did not come, and what came and was not expected. It shows the names of
/// operations and no value.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the mock was not used as expected:\n- {}", problems.join("\n- "))]
pub struct Unmet {
    problems: Vec<String>,
}

impl Unmet {
    /// Each problem in a line.
    #[must_use]
    pub fn problems(&self) -> &[String] {
        &self.problems
    }
}

impl<C: GeneratedClient> MockServer<C> {
    /// Starts a stand-in of which nothing is expected yet. It needs a tokio runtime with IO.
    ///
    /// # Errors
    ///
    /// If it cannot listen, or no client can be built.
    pub async fn start() -> Result<Self, StartError> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let surface = C::surface();
        let mut servers: Vec<&str> = surface
            .operations
            .iter()
            .filter_map(|operation| operation.server)
            .map(Server::name)
            .collect();
        servers.sort_unstable();
        servers.dedup();
        let shared = Arc::new(Shared {
            surface,
            url: format!("http://{}", listener.local_addr()?),
            clock: ManualClock::new(),
            servers,
            plan: Mutex::default(),
        });
        let client = shared.builder::<C>().build()?;
        let task = tokio::spawn(listener::listen(listener, Arc::clone(&shared)));
        Ok(Self { shared, client, task })
    }

    /// A client of the stand-in, whose retry policy, limits and everything else are as they are by
    /// default. It asks for no tokens. All clients that this gives are clones of one.
    #[must_use]
    pub fn client(&self) -> C
    where
        C: Clone,
    {
        self.client.clone()
    }

    /// Starts to build a client of the stand-in with other settings. Credentials may be any: tokens are
    /// answered by the stand-in itself.
    pub fn builder(&self) -> ClientBuilder<C> {
        self.shared.builder()
    }

    /// Expects calls of the operation with this name in the operation table. Generated crates have a method
    /// for each, which says its types.
    #[must_use]
    pub fn expect<T, E>(&self, id: &str) -> Expectation<'_, T, E> {
        static NONE: Operation = Operation::NEW;
        let operation = self.shared.surface.operation(id);
        if operation.is_none() {
            self.shared.plan().misused(format!("the surface has no operation `{id}`"));
        }
        Expectation::new(&self.shared, operation.unwrap_or(&NONE))
    }
}

impl<C> MockServer<C> {
    /// The base URL, without a slash at its end: for code that builds its own client. Such a client
    /// has a clock of its own, on which delayed answers come at once.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.shared.url
    }

    /// The clock of the stand-in and of its clients: [`ManualClock::sleeps`] has the waits before repeats.
    #[must_use]
    pub fn clock(&self) -> &ManualClock {
        &self.shared.clock
    }

    /// The calls so far, each attempt on its own, in the order in which they came. Requests for tokens are
    /// not among them.
    #[must_use]
    pub fn calls(&self) -> Vec<Call> {
        self.shared.plan().calls().to_vec()
    }

    /// Whether everything came that was expected, and nothing else. After this, the drop does not panic.
    ///
    /// # Errors
    ///
    /// With all that is wrong, if something is.
    pub fn verify(&self) -> Result<(), Unmet> {
        let problems = self.shared.plan().verify();
        if problems.is_empty() { Ok(()) } else { Err(Unmet { problems }) }
    }
}

impl<C> Drop for MockServer<C> {
    #[allow(clippy::panic, reason = "a test must not pass whose mock was not used as expected")]
    fn drop(&mut self) {
        self.task.abort();
        if std::thread::panicking() || self.shared.plan().is_verified() {
            return;
        }
        if let Err(unmet) = self.verify() {
            panic!("{unmet}");
        }
    }
}

impl<C> fmt::Debug for MockServer<C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "MockServer({} at {})", self.shared.surface.name, self.shared.url)
    }
}

impl Shared {
    pub(super) fn plan(&self) -> MutexGuard<'_, Plan> {
        self.plan.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A builder with credentials for every scheme, and with every server at the stand-in.
    fn builder<C: GeneratedClient>(&self) -> ClientBuilder<C> {
        let schemes = self.surface.schemes.iter();
        let credentials = schemes.fold(CredentialSet::new(), |set, scheme| {
            set.with(scheme.name, Credential::Signer(Signer::new(signing_fn(|_| Ok(())))))
        });
        let mut builder =
            ClientBuilder::new(&self.url).credentials(credentials).clock(self.clock.clone());
        for (index, name) in self.servers.iter().enumerate() {
            builder = builder.server(*name, format!("{}{SERVERS}{index}", self.url));
        }
        for (scheme, path) in tokens::endpoints(self.surface) {
            builder = builder.token_endpoint(scheme.name, format!("{}{path}", self.url));
        }
        builder
    }

    /// The answer to a call; what is wrong with it if nothing expects it.
    pub(super) fn answer(&self, mut call: Call) -> Result<Answer, String> {
        let server = self.take_server(&mut call);
        let mut fits: Vec<(template::Fit, &'static Operation)> = Vec::new();
        for operation in self.surface.operations {
            let elsewhere =
                server.is_some_and(|name| operation.server.map(Server::name) != Some(name));
            if elsewhere || operation.method.as_str() != call.method.as_str() {
                continue;
            }
            let fit = template::fit(operation, &call.path, call.query.as_deref());
            fits.extend(fit.map(|fit| (fit, operation)));
        }
        let best = fits.iter().map(|(fit, _)| fit.rank.clone()).min();
        fits.retain(|(fit, _)| Some(&fit.rank) == best.as_ref());
        // The rows of one operation ask for different media types.
        let accept = call.header("accept").map(str::to_owned);
        if fits.iter().any(|(_, operation)| operation.accept == accept.as_deref()) {
            fits.retain(|(_, operation)| operation.accept == accept.as_deref());
        }
        if let Some((fit, operation)) = fits.first() {
            call.operation = Some(operation);
            call.path_values.clone_from(&fit.values);
        }
        let operations: Vec<&'static Operation> =
            fits.into_iter().map(|(_, operation)| operation).collect();
        let mut plan = self.plan();
        let is_expected = operations.iter().any(|operation| plan.expects(operation));
        match tokens::answer(self.surface, &call) {
            Some(token) if !is_expected => Ok(token),
            _ => plan.answer(call, &operations),
        }
    }

    /// The server that a path says, which is then no part of it any more.
    fn take_server(&self, call: &mut Call) -> Option<&'static str> {
        let rest = call.path.strip_prefix(SERVERS)?;
        let (index, path) = rest.split_once('/').unwrap_or((rest, ""));
        let server = self.servers.get(index.parse::<usize>().ok()?)?;
        call.path = format!("/{path}");
        Some(server)
    }

    /// Lets time pass on the clock, from alarm to alarm: whoever set one sees it go off before the next.
    pub(super) async fn pass(&self, delay: Duration) {
        let mut left = delay;
        while let Some(step) = self.clock.next_alarm().filter(|step| *step <= left) {
            self.clock.advance(step);
            left -= step;
            tokio::time::sleep(REACTION).await;
        }
        self.clock.advance(left);
    }

    /// Lets time pass on the clock until the caller hangs up, which ends this.
    pub(super) async fn pass_for_ever(&self) {
        loop {
            if let Some(step) = self.clock.next_alarm() {
                self.clock.advance(step);
            }
            tokio::time::sleep(REACTION).await;
        }
    }
}

/// Where the servers are that operations have besides the base URL.
const SERVERS: &str = "/-/servers/";

/// How long whoever set an alarm that has gone off may take to hang up, in real time: when it does, the
/// answer is given up.
const REACTION: Duration = Duration::from_millis(50);
