//! Crates that are made outside of the workspace, and built there by their own manifests.

use std::path::Path;
use std::process::{Command, Output};

use xtask::emit::CrateFile;

const TESTS: &str = env!("CARGO_MANIFEST_DIR");

/// Writes a crate into a folder that is a workspace of its own. `more` is added to its manifest.
///
/// # Panics
/// If it cannot be written.
#[allow(clippy::unwrap_used, reason = "only tests call it")]
pub fn write_crate(folder: &Path, files: &[CrateFile], more: &str) {
    let root = Path::new(TESTS).join("..").canonicalize().unwrap();
    for file in files {
        let text = match file.path.as_str() {
            "Cargo.toml" => format!("{}\n{more}\n{}", file.text, tables(&root)),
            _ => file.text.clone(),
        };
        write(&folder.join(&file.path), &text);
    }
    std::fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
}

/// Writes a file, with the folders above it.
///
/// # Panics
/// If it cannot be written.
#[allow(clippy::unwrap_used, reason = "only tests call it")]
pub fn write(path: &Path, text: &str) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

/// Runs cargo in a folder. What is built is kept for other crates that are made outside.
///
/// # Panics
/// If cargo cannot be run.
#[must_use]
#[allow(clippy::unwrap_used, reason = "only tests call it")]
pub fn cargo(folder: &Path, arguments: &[&str]) -> Output {
    let root = Path::new(TESTS).join("..").canonicalize().unwrap();
    let built = std::env::var_os("CARGO_TARGET_DIR");
    let built = built.map_or_else(|| root.join("target"), |built| root.join(built));
    Command::new(env!("CARGO"))
        .args(arguments)
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", built.join("inspect/target"))
        .output()
        .unwrap()
}

/// The tables of the workspace that the crate's manifest inherits from.
#[allow(clippy::unwrap_used, reason = "only tests call it")]
fn tables(root: &Path) -> String {
    let manifest = std::fs::read_to_string(root.join("Cargo.toml")).unwrap();
    let (_, tables) = manifest.split_once("[workspace.package]").unwrap();
    let (tables, _) = tables.split_once("[workspace.lints").unwrap();
    let absolute = format!("path = \"{}/", root.display());
    format!("[workspace]\n\n[workspace.package]{}", tables.replace("path = \"", &absolute))
}
