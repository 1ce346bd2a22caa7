//! The stage `merge`: a case is a folder; documents are the files that start with `api`, merged in
//! the order of their names. The lines of a `rename.toml` are those of `[rename]` in surface.toml.

#[allow(dead_code, reason = "each suite uses a part of it")]
#[cfg(test)]
mod front;

use front::{Case, compact};
use xtask::merge::{MergeOptions, Rename, merge};
use xtask::tree::Span;

#[test]
fn cases() {
    for root in workspace_tests::cases("merge") {
        let mut case = Case::new(&root);
        let options = MergeOptions { renames: renames(&case) };
        let outcome = case.bundle("api").then(|documents| merge(documents, &options));
        let mut diagnostics = outcome.diagnostics;
        let merged = outcome.value.unwrap();
        let conflicts = merged.conflicts().iter();
        diagnostics.extend(conflicts.map(|conflict| conflict.diagnostic.clone()));
        case.check("merge", &diagnostics, &compact(merged.root()));
    }
}

fn renames(case: &Case) -> Vec<Rename> {
    let text = case.text("rename.toml").unwrap_or_default();
    let lines = text.lines().filter_map(|line| line.split_once(" = "));
    let plain = |text: &str| text.trim_matches('"').to_owned();
    lines.map(|(from, to)| Rename { from: plain(from), to: plain(to), span: Span::NONE }).collect()
}
