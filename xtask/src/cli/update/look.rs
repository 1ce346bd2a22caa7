//! One surface: what came for its documents, what it means, and whether it may be written.

use std::time::SystemTime;

use super::super::{Exit, Session};
use super::report::{Found, UpdateState, UpdatedDocument, UpdatedSurface};
use super::wanted::Wanted;
use super::{Answers, Failure, UpdateOptions};
use crate::apply::write_together;
use crate::diagnostic::{Diagnostic, Severity, has_errors};
use crate::diff::{self, Side, SurfaceChanges};
use crate::load::FileReader;
use crate::pipeline::build_from;
use crate::report::{Action, FileChange, Mood, Places, status};
use crate::tree::{Sources, Span};
use crate::update::{
    Answer, Document, Entry, FILE_NAME, FetchError, News, SourcesLock, Updated, came, digest,
};

/// A surface that was looked at.
pub(super) struct Looked {
    pub(super) row: UpdatedSurface,
    pub(super) exit: Exit,
}

impl Session<'_> {
    /// Tells of one surface, and writes it if it may be written.
    pub(super) fn look(
        &mut self,
        wanted: &Wanted,
        answers: Answers,
        options: UpdateOptions,
        now: SystemTime,
    ) -> Result<Looked, Failure> {
        let mut sources = Sources::default();
        let mut problems = Vec::new();
        let mut found: Vec<(&Document, Option<News>)> = Vec::new();
        for (document, answer) in wanted.documents.iter().zip(answers) {
            let news = judged(wanted, document, answer, now, &mut sources);
            found.push((document, news.map_err(|told| problems.extend(told)).ok()));
        }
        self.report(&problems, &mut Places::new(&sources))?;
        let rows = found.iter().map(|(document, news)| row(wanted, document, news.as_ref()));
        let documents: Vec<UpdatedDocument> = rows.collect();
        for (one, (document, _)) in documents.iter().zip(&found) {
            self.say_found(one, document)?;
        }
        let plan = Plan::of(&found, options);
        let mut row = UpdatedSurface {
            surface: wanted.surface.name.clone(),
            state: UpdateState::Failed,
            documents,
            changes: Vec::new(),
            callers: None,
        };
        let exit = match has_errors(&problems) {
            // Some documents of one version and some of another mean nothing together.
            true => Exit::Upstream,
            false => self.settle(wanted, &plan, options, &mut row)?,
        };
        if row.state == UpdateState::Failed {
            let text = format!("{}: nothing was written", row.surface);
            status(self.err, Mood::Bad, "Failed", &text)?;
        }
        Ok(Looked { row, exit })
    }

    /// Tells what the plan for a surface means, and carries it out if it may be.
    fn settle(
        &mut self,
        wanted: &Wanted,
        plan: &Plan<'_>,
        options: UpdateOptions,
        row: &mut UpdatedSurface,
    ) -> Result<Exit, Failure> {
        let meaning = match plan.new.is_empty() {
            true => Meaning { builds: true, callers: None },
            false => self.say_difference(wanted, plan)?,
        };
        row.callers = meaning.callers;
        if !self.may_write(wanted, plan, meaning.builds, options)? {
            return Ok(Exit::Failed);
        }
        row.changes = plan.changes(wanted);
        row.state = match (row.changes.is_empty(), options.apply) {
            (true, _) => UpdateState::Fresh,
            (false, false) => UpdateState::New,
            (false, true) => {
                let lock = plan.lock.text()?;
                let mut files = plan.new.clone();
                // Last, so that a run that is stopped leaves no lock that is ahead of a document.
                files.push((FILE_NAME, lock.as_bytes()));
                write_together(self.workspace.disk(), &wanted.path, &files)?;
                FileChange::write_done(&row.changes, self.out)?;
                UpdateState::Updated
            }
        };
        Ok(Exit::Success)
    }

    /// A line for a document.
    fn say_found(&mut self, row: &UpdatedDocument, document: &Document) -> std::io::Result<()> {
        let UpdatedDocument { path, upstream, .. } = row;
        let size = |bytes: Option<usize>| bytes.map_or("none".to_owned(), |n| format!("{n} bytes"));
        let (mood, verb, text) = match row.found {
            Found::Same => (Mood::Good, "Fresh", format!("{path}: as {upstream} has it")),
            Found::Unrecorded => {
                let text =
                    format!("{path}: as {upstream} has it, which {FILE_NAME} does not say yet");
                (Mood::Good, "Fresh", text)
            }
            Found::Version => {
                let here = size(document.here.as_ref().map(Vec::len));
                let text = format!("{path}: {} from {upstream}, here {here}", size(row.bytes));
                (Mood::Good, "New", text)
            }
            Found::Edited => {
                let text = format!("{path}: edited by hand; {upstream} has nothing new");
                (Mood::Bad, "Edited", text)
            }
            // Its problem has been told.
            Found::Nothing => return Ok(()),
        };
        status(self.out, mood, verb, &text)
    }

    /// Tells what the new documents mean for the crate, or what their problems are.
    fn say_difference(&mut self, wanted: &Wanted, plan: &Plan<'_>) -> Result<Meaning, Failure> {
        let name = &wanted.surface.name;
        let (mut sources, mut old_sources) = (Sources::default(), Sources::default());
        let folder = Updated::new(&wanted.folder, plan.new.iter().copied());
        let new = build_from(&folder, &self.workspace, name, &mut sources);
        let failed = new.has_errors();
        let Some(built) = new.value.filter(|_| !failed) else {
            let text =
                format!("{name}: what follows is of the new documents, not of the files here");
            status(self.err, Mood::Bad, "Problems", &text)?;
            self.report(&new.diagnostics, &mut Places::new(&sources))?;
            return Ok(Meaning { builds: false, callers: None });
        };
        // What is wrong with the documents that are here is not news.
        let old = build_from(&wanted.folder, &self.workspace, name, &mut old_sources);
        let failed = old.has_errors();
        let Some(old) = old.value.filter(|_| !failed) else {
            let is_first = wanted.documents.iter().all(|document| document.here.is_none());
            let text = match is_first {
                true => "its documents are here for the first time",
                false => "of what is here no crate can be made, so it is not compared",
            };
            status(self.out, Mood::Good, "New", &format!("{name}: {text}"))?;
            return Ok(Meaning { builds: true, callers: None });
        };
        let old = Side::of(old.package, old_sources)?;
        let new = Side::of(built.package, sources)?;
        let causes = diff::causes(diff::compare(&old.outline, &new.outline), &old, &new);
        let text = diff::text(&causes, Some(&old), &new, self.style);
        let changes = SurfaceChanges::of(name, &causes, Some(&old), &new);
        if !text.is_empty() {
            write!(self.out, "\n{text}\n")?;
        }
        self.summary(&changes, None)?;
        Ok(Meaning { builds: true, callers: Some(changes) })
    }

    /// Whether nothing forbids writing what is planned; what does has been reported.
    fn may_write(
        &mut self,
        wanted: &Wanted,
        plan: &Plan<'_>,
        builds: bool,
        options: UpdateOptions,
    ) -> std::io::Result<bool> {
        let name = &wanted.surface.name;
        let mut problems = Vec::new();
        if !builds {
            let message = format!("no crate can be made of the new documents of `{name}`");
            let help = format!(
                "correct what no longer fits (overlays, surface.toml); to have the documents here while \
                 you do, run `cargo xtask update {name} --apply --force`"
            );
            problems.push(Diagnostic::error("update::no-crate", message, Span::NONE).help(help));
        }
        for path in plan.edits.iter().filter(|_| options.apply) {
            let message = format!("{} was edited by hand since it was fetched", wanted.shown(path));
            let help = format!(
                "move the edits into an overlay, and run `cargo xtask update {name} --apply --force`, \
                 which replaces the file"
            );
            problems.push(Diagnostic::error("update::edited", message, Span::NONE).help(help));
        }
        if options.force {
            // All of it is what --force is for.
            problems.iter_mut().for_each(|problem| problem.severity = Severity::Warning);
        }
        self.report(&problems, &mut Places::new(&Sources::default()))?;
        Ok(!has_errors(&problems))
    }
}

