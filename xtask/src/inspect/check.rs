//! Crates outside of the workspace, and whether they compile.
//!
//! Each crate is a workspace of its own, so that a broken one spoils no other: its manifest gets the
//! tables that it inherits from, and a copy of the workspace's lock file, so that dependencies are
//! the ones that are there already. All share one folder of build products. Checks run one at a
//! time: cargo locks that folder, and the compiler is what takes most memory.

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use client_calls::{Client, cargo_command};

use super::client_operations;
use super::turn::Turn;
use crate::apply::{ApplyError, CratePlan, Target};
use crate::disk::System;
use crate::emit::CrateFile;
use crate::model::Model;
use crate::workspace::Workspace;

/// Writes crates into a folder and runs `cargo check` on them.
#[derive(Debug)]
pub struct Checker {
    folder: PathBuf,
    /// Whether the folder is this tool's, and not one that somebody has named.
    is_own: bool,
    target: PathBuf,
    /// The tables that a crate's manifest inherits from.
    tables: String,
    lock_file: PathBuf,
    gate: Mutex<()>,
    _turn: Turn,
}

/// What a crate was made of.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Made<'a> {
    /// Its files.
    pub files: &'a [CrateFile],
    /// Its types and operations.
    pub model: &'a Model,
    /// The type that decimal numbers have, if they have one.
    pub decimals: Option<&'a str>,
    /// The document as the vendor has it.
    pub document: &'a serde_json::Value,
}

/// What a check found.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Checked {
    /// The compiler's first error, or cargo's.
    pub first_error: Option<String>,
    /// How long it took, without the dependencies.
    pub time: Duration,
}

/// The crates cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum CheckError {
    /// A file could not be read or written.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A file of the crate could not be written.
    #[error(transparent)]
    Apply(#[from] ApplyError),
    /// The folder holds something else.
    #[error(
        "{} holds files that inspect did not write, so nothing was written there; give `--out` \
         another folder, or move them away",
        .0.display()
    )]
    Foreign(PathBuf),
    /// The workspace's manifest is not one.
    #[error("{}: {message}", path.display())]
    Manifest {
        /// The manifest.
        path: PathBuf,
        /// What is wrong with it.
        message: String,
    },
}

impl Checker {
    /// Writes crates below `out`, or else below the workspace's folder of build products, where the
    /// next run writes over them. `wait` is called before another run is waited for that uses the same
    /// folder.
    ///
    /// # Errors
    /// If the workspace's manifest cannot be read, or the folder cannot be written.
    pub fn new(
        workspace: &Workspace,
        out: Option<&Path>,
        wait: impl FnOnce(),
    ) -> Result<Self, CheckError> {
        let root = workspace.root();
        let root = root
            .canonicalize()
            .map_err(|source| CheckError::Io { path: root.to_owned(), source })?;
        let built =
            std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
        let built = absolute(&built)?.join("inspect");
        let turn = Turn::take(&built, wait);
        Ok(Self {
            _turn: turn.map_err(|source| CheckError::Io { path: built.clone(), source })?,
            is_own: out.is_none(),
            folder: out.map_or_else(|| Ok(built.join("crates")), absolute)?,
            target: built.join("target"),
            tables: inherited(&root)?,
            lock_file: root.join("Cargo.lock"),
            gate: Mutex::default(),
        })
    }

    /// Writes one crate and gives its folder.
    ///
    /// # Errors
    /// If a file cannot be written.
    pub(crate) fn write(
        &self,
        package: &str,
        mut files: Vec<CrateFile>,
    ) -> Result<PathBuf, CheckError> {
        let folder = self.folder(package);
        for file in files.iter_mut().filter(|file| file.path == "Cargo.toml") {
            let development = client_calls::DEV_DEPENDENCIES;
            let manifest = without_development(&file.text);
            file.text = format!("{manifest}{development}\n{}", self.tables);
        }
        let target =
            Target { root: &self.folder, folder: package, surfaces: &[], adopt: self.is_own };
        match CratePlan::compare(target, files)? {
            Ok(plan) => plan.apply(&System, &self.folder)?,
            Err(_) => return Err(CheckError::Foreign(folder)),
        }
        self.claim(package, &folder)
            .map_err(|source| CheckError::Io { path: folder.clone(), source })?;
        let lock_file = folder.join("Cargo.lock");
        match std::fs::copy(&self.lock_file, &lock_file) {
            Err(source) if source.kind() != std::io::ErrorKind::NotFound => {
                Err(CheckError::Io { path: lock_file, source })
            }
            _ => Ok(folder),
        }
    }

