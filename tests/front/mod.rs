//! What the suites of the first four stages share: running them on a case, and showing a result.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use xtask::bundle::{Bundled, OpenFiles, bundle, gather};
use xtask::diagnostic::{Diagnostic, Outcome, Style, render};
use xtask::load::{Folder, Limits, Loaded, load, read};
use xtask::merge::{MergeOptions, Origins, merge};
use xtask::overlay;
use xtask::settle::settle;
use xtask::surface::{self, Surface};
use xtask::tree::{Node, Pointer, Sources, Value};

/// A case: a folder of documents, and the table that the stages fill.
pub struct Case {
    name: String,
    folder: Folder,
    root: PathBuf,
    pub sources: Sources,
    pub limits: Limits,
}

impl Case {
    pub fn new(root: &Path) -> Self {
        let name = root.file_name().unwrap().to_string_lossy().into_owned();
        let (folder, sources) = (Folder::new(root, ""), Sources::default());
        Self { name, folder, root: root.to_owned(), sources, limits: Limits::default() }
    }

    /// The files directly in the folder whose names start with `prefix`, sorted, without the one
    /// that only says why the case exists.
    pub fn files(&self, prefix: &str) -> Vec<PathBuf> {
        let mut files: Vec<PathBuf> = std::fs::read_dir(&self.root)
            .unwrap()
            .map(|entry| PathBuf::from(entry.unwrap().file_name()))
            .filter(|file| file.to_string_lossy().starts_with(prefix))
            .filter(|file| file.as_path() != Path::new(workspace_tests::WHY))
            .filter(|file| self.root.join(file).is_file())
            .collect();
        files.sort();
        files
    }

    pub fn text(&self, file: &str) -> Option<String> {
        std::fs::read_to_string(self.root.join(file)).ok()
    }

    /// What the case's `surface.toml` says, which has no `[crate]`; nothing if there is none.
    pub fn surface(&mut self) -> Surface {
        let package =
            "\n[crate]\nname = \"case\"\nversion = \"0.1.0\"\ndescription = \"A case.\"\n";
        let text = self.text("surface.toml").unwrap_or_default() + package;
        let file = self.sources.add("surface.toml", text);
        surface::parse("case", file, &self.sources).value.unwrap()
    }

    pub fn load(&mut self, prefix: &str) -> Outcome<Vec<Loaded>> {
        read(&self.folder, &self.files(prefix), &self.limits)
            .then(|files| load(files, &self.limits, &mut self.sources))
    }

    pub fn bundle(&mut self, prefix: &str) -> Outcome<Vec<Bundled>> {
        let loaded = self.load(prefix);
        loaded.then(|files| bundle(files, &self.folder, &self.limits, &mut self.sources))
    }

    /// The documents `api*` with the overlays `overlay*`, under the rules of `rules.toml`.
    pub fn overlaid(&mut self) -> Outcome<overlay::Overlaid> {
        let merged = self.merged(&MergeOptions::default());
        merged.then(|(overlaid, _)| Outcome::new(overlaid, Vec::new()))
    }

    /// The same, merged with these options, and where everything in it comes from.
    pub fn merged(&mut self, options: &MergeOptions) -> Outcome<(overlay::Overlaid, Origins)> {
        let rules = self.text("rules.toml").map(|text| toml::from_str(&text).unwrap());
        let (documents, overlays) = (self.files("api"), self.files("overlay"));
        let mut open = OpenFiles::default();
        let loaded = self.load("api");
        let Self { folder, limits, sources, .. } = self;
        loaded
            .then(|loaded| gather(loaded, &mut open, folder, limits, sources))
            .then(|documents| merge(documents, options))
            .then(|merged| {
                let origins = merged.origins().clone();
                read(folder, &overlays, limits)
                    .then(|files| {
                        let rules = rules.unwrap_or_default();
                        overlay::load(files, rules, &documents, limits, sources)
                    })
                    .then(|overlays| {
                        overlay::apply(merged, &overlays).then(|overlaid| {
                            settle(overlaid, &overlays, &mut open, folder, limits, sources)
                        })
                    })
                    .then(|overlaid| Outcome::new((overlaid, origins), Vec::new()))
            })
    }

    /// Compares with the stored snapshot: first what people read, then the result.
    pub fn check(&self, suite: &str, diagnostics: &[Diagnostic], result: &str) {
        let text = format!("{}{result}", self.messages(diagnostics));
        insta::with_settings!({
            snapshot_path => format!("../snapshots/{suite}"),
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, {
            insta::assert_snapshot!(self.name.as_str(), text);
        });
    }

    fn messages(&self, diagnostics: &[Diagnostic]) -> String {
        let mut text = String::new();
        for diagnostic in diagnostics {
            text.push_str(&render(diagnostic, &self.sources, Style::Plain));
            text.push('\n');
        }
        text
    }
}

/// Every leaf with its pointer and the place it was written: `3:5 /info/title "Pets"`.
pub fn places(root: &Node, sources: &Sources) -> String {
    let mut text = String::new();
    let mut todo = vec![(root, Pointer::root())];
    while let Some((node, pointer)) = todo.pop() {
        let children: Vec<(&Node, Pointer)> = match &node.value {
            Value::Object(object) => {
                object.nodes().map(|(key, node)| (node, pointer.child(key))).collect()
            }
            Value::Array(items) => {
                let items = items.iter().enumerate();
                items.map(|(at, node)| (node, pointer.child(at.to_string()))).collect()
            }
            _ => Vec::new(),
        };
        if children.is_empty() {
            let position = sources.position(node.span).unwrap();
            let file = node.span.file().and_then(|file| sources.file(file)).unwrap();
            let written = &file.text()[node.span.range()];
            let (line, column) = (position.line, position.column);
            writeln!(text, "{line}:{column} {pointer} {} <- {written:?}", node.to_json()).unwrap();
        }
        todo.extend(children.into_iter().rev());
    }
    text
}

/// A document in few lines: what fits on one line stands on one.
pub fn compact(root: &Node) -> String {
    let mut text = String::new();
    write_compact(&root.to_json(), 0, &mut text);
    text.trim_start().to_owned()
}

fn write_compact(json: &serde_json::Value, indent: usize, text: &mut String) {
    let line = json.to_string();
    let empty = matches!(line.as_str(), "{}" | "[]");
    if line.len() + indent <= 90 && indent > 0 || empty || !(json.is_object() || json.is_array()) {
        writeln!(text, " {line}").unwrap();
        return;
    }
    text.push('\n');
    let margin = " ".repeat(indent);
    for (key, value) in json.as_object().into_iter().flatten() {
        write!(text, "{margin}{key}:").unwrap();
        write_compact(value, indent + 2, text);
    }
    for value in json.as_array().into_iter().flatten() {
        write!(text, "{margin}-").unwrap();
        write_compact(value, indent + 2, text);
    }
}
