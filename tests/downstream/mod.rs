//! A crate of a caller's, in an empty folder outside of the workspace: its tests use the feature `mock` of
//! a client alone. What building it costs, beside the same calls by hand, is measured by
//!
//! ```sh
//! cargo test -p workspace-tests downstream:: -- --ignored --nocapture
//! ```
//!
//! and written down in `docs/testing-your-code.md`.

mod cost;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

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

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap()
}

/// The dependencies of the crate with the client.
fn with_mock() -> String {
    let client = root().join("crates/dwolla-kba");
    let client = client.display();
    format!(
        "[dependencies]\ndwolla-kba = {{ path = '{client}' }}\n\n\
         [dev-dependencies]\ndwolla-kba = {{ path = '{client}', features = [\"mock\"] }}\n\
         tokio = {{ version = \"1\", features = [\"macros\", \"rt\"] }}\n"
    )
}

/// Makes a crate of the files in a folder beside this one. What the workspace has locked serves, so that
/// nothing is fetched.
fn make(files: &str, dependencies: &str, profiles: &str, folder: &Path) {
    let manifest = format!(
        "[package]\nname = \"downstream\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n\
         {dependencies}\n[workspace]\n\n{profiles}"
    );
    std::fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    std::fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    let source = root().join("tests/downstream").join(files);
    for entry in walkdir::WalkDir::new(&source) {
        let entry = entry.unwrap();
        let path = folder.join(entry.path().strip_prefix(&source).unwrap());
        if entry.file_type().is_file() {
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::copy(entry.path(), path).unwrap();
        }
    }
}

/// The profiles of this workspace, with which the test finds its dependencies built.
fn profiles() -> String {
    let manifest = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let (_, profiles) = manifest.split_once("[profile.dev]").unwrap();
    format!("[profile.dev]{profiles}")
}

fn cargo(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO"));
    command
        .current_dir(folder)
        .env("CARGO_TERM_COLOR", "never")
        .env("CARGO_INCREMENTAL", "0")
        .env_remove("RUSTFLAGS");
    command
}

fn said(output: &Output) -> String {
    format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}
