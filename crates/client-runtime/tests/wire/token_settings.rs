//! The builder's settings of tokens, each set to what the default would not do.

use std::time::Duration;

use client_runtime::testing::ManualClock;
use client_runtime::{AuthError, ClientBuilder, RetryPolicy, client::Error};

use crate::support::{Client, Reply, Seen, Server, builder, tables};

type Builder = ClientBuilder<Client<tables::Common>>;

fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

/// A client of a server that answers token requests in this way, and other calls with an entry.
struct Bench {
    clock: ManualClock,
    server: Server,
    client: Client<tables::Common>,
}

impl Bench {
    async fn new(token: fn() -> Reply, set: impl FnOnce(Builder) -> Builder) -> Self {
        let answer = move |seen: &Seen, _| match seen.path() {
            "/token" => token(),
            _ => Reply::entry(),
        };
        let (clock, server) = (ManualClock::new(), Server::scripted(answer).await);
        let builder = set(builder(&server.url(), &clock)).retry(RetryPolicy::never());
        Self { client: builder.build().unwrap(), clock, server }
    }

    /// Lets this time pass and makes a call, after which there must have been so many token requests.
    async fn assert_asked(&self, times: usize, wait: u64) {
        self.clock.advance(seconds(wait));
        let _ = self.client.get_entry("e1").await;
        // A renewal beside the call has a task of its own.
        let mut turns = 0;
        while turns < 20 || self.server.seen_at("/token").len() < times {
            tokio::task::yield_now().await;
            turns += 1;
            assert!(turns < 1_000_000, "{} token requests", self.server.seen_at("/token").len());
        }
        assert_eq!(self.server.seen_at("/token").len(), times);
    }
}

#[tokio::test]
async fn the_refresh_window() {
    let bench = Bench::new(|| Reply::token(1), |b| b.token_refresh_window(seconds(10))).await;
    bench.assert_asked(1, 0).await;
    // It lives an hour.
    bench.assert_asked(1, 3589).await;
    bench.assert_asked(2, 2).await;
}

#[tokio::test]
async fn the_lifetime_of_a_token_that_has_none() {
    let token = || Reply::json(200, r#"{"access_token":"t","token_type":"bearer"}"#);
    let bench = Bench::new(token, |b| b.default_token_lifetime(seconds(1000))).await;
    bench.assert_asked(1, 0).await;
    bench.assert_asked(1, 930).await;
    bench.assert_asked(2, 71).await;
}

#[tokio::test]
async fn the_pause_after_a_failure() {
    let bench = Bench::new(|| Reply::status(503), |b| b.token_failure_pause(seconds(30))).await;
    bench.assert_asked(1, 0).await;
    bench.assert_asked(1, 29).await;
    bench.assert_asked(2, 1).await;
}

#[tokio::test]
async fn the_pause_after_a_refusal() {
    let bench = Bench::new(|| Reply::status(403), |b| b.token_refusal_pause(seconds(600))).await;
    bench.assert_asked(1, 0).await;
    bench.assert_asked(1, 599).await;
    bench.assert_asked(2, 1).await;
}

#[tokio::test]
async fn the_deadline_of_a_renewal() {
    let set = |b: Builder| b.token_deadline(seconds(5)).token_timeout(seconds(9));
    let bench = Bench::new(|| Reply::Silence, set).await;
    let client = bench.client.clone();
    let call = tokio::spawn(async move { client.get_entry("e1").await.map(drop) });
    while bench.server.seen_at("/token").is_empty() {
        tokio::task::yield_now().await;
    }
    bench.clock.advance(seconds(5));
    let error = call.await.unwrap().unwrap_err();
    let Error::Auth(failure) = &error else { panic!("{error}") };
    assert!(
        matches!(failure.cause(), AuthError::Timeout { limit } if *limit == seconds(5)),
        "{error}"
    );
}
