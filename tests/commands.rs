//! The commands, as people and CI meet them: what they write, what they say, how they exit.
//!
//! A case is the folder `openapi` of a workspace that has no crates yet. Further tests run on a copy
//! of this workspace's own surfaces.

use crate::session;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::SystemTime;

use tempfile::TempDir;
use walkdir::WalkDir;
use xtask::cli::{Exit, Session};

/// A workspace in a temporary folder.
struct Copy {
    folder: TempDir,
}

/// Files by path, with their bytes and the time of their last change.
type Files = BTreeMap<PathBuf, (Vec<u8>, SystemTime)>;

impl Copy {
    /// A workspace whose folder `openapi` is a copy of this one.
    fn of(openapi: &Path) -> Self {
        let copy = Self { folder: tempfile::tempdir().unwrap() };
        copy.add(openapi, "openapi");
        std::fs::copy(root().join("Cargo.toml"), copy.path("Cargo.toml")).unwrap();
        copy
    }

    /// A copy of this workspace.
    fn of_this_workspace() -> Self {
        let copy = Self::of(&root().join("openapi"));
        copy.add(&root().join("crates"), "crates");
        for licence in ["LICENSE-APACHE", "LICENSE-MIT"] {
            std::fs::copy(root().join(licence), copy.path(licence)).unwrap();
        }
        copy
    }

    fn add(&self, from: &Path, to: &str) {
        for file in files_below(from) {
            let target = self.path(to).join(file.strip_prefix(from).unwrap());
            std::fs::create_dir_all(target.parent().unwrap()).unwrap();
            std::fs::copy(&file, target).unwrap();
        }
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn edit(&self, path: &str, change: impl FnOnce(String) -> String) {
        let text = std::fs::read_to_string(self.path(path)).unwrap();
        let changed = change(text.clone());
        assert_ne!(changed, text, "{path}: the edit changes nothing");
        std::fs::write(self.path(path), changed).unwrap();
    }

    /// All files of the crates.
    fn crates(&self) -> Files {
        let root = self.path("crates");
        let file = |path: PathBuf| {
            let changed = path.metadata().unwrap().modified().unwrap();
            let name = path.strip_prefix(&root).unwrap().to_owned();
            (name, (std::fs::read(&path).unwrap(), changed))
        };
        files_below(&root).into_iter().map(file).collect()
    }

    /// Generates these surfaces, or all if none is named.
    fn generate(&self, surfaces: &[&str]) -> (Exit, String) {
        run(self.folder.path(), |session| session.generate(&owned(surfaces)))
    }

    /// Checks these surfaces, or all if none is named.
    fn check(&self, surfaces: &[&str]) -> (Exit, String) {
        run(self.folder.path(), |session| session.check(&owned(surfaces), false))
    }
}

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap()
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter().filter_map(Result::ok);
    entries.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path).collect()
}

