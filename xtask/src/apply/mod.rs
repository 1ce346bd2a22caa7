//! Last stage: what was made is compared with what is on disk, and only what differs is written.
//!
//! - [`CratePlan`] is for a crate. A run touches only files that its marker, `generated.toml`, lists;
//!   everything else in the folder is left alone, and a folder without the marker of this very
//!   surface is a [`Refusal`].
//! - [`Plan`] is for single files that are the tool's by their names.
//! - [`write_together`] is for documents and what is said of them.
//! - [`Orphan`] is a crate whose surface is gone.
//!
//! **A run may be killed after any operation.** What it leaves is a workspace that cargo can load,
//! and the next run finishes the job. A crate that is new is made beside the workspace's crates and
//! moved to its place in one step, since a folder without a manifest, or with half of its sources,
//! stops cargo. A crate that exists is changed in this order:
//!
//! 1. All new texts are written beside their files. What the system refuses, it refuses here, and
//!    nothing has changed.
//! 2. The marker is replaced by one that covers old files and new ones.
//! 3. Version requirements on the crate are widened to the old version and the new one.
//! 4. The new texts replace the old ones; files that the crate no longer has are removed.
//! 5. Version requirements become what they should be.
//! 6. The marker becomes what it should be.

mod commit;
mod crate_plan;
mod orphan;
mod place;
mod refusal;
mod together;

pub use commit::{Staged, sweep};
pub use crate_plan::{CratePlan, Target};
pub use orphan::{Orphan, OrphanCause, orphans};
pub use refusal::Refusal;
pub use together::write_together;

use std::path::{Path, PathBuf};

use crate::disk::{Disk, System};
use crate::emit::CrateFile;
use place::{Place, look};

/// What happens to one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The path in the folder.
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

/// A file could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum ApplyError {
    /// The system refused, and nothing was changed.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file that was to be read or written; never a temporary one.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The system refused in the middle of a run.
    #[error(
        "{}: {source}\nsome files are written and some are not; run the same command again to \
         finish",
        path.display()
    )]
    Unfinished {
        /// The file that was to be written.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The folder is not the tool's to write to.
    #[error("{0}\n{help}", help = .0.help())]
    Refused(#[from] Box<Refusal>),
}

impl ApplyError {
    /// The same error of a run that has changed something before.
    #[must_use]
    pub fn after_changes(self) -> Self {
        match self {
            Self::Io { path, source } => Self::Unfinished { path, source },
            other => other,
        }
    }
}

/// The difference between single files as they should be and as they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The files that differ, in the order they were given.
    pub changes: Vec<Change>,
    /// How many are as they should be.
    pub unchanged: usize,
    texts: Vec<CrateFile>,
}

/// Compares files with those of a folder in which nothing else is the generator's.
///
/// # Errors
/// If one of the files cannot be read.
pub fn compare_files(folder: &Path, files: Vec<CrateFile>) -> Result<Plan, ApplyError> {
    let mut plan = Plan { changes: Vec::new(), unchanged: 0, texts: Vec::new() };
    for file in files {
        let kind = match look(folder, &file.path).map_err(at(&folder.join(&file.path)))? {
            Place::File(text) if text == file.text.as_bytes() => {
                plan.unchanged += 1;
                continue;
            }
            Place::Missing => ChangeKind::Create,
            Place::File(_) | Place::Folder | Place::Blocked(_) => ChangeKind::Update,
        };
        plan.changes.push(Change { path: file.path.clone(), kind });
        plan.texts.push(file);
    }
    Ok(plan)
}

impl Plan {
    /// Whether the files are as they should be.
    #[must_use]
    pub fn is_fresh(&self) -> bool {
        self.changes.is_empty()
    }

    /// Makes the files as they should be.
    ///
    /// # Errors
    /// If a file cannot be written.
    pub fn apply(self, folder: &Path) -> Result<(), ApplyError> {
        self.apply_on(&System, folder)
    }

    /// As [`Plan::apply`], on this disk.
    ///
    /// # Errors
    /// If a file cannot be written.
    pub fn apply_on(self, disk: &dyn Disk, folder: &Path) -> Result<(), ApplyError> {
        for file in &self.texts {
            let path = folder.join(&file.path);
            commit::replace(disk, &path, file.text.as_bytes()).map_err(at(&path))?;
        }
        Ok(())
    }
}

fn at(path: &Path) -> impl FnOnce(std::io::Error) -> ApplyError {
    // `./crates` is what the system understands as well, but nobody writes it.
    let path = path.strip_prefix(".").unwrap_or(path).to_owned();
    |source| ApplyError::Io { path, source }
}
