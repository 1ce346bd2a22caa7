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
    let created = client.create_entry("n").send().await.unwrap();
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
    client.create_entry("n").send().await.unwrap();
    client.create_entry("n").send().await.unwrap();
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
    let long = client.with(key(&"k".repeat(65))).create_entry("n").send().await;
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
    let error = client.create_entry("n").send().await.unwrap_err();
    assert_eq!(error.attempts(), 1);
    assert!(error.needs_new_idempotency_key() && !error.is_retryable());
}

fn keyed(server: &Server) -> Client<tables::Keyed> {
    let clock = ManualClock::new();
    client_runtime::ClientBuilder::new(server.url()).clock(clock).build().unwrap()
}

#[tokio::test]
async fn each_operation_has_a_header_of_its_own() {
    let server = Server::start(|_, before| match before {
        0 => Reply::status(503),
        _ => Reply::entry(),
    })
    .await;
    let client = keyed(&server);
    client.with(key("order-42")).get("other_header").await.unwrap();
    client.with(key("order-43")).get("one_shot").await.unwrap();
    let seen = server.seen();
    let sent: Vec<_> =
        seen.iter().map(|seen| (seen.header("x-order"), seen.header("idempotency-key"))).collect();
    assert_eq!(
        sent,
        [(Some("order-42"), None), (Some("order-42"), None), (None, Some("order-43"))]
    );
}

#[tokio::test]
async fn a_key_by_the_setter_repeats_the_call_and_none_does_not() {
    let server = Server::start(|_, _| Reply::status(503)).await;
    let client = keyed(&server);
    let by_setter = client.get_with("other_header", "X-Order", "order-42").await.unwrap_err();
    assert_eq!(by_setter.attempts(), 4, "{by_setter}");
    let without = client.get("other_header").await.unwrap_err();
    assert_eq!(without.attempts(), 1, "{without}");
    let one_shot = client.with(key("order-42")).get("one_shot").await.unwrap_err();
    assert_eq!(one_shot.attempts(), 1, "{one_shot}");
}

#[tokio::test]
async fn keys_that_the_vendor_would_refuse_are_not_sent() {
    let server = Server::start(|_, _| Reply::entry()).await;
    let client = keyed(&server);
    let refused = |error: Error<_>| {
        let text = format!("{error}");
        assert!(matches!(error, Error::InvalidRequest(_)) && !text.contains("planted"), "{text}");
        text
    };
    let text = refused(client.get("needs_key").await.unwrap_err());
    assert!(text.contains("CallOptions::idempotency_key"), "{text}");
    let text = refused(client.with(key("planted")).get("uuid").await.unwrap_err());
    assert!(text.contains("UUID"), "{text}");
    let simple = "f81d4fae7dec4d5aa76500a0c91e6bf6";
    refused(client.get_with("uuid", "idempotency-key", simple).await.unwrap_err());
    refused(client.with(key("abc")).get("other_header").await.unwrap_err());
    refused(client.get_with("other_header", "x-order", " ").await.unwrap_err());
    refused(client.get_with("other_header", "x-order", "").await.unwrap_err());
    let named = client.with(key("planted-1"));
    let two = named.get_with("needs_key", "idempotency-key", "planted-2").await;
    let text = refused(two.unwrap_err());
    assert!(text.contains("two idempotency keys"), "{text}");
    assert!(server.seen().is_empty());

    named.get_with("needs_key", "idempotency-key", "planted-1").await.unwrap();
    client
        .with(CallOptions::new().idempotency_key(IdempotencyKey::random()))
        .get("uuid")
        .await
        .unwrap();
    client.get("short_keys").await.unwrap();
    assert_eq!(server.seen()[2].header("idempotency-key").unwrap().len(), 32);
}
