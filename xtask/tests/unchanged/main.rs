//! What runs do, and do not do, once an earlier one has found surfaces in order: nothing is done for
//! a surface of which nothing has changed, and whatever has changed is noticed.

#![allow(clippy::unwrap_used, reason = "the lint's exemption reaches no helper functions of tests")]

mod changes;
mod copy;
mod order;

use copy::{Copy, Told};
use xtask::cli::Exit;

/// The states of all surfaces that are in order, and were not looked at.
const UNCHANGED: &str = "museum unchanged, shop unchanged";

#[test]
fn a_run_after_one_that_wrote_does_nothing_and_says_the_same() {
    let copy = Copy::new();
    let first = copy.generate();
    assert_eq!(first.states(), "museum generated, shop generated");
    let files = copy.files();
    let again = copy.generate();
    assert_eq!(again.states(), UNCHANGED);
    assert_eq!(again.exit, Exit::Success);
    assert!(again.out.contains("Unchanged shop: "), "{}", again.out);
    assert_eq!(copy.files(), files);
    // The warning about `basicAuth`, and the numbers.
    assert!(first.err.contains("bundle::security"), "{}", first.err);
    assert_eq!(again.err, first.err);

    let check = copy.check();
    assert_eq!((check.exit, check.states().as_str()), (Exit::Success, UNCHANGED));
    assert!(check.out.contains("Unchanged shop: "), "{}", check.out);
    let full = copy.without_memory().check();
    assert_eq!(full.states(), "museum fresh, shop fresh");
    assert_eq!(check.err, full.err);
    assert_eq!(check.report("unchanged"), full.report("fresh"));
}

#[test]
fn a_check_that_finds_all_in_order_is_remembered_too() {
    let copy = Copy::generated().forgetful();
    assert_eq!(copy.check().states(), "museum fresh, shop fresh");
    assert_eq!(copy.check().states(), UNCHANGED);
    assert_eq!(copy.generate().states(), UNCHANGED);
}

#[test]
fn one_changed_surface_leaves_the_other_alone() {
    let copy = Copy::generated();
    copy.edit("openapi/museum/museum.yaml", "title: Museum", "title: Gallery");
    assert_eq!(copy.check().states(), "museum stale, shop unchanged");
    // Nothing was written, so nothing is remembered.
    assert_eq!(copy.check().states(), "museum stale, shop unchanged");
    assert_eq!(copy.generate().states(), "museum generated, shop unchanged");
    assert_eq!(copy.check().states(), UNCHANGED);
    // What has not changed is also known to a run that names it.
    assert_eq!(copy.run("check shop").states(), "shop unchanged");
}

#[test]
fn a_surface_with_problems_is_looked_at_every_time() {
    let copy = Copy::generated();
    copy.edit(
        "openapi/museum/museum.yaml",
        "#/components/schemas/Hours",
        "#/components/schemas/No",
    );
    for _ in 0..2 {
        let Told { exit, err, .. } = copy.generate();
        assert_eq!(exit, Exit::Failed, "{err}");
        assert!(err.contains("bundle::dangling"), "{err}");
    }
}

#[test]
fn what_is_remembered_and_cannot_be_read_is_unknown() {
    let copy = Copy::generated();
    let record = copy.path("target/xtask/shop.json");
    let text = std::fs::read_to_string(&record).unwrap();
    std::fs::write(&record, &text[..text.len() / 2]).unwrap();
    assert_eq!(copy.check().states(), "museum unchanged, shop fresh");
    // The record of another surface is not taken for this one's.
    std::fs::copy(copy.path("target/xtask/museum.json"), &record).unwrap();
    assert_eq!(copy.check().states(), "museum unchanged, shop fresh");
}
