//! Files that change together: all of them or none.

use std::io;
use std::path::{Path, PathBuf};

use super::commit::PREFIX;
use super::{ApplyError, at};
use crate::disk::{Disk, create_folders};

/// Replaces files of a folder, or makes them. First all are written beside their places; what the
/// system refuses then leaves everything as it was. Then each takes its place in one step, in the order
/// that is given, and if one cannot, those before it are taken back.
///
/// # Errors
/// If the system refuses a file, which the error names.
pub fn write_together(
    disk: &dyn Disk,
    folder: &Path,
    files: &[(&str, &[u8])],
) -> Result<(), ApplyError> {
    let mut made = Vec::new();
    let mut staged: Vec<(PathBuf, PathBuf)> = Vec::new();
    let written = files.iter().try_for_each(|(path, bytes)| {
        let place = folder.join(path);
        let above = place.parent().unwrap_or(folder);
        made.extend(create_folders(disk, above).map_err(at(&place))?);
        let beside = beside(&place);
        staged.push((beside.clone(), place.clone()));
        stage(disk, &beside, &place, bytes).map_err(at(&place))
    });
    let ended = written.and_then(|()| put_all(disk, &staged));
    if ended.is_err() {
        for (beside, _) in &staged {
            if beside.exists() {
                // The error that came first is the one that people must see.
                let _ = disk.remove_file(beside);
            }
        }
        for folder in made.iter().rev() {
            let _ = disk.remove_folder(folder);
        }
    }
    ended
}

/// Writes the new text of a file beside it.
fn stage(disk: &dyn Disk, beside: &Path, place: &Path, bytes: &[u8]) -> io::Result<()> {
    if std::fs::symlink_metadata(beside).is_ok() {
        disk.remove_file(beside)?;
    }
    disk.create(beside, bytes)?;
    match std::fs::metadata(place) {
        Ok(metadata) if metadata.is_file() => {
            std::fs::set_permissions(beside, metadata.permissions())
        }
        _ => Ok(()),
    }
}

fn put_all(disk: &dyn Disk, staged: &[(PathBuf, PathBuf)]) -> Result<(), ApplyError> {
    let mut before: Vec<(&Path, &Path, Option<Vec<u8>>)> = Vec::new();
    for (beside, place) in staged {
        let old = match std::fs::read(place) {
            Ok(old) => Some(old),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(taken_back(disk, &before, place, error)),
        };
        if let Err(error) = disk.rename(beside, place) {
            return Err(taken_back(disk, &before, place, error));
        }
        before.push((beside, place, old));
    }
    Ok(())
}

/// Makes the files again as they were, and gives the error of the run.
fn taken_back(
    disk: &dyn Disk,
    before: &[(&Path, &Path, Option<Vec<u8>>)],
    place: &Path,
    error: io::Error,
) -> ApplyError {
    let restored = before.iter().rev().try_for_each(|(beside, place, old)| match old {
        Some(old) => stage(disk, beside, place, old).and_then(|()| disk.rename(beside, place)),
        None => disk.remove_file(place),
    });
    let refused = at(place)(error);
    match restored {
        Ok(()) => refused,
        Err(_) => refused.after_changes(),
    }
}

/// The temporary file of a place. It is not called like a document, which a later run could take it
/// for.
fn beside(place: &Path) -> PathBuf {
    let name = place.file_name().unwrap_or_default().to_string_lossy();
    place.with_file_name(format!("{PREFIX}{name}.new"))
}
