//! A surface whose decimals are of a Rust type: its crate compiles by its own manifest, and amounts
//! are exact on the wire.
//!
//! The crate is made outside of the workspace, which knows nothing of its decimal type, and tests
//! itself there by `wire.rs`.

#![allow(clippy::unwrap_used, reason = "the lint's exemption reaches no helper functions of tests")]

use std::path::Path;
use std::process::Command;

use xtask::emit::CrateFile;
use xtask::load::{Folder, Limits};
use xtask::pipeline::{Input, Kept, package};
use xtask::surface;
use xtask::tree::Sources;

const TESTS: &str = env!("CARGO_MANIFEST_DIR");

#[test]
fn a_crate_with_decimals_compiles_and_is_exact() {
    let files = generated();
    let manifest = files.iter().find(|file| file.path == "Cargo.toml").unwrap();
    let line =
        "rust_decimal = { version = \"1\", default-features = false, features = [\"std\"] }\n";
    assert!(manifest.text.contains(line), "{}", manifest.text);

    let root = Path::new(TESTS).join("..").canonicalize().unwrap();
    let folder = tempfile::tempdir().unwrap();
    for file in &files {
        let text = match file.path.as_str() {
            "Cargo.toml" => format!("{}\n{DEVELOPMENT}\n{}", file.text, tables(&root)),
            _ => file.text.clone(),
        };
        write(&folder.path().join(&file.path), &text);
    }
    let wire = std::fs::read_to_string(root.join("tests/decimals/wire.rs")).unwrap();
    write(&folder.path().join("tests/wire.rs"), &wire);
    std::fs::copy(root.join("Cargo.lock"), folder.path().join("Cargo.lock")).unwrap();

    let built = std::env::var_os("CARGO_TARGET_DIR");
    let built = built.map_or_else(|| root.join("target"), |built| root.join(built));
    let output = Command::new(env!("CARGO"))
        .args(["test", "--quiet", "--test", "wire"])
        .current_dir(folder.path())
        .env("CARGO_TARGET_DIR", built.join("inspect/target"))
        .output()
        .unwrap();
    let shown = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(output.status.success(), "{}\n{}", shown(&output.stdout), shown(&output.stderr));
}

/// What the crate's own test needs.
const DEVELOPMENT: &str = "[dev-dependencies]\nserde_json.workspace = true\ntokio = { workspace = true, \
    features = [\"macros\", \"rt\"] }\n";

fn generated() -> Vec<CrateFile> {
    let folder = Path::new(TESTS).join("cases/decimals/shop");
    let mut sources = Sources::default();
    let text = std::fs::read_to_string(folder.join("surface.toml")).unwrap();
    let file = sources.add("surface.toml", text);
    let surface = surface::parse("shop", file, &sources).value.unwrap();
    let (limits, kept) = (Limits::default(), Kept::default());
    let reader = Folder::new(&folder, "shop");
    let input = Input { surface: &surface, reader: &reader, limits: &limits, kept: &kept };
    let package = package(&input, &mut sources);
    assert!(package.diagnostics.is_empty(), "{:?}", package.diagnostics);
    package.value.unwrap().files
}

/// The tables of the workspace that the crate's manifest inherits from.
fn tables(root: &Path) -> String {
    let manifest = std::fs::read_to_string(root.join("Cargo.toml")).unwrap();
    let (_, tables) = manifest.split_once("[workspace.package]").unwrap();
    let (tables, _) = tables.split_once("[workspace.lints").unwrap();
    let absolute = format!("path = \"{}/", root.display());
    format!("[workspace]\n\n[workspace.package]{}", tables.replace("path = \"", &absolute))
}

fn write(path: &Path, text: &str) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}
