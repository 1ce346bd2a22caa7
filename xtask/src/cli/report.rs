//! `cargo xtask report --out DIR [SURFACE...]`

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::{Exit, Session};
use crate::apply::{ApplyError, compare_files};
use crate::diagnostic::Outcome;
use crate::diff::{self, Commit, Repository, SurfaceChanges};
use crate::emit::CrateFile;
use crate::inspect::{Event, each};
use crate::page::{LastChange, MARK, Subject, site};
use crate::pipeline::{Built, build};
use crate::report::{Mood, Places, count, status};
use crate::tree::Sources;
use crate::workspace::Workspace;

/// The pages cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// A page would replace somebody else's file.
    #[error(
        "{} exists and is not a page of this tool, so report does not replace it; give another folder \
         with --out", .0.display()
    )]
    Foreign(PathBuf),
    /// The folder has a meaning of its own.
    #[error(
        "{} is a folder in which everything has a meaning of its own; give another one with --out, \
         such as target/report", .0.display()
    )]
    Reserved(PathBuf),
    /// A page cannot be written.
    #[error(transparent)]
    Apply(#[from] ApplyError),
}

/// A surface that was built, or not, and what changed of it.
struct Described {
    outcome: Outcome<Built>,
    sources: Sources,
    change: Option<LastChange>,
}

impl Session<'_> {
    /// Writes the pages of the surfaces into a folder, with all that they link to, and removes those of
    /// earlier runs that are not part of them. Nothing is written if a surface has problems.
    ///
    /// # Errors
    /// If a file cannot be read or written, or is somebody else's.
    pub fn write_pages(
        &mut self,
        named: &[String],
        out: &Path,
    ) -> Result<Exit, Box<dyn std::error::Error>> {
        let surfaces = self.workspace.surfaces(named)?;
        if let Err(error) = self.may_hold_pages(out) {
            status(self.err, Mood::Bad, "error", &error.to_string())?;
            return Ok(Exit::Usage);
        }
        let built = self.described(&surfaces)?;
        let mut subjects: Vec<Subject<'_>> = Vec::new();
        let mut failed = false;
        for (surface, Described { outcome, sources, change }) in surfaces.iter().zip(&built) {
            let problems = self.report(&outcome.diagnostics, &mut Places::new(sources))?;
            match outcome.value.as_ref().filter(|_| !problems) {
                Some(built) => {
                    subjects.push(Subject { built, sources, change: change.as_ref() });
                }
                None => {
                    let text = format!("{surface}: no page was written");
                    status(self.err, Mood::Bad, "Failed", &text)?;
                    failed = true;
                }
            }
        }
        if failed {
            return Ok(Exit::Failed);
        }
        let pages = site(&subjects);
        for page in &pages {
            let path = out.join(&page.path);
            if !may_be_replaced(&path) {
                let error = ReportError::Foreign(path);
                status(self.err, Mood::Bad, "error", &error.to_string())?;
                return Ok(Exit::Usage);
            }
        }
        let (all, left_over) = (pages.len(), left_over(out, &pages));
        let plan = compare_files(out, pages)?;
        let changed = plan.changes.len();
        plan.apply_on(self.workspace.disk(), out)?;
        for path in &left_over {
            self.workspace.disk().remove_file(path)?;
        }
        let text = format!(
            "{}: {}, {changed} changed, {} removed",
            out.join("index.html").display(),
            count(all, "page", "pages"),
            left_over.len()
        );
        status(self.out, Mood::Good, "Written", &text)?;
        Ok(Exit::Success)
    }

    /// Builds surfaces on as many threads as the machine has cores. What comes out is in the order of
    /// the names.
    fn described(&self, surfaces: &[String]) -> std::io::Result<Vec<Described>> {
        let workspace = &self.workspace;
        let base = Repository::around(workspace.root());
        let base = base.and_then(|found| Ok((found.base(None)?, found))).ok();
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        let work = |number: usize| {
            let surface = surfaces.get(number).map_or("", String::as_str);
            let mut sources = Sources::default();
            let outcome = build(workspace, surface, &mut sources);
            let compared = base.as_ref().filter(|_| !outcome.has_errors());
            let change =
                compared.and_then(|(base, found)| last_change(workspace, surface, found, base));
            Described { outcome, sources, change }
        };
        let mut described: Vec<Option<Described>> = surfaces.iter().map(|_| None).collect();
        each(surfaces.len(), threads, work, |event| {
            if let Event::Done(number, one) = event
                && let Some(place) = described.get_mut(number)
            {
                *place = Some(one);
            }
            Ok(())
        })?;
        Ok(described.into_iter().flatten().collect())
    }

    /// Folders below `openapi/` and `crates/` are surfaces and members.
    fn may_hold_pages(&self, out: &Path) -> Result<(), ReportError> {
        let absolute = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let real = |path: &Path| {
            let path = absolute(path);
            let known = path.ancestors().find_map(|part| Some((part, part.canonicalize().ok()?)));
            match known {
                Some((part, real)) => real.join(path.strip_prefix(part).unwrap_or(&path)),
                None => path.clone(),
            }
        };
        let root = real(self.workspace.root());
        let out_folder = real(out);
        let reserved = ["openapi", "crates", "xtask"].map(|name| root.join(name));
        match reserved.iter().any(|folder| out_folder.starts_with(folder)) {
            true => Err(ReportError::Reserved(out.to_owned())),
            false => Ok(()),
        }
    }
}

/// What changed since a commit, if that can be told.
fn last_change(
    workspace: &Workspace,
    surface: &str,
    repository: &Repository,
    base: &Commit,
) -> Option<LastChange> {
    let compared = diff::compare_surface(workspace, surface, repository, base).ok()?;
    let changes = SurfaceChanges::since_commit(surface, &compared);
    Some(LastChange { base: base.shown(), changes })
}

/// Pages that an earlier run has written and that no other page leads to any more.
fn left_over(out: &Path, pages: &[CrateFile]) -> Vec<PathBuf> {
    let known: HashSet<PathBuf> = pages.iter().map(|page| out.join(&page.path)).collect();
    let folders = ["surfaces", "files"].map(|name| out.join(name));
    let entries = folders.iter().flat_map(|folder| WalkDir::new(folder).sort_by_file_name());
    let files = entries.filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
    let paths = files.map(walkdir::DirEntry::into_path).filter(|path| !known.contains(path));
    paths.filter(|path| may_be_replaced(path)).collect()
}

/// Whether there is nothing at a path, or a page that an earlier run has written.
fn may_be_replaced(path: &Path) -> bool {
    match std::fs::read(path) {
        Ok(bytes) => bytes.starts_with(MARK.as_bytes()),
        Err(error) => error.kind() == std::io::ErrorKind::NotFound,
    }
}
