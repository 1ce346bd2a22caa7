//! Files that are not on disk, such as those of an earlier commit.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::{FileReader, ReadError};

/// A folder as it was at some time.
#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    files: BTreeMap<PathBuf, Vec<u8>>,
    label: PathBuf,
}

impl Snapshot {
    /// These files, by their paths in the folder, shown to people below `label`.
    #[must_use]
    pub fn new(files: BTreeMap<PathBuf, Vec<u8>>, label: impl Into<PathBuf>) -> Self {
        Self { files, label: label.into() }
    }
}

impl FileReader for Snapshot {
    fn read(&self, path: &Path, limit: usize) -> Result<Vec<u8>, ReadError> {
        let bytes = self.files.get(path).ok_or(ReadError::Missing)?;
        match bytes.len() > limit {
            true => Err(ReadError::TooLarge { limit }),
            false => Ok(bytes.clone()),
        }
    }

    fn label(&self, path: &Path) -> PathBuf {
        self.label.join(path)
    }

    fn paths(&self) -> Vec<PathBuf> {
        self.files.keys().cloned().collect()
    }
}
