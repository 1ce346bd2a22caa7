//! What a generated call costs more than one that is written by hand with `reqwest`, in allocations:
//! the same requests to the same server, and the same types. How long both take is measured by
//! `cargo bench -p workspace-tests --bench overhead`.

mod by_hand;
mod generated;
mod server;

use std::future::Future;

use tokio::runtime::{Builder, Runtime};

/// The most that a generated call may allocate more often.
const ALLOWED: u64 = 20;

/// The allocations of this thread in one of many equal calls. The server has a thread of its own.
fn allocations<F: Future<Output = ()>>(runtime: &Runtime, call: impl Fn() -> F) -> u64 {
    // Connections, tokens and buffers are there afterwards.
    for _ in 0..20 {
        runtime.block_on(call());
    }
    let counts =
        (0..50).map(|_| allocation_counter::measure(|| runtime.block_on(call())).count_total);
    // Now and then a buffer grows, on either side.
    counts.min().unwrap()
}

#[test]
fn a_generated_call_allocates_little_more_than_one_by_hand() {
    let base = server::start();
    let runtime = Builder::new_current_thread().enable_all().build().unwrap();
    let (hand, made) =
        runtime.block_on(async { (by_hand::Client::new(&base), generated::Clients::new(&base)) });
    let (hand, made) = (&hand, &made);
    let rows = [
        (
            "GET questions",
            allocations(&runtime, || hand.questions()),
            allocations(&runtime, || made.questions()),
        ),
        (
            "POST verify",
            allocations(&runtime, || hand.verify()),
            allocations(&runtime, || made.verify()),
        ),
        (
            "GET export",
            allocations(&runtime, || hand.export()),
            allocations(&runtime, || made.export()),
        ),
    ];
    let shown: Vec<String> = rows
        .iter()
        .map(|(call, hand, made)| format!("{call}: {hand} by hand, {made} generated"))
        .collect();
    for (_, hand, made) in rows {
        assert!(made <= hand + ALLOWED, "{shown:#?}");
    }
}

/// A future that is large is moved about with the task that holds it.
#[test]
fn the_future_of_a_call_is_small() {
    let base = server::start();
    let runtime = Builder::new_current_thread().enable_all().build().unwrap();
    let made = runtime.block_on(async { generated::Clients::new(&base) });
    let size = size_of_val(&made.dwolla.get_kba_questions(server::SESSION).send());
    assert!(size <= 1024, "{size} bytes");
}
