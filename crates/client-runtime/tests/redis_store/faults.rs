//! Redis that is away, comes back, or never answers.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::time::{Duration, Instant};

use client_runtime::ClientBuilder;
use tokio::net::TcpListener;

use crate::redis_server::RedisServer;
use crate::sharing::saved;
use crate::store;
use crate::support::{Client, Reply, Server, oauth, tables};

#[tokio::test]
async fn without_redis_each_client_has_a_token_of_its_own() {
    let mut redis = RedisServer::start();
    redis.stop();
    let server = Server::start(|_, _| Reply::entry()).await;
    for number in 1..=2 {
        let client: Client<tables::Common> = ClientBuilder::new(server.url())
            .credentials(oauth())
            .token_store(store(&redis.url()))
            .build()
            .unwrap();
        client.get_entry("e1").await.unwrap();
        client.get_entry("e1").await.unwrap();
        assert_eq!(server.seen_at("/token").len(), number);
    }
}

#[tokio::test]
async fn a_redis_that_never_answers_costs_a_second_at_most() {
    let silent = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("redis://{}", silent.local_addr().unwrap());
    let server = Server::start(|_, _| Reply::entry()).await;
    let client: Client<tables::Common> = ClientBuilder::new(server.url())
        .credentials(oauth())
        .token_store(store(&url))
        .build()
        .unwrap();
    let started = Instant::now();
    client.get_entry("e1").await.unwrap();
    assert!(started.elapsed() < Duration::from_secs(5), "{:?}", started.elapsed());
    assert_eq!(server.seen_at("/token").len(), 1);
}

#[tokio::test]
async fn a_redis_that_was_restarted_is_used_again_at_once() {
    let mut redis = RedisServer::start();
    let refuses = Arc::new(AtomicBool::new(false));
    let refusing = Arc::clone(&refuses);
    let server = Server::start(move |seen, _| match seen.header("authorization") {
        Some(value) if value.ends_with("-1") && refusing.load(SeqCst) => Reply::status(401),
        _ => Reply::entry(),
    })
    .await;
    let client: Client<tables::Common> = ClientBuilder::new(server.url())
        .credentials(oauth())
        .token_store(store(&redis.url()))
        .build()
        .unwrap();
    client.get_entry("e1").await.unwrap();
    saved(&redis.url()).await;
    redis.stop();
    redis.start_again();
    refuses.store(true, SeqCst);
    client.get_entry("e1").await.unwrap();
    saved(&redis.url()).await;
    assert_eq!(server.seen_at("/token").len(), 2);
}