    /// Makes what is built next the crate's in this folder. cargo tells workspaces of one crate apart by
    /// nothing but the crate's name and goes by the age of files, so it would take what was built of
    /// another folder's crate of this name for that of this one.
    fn claim(&self, package: &str, folder: &Path) -> std::io::Result<()> {
        let owner = self.target.join(format!("{package}.folder"));
        let own = folder.as_os_str().as_encoded_bytes();
        if !std::fs::read(&owner).is_ok_and(|known| known == own) {
            let library = std::fs::File::options().write(true).open(folder.join("src/lib.rs"))?;
            library.set_modified(SystemTime::now())?;
            std::fs::create_dir_all(&self.target)?;
            std::fs::write(owner, own)?;
        }
        Ok(())
    }

    /// Compiles a written crate: without the network if that can be, which it can after one build of
    /// the workspace.
    pub(super) fn check(&self, folder: &Path, package: &str) -> Checked {
        let _turn = self.gate.lock().unwrap_or_else(PoisonError::into_inner);
        let checked = self.cargo(folder, package, &["--offline"]);
        match checked.first_error {
            Some(error) if error.contains("--offline") => self.cargo(folder, package, &[]),
            _ => checked,
        }
    }

    /// Does something with a client that has been written, in its turn like a check.
    pub(crate) fn with_client<T>(
        &self,
        package: &str,
        made: Made<'_>,
        work: impl FnOnce(&Client<'_>) -> T,
    ) -> T {
        let _turn = self.gate.lock().unwrap_or_else(PoisonError::into_inner);
        let Made { files, model, decimals, document } = made;
        let credentials = files.iter().find(|file| file.path == "src/credentials.rs");
        let credentials = credentials.map(|file| client_calls::constructors(&file.text));
        work(&Client {
            package,
            folder: &self.folder(package),
            target: &self.target,
            credentials: &credentials.unwrap_or_default(),
            operations: &client_operations(model, decimals),
            document,
        })
    }

    /// The folder of a crate.
    pub(super) fn folder(&self, package: &str) -> PathBuf {
        self.folder.join(package)
    }

    fn cargo(&self, folder: &Path, package: &str, arguments: &[&str]) -> Checked {
        let started = Instant::now();
        let failed = |error: std::io::Error| Checked {
            first_error: Some(format!("cargo cannot be run: {error}")),
            time: started.elapsed(),
        };
        let child = cargo_command()
            .args(["check", "--quiet", "--message-format=json"])
            .args(arguments)
            .current_dir(folder)
            .env("CARGO_TARGET_DIR", &self.target)
            .env("CARGO_INCREMENTAL", "0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn();
        let mut child = match child {
            Ok(child) => child,
            Err(error) => return failed(error),
        };
        let errors = child.stderr.take().map(|stderr| std::thread::spawn(move || text(stderr)));
        let mut messages = Messages::new(package, started);
        if let Some(stdout) = child.stdout.take() {
            BufReader::new(stdout)
                .lines()
                .map_while(Result::ok)
                .for_each(|line| messages.read(&line));
        }
        let status = match child.wait() {
            Ok(status) => status,
            Err(error) => return failed(error),
        };
        let errors = errors.and_then(|thread| thread.join().ok()).unwrap_or_default();
        let first_error = (!status.success())
            .then(|| messages.first_error.unwrap_or_else(|| cargo_error(&errors, status)));
        Checked { first_error, time: messages.since.elapsed() }
    }
}

/// cargo's messages, a JSON object a line.
struct Messages<'a> {
    package: &'a str,
    /// When the last dependency was done.
    since: Instant,
    first_error: Option<String>,
}

impl<'a> Messages<'a> {
    fn new(package: &'a str, since: Instant) -> Self {
        Self { package, since, first_error: None }
    }

