//! What holds for every document, however broken: properties of the stages from `load` to
//! `normalise`, over documents that nobody wrote.
//!
//! A case goes through load, bundle, merge, overlay, lower and normalise in this process, on a
//! thread with the stack of a main thread. Then `properties/checks.rs` decides: no panic, no hang,
//! no blow-up, every problem can be rendered, what was lowered is read by the generator's parser,
//! every operation has a row or an entry among those left out, and another thread gives the same
//! bytes. The documents come from three places: grown from the specification
//! (`generated_documents`), changed from the cases of the other suites (`mutated_documents`,
//! `broken_text`), and built to make a careless algorithm explode (`ladders`).
//!
//! By default few cases run, the same in every run. To look for more:
//!
//! | variable | meaning |
//! |---|---|
//! | `PIPELINE_CASES` | cases of each test instead of 48 |
//! | `PIPELINE_MINUTES` | each test goes on for so long, with new cases, and collects what it finds |
//! | `PIPELINE_SEED` | a number that other cases come from; without it minutes start anywhere |
//! | `PIPELINE_SEEDS` | a folder of further documents to mutate |
//!
//! ```text
//! PIPELINE_MINUTES=30 cargo test -p workspace-tests --test pipeline_properties -- --nocapture
//! ```
//!
//! A finding is made as small as it gets and written to a folder, whose path the failure names.
//! Moved to `cases/fuzz/<what-went-wrong>`, it is run by `kept_findings` for ever. A stack overflow
//! ends the process before anything can be written; the case that did it is `running-<thread>` in
//! the same place.

#![allow(clippy::unwrap_used, reason = "the lint's exemption reaches no helper functions of tests")]

#[cfg(test)]
mod properties;

use properties::input::Input;
use properties::search::{Search, report};
use properties::{documents, judge, ladders, mutations, seeds};

#[test]
fn kept_findings() {
    let broken = workspace_tests::cases("fuzz").into_iter().filter_map(|folder| {
        let verdict = judge::judge(&Input::read(&folder));
        verdict.err().map(|reason| format!("{}: {reason}", folder.display()))
    });
    report(broken.collect());
}

#[test]
fn generated_documents() {
    report(Search::from_environment("generated").run(&documents::inputs()));
}

#[test]
fn mutated_documents() {
    let seeds = seeds::trees();
    report(Search::from_environment("mutated").run(&mutations::of_trees(seeds)));
}

#[test]
fn broken_text() {
    let seeds = seeds::texts();
    report(Search::from_environment("text").run(&mutations::of_texts(seeds)));
}

#[test]
fn ladders() {
    let broken = ladders::all().into_iter().filter_map(|(name, input)| {
        let verdict = judge::judge(&input);
        verdict.err().map(|reason| format!("ladder {name}: {reason}"))
    });
    report(broken.collect());
}
