//! Reading files: the only IO of the front half of the pipeline.

use std::path::{Component, Path, PathBuf};

use super::{Limits, SourceText, too_large};
use crate::diagnostic::{Diagnostic, Outcome};
use crate::tree::Span;

/// Where the files of a surface come from. Paths are relative to the surface's folder, with `/`
/// between their parts and no `..` in them.
pub trait FileReader: Sync {
    /// The bytes of a file of at most `limit` bytes.
    ///
    /// # Errors
    /// If there is no such file, it is larger, or it cannot be read.
    fn read(&self, path: &Path, limit: usize) -> Result<Vec<u8>, ReadError>;

    /// The path as people read it in messages.
    fn label(&self, path: &Path) -> PathBuf;

    /// The files there are, in any order; only used to guess what a wrong path meant.
    fn paths(&self) -> Vec<PathBuf>;
}

/// Why a file could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// There is no such file.
    #[error("no such file")]
    Missing,
    /// A symbolic link leads out of the folder.
    #[error("the file lies outside the surface's folder")]
    Outside,
    /// The file is larger than the limit.
    #[error("the file is larger than {limit} bytes")]
    TooLarge {
        /// The limit in bytes.
        limit: usize,
    },
    /// The system says something else.
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

/// A folder on disk.
#[derive(Clone, Debug)]
pub struct Folder {
    root: PathBuf,
    label: PathBuf,
}

impl Folder {
    /// The files below `root`, shown to people below `label`.
    #[must_use]
    pub fn new(root: impl Into<PathBuf>, label: impl Into<PathBuf>) -> Self {
        Self { root: root.into(), label: label.into() }
    }
}

impl FileReader for Folder {
    fn read(&self, path: &Path, limit: usize) -> Result<Vec<u8>, ReadError> {
        let missing = |error: std::io::Error| match error.kind() {
            std::io::ErrorKind::NotFound => ReadError::Missing,
            _ => ReadError::Io(error),
        };
        let root = self.root.canonicalize().map_err(missing)?;
        let file = self.root.join(path).canonicalize().map_err(missing)?;
        if !file.starts_with(&root) {
            return Err(ReadError::Outside);
        }
        if std::fs::metadata(&file)?.len() > limit as u64 {
            return Err(ReadError::TooLarge { limit });
        }
        Ok(std::fs::read(&file)?)
    }

    fn label(&self, path: &Path) -> PathBuf {
        self.label.join(path)
    }

    fn paths(&self) -> Vec<PathBuf> {
        walkdir::WalkDir::new(&self.root)
            .into_iter()
            .filter_map(Result::ok)
            .filter(|entry| entry.file_type().is_file())
            .filter_map(|entry| entry.path().strip_prefix(&self.root).map(Path::to_owned).ok())
            .collect()
    }
}

/// Reads the files that surface.toml names. Every one that cannot be read is a problem of its own.
pub fn read(
    reader: &dyn FileReader,
    paths: &[PathBuf],
    limits: &Limits,
) -> Outcome<Vec<SourceText>> {
    let mut files = Vec::new();
    let mut diagnostics = Vec::new();
    for path in paths {
        // References are compared with this path, and they say nothing of `./`.
        let path: PathBuf = path.components().filter(|part| *part != Component::CurDir).collect();
        let label = reader.label(&path);
        match reader.read(&path, limits.file_bytes) {
            Ok(bytes) => files.push(SourceText { path, label, bytes }),
            Err(ReadError::TooLarge { limit }) => diagnostics.push(too_large(&label, limit)),
            Err(error) => diagnostics.push(unreadable(&label, &error)),
        }
    }
    Outcome::new(files, diagnostics)
}

fn unreadable(label: &Path, error: &ReadError) -> Diagnostic {
    let message = format!("{} cannot be read: {error}", label.display());
    Diagnostic::error("load::unreadable", message, Span::NONE)
        .help("check the paths under `sources` and `overlays` in surface.toml")
}
