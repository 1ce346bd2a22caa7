//! The stage `merge`: a case is a folder; documents are the files that start with `api`, merged in
//! the order of their names. A `surface.toml` says what it says of a surface, without `[crate]`.

use std::fmt::Write as _;

use crate::front::{Case, compact};
use xtask::merge::{MergeOptions, merge};

#[test]
fn cases() {
    for root in workspace_tests::cases("merge") {
        let mut case = Case::new(&root);
        let surface = case.surface();
        let options = MergeOptions::of(&surface);
        let outcome = case.bundle("api").then(|documents| merge(documents, &options));
        let mut diagnostics = outcome.diagnostics;
        let merged = outcome.value.unwrap();
        let conflicts = merged.conflicts().iter();
        diagnostics.extend(conflicts.map(|conflict| conflict.diagnostic.clone()));
        let mut result = compact(merged.root());
        for excluded in &merged.ledger().excluded {
            let place = case.sources.position(excluded.span).unwrap();
            writeln!(result, "excluded {} ({place})", excluded.operation).unwrap();
        }
        case.check("merge", &diagnostics, &result);
    }
}
