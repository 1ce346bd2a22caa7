//! Token stores that fail in every way they can: each is as good as an empty one.

use std::future::pending;
use std::sync::Arc;
use std::time::Duration;

use client_runtime::testing::ManualClock;
use client_runtime::{
    Credential, CredentialSet, MemoryTokenStore, StoreFuture, Token, TokenKey, TokenStore,
    TokenStoreError,
};

use crate::support::{Client, Reply, Server, builder, tables};

/// What a method of the store does.
#[derive(Clone, Copy, Debug)]
enum Fault {
    None,
    Error,
    Hang,
    Panic,
}

struct Faulty {
    load: Fault,
    save: Fault,
}

fn act<'a, T: Send + 'a>(fault: Fault, good: T) -> StoreFuture<'a, T> {
    Box::pin(async move {
        match fault {
            Fault::None => Ok(good),
            Fault::Error => Err(TokenStoreError::new("the disk is full")),
            Fault::Hang => pending().await,
            Fault::Panic => panic!("a store of the caller's"),
        }
    })
}

impl TokenStore for Faulty {
    fn load<'a>(&'a self, _: &'a TokenKey) -> StoreFuture<'a, Option<Token>> {
        act(self.load, None)
    }

    fn save<'a>(&'a self, _: &'a TokenKey, _: &'a Token) -> StoreFuture<'a, ()> {
        act(self.save, ())
    }
}

#[tokio::test]
async fn a_store_that_fails_hangs_or_panics_is_as_good_as_an_empty_one() {
    let faults = [Fault::None, Fault::Error, Fault::Hang, Fault::Panic];
    for (load, save) in faults.iter().flat_map(|load| faults.map(|save| (*load, save))) {
        let server = Server::start(|_, _| Reply::entry()).await;
        let clock = ManualClock::new();
        let client: Client<tables::Common> = builder(&server.url(), &clock)
            .token_store(Arc::new(Faulty { load, save }))
            .build()
            .unwrap();
        let first = client.clone();
        let call = tokio::spawn(async move { first.get_entry("e1").await.map(drop) });
        // Whoever hangs in `load` is given up after a second; nobody waits for `save`.
        let ends = tokio::time::Instant::now() + Duration::from_secs(30);
        let seconds = if matches!(load, Fault::Hang) { 2 } else { 0 };
        for _ in 0..seconds {
            for _ in 0..50 {
                tokio::task::yield_now().await;
            }
            clock.advance(Duration::from_secs(1));
        }
        let call = tokio::time::timeout_at(ends, call).await;
        assert!(matches!(call, Ok(Ok(Ok(())))), "{load:?} {save:?}: {call:?}");
        for _ in 0..3 {
            client.get_entry("e1").await.unwrap();
        }
        assert_eq!(server.seen_at("/token").len(), 1, "{load:?} {save:?}");
    }
}

#[tokio::test]
async fn a_wrong_secret_is_not_served_from_a_shared_store() {
    let store = Arc::new(MemoryTokenStore::new());
    let server = Server::start(|_, _| Reply::entry()).await;
    let call = async |secret: &str| {
        let (id, secret) = ("planted-client".into(), secret.into());
        let set = CredentialSet::new().with("oauth", Credential::ClientCredentials { id, secret });
        let client: Client<tables::Common> = builder(&server.url(), &ManualClock::new())
            .credentials(set)
            .token_store(store.clone())
            .build()
            .unwrap();
        client.get_entry("e1").await.unwrap();
        server.seen_at("/token").len()
    };
    assert_eq!(call("right").await, 1);
    assert_eq!(call("right").await, 1, "the store serves it");
    assert_eq!(call("wrong").await, 2, "the token endpoint is asked");
}
