//! `cargo xtask check [SURFACE...]`

use super::{Exit, Session};
use crate::report::{FileChange, LossRow, Mood, State, SurfaceRow, SurfacesReport, losses, status};

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
        let mut report = SurfacesReport::new("check");
        report.surfaces = self.plans(named)?.into_iter().map(|planned| planned.row).collect();
        if report.surfaces.iter().any(|row| row.state == State::Failed) {
            return self.finish(report, Exit::Failed);
        }
        report.changes = self.schema_changes()?.0;
        for row in &report.surfaces {
            self.say_checked(row, with_losses)?;
        }
        FileChange::write_stale(&report.changes, self.out)?;
        if !with_losses {
            report.losses_line(self.out)?;
        }
        let stale = report.surfaces.iter().filter(|row| row.state == State::Stale);
        let stale: Vec<&str> = stale.map(|row| row.surface.as_str()).collect();
        if stale.is_empty() && report.changes.is_empty() {
            return self.finish(report, Exit::Success);
        }
        let command =
            ["cargo xtask generate"].into_iter().chain(stale).collect::<Vec<_>>().join(" ");
        writeln!(self.out, "\nrun `{command}` and commit what it writes")?;
        report.fix = Some(command);
        self.finish(report, Exit::Stale)
    }

    fn say_checked(&mut self, row: &SurfaceRow, with_losses: bool) -> std::io::Result<()> {
        match row.state {
            State::Fresh => {
                let text = format!("{}: {} files", row.surface, row.unchanged);
                status(self.out, Mood::Good, "Fresh", &text)?;
            }
            _ => FileChange::write_stale(&row.changes, self.out)?,
        }
        if with_losses {
            let rows: Vec<&LossRow> = row.losses.iter().collect();
            losses(self.out, &rows, None, "")?;
        }
        Ok(())
    }
}
