//! `cargo xtask generate [SURFACE...]`

use std::time::Instant;

use super::{Exit, Session};
use crate::apply::{Plan, compare};
use crate::pipeline::{Built, build};
use crate::report::{
    Entries, FileChange, Mood, State, SurfaceRow, SurfacesReport, count, seconds, status,
};
use crate::tree::Sources;

/// A surface that was built and compared with its folder.
pub(super) struct Planned {
    /// What there is to say of it.
    pub row: SurfaceRow,
    /// The difference, if the surface has no problems.
    pub plan: Option<(Built, Plan)>,
}

impl Session<'_> {
    /// Builds the surfaces, all of them before the first file is written, and writes what differs.
    ///
    /// # Errors
    /// If a file cannot be read or written.
    pub fn generate(&mut self, named: &[String]) -> Result<Exit, Box<dyn std::error::Error>> {
        let plans = self.plans(named)?;
        let mut report = SurfacesReport::new("generate");
        let failed = plans.iter().any(|planned| planned.plan.is_none());
        if failed {
            report.surfaces = plans.into_iter().map(|planned| planned.row).collect();
            return self.finish(report, Exit::Failed);
        }
        let (schema, plan) = self.schema_changes()?;
        plan.apply(&self.workspace.surface_folder(""))?;
        FileChange::write_done(&schema, self.out)?;
        report.changes = schema;
        for Planned { mut row, plan } in plans {
            let Some((built, plan)) = plan else { continue };
            let started = Instant::now();
            plan.apply(&built.folder)?;
            row.seconds += seconds(started.elapsed());
            self.say_generated(&mut row)?;
            report.surfaces.push(row);
        }
        report.table(self.out)?;
        report.losses_line(self.out)?;
        self.finish(report, Exit::Success)
    }

    /// Says what was done with the files of one surface.
    fn say_generated(&mut self, row: &mut SurfaceRow) -> std::io::Result<()> {
        FileChange::write_done(&row.changes, self.out)?;
        let (verb, text) = match row.changes.len() {
            0 => ("Fresh", format!("{}: {} files, none changed", row.surface, row.unchanged)),
            changed => {
                row.state = State::Generated;
                let changed = count(changed, "file", "files");
                ("Generated", format!("{}: {changed} changed", row.surface))
            }
        };
        status(self.out, Mood::Good, verb, &text)
    }

    /// Completes a report and writes it as JSON, if that is asked for.
    pub(super) fn finish(
        &mut self,
        mut report: SurfacesReport,
        exit: Exit,
    ) -> Result<Exit, Box<dyn std::error::Error>> {
        report.exit = exit.status();
        report.diagnostics = std::mem::take(&mut self.problems);
        self.write_json(&report)?;
        Ok(exit)
    }

    /// Every surface as it should be, compared with its folder. The problems of those that have some
    /// have been printed.
    pub(super) fn plans(
        &mut self,
        named: &[String],
    ) -> Result<Vec<Planned>, Box<dyn std::error::Error>> {
        let mut plans = Vec::new();
        for surface in self.workspace.surfaces(named)? {
            let started = Instant::now();
            let mut sources = Sources::default();
            self.transient(&format!("{:>12} {surface}", "Building"))?;
            let outcome = build(&self.workspace, &surface, self.progenitor, &mut sources);
            self.transient("")?;
            let problems = self.report(&outcome.diagnostics, &sources)?;
            let Some(mut built) = outcome.value.filter(|_| !problems) else {
                status(self.err, Mood::Bad, "Failed", &format!("{surface}: nothing was written"))?;
                plans.push(Planned { row: SurfaceRow::failed(surface), plan: None });
                continue;
            };
            let Entries { left_out, losses } = Entries::of(&built.package.ledger, &sources);
            for row in &left_out {
                let text = format!("{surface}: {} ({}): {}", row.operation, row.place, row.reason);
                status(self.err, Mood::Bad, "Left out", &text)?;
            }
            let plan = compare(&built.folder, std::mem::take(&mut built.package.files))?;
            let folder = self.workspace.relative(&built.folder);
            let row = SurfaceRow {
                state: if plan.is_fresh() { State::Fresh } else { State::Stale },
                operations: built.package.operations.len(),
                types: built.package.types,
                losses,
                left_out,
                changes: FileChange::all(&plan.changes, &folder),
                unchanged: plan.unchanged,
                seconds: seconds(started.elapsed()),
                folder: Some(folder),
                ..SurfaceRow::failed(surface)
            };
            plans.push(Planned { row, plan: Some((built, plan)) });
        }
        Ok(plans)
    }
}
