//! What holds of renewal whatever happens: calls with any deadline, calls that are dropped, token
//! endpoints that are slow, fail or hang, stores that hang, and refusals, in any order.
//!
//! tokio's clock is paused, so that hours pass in no time and every moment is exact.

use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};

use http::{StatusCode, header};
use proptest::collection::vec;
use proptest::prelude::*;
use tokio::time::Instant;

use super::super::paused::Paused;
use super::*;
use crate::testing::FixedRandom;
use crate::{StoreFuture, TokenStore};

/// How one token request goes.
#[derive(Clone, Debug)]
struct Request {
    latency: u64,
    ending: RequestEnding,
}

#[derive(Clone, Debug)]
enum RequestEnding {
    Token { lifetime: u64 },
    Refusal { status: u16, retry_after: Option<u64> },
    Hang,
    Panic,
}

/// A call, and what becomes of it.
#[derive(Clone, Debug)]
struct Call {
    /// Milliseconds after the one before.
    after: u64,
    deadline: u64,
    dropped_after: Option<u64>,
    is_refused: bool,
}

/// Goes through its requests, and starts again when they are used up.
struct Scripted {
    clock: Paused,
    script: Vec<Request>,
    asked: AtomicUsize,
    running: AtomicUsize,
    // What follows is looked at in the end, for a panic in a renewal is caught.
    /// The most that have run at once.
    most: AtomicUsize,
    /// Those that began while the last token was fresh and not refused.
    needless: AtomicUsize,
    last: Mutex<Option<Token>>,
}

/// One request that runs, until it ends or is dropped.
struct Running<'a>(&'a AtomicUsize);

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, SeqCst);
    }
}

impl Issuer for Arc<Scripted> {
    fn issue<'a>(&'a self, refused: Option<&'a Secret>) -> IssueFuture<'a> {
        Box::pin(async move {
            if self.last.lock().unwrap().as_ref().is_some_and(|last| {
                let age = last.age(self.clock.now(), TokenSettings::default().window);
                age == Age::Fresh && refused != Some(last.value())
            }) {
                self.needless.fetch_add(1, SeqCst);
            }
            self.most.fetch_max(self.running.fetch_add(1, SeqCst) + 1, SeqCst);
            let _running = Running(&self.running);
            let number = self.asked.fetch_add(1, SeqCst);
            let request = &self.script[number % self.script.len()];
            self.clock.sleep(Duration::from_millis(request.latency)).await;
            match request.ending {
                RequestEnding::Token { lifetime } => {
                    let value = Secret::new(format!("t{number}"));
                    let lifetime = Duration::from_millis(lifetime);
                    let token = Token::issued(value, self.clock.now(), lifetime);
                    *self.last.lock().unwrap() = Some(token.clone());
                    Ok(token)
                }
                RequestEnding::Refusal { status, retry_after } => Err(AuthError::Refused {
                    status: StatusCode::from_u16(status).unwrap(),
                    code: None,
                    retry_after: retry_after.map(Duration::from_secs),
                }),
                RequestEnding::Hang => std::future::pending().await,
                RequestEnding::Panic => panic!("as the script says"),
            }
        })
    }
}

/// A store that never answers.
struct Hanging;

impl TokenStore for Hanging {
    fn load<'a>(&'a self, _: &'a TokenKey) -> StoreFuture<'a, Option<Token>> {
        Box::pin(std::future::pending())
    }

    fn save<'a>(&'a self, _: &'a TokenKey, _: &'a Token) -> StoreFuture<'a, ()> {
        Box::pin(std::future::pending())
    }
}

fn requests() -> impl Strategy<Value = Vec<Request>> {
    let ending = prop_oneof![
        4 => (1_000_u64..200_000).prop_map(|lifetime| RequestEnding::Token { lifetime }),
        2 => (prop::sample::select(vec![401, 403, 429, 500, 503]), prop::option::of(0_u64..90))
            .prop_map(|(status, retry_after)| RequestEnding::Refusal { status, retry_after }),
        1 => Just(RequestEnding::Hang),
        1 => Just(RequestEnding::Panic),
    ];
    let request = (prop_oneof![0_u64..500, 0_u64..60_000], ending);
    vec(request.prop_map(|(latency, ending)| Request { latency, ending }), 1..6)
}

