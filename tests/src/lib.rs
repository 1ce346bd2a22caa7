//! What the workspace's tests share: finding the cases, which are folders of data, and sandboxes
//! with a clock for their clients.

#[cfg(doctest)]
mod guides;
pub mod outside;
mod testbed;

pub use testbed::{HALF, Testbed};

use std::path::{Path, PathBuf};

/// The folders directly below `cases/<suite>`, sorted by name. Each is one test case; adding one
/// needs no code.
///
/// # Panics
/// If the suite has no case: a suite that tests nothing must not pass.
#[must_use]
pub fn cases(suite: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases").join(suite);
    let mut cases: Vec<PathBuf> = walkdir::WalkDir::new(&root)
        .min_depth(1)
        .max_depth(1)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_dir())
        .map(walkdir::DirEntry::into_path)
        .collect();
    cases.sort();
    assert!(!cases.is_empty(), "no cases below {}", root.display());
    cases
}
