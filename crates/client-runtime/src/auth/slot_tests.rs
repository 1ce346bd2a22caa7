//! Tests of [`Slot`](super::Slot), without a network.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use http::{StatusCode, header};
use tokio::sync::Semaphore;

use super::*;
use crate::testing::{FixedRandom, ManualClock};
use crate::{MemoryTokenStore, TokenStore};

/// Issues `t1`, `t2`, ... Each token lives an hour. It waits for a permit before each.
struct Fake {
    clock: ManualClock,
    asked: AtomicU64,
    fails: AtomicBool,
    permits: Semaphore,
}

impl Issuer for Arc<Fake> {
    fn issue<'a>(&'a self, _: Option<&'a Secret>) -> IssueFuture<'a> {
        Box::pin(async {
            let number = self.asked.fetch_add(1, Ordering::SeqCst) + 1;
            let permit = self.permits.acquire().await;
            drop(permit);
            if self.fails.load(Ordering::SeqCst) {
                let status = StatusCode::BAD_GATEWAY;
                return Err(AuthError::Refused { status, code: None, retry_after: None });
            }
            let value = Secret::new(format!("t{number}"));
            Ok(Token::issued(value, self.clock.now(), Duration::from_secs(3600)))
        })
    }
}

struct Bench {
    clock: ManualClock,
    issuer: Arc<Fake>,
    slot: Arc<Slot>,
}

fn key() -> TokenKey {
    TokenKey::new("https://a.example/token", "c", ["s"], &[])
}

fn carrier() -> Carrier {
    Carrier { header: header::AUTHORIZATION, prefix: "Bearer " }
}

impl Bench {
    fn new() -> Self {
        Self::with_store(Arc::new(MemoryTokenStore::new()), ManualClock::new())
    }

    fn with_store(store: Arc<dyn TokenStore>, clock: ManualClock) -> Self {
        let issuer = Arc::new(Fake {
            clock: clock.clone(),
            asked: AtomicU64::new(0),
            fails: AtomicBool::new(false),
            permits: Semaphore::new(1),
        });
        let settings = TokenSettings::default();
        let shared: Arc<dyn Clock> = Arc::new(clock.clone());
        let store = SharedStore::new(store, Arc::clone(&shared), settings.store);
        let (own, random) = (Box::new(Arc::clone(&issuer)), Arc::new(FixedRandom(7)));
        let slot = Slot::new(key(), carrier(), own, Some(store), settings, shared, random);
        Self { clock, issuer, slot: Arc::new(slot) }
    }

    /// The token that a call takes, as calls do it.
    async fn held(&self) -> Result<Held, AuthError> {
        match self.slot.ready() {
            Some(held) => Ok(held),
            None => self.slot.token().await,
        }
    }

    async fn token(&self) -> String {
        self.held().await.unwrap().token.value().expose().clone()
    }

    fn asked(&self) -> u64 {
        self.issuer.asked.load(Ordering::SeqCst)
    }

    fn fail(&self, fails: bool) {
        self.issuer.fails.store(fails, Ordering::SeqCst);
    }

    /// Lets the renewal go on until it is over or waits for a permit.
    async fn settle(&self) {
        for _ in 0..20 {
            tokio::task::yield_now().await;
        }
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
    assert_eq!(bench.held().await.unwrap().header, "Bearer t2");
}

/// A clock whose time of day was set back.
struct SetBack(ManualClock, Arc<AtomicBool>);

impl Clock for SetBack {
    fn now(&self) -> SystemTime {
        let back = if self.1.load(Ordering::SeqCst) { 7200 } else { 0 };
        self.0.now() - Duration::from_secs(back)
    }

    fn monotonic(&self) -> Duration {
        self.0.monotonic()
    }

    fn sleep(&self, duration: Duration) -> Pause {
        self.0.sleep(duration)
    }

