//! `cargo xtask conform [SURFACE|FILE]...`

mod mock;
mod text;

use std::path::{Path, PathBuf};

use clap::Args;

use super::{Exit, Session};
use crate::conform::{Bench, DocumentConformance, Subject};
use crate::inspect::{self, Alter, InspectError};
use crate::report::{Mood, Places, status};
use crate::tree::Sources;

/// What to judge, and by whom.
#[derive(Args, Clone, Debug, Default)]
pub struct ConformArguments {
    /// Folders below openapi/, documents, or folders of documents
    #[arg(value_name = "SURFACE|FILE")]
    pub subjects: Vec<String>,
    /// The program of the mock server Prism, in place of the one in `PRISM`, below tests/prism/ or on
    /// the path
    #[arg(long, value_name = "PATH")]
    pub prism: Option<PathBuf>,
    /// List every note, not only the first 5 of each kind
    #[arg(long)]
    pub all: bool,
    /// Not on the command line: what is done to each crate first
    #[arg(skip)]
    pub alter: Option<Alter>,
}

impl Session<'_> {
    /// Judges clients: every operation and documented status is called, and what it sends and reads is
    /// held against the vendor's document by a mock server and a validator of JSON Schema.
    ///
    /// # Errors
    /// If the workspace cannot be read, or a file cannot be written.
    pub fn conform(
        &mut self,
        arguments: &ConformArguments,
    ) -> Result<Exit, Box<dyn std::error::Error>> {
        let subjects = match self.subjects(&arguments.subjects)? {
            Ok(subjects) => subjects,
            Err(exit) => return Ok(exit),
        };
        let prism = self.prism(arguments.prism.as_deref())?;
        let checker = self.checker(None)?;
        let bench = Bench {
            workspace: &self.workspace.clone(),
            checker: &checker,
            prism: prism.as_ref(),
            alter: arguments.alter,
        };
        let mut reports = Vec::new();
        for subject in &subjects {
            let report = self.judge(subject, bench)?;
            text::write(self.out, &report, prism.as_ref(), arguments.all)?;
            reports.push(report);
        }
        text::verdict(self.out, &reports, prism.is_some())?;
        self.write_json(&reports)?;
        Ok(exit(&reports, prism.is_some()))
    }

    fn judge(
        &mut self,
        subject: &Subject,
        bench: Bench<'_>,
    ) -> Result<DocumentConformance, Box<dyn std::error::Error>> {
        status(self.err, Mood::Good, "Judging", subject.name())?;
        let mut sources = Sources::default();
        let judged = bench.judge(subject, &mut sources)?;
        self.collect(&judged.diagnostics, &mut Places::new(&sources))?;
        Ok(DocumentConformance::of(subject.name(), judged.conformance))
    }

    /// The surfaces and documents that are named; all surfaces if none is.
    fn subjects(
        &mut self,
        named: &[String],
    ) -> Result<Result<Vec<Subject>, Exit>, Box<dyn std::error::Error>> {
        let mut subjects = Vec::new();
        let is_surface = |name: &str| self.workspace.surface_folder(name).is_dir();
        let (surfaces, files): (Vec<String>, Vec<String>) =
            named.iter().cloned().partition(|name| {
                is_surface(name) || !Path::new(name).exists() && !looks_like_a_file(name)
            });
        if !surfaces.is_empty() || named.is_empty() {
            let surfaces = self.workspace.surfaces(&surfaces)?;
            subjects.extend(surfaces.into_iter().map(Subject::Surface));
        }
        for file in files {
            match inspect::documents(Path::new(&file)) {
                Ok(documents) => subjects.extend(documents.into_iter().map(Subject::Document)),
                Err(error) => {
                    status(self.err, Mood::Bad, "error", &error.to_string())?;
                    return Ok(Err(match error {
                        InspectError::Io { .. } => Exit::Files,
                        InspectError::Network(_) | InspectError::Empty(_) => Exit::Usage,
                    }));
                }
            }
        }
        Ok(Ok(subjects))
    }
}

/// A name that no surface can have.
fn looks_like_a_file(name: &str) -> bool {
    name.contains(['/', '.', '\\'])
}

/// The status for the worst of them. What Prism did not judge at all is not taken for well.
fn exit(reports: &[DocumentConformance], has_prism: bool) -> Exit {
    let is_unmade = |report: &DocumentConformance| !report.called && report.broken.is_none();
    if reports.iter().any(is_unmade) {
        Exit::Failed
    } else if reports.iter().any(|report| !report.conforms) {
        Exit::Compile
    } else if !has_prism || reports.iter().any(|report| report.silent.is_some()) {
        Exit::Files
    } else {
        Exit::Success
    }
}
