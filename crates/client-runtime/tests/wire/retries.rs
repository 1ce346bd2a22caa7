//! Which failures are repeated, how often and when.

use std::sync::atomic::Ordering;
use std::time::Duration;

use client_runtime::testing::{FixedRandom, ManualClock};
use client_runtime::{CallOptions, IdempotencyKey, RetryPolicy, client::Error};

use crate::support::server::{deserted, hanging_up};
use crate::support::{Client, EntryError, Reply, Server, builder, client, tables};

fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

/// One cell of the table: which call is made.
#[derive(Clone, Copy, Debug)]
enum Call {
    Idempotent,
    UnderKey,
    WithoutKey,
    OneShot,
}

const CALLS: [Call; 4] = [Call::Idempotent, Call::UnderKey, Call::WithoutKey, Call::OneShot];

/// Attempts that a call takes; it always fails. The bearer token is fixed, so that the server sees
/// nothing but the call.
async fn attempts<T: tables::Table>(client: &Client<T>, call: Call) -> (u32, bool) {
    let error: Error<EntryError> = match call {
        Call::Idempotent => client.get_entry("e1").await.unwrap_err(),
        Call::OneShot => client.burn_entry("e1").await.unwrap_err(),
        Call::WithoutKey => client.create_entry("n").send().await.unwrap_err(),
        Call::UnderKey => {
            let key = IdempotencyKey::new("k").unwrap();
            let client = client.with(CallOptions::new().idempotency_key(key));
            client.create_entry("n").send().await.unwrap_err()
        }
    };
    (error.attempts(), error.is_retryable())
}

async fn row(client: &Client<tables::Common>) -> [(u32, bool); 4] {
    let mut row = [(0, false); 4];
    for (cell, call) in row.iter_mut().zip(CALLS) {
        *cell = attempts(client, call).await;
    }
    row
}

const ALL: (u32, bool) = (4, true);
const ONE: (u32, bool) = (1, false);

#[tokio::test]
async fn statuses_by_retry_class() {
    for (status, expected) in [
        (400, [ONE; 4]),
        (409, [ONE; 4]),
        (408, [ALL, ALL, ONE, ONE]),
        (500, [ALL, ALL, ONE, ONE]),
        (502, [ALL, ALL, ONE, ONE]),
        (503, [ALL, ALL, ONE, ONE]),
        (504, [ALL, ALL, ONE, ONE]),
        // The surface says that 429 means "not processed".
        (429, [ALL, ALL, ALL, ONE]),
    ] {
        let server = Server::start(move |_, _| Reply::status(status)).await;
        let client = client(&server, &ManualClock::new());
        assert_eq!(row(&client).await, expected, "{status}");
    }
}

#[tokio::test]
async fn refused_connections_are_repeated_for_every_class() {
    // Tokens come from a server that is there; the calls go to one that is not.
    let tokens = Server::start(|_, _| Reply::entry()).await;
    let client = builder::<tables::Common>(&deserted().await, &ManualClock::new())
        .token_endpoint("oauth", format!("{}/token", tokens.url()))
        .build()
        .unwrap();
    assert_eq!(row(&client).await, [ALL; 4]);
}

#[tokio::test]
async fn lost_connections_are_repeated_where_repeating_does_no_harm() {
    let tokens = Server::start(|_, _| Reply::entry()).await;
    let (url, connections) = hanging_up().await;
    let client = builder::<tables::Common>(&url, &ManualClock::new())
        .token_endpoint("oauth", format!("{}/token", tokens.url()))
        .build()
        .unwrap();
    assert_eq!(row(&client).await, [ALL, ALL, ONE, ONE]);
    assert_eq!(connections.load(Ordering::SeqCst), 4 + 4 + 1 + 1);
}

#[tokio::test]
async fn attempts_that_take_too_long_are_repeated_where_repeating_does_no_harm() {
    let clock = ManualClock::new();
    let mover = clock.clone();
    let server = Server::start(move |_, _| {
        mover.advance(seconds(30));
        Reply::Silence
    })
    .await;
    let client =
        builder::<tables::Common>(&server.url(), &clock).deadline(seconds(600)).build().unwrap();
    assert_eq!(row(&client).await, [ALL, ALL, ONE, ONE]);
}

