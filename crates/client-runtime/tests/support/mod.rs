//! A made-up API, a client for it in the shape of generated code, and a server that answers as a
//! test tells it to.

pub mod api;
pub mod server;
pub mod tables;

pub use api::{Client, EntryError};
pub use server::{Reply, Seen, Server};

use client_runtime::testing::{FixedRandom, ManualClock};
use client_runtime::{ClientBuilder, Credential, CredentialSet};

/// The secrets of all tests. None of them may ever show.
pub const SECRET: &str = "planted-secret";
pub const TOKEN: &str = "planted-token";

pub fn oauth() -> CredentialSet {
    let (id, secret) = ("planted-client".into(), SECRET.into());
    CredentialSet::new().with("oauth", Credential::ClientCredentials { id, secret })
}

/// A builder on a clock that stands still, without jitter.
pub fn builder<T: tables::Table>(base_url: &str, clock: &ManualClock) -> ClientBuilder<Client<T>> {
    ClientBuilder::new(base_url).credentials(oauth()).clock(clock.clone()).random(FixedRandom(0))
}

/// A client with OAuth credentials for the common table.
pub fn client(server: &Server, clock: &ManualClock) -> Client<tables::Common> {
    builder(&server.url(), clock).build().unwrap()
}
