//! `openapi/<surface>/names.toml`, which `generate` writes and `check` compares.

use super::Session;
use crate::apply::{ApplyError, Plan, compare_files};
use crate::emit::CrateFile;
use crate::model::pass::names::{self, Memory};
use crate::report::FileChange;

/// The difference between the names of a surface as they should be remembered and as they are.
#[derive(Clone, Debug)]
pub(super) struct NamesPlan {
    surface: String,
    plan: Plan,
}

impl NamesPlan {
    /// Whether the file is not as it should be.
    pub(super) fn is_stale(&self) -> bool {
        !self.plan.changes.is_empty()
    }

    /// The difference as people read it.
    pub(super) fn changes(&self) -> Vec<FileChange> {
        FileChange::all(&self.plan.changes, &format!("openapi/{}", self.surface))
    }
}

impl Session<'_> {
    /// Compares the names that a surface has with those that it had.
    pub(super) fn names_plan(
        &self,
        surface: &str,
        memory: &Memory,
    ) -> Result<NamesPlan, ApplyError> {
        let file = CrateFile { path: names::FILE_NAME.to_owned(), text: names::text(memory) };
        let plan = compare_files(&self.workspace.surface_folder(surface), vec![file])?;
        Ok(NamesPlan { surface: surface.to_owned(), plan })
    }

    /// Writes the names of a surface, if they differ. They come before the crate that has them: a run
    /// that ends in between leaves names that the next run gives again.
    pub(super) fn write_names(&self, names: &NamesPlan) -> Result<(), ApplyError> {
        let folder = self.workspace.surface_folder(&names.surface);
        names.plan.clone().apply_on(self.workspace.disk(), &folder)
    }
}
