//! A case of the suites `model` and `operations`: a document, and what its surface says.

use std::path::{Path, PathBuf};

use xtask::bundle::bundle;
use xtask::diagnostic::Outcome;
use xtask::load::{Folder, Limits, SourceText, load};
use xtask::lower::lower;
use xtask::model::{self, Model, pass};
use xtask::operations::{Operations, RULES, Rule, operations_by};
use xtask::surface::{self, Surface};
use xtask::tree::{Node, Sources};

const SURFACE: &str = "[crate]\nname = \"case\"\nversion = \"0.1.0\"\ndescription = \"A case.\"\n";

/// A document and its surface.
pub struct Case {
    /// `<group>__<case>`.
    pub name: String,
    /// The folder that the group is in: what the case is about.
    pub group: String,
    /// What it is for: the first line of its document.
    pub why: String,
    /// The bundled document.
    pub root: Node,
    /// `surface.toml`, if the case has one.
    pub surface: Surface,
}

impl Case {
    /// Every `cases/<suite>/<group>/<case>`.
    pub fn all(suite: &str) -> Vec<Self> {
        let groups = workspace_tests::groups(suite);
        let folders = groups.iter().flat_map(|group| {
            let group = name(group);
            let cases = workspace_tests::cases(&format!("{suite}/{group}"));
            cases.into_iter().map(move |folder| (group.clone(), folder))
        });
        folders.map(|(group, folder)| Self::at(group, &folder)).collect()
    }

    fn at(group: String, folder: &Path) -> Self {
        let name = format!("{group}__{}", name(folder));
        let mut sources = Sources::default();
        let input = std::fs::read_to_string(folder.join("input.yaml")).unwrap();
        let why = input.lines().next().and_then(|line| line.strip_prefix("# why: "));
        let why = why.unwrap_or_else(|| panic!("{name}: the first line is no `# why: ..`"));
        let why = why.trim().to_owned();
        let text = SourceText::new("input.yaml", input.clone());
        let limits = Limits::default();
        let reader = Folder::new(folder.to_owned(), "");
        let bundled = load(vec![text], &limits, &mut sources)
            .then(|loaded| bundle(loaded, &reader, &limits, &mut sources));
        let root = bundled.value.unwrap()[0].root().clone();
        let own = std::fs::read_to_string(folder.join("surface.toml"));
        let file = sources.add("surface.toml", own.unwrap_or_else(|_| SURFACE.to_owned()));
        let surface = surface::parse("case", file, &sources).value.unwrap();
        Self { name, group, why, root, surface }
    }

    /// The operations of a document.
    pub fn operations(&self, root: Node) -> Operations {
        self.operations_by(&RULES, root).value.unwrap()
    }

    /// The operations of a document by these rules, with what they say of it.
    pub fn operations_by(&self, rules: &[Rule], root: Node) -> Outcome<Operations> {
        operations_by(rules, lower(root).value.unwrap(), &self.surface)
    }

    /// What is read from a document, before the passes.
    pub fn read(&self, root: Node) -> Model {
        model::read(self.operations(root), &self.surface.facts)
    }

    /// The model of a document.
    pub fn model(&self, root: Node) -> Model {
        self.model_of(self.operations(root))
    }

    /// The model of what the rules found.
    pub fn model_of(&self, found: Operations) -> Model {
        let mut model = model::read(found, &self.surface.facts);
        pass::run(&mut model, &mut pass::names::Memory::default());
        model
    }
}

fn name(folder: &Path) -> String {
    PathBuf::from(folder).file_name().unwrap_or_default().to_string_lossy().into_owned()
}
