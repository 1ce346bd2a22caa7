//! The workspace on disk: where surfaces and crates are, and what cargo needs of it.

mod check;
mod manifests;
mod requirement;
mod surface_package;

pub use check::{package_conflict, same_crates, unresolved};
pub use manifests::{Dependency, Manifest, Manifests};
pub use requirement::{Requirement, requirements};
pub use surface_package::SurfacePackage;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::apply::{Disk, System};
use crate::tree::Sources;

/// A workspace, by its root folder.
#[derive(Clone, Debug)]
pub struct Workspace {
    root: PathBuf,
    disk: Arc<dyn Disk>,
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
    /// A surface was named that does not exist.
    #[error("there is no surface `{name}`; `openapi/` has {known}")]
    UnknownSurface {
        /// The name as given.
        name: String,
        /// The names there are.
        known: String,
    },
}

impl Workspace {
    /// The workspace at `root`.
    #[must_use]
    pub fn at(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into(), disk: Arc::new(System) }
    }

    /// This workspace, with what changes its files and folders.
    #[must_use]
    pub fn on(self, disk: impl Disk + 'static) -> Self {
        Self { disk: Arc::new(disk), ..self }
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

    /// `openapi/<surface>`.
    #[must_use]
    pub fn surface_folder(&self, surface: &str) -> PathBuf {
        self.root.join("openapi").join(surface)
    }

    /// `crates/<package>`.
    #[must_use]
    pub fn crate_folder(&self, package: &str) -> PathBuf {
        self.root.join("crates").join(package)
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
            // A file system without locks is no reason not to work on it.
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
        let folder = self.root.join("openapi");
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
        if let Some(name) = named.iter().find(|name| !surfaces.contains(name)) {
            let known = if surfaces.is_empty() { "none".to_owned() } else { surfaces.join(", ") };
            return Err(WorkspaceError::UnknownSurface { name: name.clone(), known });
        }
        surfaces.retain(|surface| named.is_empty() || named.contains(surface));
        Ok(surfaces)
    }
}
