//! The workspace on disk: where surfaces and crates are, and what cargo needs of it.

mod check;
mod folder;
mod licences;
mod manifests;
mod memory;
mod requirement;
mod seen;
mod surface_package;

pub use check::{package_conflict, same_crates, unresolved};
pub use manifests::{Dependency, Manifest, Manifests};
pub use memory::Memory;
pub use requirement::{Requirement, requirements};
pub use seen::SeenInputs;
pub use surface_package::SurfacePackage;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::disk::{Disk, System};
use crate::tree::{Sources, Span};

/// A workspace, by its root folder.
#[derive(Clone, Debug)]
pub struct Workspace {
    root: PathBuf,
    disk: Arc<dyn Disk>,
    memory: Option<Memory>,
}

/// Held while a run writes, so that a second one waits for it.
#[derive(Debug)]
#[must_use = "the lock is given up when this is dropped"]
pub struct Lock {
    _folder: Option<std::fs::File>,
}

/// The workspace could not be read.
#[derive(Debug, thiserror::Error)]
pub enum WorkspaceError {
    /// There is no `openapi/` here or above.
    #[error("no folder `openapi` in {} or above; run this inside the workspace", .0.display())]
    NotFound(PathBuf),
    /// A folder could not be listed.
    #[error("{}: {source}", path.display())]
    Io {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// Surfaces were named that do not exist.
    #[error("{}; `openapi/` has {known}", .unknown.join("; "))]
    UnknownSurface {
        /// What is to be said of each: that it does not exist, and what was probably meant.
        unknown: Vec<String>,
        /// The names there are.
        known: String,
    },
}

impl Workspace {
    /// The workspace at `root`.
    #[must_use]
    pub fn at(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into(), disk: Arc::new(System), memory: None }
    }

    /// This workspace, with what changes its files and folders.
    #[must_use]
    pub fn on(self, disk: impl Disk + 'static) -> Self {
        Self { disk: Arc::new(disk), ..self }
    }

    /// This workspace, with what earlier runs have left. Without it, every run does all the work.
    #[must_use]
    pub fn remembering(self, memory: Option<Memory>) -> Self {
        Self { memory, ..self }
    }

    /// What earlier runs have left.
    #[must_use]
    pub fn memory(&self) -> Option<&Memory> {
        self.memory.as_ref()
    }

    /// What changes files and folders.
    #[must_use]
    pub fn disk(&self) -> &dyn Disk {
        &*self.disk
    }

    /// The workspace that `start` is in: the nearest folder, going up, that holds a `Cargo.toml`
    /// and an `openapi/`.
    ///
    /// # Errors
    /// If there is none.
    pub fn find(start: &Path) -> Result<Self, WorkspaceError> {
        start
            .ancestors()
            .find(|folder| folder.join("openapi").is_dir() && folder.join("Cargo.toml").is_file())
            .map(Self::at)
            .ok_or_else(|| WorkspaceError::NotFound(start.to_owned()))
    }

    /// The root folder.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// `openapi`.
    #[must_use]
    pub fn openapi_folder(&self) -> PathBuf {
        self.path("openapi")
    }

    /// `openapi/<surface>`.
    #[must_use]
    pub fn surface_folder(&self, surface: &str) -> PathBuf {
        self.path("openapi").join(surface)
    }

    /// `crates/<package>`.
    #[must_use]
    pub fn crate_folder(&self, package: &str) -> PathBuf {
        self.path("crates").join(package)
    }

    /// A path below the root as people read it: relative to the root, with `/` between its parts.
    #[must_use]
    pub fn relative(&self, path: &Path) -> String {
        let path = path.strip_prefix(&self.root).unwrap_or(path);
        path.to_string_lossy().replace('\\', "/")
    }

    /// `./crates` is what the system understands as well, but nobody writes it.
    fn path(&self, below: &str) -> PathBuf {
        match self.root == Path::new(".") {
            true => PathBuf::from(below),
            false => self.root.join(below),
        }
    }

    /// Where a new crate is made before it is moved to its place. Folders below `crates/` are members
    /// for cargo, whatever they are called.
    #[must_use]
    pub fn staging(&self) -> PathBuf {
        self.root.join("openapi")
    }

