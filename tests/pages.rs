//! Lists in pages: the guide, and a vendor's whole document, which is no part of this repository:
//! `DWOLLA_DOCUMENT=dwolla.yaml cargo test -p workspace-tests pages::`. Without the variable
//! that is left out; the suite `client` has an own document with every style.

use std::path::Path;

use workspace_tests::outside;
use xtask::diagnostic::{Severity, has_errors};
use xtask::load::{Folder, Limits};
use xtask::model::pass::names::Memory;
use xtask::pipeline::{Input, Kept, Package, package};
use xtask::surface;
use xtask::tree::Sources;

const DEVELOPMENT: &str = "\
[dev-dependencies]
serde_json.workspace = true
tokio = { workspace = true, features = [\"macros\", \"rt-multi-thread\"] }
vendor-sandbox.workspace = true
";

#[test]
fn items_of_a_vendors_lists_are_those_of_the_server() {
    let Some(document) = std::env::var_os("DWOLLA_DOCUMENT") else { return };
    let case = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/pages/dwolla");
    let folder = tempfile::tempdir().unwrap();
    let input = folder.path().join("openapi");
    std::fs::create_dir(&input).unwrap();
    std::fs::copy(document, input.join("dwolla.yaml")).unwrap();
    std::fs::copy(case.join("surface.toml"), input.join("surface.toml")).unwrap();

    let made = made(&input);
    let in_pages =
        made.model.operations.iter().filter(|operation| operation.pagination.is_some()).count();
    assert!(in_pages >= 15, "{in_pages} lists");
    let crate_folder = folder.path().join("crate");
    outside::write_crate(&crate_folder, &made.files, DEVELOPMENT);
    let calls = std::fs::read_to_string(case.join("calls.rs")).unwrap();
    outside::write(&crate_folder.join("tests/calls.rs"), &calls);
    let output = outside::cargo(&crate_folder, &["test", "--offline", "--test", "calls"]);
    let said = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
}

#[test]
fn the_sections_of_the_guide_can_be_read() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/pagination.md");
    let page = std::fs::read_to_string(page).unwrap();
    let blocks: Vec<&str> = page
        .split("```toml\n")
        .skip(1)
        .filter_map(|rest| Some(rest.split_once("```")?.0))
        .collect();
    assert_eq!(blocks.len(), 6, "one for each style");
    for block in blocks {
        let package = "[crate]\nname = \"a\"\nversion = \"0.1.0\"\ndescription = \"A.\"\n\n";
        let mut sources = Sources::default();
        let file = sources.add("surface.toml", format!("{package}{block}"));
        let read = surface::parse("a", file, &sources);
        assert!(read.diagnostics.is_empty(), "{block}\n{:?}", read.diagnostics);
        assert_eq!(read.value.unwrap().facts.pagination.len(), 1);
    }
}

fn made(folder: &Path) -> Package {
    let mut sources = Sources::default();
    let text = std::fs::read_to_string(folder.join("surface.toml")).unwrap();
    let file = sources.add("surface.toml", text);
    let surface = surface::parse("dwolla", file, &sources).value.unwrap();
    let (limits, kept, names) = (Limits::default(), Kept::default(), Memory::default());
    let reader = Folder::new(folder, "dwolla");
    let input =
        Input { surface: &surface, reader: &reader, limits: &limits, kept: &kept, names: &names };
    let outcome = package(&input, &mut sources);
    let errors = outcome.diagnostics.iter().filter(|problem| problem.severity == Severity::Error);
    assert!(!has_errors(&outcome.diagnostics), "{:?}", errors.collect::<Vec<_>>());
    outcome.value.unwrap()
}
