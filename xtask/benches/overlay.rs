//! What 100 overlay actions cost on documents of several sizes: `cargo bench -p xtask`. The cost must
//! not grow with the size of the document times the number of actions.
//!
//! `OVERLAY_DOCUMENT=plaid.yaml cargo bench -p xtask` measures a document of a vendor too.

#![allow(clippy::unwrap_used, reason = "a benchmark")]

use std::fmt::Write;
use std::path::Path;

use xtask::bundle::bundle;
use xtask::load::{Folder, Limits, SourceText, load};
use xtask::merge::{MergeOptions, Merged, merge};
use xtask::overlay::{self, Overlay};
use xtask::surface::OverlayRules;
use xtask::tree::Sources;

fn main() {
    divan::main();
}

const ACTIONS: usize = 100;

#[divan::bench(args = [100, 1_000, 10_000])]
fn apply(bencher: divan::Bencher<'_, '_>, paths: usize) {
    bench(bencher, document(paths));
}

#[divan::bench]
fn apply_to_a_vendors(bencher: divan::Bencher<'_, '_>) {
    if let Some(path) = std::env::var_os("OVERLAY_DOCUMENT") {
        bench(bencher, std::fs::read_to_string(path).unwrap());
    }
}

fn bench(bencher: divan::Bencher<'_, '_>, text: String) {
    let merged = merged(text);
    let overlays = overlays();
    bencher.with_inputs(|| merged.clone()).bench_values(|merged| overlay::apply(merged, &overlays));
}

fn document(paths: usize) -> String {
    let mut text = "openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths:\n".to_owned();
    for path in 0..paths {
        writeln!(
            text,
            "  /p{path}: {{get: {{summary: some words to read, responses: {{'200': {{description: ok}}}}}}}}"
        )
        .unwrap();
    }
    text
}

fn merged(text: String) -> Merged {
    let (limits, mut sources) = (Limits::default(), Sources::default());
    let folder = Folder::new(Path::new(""), "");
    load(vec![SourceText::new("api.yaml", text)], &limits, &mut sources)
        .then(|documents| bundle(documents, &folder, &limits, &mut sources))
        .then(|documents| merge(documents, &MergeOptions::default()))
        .value
        .unwrap()
}

fn overlays() -> Vec<Overlay> {
    let mut text = "overlay: 1.1.0\ninfo: {title: A, version: '1'}\nactions:\n".to_owned();
    for action in 0..ACTIONS {
        writeln!(text, "- {{target: $.info, description: why, update: {{x-{action}: 1}}}}")
            .unwrap();
    }
    let (limits, mut sources) = (Limits::default(), Sources::default());
    let files = vec![SourceText::new("overlay.yaml", text)];
    overlay::load(files, OverlayRules::default(), &[], &limits, &mut sources).value.unwrap()
}
