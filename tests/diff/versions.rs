//! Crates of two versions of a document, the second with the names of the first.

use std::path::Path;

use xtask::diagnostic::{Severity, Style, render};
use xtask::emit::CrateFile;
use xtask::load::{Folder, Limits};
use xtask::model::pass::names::Memory;
use xtask::pipeline::{Input, Kept, package};
use xtask::surface;
use xtask::tree::Sources;

/// A crate, and the names that it got.
pub struct Version {
    /// Its files.
    pub files: Vec<CrateFile>,
    /// What the next version keeps.
    pub names: Memory,
}

/// The crate of a folder's documents under a `surface.toml`.
///
/// # Errors
/// If there is none, the diagnostics say why.
pub fn version(folder: &Path, surface: &str, names: &Memory) -> Result<Version, String> {
    let mut sources = Sources::default();
    let file = sources.add("surface.toml", surface.to_owned());
    let surface = surface::parse("case", file, &sources);
    let limits = Limits::default();
    let reader = Folder::new(folder, "");
    let kept = Kept::default();
    let outcome = surface.then(|surface| {
        let input =
            Input { surface: &surface, reader: &reader, limits: &limits, kept: &kept, names };
        package(&input, &mut sources)
    });
    let errors = outcome.diagnostics.iter().filter(|problem| problem.severity == Severity::Error);
    let errors: Vec<String> =
        errors.map(|problem| render(problem, &sources, Style::Plain)).collect();
    match outcome.value.filter(|_| errors.is_empty()) {
        Some(package) => Ok(Version { files: package.files, names: package.names }),
        None => Err(errors.join("\n")),
    }
}
