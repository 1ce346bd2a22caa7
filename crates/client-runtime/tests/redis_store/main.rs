//! The token store in Redis, against a real one.

// The lints know test functions, but not the functions that these share.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

#[path = "../support/redis_server.rs"]
mod redis_server;
#[path = "../support/mod.rs"]
#[allow(dead_code, unused_imports)]
mod support;

mod faults;
mod leases;
mod sharing;

use std::sync::Arc;

use client_runtime::{RedisTokenStore, StoreKey, redis};

/// A key that starts with these two digits.
pub fn key(digits: &str) -> StoreKey {
    format!("{digits}{}", "0a".repeat(31)).parse().unwrap()
}

/// A store as a process of a fleet has it.
pub fn store(url: &str) -> Arc<RedisTokenStore> {
    Arc::new(RedisTokenStore::new(redis::Client::open(url).unwrap(), &key("1f")))
}
