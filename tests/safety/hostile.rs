//! A case is a folder with a `case.toml`: steps, each an edit of the workspace and a command. What
//! the command says and which files it changes is the snapshot.

use std::fmt::Write as _;
use std::path::Path;

use serde::Deserialize;

use crate::safety::faults::Faults;
use crate::safety::tree::{Copy, difference};
use crate::session::snapshot;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    step: Vec<Step>,
}

/// What is done before a command, in this order, and the command.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    /// Files and folders that are removed.
    #[serde(default)]
    remove: Vec<String>,
    /// Files and folders that are moved: from, to.
    #[serde(default)]
    r#move: Vec<[String; 2]>,
    /// Files that are written: path, text.
    #[serde(default)]
    write: Vec<[String; 2]>,
    /// Texts that are replaced: path, old, new.
    #[serde(default)]
    edit: Vec<[String; 3]>,
    /// Symbolic links: path, where it leads.
    #[serde(default)]
    link: Vec<[String; 2]>,
    /// The command.
    run: String,
    /// Whether cargo cannot load the workspace before the command, because of the edits.
    #[serde(default)]
    broken_before: bool,
    /// Hand-written files that the command may change.
    #[serde(default)]
    may_change: Vec<String>,
}

#[test]
fn files_of_others_stay_and_the_workspace_can_be_loaded() {
    for case in workspace_tests::cases("safety") {
        let name = case.file_name().unwrap().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(case.join("case.toml")).unwrap();
        let case: Case = toml::from_str(&text).unwrap();
        let copy = Copy::generated();
        let mut told = String::new();
        for step in &case.step {
            step.prepare(&copy);
            writeln!(told, "$ cargo xtask {}", step.run).unwrap();
            told.push_str(&step.run(&copy, &name));
        }
        snapshot("safety", &name, &told);
    }
}

impl Step {
    fn prepare(&self, copy: &Copy) {
        for path in &self.remove {
            let path = copy.path(path);
            match path.symlink_metadata().unwrap().is_dir() {
                true => std::fs::remove_dir_all(path).unwrap(),
                false => std::fs::remove_file(path).unwrap(),
            }
        }
        for [from, to] in &self.r#move {
            std::fs::create_dir_all(copy.path(to).parent().unwrap()).unwrap();
            std::fs::rename(copy.path(from), copy.path(to)).unwrap();
        }
        for [path, text] in &self.write {
            std::fs::create_dir_all(copy.path(path).parent().unwrap()).unwrap();
            std::fs::write(copy.path(path), text).unwrap();
        }
        for [path, from, to] in &self.edit {
            copy.edit(path, from, to);
        }
        for [path, target] in &self.link {
            link(target, &copy.path(path));
        }
    }

    /// Runs the command and tells what it did.
    fn run(&self, copy: &Copy, name: &str) -> String {
        assert_eq!(copy.load().is_err(), self.broken_before, "{name}: {:?}", copy.load());
        let before = copy.tree();
        let generated = generated_files(copy);
        let (exit, said) = copy.run(&self.run, Faults::none());
        let mut told = format!("{said}[{exit:?}]\n");
        let changes = difference(&before, &copy.tree());
        for change in &changes {
            writeln!(told, "{change}").unwrap();
            let path = &change[2..];
            let is_new = change.starts_with('+');
            let may_change = is_new || self.may_change.iter().any(|allowed| allowed == path);
            assert!(may_change || generated.contains(&path.to_owned()), "{name}: {change}");
        }
        if !self.broken_before || !changes.is_empty() {
            assert_eq!(copy.load(), Ok(()), "{name} after {}", self.run);
        }
        let left = copy.tree().into_keys().find(|path| path.contains("/.generate-"));
        assert_eq!(left, None, "{name}");
        told.push('\n');
        told
    }
}

/// The files that the markers of the workspace list, and the markers.
fn generated_files(copy: &Copy) -> Vec<String> {
    let mut files = vec!["openapi/surface.schema.json".to_owned()];
    for (path, text) in copy.tree() {
        let Some(folder) = path.strip_suffix("/generated.toml") else { continue };
        let text = String::from_utf8_lossy(&text);
        if let Ok(marker) = xtask::emit::Marker::parse(&text) {
            files.extend(marker.files.iter().map(|file| format!("{folder}/{file}")));
        }
        files.push(path);
    }
    files
}

#[cfg(unix)]
fn link(target: &str, path: &Path) {
    std::os::unix::fs::symlink(target, path).unwrap();
}

#[cfg(windows)]
fn link(target: &str, path: &Path) {
    std::os::windows::fs::symlink_dir(target, path).unwrap();
}
