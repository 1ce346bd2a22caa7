//! `cargo xtask diff [SURFACE...]` and `cargo xtask diff --old FILE --new FILE`

use std::path::{Path, PathBuf};

use clap::Args;

use super::{Exit, Session};
use crate::diff::{self, Side};
use crate::inspect::{self, InspectError};
use crate::model::pass::names::Memory;
use crate::report::{Mood, Places, status};

/// What to compare, and how to tell of it.
#[derive(Args, Clone, Debug, Default)]
pub struct DiffArguments {
    /// Folders below openapi/
    pub surfaces: Vec<String>,
    /// Compare two documents anywhere, instead of surfaces: the old version
    #[arg(long, value_name = "FILE", requires = "new", conflicts_with_all = ["surfaces", "base"])]
    pub old: Option<PathBuf>,
    /// The new version
    #[arg(long, value_name = "FILE", requires = "old")]
    pub new: Option<PathBuf>,
    /// Compare with what was committed at this revision; the default is where the current branch left
    /// the default branch
    #[arg(long, value_name = "REV")]
    pub base: Option<String>,
}

impl Session<'_> {
    /// Tells what changes of documents mean for callers of the crates that are made from them.
    ///
    /// # Errors
    /// If a file cannot be read.
    pub fn diff(&mut self, arguments: &DiffArguments) -> Result<Exit, Box<dyn std::error::Error>> {
        match (&arguments.old, &arguments.new) {
            (Some(old), Some(new)) => self.diff_documents(old, new),
            _ => Ok(Exit::Usage),
        }
    }

    fn diff_documents(
        &mut self,
        old: &Path,
        new: &Path,
    ) -> Result<Exit, Box<dyn std::error::Error>> {
        let old = match self.document_side(old, &Memory::default())? {
            Ok(side) => side,
            Err(exit) => return Ok(exit),
        };
        let new = match self.document_side(new, &old.names)? {
            Ok(side) => side,
            Err(exit) => return Ok(exit),
        };
        let changes = diff::compare(&old.outline, &new.outline);
        let causes = diff::causes(changes, &old, &new);
        write!(self.out, "{}", diff::text(&causes, &old, &new, self.style))?;
        Ok(Exit::Success)
    }

    /// The crate of one document, or why there is none.
    fn document_side(
        &mut self,
        path: &Path,
        names: &Memory,
    ) -> Result<Result<Side, Exit>, Box<dyn std::error::Error>> {
        let document = match inspect::documents(path) {
            Ok(documents) => documents.into_iter().next(),
            Err(error) => {
                status(self.err, Mood::Bad, "error", &error.to_string())?;
                return Ok(Err(match error {
                    InspectError::Io { .. } => Exit::Files,
                    InspectError::Network(_) | InspectError::Empty(_) => Exit::Usage,
                }));
            }
        };
        let Some(document) = document else { return Ok(Err(Exit::Usage)) };
        let (outcome, sources) = Side::of_document(&document, names);
        let errors = outcome.has_errors();
        if errors {
            self.report(&outcome.diagnostics, &mut Places::new(&sources))?;
        }
        match outcome.value.filter(|_| !errors) {
            Some(package) => Ok(Ok(Side::of(package, sources)?)),
            None => Ok(Err(Exit::Failed)),
        }
    }
}
