//! The stage `overlay`, and what becomes of references after it: a case is a folder; documents are the
//! files that start with `api`, overlays those that start with `overlay`.

use crate::front::{Case, compact};
use xtask::bundle::bundle;
use xtask::load::{Folder, Limits, SourceText, load};
use xtask::merge::{MergeOptions, merge};
use xtask::overlay::{self, apply};
use xtask::surface::OverlayRules;
use xtask::tree::Sources;

#[test]
fn cases() {
    for root in workspace_tests::cases("overlay") {
        let mut case = Case::new(&root);
        let outcome = case.overlaid();
        let result = outcome.value.map(|overlaid| compact(overlaid.root())).unwrap_or_default();
        case.check("overlay", &outcome.diagnostics, &result);
    }
}

/// Each stage walks trees; none may need more stack than a test's thread has.
#[test]
fn the_deepest_document_passes_all_stages() {
    let limits = Limits::default();
    let levels = limits.depth - 10;
    let deep = format!("{}{{}}{}", "{\"items\": ".repeat(levels), "}".repeat(levels));
    let text = format!(
        r#"{{"openapi": "3.1.0", "paths": {{"/a": {{"$ref": "b.json#/item"}}}}, "components": {{"schemas": {{"Deep": {deep}}}}}}}"#
    );
    let patch = "overlay: 1.0.0\ninfo: {title: A, version: '1'}\nactions:\n- {target: $..items, description: all, update: {x-a: 1}}\n";
    let mut sources = Sources::default();
    let files = ["a.json", "b.json"].map(|path| SourceText::new(path, text.clone())).to_vec();
    let overlays = overlay::load(
        vec![SourceText::new("o.yaml", patch)],
        OverlayRules::default(),
        &[],
        &limits,
        &mut sources,
    );
    let overlays = overlays.value.unwrap();
    let outcome = load(files, &limits, &mut sources)
        .then(|documents| bundle(documents, &Folder::new("", ""), &limits, &mut sources))
        .then(|documents| merge(documents, &MergeOptions::default()))
        .then(|merged| apply(merged, &overlays));
    assert_eq!(outcome.diagnostics.len(), 2, "{:?}", outcome.diagnostics);
    assert!(outcome.value.is_some());
}
