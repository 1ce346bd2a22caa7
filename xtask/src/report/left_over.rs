//! Crates that no surface makes any more.

use std::io::{self, Write};

use schemars::JsonSchema;
use serde::Serialize;

use super::{Mood, status};
use crate::apply::Orphan;

/// A crate that no surface makes any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LeftOver {
    /// The folder of the crate.
    #[serde(rename = "crate")]
    pub folder: String,
    /// Why it is left over.
    pub reason: String,
    /// What has to be done before it can be removed.
    pub obstacles: Vec<String>,
    /// Whether `generate --prune` removes it, once nothing is in the way.
    pub prunable: bool,
    /// The generator's files in it, by path in the workspace.
    pub files: Vec<String>,
    /// Whether it was removed.
    pub removed: bool,
}

impl LeftOver {
    /// What is to be said of an orphan.
    #[must_use]
    pub fn of(orphan: &Orphan) -> Self {
        let files = orphan.files.iter().map(|path| format!("{}/{path}", orphan.folder));
        Self {
            folder: orphan.folder.clone(),
            reason: orphan.reason(),
            obstacles: orphan.obstacles(),
            prunable: orphan.is_prunable(),
            files: files.collect(),
            removed: false,
        }
    }

    /// Says that the crate was removed, or what has to be done before it can be.
    ///
    /// # Errors
    /// If the writer fails.
    pub fn write(&self, out: &mut dyn Write, quiet: bool) -> io::Result<()> {
        if self.removed {
            for path in self.files.iter().filter(|_| !quiet) {
                status(out, Mood::Good, "Removed", path)?;
            }
            return status(out, Mood::Good, "Pruned", &self.folder);
        }
        status(out, Mood::Bad, "Left over", &self.reason)?;
        for obstacle in &self.obstacles {
            writeln!(out, "{:>12} {obstacle}", "")?;
        }
        if !self.prunable {
            return Ok(());
        }
        let then = if self.obstacles.is_empty() { "" } else { "then " };
        writeln!(out, "{:>12} {then}`cargo xtask generate --prune` removes it", "")
    }
}
