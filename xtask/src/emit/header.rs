//! The head of a generated file.

use sha2::{Digest, Sha256};

use std::path::Path;

use super::Context;
use crate::model::pass::names;
use crate::tree::Sources;

/// The hash of every file that a surface was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InputHash(String);

/// The versions that decide what is written for the same input.
pub(super) const GENERATOR: &str =
    concat!("xtask ", env!("CARGO_PKG_VERSION"), ", progenitor 0.15.1");

/// The versions of this tool and of progenitor, for `--version`.
#[must_use]
pub fn versions() -> &'static str {
    GENERATOR.strip_prefix("xtask ").unwrap_or(GENERATOR)
}

impl InputHash {
    /// The hash of all loaded files. The names count too: they decide the order of the merge. Line
    /// ends do not, since version control may change them.
    #[must_use]
    pub fn of(sources: &Sources) -> Self {
        let mut hash = Sha256::new();
        // The names that a run gives are made of everything else.
        let is_made = |path: &Path| path.file_name().is_some_and(|name| name == names::FILE_NAME);
        for source in sources.iter().filter(|source| !is_made(source.path())) {
            let path = source.path().to_string_lossy().replace('\\', "/");
            let text = source.text().replace("\r\n", "\n");
            for part in [path.as_bytes(), text.as_bytes()] {
                hash.update(part.len().to_le_bytes());
                hash.update(part);
            }
        }
        let digest = hash.finalize();
        // Sixteen hex digits tell two versions of a document apart, and fit on a line.
        Self(digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect())
    }
}

impl std::fmt::Display for InputHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// The line of the head that names the command, without comment marks. It is also how the files of
/// a crate are recognised that has lost its marker.
#[must_use]
pub fn made_by(surface: &str) -> String {
    format!("Made by `cargo xtask generate {surface}` from openapi/{surface}. Do not edit.")
}

/// The head of a Rust file.
pub(super) fn rust(context: &Context<'_>) -> String {
    format!("// @generated\n// {}\n", made_by(&context.surface.name))
}

/// The head of a TOML or YAML file.
pub(super) fn hash_comment(context: &Context<'_>) -> String {
    marked(&context.surface.name)
}

/// As [`hash_comment`], where there is no context.
pub(super) fn marked(surface: &str) -> String {
    format!("# @generated\n# {}\n", made_by(surface))
}
