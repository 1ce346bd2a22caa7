//! `cargo xtask inspect PATH`

mod card;
mod progress;
mod table;

use std::path::{Path, PathBuf};

use clap::Args;

use super::{Exit, Session};
use crate::inspect::{self, Alter, CheckError, Checker, InspectError, Inspector, Report, Verdict};
use crate::report::{FOLD, LossRow, Mood, losses, status};
use progress::Progress;

/// What to inspect, and what to do with it.
#[derive(Args, Clone, Debug, Default)]
pub struct InspectArguments {
    /// A document, the root of a multi-file document, or a folder of documents
    pub path: PathBuf,
    /// Also compile each crate
    #[arg(long)]
    pub compile: bool,
    /// Also call operations of each crate on loopback with the document's examples, N a document
    #[arg(long, value_name = "N", num_args = 0..=1, default_missing_value = "10")]
    pub call: Option<usize>,
    /// Write the crates into this folder and keep them
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// List every loss, not only the first 20 of each kind
    #[arg(long)]
    pub all: bool,
    /// Not on the command line: what is done to each crate first
    #[arg(skip)]
    pub alter: Option<Alter>,
}

impl Session<'_> {
    /// Tells what each document will become, without touching the workspace. Succeeds if each
    /// becomes a crate with every operation accounted for and, where that is asked, it compiles.
    ///
    /// # Errors
    /// If the workspace cannot be read, or a file cannot be written.
    pub fn inspect(
        &mut self,
        arguments: &InspectArguments,
    ) -> Result<Exit, Box<dyn std::error::Error>> {
        let documents = match inspect::documents(&arguments.path) {
            Ok(documents) => documents,
            Err(error) => {
                status(self.err, Mood::Bad, "error", &error.to_string())?;
                return Ok(match error {
                    InspectError::Io { .. } => Exit::Files,
                    InspectError::Network(_) | InspectError::Empty(_) => Exit::Usage,
                });
            }
        };
        let compile = arguments.compile || arguments.call.is_some();
        let checker = match compile || arguments.out.is_some() {
            true => Some(self.checker(arguments.out.as_deref())?),
            false => None,
        };
        let inspector = Inspector {
            checker: checker.as_ref(),
            compile,
            call: arguments.call,
            style: self.style,
            alter: arguments.alter,
        };
        let mut progress = Progress::new(&mut *self.err, &documents, compile, self.terminal);
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        let work = |index: usize| documents.get(index).map(|document| inspector.inspect(document));
        inspect::each(documents.len(), threads, work, |event| progress.tell(event))?;
        let mut reports = progress.into_reports();
        reports.sort_by(|a, b| a.name.cmp(&b.name));
        match &reports[..] {
            [report] if documents.len() == 1 => card::write(self.out, report)?,
            reports => table::write(self.out, reports)?,
        }
        let rows: Vec<&LossRow> = reports.iter().flat_map(|report| &report.losses).collect();
        losses(self.out, &rows, (!arguments.all).then_some(FOLD), "--all shows them")?;
        writeln!(self.out, "\n{}", table::verdict(&reports))?;
        self.write_json(&reports)?;
        Ok(exit(&reports))
    }
}

impl Session<'_> {
    /// What crates are written and compiled by, when no other run is at it.
    pub(super) fn checker(&mut self, out: Option<&Path>) -> Result<Checker, CheckError> {
        let (workspace, is_terminal) = (self.workspace.clone(), self.terminal);
        Checker::new(&workspace, out, || {
            if is_terminal {
                // What cannot be reported is not a reason to stop.
                let _ = status(
                    self.err,
                    Mood::Good,
                    "Waiting",
                    "for another run of inspect or conform",
                );
            }
        })
    }
}

/// The status for the worst verdict.
fn exit(reports: &[Report]) -> Exit {
    match reports.iter().map(|report| report.verdict).max().unwrap_or_default() {
        Verdict::Well => Exit::Success,
        Verdict::CallsFail | Verdict::DoesNotCompile => Exit::Compile,
        Verdict::Faulty | Verdict::Failed => Exit::Failed,
        Verdict::NotWritten => Exit::Files,
        Verdict::InternalError => Exit::Internal,
    }
}
