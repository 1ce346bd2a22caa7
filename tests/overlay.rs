//! The stage `overlay`: a case is a folder; documents are the files that start with `api`, overlays
//! those that start with `overlay`.

mod front;

use front::{Case, compact};
use xtask::merge::{MergeOptions, merge};
use xtask::overlay::apply;

#[test]
fn cases() {
    for root in workspace_tests::cases("overlay") {
        let mut case = Case::new(&root);
        let merged = case.bundle("api").then(|documents| merge(documents, &MergeOptions::default()));
        let overlays = case.overlays();
        let mut diagnostics = merged.diagnostics;
        diagnostics.extend(overlays.diagnostics);
        let overlays = overlays.value.unwrap_or_default();
        let outcome = apply(merged.value.unwrap(), &overlays);
        diagnostics.extend(outcome.diagnostics);
        case.check("overlay", &diagnostics, &compact(outcome.value.unwrap().root()));
    }
}
