//! `cargo xtask new` in a workspace of its own, and what `surface.toml` can have wrong.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use crate::session::{run, snapshot, told};
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

/// The document of a case: in its folder, or in `api` below it.
fn document(case: &str) -> PathBuf {
    let folder = Path::new("cases/new").join(case);
    let below = folder.join("api/museum.yaml");
    if below.exists() { below } else { folder.join("museum.yaml") }
}

#[test]
fn cases() {
    for root in workspace_tests::cases("new") {
        let name = root.file_name().unwrap().to_string_lossy().into_owned();
        let workspace = workspace();
        // Problems are shown below the path as it was given, so it must not be this machine's.
        let document = document(&name);
        let (exit, out) = run(workspace.path(), |session| session.new_surface("museum", &document));
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
    let (exit, _) = run(workspace.path(), |session| session.new_surface("museum", document));
    assert_eq!(exit, Exit::Success);
    let (exit, out) = run(workspace.path(), |session| session.check(&[], false));
    assert_eq!(exit, Exit::Success, "{out}");
}

#[test]
fn a_stale_schema_of_surface_toml_is_told_and_mended() {
    let workspace = workspace();
    let document = Path::new("cases/new/multi-file/museum.yaml");
    run(workspace.path(), |session| session.new_surface("museum", document));
    let schema = workspace.path().join("openapi/surface.schema.json");
    std::fs::write(&schema, "{}").unwrap();
    let (exit, out) = run(workspace.path(), |session| session.check(&[], false));
    assert_eq!(exit, Exit::Stale);
    assert!(out.contains("run `cargo xtask generate` and commit"), "{out}");
    run(workspace.path(), |session| session.generate(&[]));
    assert_eq!(std::fs::read_to_string(&schema).unwrap(), xtask::surface::schema());
}

/// A line that starts with `#` and no space is a setting.
fn switched_on(text: &str) -> String {
    let is_toml = |line: &&str| !line.starts_with("# ") && !line.starts_with("#:");
    let lines = text.lines().filter(is_toml).map(|line| line.strip_prefix('#').unwrap_or(line));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn every_proposal_can_be_switched_on_and_generates() {
    for root in workspace_tests::cases("new") {
        let name = root.file_name().unwrap().to_string_lossy().into_owned();
        let workspace = workspace();
        run(workspace.path(), |session| session.new_surface("museum", &document(&name)));
        let surface = workspace.path().join("openapi/museum/surface.toml");
        let Ok(text) = std::fs::read_to_string(&surface) else { continue };
        let all = switched_on(&text);
        assert!(all.contains("\n[types]\n"), "{all}");
        std::fs::write(&surface, &all).unwrap();
        let (exit, out) = run(workspace.path(), |session| session.generate(&[]));
        assert_eq!(exit, Exit::Success, "{name}: {out}\n{all}");
    }
}

#[test]
fn what_cannot_be_asked_for_is_refused_with_the_way_out() {
    let workspace = workspace();
    let document = Path::new("cases/new/multi-file/museum.yaml");
    run(workspace.path(), |session| session.new_surface("museum", document));
    std::fs::create_dir_all(workspace.path().join("openapi/begun")).unwrap();
    std::fs::create_dir_all(workspace.path().join("crates/by-hand")).unwrap();
    let before = files(workspace.path());
    let refused = [
        ("museum", "cases/new/multi-file/museum.yaml"),
        ("Museum", "cases/new/multi-file/museum.yaml"),
        ("../museum", "cases/new/multi-file/museum.yaml"),
        ("serde", "cases/new/multi-file/museum.yaml"),
        ("by-hand", "cases/new/multi-file/museum.yaml"),
        ("begun", "cases/new/multi-file/museum.yaml"),
        ("zoo", "cases/new/multi-file/musuem.yaml"),
        ("zoo", "cases/new/missing/zoo.yaml"),
        ("zoo", "cases/new/faulty"),
        ("zoo", "cases/new/multi-file"),
        ("zoo", "cases/new"),
        ("zoo", "https://zoo.example.com/v1/openapi.json?raw=1&it's"),
        ("zoo", "http://zoo.example.com/docs"),
        ("zoo", "file:///tmp/zoo.yaml"),
    ];
    let mut text = String::new();
    for (name, document) in refused {
        let (exit, out) =
            run(workspace.path(), |session| session.new_surface(name, Path::new(document)));
        writeln!(text, "$ cargo xtask new {name} {document}\n{out}[{exit:?}]\n").unwrap();
    }
    snapshot("new", "refused", &text);
    assert_eq!(files(workspace.path()), before);
}

#[test]
fn a_document_that_is_in_its_place_already_is_adopted() {
    let workspace = workspace();
    let folder = workspace.path().join("openapi/museum");
    std::fs::create_dir_all(folder.join("parts")).unwrap();
    for file in ["museum.yaml", "parts/hours.yaml", "unrelated.yaml"] {
        std::fs::copy(Path::new("cases/new/multi-file").join(file), folder.join(file)).unwrap();
    }
    let document = folder.join("museum.yaml");
    let (exit, out) = run(workspace.path(), |session| session.new_surface("museum", &document));
    assert_eq!(exit, Exit::Success, "{out}");
    assert!(folder.join("unrelated.yaml").exists(), "the vendor's files stay");
    let (exit, out) = run(workspace.path(), |session| session.check(&[], false));
    assert_eq!(exit, Exit::Success, "{out}");
}

#[test]
#[cfg(unix)]
fn a_link_is_followed_and_a_device_is_refused() {
    let workspace = workspace();
    let link = workspace.path().join("vendor.yaml");
    let target = Path::new("cases/new/outside/api/museum.yaml").canonicalize().unwrap();
    std::os::unix::fs::symlink(target, &link).unwrap();
    let (exit, out) = run(workspace.path(), |session| session.new_surface("museum", &link));
    assert_eq!(exit, Exit::Success, "{out}");
    let device = Path::new("/dev/null");
    let (exit, out) = run(workspace.path(), |session| session.new_surface("zoo", device));
    assert_eq!(exit, Exit::Files);
    assert!(out.contains("save it to one first"), "{out}");
}

#[test]
#[cfg(unix)]
fn a_link_to_nowhere_in_the_place_of_the_crate_is_told_as_a_problem() {
    let workspace = workspace();
    std::fs::create_dir_all(workspace.path().join("crates")).unwrap();
    std::os::unix::fs::symlink("nowhere", workspace.path().join("crates/museum")).unwrap();
    let before = files(workspace.path());
    let document = Path::new("cases/new/multi-file/museum.yaml");
    let (exit, out) = run(workspace.path(), |session| session.new_surface("museum", document));
    snapshot("new", "blocked", &format!("[{exit:?}]\n{out}"));
    assert_eq!(files(workspace.path()), before);
}

#[test]
fn of_two_at_once_one_makes_the_surface_and_keeps_it() {
    let workspace = workspace();
    let document = Path::new("cases/new/multi-file/museum.yaml");
    let make = || run(workspace.path(), |session| session.new_surface("museum", document));
    let runs = std::thread::scope(|scope| {
        let runs = [scope.spawn(make), scope.spawn(make), scope.spawn(make)];
        runs.map(|run| run.join().unwrap())
    });
    let made = runs.iter().filter(|(exit, _)| *exit == Exit::Success).count();
    let refused = runs.iter().filter(|(_, out)| out.contains("is a surface already")).count();
    assert_eq!((made, refused), (1, 2), "{runs:?}");
    let (exit, out) = run(workspace.path(), |session| session.check(&[], false));
    assert_eq!(exit, Exit::Success, "{out}");
}

#[test]
fn a_folder_of_documents_without_surface_toml_is_named() {
    let workspace = workspace();
    let folder = workspace.path().join("openapi/museum");
    std::fs::create_dir_all(workspace.path().join("openapi/empty")).unwrap();
    std::fs::create_dir(&folder).unwrap();
    std::fs::copy("cases/new/clashing/museum.yaml", folder.join("museum.yaml")).unwrap();
    let (exit, said) = run(workspace.path(), |session| session.generate(&[]));
    assert_eq!(exit, Exit::Success, "{said}");
    let names = ["museum".to_owned()];
    let error = xtask::workspace::Workspace::at(workspace.path()).surfaces(&names).unwrap_err();
    snapshot("new", "without-surface-toml", &format!("{said}\n{error}\n"));
}

#[test]
fn a_surface_toml_that_is_no_text_is_refused() {
    let workspace = workspace();
    let folder = workspace.path().join("openapi/museum");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("surface.toml"), b"[crate]\n# mus\xE9e\n").unwrap();
    let (exit, out) = run(workspace.path(), |session| session.generate(&[]));
    assert_eq!(exit, Exit::Failed);
    assert!(out.contains("openapi/museum/surface.toml is not UTF-8"), "{out}");
}

#[test]
#[cfg(unix)]
fn a_file_name_that_is_not_utf_8_becomes_one_that_is() {
    use std::os::unix::ffi::OsStrExt as _;

    let workspace = workspace();
    let folder = tempfile::tempdir().unwrap();
    let document = folder.path().join(std::ffi::OsStr::from_bytes(b"mus\xE9e.yml"));
    std::fs::copy("cases/new/clashing/museum.yaml", &document).unwrap();
    let (exit, out) = run(workspace.path(), |session| session.new_surface("museum", &document));
    assert_eq!(exit, Exit::Success, "{out}");
    assert!(workspace.path().join("openapi/museum/museum.yml").exists());
}

#[test]
fn problems_of_surface_toml_point_at_the_line() {
    for root in workspace_tests::cases("surface") {
        let name = root.file_name().unwrap().to_string_lossy().into_owned();
        let workspace = workspace();
        let folder = workspace.path().join("openapi/museum");
        std::fs::create_dir(&folder).unwrap();
        for file in files(&root) {
            std::fs::create_dir_all(folder.join(&file).parent().unwrap()).unwrap();
            std::fs::copy(root.join(&file), folder.join(&file)).unwrap();
        }
        let told = told(workspace.path(), |session| session.generate(&[]));
        snapshot("surface", &name, &format!("{:?}\n\n{}", told.exit, told.err));
    }
}
