//! `cargo xtask check [SURFACE...]`

use super::plans::{Intent, Plans};
use super::unchanged::Wrote;
use super::{Exit, Session};
use crate::report::{
    FileChange, LeftOver, LossRow, Mood, State, SurfaceRow, SurfacesReport, losses, status,
};

impl Session<'_> {
    /// Compares the crates with what their documents make, and writes nothing. Where that is asked
    /// for, it also lists what the clients say less precisely than the documents.
    ///
    /// # Errors
    /// If a file cannot be read.
    pub fn check(
        &mut self,
        named: &[String],
        with_losses: bool,
    ) -> Result<Exit, Box<dyn std::error::Error>> {
        let Plans { surfaces, orphans, failed, around } = self.plans(named, Intent::Check)?;
        self.remember(&surfaces, around, Wrote::Nothing);
        let mut report = SurfacesReport::new("check");
        report.surfaces = surfaces.into_iter().map(|planned| planned.row).collect();
        report.left_over = orphans.iter().map(LeftOver::of).collect();
        if failed {
            return self.finish(report, Exit::Failed);
        }
        self.warn_of_versions(&report.surfaces)?;
        report.changes = self.schema_changes()?.0;
        for row in &report.surfaces {
            self.say_checked(row, with_losses)?;
        }
        FileChange::write_stale(&report.changes, self.out)?;
        for left_over in &report.left_over {
            left_over.write(self.out, false)?;
        }
        if !with_losses {
            report.losses_line(self.out)?;
        }
        report.fix = fix(&report, named);
        if let Some(command) = &report.fix {
            writeln!(self.out, "\nrun `{command}` and commit what it writes")?;
        }
        // A copied crate is nobody's to remove, and not as it should be either.
        let fresh = report.fix.is_none() && report.left_over.is_empty();
        self.finish(report, if fresh { Exit::Success } else { Exit::Stale })
    }

    fn say_checked(&mut self, row: &SurfaceRow, with_losses: bool) -> std::io::Result<()> {
        row.write_strays(self.err)?;
        match row.state {
            State::Fresh => {
                let text = format!("{}: {} files", row.surface, row.unchanged);
                status(self.out, Mood::Good, "Fresh", &text)?;
            }
            State::Unchanged => {
                let text = format!("{}: {} files", row.surface, row.unchanged);
                status(self.out, Mood::Good, "Unchanged", &text)?;
            }
            State::Generated | State::Stale | State::Failed => {
                FileChange::write_stale(&row.changes, self.out)?;
            }
        }
        if with_losses {
            let rows: Vec<&LossRow> = row.losses.iter().collect();
            losses(self.out, &rows, None, "")?;
        }
        Ok(())
    }
}

/// The command that makes everything fresh, if something is not.
fn fix(report: &SurfacesReport, named: &[String]) -> Option<String> {
    let stale = report.surfaces.iter().filter(|row| row.state == State::Stale);
    let mut stale: Vec<&str> = stale.map(|row| row.surface.as_str()).collect();
    let left_over = report.left_over.iter().any(|one| one.prunable);
    if stale.is_empty() && report.changes.is_empty() && !left_over {
        return None;
    }
    if left_over && named.is_empty() {
        // A surface that is gone cannot be named.
        stale.clear();
    }
    let prune = left_over.then_some("--prune");
    let words = ["cargo xtask generate"].into_iter().chain(stale).chain(prune);
    Some(words.collect::<Vec<_>>().join(" "))
}
