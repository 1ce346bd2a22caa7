//! Renewals under a lease, on a clock that is paused: who asks the token endpoint, and when.

use std::collections::VecDeque;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};

use http::header;
use tokio::time::Instant;

use super::super::paused::Paused;
use super::super::slot::{IssueFuture, Issuer};
use super::super::source::Carrier;
use super::*;
use crate::auth::{StoreFuture, TokenKey, TokenSettings, TokenStore, TokenStoreError};
use crate::testing::FixedRandom;
use crate::{Clock, Secret};

/// A store that others use too, as a script says.
struct Shared {
    clock: Paused,
    /// What it has, from some moment on.
    token: Mutex<Option<(Duration, &'static str)>>,
    /// What it says to each who asks for a lease; `Granted` when that is used up.
    leases: Mutex<VecDeque<Result<Lease, &'static str>>>,
    /// What somebody else saves just before the next lease.
    saved_before_lease: Mutex<Option<&'static str>>,
    /// Everything that was asked but for loads, with its moment in milliseconds.
    log: Mutex<Vec<(u128, String)>>,
}

impl Shared {
    fn new(leases: impl IntoIterator<Item = Result<Lease, &'static str>>) -> Self {
        let leases = Mutex::new(leases.into_iter().collect());
        Self {
            clock: Paused::new(),
            token: Mutex::default(),
            leases,
            saved_before_lease: Mutex::default(),
            log: Mutex::default(),
        }
    }

    fn note(&self, what: impl Into<String>) {
        let at = self.clock.monotonic().as_millis();
        self.log.lock().unwrap().push((at, what.into()));
    }

    fn log(&self) -> Vec<(u128, String)> {
        self.log.lock().unwrap().clone()
    }
}

impl TokenStore for Shared {
    fn load<'a>(&'a self, _: &'a TokenKey) -> StoreFuture<'a, Option<Token>> {
        Box::pin(async {
            let now = self.clock.monotonic();
            let token = self.token.lock().unwrap().filter(|(from, _)| *from <= now);
            let hour = Duration::from_secs(3600);
            Ok(token.map(|(_, text)| Token::issued(text.into(), self.clock.now(), hour)))
        })
    }

    fn save<'a>(&'a self, _: &'a TokenKey, token: &'a Token) -> StoreFuture<'a, ()> {
        Box::pin(async {
            self.note(format!("save {}", token.value().expose()));
            Ok(())
        })
    }

    fn lease<'a>(
        &'a self,
        _: &'a TokenKey,
        _: &'a LeaseHolder,
        lifetime: Duration,
    ) -> StoreFuture<'a, Lease> {
        Box::pin(async move {
            assert_eq!(lifetime, LEASE);
            if let Some(token) = self.saved_before_lease.lock().unwrap().take() {
                *self.token.lock().unwrap() = Some((self.clock.monotonic(), token));
            }
            let next = self.leases.lock().unwrap().pop_front().unwrap_or(Ok(Lease::Granted));
            self.note(format!("lease {next:?}"));
            next.map_err(TokenStoreError::new)
        })
    }

    fn release<'a>(&'a self, _: &'a TokenKey, _: &'a LeaseHolder) -> StoreFuture<'a, ()> {
        Box::pin(async {
            self.note("release");
            Ok(())
        })
    }
}

/// Gives `own` after some time.
struct Slow {
    clock: Paused,
    latency: Duration,
    asked: Arc<AtomicUsize>,
}

impl Issuer for Slow {
    fn issue<'a>(&'a self, _: Option<&'a Secret>) -> IssueFuture<'a> {
        Box::pin(async {
            self.asked.fetch_add(1, SeqCst);
            self.clock.sleep(self.latency).await;
            Ok(Token::issued("own".into(), self.clock.now(), Duration::from_secs(3600)))
        })
    }
}

struct Outcome {
    token: Result<String>,
    asked: usize,
    took: Duration,
}

