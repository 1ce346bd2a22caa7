//! rustc, called directly: a crate in a quarter of a second, against a runtime that cargo has built
//! once.
//!
//! Old crate, new crate and probe are crates of their own, because `#[non_exhaustive]` means nothing
//! within a crate.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use serde_json::Value;
use workspace_tests::outside;
use xtask::emit::CrateFile;

use crate::diff::probe::{self, Probe};

/// The name under which a probe knows the crate that it is compiled against.
pub const SUBJECT: &str = "subject";

/// What generated crates, probes and callers may depend on.
const MANIFEST: &str = r#"[package]
name = "dependencies"
version = "0.1.0"
edition.workspace = true

[dependencies]
bytes.workspace = true
client-runtime = { workspace = true, features = ["event-streams", "webhook"] }
jiff.workspace = true
serde.workspace = true
serde_json.workspace = true
tokio = { workspace = true, features = ["macros", "net", "rt", "time"] }
uuid.workspace = true
"#;

/// Calls rustc.
pub struct Compiler {
    /// The libraries of what crates depend on, by the names under which they know them.
    libraries: BTreeMap<String, PathBuf>,
    /// Where the libraries are that these depend on.
    folder: PathBuf,
}

/// A library that was compiled, which is gone when this is.
pub struct Library {
    folder: tempfile::TempDir,
    file: PathBuf,
}

/// What rustc makes.
#[derive(Clone, Copy, PartialEq)]
pub enum Emit {
    /// What other crates need to be checked against it.
    Metadata,
    /// What can be linked.
    Code,
}

impl Compiler {
    /// The one of this process. The first call builds the runtime, unless that is there already.
    pub fn get() -> &'static Self {
        static COMPILER: OnceLock<Compiler> = OnceLock::new();
        COMPILER.get_or_init(Self::new)
    }

    fn new() -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("diff/dependencies");
        let file = |path: &str, text: &str| CrateFile { path: path.into(), text: text.into() };
        outside::write_crate(&folder, &[file("Cargo.toml", MANIFEST), file("src/lib.rs", "")], "");
        let built = outside::cargo(&folder, &["build", "--message-format=json"]);
        assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
        let messages = String::from_utf8(built.stdout).unwrap();
        let artifacts =
            messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
        let named = artifacts.filter_map(|artifact| {
            let name = artifact["target"]["name"].as_str()?.replace('-', "_");
            let mut files = artifact["filenames"].as_array()?.iter().filter_map(Value::as_str);
            let file = files.rfind(|file| file.ends_with(".rlib"))?;
            Some((name, PathBuf::from(file)))
        });
        let wanted: toml::Table = toml::from_str(MANIFEST).unwrap();
        let wanted = wanted["dependencies"].as_table().unwrap();
        let wanted: BTreeSet<_> = wanted.keys().map(|name| name.replace('-', "_")).collect();
        let libraries: BTreeMap<_, _> = named.filter(|(name, _)| wanted.contains(name)).collect();
        assert_eq!(libraries.len(), wanted.len(), "{libraries:?}");
        let folder = libraries["client_runtime"].parent().unwrap().to_owned();
        Self { libraries, folder }
    }

    /// The text of a crate after its macros, as the compiler itself expands them.
    ///
    /// A stable compiler prints it only if it is told that it may. Nothing is compiled this way.
    pub fn expand(&self, files: &[CrateFile]) -> String {
        let folder = tempfile::tempdir().unwrap();
        let root = write(folder.path(), files);
        let mut command = self.rustc(SUBJECT, &features(files));
        command.env("RUSTC_BOOTSTRAP", "1").args(["-Zunpretty=expanded", "--crate-type=lib"]);
        let output = command.arg(root).output().unwrap();
        assert!(output.status.success(), "{}", errors(&output));
        String::from_utf8(output.stdout).unwrap()
    }

    /// A generated crate as a library of this name.
    pub fn library(&self, name: &str, files: &[CrateFile], emit: Emit) -> Library {
        let folder = tempfile::tempdir().unwrap();
        let root = write(folder.path(), files);
        let (kind, extension) = match emit {
            Emit::Metadata => ("--emit=metadata", "rmeta"),
            Emit::Code => ("--emit=link,metadata", "rlib"),
        };
        let mut command = self.rustc(name, &features(files));
        command.args([kind, "--crate-type=lib", "--error-format=short", "-Cdebuginfo=0"]);
        let output = command.arg("--out-dir").arg(folder.path()).arg(root).output().unwrap();
        assert!(output.status.success(), "a crate does not compile:\n{}", errors(&output));
        let file = folder.path().join(format!("lib{name}.{extension}"));
        Library { folder, file }
    }

    /// The probes that do not compile against a library.
    ///
    /// A name that is not found hides what is wrong with types. So what is refused is taken out, and
    /// the rest is compiled again, until all of it is accepted.
    pub fn refused(&self, subject: &Library, probes: &[Probe]) -> BTreeMap<usize, String> {
        let mut refused = BTreeMap::new();
        loop {
            let text = probe::program(probes, |index| !refused.contains_key(&index));
            let path = subject.folder.path().join("probe.rs");
            outside::write(&path, &text);
            let mut command = self.rustc("probe", &[]);
            command
                .args(["--emit=metadata", "--crate-type=lib", "--error-format=json", "--extern"])
                .arg(format!("{SUBJECT}={}", subject.file.display()));
            let out = command.arg("-o").arg(path.with_extension("rmeta")).arg(&path).output();
            let out = out.unwrap();
            if out.status.success() {
                return refused;
            }
            let before = refused.len();
            refused.extend(refusals(&out));
            assert!(refused.len() > before, "no probe is to blame:\n{}", errors(&out));
        }
    }

    /// Links a program and gives its path in the folder.
    pub fn program(&self, folder: &Path, text: &str, libraries: &[(&str, &Library)]) -> PathBuf {
        let root = folder.join("main.rs");
        outside::write(&root, text);
        let mut command = self.rustc("program", &[]);
        command.args(["--crate-type=bin", "--error-format=short", "-Cdebuginfo=0"]);
        for (name, library) in libraries {
            command.arg("--extern").arg(format!("{name}={}", library.file.display()));
        }
        let program = folder.join("program");
        let output = command.arg("-o").arg(&program).arg(root).output().unwrap();
        assert!(output.status.success(), "{}", errors(&output));
        program
    }

    fn rustc(&self, name: &str, features: &[String]) -> Command {
        let mut command = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
        command.args(["--edition=2024", "--cap-lints=allow", "--crate-name", name]);
        command.arg("-L").arg(format!("dependency={}", self.folder.display()));
        for (name, file) in &self.libraries {
            command.arg("--extern").arg(format!("{name}={}", file.display()));
        }
        for feature in features {
            command.arg("--cfg").arg(format!("feature=\"{feature}\""));
        }
        command
    }
}

