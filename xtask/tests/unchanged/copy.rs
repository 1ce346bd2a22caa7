//! A workspace in a temporary folder, with a memory, and what commands say of it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use walkdir::WalkDir;
use xtask::cli::{Exit, GenerateOptions, Json, Session};
use xtask::diagnostic::Style;
use xtask::workspace::{Memory, Workspace};

const SHOP: &str = include_str!("../../../tests/cases/commands/fresh/shop/orders.yaml");
const MUSEUM: &str = include_str!("../../../tests/safety/workspace/openapi/museum/museum.yaml");

const OVERLAY: &str = "\
overlay: 1.0.0
info: {title: Corrections, version: '1'}
actions:
  - target: $.info
    update: {description: Corrected.}
";

/// A workspace with the surfaces `museum` and `shop`.
pub struct Copy {
    folder: TempDir,
    remembers: bool,
    generator: &'static str,
}

/// What a command wrote, and how it ended.
pub struct Told {
    pub exit: Exit,
    pub out: String,
    pub err: String,
    pub json: serde_json::Value,
}

impl Copy {
    /// A workspace without crates, in which nothing was run.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let copy = Self { folder, remembers: true, generator: "one" };
        copy.write("Cargo.toml", include_str!("../../../Cargo.toml"));
        copy.write(
            "openapi/shop/orders.yaml",
            &SHOP.replace("[{apiKey: []}]", "[{basicAuth: []}]"),
        );
        copy.write("openapi/shop/overlay.yaml", OVERLAY);
        copy.write("openapi/shop/surface.toml", &(surface("shop") + SOURCES));
        copy.write("openapi/museum/museum.yaml", MUSEUM);
        copy.write("openapi/museum/surface.toml", &surface("museum"));
        copy
    }

    /// A workspace in which everything was generated.
    pub fn generated() -> Self {
        let copy = Self::new();
        let told = copy.generate();
        assert_eq!(told.exit, Exit::Success, "{}", told.err);
        copy
    }

    /// This workspace, run by a tool of which nothing is known.
    pub fn with_generator(mut self, generator: &'static str) -> Self {
        self.generator = generator;
        self
    }

    /// This workspace, with nothing that was remembered so far.
    pub fn forgetful(self) -> Self {
        std::fs::remove_dir_all(self.path("target")).unwrap();
        self
    }

    /// A copy of the crates and documents whose runs remember nothing.
    pub fn without_memory(&self) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let copy = Self { folder, remembers: false, generator: "one" };
        for (path, bytes) in self.files() {
            copy.write(&path, &String::from_utf8(bytes).unwrap());
        }
        copy
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub fn write(&self, path: &str, text: &str) {
        std::fs::create_dir_all(self.path(path).parent().unwrap()).unwrap();
        std::fs::write(self.path(path), text).unwrap();
    }

    pub fn remove(&self, path: &str) {
        std::fs::remove_file(self.path(path)).unwrap();
    }

    pub fn edit(&self, path: &str, from: &str, to: &str) {
        let text = std::fs::read_to_string(self.path(path)).unwrap();
        let changed = text.replace(from, to);
        assert_ne!(changed, text, "{path}: the edit changes nothing");
        std::fs::write(self.path(path), changed).unwrap();
    }

    /// All files but what is remembered.
    pub fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let root = self.folder.path();
        let entries = WalkDir::new(root).into_iter().map(Result::unwrap);
        let files = entries.filter(|entry| entry.file_type().is_file()).map(|entry| {
            let path = entry.path().strip_prefix(root).unwrap().to_string_lossy().into_owned();
            (path, std::fs::read(entry.path()).unwrap())
        });
        files.filter(|(path, _)| !path.starts_with("target/")).collect()
    }

    pub fn generate(&self) -> Told {
        self.run("generate")
    }

    pub fn check(&self) -> Told {
        self.run("check")
    }

    /// Runs a command with the names of surfaces.
    pub fn run(&self, command: &str) -> Told {
        let root: &Path = self.folder.path();
        let memory = Memory::new(root.join("target/xtask"), self.generator);
        let mut out = anstream::StripStream::new(Vec::new());
        let mut err = anstream::StripStream::new(Vec::new());
        let mut json = Vec::new();
        let mut session = Session {
            workspace: Workspace::at(root).remembering(Some(memory).filter(|_| self.remembers)),
            out: &mut out,
            err: &mut err,
            json: Some(Json::Stream(&mut json)),
            style: Style::Plain,
            terminal: false,
            problems: Vec::new(),
        };
        let words: Vec<String> = command.split(' ').map(str::to_owned).collect();
        let exit = match words[0].as_str() {
            "generate" => session.generate_with(&words[1..], GenerateOptions::default()),
            _ => session.check(&words[1..], false),
        };
        let exit = exit.unwrap();
        let text = |stream: anstream::StripStream<Vec<u8>>| {
            String::from_utf8(stream.into_inner()).unwrap()
        };
        Told { exit, out: text(out), err: text(err), json: serde_json::from_slice(&json).unwrap() }
    }
}

impl Told {
    /// The surfaces with their states, in the order of the report.
    pub fn states(&self) -> String {
        let rows = self.json["surfaces"].as_array().unwrap().iter();
        let text = |row: &serde_json::Value, key: &str| row[key].as_str().unwrap().to_owned();
        let states: Vec<String> =
            rows.map(|row| text(row, "surface") + " " + &text(row, "state")).collect();
        states.join(", ")
    }

    /// The report as JSON without times, and with another word for a state.
    pub fn report(&self, state: &str) -> serde_json::Value {
        let mut report = self.json.clone();
        for row in report["surfaces"].as_array_mut().unwrap() {
            row["seconds"] = 0.into();
            if row["state"] == state {
                row["state"] = "-".into();
            }
        }
        report
    }
}

const SOURCES: &str = "\n[sources]\noverlays = [\"overlay.yaml\"]\ndocuments = [\"orders.yaml\"]\n";

pub fn surface(name: &str) -> String {
    format!(
        "[crate]\nname = \"{name}\"\nversion = \"0.1.0\"\ndescription = \"Client of {name}.\"\n"
    )
}
