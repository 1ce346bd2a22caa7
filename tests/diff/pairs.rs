//! Pairs of versions of other documents: `<folder>/<name>/{old,new}.{yaml,yml,json}`, where the
//! variable `CHANGES` names the folder.

use std::path::{Path, PathBuf};

use xtask::model::pass::names::Memory;

use crate::diff::versions::{Version, version};

/// The crates of two versions.
pub struct Pair {
    /// The name of its folder.
    pub name: String,
    /// The crate of the old version.
    pub old: Version,
    /// The crate of the new one.
    pub new: Version,
}

/// The folders of the pairs, if there are to be any.
pub fn folders() -> Vec<PathBuf> {
    let Some(folder) = std::env::var_os("CHANGES") else { return Vec::new() };
    let entries = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let mut folders: Vec<PathBuf> = entries.filter(|path| file(path, "old").is_some()).collect();
    folders.sort();
    assert!(!folders.is_empty(), "no pairs of versions below {}", folder.display());
    folders
}

impl Pair {
    /// Reads one.
    pub fn of(folder: &Path) -> Self {
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        let made = |version: &str, names: &Memory| {
            let file = file(folder, version).unwrap();
            let surface = format!(
                "[crate]\nname = \"pair\"\nversion = \"0.1.0\"\ndescription = \"A pair.\"\n\
                 [sources]\ndocuments = [{file:?}]\ntolerate-faults = true\n"
            );
            self::version(folder, &surface, names)
                .unwrap_or_else(|error| panic!("{name}, {version}:\n{error}"))
        };
        let old = made("old", &Memory::default());
        let new = made("new", &old.names);
        Self { name, old, new }
    }
}

fn file(folder: &Path, version: &str) -> Option<String> {
    let names = ["yaml", "yml", "json"].map(|extension| format!("{version}.{extension}"));
    names.into_iter().find(|name| folder.join(name).exists())
}
