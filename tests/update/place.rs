//! A workspace with one surface whose document comes from a vendor.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use tempfile::TempDir;
use walkdir::WalkDir;
use xtask::cli::{Exit, Session, UpdateOptions};
use xtask::diagnostic::Style;
use xtask::disk::{Disk, System};
use xtask::update::{Fetch, Network};
use xtask::workspace::Workspace;

use crate::session::{self, Told};

/// The vendor's document at first.
pub const MUSEUM: &str = include_str!("../safety/workspace/openapi/museum/museum.yaml");

/// Paths with the bytes of the files there.
pub type Tree = BTreeMap<String, Vec<u8>>;

/// A workspace in a temporary folder.
pub struct Place {
    folder: TempDir,
}

impl Place {
    /// A workspace with the surface `museum`, whose `surface.toml` goes on with this text. Its document
    /// is not there yet.
    pub fn new(sources: &str) -> Self {
        let place = Self { folder: tempfile::tempdir().unwrap() };
        place.write("Cargo.toml", include_str!("../safety/workspace/Cargo.toml"));
        let package =
            "[crate]\nname = \"museum\"\nversion = \"0.1.0\"\ndescription = \"A museum.\"\n";
        place.write("openapi/museum/surface.toml", &format!("{package}\n{sources}"));
        place
    }

    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    pub fn write(&self, path: &str, text: &str) {
        std::fs::create_dir_all(self.path(path).parent().unwrap()).unwrap();
        std::fs::write(self.path(path), text).unwrap();
    }

    pub fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.path(path)).unwrap()
    }

    /// Everything that is there.
    pub fn tree(&self) -> Tree {
        let entries = WalkDir::new(self.root()).into_iter().map(Result::unwrap);
        let files = entries.filter(|entry| entry.file_type().is_file());
        let file = |path: &Path| {
            let name = path.strip_prefix(self.root()).unwrap().to_string_lossy().into_owned();
            (name, std::fs::read(path).unwrap())
        };
        files.map(|entry| file(entry.path())).collect()
    }

    /// Runs `update`, and gives what it says and how it ends.
    pub fn update(&self, flags: &str) -> (Exit, String) {
        let Told { exit, out, err, .. } = self.told(&[], flags, &Network);
        (exit, err + &out)
    }

    /// Runs `update` with documents from anywhere, and gives all that it says.
    pub fn told(&self, named: &[&str], flags: &str, upstream: &dyn Fetch) -> Told {
        let named: Vec<String> = named.iter().map(|name| (*name).to_owned()).collect();
        session::told(self.root(), |session| {
            session.update(&named, options(flags), upstream, now())
        })
    }

    /// Runs `update` on a disk, and gives how it ended, if it did not end with an error.
    pub fn update_on(&self, flags: &str, disk: impl Disk + 'static) -> Result<Exit, String> {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut session = Session {
            workspace: Workspace::at(self.root()).on(disk),
            out: &mut out,
            err: &mut err,
            json: None,
            style: Style::Plain,
            terminal: false,
            problems: Vec::new(),
        };
        let ended = session.update(&[], options(flags), &Network, now());
        ended.map_err(|error| error.to_string())
    }

    pub fn generate(&self) -> (Exit, String) {
        session::run(self.root(), |session| session.generate(&[]))
    }

    pub fn check(&self) -> (Exit, String) {
        session::run(self.root(), |session| session.check(&[], false))
    }
}

fn options(flags: &str) -> UpdateOptions {
    let has = |flag: &str| flags.split_whitespace().any(|word| word == flag);
    UpdateOptions { apply: has("--apply"), force: has("--force") }
}

/// 2026-11-27T08:30:00Z.
fn now() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_795_768_200)
}

/// How two trees differ, a line a file: `+ path`, `~ path`, `- path`.
pub fn difference(before: &Tree, after: &Tree) -> Vec<String> {
    let all = before.keys().chain(after.keys().filter(|path| !before.contains_key(*path)));
    let mut lines: Vec<String> = all
        .filter_map(|path| match (before.get(path), after.get(path)) {
            (Some(_), None) => Some(format!("- {path}")),
            (None, Some(_)) => Some(format!("+ {path}")),
            (old, new) => (old != new).then(|| format!("~ {path}")),
        })
        .collect();
    lines.sort_by(|a, b| a[2..].cmp(&b[2..]));
    lines
}

/// The disk of this machine, which refuses an operation or is stopped at it.
#[derive(Clone, Debug)]
pub struct Faulty {
    /// The number of the operation, from 0.
    pub at: usize,
    /// Whether the operations after it fail as well, as if the run had been killed.
    pub killed: bool,
    done: std::sync::Arc<std::sync::atomic::AtomicUsize>,
}

impl Faulty {
    pub fn new(at: usize, killed: bool) -> Self {
        Self { at, killed, done: std::sync::Arc::default() }
    }

    /// How many operations there were.
    pub fn operations(&self) -> usize {
        self.done.load(std::sync::atomic::Ordering::SeqCst)
    }

    fn or(&self, operation: impl FnOnce() -> std::io::Result<()>) -> std::io::Result<()> {
        let number = self.done.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
        match number == self.at || self.killed && number > self.at {
            true => Err(std::io::ErrorKind::PermissionDenied.into()),
            false => operation(),
        }
    }
}

impl Disk for Faulty {
    fn create(&self, path: &Path, text: &[u8]) -> std::io::Result<()> {
        self.or(|| System.create(path, text))
    }

    fn rename(&self, from: &Path, to: &Path) -> std::io::Result<()> {
        self.or(|| System.rename(from, to))
    }

    fn remove_file(&self, path: &Path) -> std::io::Result<()> {
        self.or(|| System.remove_file(path))
    }

    fn create_folder(&self, path: &Path) -> std::io::Result<()> {
        self.or(|| System.create_folder(path))
    }

    fn remove_folder(&self, path: &Path) -> std::io::Result<()> {
        self.or(|| System.remove_folder(path))
    }
}
