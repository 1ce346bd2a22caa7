//! A crowd of calls at once, at a server of which every fifth answer is a 503, while tokens expire.
//!
//! As a test it is one crowd of 1,000. As a soak it is larger, and comes again and again:
//!
//! ```sh
//! CROWD_CALLS=10000 CROWD_MINUTES=5 cargo test --release -p client-runtime --test crowd -- --nocapture
//! ```

// The lints know test functions, but not the functions that these share.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]
#![allow(clippy::print_stdout, reason = "a soak tells its figures")]

#[path = "../support/mod.rs"]
#[allow(dead_code, unused_imports)]
mod support;

mod server;

use std::time::{Duration, Instant};

use client_runtime::{ClientBuilder, Outcome, RetryPolicy};
use server::Server;
use support::{Client, oauth, tables};
use tokio::task::JoinSet;

fn setting(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(default)
}

/// What became of one crowd.
#[derive(Debug, Default)]
struct Tally {
    calls: u64,
    attempts: u64,
    failed: u64,
    one_shots_failed: u64,
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_crowd_is_served_without_a_one_shot_call_twice() {
    let calls = setting("CROWD_CALLS", 1000);
    let until = Instant::now() + Duration::from_secs(60 * setting("CROWD_MINUTES", 0));
    let server = Server::start().await;
    let client: Client<tables::Common> = ClientBuilder::new(server.url())
        .credentials(oauth())
        // One connection: each call over its own would take more open files than a process has.
        .http(reqwest::ClientBuilder::http2_prior_knowledge)
        .retry(RetryPolicy::new().budget_share(0.5))
        .build()
        .unwrap();
    let started = Instant::now();
    let (mut all, mut rounds, mut first_memory) = (Tally::default(), 0, 0);
    loop {
        round(&client, calls, rounds, &mut all).await;
        rounds += 1;
        let memory = resident_kib();
        if rounds == 3 {
            first_memory = memory;
        }
        if rounds % 10 == 3 {
            println!("after {rounds} crowds: {} MiB resident", memory / 1024);
        }
        if Instant::now() >= until {
            break;
        }
    }
    let (took, memory) = (started.elapsed(), resident_kib());
    let (tokens, twice) = (server.tokens(), server.twice());
    let amplification = all.attempts as f64 / all.calls as f64;
    println!(
        "{} calls in {rounds} crowds, {:.0} s: {amplification:.3} attempts a call, {tokens} token \
         requests, {twice} one-shot calls twice, {} failed of those that are repeated, {} of those \
         that are not; {} MiB resident, {} MiB after the third crowd",
        all.calls,
        took.as_secs_f64(),
        all.failed,
        all.one_shots_failed,
        memory / 1024,
        first_memory / 1024
    );
    assert_eq!(twice, 0);
    assert!(amplification < 1.15, "{amplification} attempts a call");
    // A token of five seconds is renewed when half of that is left.
    let lifetimes = took.as_secs_f64() / 2.5;
    assert!((tokens as f64) < lifetimes + 3.0, "{tokens} token requests in {took:?}");
    assert!(first_memory == 0 || memory < first_memory + first_memory / 4, "memory grows");
}

async fn round(client: &Client<tables::Common>, calls: u64, round: u64, all: &mut Tally) {
    let mut crowd = JoinSet::new();
    for call in 0..calls {
        let client = client.clone();
        crowd.spawn(async move {
            let one_shot = call % 2 == 0;
            let id = format!("{round}-{call}");
            let result = match one_shot {
                true => client.burn_entry(&id).await,
                false => client.get_entry(&id).await,
            };
            match result {
                Ok(value) => (one_shot, true, value.attempts()),
                Err(error) => {
                    assert_eq!(error.outcome(), Outcome::Answered, "{error}");
                    (one_shot, false, error.attempts())
                }
            }
        });
    }
    while let Some(call) = crowd.join_next().await {
        let (one_shot, ok, attempts) = call.unwrap();
        all.calls += 1;
        all.attempts += u64::from(attempts);
        all.failed += u64::from(!ok && !one_shot);
        all.one_shots_failed += u64::from(!ok && one_shot);
    }
}

/// The memory of this process, server and all; nothing where the system does not tell.
fn resident_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.trim().split(' ').next()?.parse().ok()).unwrap_or(0)
}
