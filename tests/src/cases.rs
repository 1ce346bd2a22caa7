//! The cases of the suites, which are data below `cases/<suite>`.

use std::path::{Path, PathBuf};

/// Suites that keep their cases in groups, `cases/<suite>/<group>/<case>`.
const GROUPED: [&str; 5] = ["changes", "lower", "model", "operations", "statuses"];

/// The file that says why a case exists if none of the case's own files can have a comment, or none
/// without becoming another case.
pub const WHY: &str = "why";

/// The cases of a suite, `cases/<suite>/<case>`, or of a group, `<suite>/<group>`, sorted by name. Each
/// is a folder; where there is none, each is a file. Adding one needs no code.
///
/// # Panics
/// If there is no case: a suite that tests nothing must not pass. If what is below the suite are groups.
#[must_use]
pub fn cases(suite: &str) -> Vec<PathBuf> {
    assert!(!GROUPED.contains(&suite), "the cases of `{suite}` are in groups");
    cases_below(&root().join(suite))
}

/// The groups of a suite, which have its cases, sorted by name.
///
/// # Panics
/// If there are none, or the suite is none of those that are known to have groups.
#[must_use]
pub fn groups(suite: &str) -> Vec<PathBuf> {
    assert!(GROUPED.contains(&suite), "`{suite}` is no suite with groups: see `GROUPED`");
    cases_below(&root().join(suite))
}

/// The cases of all suites, in the order of their paths.
///
/// # Panics
/// If a suite or a group has no case.
#[must_use]
pub fn all_cases() -> Vec<PathBuf> {
    let suites = cases_below(&root()).into_iter();
    let parents = suites.flat_map(|suite| {
        let is_grouped = GROUPED.iter().any(|name| suite.ends_with(name));
        if is_grouped { cases_below(&suite) } else { vec![suite] }
    });
    parents.flat_map(|parent| cases_below(&parent)).collect()
}

/// Why a case exists: what follows `# why: ` in the first line of one of its files.
#[must_use]
pub fn why(case: &Path) -> Option<String> {
    let files = walkdir::WalkDir::new(case).sort_by_file_name().into_iter().filter_map(Result::ok);
    files.filter(|entry| entry.file_type().is_file()).find_map(|file| {
        let text = std::fs::read(file.path()).ok()?;
        let text = String::from_utf8_lossy(&text);
        let why = text.lines().next()?.strip_prefix("# why: ")?.trim();
        (!why.is_empty()).then(|| why.to_owned())
    })
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("cases")
}

fn cases_below(parent: &Path) -> Vec<PathBuf> {
    let entries = walkdir::WalkDir::new(parent).min_depth(1).max_depth(1).sort_by_file_name();
    let entries = entries.into_iter().filter_map(Result::ok);
    let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|entry| entry.file_type().is_dir());
    let found = if folders.is_empty() { files } else { folders };
    assert!(!found.is_empty(), "no cases below {}", parent.display());
    found.into_iter().map(walkdir::DirEntry::into_path).collect()
}