fn calls() -> impl Strategy<Value = Vec<Call>> {
    let after = prop_oneof![3 => 0_u64..50, 2 => 0_u64..2_000, 1 => 0_u64..90_000];
    let deadline = prop_oneof![0_u64..400, 0_u64..70_000];
    let call = (after, deadline, prop::option::weighted(0.2, 0_u64..2_000), any::<bool>());
    let call = call.prop_map(|(after, deadline, dropped_after, is_refused)| Call {
        after,
        deadline,
        dropped_after,
        is_refused,
    });
    vec(call, 1..60)
}

fn slot(issuer: &Arc<Scripted>, store_hangs: bool) -> Arc<Slot> {
    let key = TokenKey::new("https://a.example/token", "c", ["s"], &[]);
    let carrier = Carrier { header: header::AUTHORIZATION, prefix: "Bearer " };
    let (settings, clock): (_, Arc<dyn Clock>) = (TokenSettings::default(), Arc::new(issuer.clock));
    let store = store_hangs
        .then(|| SharedStore::new(Arc::new(Hanging), Arc::clone(&clock), settings.store));
    let own = Box::new(Arc::clone(issuer));
    Arc::new(Slot::new(key, carrier, own, store, settings, clock, Arc::new(FixedRandom(7))))
}

/// A call as the runtime makes it.
async fn call(slot: Arc<Slot>, call: Call) {
    let started = Instant::now();
    let deadline = Duration::from_millis(call.deadline);
    let could_be_had = slot.ready().is_some();
    let mut alarm = slot.clock.alarm(deadline);
    let waited = async {
        match slot.ready() {
            Some(held) => Ok(held),
            None => slot.token().await,
        }
    };
    let result = within(&mut alarm, waited).await;
    let took = started.elapsed();
    // tokio's timers are of whole milliseconds.
    assert!(took <= deadline + Duration::from_millis(1), "{took:?} is past {deadline:?}");
    match result {
        Ok(Ok(held)) => {
            let age = held.token.age(slot.clock.now(), Duration::ZERO);
            assert!(age != Age::Expired, "a token that was expired when it was given");
            assert!(!could_be_had || took.is_zero(), "there was a token, and it waited {took:?}");
            if call.is_refused {
                slot.refuse(held.generation);
            }
        }
        Ok(Err(error)) => {
            assert!(!could_be_had, "there was a token, and the call failed: {error}");
            assert!(!matches!(error, AuthError::NoRuntime), "{error}");
        }
        Err(_) => {
            assert!(!could_be_had);
            let runs = slot
                .state()
                .running
                .as_ref()
                .is_some_and(|running| running.outcome.has_changed().is_ok());
            assert!(runs, "it waited for nothing");
        }
    }
}

async fn run(requests: Vec<Request>, calls: Vec<Call>, store_hangs: bool) {
    let clock = Paused::new();
    let (asked, running, most, needless, last) = Default::default();
    let issuer =
        Arc::new(Scripted { clock, script: requests, asked, running, most, needless, last });
    let slot = slot(&issuer, store_hangs);
    let number = calls.len();
    let mut tasks = Vec::new();
    for each in calls {
        clock.sleep(Duration::from_millis(each.after)).await;
        let dropped_after = each.dropped_after.map(Duration::from_millis);
        let task = tokio::spawn(call(Arc::clone(&slot), each));
        tasks.push(tokio::spawn(async move {
            let abort = task.abort_handle();
            let ended = match dropped_after {
                None => task.await,
                Some(after) => match tokio::time::timeout(after, task).await {
                    Ok(ended) => ended,
                    Err(_) => return abort.abort(),
                },
            };
            ended.unwrap();
        }));
    }
    for task in tasks {
        task.await.unwrap();
    }
    // No task is left over once the longest renewal is over, and nobody asks more often than is called.
    clock.sleep(Duration::from_secs(60)).await;
    assert_eq!(issuer.running.load(SeqCst), 0);
    assert!(slot.state().running.is_none());
    assert_eq!(Arc::strong_count(&slot), 1, "a task outlives its renewal");
    assert!(issuer.asked.load(SeqCst) <= number);
    assert!(issuer.most.load(SeqCst) <= 1, "two renewals at once");
    assert_eq!(issuer.needless.load(SeqCst), 0, "a token was there");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// Never two renewals at once, nobody waits for nothing, never past a deadline.
    #[test]
    fn renewal_holds_whatever_happens(
        requests in requests(),
        calls in calls(),
        store_hangs in prop::bool::weighted(0.2),
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .start_paused(true)
            .build()
            .unwrap();
        runtime.block_on(run(requests, calls, store_hangs));
    }
}
