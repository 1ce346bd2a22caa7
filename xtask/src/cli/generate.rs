//! `cargo xtask generate [SURFACE...]`

use std::time::Instant;

use clap::Args;

use super::names::NamesPlan;
use super::plans::{Intent, Plans};
use super::unchanged::Wrote;
use super::{Exit, Session};
use crate::apply::{ApplyError, CratePlan, Orphan, Staged, sweep};
use crate::report::{
    FileChange, LeftOver, Mood, State, SurfaceRow, SurfacesReport, count, seconds, status,
};

/// How to generate.
#[derive(Args, Clone, Copy, Debug, Default)]
pub struct GenerateOptions {
    /// Take over the crate of a surface that was renamed, or one that has lost its generated.toml
    #[arg(long)]
    pub adopt: bool,
    /// Also remove the crates of surfaces that are gone or make another crate now
    #[arg(long)]
    pub prune: bool,
    /// Do not list the files
    #[arg(long, short)]
    pub quiet: bool,
}

/// One step of writing.
type Step<'a> = Box<dyn FnOnce() -> Result<(), ApplyError> + 'a>;

impl Session<'_> {
    /// [`Session::generate_with`] the default options.
    ///
    /// # Errors
    /// As for that.
    pub fn generate(&mut self, named: &[String]) -> Result<Exit, Box<dyn std::error::Error>> {
        self.generate_with(named, GenerateOptions::default())
    }

    /// Builds the surfaces, all of them before the first file is written, and writes what differs.
    ///
    /// # Errors
    /// If a file cannot be read or written.
    pub fn generate_with(
        &mut self,
        named: &[String],
        options: GenerateOptions,
    ) -> Result<Exit, Box<dyn std::error::Error>> {
        let lock = self.workspace.lock();
        let intent = Intent::Generate { adopt: options.adopt };
        let Plans { surfaces, orphans, failed, around } = self.plans(named, intent)?;
        let mut report = SurfacesReport::new("generate");
        report.left_over = orphans.iter().map(LeftOver::of).collect();
        if failed || (options.prune && !self.may_prune(&report.left_over)?) {
            self.remember(&surfaces, around, Wrote::Nothing);
            report.surfaces = surfaces.into_iter().map(|planned| planned.row).collect();
            return self.finish(report, Exit::Failed);
        }
        let plans: Vec<CratePlan> =
            surfaces.iter().filter_map(|planned| planned.plan.clone()).collect();
        report.changes = self.schema_changes()?.0;
        let started = Instant::now();
        let names: Vec<NamesPlan> =
            surfaces.iter().filter_map(|planned| planned.names.clone()).collect();
        self.write(plans, &names, orphans.iter().filter(|_| options.prune))?;
        self.remember(&surfaces, around, Wrote::Plans);
        drop(lock);
        let taken = started.elapsed() / u32::try_from(surfaces.len().max(1)).unwrap_or(1);
        if !options.quiet {
            FileChange::write_done(&report.changes, self.out)?;
        }
        for mut row in surfaces.into_iter().map(|planned| planned.row) {
            row.seconds += seconds(taken);
            self.say_generated(&mut row, options)?;
            report.surfaces.push(row);
        }
        for left_over in &mut report.left_over {
            left_over.removed = options.prune;
            left_over.write(self.out, options.quiet)?;
        }
        if !options.quiet {
            report.table(self.out)?;
            report.losses_line(self.out)?;
        }
        self.finish(report, Exit::Success)
    }

    /// Says what was done with the files of one surface.
    fn say_generated(
        &mut self,
        row: &mut SurfaceRow,
        options: GenerateOptions,
    ) -> std::io::Result<()> {
        // A manifest of another crate is not the surface's own file, so it is named in any case.
        let named = |change: &&FileChange| !options.quiet || change.detail.is_some();
        let changes: Vec<FileChange> = row.changes.iter().filter(named).cloned().collect();
        FileChange::write_done(&changes, self.out)?;
        row.write_strays(self.err)?;
        let (verb, text) = match row.changes.len() {
            _ if row.state == State::Unchanged => {
                ("Unchanged", format!("{}: {} files", row.surface, row.unchanged))
            }
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

    /// Writes all texts beside their places before the first file is replaced. Crates that are new
    /// come first: each needs one step, and what the system refuses leaves everything as it was.
    /// Crates are removed last, when what takes their place is there.
    fn write<'a>(
        &self,
        plans: Vec<CratePlan>,
        names: &[NamesPlan],
        removed: impl Iterator<Item = &'a Orphan>,
    ) -> Result<(), ApplyError> {
        let (disk, staging) = (self.workspace.disk(), self.workspace.staging());
        sweep(disk, &staging)?;
        let mut staged: Vec<Staged<'_>> = Vec::new();
        for plan in plans {
            match plan.stage(disk, &staging) {
                Ok(one) => staged.push(one),
                Err(error) => {
                    staged.iter().for_each(Staged::discard);
                    return Err(error);
                }
            }
        }
        staged.retain(|one| !one.is_fresh());
        staged.sort_by_key(|one| !one.is_new());
        let commits = staged.iter().map(|one| Box::new(|| one.commit()) as Step<'_>);
        let schema = Box::new(|| self.write_schema()) as Step<'_>;
        let root = self.workspace.root();
        let removals =
            removed.map(|orphan| Box::new(|| orphan.remove(disk, root, &staging)) as Step<'_>);
        let names = names.iter().map(|one| Box::new(|| self.write_names(one)) as Step<'_>);
        for (done, step) in names.chain(commits).chain([schema]).chain(removals).enumerate() {
            if let Err(error) = step() {
                staged.iter().for_each(Staged::discard);
                return Err(if done == 0 { error } else { error.after_changes() });
            }
        }
        Ok(())
    }

    /// Whether all crates that are left over can be removed. Those that cannot are named with the
    /// reasons.
    fn may_prune(&mut self, left_over: &[LeftOver]) -> std::io::Result<bool> {
        let mut may = true;
        for one in left_over.iter().filter(|one| !one.obstacles.is_empty()) {
            one.write(self.err, false)?;
            may = false;
        }
        if !may {
            let text = "nothing was written: a crate is removed whole or not at all, since cargo \
                        cannot load a member without its manifest";
            status(self.err, Mood::Bad, "Failed", text)?;
        }
        Ok(may)
    }
}
