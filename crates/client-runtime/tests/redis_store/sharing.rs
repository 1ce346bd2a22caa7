//! Clients that share tokens, and what Redis sees of it.

use std::sync::Arc;
use std::time::Duration;

use client_runtime::{ClientBuilder, RedisTokenStore, TokenStore, redis};
use tokio::task::JoinSet;

use crate::redis_server::RedisServer;
use crate::support::{Client, Reply, SECRET, Server, TOKEN, oauth, tables};
use crate::{key, store};

fn client(server: &Server, store: Arc<dyn TokenStore>) -> Client<tables::Common> {
    ClientBuilder::new(server.url()).credentials(oauth()).token_store(store).build().unwrap()
}

/// All that is in Redis, as text.
async fn contents(url: &str) -> String {
    let redis = redis::Client::open(url).unwrap();
    let mut connection = redis.get_multiplexed_async_connection().await.unwrap();
    let names: Vec<String> =
        redis::cmd("KEYS").arg("*").query_async(&mut connection).await.unwrap();
    let mut all = String::new();
    for name in names {
        let value: Vec<u8> =
            redis::cmd("GET").arg(&name).query_async(&mut connection).await.unwrap();
        let left: i64 = redis::cmd("TTL").arg(&name).query_async(&mut connection).await.unwrap();
        all += &format!("{name} {} {left}\n", value.escape_ascii());
    }
    all
}

/// Waits until a token is in Redis and the lease is back: no call waits for either.
pub async fn saved(url: &str) -> String {
    let ends = tokio::time::Instant::now() + Duration::from_secs(10);
    loop {
        let contents = contents(url).await;
        if contents.lines().count() == 1 && !contents.contains(":lease") {
            return contents;
        }
        assert!(tokio::time::Instant::now() < ends, "{contents}");
        tokio::task::yield_now().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn clients_that_start_together_get_one_token() {
    let redis = RedisServer::start();
    let server = Server::start(|_, _| Reply::entry()).await;
    let mut calls = JoinSet::new();
    for _ in 0..8 {
        let client = client(&server, store(&redis.url()));
        calls.spawn(async move { client.get_entry("e1").await.map(drop) });
    }
    while let Some(call) = calls.join_next().await {
        call.unwrap().unwrap();
    }
    assert_eq!(server.seen_at("/token").len(), 1);
    client(&server, store(&redis.url())).get_entry("e1").await.unwrap();
    assert_eq!(server.seen_at("/token").len(), 1, "one that comes later finds it");
}

#[tokio::test]
async fn redis_sees_neither_token_nor_secret_nor_client() {
    let redis = RedisServer::start();
    let server = Server::start(|_, _| Reply::entry()).await;
    client(&server, store(&redis.url())).get_entry("e1").await.unwrap();
    let contents = saved(&redis.url()).await;
    assert!(contents.starts_with("client-runtime:token:"), "{contents}");
    for planted in [TOKEN, SECRET, "planted", "127.0.0.1"] {
        assert!(!contents.contains(planted), "{contents}");
    }
    // It does not outlive the token, which lives an hour.
    let left: i64 = contents.split_whitespace().last().unwrap().parse().unwrap();
    assert!((3500..=3600).contains(&left), "{left} s");
}

#[tokio::test]
async fn another_key_or_prefix_is_another_store() {
    let redis = RedisServer::start();
    let server = Server::start(|_, _| Reply::entry()).await;
    let open = || redis::Client::open(redis.url()).unwrap();
    client(&server, store(&redis.url())).get_entry("e1").await.unwrap();
    saved(&redis.url()).await;
    let other_key = RedisTokenStore::new(open(), &key("2e"));
    client(&server, Arc::new(other_key)).get_entry("e1").await.unwrap();
    assert_eq!(server.seen_at("/token").len(), 2);
    let other_prefix = RedisTokenStore::new(open(), &key("1f")).prefix("other:");
    client(&server, Arc::new(other_prefix)).get_entry("e1").await.unwrap();
    assert_eq!(server.seen_at("/token").len(), 3);
}

#[tokio::test]
async fn a_value_that_somebody_else_has_written_is_replaced() {
    let redis = RedisServer::start();
    let server = Server::start(|_, _| Reply::entry()).await;
    client(&server, store(&redis.url())).get_entry("e1").await.unwrap();
    let name = saved(&redis.url()).await.split_whitespace().next().unwrap().to_owned();
    let plain = redis::Client::open(redis.url()).unwrap();
    let mut connection = plain.get_multiplexed_async_connection().await.unwrap();
    let forged = redis::cmd("SET").arg(&name).arg("forged").to_owned();
    let _: () = forged.query_async(&mut connection).await.unwrap();
    client(&server, store(&redis.url())).get_entry("e1").await.unwrap();
    assert_eq!(server.seen_at("/token").len(), 2);
    assert!(!saved(&redis.url()).await.contains("forged"));
}
