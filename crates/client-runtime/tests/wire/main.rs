//! Calls over real sockets, to a server on loopback. No test waits for real time.

#[path = "../support/mod.rs"]
#[allow(dead_code)]
mod support;

mod authentication;
mod building;
mod idempotency;
mod leaks;
mod responses;
mod retries;
mod tokens;