/// What new documents mean for the crate.
struct Meaning {
    /// Whether a crate can be made of them.
    builds: bool,
    callers: Option<SurfaceChanges>,
}

/// What a run would write of a surface.
struct Plan<'a> {
    /// The documents that are new, with their bytes.
    new: Vec<(&'a str, &'a [u8])>,
    /// Those of them whose edits would be lost.
    edits: Vec<&'a str>,
    lock: SourcesLock,
}

impl<'a> Plan<'a> {
    fn of(found: &'a [(&'a Document, Option<News>)], options: UpdateOptions) -> Self {
        let mut plan = Self { new: Vec::new(), edits: Vec::new(), lock: SourcesLock::default() };
        for (document, news) in found {
            let path = document.path.as_str();
            let mut entry: Option<&Entry> = document.entry.as_ref();
            match news {
                None | Some(News::None) => {}
                Some(News::Unrecorded(new)) => entry = Some(new),
                Some(News::EditedHere { bytes, entry: new }) if options.force => {
                    plan.new.push((path, bytes));
                    entry = Some(new);
                }
                Some(News::EditedHere { .. }) => {}
                Some(News::Version { bytes, entry: new }) => {
                    plan.new.push((path, bytes));
                    plan.edits.extend(document.is_edited().then_some(path));
                    entry = Some(new);
                }
            }
            plan.lock.documents.extend(entry.map(|entry| (path.to_owned(), entry.clone())));
        }
        plan
    }

    /// The files that differ, as people read them.
    fn changes(&self, wanted: &Wanted) -> Vec<FileChange> {
        let is_here =
            |path: &str| wanted.folder.paths().iter().any(|one| one.to_str() == Some(path));
        let change = |path: &str| FileChange {
            path: wanted.shown(path),
            action: if is_here(path) { Action::Update } else { Action::Create },
            detail: None,
        };
        let documents = self.new.iter().map(|(path, _)| change(path));
        let lock = (self.lock != wanted.lock).then(|| change(FILE_NAME));
        documents.chain(lock).collect()
    }
}

