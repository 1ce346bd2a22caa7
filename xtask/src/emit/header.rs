//! The head of a generated file.

use sha2::{Digest, Sha256};

use super::Context;
use crate::tree::Sources;

/// The hash of every file that a surface was made from, and of the rules it was made by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InputHash(String);

/// Counted up when the output changes for the same input.
const FORMAT: &str = concat!("xtask ", env!("CARGO_PKG_VERSION"), ", progenitor 0.15.1");

/// The versions of this tool and of progenitor, for `--version`.
#[must_use]
pub fn versions() -> &'static str {
    FORMAT.strip_prefix("xtask ").unwrap_or(FORMAT)
}

impl InputHash {
    /// The hash of all loaded files. The names count too: they decide the order of the merge. Line
    /// ends do not, since version control may change them.
    #[must_use]
    pub fn of(sources: &Sources) -> Self {
        let mut hash = Sha256::new();
        for source in sources.iter() {
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

/// The lines of the head, without comment marks.
pub(super) fn lines(context: &Context<'_>) -> [String; 2] {
    let Context { surface, hash, .. } = context;
    [
        format!("Made by `cargo xtask generate {}` from openapi/{0}. Do not edit.", surface.name),
        format!("{FORMAT}, input {hash}"),
    ]
}

/// The head of a Rust file.
pub(super) fn rust(context: &Context<'_>) -> String {
    let [first, second] = lines(context);
    format!("// @generated\n// {first}\n// {second}\n")
}

/// The head of a TOML or YAML file.
pub(super) fn hash_comment(context: &Context<'_>) -> String {
    let [first, second] = lines(context);
    format!("# @generated\n# {first}\n# {second}\n")
}
