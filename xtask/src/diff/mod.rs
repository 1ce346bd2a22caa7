//! What a change means for callers: two crates, and the [`Change`]s from one to the other.
//!
//! A change of a document says little on its own. What counts is what becomes of the crate, so the
//! outlines of two crates are compared, and the compiler's rules decide what breaks.

mod becomes;
mod cause;
mod change;
mod changelog;
mod code;
mod compare;
mod deprecation;
mod difference;
mod git;
mod keep;
mod markdown;
mod pair;
mod rename;
mod report;
mod side;
mod site;
mod surface;
mod text;
mod version;
mod wire;

use std::collections::BTreeMap;

pub use cause::{Cause, Part, causes};
pub use change::{Change, Verdict};
pub use changelog::changelog;
pub use code::Code;
pub use compare::compare;
pub use deprecation::Deprecation;
pub use git::{Commit, GitError, Repository};
pub use markdown::{changes as markdown_changes, markdown};
pub use report::{CauseRow, ChangeRow, DiffReport, SiteRow, SurfaceChanges, VersionRow};
pub use side::{Side, texts};
pub use site::Site;
pub use surface::{Compared, SurfaceError, compare_surface};
pub use text::{counted, sentence, text};
pub use version::due;

use crate::outline::{Outline, OutlineError};

/// One of two crates cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum CompareError {
    /// The old one.
    #[error("the old crate: {0}")]
    Old(#[source] OutlineError),
    /// The new one.
    #[error("the new crate: {0}")]
    New(#[source] OutlineError),
}

/// The changes between two crates, each given by the text of its files by their paths in it.
///
/// # Errors
/// If one of them is not a generated crate.
pub fn compare_crates(
    old: &BTreeMap<String, String>,
    new: &BTreeMap<String, String>,
) -> Result<Vec<Change>, CompareError> {
    let old = Outline::of(old).map_err(CompareError::Old)?;
    let new = Outline::of(new).map_err(CompareError::New)?;
    Ok(compare(&old, &new))
}

#[cfg(test)]
mod tests;
