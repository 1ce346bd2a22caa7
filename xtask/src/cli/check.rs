//! `cargo xtask check [SURFACE...]`

use super::{Exit, Session, schema};
use crate::apply::ChangeKind;
use crate::report::{Mood, status};

impl Session<'_> {
    /// Compares the crates with what their documents make, and writes nothing.
    ///
    /// # Errors
    /// If a file cannot be read.
    pub fn check(&mut self, named: &[String]) -> Result<Exit, Box<dyn std::error::Error>> {
        let Some(plans) = self.plans(named)? else { return Ok(Exit::Failed) };
        let mut stale = Vec::new();
        for (row, built, plan) in &plans {
            if plan.is_fresh() {
                let text = format!("{}: {} files", row.surface, plan.unchanged);
                status(self.out, Mood::Good, "Fresh", &text)?;
                continue;
            }
            stale.push(row.surface.as_str());
            for change in &plan.changes {
                let path = built.folder.join(&change.path);
                let path = path.strip_prefix(self.workspace.root()).unwrap_or(&path).display();
                let text = match change.kind {
                    ChangeKind::Create => format!("{path} is missing"),
                    ChangeKind::Update => format!("{path} differs from what the documents make"),
                    ChangeKind::Remove => format!("{path} belongs to no surface"),
                };
                status(self.out, Mood::Bad, "Stale", &text)?;
            }
        }
        let schema_is_fresh = self.schema_plan()?.is_fresh();
        if !schema_is_fresh {
            let text = format!("openapi/{} differs from what this tool reads", schema::FILE);
            status(self.out, Mood::Bad, "Stale", &text)?;
        }
        if stale.is_empty() && schema_is_fresh {
            return Ok(Exit::Success);
        }
        let command =
            ["cargo xtask generate"].into_iter().chain(stale).collect::<Vec<_>>().join(" ");
        writeln!(self.out, "\nrun `{command}` and commit what it writes")?;
        Ok(Exit::Stale)
    }
}
