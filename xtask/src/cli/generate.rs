//! `cargo xtask generate [SURFACE...]`

use std::time::Instant;

use super::{Exit, Session};
use crate::apply::{Plan, compare};
use crate::pipeline::{Built, build};
use crate::report::{Mood, Row, status, table};
use crate::tree::Sources;

/// A surface that was built and compared with its folder.
pub(super) type Planned = (Row, Built, Plan);

impl Session<'_> {
    /// Builds the surfaces, all of them before the first file is written, and writes what differs.
    ///
    /// # Errors
    /// If a file cannot be read or written.
    pub fn generate(&mut self, named: &[String]) -> Result<Exit, Box<dyn std::error::Error>> {
        let Some(plans) = self.plans(named)? else { return Ok(Exit::Failed) };
        self.write_schema()?;
        let mut rows = Vec::new();
        for (mut row, built, plan) in plans {
            let started = Instant::now();
            let text = match plan.changes.len() {
                0 => format!("{}: {} files, none changed", row.surface, plan.unchanged),
                changed => format!("{}: {changed} files changed", row.surface),
            };
            let verb = if plan.is_fresh() { "Fresh" } else { "Generated" };
            plan.apply(&built.folder)?;
            status(self.out, Mood::Good, verb, &text)?;
            row.time += started.elapsed();
            rows.push(row);
        }
        table(self.out, &rows)?;
        Ok(Exit::Success)
    }

    /// Every surface as it should be, compared with its folder; `None` if one has problems, which
    /// have been printed.
    pub(super) fn plans(
        &mut self,
        named: &[String],
    ) -> Result<Option<Vec<Planned>>, Box<dyn std::error::Error>> {
        let mut plans = Vec::new();
        let mut failed = false;
        for surface in self.workspace.surfaces(named)? {
            let started = Instant::now();
            let mut sources = Sources::default();
            let outcome = build(&self.workspace, &surface, self.progenitor, &mut sources);
            let problems = self.report(&outcome.diagnostics, &sources)?;
            let Some(mut built) = outcome.value.filter(|_| !problems) else {
                status(self.out, Mood::Bad, "Failed", &format!("{surface}: nothing was written"))?;
                failed = true;
                continue;
            };
            for left_out in &built.package.ledger.left_out {
                let text = format!("{surface}: {}: {}", left_out.operation, left_out.reason);
                status(self.out, Mood::Bad, "Left out", &text)?;
            }
            let excluded = built.package.ledger.excluded.len();
            if excluded > 0 {
                let text = format!("{surface}: {excluded} operations, as surface.toml says");
                status(self.out, Mood::Good, "Excluded", &text)?;
            }
            let plan = compare(&built.folder, std::mem::take(&mut built.package.files))?;
            let row = Row {
                surface,
                operations: built.package.operations.len(),
                types: built.package.types,
                losses: built.package.ledger.losses.len(),
                left_out: built.package.ledger.left_out.len(),
                changed: plan.changes.len(),
                time: started.elapsed(),
            };
            plans.push((row, built, plan));
        }
        Ok((!failed).then_some(plans))
    }
}