    /// Waits until no other run writes. Where the system has no such lock, none is taken.
    pub fn lock(&self) -> Lock {
        let folder = std::fs::File::open(&self.root).ok();
        #[cfg(unix)]
        if let Some(folder) = &folder {
            // A file system without locks can still be worked on.
            let _ = rustix::fs::flock(folder, rustix::fs::FlockOperation::LockExclusive);
        }
        Lock { _folder: folder }
    }

    /// The crates that the surfaces name, as far as that can be read. The files are added to
    /// `sources`.
    ///
    /// # Errors
    /// If `openapi/` cannot be listed.
    pub fn surface_packages(
        &self,
        sources: &mut Sources,
    ) -> Result<Vec<SurfacePackage>, WorkspaceError> {
        let surfaces = self.surfaces(&[])?.into_iter();
        let read = |surface: String| {
            let path = self.surface_folder(&surface).join("surface.toml");
            let text = std::fs::read_to_string(path).ok()?;
            SurfacePackage::read(surface, text, sources)
        };
        Ok(surfaces.filter_map(read).collect())
    }

    /// The surfaces, by name: the folders below `openapi/` that hold a `surface.toml`. If `named`
    /// is not empty, only those.
    ///
    /// # Errors
    /// If `openapi/` cannot be listed, or a name is not a surface.
    pub fn surfaces(&self, named: &[String]) -> Result<Vec<String>, WorkspaceError> {
        let folder = self.path("openapi");
        let io = |source| WorkspaceError::Io { path: folder.clone(), source };
        let mut surfaces = Vec::new();
        for entry in std::fs::read_dir(&folder).map_err(io)? {
            let entry = entry.map_err(io)?;
            let name = entry.file_name().to_string_lossy().into_owned();
            // A stopped run leaves hidden folders.
            if !name.starts_with('.') && entry.path().join("surface.toml").is_file() {
                surfaces.push(name);
            }
        }
        surfaces.sort();
        let unknown = named.iter().filter(|name| !surfaces.contains(name));
        let unknown: Vec<String> =
            unknown.map(|name| self.unknown_surface(name, &surfaces)).collect();
        if !unknown.is_empty() {
            let known = if surfaces.is_empty() { "none".to_owned() } else { surfaces.join(", ") };
            return Err(WorkspaceError::UnknownSurface { unknown, known });
        }
        surfaces.retain(|surface| named.is_empty() || named.contains(surface));
        Ok(surfaces)
    }

    /// What is to be said of a name that is not a surface. People also give the folder, as their
    /// shell completes it.
    fn unknown_surface(&self, name: &str, surfaces: &[String]) -> String {
        let last = name.trim_end_matches('/').rsplit('/').next().unwrap_or(name);
        let folder = (!last.is_empty()).then(|| self.surface_folder(last));
        if let Some(document) = folder.and_then(|folder| folder::document(&folder)) {
            return folder::message(last) + "; " + &folder::help(last, &document);
        }
        match did_you_mean(last, surfaces.iter().map(String::as_str)) {
            Some(guess) => format!("there is no surface `{name}` ({guess})"),
            None => format!("there is no surface `{name}`"),
        }
    }

    /// A warning for each folder with documents that is not a surface, since it has no
    /// `surface.toml`.
    ///
    /// # Errors
    /// If `openapi/` cannot be listed.
    pub fn without_facts(&self) -> Result<Vec<Diagnostic>, WorkspaceError> {
        let folder = self.path("openapi");
        let io = |source| WorkspaceError::Io { path: folder.clone(), source };
        let mut names = Vec::new();
        for entry in std::fs::read_dir(&folder).map_err(io)? {
            names.push(entry.map_err(io)?.file_name().to_string_lossy().into_owned());
        }
        names.sort();
        let warn = |name: &String| {
            let document = folder::document(&self.surface_folder(name))?;
            let problem =
                Diagnostic::warning("surface::no-facts", folder::message(name), Span::NONE);
            Some(problem.help(folder::help(name, &document)))
        };
        Ok(names.iter().filter(|name| !name.starts_with('.')).filter_map(warn).collect())
    }
}