/// What came for a document, or why it cannot be used.
fn judged(
    wanted: &Wanted,
    document: &Document,
    answer: Result<Answer, FetchError>,
    now: SystemTime,
    sources: &mut Sources,
) -> Result<News, Vec<Diagnostic>> {
    let shown = wanted.shown(&document.path);
    let news = match answer {
        Ok(answer) => document.news(answer, now),
        Err(error) => {
            let message = format!("{shown} was not fetched: {} {error}", document.origin);
            let problem = Diagnostic::error(error.code(), message, Span::NONE);
            return Err(vec![problem.help(error.help())]);
        }
    };
    let (News::Version { bytes, .. } | News::EditedHere { bytes, .. }) = &news else {
        return Ok(news);
    };
    let purpose = wanted.purpose(&document.path);
    let problems = came(&shown, purpose, &document.origin, bytes, sources);
    if problems.is_empty() { Ok(news) } else { Err(problems) }
}

fn row(wanted: &Wanted, document: &Document, news: Option<&News>) -> UpdatedDocument {
    let (found, bytes) = match news {
        None => (Found::Nothing, None),
        Some(News::None) => (Found::Same, None),
        Some(News::Unrecorded(_)) => (Found::Unrecorded, document.here.as_ref()),
        Some(News::EditedHere { bytes, .. }) => (Found::Edited, Some(bytes)),
        Some(News::Version { bytes, .. }) => (Found::Version, Some(bytes)),
    };
    UpdatedDocument {
        path: wanted.shown(&document.path),
        upstream: document.origin.to_string(),
        found,
        sha256: bytes.map(|bytes| digest(bytes)),
        bytes: bytes.map(Vec::len),
    }
}
