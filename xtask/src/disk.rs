//! The changes that the tool makes to a file system, one operation a method.
//!
//! They are behind a trait so that a test can stop a run after any of them, or refuse one.

use std::io::{self, Write as _};
use std::path::Path;

/// What changes files and folders. Reading needs no such thing.
pub trait Disk: std::fmt::Debug + Send + Sync {
    /// Writes a file that does not exist yet. A link at the path is not followed.
    ///
    /// # Errors
    /// If there is something at the path, or the system refuses.
    fn create(&self, path: &Path, text: &[u8]) -> io::Result<()>;

    /// Moves a file or a folder. A file at the new path is replaced in one step.
    ///
    /// # Errors
    /// If the system refuses.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Removes a file, or a link itself.
    ///
    /// # Errors
    /// If the system refuses.
    fn remove_file(&self, path: &Path) -> io::Result<()>;

    /// Makes a folder whose parent exists.
    ///
    /// # Errors
    /// If there is something at the path, or the system refuses.
    fn create_folder(&self, path: &Path) -> io::Result<()>;

    /// Removes an empty folder.
    ///
    /// # Errors
    /// If it is not empty, or the system refuses.
    fn remove_folder(&self, path: &Path) -> io::Result<()>;
}

/// The file system of this machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct System;

impl Disk for System {
    fn create(&self, path: &Path, text: &[u8]) -> io::Result<()> {
        std::fs::OpenOptions::new().write(true).create_new(true).open(path)?.write_all(text)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        std::fs::rename(from, to)
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        std::fs::remove_file(path)
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        std::fs::create_dir(path)
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        std::fs::remove_dir(path)
    }
}

/// Makes a folder and those above it that do not exist, and gives the ones that it made, outermost
/// first.
///
/// # Errors
/// If the system refuses one.
pub(super) fn create_folders(disk: &dyn Disk, path: &Path) -> io::Result<Vec<std::path::PathBuf>> {
    let missing = path.ancestors().take_while(|folder| {
        !folder.as_os_str().is_empty() && std::fs::symlink_metadata(folder).is_err()
    });
    let mut missing: Vec<_> = missing.map(Path::to_owned).collect();
    missing.reverse();
    for folder in &missing {
        disk.create_folder(folder)?;
    }
    Ok(missing)
}

/// Removes a folder with all that is in it. Links are removed, not followed.
///
/// # Errors
/// If the system refuses.
pub(super) fn remove_tree(disk: &dyn Disk, path: &Path) -> io::Result<()> {
    for entry in walkdir::WalkDir::new(path).contents_first(true) {
        let entry = entry?;
        match entry.file_type().is_dir() {
            true => disk.remove_folder(entry.path())?,
            false => disk.remove_file(entry.path())?,
        }
    }
    Ok(())
}
