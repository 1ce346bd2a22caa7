//! Idempotency keys on the wire.

use client_runtime::testing::ManualClock;
use client_runtime::{CallOptions, IdempotencyKey, client::Error};

use crate::support::{Client, Reply, Server, builder, client, tables};

fn key(text: &str) -> CallOptions {
    CallOptions::new().idempotency_key(IdempotencyKey::new(text).unwrap())
}

#[tokio::test]
async fn all_attempts_carry_the_same_key() {
    let server = Server::start(|_, before| match before {
        0 | 1 => Reply::status(503),
        _ => Reply::status(201),
    })
    .await;
    let client = client(&server, &ManualClock::new()).with(key("order-42"));
    let created = client.create_entry().note("n").send().await.unwrap();
    assert_eq!(created.attempts(), 3);
    let keys: Vec<_> = server
        .seen_at("/entries")
        .iter()
        .map(|seen| seen.header("idempotency-key").map(str::to_owned))
        .collect();
    assert_eq!(keys, vec![Some("order-42".to_owned()); 3]);
}

#[tokio::test]
async fn the_runtime_makes_one_key_a_call_where_the_surface_says_so() {
    let server = Server::start(|_, _| Reply::status(201)).await;
    // Real randomness, so that two keys differ.
    let client: Client<tables::Replaying> = builder(&server.url(), &ManualClock::new())
        .random(client_runtime::SystemRandom)
        .build()
        .unwrap();
    client.create_entry().note("n").send().await.unwrap();
    client.create_entry().note("n").send().await.unwrap();
    client.get("ping").await.unwrap_err();
    let seen = server.seen_at("/entries");
    let keys: Vec<_> = seen.iter().map(|seen| seen.header("idempotency-key").unwrap()).collect();
    assert_eq!(keys[0].len(), 36);
    assert_ne!(keys[0], keys[1]);
    assert_eq!(server.seen_at("/ping")[0].header("idempotency-key"), None);
}

#[tokio::test]
async fn a_key_that_does_not_fit_is_refused_before_sending() {
    let server = Server::start(|_, _| Reply::status(201)).await;
    let client = client(&server, &ManualClock::new());
    let long = client.with(key(&"k".repeat(65))).create_entry().note("n").send().await;
    assert!(matches!(long, Err(Error::InvalidRequest(_))));
    let unasked = client.with(key("k")).get_entry("e1").await;
    assert!(matches!(unasked, Err(Error::InvalidRequest(_))));
    assert!(server.seen().is_empty());
}

#[tokio::test]
async fn a_stored_failure_is_final_under_its_key() {
    let server = Server::start(|_, _| Reply::status(503)).await;
    let client: Client<tables::Replaying> =
        builder(&server.url(), &ManualClock::new()).build().unwrap();
    let error = client.create_entry().note("n").send().await.unwrap_err();
    assert_eq!(error.attempts(), 1);
    assert!(error.needs_new_idempotency_key() && !error.is_retryable());
}
