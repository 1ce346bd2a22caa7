//! Tests of [`Slot`](super::Slot), without a network.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use http::StatusCode;
use tokio::sync::Semaphore;

use super::*;
use crate::MemoryTokenStore;
use crate::testing::ManualClock;

/// Issues `t1`, `t2`, ... Each token lives an hour. It waits for a permit before each.
struct Fake {
    clock: ManualClock,
    asked: AtomicU64,
    fails: AtomicBool,
    permits: Semaphore,
}

impl Issuer for Fake {
    async fn issue(&self, _patience: Patience) -> Result<Token, AuthError> {
        let number = self.asked.fetch_add(1, Ordering::SeqCst) + 1;
        let permit = self.permits.acquire().await;
        drop(permit);
        if self.fails.load(Ordering::SeqCst) {
            let status = StatusCode::UNAUTHORIZED;
            return Err(AuthError::Refused { status, code: None, retry_after: None });
        }
        let value = Secret::new(format!("t{number}"));
        Ok(Token::issued(value, self.clock.now(), Duration::from_secs(3600)))
    }
}

struct Bench {
    clock: ManualClock,
    issuer: Fake,
    slot: Slot,
}

impl Bench {
    fn new() -> Self {
        Self::with_store(Arc::new(MemoryTokenStore::new()), ManualClock::new())
    }

    fn with_store(store: Arc<dyn TokenStore>, clock: ManualClock) -> Self {
        let issuer = Fake {
            clock: clock.clone(),
            asked: AtomicU64::new(0),
            fails: AtomicBool::new(false),
            permits: Semaphore::new(1),
        };
        let key = TokenKey::new("https://a.example/token", "c", &[]);
        let slot = Slot::new(key, TokenSettings::default(), store, Arc::new(clock.clone()));
        Self { clock, issuer, slot }
    }

    async fn token(&self) -> String {
        self.slot.token(&self.issuer).await.unwrap().token.value().expose().clone()
    }

    fn asked(&self) -> u64 {
        self.issuer.asked.load(Ordering::SeqCst)
    }

    fn fail(&self, fails: bool) {
        self.issuer.fails.store(fails, Ordering::SeqCst);
    }
}

#[tokio::test]
async fn fresh_tokens_are_kept_and_expired_ones_renewed() {
    let bench = Bench::new();
    assert_eq!(bench.token().await, "t1");
    bench.clock.advance(Duration::from_secs(3539));
    assert_eq!(bench.token().await, "t1");
    bench.clock.advance(Duration::from_secs(100));
    assert_eq!(bench.token().await, "t2");
}

#[tokio::test]
async fn one_caller_renews_an_aging_token_while_the_others_keep_it() {
    let bench = Bench::new();
    bench.token().await;
    bench.clock.advance(Duration::from_secs(3550));
    let blocked = bench.issuer.permits.acquire().await.unwrap();
    let renewing = bench.slot.token(&bench.issuer);
    let mut renewing = std::pin::pin!(renewing);
    let mut now = bench.clock.alarm(Duration::ZERO);
    assert!(crate::clock::within(&mut now, &mut renewing).await.is_err(), "it waits");
    assert_eq!(bench.token().await, "t1");
    drop(blocked);
    assert_eq!(renewing.await.unwrap().token.value().expose(), "t2");
    assert_eq!(bench.token().await, "t2");
    assert_eq!(bench.asked(), 2);
}

#[tokio::test]
async fn a_failed_renewal_keeps_an_aging_token_and_pauses() {
    let bench = Bench::new();
    bench.token().await;
    bench.clock.advance(Duration::from_secs(3550));
    bench.fail(true);
    assert_eq!(bench.token().await, "t1");
    assert_eq!(bench.token().await, "t1");
    assert_eq!(bench.asked(), 2, "the endpoint is left alone");
    bench.fail(false);
    bench.clock.advance(Duration::from_secs(2));
    assert_eq!(bench.token().await, "t3");
}

#[tokio::test]
async fn a_failure_is_shared_for_a_second() {
    let bench = Bench::new();
    bench.fail(true);
    for _ in 0..3 {
        assert!(bench.slot.token(&bench.issuer).await.is_err());
    }
    assert_eq!(bench.asked(), 1);
    bench.fail(false);
    bench.clock.advance(Duration::from_secs(1));
    assert_eq!(bench.token().await, "t2");
}

#[tokio::test]
async fn a_refusal_drops_its_own_generation_only() {
    let bench = Bench::new();
    let first = bench.slot.token(&bench.issuer).await.unwrap();
    bench.slot.refuse(first.generation);
    let second = bench.slot.token(&bench.issuer).await.unwrap();
    assert_eq!(second.token.value().expose(), "t2");
    bench.slot.refuse(first.generation);
    assert_eq!(bench.token().await, "t2", "the late refusal of the first token does not count");
}

#[tokio::test]
async fn clients_share_a_store_but_not_a_refused_token() {
    let clock = ManualClock::new();
    let store = Arc::new(MemoryTokenStore::new());
    let one = Bench::with_store(store.clone(), clock.clone());
    let other = Bench::with_store(store, clock);
    assert_eq!(one.token().await, "t1");
    let taken = other.slot.token(&other.issuer).await.unwrap();
    assert_eq!((taken.token.value().expose().as_str(), other.asked()), ("t1", 0));
    other.slot.refuse(taken.generation);
    other.issuer.asked.store(10, Ordering::SeqCst);
    assert_eq!(other.token().await, "t11", "the store's copy of the refused token is not taken");
}

#[tokio::test]
async fn a_dropped_caller_hands_renewing_on() {
    let bench = Bench::new();
    let blocked = bench.issuer.permits.acquire().await.unwrap();
    {
        let renewing = std::pin::pin!(bench.slot.token(&bench.issuer));
        let mut now = bench.clock.alarm(Duration::ZERO);
        assert!(crate::clock::within(&mut now, renewing).await.is_err());
    }
    drop(blocked);
    assert_eq!(bench.token().await, "t2");
}