/// Runs a command and gives its exit and what it said, with times redacted.
fn run(
    workspace: &Path,
    command: impl FnOnce(&mut Session<'_>) -> Result<Exit, Box<dyn std::error::Error>>,
) -> (Exit, String) {
    let (exit, said) = session::run(workspace, command);
    (exit, said.lines().map(|line| without_time(line) + "\n").collect())
}

/// A line of the table without its last column, whose width is as long as the command took.
fn without_time(line: &str) -> String {
    match line.trim_end().rsplit_once("  ") {
        Some((rest, cell)) if cell.trim_start() == "time" => format!("{}  time", rest.trim_end()),
        Some((rest, cell)) if cell.ends_with(" s") => format!("{}  [time]", rest.trim_end()),
        _ => line.to_owned(),
    }
}

#[test]
fn cases() {
    for case in workspace_tests::cases("commands") {
        let copy = Copy::of(&case);
        let mut told = String::new();
        let commands = [
            ("check", copy.check(&[])),
            ("generate", copy.generate(&[])),
            ("generate", copy.generate(&[])),
            ("check", copy.check(&[])),
        ];
        let mut before = String::new();
        for (name, (exit, said)) in commands {
            let text = if said == before { "(the same again)\n" } else { said.as_str() };
            writeln!(told, "$ cargo xtask {name}\n{text}[{exit:?}]\n").unwrap();
            before = said;
        }
        told.push_str("files of the crates\n");
        for path in copy.crates().keys() {
            writeln!(told, "  {}", path.display()).unwrap();
        }
        session::snapshot("commands", &case.file_name().unwrap().to_string_lossy(), &told);
    }
}

#[test]
fn the_crates_of_this_workspace_are_fresh() {
    let (exit, said) = run(&root(), |session| session.check(&[], false));
    assert_eq!(exit, Exit::Success, "{said}");
}

#[test]
fn a_second_run_touches_no_file_and_says_so() {
    let copy = Copy::of_this_workspace();
    copy.generate(&[]);
    let before = copy.crates();
    let (exit, said) = copy.generate(&[]);
    assert_eq!(exit, Exit::Success);
    for surface in ["dwolla-kba", "entrust-kba", "kulipa-kyc"] {
        let line = said.lines().find(|line| line.contains(surface)).unwrap();
        assert!(line.contains("Fresh") && line.ends_with("files, none changed"), "{line}");
    }
    assert_eq!(changed(&before, &copy.crates()), Vec::<&PathBuf>::new());
}

#[test]
fn deleted_sources_come_back_byte_for_byte() {
    let copy = Copy::of_this_workspace();
    let before = copy.crates();
    for surface in ["dwolla-kba", "entrust-kba", "kulipa-kyc"] {
        std::fs::remove_dir_all(copy.path(&format!("crates/{surface}/src"))).unwrap();
    }
    assert_eq!(copy.generate(&[]).0, Exit::Success);
    let after = copy.crates();
    assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
    for (path, (bytes, _)) in &before {
        assert!(after[path].0 == *bytes, "{} differs", path.display());
    }
}

#[test]
fn a_stale_crate_is_told_with_the_command_that_mends_it() {
    let copy = Copy::of_this_workspace();
    let gone = "crates/kulipa-kyc/src/old.rs";
    let edits: [(&str, &str, &dyn Fn()); 4] = [
        ("dwolla-kba", "crates/dwolla-kba/src/operations.rs differs", &|| {
            copy.edit("crates/dwolla-kba/src/operations.rs", |text| text + "\n// By hand.\n");
        }),
        ("entrust-kba", "crates/entrust-kba/openapi.yaml differs", &|| {
            copy.edit("openapi/entrust-kba/administration-kba.yaml", |text| {
                text.replacen("summary: ", "summary: Now ", 1)
            });
        }),
        ("kulipa-kyc", "old.rs is no longer part of the crate", &|| {
            std::fs::write(copy.path(gone), "").unwrap();
            copy.edit("crates/kulipa-kyc/generated.toml", |text| {
                text.replace("\"src/lib.rs\"", "\"src/old.rs\", \"src/lib.rs\"")
            });
        }),
        ("dwolla-kba", "crates/dwolla-kba/README.md is missing", &|| {
            std::fs::remove_file(copy.path("crates/dwolla-kba/README.md")).unwrap();
        }),
    ];
    for (surface, problem, edit) in edits {
        edit();
        let before = copy.crates();
        let (exit, said) = copy.check(&[surface]);
        assert_eq!(exit, Exit::Stale, "{said}");
        assert!(said.contains(problem), "{said}");
        let command = format!("run `cargo xtask generate {surface}` and commit what it writes");
        assert!(said.contains(&command), "{said}");
        assert_eq!(changed(&before, &copy.crates()), Vec::<&PathBuf>::new(), "check wrote");
        copy.generate(&[surface]);
        assert_eq!(copy.check(&[surface]).0, Exit::Success, "after generating {surface} again");
    }
}

#[test]
fn nothing_is_written_while_any_surface_has_a_problem() {
    let copy = Copy::of_this_workspace();
    // This alone would be written.
    copy.edit("openapi/entrust-kba/administration-kba.yaml", |text| {
        text.replacen("summary: ", "summary: Now ", 1)
    });
    copy.edit("openapi/kulipa-kyc/create-kyc.yaml", |text| text + "info: {}\n");
    let before = copy.crates();
    let runs = [
        (copy.generate(&[]), "nothing was written"),
        (copy.check(&[]), "its crate cannot be compared"),
    ];
    for ((exit, said), failed) in runs {
        assert_eq!(exit, Exit::Failed, "{said}");
        assert!(said.contains("openapi/kulipa-kyc/create-kyc.yaml:"), "{said}");
        assert!(said.contains(&format!("kulipa-kyc: {failed}")), "{said}");
    }
    assert_eq!(changed(&before, &copy.crates()), Vec::<&PathBuf>::new());
}

#[test]
fn exits_are_the_documented_statuses() {
    let page = std::fs::read_to_string(root().join("docs/regenerating.md")).unwrap();
    for exit in Exit::ALL {
        assert_eq!(ExitCode::from(exit), ExitCode::from(exit.status()), "{exit:?}");
        let row = format!("| {} | {} |", exit.status(), exit.meaning());
        assert!(page.contains(&row), "docs/regenerating.md has no row {row}");
    }
    assert_eq!(Exit::ALL.map(Exit::status), [0, 1, 2, 3, 4, 5, 6, 7, 100]);
}

/// The files that are not as they were, by text or time.
fn changed<'a>(before: &'a Files, after: &'a Files) -> Vec<&'a PathBuf> {
    let all = before.keys().chain(after.keys().filter(|path| !before.contains_key(*path)));
    all.filter(|path| before.get(*path) != after.get(*path)).collect()
}
