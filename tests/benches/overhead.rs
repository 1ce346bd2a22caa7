//! How long a generated call takes next to one that is written by hand with `reqwest`: the same
//! requests to the same server on loopback, and the same types. Both are turned round by round, so
//! that whatever else the machine does meets both.
//!
//! `cargo bench -p workspace-tests --bench overhead`; `OVERHEAD_ROUNDS` is 40 by default.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]
#![allow(clippy::print_stdout, reason = "what it has measured is its result")]

#[path = "../overhead/by_hand.rs"]
mod by_hand;
#[path = "../overhead/generated.rs"]
mod generated;
#[path = "../overhead/server.rs"]
mod server;

use std::time::{Duration, Instant};

use tokio::runtime::{Builder, Runtime};

const CALLS: u32 = 400;

/// The time of one call, by a round of many.
fn round<F: Future<Output = ()>>(runtime: &Runtime, call: impl Fn() -> F) -> Duration {
    let started = Instant::now();
    runtime.block_on(async {
        for _ in 0..CALLS {
            call().await;
        }
    });
    started.elapsed() / CALLS
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

fn compare<A: Future<Output = ()>, B: Future<Output = ()>>(
    name: &str,
    runtime: &Runtime,
    hand: impl Fn() -> A,
    made: impl Fn() -> B,
) {
    let rounds = std::env::var("OVERHEAD_ROUNDS").ok().and_then(|rounds| rounds.parse().ok());
    let (mut by_hand, mut generated, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..rounds.unwrap_or(40) {
        let (one, other) = (round(runtime, &hand), round(runtime, &made));
        by_hand.push(one.as_secs_f64() * 1e6);
        generated.push(other.as_secs_f64() * 1e6);
        ratios.push(other.as_secs_f64() / one.as_secs_f64());
    }
    let (hand, made, ratio) = (median(by_hand), median(generated), median(ratios));
    println!("{name:14} {hand:6.1} us by hand, {made:6.1} us generated, ratio {ratio:.3}");
}

fn main() {
    let base = server::start();
    let runtime = Builder::new_current_thread().enable_all().build().unwrap();
    let (hand, made) =
        runtime.block_on(async { (by_hand::Client::new(&base), generated::Clients::new(&base)) });
    let again = runtime.block_on(async { by_hand::Client::new(&base) });
    compare("by hand twice", &runtime, || hand.questions(), || again.questions());
    compare("GET questions", &runtime, || hand.questions(), || made.questions());
    compare("POST verify", &runtime, || hand.verify(), || made.verify());
    compare("GET export", &runtime, || hand.export(), || made.export());
}
