//! The loop of a call under failures, waits and deadlines in any order, on a clock that stands still
//! until the server moves it.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use client_runtime::testing::{FixedRandom, ManualClock};
use client_runtime::{
    CallOptions, ClientBuilder, Clock as _, Credential, CredentialSet, RetryPolicy,
};
use proptest::prelude::*;
use tokio::sync::Notify;

use crate::calls::{self, Class, Client};
use crate::server::{Deed, Server};

/// What the server does with one request.
#[derive(Clone, Debug)]
struct Step {
    deed: Act,
    /// How far time has moved when it does.
    takes: u64,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Act {
    Status(u16, Option<u32>),
    Close,
    /// The client has to give up.
    Stall,
}

impl Act {
    fn deed(self) -> Deed {
        match self {
            Self::Status(status, wait) => {
                let wait = wait.map_or_else(String::new, |wait| format!("retry-after: {wait}\r\n"));
                let body = if status == 200 { r#"{"id":"e1"}"# } else { "" };
                let head = format!("HTTP/1.1 {status} Any\r\n{wait}content-length: {}", body.len());
                Deed::Write(format!("{head}\r\n\r\n{body}").into_bytes())
            }
            Self::Close => Deed::Write(Vec::new()),
            Self::Stall => Deed::Stall(Vec::new()),
        }
    }

    /// Whether a request that met this may have done its work.
    fn may_process(self) -> bool {
        !matches!(self, Self::Status(401 | 421 | 425, _))
    }
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let status = prop::sample::select(vec![200, 401, 403, 408, 421, 425, 429, 500, 503]);
    let wait = prop::option::of(0_u32..40);
    let act = prop_oneof![
        6 => (status, wait).prop_map(|(status, wait)| Act::Status(status, wait)),
        2 => Just(Act::Close),
        1 => Just(Act::Stall),
    ];
    let step = (act, 0_u64..20_000).prop_map(|(deed, takes)| match deed {
        // Longer than any limit of an attempt.
        Act::Stall => Step { deed, takes: 60_000 },
        _ => Step { deed, takes },
    });
    prop::collection::vec(step, 0..8)
}

#[derive(Clone, Debug)]
struct Case {
    class: Class,
    steps: Vec<Step>,
    timeout: u64,
    deadline: u64,
    jitter: u64,
    max_attempts: u32,
    /// The caller drops the call when the server has this many requests.
    drop_at: Option<usize>,
}

fn cases() -> impl Strategy<Value = Case> {
    let class = prop::sample::select(Class::ALL.to_vec());
    let drop_at = prop::option::weighted(0.3, 1_usize..4);
    (class, steps(), 1_u64..30_000, 0_u64..60_000, any::<u64>(), 0_u32..7, drop_at).prop_map(
        |(class, steps, timeout, deadline, jitter, max_attempts, drop_at)| Case {
            class,
            steps,
            timeout,
            deadline,
            jitter,
            max_attempts,
            drop_at,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_call_is_late_and_no_one_shot_call_is_made_twice(case in cases()) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(check(case));
    }
}

async fn check(case: Case) {
    let clock = ManualClock::new();
    let seen_at: Arc<Mutex<Vec<Duration>>> = Arc::default();
    let reached = Arc::new(Notify::new());
    let mut deeds: Vec<Deed> = case.steps.iter().map(|step| step.deed.deed()).collect();
    deeds.push(Act::Status(200, None).deed());
    let (mover, seen, notify) = (clock.clone(), Arc::clone(&seen_at), Arc::clone(&reached));
    let (steps, drop_at) = (case.steps.clone(), Mutex::new(case.drop_at));
    let drop_at = Arc::new(drop_at);
    let dropping = Arc::clone(&drop_at);
    let server = Server::watched(deeds, move |number| {
        seen.lock().unwrap().push(mover.monotonic());
        if *dropping.lock().unwrap() == Some(number + 1) {
            notify.notify_one();
        } else if let Some(step) = steps.get(number) {
            mover.advance(Duration::from_millis(step.takes));
        }
    })
    .await;
    let tokens = Server::start(vec![Deed::Write(calls::token())]).await;
    let (id, secret) = ("id".into(), "secret".into());
    let oauth = Credential::ClientCredentials { id, secret };
    let client = ClientBuilder::<Client>::new(format!("http://{}", server.address))
        .credentials(CredentialSet::new().with("oauth", oauth))
        .token_endpoint("oauth", format!("http://{}/token", tokens.address))
        .http(|http| http.tls_certs_only([]))
        .clock(clock.clone())
        .random(FixedRandom(case.jitter))
        .retry(RetryPolicy::new().max_attempts(case.max_attempts))
        .build()
        .unwrap();
    let (timeout, deadline) =
        (Duration::from_millis(case.timeout), Duration::from_millis(case.deadline));
    let options = CallOptions::new().timeout(timeout).deadline(deadline);
    let result = tokio::select! {
        result = calls::call(&client, case.class, options) => Some(result),
        () = reached.notified() => None,
    };

    *drop_at.lock().unwrap() = None;
    let seen = seen_at.lock().unwrap().clone();
    for at in &seen {
        assert!(*at < deadline || deadline.is_zero(), "a request went out at {at:?}: {case:?}");
    }
    let slept: Duration = clock.sleeps().iter().sum();
    assert!(slept <= deadline, "waited for {slept:?}: {case:?}");
    // One more after a 401.
    let most = case.max_attempts.max(1) as usize + 1;
    assert!(seen.len() <= most, "{} requests: {case:?}", seen.len());
    if case.class == Class::OneShot {
        let ok = [Act::Status(200, None)];
        let met = case.steps.iter().map(|step| step.deed).chain(ok).take(seen.len());
        let processed = met.filter(|act| act.may_process()).count();
        assert!(processed <= 1, "a one-shot call was made {processed} times: {case:?}");
    }
    if let Some(Err(error)) = &result {
        assert_eq!(error.attempts() as usize, seen.len(), "{error}: {case:?}");
    }

    // Whatever has happened, nothing of it is in the way of the next call, or only for a pause.
    clock.advance(Duration::from_secs(3600));
    while seen_at.lock().unwrap().len() < case.steps.len() {
        let _ = calls::call(&client, Class::OneShot, CallOptions::new()).await;
    }
    let last = calls::call(&client, Class::Get, CallOptions::new()).await;
    assert!(last.is_ok(), "{:?}: {case:?}", last.err());
}
