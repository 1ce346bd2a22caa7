//! A surface whose decimals are of a Rust type: its crate compiles by its own manifest, and amounts
//! are exact on the wire.
//!
//! The crate is made outside of the workspace, which knows nothing of its decimal type, and tests
//! itself there by `wire.rs`.

use std::path::Path;

use workspace_tests::outside::{cargo, write, write_crate};
use xtask::emit::CrateFile;
use xtask::load::{Folder, Limits};
use xtask::model::pass::names::Memory;
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

    let folder = tempfile::tempdir().unwrap();
    write_crate(folder.path(), &files, DEVELOPMENT);
    let wire = std::fs::read_to_string(Path::new(TESTS).join("decimals/wire.rs")).unwrap();
    write(&folder.path().join("tests/wire.rs"), &wire);
    let output = cargo(folder.path(), &["test", "--quiet", "--test", "wire"]);
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
    let names = Memory::default();
    let input =
        Input { surface: &surface, reader: &reader, limits: &limits, kept: &kept, names: &names };
    let package = package(&input, &mut sources);
    assert!(package.diagnostics.is_empty(), "{:?}", package.diagnostics);
    package.value.unwrap().files
}
