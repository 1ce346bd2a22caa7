//! `cargo xtask diff` as people and CI meet it: what it says, what it writes, how it ends.
//!
//! A case is two versions of a document, `old.yaml` and `new.yaml`. The story of a change, from the
//! document to the change log, runs in a git repository that is a copy of a surface of this workspace.

use crate::session;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;
use xtask::cli::{DiffArguments, DiffFormat, Exit, FailOn};

/// A repository in a temporary folder with one surface, whose crate is fresh and committed.
struct Checkout {
    folder: TempDir,
}

const VERIFY: &str = "openapi/dwolla-kba/verify-kba-questions.yaml";
const SURFACE: &str = "openapi/dwolla-kba/surface.toml";

impl Checkout {
    fn new() -> Self {
        let copy = Self { folder: tempfile::tempdir().unwrap() };
        for folder in ["openapi/dwolla-kba", "crates/dwolla-kba"] {
            let from = root().join(folder);
            let files = walkdir::WalkDir::new(&from).into_iter().filter_map(Result::ok);
            for file in files.filter(|entry| entry.file_type().is_file()) {
                let to = copy.path(folder).join(file.path().strip_prefix(&from).unwrap());
                std::fs::create_dir_all(to.parent().unwrap()).unwrap();
                std::fs::copy(file.path(), to).unwrap();
            }
        }
        for file in ["Cargo.toml", "LICENSE-APACHE", "LICENSE-MIT", "openapi/surface.schema.json"] {
            std::fs::copy(root().join(file), copy.path(file)).unwrap();
        }
        copy.git(&["init", "-q", "-b", "main", "."]);
        copy.commit();
        copy
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Runs git here, whatever repository a hook around the tests is about.
    fn git(&self, arguments: &[&str]) {
        let mut command = Command::new("git");
        command.arg("-C").arg(self.folder.path()).args(arguments);
        for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY"] {
            command.env_remove(name);
        }
        let output = command.output().unwrap();
        assert!(output.status.success(), "{arguments:?}: {output:?}");
    }

    fn commit(&self) {
        self.git(&["add", "-A"]);
        let name = ["-c", "user.name=tests", "-c", "user.email=tests@localhost"];
        let commit = ["-c", "commit.gpgsign=false", "commit", "-q", "-m", "A state."];
        self.git(&[&name[..], &commit[..]].concat());
    }

    fn edit(&self, path: &str, from: &str, to: &str) {
        let text = std::fs::read_to_string(self.path(path)).unwrap();
        assert!(text.contains(from), "{path} has no {from:?}");
        std::fs::write(self.path(path), text.replacen(from, to, 1)).unwrap();
    }

    /// One more value of an enum that there was not, and one more required member.
    fn change_the_document(&self) {
        self.edit(VERIFY, "- questionId\n", "- questionId\n                      - sure\n");
        let sure = "sure:\n                        type: string\n                        enum: [yes, no]\n";
        let question = "                      questionId:\n                        type: string\n";
        let members = format!("                      {sure}{question}");
        self.edit(VERIFY, question, &members);
    }

    fn diff(&self, arguments: &DiffArguments) -> (Exit, String) {
        said(self.folder.path(), arguments)
    }

    fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.path(path)).unwrap()
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap()
}

/// Runs the command and gives what it said, without the ids of commits and without times.
fn said(workspace: &Path, arguments: &DiffArguments) -> (Exit, String) {
    let (exit, text) = session::run(workspace, |session| session.diff(arguments));
    (exit, told(&text, workspace))
}

fn told(text: &str, workspace: &Path) -> String {
    let id = regex::Regex::new(r"\(([0-9a-f]{8})\)").unwrap();
    let time = regex::Regex::new(r"\d+\.\d s\b").unwrap();
    let text = id.replace_all(text, "([id])");
    let text = time.replace_all(&text, "[time]");
    text.replace(&workspace.display().to_string(), "[workspace]")
}

fn surface() -> DiffArguments {
    DiffArguments { surfaces: vec!["dwolla-kba".to_owned()], ..DiffArguments::default() }
}

fn documents(case: &Path) -> DiffArguments {
    let file = |name: &str| Some(case.join(name));
    DiffArguments { old: file("old.yaml"), new: file("new.yaml"), ..DiffArguments::default() }
}

#[test]
fn cases() {
    for case in workspace_tests::cases("diff_cli") {
        let mut text = String::new();
        for format in [DiffFormat::Text, DiffFormat::Markdown, DiffFormat::Json] {
            let (exit, said) = said(&root(), &DiffArguments { format, ..documents(&case) });
            let said = said.replace(&format!("{}/", case.display()), "");
            assert_eq!(exit, Exit::Success, "{said}");
            if format == DiffFormat::Json {
                let report: serde_json::Value = serde_json::from_str(&said).unwrap();
                writeln!(text, "# {format:?}\n\n{:#}", report["surfaces"][0]["causes"][0]).unwrap();
            } else {
                writeln!(text, "# {format:?}\n\n{said}").unwrap();
            }
        }
        session::snapshot("diff_cli", &case.file_name().unwrap().to_string_lossy(), &text);
    }
}

