//! Crates of a caller's, in empty folders outside of the workspace.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap()
}

/// The dependencies of the crate with the client.
pub fn with_mock() -> String {
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
pub fn make(files: &str, dependencies: &str, profiles: &str, folder: &Path) {
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

pub fn cargo(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO"));
    command
        .current_dir(folder)
        .env("CARGO_TERM_COLOR", "never")
        .env("CARGO_INCREMENTAL", "0")
        .env_remove("RUSTFLAGS");
    command
}

pub fn said(output: &Output) -> String {
    format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}
