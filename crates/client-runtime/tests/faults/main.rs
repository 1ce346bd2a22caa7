//! What becomes of a call when a server does what servers do wrong: every fault against every retry
//! class. The table is `docs/faults.md`; `INSTA_UPDATE=always` writes it.
//!
//! The server speaks TCP on loopback and writes bytes, not answers. Waits between attempts pass at
//! once; only what stalls takes its time limit.

// The lints know test functions, but not the functions that these share.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod calls;
mod clock;
mod list;
mod properties;
mod retries_page;
mod server;
mod table;

use std::path::Path;

use calls::{Class, Ready};
use table::Cell;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_fault_against_every_retry_class() {
    // All clients are made before the first call, and what stalls comes last, so that whatever has a
    // short time limit has the machine for itself.
    let mut ready = Vec::new();
    for (place, fault) in list::faults().into_iter().enumerate() {
        for class in Class::ALL {
            ready.push((place, fault.name, class, fault.stalls, Ready::new(&fault, class).await));
        }
    }
    let (stalling, others) = ready.into_iter().partition(|(.., stalls, _)| *stalls);
    let mut rows: Vec<(usize, &str, Vec<Cell>)> = Vec::new();
    for part in [others, stalling] {
        let part: Vec<(usize, &str, Class, bool, Ready)> = part;
        let calls: Vec<_> = part
            .into_iter()
            .map(|(place, name, class, _, call)| (place, name, class, tokio::spawn(call.run())))
            .collect();
        for (place, name, class, call) in calls {
            let cell = call.await.unwrap();
            assert_sound(name, class, &cell);
            match rows.last_mut() {
                Some((last, _, cells)) if *last == place => cells.push(cell),
                _ => rows.push((place, name, vec![cell])),
            }
        }
    }
    rows.sort_by_key(|(place, ..)| *place);
    let rows: Vec<_> = rows.into_iter().map(|(_, name, cells)| (name, cells)).collect();
    assert!(rows.len() >= 53, "{} faults", rows.len());
    compare(&table::render(&rows));
}

/// What holds whatever the fault is.
fn assert_sound(name: &str, class: Class, cell: &Cell) {
    let place = format!("{name}, {class:?}: {cell:?}");
    // Where nothing is read of a request, no connection was made safely.
    assert!(cell.requests == cell.attempts || cell.requests == 0, "{place}");
    assert!(cell.requests > 0 || cell.outcome == "not_sent", "{place}");
    assert!(cell.attempts <= 4, "{place}");
    let unprocessed = ["not_sent", "not_processed"].contains(&cell.outcome);
    if class == Class::OneShot && cell.attempts > 1 {
        assert!(unprocessed || cell.kind == "ok", "a one-shot call was sent twice: {place}");
    }
    if cell.status.is_some() {
        assert!(!["unknown", "not_sent"].contains(&cell.outcome), "{place}");
    }
}

fn compare(table: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/faults.md");
    if std::env::var("INSTA_UPDATE").is_ok_and(|update| update == "always") {
        std::fs::write(&path, table).unwrap();
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(found == table, "docs/faults.md is stale: run with INSTA_UPDATE=always\n{table}");
}
