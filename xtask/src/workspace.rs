//! The workspace on disk: where surfaces and crates are.

use std::path::{Path, PathBuf};

use crate::diagnostic::did_you_mean;

/// A workspace, by its root folder.
#[derive(Clone, Debug)]
pub struct Workspace {
    root: PathBuf,
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
        Self { root: root.into() }
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
            if entry.path().join("surface.toml").is_file() {
                surfaces.push(entry.file_name().to_string_lossy().into_owned());
            }
        }
        surfaces.sort();
        if let Some(name) = named.iter().find(|name| !surfaces.contains(name)) {
            let known = if surfaces.is_empty() { "none".to_owned() } else { surfaces.join(", ") };
            let question = did_you_mean(name, surfaces.iter().map(String::as_str));
            let known = question.map_or(known.clone(), |question| format!("{known}; {question}"));
            return Err(WorkspaceError::UnknownSurface { name: name.clone(), known });
        }
        surfaces.retain(|surface| named.is_empty() || named.contains(surface));
        Ok(surfaces)
    }
}
