//! A vendor's sandbox, and the clock of the clients that talk to it.
//!
//! Sandbox and clients start at the same moment and only move when a test says so, so that no test
//! waits and every date is known.

use std::io;
use std::time::Duration;

use client_runtime::testing::{FixedRandom, ManualClock};
use client_runtime::{ClientBuilder, Clock as _, GeneratedClient, reqwest};
use jiff::Timestamp;
use vendor_sandbox::{Clock, Request, Sandbox, Vendor};

/// Jitter that makes every wait half as long as the backoff allows: 100 ms, 200 ms, 400 ms.
pub const HALF: FixedRandom = FixedRandom(1 << 63);

/// A sandbox and a clock for its clients.
pub struct Testbed<V> {
    /// The vendor.
    pub sandbox: Sandbox<V>,
    /// The clients' clock. It also moves by the waits between attempts; the sandbox's does not.
    pub clock: ManualClock,
}

impl<V: Vendor> Testbed<V> {
    /// Starts a vendor.
    ///
    /// # Errors
    /// If no port can be had.
    pub async fn start(vendor: V) -> io::Result<Self> {
        let clock = ManualClock::new();
        let now = Timestamp::try_from(clock.now()).map_err(io::Error::other)?;
        let sandbox = Sandbox::start_with_clock(vendor, Clock::at(now)).await?;
        Ok(Self { sandbox, clock })
    }

    /// A client's builder, still without credentials.
    pub fn builder<C: GeneratedClient>(&self) -> ClientBuilder<C> {
        ClientBuilder::new(self.sandbox.base_url()).clock(self.clock.clone()).random(HALF)
    }

    /// As [`Testbed::builder`], for calls by the thousand: they share one connection of HTTP/2. Each
    /// over its own would take more open files than most machines allow a process.
    pub fn multiplexing_builder<C: GeneratedClient>(&self) -> ClientBuilder<C> {
        self.builder().http(reqwest::ClientBuilder::http2_prior_knowledge)
    }

    /// Moves both clocks.
    pub fn advance(&self, by: Duration) {
        self.clock.advance(by);
        self.sandbox.advance(by);
    }

    /// The requests of a method to paths that begin like this.
    #[must_use]
    pub fn requests(&self, method: &str, path_prefix: &str) -> Vec<Request> {
        let mut requests = self.sandbox.requests();
        requests
            .retain(|request| request.method == method && request.path.starts_with(path_prefix));
        requests
    }
}