/// Writes a crate, and gives the path of its root.
fn write(folder: &Path, files: &[CrateFile]) -> PathBuf {
    for file in files {
        outside::write(&folder.join(&file.path), &file.text);
    }
    folder.join("src/lib.rs")
}

/// The features of a crate, but for the schemas of its types and the stand-in of tests: what they add follows from
/// the types.
pub fn features(files: &[CrateFile]) -> Vec<String> {
    let manifest = files.iter().find(|file| file.path == "Cargo.toml").unwrap();
    let manifest: toml::Table = toml::from_str(&manifest.text).unwrap();
    let features = manifest.get("features").and_then(toml::Value::as_table);
    let features = features.into_iter().flat_map(toml::Table::keys);
    features.filter(|name| !["mock", "schemars"].contains(&name.as_str())).cloned().collect()
}

/// The probes that errors are in, by their lines, with the first error of each.
fn refusals(output: &Output) -> BTreeMap<usize, String> {
    let text = String::from_utf8_lossy(&output.stderr);
    let mut found = BTreeMap::new();
    let messages = text.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    for message in messages.filter(|message| message["level"] == "error") {
        let spans = message["spans"].as_array().map(Vec::as_slice).unwrap_or_default();
        let in_probe = |span: &&Value| {
            span["file_name"].as_str().is_some_and(|file| file.ends_with("probe.rs"))
        };
        let primary = spans.iter().filter(in_probe).find(|span| span["is_primary"] == true);
        let span = primary.or_else(|| spans.iter().find(in_probe));
        let line = span.and_then(|span| span["line_start"].as_u64());
        if let Some(index) = line.and_then(|line| probe::at_line(usize::try_from(line).ok()?)) {
            let text = message["message"].as_str().unwrap_or_default().to_owned();
            found.entry(index).or_insert(text);
        }
    }
    found
}

fn errors(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).chars().take(4000).collect()
}
