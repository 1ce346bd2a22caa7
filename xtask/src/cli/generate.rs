//! `cargo xtask generate [SURFACE...]`

use std::time::Instant;

use clap::Args;

use super::plans::{Planned, Plans};
use super::{Exit, Session};
use crate::apply::{ApplyError, ChangeKind, CratePlan, Orphan, Staged, sweep};
use crate::report::{Mood, status, table};

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
        let Some(Plans { surfaces, orphans }) = self.plans(named, options.adopt)? else {
            return Ok(Exit::Failed);
        };
        if options.prune && !self.may_prune(&orphans)? {
            return Ok(Exit::Failed);
        }
        let plans: Vec<CratePlan> = surfaces.iter().map(|planned| planned.plan.clone()).collect();
        let started = Instant::now();
        self.write(plans, orphans.iter().filter(|_| options.prune))?;
        drop(lock);
        let taken = started.elapsed() / u32::try_from(surfaces.len().max(1)).unwrap_or(1);
        let mut rows = Vec::new();
        for planned in surfaces {
            self.say_written(&planned, options.quiet)?;
            rows.push(planned.row);
        }
        rows.iter_mut().for_each(|row| row.time += taken);
        for orphan in &orphans {
            self.say_orphan(orphan, options)?;
        }
        if !options.quiet {
            table(self.out, &rows)?;
        }
        Ok(Exit::Success)
    }

    /// Writes all texts beside their places before the first file is replaced. Crates that are new
    /// come first: each needs one step, and what the system refuses leaves everything as it was.
    /// Crates are removed last, when what takes their place is there.
    fn write<'a>(
        &self,
        plans: Vec<CratePlan>,
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
        for (done, step) in commits.chain([schema]).chain(removals).enumerate() {
            if let Err(error) = step() {
                staged.iter().for_each(Staged::discard);
                return Err(if done == 0 { error } else { error.after_changes() });
            }
        }
        Ok(())
    }

    /// Says which files were written and removed.
    fn say_written(&mut self, planned: &Planned, quiet: bool) -> std::io::Result<()> {
        let Planned { row, plan, folder } = planned;
        for change in plan.changes.iter().filter(|_| !quiet) {
            let verb = match change.kind {
                ChangeKind::Create => "Created",
                ChangeKind::Update => "Changed",
                ChangeKind::Remove => "Removed",
            };
            status(self.out, Mood::Good, verb, &format!("{folder}/{}", change.path))?;
        }
        for line in &plan.requirements {
            let text = format!(
                "{}: {} from \"{}\" to \"{}\"",
                line.manifest,
                line.keys.join("."),
                line.from,
                line.to
            );
            status(self.out, Mood::Good, "Changed", &text)?;
        }
        self.say_strays(planned)?;
        let (verb, text) = match row.changed {
            0 => ("Fresh", format!("{}: {} files, none changed", row.surface, plan.unchanged)),
            1 => ("Generated", format!("{}: 1 file changed", row.surface)),
            changed => ("Generated", format!("{}: {changed} files changed", row.surface)),
        };
        status(self.out, Mood::Good, verb, &text)
    }

    /// Names the files among the sources that are not the generator's.
    pub(super) fn say_strays(&mut self, planned: &Planned) -> std::io::Result<()> {
        for path in &planned.plan.strays {
            let text = format!(
                "{}/{path} is not a generated file and was left alone; code of your own goes into \
                 src/ext.rs or src/ext/",
                planned.folder
            );
            status(self.out, Mood::Bad, "Stray", &text)?;
        }
        Ok(())
    }

    fn say_orphan(&mut self, orphan: &Orphan, options: GenerateOptions) -> std::io::Result<()> {
        if options.prune {
            for path in orphan.files.iter().filter(|_| !options.quiet) {
                status(self.out, Mood::Good, "Removed", &format!("{}/{path}", orphan.folder))?;
            }
            return status(self.out, Mood::Good, "Pruned", &orphan.folder);
        }
        self.say_left_over(orphan)
    }

    /// Says that a crate is left over, and what has to be done before it can be removed.
    pub(super) fn say_left_over(&mut self, orphan: &Orphan) -> std::io::Result<()> {
        status(self.out, Mood::Bad, "Left over", &orphan.reason())?;
        let obstacles = orphan.obstacles();
        for obstacle in &obstacles {
            writeln!(self.out, "{:>12} {obstacle}", "")?;
        }
        if !orphan.is_prunable() {
            return Ok(());
        }
        let then = if obstacles.is_empty() { "" } else { "then " };
        writeln!(self.out, "{:>12} {then}`cargo xtask generate --prune` removes it", "")
    }

    /// Whether all orphans can be removed. Those that cannot are named with the reasons.
    fn may_prune(&mut self, orphans: &[Orphan]) -> std::io::Result<bool> {
        let mut may = true;
        for orphan in orphans.iter().filter(|orphan| !orphan.obstacles().is_empty()) {
            self.say_left_over(orphan)?;
            may = false;
        }
        if !may {
            let text = "nothing was written: a crate is removed whole or not at all, since cargo \
                        cannot load a member without its manifest";
            status(self.out, Mood::Bad, "Failed", text)?;
        }
        Ok(may)
    }
}
