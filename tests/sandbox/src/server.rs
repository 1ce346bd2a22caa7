//! The server that all sandboxes share.
//!
//! A vendor is a plain value that turns a request into an answer ([`Vendor`]); this module gives it
//! a socket, a clock, a record of the requests and faults. To configure a vendor, build its value
//! and hand it to [`Sandbox::start_with`].

use std::io;
use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::extract::{ConnectInfo, State};
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::connection::{Connection, Listener};
use crate::fault::{Fault, FaultTarget, Faults};
use crate::recorder::Recorder;
use crate::{Answer, Clock, Request};

/// A running stand-in for a vendor. It stops when it is dropped.
pub struct Sandbox<V> {
    shared: Arc<Shared<V>>,
    stop: watch::Sender<bool>,
}

/// What a vendor does with a request.
pub trait Vendor: Send + 'static {
    /// What a base URL of this vendor has after the host.
    const BASE_PATH: &'static str = "";

    /// Answers one request. Calls are made one after the other.
    fn answer(&mut self, request: &Request, scene: &Scene) -> Answer;
}

/// What surrounds a request: when it came, and to where.
#[derive(Clone, Debug)]
pub struct Scene {
    /// The sandbox's time.
    pub now: Timestamp,
    /// The sandbox's own address, for absolute links.
    pub base_url: String,
}

struct Shared<V> {
    vendor: Mutex<V>,
    clock: Clock,
    faults: Faults,
    recorder: Recorder,
    base_url: String,
    stopped: watch::Receiver<bool>,
}

impl<V: Vendor + Default> Sandbox<V> {
    /// Starts the vendor with its published behaviour, on a free port of the loopback interface.
    ///
    /// # Errors
    /// If no port can be had.
    pub async fn start() -> io::Result<Self> {
        Self::start_with(V::default()).await
    }
}

impl<V: Vendor> Sandbox<V> {
    /// Starts a vendor that was configured before.
    ///
    /// # Errors
    /// If no port can be had.
    pub async fn start_with(vendor: V) -> io::Result<Self> {
        Self::start_with_clock(vendor, Clock::system()).await
    }

    /// Starts a vendor by a clock of the caller's, for tests that spell dates out.
    ///
    /// # Errors
    /// If no port can be had.
    pub async fn start_with_clock(vendor: V, clock: Clock) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let base_url = format!("http://{}{}", listener.local_addr()?, V::BASE_PATH);
        let (stop, stopped) = watch::channel(false);
        let shared = Arc::new(Shared {
            vendor: Mutex::new(vendor),
            clock,
            faults: Faults::default(),
            recorder: Recorder::default(),
            base_url,
            stopped,
        });
        serve(Listener::new(listener), Arc::clone(&shared));
        Ok(Self { shared, stop })
    }

    /// Where the sandbox listens: `http://127.0.0.1:<port>`, the vendor's base path, and no slash at
    /// the end.
    #[must_use]
    pub fn base_url(&self) -> &str {
        &self.shared.base_url
    }

    /// The sandbox's clock.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        &self.shared.clock
    }

    /// Moves the sandbox's clock forward. The client's clock is its own affair.
    pub fn advance(&self, by: Duration) {
        self.shared.clock.advance(by);
    }

    /// All requests so far, in the order of their arrival, those that a fault hit included.
    #[must_use]
    pub fn requests(&self) -> Vec<Request> {
        self.shared.recorder.all()
    }

    /// How many requests of this method had a path that begins like this.
    #[must_use]
    pub fn count(&self, method: &str, path_prefix: &str) -> usize {
        self.shared.recorder.count(&FaultTarget::new(method, path_prefix))
    }

    /// Lets the next request that fits fail. Faults for the same target are used up in the order
    /// in which they were asked for.
    pub fn fail_next(&self, target: FaultTarget, fault: Fault) {
        self.shared.faults.push(target, fault);
    }

    /// Reads or changes the vendor's state while it runs.
    pub fn with<T>(&self, change: impl FnOnce(&mut V) -> T) -> T {
        change(&mut self.shared.vendor())
    }
}

impl<V> Drop for Sandbox<V> {
    fn drop(&mut self) {
        // Nobody listens only when the server has ended by itself.
        let _ = self.stop.send(true);
    }
}

impl<V> Shared<V> {
    fn vendor(&self) -> MutexGuard<'_, V> {
        // A test that panics inside `with` must not take its later requests down.
        self.vendor.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn scene(&self) -> Scene {
        Scene { now: self.clock.now(), base_url: self.base_url.clone() }
    }

    async fn stopped(&self) {
        // An error means that the sandbox is gone, which is the same.
        let _ = self.stopped.clone().wait_for(|stopped| *stopped).await;
    }
}

fn serve<V: Vendor>(listener: Listener, shared: Arc<Shared<V>>) {
    let until = Arc::clone(&shared);
    let service = Router::new()
        .fallback(answer::<V>)
        .with_state(shared)
        .into_make_service_with_connect_info::<Connection>();
    tokio::spawn(async move {
        let server = axum::serve(listener, service)
            .with_graceful_shutdown(async move { until.stopped().await });
        // The listener passes over failed connections, so the server only ever ends by `stopped`.
        let _ = server.await;
    });
}

async fn answer<V: Vendor>(
    State(shared): State<Arc<Shared<V>>>,
    ConnectInfo(connection): ConnectInfo<Connection>,
    request: axum::extract::Request,
) -> Response {
    let request = match Request::read(request).await {
        Ok(request) => request,
        Err(refused) => return refused.into_response(),
    };
    shared.recorder.record(request.clone());
    match shared.faults.take(&request) {
        None => shared.vendor().answer(&request, &shared.scene()).into_response(),
        Some(Fault::Status(answer)) => answer.into_response(),
        Some(Fault::HtmlBadGateway) => Answer::html_bad_gateway().into_response(),
        Some(Fault::Hang) => {
            shared.stopped().await;
            connection.cut()
        }
        Some(Fault::DropConnection) => connection.cut(),
        Some(Fault::LoseAnswer) => {
            let _lost = shared.vendor().answer(&request, &shared.scene());
            connection.cut()
        }
    }
}
