//! `cargo xtask diff [SURFACE...]` and `cargo xtask diff --old FILE --new FILE`

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::{Exit, Session};
use crate::diff::{
    self, Commit, Compared, DiffReport, GitError, Repository, Side, SurfaceChanges, SurfaceError,
    Verdict,
};
use crate::inspect::{self, InspectError};
use crate::model::pass::names::Memory;
use crate::report::{Mood, Places, status};

/// What to compare, and how to report it.
#[derive(Args, Clone, Debug, Default)]
pub struct DiffArguments {
    /// Folders below openapi/
    pub surfaces: Vec<String>,
    /// Compare with what was committed at this revision; the default is the commit where the current
    /// branch left the default branch
    #[arg(long, value_name = "REV")]
    pub base: Option<String>,
    /// Compare two documents anywhere instead of surfaces: the old version
    #[arg(long, value_name = "FILE", requires = "new", conflicts_with_all = ["surfaces", "base"])]
    pub old: Option<PathBuf>,
    /// The new version
    #[arg(long, value_name = "FILE", requires = "old")]
    pub new: Option<PathBuf>,
    /// How to report it
    #[arg(long, value_enum, default_value_t)]
    pub format: DiffFormat,
    /// End with status 6 if a change is as bad as this, or worse
    #[arg(long, value_enum, value_name = "VERDICT")]
    pub fail_on: Option<FailOn>,
    /// Write the version that the changes ask for into surface.toml, and what changed into the
    /// crate's CHANGELOG.md
    #[arg(long, conflicts_with_all = ["old", "new"])]
    pub bump: bool,
}

/// How changes are reported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum DiffFormat {
    /// For people, with excerpts
    #[default]
    Text,
    /// For programs
    Json,
    /// For a pull request
    Markdown,
}

/// What a run ends with status 6 for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FailOn {
    /// What the compiler refuses
    Breaks,
    /// And what behaves otherwise
    Otherwise,
    /// Any change
    Any,
}

type Failure = Box<dyn std::error::Error>;

/// The changes of one surface, and how they read.
struct Told {
    changes: SurfaceChanges,
    text: String,
}