    fn read(&mut self, line: &str) {
        let Ok(message) = serde_json::from_str::<serde_json::Value>(line) else { return };
        match message["reason"].as_str() {
            Some("compiler-artifact" | "build-script-executed") => {
                let is_own = message["target"]["name"]
                    .as_str()
                    .is_some_and(|name| name.replace('_', "-") == self.package);
                if !is_own {
                    self.since = Instant::now();
                }
            }
            Some("compiler-message") if message["message"]["level"] == "error" => {
                self.first_error.get_or_insert_with(|| compiler_error(&message["message"]));
            }
            _ => {}
        }
    }
}

/// `error[E0428]: the name ... (src/generated/types.rs:12:1)`.
fn compiler_error(message: &serde_json::Value) -> String {
    let code = message["code"]["code"].as_str().map(|code| format!("[{code}]")).unwrap_or_default();
    let text = message["message"].as_str().unwrap_or_default();
    let spans = message["spans"].as_array().map(Vec::as_slice).unwrap_or_default();
    let primary = spans.iter().find(|span| span["is_primary"] == true).map(|span| {
        let file = span["file_name"].as_str().unwrap_or_default();
        format!(" ({file}:{}:{})", span["line_start"], span["column_start"])
    });
    format!("error{code}: {text}{}", primary.unwrap_or_default())
}

/// What cargo itself said, in one line.
fn cargo_error(errors: &str, status: std::process::ExitStatus) -> String {
    let lines: Vec<&str> = errors.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    match lines.is_empty() {
        true => format!("cargo check ended with {status}"),
        false => lines.join(" "),
    }
}

fn text(mut stream: impl Read) -> String {
    let mut bytes = Vec::new();
    // Half of an error message is better than none.
    let _ = stream.read_to_end(&mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}

/// `[workspace.package]` and `[workspace.dependencies]` of the workspace, with paths that hold
/// anywhere.
fn inherited(root: &Path) -> Result<String, CheckError> {
    let path = root.join("Cargo.toml");
    let text = std::fs::read_to_string(&path)
        .map_err(|source| CheckError::Io { path: path.clone(), source })?;
    let wrong = |message: String| CheckError::Manifest { path: path.clone(), message };
    let mut manifest: toml::Table =
        toml::from_str(&text).map_err(|error| wrong(error.to_string()))?;
    let workspace = manifest.get_mut("workspace").and_then(toml::Value::as_table_mut);
    let Some(workspace) = workspace else {
        return Err(wrong("there is no [workspace]".to_owned()));
    };
    workspace.retain(|key, _| matches!(key, "package" | "dependencies"));
    let dependencies = workspace.get_mut("dependencies").and_then(toml::Value::as_table_mut);
    if let Some(dependencies) = dependencies {
        for (_, dependency) in dependencies.iter_mut() {
            if let Some(toml::Value::String(path)) = dependency.get_mut("path") {
                *path = root.join(&*path).to_string_lossy().into_owned();
            }
        }
        for (name, version) in client_calls::REQUIREMENTS {
            dependencies.entry(name).or_insert_with(|| toml::Value::String(version.to_owned()));
        }
    }
    manifest.retain(|key, _| key == "workspace");
    toml::to_string(&manifest).map_err(|error| wrong(error.to_string()))
}

/// A manifest without the dependencies of its examples and tests, which are not written.
fn without_development(manifest: &str) -> String {
    let mut kept = String::new();
    let mut is_kept = true;
    for line in manifest.lines() {
        if line.starts_with('[') {
            is_kept = line.trim() != "[dev-dependencies]";
        }
        if is_kept {
            kept += line;
            kept.push('\n');
        }
    }
    kept
}

fn absolute(path: &Path) -> Result<PathBuf, CheckError> {
    std::path::absolute(path).map_err(|source| CheckError::Io { path: path.to_owned(), source })
}
