//! What `update` found, and what it wrote.

use schemars::JsonSchema;
use serde::Serialize;

use crate::diff::SurfaceChanges;
use crate::report::{FORMAT, FileChange, Problem};

/// What `update` found.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct UpdateReport {
    /// The version of this format.
    pub format: u32,
    /// `update`.
    pub command: &'static str,
    /// The exit status.
    pub exit: u8,
    /// The surfaces that have an upstream and were asked for, by name.
    pub surfaces: Vec<UpdatedSurface>,
    /// The problems of all surfaces.
    pub diagnostics: Vec<Problem>,
}

/// One surface.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct UpdatedSurface {
    /// Its name.
    pub surface: String,
    /// What became of it.
    pub state: UpdateState,
    /// Its documents that have an upstream, by path.
    pub documents: Vec<UpdatedDocument>,
    /// The files of its folder that `--apply` writes, or has written; none if it failed.
    pub changes: Vec<FileChange>,
    /// What the new documents mean for callers; `null` if none is new, or there is no crate of the old
    /// ones or of the new ones to compare.
    pub callers: Option<SurfaceChanges>,
}

/// What became of a surface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum UpdateState {
    /// Its documents are those of the vendor.
    Fresh,
    /// Something is new; nothing was written.
    New,
    /// Something was new, and has been written.
    Updated,
    /// Something went wrong; nothing was written.
    Failed,
}

/// One document.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct UpdatedDocument {
    /// Its path in the workspace.
    pub path: String,
    /// Where it comes from: a URL without its query, or the name of a program.
    pub upstream: String,
    /// What was found there.
    pub found: Found,
    /// The SHA-256 digest of what came, in hexadecimal; `null` if nothing did, or only the word that it
    /// is the same.
    pub sha256: Option<String>,
    /// The size of what came.
    pub bytes: Option<usize>,
}

/// What was found at an upstream.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Found {
    /// What is here.
    Same,
    /// What is here, which `sources.lock` does not say yet.
    Unrecorded,
    /// What was fetched last; what is here was edited by hand since.
    Edited,
    /// Another version.
    Version,
    /// No document.
    Nothing,
}

impl UpdateReport {
    /// A report without surfaces.
    #[must_use]
    pub fn new() -> Self {
        Self {
            format: FORMAT,
            command: "update",
            exit: 0,
            surfaces: Vec::new(),
            diagnostics: Vec::new(),
        }
    }
}

impl Default for UpdateReport {
    fn default() -> Self {
        Self::new()
    }
}
