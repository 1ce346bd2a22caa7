//! A crate of a caller's, in an empty folder outside of the workspace: its tests use the feature `mock` of
//! a client alone. What building it costs, beside the same calls by hand, is measured by
//!
//! ```sh
//! cargo bench -p workspace-tests --bench downstream
//! ```
//!
//! and written down in `docs/testing-your-code.md`.

mod crates;

use crates::{cargo, make, root, said, with_mock};

#[test]
fn tests_of_a_callers_crate_need_nothing_but_the_mock() {
    let folder = tempfile::tempdir().unwrap();
    make("with_mock", &with_mock(), &profiles(), folder.path());
    let output = cargo(folder.path())
        .args(["test", "--offline"])
        .env("CARGO_TARGET_DIR", root().join("target"))
        .output()
        .unwrap();
    let said = said(&output);
    assert!(output.status.success(), "{said}");
    assert!(said.contains("test result: ok. 6 passed"), "{said}");
}

/// The profiles of this workspace, with which the test finds its dependencies built.
fn profiles() -> String {
    let manifest = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let (_, profiles) = manifest.split_once("[profile.dev]").unwrap();
    format!("[profile.dev]{profiles}")
}