#[tokio::test]
async fn a_429_without_retry_after_ends_after_backoff() {
    let server = Server::start(|_, _| {
        let headers = [
            ("x-ratelimit-limit", "300"),
            ("x-ratelimit-remaining", "0"),
            ("x-ratelimit-reset", "53"),
        ];
        Reply::new(429, &headers, "")
    })
    .await;
    let clock = ManualClock::new();
    let client: Client<tables::Common> =
        builder(&server.url(), &clock).random(FixedRandom(1 << 63)).build().unwrap();
    let error = client.get_entry("e1").await.unwrap_err();
    let millis = |millis| Duration::from_millis(millis);
    assert_eq!(clock.sleeps(), [millis(100), millis(200), millis(400)]);
    assert_eq!((error.attempts(), error.retry_after()), (4, None));
    assert!(error.is_retryable() && !error.is_auth());
    assert_eq!(error.elapsed(), millis(700));
    let limit = error.rate_limit().unwrap();
    assert_eq!((limit.limit, limit.remaining), (Some(300), Some(0)));
    assert_eq!(limit.reset, Some(seconds(53)));
}

#[tokio::test]
async fn retry_after_is_waited_for_in_seconds_and_as_a_date() {
    let server = Server::start(|_, before| match before {
        0 => Reply::new(503, &[("retry-after", "7")], ""),
        // Seven seconds later, that is in five.
        1 => Reply::new(503, &[("retry-after", "Thu, 01 Jan 2026 00:00:12 GMT")], ""),
        _ => Reply::entry(),
    })
    .await;
    let clock = ManualClock::new();
    client(&server, &clock).get_entry("e1").await.unwrap();
    assert_eq!(clock.sleeps(), [seconds(7), seconds(5)]);
}

#[tokio::test]
async fn a_retry_after_beyond_the_deadline_ends_the_call_at_once() {
    let server = Server::start(|_, _| Reply::new(429, &[("retry-after", "360")], "")).await;
    let clock = ManualClock::new();
    let error = client(&server, &clock).get_entry("e1").await.unwrap_err();
    assert!(clock.sleeps().is_empty());
    assert_eq!((error.attempts(), error.retry_after()), (1, Some(seconds(360))));
    assert!(error.is_retryable());
    assert!(error.to_string().ends_with("(attempt 1 of 4, retry after 360 s)"), "{error}");
}

#[tokio::test]
async fn timeouts_and_deadlines_can_be_set_for_one_call() {
    let clock = ManualClock::new();
    let mover = clock.clone();
    let server = Server::start(move |_, _| {
        mover.advance(seconds(3));
        Reply::Silence
    })
    .await;
    let client = client(&server, &clock);
    let brief = client.with(CallOptions::new().timeout(seconds(2)).deadline(seconds(7)));
    let error = brief.get_entry("e1").await.unwrap_err();
    assert_eq!(error.attempts(), 3, "the third attempt is cut by the deadline");
    assert!(error.to_string().contains("no answer within the 7000 ms of the call"), "{error}");
    assert!(client.with(CallOptions::new().timeout(seconds(3))).burn_entry("e").await.is_err());
}

#[tokio::test]
async fn the_budget_bounds_the_repeats_of_all_calls() {
    let server = Server::start(|_, _| Reply::status(503)).await;
    let policy = RetryPolicy::new().budget_reserve(0).budget_share(0.5);
    let client: Client<tables::Common> =
        builder(&server.url(), &ManualClock::new()).retry(policy).build().unwrap();
    let mut attempts = 0;
    for _ in 0..100 {
        attempts += client.get_entry("e1").await.unwrap_err().attempts();
    }
    assert_eq!(attempts, 150, "a repeat for every second call, instead of three for each");
}

#[tokio::test]
async fn retries_can_be_switched_off() {
    let server = Server::start(|_, _| Reply::status(503)).await;
    let client: Client<tables::Common> =
        builder(&server.url(), &ManualClock::new()).retry(RetryPolicy::never()).build().unwrap();
    assert_eq!(attempts(&client, Call::Idempotent).await, (1, true));
}

#[tokio::test]
async fn calls_wait_for_the_rate_limit_if_the_client_is_set_to() {
    let server = Server::start(|_, call| match call {
        0 => {
            let headers = [("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "53")];
            Reply::new(200, &headers, r#"{"id":"e1"}"#)
        }
        _ => Reply::entry(),
    })
    .await;
    let clock = ManualClock::new();
    let builder = builder::<tables::Common>(&server.url(), &clock);
    let client = builder.wait_for_rate_limit().build().unwrap();
    client.get_entry("e1").await.unwrap();

    // The window is longer than this call may take: it ends at once, with the wait.
    let hasty = client.with(CallOptions::new().deadline(seconds(50)));
    let error = hasty.get_entry("e1").await.unwrap_err();
    assert_eq!(error.retry_after(), Some(seconds(53)));
    assert!(error.is_retryable());
    assert_eq!(error.attempts(), 0);
    assert!(clock.sleeps().is_empty());

    client.get_entry("e1").await.unwrap();
    assert_eq!(clock.sleeps(), [seconds(53)]);
}
