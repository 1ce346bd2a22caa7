//! What holds for every document, however broken: properties of the stages from `load` to
//! `emit`, over documents that nobody wrote.
//!
//! A case goes through all of these stages, on a stack as large as the tool's. Then
//! `properties/checks.rs` decides: no panic, no hang, no blow-up, every problem can be rendered, what
//! was lowered is read by the generator's parser, every operation has a row or an entry among those
//! left out, the crate is Rust, and another thread gives the same bytes. The documents come from three places: grown from the specification
//! (`generated_documents`), changed from the cases of the other suites (`mutated_documents`,
//! `broken_text`), and built to make a careless algorithm explode (`ladders`).
//!
//! By default few cases run, the same in every run. To look for more:
//!
//! | variable | meaning |
//! |---|---|
//! | `PIPELINE_CASES` | cases of each test instead of 32 |
//! | `PIPELINE_MINUTES` | each test goes on for so long, with new cases, and collects what it finds |
//! | `PIPELINE_SEED` | a number that other cases come from; without it minutes start anywhere |
//! | `PIPELINE_SEEDS` | a folder of further documents to mutate |
//!
//! ```text
//! PIPELINE_MINUTES=30 cargo test -p workspace-tests pipeline_properties:: -- --nocapture
//! ```
//!
//! A finding is made as small as it gets and written to a folder, whose path the failure names.
//! Moved to `cases/fuzz/<what-went-wrong>`, it is run by `kept_findings` for ever. A stack overflow
//! or a hang ends the process before anything more can be written; the case that did it is
//! `pipeline-findings/running-<test>` in the target folder's `tmp`. A search of minutes should run
//! under `ulimit -v 8000000`, so that a case that fills the memory ends the search and not the machine.

use crate::properties::input::Input;
use crate::properties::search::{Search, report};
use crate::properties::{documents, judge, ladders, mutations, repetition, seeds};

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

/// The deepest documents, on the thread of a test, whose stack is small: the tool brings its own.
#[test]
fn depth_costs_no_stack_of_the_caller() {
    for (name, input) in ladders::deep() {
        let folder = tempfile::tempdir().unwrap();
        input.write(folder.path());
        let outcome = repetition::packaged(folder.path(), "api.json");
        assert!(!outcome.has_errors(), "{name}: {:?}", outcome.diagnostics);
    }
}

/// The same input gives the same bytes: over ten runs and over processes.
#[test]
fn every_run_gives_the_same_crate() {
    for folder in workspace_tests::cases("determinism") {
        let text = repetition::crate_text(&folder);
        if let Some(output) = std::env::var_os(repetition::OUTPUT) {
            std::fs::write(output, text).unwrap();
            return;
        }
        for _ in 0..9 {
            assert!(repetition::crate_text(&folder) == text, "{}", folder.display());
        }
        for _ in 0..2 {
            let test = "pipeline_properties::every_run_gives_the_same_crate";
            let other = repetition::crate_text_of_another_process(test);
            assert!(other == text, "{}", folder.display());
        }
    }
}

/// The order of the components is nobody's choice, so it decides nothing: no name, no type, no row,
/// no loss. (The order of operations may: the first of several that share a type gives it its name.
/// So may the order of media types and of branches, which mean something.)
#[test]
fn the_order_of_components_changes_nothing() {
    for folder in workspace_tests::cases("determinism") {
        let root = repetition::overlaid(&folder);
        let expected = repetition::names_and_types(root.clone());
        for cut in 0..3 {
            let found = repetition::names_and_types(repetition::shuffled(root.clone(), cut));
            for (found, expected) in found.iter().zip(&expected) {
                pretty_assert(found, expected);
            }
            assert_eq!(found.len(), expected.len());
        }
    }
}

/// Fails with the first place that differs; whole crates are too long to be read.
fn pretty_assert(found: &str, expected: &str) {
    let same = found.bytes().zip(expected.bytes()).take_while(|(a, b)| a == b).count();
    let around =
        |text: &str| text.chars().skip(same.saturating_sub(80)).take(240).collect::<String>();
    assert!(found == expected, "{}\n  instead of\n{}", around(found), around(expected));
}