impl Session<'_> {
    /// Tells what changes of documents mean for callers of the crates that are made from them.
    ///
    /// # Errors
    /// If a file cannot be read.
    pub fn diff(&mut self, arguments: &DiffArguments) -> Result<Exit, Failure> {
        let (report, told) = match (&arguments.old, &arguments.new) {
            (Some(old), Some(new)) => match self.diff_documents(old, new)? {
                Ok(told) => (DiffReport::new(Some(old.display().to_string())), vec![told]),
                Err(exit) => return Ok(exit),
            },
            _ => match self.diff_surfaces(arguments)? {
                Ok(found) => found,
                Err(exit) => return Ok(exit),
            },
        };
        self.tell(arguments, report, told)
    }

    fn tell(
        &mut self,
        arguments: &DiffArguments,
        mut report: DiffReport,
        told: Vec<Told>,
    ) -> Result<Exit, Failure> {
        let mut texts = Vec::new();
        for Told { changes, text } in told {
            report.surfaces.push(changes);
            texts.push(text);
        }
        report.diagnostics = std::mem::take(&mut self.problems);
        let exit = match (report.diagnostics.is_empty(), report.verdict(), arguments.fail_on) {
            (false, ..) => Exit::Failed,
            (true, Some(verdict), Some(limit)) if limit.is_reached(verdict) => Exit::Changed,
            _ => Exit::Success,
        };
        report.exit = exit.status();
        match arguments.format {
            DiffFormat::Json => writeln!(self.out, "{}", serde_json::to_string_pretty(&report)?)?,
            DiffFormat::Markdown => write!(self.out, "{}", diff::markdown(&report))?,
            DiffFormat::Text => {
                for (changes, text) in report.surfaces.iter().zip(texts) {
                    write!(self.out, "{text}")?;
                    self.summary(changes, report.base.as_deref())?;
                }
            }
        }
        Ok(exit)
    }

    /// The last lines of a surface.
    pub(super) fn summary(
        &mut self,
        changes: &SurfaceChanges,
        base: Option<&str>,
    ) -> std::io::Result<()> {
        for one in changes.deprecations.iter().filter(|one| one.new) {
            let until = one.sunset.as_ref().map(|date| format!(", works until {date}"));
            let text = format!("{}{} ({})", one.item, until.unwrap_or_default(), one.place);
            status(self.out, Mood::Bad, "Deprecated", &text)?;
        }
        let dated = changes.deprecations.iter().filter(|one| !one.new);
        for (one, date) in dated.filter_map(|one| Some((one, one.sunset.as_ref()?))) {
            status(
                self.out,
                Mood::Bad,
                "Sunset",
                &format!("{} on {date} ({})", one.item, one.place),
            )?;
        }
        for note in &changes.notes {
            status(self.out, Mood::Bad, "Note", &format!("{}: {note}", changes.surface))?;
        }
        let since = base.map(|base| format!(" since {base}")).unwrap_or_default();
        if changes.is_new {
            return status(self.out, Mood::Good, "New", &format!("{}{since}", changes.surface));
        }
        let (mood, verb) = match changes.verdict {
            Some(Verdict::Breaks | Verdict::Otherwise) => (Mood::Bad, "Changed"),
            Some(Verdict::Adds | Verdict::Docs) => (Mood::Good, "Changed"),
            None => (Mood::Good, "Unchanged"),
        };
        let counted = diff::counted(&changes.counts);
        status(self.out, mood, verb, &format!("{}{since}: {counted}", changes.surface))?;
        if let Some(version) = changes.version.as_ref().filter(|version| version.is_due()) {
            let text = format!(
                "{}: version {} after {}; `cargo xtask diff {} --bump` writes it",
                changes.surface,
                version.due,
                version.old.as_deref().unwrap_or_default(),
                changes.surface
            );
            status(self.out, Mood::Bad, "Due", &text)?;
        }
        Ok(())
    }

    fn diff_surfaces(
        &mut self,
        arguments: &DiffArguments,
    ) -> Result<Result<(DiffReport, Vec<Told>), Exit>, Failure> {
        let surfaces = self.workspace.surfaces(&arguments.surfaces)?;
        let repository = Repository::around(self.workspace.root());
        let base = repository.and_then(|found| Ok((found.base(arguments.base.as_deref())?, found)));
        let (base, repository) = match base {
            Ok(found) => found,
            Err(error) => return self.refused_by_git(&error).map(Err),
        };
        let mut told = Vec::new();
        for surface in surfaces {
            match self.diff_surface(&surface, &repository, &base, arguments.bump)? {
                Ok(one) => told.extend(one),
                Err(exit) => return Ok(Err(exit)),
            }
        }
        Ok(Ok((DiffReport::new(Some(base.shown())), told)))
    }

    /// The changes of a surface; nothing if its documents have problems, which have been reported.
    fn diff_surface(
        &mut self,
        surface: &str,
        repository: &Repository,
        base: &Commit,
        bump: bool,
    ) -> Result<Result<Option<Told>, Exit>, Failure> {
        let compared = match diff::compare_surface(&self.workspace, surface, repository, base) {
            Ok(compared) => compared,
            Err(SurfaceError::Git(error)) => return self.refused_by_git(&error).map(Err),
            Err(SurfaceError::Problems { diagnostics, sources }) => {
                self.collect(&diagnostics, &mut Places::new(&sources))?;
                status(
                    self.err,
                    Mood::Bad,
                    "Failed",
                    &format!("{surface}: it cannot be compared"),
                )?;
                return Ok(Ok(None));
            }
            Err(error) => return Err(Box::new(error)),
        };
        let mut changes = SurfaceChanges::since_commit(surface, &compared);
        let Compared { surface: own, causes, old, new, .. } = compared;
        if bump {
            self.bump(&mut changes, &own, &new.sources)?;
        }
        let text = diff::text(&causes, old.as_ref(), &new, self.style);
        Ok(Ok(Some(Told { changes, text })))
    }

    fn refused_by_git(&mut self, error: &GitError) -> Result<Exit, Failure> {
        status(self.err, Mood::Bad, "error", &error.to_string())?;
        Ok(match error {
            GitError::NoCommit(_)
            | GitError::NoDefaultBranch
            | GitError::NoMergeBase(_)
            | GitError::NoRepository(_) => Exit::Usage,
            GitError::NoGit(_) | GitError::Failed { .. } | GitError::Io(_) => Exit::Files,
        })
    }

    fn diff_documents(&mut self, old: &Path, new: &Path) -> Result<Result<Told, Exit>, Failure> {
        let name = new.display().to_string();
        let old = match self.document_side(old, &Memory::default())? {
            Ok(side) => side,
            Err(exit) => return Ok(Err(exit)),
        };
        // A name that the old document gave is nobody else's in the new one.
        let new = match self.document_side(new, &old.names)? {
            Ok(side) => side,
            Err(exit) => return Ok(Err(exit)),
        };
        let changes = diff::compare(&old.outline, &new.outline);
        let causes = diff::causes(changes, &old, &new);
        let changes = SurfaceChanges::of(&name, &causes, Some(&old), &new);
        let text = diff::text(&causes, Some(&old), &new, self.style);
        Ok(Ok(Told { changes, text }))
    }

    /// The crate of one document, or why there is none.
    fn document_side(
        &mut self,
        path: &Path,
        names: &Memory,
    ) -> Result<Result<Side, Exit>, Failure> {
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
            self.collect(&outcome.diagnostics, &mut Places::new(&sources))?;
        }
        match outcome.value.filter(|_| !errors) {
            Some(package) => Ok(Ok(Side::of(package, sources)?)),
            None => Ok(Err(Exit::Failed)),
        }
    }
}

impl FailOn {
    fn is_reached(self, verdict: Verdict) -> bool {
        match self {
            Self::Breaks => verdict >= Verdict::Breaks,
            Self::Otherwise => verdict >= Verdict::Otherwise,
            Self::Any => true,
        }
    }
}