/// One call that needs a token, with this store and a token endpoint of this latency.
async fn call(store: &Arc<Shared>, latency: u64) -> Outcome {
    let (clock, asked) = (store.clock, Arc::new(AtomicUsize::new(0)));
    let latency = Duration::from_millis(latency);
    let issuer = Box::new(Slow { clock, latency, asked: Arc::clone(&asked) });
    let key = TokenKey::new("https://a.example/token", "c", ["s"], &[]);
    let carrier = Carrier { header: header::AUTHORIZATION, prefix: "Bearer " };
    let (settings, clock): (_, Arc<dyn Clock>) = (TokenSettings::default(), Arc::new(clock));
    let own: Arc<dyn TokenStore> = store.clone();
    let shared = SharedStore::new(own, Arc::clone(&clock), settings.store);
    let random = Arc::new(FixedRandom(7));
    let slot = Slot::new(key, carrier, issuer, Some(shared), settings, clock, random);
    let started = Instant::now();
    let token = Arc::new(slot).token().await.map(|held| held.token.value().expose().clone());
    let took = started.elapsed();
    // Saving and giving back come after.
    tokio::task::yield_now().await;
    Outcome { token, asked: asked.load(SeqCst), took }
}

fn log(entries: &[(u128, &str)]) -> Vec<(u128, String)> {
    entries.iter().map(|(at, what)| (*at, (*what).to_owned())).collect()
}

#[tokio::test(start_paused = true)]
async fn who_has_the_lease_asks_prolongs_saves_and_gives_back() {
    let store = Arc::new(Shared::new([]));
    let outcome = call(&store, 2500).await;
    assert_eq!((outcome.token.unwrap().as_str(), outcome.asked), ("own", 1));
    let granted = "lease Ok(Granted)";
    let expected =
        [(0, granted), (1000, granted), (2000, granted), (2500, "save own"), (2500, "release")];
    assert_eq!(store.log(), log(&expected));
}

#[tokio::test(start_paused = true)]
async fn who_has_it_not_waits_for_the_others_token() {
    let store = Arc::new(Shared::new(vec![Ok(Lease::Taken); 9]));
    *store.token.lock().unwrap() = Some((Duration::from_millis(300), "theirs"));
    let outcome = call(&store, 10).await;
    assert_eq!((outcome.token.unwrap().as_str(), outcome.asked), ("theirs", 0));
    assert!(outcome.took < Duration::from_millis(700), "{:?}", outcome.took);
    assert!(store.log().iter().all(|(_, what)| what == "lease Ok(Taken)"), "{:?}", store.log());
}

#[tokio::test(start_paused = true)]
async fn a_lease_that_lapses_goes_to_who_waits() {
    let store = Arc::new(Shared::new(vec![Ok(Lease::Taken); 3]));
    let outcome = call(&store, 10).await;
    assert_eq!((outcome.token.unwrap().as_str(), outcome.asked), ("own", 1));
    // 25, 50 and 100 ms of waiting, and 10 ms of asking.
    assert_eq!(outcome.took, Duration::from_millis(185));
}

#[tokio::test(start_paused = true)]
async fn a_token_that_came_just_before_the_lease_is_taken() {
    let store = Arc::new(Shared::new([]));
    *store.saved_before_lease.lock().unwrap() = Some("theirs");
    let outcome = call(&store, 10).await;
    assert_eq!((outcome.token.unwrap().as_str(), outcome.asked), ("theirs", 0));
    assert_eq!(store.log(), log(&[(0, "lease Ok(Granted)"), (0, "release")]));
}

#[tokio::test(start_paused = true)]
async fn a_store_that_fails_in_between_is_left_out() {
    let store = Arc::new(Shared::new([Ok(Lease::Taken), Err("away")]));
    let outcome = call(&store, 2500).await;
    assert_eq!((outcome.token.unwrap().as_str(), outcome.asked), ("own", 1));
    let expected = [(0, "lease Ok(Taken)"), (25, "lease Err(\"away\")"), (2525, "save own")];
    assert_eq!(store.log(), log(&expected), "nothing is prolonged or given back");
}

#[tokio::test(start_paused = true)]
async fn a_lease_that_never_comes_ends_in_time() {
    let store = Arc::new(Shared::new(vec![Ok(Lease::Taken); 1000]));
    let outcome = call(&store, 10).await;
    assert!(matches!(outcome.token, Err(AuthError::Timeout { .. })));
    assert_eq!((outcome.asked, outcome.took), (0, TokenSettings::default().deadline));
}
