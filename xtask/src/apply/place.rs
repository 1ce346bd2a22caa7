//! What is at a path below a folder, without following links.

use std::fs::FileType;
use std::io;
use std::path::{Path, PathBuf};

/// What is at a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Nothing.
    Missing,
    /// A file with these bytes.
    File(Vec<u8>),
    /// A folder.
    Folder,
    /// Something through which nothing may be written: a link, or a file where a folder should be.
    Blocked(PathBuf),
}

/// Looks at `base/path`. Every part of `path` is looked at; `base` is taken as it is.
///
/// # Errors
/// If the system refuses.
pub(super) fn look(base: &Path, path: &str) -> io::Result<Place> {
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let mut place = base.to_owned();
    for (index, part) in parts.iter().enumerate() {
        place.push(part);
        let Some(kind) = kind(&place)? else { return Ok(Place::Missing) };
        let is_last = index + 1 == parts.len();
        match () {
            () if kind.is_dir() && is_last => return Ok(Place::Folder),
            () if kind.is_dir() => {}
            () if kind.is_file() && is_last => return std::fs::read(&place).map(Place::File),
            () => return Ok(Place::Blocked(place)),
        }
    }
    Ok(Place::Folder)
}

/// What kind of thing is at a path; `None` if there is nothing.
fn kind(path: &Path) -> io::Result<Option<FileType>> {
    match std::fs::symlink_metadata(path) {
        Ok(metadata) => Ok(Some(metadata.file_type())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// The files below a folder, links among them, with `/` between the parts of their paths; none if
/// there is no such folder.
///
/// # Errors
/// If a folder cannot be listed.
pub(super) fn files_below(folder: &Path) -> io::Result<Vec<String>> {
    if !kind(folder)?.is_some_and(|kind| kind.is_dir()) {
        return Ok(Vec::new());
    }
    let mut paths = Vec::new();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.map_err(io::Error::from)?;
        let Ok(path) = entry.path().strip_prefix(folder) else { continue };
        if !entry.file_type().is_dir() {
            paths.push(path.to_string_lossy().replace('\\', "/"));
        }
    }
    Ok(paths)
}
