//! `cargo xtask check [SURFACE...]`

use super::plans::{Planned, Plans};
use super::{Exit, Session, schema};
use crate::apply::{ChangeKind, Orphan};
use crate::report::{Mood, status};

impl Session<'_> {
    /// Compares the crates with what their documents make, and writes nothing.
    ///
    /// # Errors
    /// If a file cannot be read.
    pub fn check(&mut self, named: &[String]) -> Result<Exit, Box<dyn std::error::Error>> {
        let Some(Plans { surfaces, orphans }) = self.plans(named, false)? else {
            return Ok(Exit::Failed);
        };
        let mut command = vec!["cargo xtask generate"];
        for planned in &surfaces {
            self.say_strays(planned)?;
            if planned.plan.is_fresh() {
                let text = format!("{}: {} files", planned.row.surface, planned.plan.unchanged);
                status(self.out, Mood::Good, "Fresh", &text)?;
                continue;
            }
            command.push(planned.row.surface.as_str());
            self.say_stale(planned)?;
        }
        let schema_is_fresh = self.schema_plan()?.is_fresh();
        if !schema_is_fresh {
            let text = format!("openapi/{} differs from what this tool reads", schema::FILE);
            status(self.out, Mood::Bad, "Stale", &text)?;
        }
        for orphan in &orphans {
            self.say_left_over(orphan)?;
        }
        if command.len() == 1 && schema_is_fresh && orphans.is_empty() {
            return Ok(Exit::Success);
        }
        if orphans.iter().any(Orphan::is_prunable) {
            // A surface that is gone cannot be named.
            command.truncate(if named.is_empty() { 1 } else { command.len() });
            command.push("--prune");
        }
        if command.len() > 1 || !schema_is_fresh {
            writeln!(self.out, "\nrun `{}` and commit what it writes", command.join(" "))?;
        }
        Ok(Exit::Stale)
    }

    fn say_stale(&mut self, planned: &Planned) -> std::io::Result<()> {
        let Planned { plan, folder, .. } = planned;
        for change in &plan.changes {
            let path = format!("{folder}/{}", change.path);
            let text = match change.kind {
                ChangeKind::Create => format!("{path} is missing"),
                ChangeKind::Update => format!("{path} differs from what the documents make"),
                ChangeKind::Remove => format!("{path} is no longer part of the crate"),
            };
            status(self.out, Mood::Bad, "Stale", &text)?;
        }
        for line in &plan.requirements {
            let text = format!(
                "{}: {} is \"{}\" and must be \"{}\"",
                line.manifest,
                line.keys.join("."),
                line.from,
                line.to
            );
            status(self.out, Mood::Bad, "Stale", &text)?;
        }
        Ok(())
    }
}
