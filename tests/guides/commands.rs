//! The commands of the pages, run as they are typed.
//!
//! Each page gets a fresh copy of this workspace with a history of one commit, and its `sh` blocks are
//! run there in their order. `cargo xtask` is the program that this suite was built with. What
//! `.ci/run` runs by itself is left to it, and a block that would take long is `sh no-run`.

use std::fmt::Write as _;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::guides::page::{Page, is_foreign, pages, root};

/// Pages whose commands belong somewhere else, and the suites that run them there.
const ELSEWHERE: [(&str, &str); 2] =
    [("docs/your-own-workspace.md", "own_workspace"), ("docs/recipes/README.md", "update")];

/// What `cargo` does in the copies.
const CARGO: &str = r#"#!/bin/sh
if [ "$1" = xtask ]; then
  shift
  exec "$XTASK_PROGRAM" "$@"
fi
exec "$REAL_CARGO" "$@"
"#;

#[test]
fn every_command_of_the_pages_runs() {
    let mut failed = String::new();
    let mut ran = 0;
    for page in pages() {
        if ELSEWHERE.iter().any(|(path, _)| page.path == Path::new(path)) {
            continue;
        }
        let lines = commands(&page);
        if lines.is_empty() {
            continue;
        }
        ran += lines.len();
        let copy = Copy::new();
        for (line, command) in lines {
            if let Some(said) = copy.run(&command) {
                writeln!(failed, "{}:{line}: {command}\n{said}", page.path.display()).unwrap();
            }
        }
    }
    assert!(ran > 10, "the commands are not found any more");
    assert!(failed.is_empty(), "{failed}");
}

/// The commands of a page, each with its line, without those that `.ci/run` runs.
fn commands(page: &Page) -> Vec<(usize, String)> {
    let ci = std::fs::read_to_string(root().join(".ci/run")).unwrap();
    let ci: Vec<String> = ci.lines().map(plain).collect();
    assert!(ci.iter().any(|line| line == "cargo test --workspace"), ".ci/run runs no tests");
    let mut commands = Vec::new();
    for block in page.parts().blocks.iter().filter(|block| block.info == "sh") {
        for (number, command) in (block.line + 1..).zip(block.code.lines()) {
            let plain = plain(command);
            // Each suite is a part of `cargo test --workspace`.
            let is_suite = plain.starts_with("cargo test ") && !plain.contains("--ignored");
            if !plain.is_empty() && !is_suite && !ci.contains(&plain) {
                commands.push((number, command.to_owned()));
            }
        }
    }
    commands
}

/// A command without its comment, and without what only says how much it prints and locks.
fn plain(command: &str) -> String {
    let command = command.split(" #").next().unwrap_or_default();
    let words = command.split_whitespace().filter(|word| !["--quiet", "--locked"].contains(word));
    words.collect::<Vec<_>>().join(" ")
}

/// A fresh copy of this workspace, as a clone would be.
struct Copy {
    folder: tempfile::TempDir,
}

impl Copy {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let copy = Self { folder };
        let root = root();
        let all = walkdir::WalkDir::new(&root).into_iter();
        for entry in all.filter_entry(|entry| !is_foreign(entry)) {
            let entry = entry.unwrap();
            let target = copy.workspace().join(entry.path().strip_prefix(&root).unwrap());
            if entry.file_type().is_dir() {
                std::fs::create_dir_all(target).unwrap();
            } else {
                std::fs::copy(entry.path(), target).unwrap();
            }
        }
        let cargo = copy.bin().join("cargo");
        std::fs::create_dir(copy.bin()).unwrap();
        std::fs::write(&cargo, CARGO).unwrap();
        std::fs::set_permissions(&cargo, PermissionsExt::from_mode(0o755)).unwrap();
        assert!(!copy.workspace().join(".git").exists(), "a copy must not commit elsewhere");
        let commit = "git init --quiet --initial-branch main && git add --all && \
            git -c user.name=tests -c user.email=tests@localhost commit --quiet --message Start";
        assert_eq!(copy.run(commit), None);
        copy
    }

    fn workspace(&self) -> PathBuf {
        self.folder.path().join("workspace")
    }

    fn bin(&self) -> PathBuf {
        self.folder.path().join("bin")
    }

    /// Runs a line of shell; what it said if it failed.
    fn run(&self, command: &str) -> Option<String> {
        let path = std::env::var_os("PATH").unwrap();
        let paths = std::iter::once(self.bin()).chain(std::env::split_paths(&path));
        let output = Command::new("sh")
            .args(["-euc", command])
            .current_dir(self.workspace())
            .env("PATH", std::env::join_paths(paths).unwrap())
            .env("REAL_CARGO", std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
            .env("XTASK_PROGRAM", env!("CARGO_BIN_EXE_xtask-program"))
            .env("CARGO_TERM_COLOR", "never")
            .env_remove("CARGO")
            .env_remove("GIT_DIR")
            .env_remove("GIT_WORK_TREE")
            .output()
            .unwrap();
        let said =
            String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
        (!output.status.success()).then(|| said.into_owned())
    }
}
