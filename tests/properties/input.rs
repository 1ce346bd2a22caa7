//! The files of one case, in memory or in a folder.

use std::collections::BTreeMap;
use std::fmt;
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde_json::Value;
use xtask::load::{FileReader, ReadError};

/// The files of a surface by their path: documents are those whose names start with `api`, overlays
/// those that start with `overlay`, and the others are parts that documents refer to. A
/// `surface.toml` may be among them.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Input {
    files: BTreeMap<PathBuf, Vec<u8>>,
}

impl Input {
    /// One document.
    pub fn document(root: &Value) -> Self {
        Self::default().with("api.json", pretty(root))
    }

    /// These files and one more.
    pub fn with(mut self, path: impl Into<PathBuf>, bytes: impl Into<Vec<u8>>) -> Self {
        self.files.insert(path.into(), bytes.into());
        self
    }

    /// The files of a folder and of those below it.
    pub fn read(folder: &Path) -> Self {
        let entries = walkdir::WalkDir::new(folder).into_iter().map(Result::unwrap);
        let files = entries.filter(|entry| entry.file_type().is_file()).map(|entry| {
            let path = entry.path().strip_prefix(folder).unwrap().to_owned();
            (path, std::fs::read(entry.path()).unwrap())
        });
        Self { files: files.collect() }
    }

    /// Writes the files into a folder and removes what else is directly in it.
    pub fn write(&self, folder: &Path) {
        std::fs::create_dir_all(folder).unwrap();
        for entry in std::fs::read_dir(folder).unwrap().filter_map(Result::ok) {
            if !self.files.contains_key(Path::new(&entry.file_name())) {
                // Two processes may clear the same folder.
                let _ = std::fs::remove_file(entry.path());
            }
        }
        for (path, bytes) in &self.files {
            let file = folder.join(path);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            // Some file systems flush a file that is emptied first, which takes longer than a case.
            let mut file =
                File::options().write(true).create(true).truncate(false).open(file).unwrap();
            file.write_all(bytes).unwrap();
            file.set_len(bytes.len() as u64).unwrap();
        }
    }

    /// The paths whose names start with `prefix`, sorted.
    pub fn named(&self, prefix: &str) -> Vec<PathBuf> {
        let starts = |path: &&PathBuf| path.to_string_lossy().starts_with(prefix);
        self.files.keys().filter(starts).cloned().collect()
    }

    /// The text of a file.
    pub fn text(&self, path: &str) -> Option<String> {
        let bytes = self.files.get(Path::new(path))?;
        Some(String::from_utf8_lossy(bytes).into_owned())
    }

    /// How large the files are together.
    pub fn bytes(&self) -> usize {
        self.files.values().map(Vec::len).sum()
    }
}

/// JSON as people read it.
pub fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap()
}

impl FileReader for Input {
    fn read(&self, path: &Path, limit: usize) -> Result<Vec<u8>, ReadError> {
        match self.files.get(path) {
            None => Err(ReadError::Missing),
            Some(bytes) if bytes.len() > limit => Err(ReadError::TooLarge { limit }),
            Some(bytes) => Ok(bytes.clone()),
        }
    }

    fn label(&self, path: &Path) -> PathBuf {
        path.to_owned()
    }

    fn paths(&self) -> Vec<PathBuf> {
        self.files.keys().cloned().collect()
    }
}

impl fmt::Debug for Input {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (path, bytes) in &self.files {
            writeln!(f, "--- {}\n{}", path.display(), String::from_utf8_lossy(bytes))?;
        }
        Ok(())
    }
}