    fn alarm(&self, duration: Duration) -> Pause {
        self.0.alarm(duration)
    }
}

#[tokio::test]
async fn a_time_of_day_that_is_set_back_lets_no_token_live_longer() {
    let bench = Bench::new();
    let back = Arc::new(AtomicBool::new(false));
    let clock: Arc<dyn Clock> = Arc::new(SetBack(bench.clock.clone(), Arc::clone(&back)));
    let (own, random) = (Box::new(Arc::clone(&bench.issuer)), Arc::new(FixedRandom(7)));
    let settings = TokenSettings::default();
    let slot = Arc::new(Slot::new(key(), carrier(), own, None, settings, clock, random));
    assert_eq!(slot.token().await.unwrap().token.value().expose(), "t1");
    back.store(true, Ordering::SeqCst);
    bench.clock.advance(Duration::from_secs(3539));
    assert_eq!(slot.ready().unwrap().token.value().expose(), "t1");
    bench.clock.advance(Duration::from_secs(100));
    assert!(slot.ready().is_none(), "its hour is over");
    assert_eq!(slot.token().await.unwrap().token.value().expose(), "t2");
}

#[tokio::test]
async fn an_aging_token_is_kept_by_all_while_it_is_renewed() {
    let bench = Bench::new();
    bench.token().await;
    bench.clock.advance(Duration::from_secs(3550));
    let blocked = bench.issuer.permits.acquire().await.unwrap();
    for _ in 0..3 {
        assert_eq!(bench.token().await, "t1");
        bench.settle().await;
    }
    drop(blocked);
    bench.settle().await;
    assert_eq!(bench.token().await, "t2");
    assert_eq!(bench.asked(), 2);
}

#[tokio::test]
async fn a_failed_renewal_keeps_an_aging_token_and_pauses() {
    let bench = Bench::new();
    bench.token().await;
    bench.clock.advance(Duration::from_secs(3550));
    bench.fail(true);
    for _ in 0..3 {
        assert_eq!(bench.token().await, "t1");
        bench.settle().await;
    }
    assert_eq!(bench.asked(), 2, "the endpoint is left alone");
    bench.fail(false);
    bench.clock.advance(Duration::from_secs(2));
    assert_eq!(bench.token().await, "t1");
    bench.settle().await;
    assert_eq!(bench.token().await, "t3");
}

#[tokio::test]
async fn a_renewal_without_an_end_tells_its_failure() {
    let bench = Bench::new();
    let settings = TokenSettings { deadline: Duration::MAX, ..TokenSettings::default() };
    let shared: Arc<dyn Clock> = Arc::new(bench.clock.clone());
    let (own, random) = (Box::new(Arc::clone(&bench.issuer)), Arc::new(FixedRandom(7)));
    let slot = Arc::new(Slot::new(key(), carrier(), own, None, settings, shared, random));
    bench.fail(true);
    for _ in 0..2 {
        let error = slot.token().await.unwrap_err();
        assert!(matches!(error, AuthError::Refused { .. }), "{error}");
    }
    assert_eq!(bench.asked(), 1);
}

#[tokio::test]
async fn a_failure_is_shared_for_a_second() {
    let bench = Bench::new();
    bench.fail(true);
    for _ in 0..3 {
        assert!(bench.held().await.is_err());
    }
    assert_eq!(bench.asked(), 1);
    bench.fail(false);
    bench.clock.advance(Duration::from_secs(1));
    assert_eq!(bench.token().await, "t2");
}

#[tokio::test]
async fn a_refusal_drops_its_own_generation_only() {
    let bench = Bench::new();
    let first = bench.held().await.unwrap();
    assert!(bench.slot.refuse(first.generation));
    let second = bench.held().await.unwrap();
    assert_eq!(second.token.value().expose(), "t2");
    assert!(bench.slot.refuse(first.generation), "the second one may serve");
    assert_eq!(bench.token().await, "t2", "the late refusal of the first token does not count");
}

#[tokio::test]
async fn a_second_refusal_within_a_minute_drops_nothing() {
    let bench = Bench::new();
    let first = bench.held().await.unwrap();
    bench.slot.refuse(first.generation);
    let second = bench.held().await.unwrap();
    bench.clock.advance(Duration::from_secs(59));
    assert!(!bench.slot.refuse(second.generation));
    assert_eq!(bench.token().await, "t2");
    bench.clock.advance(Duration::from_secs(1));
    assert!(bench.slot.refuse(second.generation));
    assert_eq!(bench.token().await, "t3");
}

#[tokio::test]
async fn tokens_that_were_accepted_are_dropped_three_times_in_a_row() {
    let bench = Bench::new();
    let refused = async || {
        let held = bench.held().await.unwrap();
        bench.slot.accept(held.generation);
        bench.slot.refuse(held.generation)
    };
    for expected in [true, true, true, false, false] {
        assert_eq!(refused().await, expected);
    }
    assert_eq!(bench.asked(), 4);
    bench.clock.advance(Duration::from_secs(60));
    assert!(refused().await);
}

#[tokio::test]
async fn clients_share_a_store_but_not_a_refused_token() {
    let clock = ManualClock::new();
    let store = Arc::new(MemoryTokenStore::new());
    let one = Bench::with_store(store.clone(), clock.clone());
    let other = Bench::with_store(store, clock);
    assert_eq!(one.token().await, "t1");
    one.settle().await;
    let taken = other.held().await.unwrap();
    assert_eq!((taken.token.value().expose().as_str(), other.asked()), ("t1", 0));
    other.slot.refuse(taken.generation);
    other.issuer.asked.store(10, Ordering::SeqCst);
    assert_eq!(other.token().await, "t11", "the store's copy of the refused token is not taken");
}

#[tokio::test]
async fn a_dropped_caller_does_not_end_the_renewal() {
    let bench = Bench::new();
    let blocked = bench.issuer.permits.acquire().await.unwrap();
    {
        let waiting = std::pin::pin!(bench.slot.token());
        let mut now = bench.clock.alarm(Duration::ZERO);
        assert!(within(&mut now, waiting).await.is_err());
    }
    bench.settle().await;
    drop(blocked);
    assert_eq!(bench.token().await, "t1");
}

#[tokio::test]
async fn a_renewal_whose_runtime_is_gone_is_started_anew() {
    let bench = Bench::new();
    let blocked = bench.issuer.permits.acquire().await.unwrap();
    let slot = Arc::clone(&bench.slot);
    let elsewhere = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async {
            tokio::spawn(async move { slot.token().await.map(drop) });
            tokio::task::yield_now().await;
            tokio::task::yield_now().await;
        });
    });
    elsewhere.join().unwrap();
    assert_eq!(bench.asked(), 1);
    drop(blocked);
    assert_eq!(bench.token().await, "t2");
}

