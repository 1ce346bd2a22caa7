//! A workspace in a temporary folder, what it holds, and whether cargo can load it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use tempfile::TempDir;
use walkdir::WalkDir;
use xtask::cli::{Exit, GenerateOptions, Session};
use xtask::diagnostic::Style;
use xtask::workspace::Workspace;

use crate::safety::faults::Faults;

/// Paths with what is there: the bytes of a file, or where a link leads.
pub type Tree = BTreeMap<String, Vec<u8>>;

/// A workspace in a temporary folder.
pub struct Copy {
    folder: TempDir,
}

impl Copy {
    /// A copy of `safety/workspace`, with the crates of its surfaces.
    pub fn generated() -> Self {
        static GENERATED: OnceLock<Copy> = OnceLock::new();
        let generated = GENERATED.get_or_init(|| {
            let copy = Self::of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("safety/workspace"));
            let (exit, said) = copy.run("generate", Faults::none());
            assert_eq!(exit, Exit::Success, "{said}");
            assert_eq!(copy.load(), Ok(()));
            copy
        });
        Self::of(generated.root())
    }

    fn of(from: &Path) -> Self {
        let copy = Self { folder: tempfile::tempdir().unwrap() };
        copy.add(from);
        copy
    }

    /// A copy of this copy.
    pub fn again(&self) -> Self {
        Self::of(self.root())
    }

    /// Copies the files below a folder into the workspace.
    pub fn add(&self, from: &Path) {
        for path in tree(from).keys() {
            let target = self.path(path);
            std::fs::create_dir_all(target.parent().unwrap()).unwrap();
            std::fs::copy(from.join(path), target).unwrap();
        }
    }

    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    pub fn edit(&self, path: &str, from: &str, to: &str) {
        let text = std::fs::read_to_string(self.path(path)).unwrap();
        let changed = text.replace(from, to);
        assert_ne!(changed, text, "{path}: the edit changes nothing");
        std::fs::write(self.path(path), changed).unwrap();
    }

    /// All files but the lock file, which is cargo's.
    pub fn tree(&self) -> Tree {
        let mut tree = tree(self.root());
        tree.remove("Cargo.lock");
        tree
    }

    /// Runs a command, written as on the command line, and gives its exit and what it said.
    pub fn run(&self, command: &str, faults: Faults) -> (Exit, String) {
        let mut out = anstream::StripStream::new(Vec::new());
        let mut err = anstream::StripStream::new(Vec::new());
        let mut session = Session {
            workspace: Workspace::at(self.root()).on(faults),
            out: &mut out,
            err: &mut err,
            json: None,
            style: Style::Plain,
            terminal: false,
            problems: Vec::new(),
        };
        let words: Vec<&str> = command.split_whitespace().collect();
        let is_flag = |flag: &str| words.contains(&flag);
        let names = words.iter().skip(1).filter(|word| !word.starts_with('-'));
        let names: Vec<String> = names.map(|word| (*word).to_owned()).collect();
        let ended = match words[0] {
            "generate" => session.generate_with(
                &names,
                GenerateOptions {
                    adopt: is_flag("--adopt"),
                    prune: is_flag("--prune"),
                    quiet: is_flag("--quiet"),
                },
            ),
            "check" => session.check(&names, false),
            "new" => session.new_surface(&names[0], &self.path(&names[1])),
            other => unreachable!("no command {other}"),
        };
        let mut said = String::from_utf8(err.into_inner()).unwrap();
        let exit = ended.unwrap_or_else(|error| {
            said.push_str(&format!("       error {error}\n"));
            Exit::of(error.as_ref())
        });
        said.push_str(&String::from_utf8(out.into_inner()).unwrap());
        let root = format!("{}/", self.root().display());
        let lines = said.replace(&root, "");
        (
            exit,
            lines
                .lines()
                .filter(|line| !is_table(line))
                .map(|line| line.to_owned() + "\n")
                .collect(),
        )
    }

    /// Whether cargo can load and resolve the workspace; else the causes it names.
    pub fn load(&self) -> Result<(), String> {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let output = Command::new(cargo)
            .args(["metadata", "--offline", "--format-version", "1"])
            .current_dir(self.root())
            .output()
            .unwrap();
        match output.status.success() {
            true => Ok(()),
            false => Err(String::from_utf8_lossy(&output.stderr).into_owned()),
        }
    }
}

/// Whether a line belongs to the table at the end, which other suites look at.
fn is_table(line: &str) -> bool {
    line.ends_with(" s") && line.contains("  ") || line.starts_with("surface  ")
}

fn tree(root: &Path) -> Tree {
    let entries = WalkDir::new(root).into_iter().map(Result::unwrap);
    let entries = entries.filter(|entry| !entry.file_type().is_dir());
    entries
        .map(|entry| {
            let path = entry.path();
            let bytes = match entry.file_type().is_symlink() {
                true => std::fs::read_link(path).unwrap().to_string_lossy().into_owned().into(),
                false => std::fs::read(path).unwrap(),
            };
            (path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/"), bytes)
        })
        .collect()
}

/// How two trees differ, a line a file: `+ path`, `~ path`, `- path`.
pub fn difference(before: &Tree, after: &Tree) -> Vec<String> {
    let mut lines = Vec::new();
    for path in before.keys().chain(after.keys().filter(|path| !before.contains_key(*path))) {
        match (before.get(path), after.get(path)) {
            (Some(_), None) => lines.push(format!("- {path}")),
            (None, Some(_)) => lines.push(format!("+ {path}")),
            (old, new) if old != new => lines.push(format!("~ {path}")),
            _ => {}
        }
    }
    lines.sort_by(|a, b| a[2..].cmp(&b[2..]));
    lines
}
