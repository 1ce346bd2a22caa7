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
    /// Surfaces were named that do not exist.
    #[error("{}; `openapi/` has {known}", .unknown.join("; "))]
    UnknownSurface {
        /// What there is to say of each: that it does not exist, and what was probably meant.
        unknown: Vec<String>,
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
            if entry.path().join("surface.toml").is_file() {
                surfaces.push(entry.file_name().to_string_lossy().into_owned());
            }
        }
        surfaces.sort();
        let unknown = named.iter().filter(|name| !surfaces.contains(name));
        let unknown: Vec<String> = unknown.map(|name| unknown_surface(name, &surfaces)).collect();
        if !unknown.is_empty() {
            let known = if surfaces.is_empty() { "none".to_owned() } else { surfaces.join(", ") };
            return Err(WorkspaceError::UnknownSurface { unknown, known });
        }
        surfaces.retain(|surface| named.is_empty() || named.contains(surface));
        Ok(surfaces)
    }
}

/// What there is to say of a name that is no surface. People also give the folder, as their shell
/// completes it.
fn unknown_surface(name: &str, surfaces: &[String]) -> String {
    let last = name.trim_end_matches('/').rsplit('/').next().unwrap_or(name);
    match did_you_mean(last, surfaces.iter().map(String::as_str)) {
        Some(guess) => format!("there is no surface `{name}` ({guess})"),
        None => format!("there is no surface `{name}`"),
    }
}
