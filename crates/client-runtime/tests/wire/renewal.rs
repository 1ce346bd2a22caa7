//! Renewal of tokens beside the calls: who waits for it, who pays for its failures, and how often a
//! token endpoint is asked.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use client_runtime::testing::ManualClock;
use client_runtime::{AuthError, CallOptions, Clock, RetryPolicy, client::Error};
use tokio::task::JoinSet;

use crate::support::{Client, EntryError, Reply, Server, builder, client, tables};

type Outcomes = JoinSet<Result<(), Error<EntryError>>>;

fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

fn millis(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

/// Ends a test that would hang; none of them waits for it.
async fn soon<F: Future>(future: F) -> F::Output {
    tokio::time::timeout(seconds(30), future).await.expect("it hangs")
}

/// Lets every task go on until it waits for something.
async fn settle() {
    for _ in 0..20 {
        tokio::task::yield_now().await;
    }
}

/// A server whose token endpoint takes its time, by the clock of the test.
async fn slow(clock: &ManualClock, latency: Duration) -> Server {
    let clock = clock.clone();
    let tokens = AtomicUsize::new(0);
    Server::scripted(move |seen, _| match seen.path() {
        "/token" => {
            let number = tokens.fetch_add(1, Ordering::SeqCst) + 1;
            Reply::token(number).after(clock.alarm(latency))
        }
        _ => Reply::entry(),
    })
    .await
}

async fn asked(server: &Server) {
    soon(async {
        while server.seen_at("/token").is_empty() {
            tokio::task::yield_now().await;
        }
    })
    .await;
}

fn spawn(calls: &mut Outcomes, client: &Client<tables::Common>, options: CallOptions) {
    let client = client.with(options);
    calls.spawn(async move { client.get_entry("e1").await.map(drop) });
}

#[tokio::test]
async fn a_hurried_call_fails_alone() {
    for hurry in [
        CallOptions::new().timeout(millis(50)).deadline(millis(50)),
        CallOptions::new().deadline(millis(50)),
    ] {
        let clock = ManualClock::new();
        let server = slow(&clock, millis(200)).await;
        let client = client(&server, &clock);
        let mut hurried = Outcomes::new();
        spawn(&mut hurried, &client, hurry);
        asked(&server).await;
        let mut patient = Outcomes::new();
        (0..50).for_each(|_| spawn(&mut patient, &client, CallOptions::new()));
        // How long an attempt may take is a matter of the API's, not of the token endpoint's.
        let brief = CallOptions::new().timeout(millis(50));
        spawn(&mut patient, &client, brief);
        settle().await;
        clock.advance(millis(60));
        let error = soon(hurried.join_next()).await.unwrap().unwrap().unwrap_err();
        assert!(error.is_auth() && error.is_retryable(), "{error}");
        clock.advance(millis(150));
        while let Some(call) = soon(patient.join_next()).await {
            call.unwrap().unwrap();
        }
        assert_eq!(server.seen_at("/token").len(), 1);
    }
}

#[tokio::test]
async fn deadlines_shorter_than_the_token_endpoint_still_lead_to_a_token() {
    let clock = ManualClock::new();
    let server = slow(&clock, millis(300)).await;
    let client = client(&server, &clock);
    let hurried = || CallOptions::new().deadline(millis(200));
    let mut calls = Outcomes::new();
    spawn(&mut calls, &client, hurried());
    asked(&server).await;
    for _ in 0..30 {
        clock.advance(millis(10));
        spawn(&mut calls, &client, hurried());
        settle().await;
    }
    soon(client.get_entry("e1")).await.unwrap();
    for _ in 0..50 {
        soon(client.with(hurried()).get_entry("e1")).await.unwrap();
    }
    let tokens = server.seen_at("/token").len();
    assert!(tokens <= 3, "{tokens} token requests");
}

#[tokio::test]
async fn a_hanging_token_endpoint_is_asked_a_few_times_by_five_hundred_calls() {
    let clock = ManualClock::new();
    let server = Server::scripted(|_, _| Reply::Silence).await;
    let client = client(&server, &clock);
    let mut calls = Outcomes::new();
    for _ in 0..500 {
        spawn(&mut calls, &client, CallOptions::new().deadline(seconds(1)));
        settle().await;
        clock.advance(millis(240));
    }
    clock.advance(seconds(2));
    while let Some(call) = soon(calls.join_next()).await {
        let error = call.unwrap().unwrap_err();
        assert!(error.is_auth(), "{error}");
    }
    let tokens = server.seen_at("/token").len();
    assert!((1..=8).contains(&tokens), "{tokens} token requests in two minutes");
}

#[tokio::test]
async fn a_deadline_that_ends_in_waiting_names_the_token_endpoint() {
    let clock = ManualClock::new();
    let server = Server::scripted(|_, _| Reply::Silence).await;
    let mut calls = Outcomes::new();
    spawn(&mut calls, &client(&server, &clock), CallOptions::new().deadline(millis(1200)));
    asked(&server).await;
    clock.advance(millis(1200));
    let error = soon(calls.join_next()).await.unwrap().unwrap().unwrap_err();
    assert!(error.is_auth() && error.is_retryable());
    assert_eq!(
        error.to_string(),
        "get_entry failed: no token came within the 1200 ms of the call: the token endpoint is slow \
         or does not answer (not sent)"
    );
}

#[tokio::test]
async fn a_failure_is_remembered_for_as_long_as_the_token_endpoint_asks() {
    let server = Server::scripted(|_, _| Reply::new(429, &[("retry-after", "600")], "")).await;
    let clock = ManualClock::new();
    let client = client(&server, &clock);
    assert_eq!(client.get_entry("e1").await.unwrap_err().retry_after(), Some(seconds(600)));
    clock.advance(seconds(599));
    let error = client.get_entry("e1").await.unwrap_err();
    assert_eq!(error.retry_after(), Some(seconds(1)), "what is left of it");
    assert_eq!(server.seen_at("/token").len(), 1);
    clock.advance(seconds(1));
    client.get_entry("e1").await.unwrap_err();
    assert_eq!(server.seen_at("/token").len(), 2);
}

#[tokio::test]
async fn an_absurd_retry_after_does_not_close_the_client_for_good() {
    let header = [("retry-after", "99999999999999999999")];
    let server = Server::scripted(move |_, _| Reply::new(503, &header, "")).await;
    let clock = ManualClock::new();
    let client = client(&server, &clock);
    client.get_entry("e1").await.unwrap_err();
    clock.advance(seconds(3600));
    client.get_entry("e1").await.unwrap_err();
    assert_eq!(server.seen_at("/token").len(), 2);
}

#[tokio::test]
async fn a_refusal_of_the_client_is_remembered_for_a_minute() {
    for (status, body) in [(400, r#"{"error":"invalid_client"}"#), (401, ""), (403, ""), (404, "")]
    {
        let server = Server::scripted(move |_, _| Reply::json(status, body)).await;
        let clock = ManualClock::new();
        let client = client(&server, &clock);
        for _ in 0..6 {
            client.get_entry("e1").await.unwrap_err();
            clock.advance(seconds(9));
        }
        assert_eq!(server.seen_at("/token").len(), 1, "{status}");
        clock.advance(seconds(6));
        client.get_entry("e1").await.unwrap_err();
        assert_eq!(server.seen_at("/token").len(), 2, "{status}");
    }
}

#[tokio::test]
async fn a_silence_is_remembered_too() {
    let clock = ManualClock::new();
    let server = Server::scripted(|_, _| Reply::Silence).await;
    let client: Client<tables::Common> = builder(&server.url(), &clock)
        .retry(RetryPolicy::never())
        .token_timeout(seconds(2))
        .build()
        .unwrap();
    let mut calls = Outcomes::new();
    spawn(&mut calls, &client, CallOptions::new());
    asked(&server).await;
    clock.advance(seconds(2));
    let error = soon(calls.join_next()).await.unwrap().unwrap().unwrap_err();
    let Error::Auth(failure) = &error else { panic!("{error}") };
    assert!(matches!(failure.cause(), AuthError::Timeout { limit } if *limit == seconds(2)));
    clock.advance(seconds(4));
    soon(client.get_entry("e1")).await.unwrap_err();
    assert_eq!(server.seen_at("/token").len(), 1);
}

#[tokio::test]
async fn an_aging_token_is_renewed_beside_the_call() {
    let clock = ManualClock::new();
    let server = Server::scripted(move |seen, before| match (seen.path(), before) {
        ("/token", 0) => Reply::token(1),
        ("/token", _) => Reply::Silence,
        (_, _) => Reply::entry(),
    })
    .await;
    let client = client(&server, &clock);
    client.get_entry("e1").await.unwrap();
    clock.advance(seconds(3541));
    // The clock stands still: whoever waits for the token endpoint waits for ever.
    soon(client.get_entry("e1")).await.unwrap();
    soon(client.get_entry("e1")).await.unwrap();
    soon(async {
        while server.seen_at("/token").len() < 2 {
            tokio::task::yield_now().await;
        }
    })
    .await;
    // It is left alone after it was silent, and the token serves until it expires.
    clock.advance(seconds(46));
    settle().await;
    soon(client.get_entry("e1")).await.unwrap();
    settle().await;
    assert_eq!(server.seen_at("/token").len(), 2);
}

#[tokio::test]
async fn a_lasting_401_costs_few_tokens() {
    for policy in [RetryPolicy::never(), RetryPolicy::new()] {
        let server = Server::start(|_, _| Reply::status(401)).await;
        let clock = ManualClock::new();
        let client: Client<tables::Common> =
            builder(&server.url(), &clock).retry(policy).build().unwrap();
        for _ in 0..100 {
            let error = client.burn_entry("e1").await.unwrap_err();
            assert!(error.is_auth() && error.status().is_some());
        }
        assert_eq!((server.calls(), server.seen_at("/token").len()), (101, 2));
        clock.advance(seconds(60));
        client.burn_entry("e1").await.unwrap_err();
        client.burn_entry("e1").await.unwrap_err();
        assert_eq!(server.seen_at("/token").len(), 3, "one a minute");
    }
}

#[tokio::test]
async fn a_401_of_one_operation_alone_costs_few_tokens_too() {
    let server = Server::start(|seen, _| match seen.path() {
        "/entries/e1" => Reply::entry(),
        _ => Reply::status(401),
    })
    .await;
    let client = client(&server, &ManualClock::new());
    for _ in 0..50 {
        client.get_entry("e1").await.unwrap();
        client.burn_entry("e1").await.unwrap_err();
    }
    assert_eq!(server.seen_at("/token").len(), 4);
}

#[tokio::test]
async fn a_token_that_served_and_is_revoked_is_replaced_at_once() {
    let revoked = Arc::new(AtomicUsize::new(0));
    let until = Arc::clone(&revoked);
    let server = Server::start(move |seen, _| {
        let token = seen.header("authorization").and_then(|value| value.rsplit('-').next());
        match token.unwrap().parse::<usize>().unwrap() {
            number if number <= until.load(Ordering::SeqCst) => Reply::status(401),
            _ => Reply::entry(),
        }
    })
    .await;
    let client = client(&server, &ManualClock::new());
    for number in 0..=3 {
        revoked.store(number, Ordering::SeqCst);
        client.get_entry("e1").await.unwrap();
    }
    assert_eq!(server.seen_at("/token").len(), 4);
}

#[tokio::test]
async fn the_repeat_after_a_401_is_not_one_of_the_policys() {
    let server = Server::start(|seen, before| match seen.header("authorization") {
        Some(value) if value.ends_with("-1") => Reply::status(401),
        _ if before == 1 => Reply::status(503),
        _ => Reply::entry(),
    })
    .await;
    let clock = ManualClock::new();
    let client: Client<tables::Common> =
        builder(&server.url(), &clock).retry(RetryPolicy::never()).build().unwrap();
    let error = client.get_entry("e1").await.unwrap_err();
    assert_eq!((error.attempts(), error.status().unwrap().as_u16()), (2, 503));
}

#[tokio::test]
async fn a_401_stays_the_answer_when_no_other_token_can_be_had() {
    let tokens = Arc::new(AtomicUsize::new(0));
    let server = Server::scripted(move |seen, _| match seen.path() {
        "/token" if tokens.fetch_add(1, Ordering::SeqCst) == 0 => Reply::token(1),
        "/token" => Reply::json(400, r#"{"error":"invalid_client"}"#),
        _ => Reply::new(401, &[("x-request-id", "r-1")], ""),
    })
    .await;
    let error = client(&server, &ManualClock::new()).get_entry("e1").await.unwrap_err();
    assert_eq!(error.status().map(|status| status.as_u16()), Some(401), "{error}");
    assert_eq!((error.attempts(), error.request_id()), (1, Some("r-1")));
}

#[tokio::test]
async fn a_renewal_outlives_the_runtime_that_started_it_by_another() {
    let clock = ManualClock::new();
    let server = slow(&clock, seconds(1)).await;
    let client = client(&server, &clock);
    let hurried = client.clone();
    // Its renewal is asked and not answered yet when the runtime goes.
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let call = tokio::spawn(async move { hurried.get_entry("e1").await.map(drop) });
            settle().await;
            call.abort();
        });
    })
    .join()
    .unwrap();
    let mut calls = Outcomes::new();
    spawn(&mut calls, &client, CallOptions::new());
    settle().await;
    asked(&server).await;
    clock.advance(seconds(2));
    soon(async {
        while !matches!(calls.try_join_next(), Some(Ok(Ok(())))) {
            clock.advance(millis(10));
            tokio::task::yield_now().await;
        }
    })
    .await;
    assert!(server.seen_at("/token").len() <= 2);
}
