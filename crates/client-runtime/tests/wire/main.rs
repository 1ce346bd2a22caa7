//! Calls over real sockets, to a server on loopback. No test waits for real time.

// The lints know test functions, but not the functions that these share.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

#[path = "../support/mod.rs"]
#[allow(dead_code, unused_imports)]
mod support;

mod alternatives;
mod answers;
mod any_way;
mod authentication;
mod blocking;
mod building;
mod headers;
mod http2;
mod idempotency;
mod leaks;
mod mutual_tls;
mod outcomes;
mod provided_tokens;
mod renewal;
mod responses;
mod retries;
mod settings;
mod signing;
mod timing;
mod token_settings;
mod token_stores;
mod tokens;
mod values;
