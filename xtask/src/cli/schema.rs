//! `openapi/surface.schema.json`, which `generate` writes and `check` compares.

use super::Session;
use crate::apply::{ApplyError, Plan, compare_files};
use crate::emit::CrateFile;
use crate::report::FileChange;
use crate::surface;

/// The file's name, in the folder that holds the surfaces.
pub(super) const FILE: &str = "surface.schema.json";

impl Session<'_> {
    /// The difference between the schema as it should be and as it is.
    pub(super) fn schema_plan(&self) -> Result<Plan, ApplyError> {
        let file = CrateFile { path: FILE.to_owned(), text: surface::schema() };
        compare_files(&self.workspace.surface_folder(""), vec![file])
    }

    /// The difference as a plan and as people read it.
    pub(super) fn schema_changes(&self) -> Result<(Vec<FileChange>, Plan), ApplyError> {
        let plan = self.schema_plan()?;
        Ok((FileChange::all(&plan.changes, "openapi"), plan))
    }

    /// Writes the schema, if it differs.
    pub(super) fn write_schema(&self) -> Result<(), ApplyError> {
        let folder = self.workspace.surface_folder("");
        self.schema_plan()?.apply_on(self.workspace.disk(), &folder)
    }
}
