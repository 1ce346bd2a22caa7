//! The folder of a surface as it would be with new documents.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

use crate::load::{FileReader, Folder, ReadError};

/// A folder in which some files are not yet those of the disk.
#[derive(Clone, Debug)]
pub struct Updated<'a> {
    folder: &'a Folder,
    new: BTreeMap<PathBuf, &'a [u8]>,
}

impl<'a> Updated<'a> {
    /// A folder with these files in it, by path, in the place of those that it has.
    #[must_use]
    pub fn new(folder: &'a Folder, new: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Self {
        let new = new.into_iter().map(|(path, bytes)| (plain(Path::new(path)), bytes));
        Self { folder, new: new.collect() }
    }
}

impl FileReader for Updated<'_> {
    fn read(&self, path: &Path, limit: usize) -> Result<Vec<u8>, ReadError> {
        match self.new.get(&plain(path)) {
            Some(bytes) if bytes.len() > limit => Err(ReadError::TooLarge { limit }),
            Some(bytes) => Ok(bytes.to_vec()),
            None => self.folder.read(path, limit),
        }
    }

    fn label(&self, path: &Path) -> PathBuf {
        self.folder.label(path)
    }

    fn paths(&self) -> Vec<PathBuf> {
        let mut paths = self.folder.paths();
        paths.extend(self.new.keys().cloned());
        paths.sort();
        paths.dedup();
        paths
    }
}

fn plain(path: &Path) -> PathBuf {
    path.components().filter(|part| *part != Component::CurDir).collect()
}
