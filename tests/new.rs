//! `cargo xtask new` in a workspace of its own, and what `surface.toml` can have wrong.

#![allow(clippy::unwrap_used, reason = "the lint's exemption reaches no helper functions of tests")]

#[allow(dead_code, reason = "each suite uses a part of it")]
mod session;

use std::fmt::Write;
use std::path::{Path, PathBuf};

use session::{run_here, snapshot};
use tempfile::TempDir;
use xtask::cli::Exit;

/// A workspace without surfaces.
fn workspace() -> TempDir {
    let workspace = tempfile::tempdir().unwrap();
    std::fs::create_dir(workspace.path().join("openapi")).unwrap();
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.toml");
    std::fs::copy(manifest, workspace.path().join("Cargo.toml")).unwrap();
    workspace
}

/// Every file below a folder, sorted.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter();
    entries
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| entry.path().strip_prefix(folder).unwrap().to_owned())
        .collect()
}

#[test]
fn cases() {
    for root in workspace_tests::cases("new") {
        let name = root.file_name().unwrap().to_string_lossy().into_owned();
        let workspace = workspace();
        // Problems are shown below the path as it was given, so it must not be this machine's.
        let document = Path::new("cases/new").join(&name).join("museum.yaml");
        let (exit, out) =
            run_here(workspace.path(), |session| session.new_surface("museum", &document));
        let mut text = format!("{exit:?}\n\n{out}\n");
        for file in files(workspace.path()) {
            writeln!(text, "{}", file.display()).unwrap();
        }
        let surface = workspace.path().join("openapi/museum/surface.toml");
        if let Ok(surface) = std::fs::read_to_string(surface) {
            write!(text, "\nsurface.toml:\n{surface}").unwrap();
        }
        snapshot("new", &name, &text);
    }
}

#[test]
fn a_new_surface_is_fresh_at_once() {
    let workspace = workspace();
    let document = Path::new("cases/new/multi-file/museum.yaml");
    let (exit, _) = run_here(workspace.path(), |session| session.new_surface("museum", document));
    assert_eq!(exit, Exit::Success);
    let (exit, out) = run_here(workspace.path(), |session| session.check(&[]));
    assert_eq!(exit, Exit::Success, "{out}");
}

#[test]
fn a_stale_schema_of_surface_toml_is_told_and_mended() {
    let workspace = workspace();
    let document = Path::new("cases/new/multi-file/museum.yaml");
    run_here(workspace.path(), |session| session.new_surface("museum", document));
    let schema = workspace.path().join("openapi/surface.schema.json");
    std::fs::write(&schema, "{}").unwrap();
    let (exit, out) = run_here(workspace.path(), |session| session.check(&[]));
    assert_eq!(exit, Exit::Stale);
    assert!(out.contains("run `cargo xtask generate` and commit"), "{out}");
    run_here(workspace.path(), |session| session.generate(&[]));
    assert_eq!(std::fs::read_to_string(&schema).unwrap(), xtask::surface::schema());
}

#[test]
fn names_and_places_that_are_taken_are_refused() {
    let workspace = workspace();
    let document = Path::new("cases/new/multi-file/museum.yaml");
    run_here(workspace.path(), |session| session.new_surface("museum", document));
    let before = files(workspace.path());
    let refused = [
        ("museum", document, "openapi/museum is there already"),
        ("Museum", document, "`museum` can"),
        ("../museum", document, "`museum` can"),
        ("serde", document, "`serde-api` can"),
        ("zoo", Path::new("missing.yaml"), "missing.yaml: "),
    ];
    for (name, document, says) in refused {
        let (exit, out) = run_here(workspace.path(), |session| session.new_surface(name, document));
        assert_eq!(exit, Exit::Usage);
        assert!(out.contains(says), "{out}");
    }
    assert_eq!(files(workspace.path()), before);
}

#[test]
fn problems_of_surface_toml_point_at_the_line() {
    for root in workspace_tests::cases("surface") {
        let name = root.file_name().unwrap().to_string_lossy().into_owned();
        let workspace = workspace();
        let folder = workspace.path().join("openapi/museum");
        std::fs::create_dir(&folder).unwrap();
        for file in files(&root) {
            std::fs::copy(root.join(&file), folder.join(&file)).unwrap();
        }
        let (exit, out) = run_here(workspace.path(), |session| session.generate(&[]));
        snapshot("surface", &name, &format!("{exit:?}\n\n{out}"));
    }
}
