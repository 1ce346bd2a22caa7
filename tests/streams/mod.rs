//! A generated client whose answers are read while they come, on the wire.
//!
//! The client of the case `cases/client/chat` is compiled into this test; the suite `compiled` keeps it
//! fresh. The server writes and withholds what a test tells it to, and the clock of the client moves
//! when a test says so: no test waits for real time.

#[rustfmt::skip]
#[path = "chat/src/lib.rs"]
#[allow(missing_docs, dead_code, unused_imports, unused_qualifications, clippy::all)]
mod chat;
mod downloads;
mod events;
mod server;
mod stand_in;
mod uploads;
mod values;

use chat::Client;
use client_runtime::ClientBuilder;
use client_runtime::testing::ManualClock;
use server::{Server, Step};

const EVENTS: &str = "text/event-stream";

/// A server that answers each request so, and a client with its clock.
async fn answering(media_type: &'static str, steps: Vec<Step>) -> (Server, Client, ManualClock) {
    let server = Server::start(media_type, steps).await;
    let clock = ManualClock::new();
    let client = builder(&server, &clock).build().unwrap();
    (server, client, clock)
}

fn builder(server: &Server, clock: &ManualClock) -> ClientBuilder<Client> {
    ClientBuilder::new(server.url()).clock(clock.clone())
}