#[tokio::test]
async fn a_renewal_whose_runtime_stands_still_is_given_up_in_time() {
    let bench = Bench::new();
    let (slot, clock) = (Arc::clone(&bench.slot), bench.clock.clone());
    let idle = std::thread::spawn(move || {
        let idle = tokio::runtime::Builder::new_current_thread().build().unwrap();
        idle.block_on(async {
            let waiting = std::pin::pin!(slot.token());
            let mut now = clock.alarm(Duration::ZERO);
            assert!(within(&mut now, waiting).await.is_err());
        });
        idle
    });
    let idle = idle.join().unwrap();
    let patient = tokio::spawn({
        let slot = Arc::clone(&bench.slot);
        async move { slot.token().await.map(|held| held.generation) }
    });
    bench.settle().await;
    assert_eq!(bench.asked(), 0);
    bench.clock.advance(Duration::from_secs(50));
    assert_eq!(patient.await.unwrap().unwrap(), 1);
    std::thread::spawn(move || drop(idle)).join().unwrap();
}

/// As in a program that drives a runtime of its own for each call alone.
#[tokio::test]
async fn a_renewal_that_was_not_driven_for_a_while_is_no_failure() {
    let bench = Bench::new();
    let blocked = bench.issuer.permits.acquire().await.unwrap();
    {
        let waiting = std::pin::pin!(bench.slot.token());
        let mut now = bench.clock.alarm(Duration::ZERO);
        assert!(within(&mut now, waiting).await.is_err());
    }
    bench.settle().await;
    let next = tokio::spawn({
        let slot = Arc::clone(&bench.slot);
        async move { slot.token().await.map(|held| held.token.value().expose().clone()) }
    });
    bench.settle().await;
    bench.clock.advance(Duration::from_secs(48));
    bench.settle().await;
    drop(blocked);
    assert_eq!(next.await.unwrap().unwrap(), "t2");
}

#[tokio::test]
async fn an_issuer_that_panics_is_an_error() {
    struct Panicking;
    impl Issuer for Panicking {
        fn issue<'a>(&'a self, _: Option<&'a Secret>) -> IssueFuture<'a> {
            Box::pin(async { panic!("a source of the caller's") })
        }
    }
    let (clock, random) = (Arc::new(ManualClock::new()), Arc::new(FixedRandom(7)));
    let settings = TokenSettings::default();
    let slot = Slot::new(key(), carrier(), Box::new(Panicking), None, settings, clock, random);
    let slot = Arc::new(slot);
    assert!(matches!(slot.token().await, Err(AuthError::Interrupted)));
}

#[test]
fn without_a_runtime_there_is_an_error() {
    let bench = Bench::new();
    let mut token = std::pin::pin!(bench.slot.token());
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    let polled = token.as_mut().poll(&mut context);
    assert!(matches!(polled, std::task::Poll::Ready(Err(AuthError::NoRuntime))));
}