#[test]
fn the_story_of_a_change() {
    let copy = Checkout::new();
    copy.change_the_document();
    let names = ["dwolla-kba".to_owned()];
    let check = || session::run(copy.folder.path(), |session| session.check(&names, false));
    let generate = || session::run(copy.folder.path(), |session| session.generate(&names));
    let bump = DiffArguments { bump: true, ..surface() };
    let mut story = String::new();
    for (command, (exit, said)) in [
        ("check", check()),
        ("diff", copy.diff(&surface())),
        ("generate", generate()),
        ("check", check()),
        ("diff --bump", copy.diff(&bump)),
        ("generate", generate()),
        ("check", check()),
    ] {
        let said = told(&said, copy.folder.path());
        writeln!(story, "$ cargo xtask {command} dwolla-kba\n{said}[{exit:?}]\n").unwrap();
    }
    let log = copy.read("crates/dwolla-kba/CHANGELOG.md");
    writeln!(story, "$ cat crates/dwolla-kba/CHANGELOG.md\n{log}").unwrap();
    session::snapshot("diff_cli", "story", &story);
}

#[test]
fn a_bump_is_one_step_from_what_was_committed_and_touches_nothing_else() {
    let copy = Checkout::new();
    let before = copy.read(SURFACE);
    let bump = DiffArguments { bump: true, ..surface() };
    copy.diff(&bump);
    assert_eq!(copy.read(SURFACE), before, "nothing changed, so nothing is due");
    assert!(!copy.path("crates/dwolla-kba/CHANGELOG.md").exists());

    copy.edit(VERIFY, "Sends one answer for each", "Sends an answer for each");
    copy.diff(&bump);
    assert_eq!(copy.read(SURFACE), before.replace("version = \"0.1.0\"", "version = \"0.1.1\""));

    copy.change_the_document();
    for _ in 0..2 {
        copy.diff(&bump);
        let expected = before.replace("version = \"0.1.0\"", "version = \"0.2.0\"");
        assert_eq!(copy.read(SURFACE), expected);
        let log = copy.read("crates/dwolla-kba/CHANGELOG.md");
        assert_eq!(log.matches("## ").count(), 1, "{log}");
        assert!(log.contains("## 0.2.0\n"), "{log}");
    }
    // A version that the team has chosen by itself is high enough.
    copy.edit(SURFACE, "0.2.0", "0.5.0");
    copy.diff(&bump);
    assert!(copy.read(SURFACE).contains("0.5.0"));
    assert!(copy.read("crates/dwolla-kba/CHANGELOG.md").contains("## 0.5.0\n"));
}

#[test]
fn the_exit_status_says_what_fail_on_asks() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/diff_cli");
    for (case, limit, expected) in [
        ("words", FailOn::Breaks, Exit::Success),
        ("words", FailOn::Otherwise, Exit::Success),
        ("words", FailOn::Any, Exit::Changed),
        ("shared", FailOn::Breaks, Exit::Changed),
        ("operations", FailOn::Otherwise, Exit::Changed),
    ] {
        let arguments = DiffArguments { fail_on: Some(limit), ..documents(&cases.join(case)) };
        assert_eq!(said(&root(), &arguments).0, expected, "{case} {limit:?}");
    }
    let same = cases.join("words/old.yaml");
    let arguments = DiffArguments {
        old: Some(same.clone()),
        new: Some(same),
        fail_on: Some(FailOn::Any),
        ..DiffArguments::default()
    };
    let (exit, said) = said(&root(), &arguments);
    assert_eq!(exit, Exit::Success);
    assert!(said.contains("no change for callers"), "{said}");
}

#[test]
fn what_the_generator_changes_is_told_apart() {
    let copy = Checkout::new();
    // As if an earlier generator had called a member otherwise.
    copy.edit(
        "crates/dwolla-kba/src/types.rs",
        "verification_status = \"verificationStatus\"",
        "status = \"verificationStatus\"",
    );
    copy.commit();
    let (exit, said) = copy.diff(&surface());
    assert_eq!(exit, Exit::Success);
    session::snapshot("diff_cli", "generator", &said);
}

#[test]
fn another_name_of_the_crate_breaks_whoever_depends_on_it() {
    let copy = Checkout::new();
    copy.edit(SURFACE, "name = \"dwolla-kba\"", "name = \"dwolla-checks\"");
    let (_, said) = copy.diff(&surface());
    assert!(said.contains("breaks[package-renamed]"), "{said}");
    assert!(said.contains("1 breaks"), "{said}");
}

#[test]
fn where_there_is_nothing_to_compare_with_it_says_so() {
    let mut text = String::new();
    let mut tell = |what: &str, (exit, said): (Exit, String)| {
        writeln!(text, "# {what}\n{said}[{exit:?}]\n").unwrap();
    };
    let copy = Checkout::new();
    let base = |rev: &str| DiffArguments { base: Some(rev.to_owned()), ..surface() };
    tell("no such revision", copy.diff(&base("v9.9")));
    tell("a revision that looks like an option", copy.diff(&base("--output=x")));

    copy.git(&["branch", "-m", "work"]);
    tell("no default branch", copy.diff(&surface()));
    copy.git(&["branch", "main"]);

    copy.edit(SURFACE, "[crate]", "[crates]");
    tell("a broken surface.toml now", copy.diff(&surface()));
    copy.commit();
    copy.edit(SURFACE, "[crates]", "[crate]");
    tell("a broken surface.toml then", copy.diff(&base("HEAD")));
    copy.commit();
    std::fs::write(copy.path(".gitignore"), "crates\n").unwrap();
    copy.git(&["rm", "-rq", "--cached", "crates"]);
    copy.commit();
    tell("no crate then", copy.diff(&base("HEAD")));

    let copy = Checkout::new();
    std::fs::remove_dir_all(copy.path(".git")).unwrap();
    tell("no repository", copy.diff(&surface()));
    let missing = DiffArguments {
        old: Some("nowhere.yaml".into()),
        new: Some("nowhere.yaml".into()),
        ..DiffArguments::default()
    };
    tell("no file", copy.diff(&missing));
    session::snapshot("diff_cli", "nothing_to_compare_with", &text);
}
