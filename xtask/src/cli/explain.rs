//! `cargo xtask explain [SURFACE] WHAT`

use super::{Exit, Session};
use crate::diagnostic::{Diagnostic, Severity, did_you_mean};
use crate::explain::{self, Known, code};
use crate::pipeline::build;
use crate::report::{Entries, LossRow, Mood, Places, losses, status};
use crate::tree::Sources;

impl Session<'_> {
    /// Says where something comes from, what was done to it and what was lost, or what a code means.
    ///
    /// # Errors
    /// If a file cannot be read.
    pub fn explain(
        &mut self,
        surface: Option<&str>,
        asked: &str,
    ) -> Result<Exit, Box<dyn std::error::Error>> {
        let meaning = explain::code_text(asked);
        let Some(surface) = surface else {
            if meaning.is_empty() {
                return self.unknown_code(asked);
            }
            write!(self.out, "{meaning}")?;
            return Ok(Exit::Success);
        };
        self.workspace.surfaces(&[surface.to_owned()])?;
        let mut sources = Sources::default();
        let outcome = build(&self.workspace, surface, &mut sources);
        let errors = outcome.has_errors();
        if errors {
            let is_error = |problem: &&Diagnostic| problem.severity == Severity::Error;
            let problems: Vec<Diagnostic> =
                outcome.diagnostics.iter().filter(is_error).cloned().collect();
            self.report(&problems, &mut Places::new(&sources))?;
        }
        let Some(built) = outcome.value.filter(|_| !errors) else {
            let text =
                format!("{surface}: its documents have problems, so there is no crate to explain");
            status(self.err, Mood::Bad, "Failed", &text)?;
            return Ok(Exit::Failed);
        };
        if !meaning.is_empty() {
            write!(self.out, "{meaning}")?;
            let entries = Entries::of(&built.package.model.ledger, &mut Places::new(&sources));
            let own: Vec<&LossRow> =
                entries.losses.iter().filter(|loss| loss.kind == asked).collect();
            losses(self.out, &own, None, "")?;
            return Ok(Exit::Success);
        }
        let known = Known::of(&built, &sources)?;
        match explain::explain(&known, asked) {
            Ok(found) => {
                write!(self.out, "{}", explain::text(&known, &found, self.style))?;
                Ok(Exit::Success)
            }
            Err(unknown) => self.unknown(&unknown.message, unknown.help.as_deref()),
        }
    }

    fn unknown_code(&mut self, asked: &str) -> Result<Exit, Box<dyn std::error::Error>> {
        let surfaces = self.workspace.surfaces(&[])?;
        if surfaces.iter().any(|surface| surface == asked) {
            let message =
                format!("`{asked}` is a surface, and it is not said what of it to explain");
            let help = format!("`cargo xtask explain {asked} types::..`, or a pointer or a code");
            return self.unknown(&message, Some(&help));
        }
        let codes = code::codes();
        let help = did_you_mean(asked, codes.iter().map(|one| one.code)).unwrap_or_else(|| {
            "to ask for something of a crate, give the surface before it: `cargo xtask explain \
             SURFACE WHAT`"
                .to_owned()
        });
        self.unknown(&format!("there is no code `{asked}`"), Some(&help))
    }

    fn unknown(
        &mut self,
        message: &str,
        help: Option<&str>,
    ) -> Result<Exit, Box<dyn std::error::Error>> {
        let help = help.map(|help| format!("\n{help}")).unwrap_or_default();
        status(self.err, Mood::Bad, "error", &format!("{message}{help}"))?;
        Ok(Exit::Usage)
    }
}
