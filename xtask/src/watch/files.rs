//! News of files, by looking at them again and again.
//!
//! A folder of documents is small, so that a look costs about a millisecond, and it works wherever
//! files can be read: on network mounts and in containers too, of which systems tell no events.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use walkdir::WalkDir;

use super::{Events, News};

/// How long after a look the next one comes.
const PAUSE: Duration = Duration::from_millis(250);

/// The folder cannot be watched.
#[derive(Debug, thiserror::Error)]
#[error("{} cannot be watched: {source}", path.display())]
pub struct WatchError {
    /// The folder.
    pub path: PathBuf,
    /// What the system said.
    pub source: io::Error,
}

/// Everything below a folder.
#[derive(Debug)]
pub struct Files {
    folder: PathBuf,
    known: BTreeMap<PathBuf, Looks>,
}

/// What tells a file from what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Looks {
    bytes: u64,
    modified: Option<SystemTime>,
}

impl Files {
    /// Watches a folder, under which paths are reported, from now on.
    ///
    /// # Errors
    /// If the folder cannot be read.
    pub fn below(folder: &Path) -> Result<Self, WatchError> {
        let fail = |source| WatchError { path: folder.to_owned(), source };
        std::fs::read_dir(folder).map_err(fail)?;
        Ok(Self { folder: folder.to_owned(), known: looks(folder) })
    }

    /// The files that are not as they were at the last look, by path.
    fn changed(&mut self) -> Vec<PathBuf> {
        let now = looks(&self.folder);
        let gone = self.known.keys().filter(|path| !now.contains_key(*path));
        let other = now.iter().filter(|(path, looks)| self.known.get(*path) != Some(looks));
        let mut changed: Vec<PathBuf> = gone.chain(other.map(|(path, _)| path)).cloned().collect();
        changed.sort();
        self.known = now;
        changed
    }
}

impl Events for Files {
    fn next(&mut self, limit: Option<Duration>) -> News {
        let mut left = limit;
        loop {
            let pause = left.map_or(PAUSE, |left| left.min(PAUSE));
            std::thread::sleep(pause);
            let changed = self.changed();
            if !changed.is_empty() {
                return News::Changed(changed);
            }
            left = left.map(|left| left.saturating_sub(pause));
            if left.is_some_and(|left| left.is_zero()) {
                return News::Quiet;
            }
        }
    }
}

/// How the files below a folder look. One that goes meanwhile is not there.
fn looks(folder: &Path) -> BTreeMap<PathBuf, Looks> {
    let entries = WalkDir::new(folder).into_iter().filter_map(Result::ok);
    let files = entries.filter(|entry| !entry.file_type().is_dir());
    files
        .filter_map(|entry| {
            let metadata = entry.metadata().ok()?;
            let looks = Looks { bytes: metadata.len(), modified: metadata.modified().ok() };
            Some((entry.into_path(), looks))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_made_and_removed_is_told_once() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        std::fs::create_dir(path("shop")).unwrap();
        std::fs::write(path("shop/a.yaml"), "a").unwrap();
        std::fs::write(path("shop/b.yaml"), "b").unwrap();
        let mut files = Files::below(folder.path()).unwrap();
        assert!(files.changed().is_empty());
        std::fs::write(path("shop/a.yaml"), "longer").unwrap();
        std::fs::remove_file(path("shop/b.yaml")).unwrap();
        std::fs::write(path("shop/c.yaml"), "c").unwrap();
        let all = ["shop/a.yaml", "shop/b.yaml", "shop/c.yaml"].map(path);
        assert_eq!(files.next(Some(Duration::ZERO)), News::Changed(all.to_vec()));
        assert_eq!(files.next(Some(Duration::ZERO)), News::Quiet);
    }

    #[test]
    fn a_folder_that_is_not_there_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let error = Files::below(&folder.path().join("openapi")).unwrap_err();
        assert!(error.to_string().contains("cannot be watched"), "{error}");
    }
}
