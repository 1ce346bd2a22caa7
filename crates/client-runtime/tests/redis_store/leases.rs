//! Who may renew, among those that share a Redis.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use client_runtime::{ClientBuilder, Lease, LeaseHolder, StoreFuture, Token, TokenKey, TokenStore};

use crate::redis_server::RedisServer;
use crate::store;
use crate::support::{Client, Reply, Server, oauth, tables};

/// Remembers for what, and by whom, a lease was asked for.
#[derive(Default)]
struct Spy(Mutex<Option<(TokenKey, LeaseHolder)>>);

impl TokenStore for Spy {
    fn load<'a>(&'a self, _: &'a TokenKey) -> StoreFuture<'a, Option<Token>> {
        Box::pin(async { Ok(None) })
    }

    fn save<'a>(&'a self, _: &'a TokenKey, _: &'a Token) -> StoreFuture<'a, ()> {
        Box::pin(async { Ok(()) })
    }

    fn lease<'a>(
        &'a self,
        key: &'a TokenKey,
        holder: &'a LeaseHolder,
        _: Duration,
    ) -> StoreFuture<'a, Lease> {
        *self.0.lock().unwrap() = Some((key.clone(), holder.clone()));
        Box::pin(async { Ok(Lease::Granted) })
    }
}

/// What a client asks a store for a lease with.
async fn asked() -> (TokenKey, LeaseHolder) {
    let server = Server::start(|_, _| Reply::entry()).await;
    let spy = Arc::new(Spy::default());
    let client: Client<tables::Common> = ClientBuilder::new(server.url())
        .credentials(oauth())
        .token_store(spy.clone())
        .build()
        .unwrap();
    client.get_entry("e1").await.unwrap();
    spy.0.lock().unwrap().clone().unwrap()
}

#[tokio::test]
async fn one_holder_at_a_time_until_it_gives_back_or_its_time_is_over() {
    let redis = RedisServer::start();
    let (key, one) = asked().await;
    let (_, other) = asked().await;
    assert_ne!(one, other);
    let (here, there) = (store(&redis.url()), store(&redis.url()));
    let minute = Duration::from_secs(60);
    assert_eq!(here.lease(&key, &one, minute).await.unwrap(), Lease::Granted);
    assert_eq!(there.lease(&key, &other, minute).await.unwrap(), Lease::Taken);
    assert_eq!(here.lease(&key, &one, minute).await.unwrap(), Lease::Granted, "it is prolonged");
    there.release(&key, &other).await.unwrap();
    assert_eq!(there.lease(&key, &other, minute).await.unwrap(), Lease::Taken, "it is not theirs");
    here.release(&key, &one).await.unwrap();
    assert_eq!(there.lease(&key, &other, Duration::from_millis(1)).await.unwrap(), Lease::Granted);
    let ends = tokio::time::Instant::now() + Duration::from_secs(10);
    while here.lease(&key, &one, minute).await.unwrap() != Lease::Granted {
        assert!(tokio::time::Instant::now() < ends, "a dead holder keeps the lease");
    }
}
