//! Last stage: the files of a crate are compared with those on disk, and only what differs is
//! written.
//!
//! An unchanged file is not touched, so that nothing is rebuilt for nothing. A new text is written
//! beside its file and renamed over it, so that no reader and no interruption sees half of it. Files
//! that the crate no longer has are removed; `src/ext.rs`, `src/ext/`, `examples/`, `tests/` and
//! whatever else people keep beside the generated files stay.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::emit::CrateFile;

/// What happens to one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The path in the crate's folder.
    pub path: String,
    /// What happens.
    pub kind: ChangeKind,
}

/// What happens to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeKind {
    /// It is not there yet.
    Create,
    /// It has another text.
    Update,
    /// The crate no longer has it.
    Remove,
}

/// The difference between a crate as it should be and as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The files that differ, sorted by path.
    pub changes: Vec<Change>,
    /// How many are as they should be.
    pub unchanged: usize,
    texts: Vec<CrateFile>,
}

/// A file of the crate could not be read or written.
#[derive(Debug, thiserror::Error)]
#[error("{}: {source}", path.display())]
pub struct ApplyError {
    path: PathBuf,
    source: std::io::Error,
}

/// Compares a crate with its folder.
///
/// # Errors
/// If a file of the folder cannot be read.
pub fn compare(folder: &Path, files: Vec<CrateFile>) -> Result<Plan, ApplyError> {
    let wanted: BTreeSet<String> = files.iter().map(|file| file.path.clone()).collect();
    let mut plan = compare_files(folder, files)?;
    let orphans = owned(folder)?.into_iter().filter(|path| !wanted.contains(path));
    plan.changes.extend(orphans.map(|path| Change { path, kind: ChangeKind::Remove }));
    plan.changes.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(plan)
}

/// Compares files with those of a folder that is no crate: nothing else in it is the generator's.
///
/// # Errors
/// If one of the files cannot be read.
pub fn compare_files(folder: &Path, files: Vec<CrateFile>) -> Result<Plan, ApplyError> {
    let mut plan = Plan { changes: Vec::new(), unchanged: 0, texts: Vec::new() };
    for file in files {
        let kind = match read(&folder.join(&file.path))? {
            Some(text) if text == file.text.as_bytes() => {
                plan.unchanged += 1;
                continue;
            }
            Some(_) => ChangeKind::Update,
            None => ChangeKind::Create,
        };
        plan.changes.push(Change { path: file.path.clone(), kind });
        plan.texts.push(file);
    }
    Ok(plan)
}

impl Plan {
    /// Whether the folder is as it should be.
    #[must_use]
    pub fn is_fresh(&self) -> bool {
        self.changes.is_empty()
    }

    /// Makes the folder as it should be. All new texts are on disk before the first file is
    /// replaced, so that a full disk or a missing permission leaves the crate as it was.
    ///
    /// # Errors
    /// If a file cannot be written or removed.
    pub fn apply(self, folder: &Path) -> Result<(), ApplyError> {
        let mut staged = Vec::new();
        for file in &self.texts {
            let path = folder.join(&file.path);
            let text = stage(&path, &file.text).map_err(at(&path))?;
            staged.push((text, path));
        }
        for (text, path) in staged {
            text.persist(&path).map_err(|error| at(&path)(error.error))?;
        }
        for change in self.changes.iter().filter(|change| change.kind == ChangeKind::Remove) {
            let path = folder.join(&change.path);
            std::fs::remove_file(&path).map_err(at(&path))?;
        }
        Ok(())
    }
}

fn stage(path: &Path, text: &str) -> std::io::Result<tempfile::NamedTempFile> {
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let mut builder = tempfile::Builder::new();
    // Temporary files are private by default; a crate's sources are not.
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(std::fs::Permissions::from_mode(0o644));
    }
    let mut file = builder.prefix(".generate-").tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    Ok(file)
}

/// The files below `src/` that belong to the generator, with `/` between the parts of their paths.
fn owned(folder: &Path) -> Result<Vec<String>, ApplyError> {
    let source = folder.join("src");
    if !source.exists() {
        return Ok(Vec::new());
    }
    let mut paths = Vec::new();
    for entry in walkdir::WalkDir::new(&source).sort_by_file_name() {
        let entry = entry.map_err(|error| at(&source)(error.into()))?;
        let Ok(path) = entry.path().strip_prefix(folder) else { continue };
        let path = path.to_string_lossy().replace('\\', "/");
        let by_hand = path == "src/ext.rs" || path.starts_with("src/ext/");
        if entry.file_type().is_file() && !by_hand {
            paths.push(path);
        }
    }
    Ok(paths)
}

fn read(path: &Path) -> Result<Option<Vec<u8>>, ApplyError> {
    match std::fs::read(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(at(path)(error)),
    }
}

fn at(path: &Path) -> impl FnOnce(std::io::Error) -> ApplyError {
    let path = path.to_owned();
    |source| ApplyError { path, source }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, text: &str) -> CrateFile {
        CrateFile { path: path.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn only_what_differs_is_written_and_hand_written_files_stay() {
        let folder = tempfile::tempdir().unwrap();
        let files = || vec![file("Cargo.toml", "a"), file("src/generated/types.rs", "b")];
        compare(folder.path(), files()).unwrap().apply(folder.path()).unwrap();
        assert!(compare(folder.path(), files()).unwrap().is_fresh());

        for (path, text) in [("src/ext.rs", "mine"), ("src/old.rs", "orphan"), ("Cargo.toml", "c")]
        {
            std::fs::write(folder.path().join(path), text).unwrap();
        }
        let plan = compare(folder.path(), files()).unwrap();
        let changes: Vec<_> =
            plan.changes.iter().map(|change| (change.path.as_str(), change.kind)).collect();
        assert_eq!(
            changes,
            [("Cargo.toml", ChangeKind::Update), ("src/old.rs", ChangeKind::Remove)]
        );
        plan.apply(folder.path()).unwrap();
        assert!(folder.path().join("src/ext.rs").exists());
        assert!(!folder.path().join("src/old.rs").exists());
        let left: Vec<_> = walkdir::WalkDir::new(folder.path())
            .into_iter()
            .filter_map(Result::ok)
            .filter(|entry| entry.file_name().to_string_lossy().starts_with(".generate-"))
            .collect();
        assert!(left.is_empty());
    }
}
