//! The cases: a family of changes to one document, each an overlay or another document.

use std::path::{Path, PathBuf};

use xtask::model::pass::names::Memory;

use crate::diff::versions::{Version, version};

const SURFACE: &str = "[crate]\nname = \"shop\"\nversion = \"0.1.0\"\ndescription = \"A shop.\"\n";

/// A document and its changes.
pub struct Family {
    /// The name of its folder.
    pub name: String,
    folder: PathBuf,
    surface: String,
    /// Calls of the crate, where the wire is looked at.
    pub calls: Option<String>,
    /// The changes.
    pub cases: Vec<Case>,
}

/// A change.
pub struct Case {
    /// `<family>/<case>`.
    pub name: String,
    /// What must be said of it, as its file tells.
    pub expected: Vec<String>,
    file: String,
}

impl Family {
    /// All of `cases/changes`.
    pub fn all() -> Vec<Self> {
        workspace_tests::groups("changes").into_iter().map(Self::at).collect()
    }

    fn at(folder: PathBuf) -> Self {
        let name = file_name(&folder);
        assert_why(&folder.join("base.yaml"));
        let cases = workspace_tests::cases(&format!("changes/{name}"));
        let cases = cases.iter().map(|path| Case::at(&name, path)).collect();
        let surface = std::fs::read_to_string(folder.join("surface.toml"));
        let surface = surface.unwrap_or_else(|_| SURFACE.to_owned());
        let calls = std::fs::read_to_string(folder.join("calls.rs")).ok();
        Self { name, folder, surface, calls, cases }
    }

    /// The crate of the document.
    pub fn old(&self) -> Version {
        self.version("documents = [\"base.yaml\"]", &Memory::default(), &self.name)
    }

    /// The crate of the changed document.
    pub fn new_version(&self, case: &Case, old: &Version) -> Version {
        let sources = format!("documents = [\"base.yaml\"]\noverlays = [\"{}\"]", case.file);
        self.version(&sources, &old.names, &case.name)
    }

    fn version(&self, sources: &str, names: &Memory, name: &str) -> Version {
        let surface = format!("{}\n[sources]\n{sources}\n", self.surface);
        version(&self.folder, &surface, names).unwrap_or_else(|error| panic!("{name}:\n{error}"))
    }
}

impl Case {
    fn at(family: &str, folder: &Path) -> Self {
        let path = folder.join("change.yaml");
        assert_why(&path);
        let text = std::fs::read_to_string(&path).unwrap();
        let expected = text.lines().filter_map(|line| line.strip_prefix("# expect: "));
        let name = file_name(folder);
        Self {
            name: format!("{family}/{name}"),
            expected: expected.map(str::to_owned).collect(),
            file: format!("{name}/change.yaml"),
        }
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

fn assert_why(path: &Path) {
    let text = std::fs::read_to_string(path).unwrap();
    assert!(text.starts_with("# why: "), "{}: the first line is no `# why: ..`", path.display());
}
