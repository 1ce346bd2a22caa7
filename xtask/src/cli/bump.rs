//! `cargo xtask diff --bump`: the version that changes ask for, and the entry of the change log.

use semver::Version;

use super::Session;
use crate::apply::compare_files;
use crate::diagnostic::Diagnostic;
use crate::diff::{
    Compared, Repository, SurfaceChanges, VersionRow, changelog, compare_surface, markdown_changes,
};
use crate::emit::{CrateFile, MARKER};
use crate::report::{Mood, Places, State, SurfaceRow, status};
use crate::surface::{Surface, span};
use crate::tree::{Sources, Span};

type Failure = Box<dyn std::error::Error>;

/// The file of a crate that says what changed in which version.
const CHANGELOG: &str = "CHANGELOG.md";

impl Session<'_> {
    /// Writes the version that is due into `surface.toml`, and what changed into the crate's change
    /// log. Nothing is written where nothing is due. Running it again changes nothing.
    pub(super) fn bump(
        &mut self,
        changes: &mut SurfaceChanges,
        surface: &Surface,
        sources: &Sources,
    ) -> Result<(), Failure> {
        let name = &surface.name;
        let Some(row) = changes.version.clone() else { return Ok(()) };
        let (Some(old), Ok(wanted), Ok(new)) =
            (&row.old, Version::parse(&row.due), Version::parse(&row.new))
        else {
            return Ok(());
        };
        if changes.verdict.is_none() {
            return Ok(());
        }
        let version = wanted.max(new);
        if row.is_due() {
            let text = sources.file(surface.file).map_or("", |file| file.text());
            let place = surface.facts.package.version.span();
            let text = format!("{}\"{version}\"{}", &text[..place.start], &text[place.end..]);
            let file = CrateFile { path: "surface.toml".to_owned(), text };
            let folder = self.workspace.surface_folder(name);
            compare_files(&folder, vec![file])?.apply_on(self.workspace.disk(), &folder)?;
            let said = format!("openapi/{name}/surface.toml: version {old} -> {version}");
            status(self.err, Mood::Good, "Bumped", &said)?;
            changes.version = Some(VersionRow { new: version.to_string(), ..row.clone() });
        }
        self.enter(changes, surface, old, &version)
    }

    /// Writes the entry of the change log.
    fn enter(
        &mut self,
        changes: &SurfaceChanges,
        surface: &Surface,
        old: &str,
        version: &Version,
    ) -> Result<(), Failure> {
        let package = surface.facts.package.name.get_ref();
        let folder = self.workspace.crate_folder(package);
        let Ok(old) = Version::parse(old) else { return Ok(()) };
        if !folder.join(MARKER).is_file() {
            let said = format!(
                "crates/{package} is not there yet, so its change log was not written; run `cargo \
                 xtask generate {}` first",
                surface.name
            );
            return Ok(status(self.err, Mood::Bad, "Note", &said)?);
        }
        let existing = match std::fs::read_to_string(folder.join(CHANGELOG)) {
            Ok(text) => Some(text),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
            Err(error) => return Err(Box::new(error)),
        };
        let text = changelog(existing.as_deref(), &old, version, &markdown_changes(changes));
        let plan = compare_files(&folder, vec![CrateFile { path: CHANGELOG.to_owned(), text }])?;
        if !plan.changes.is_empty() {
            plan.apply_on(self.workspace.disk(), &folder)?;
            let said = format!("crates/{package}/{CHANGELOG}: {version}");
            status(self.err, Mood::Good, "Entered", &said)?;
        }
        Ok(())
    }

    /// Warns of surfaces whose version is lower than their changes ask for, where there is something
    /// to compare with.
    pub(super) fn warn_of_versions(&mut self, rows: &[SurfaceRow]) -> Result<(), Failure> {
        let Ok(repository) = Repository::around(self.workspace.root()) else { return Ok(()) };
        let Ok(base) = repository.base(None) else { return Ok(()) };
        for row in rows.iter().filter(|row| row.state != State::Failed) {
            let folders = [format!("openapi/{}", row.surface)];
            let folders = folders.into_iter().chain(row.folder.clone()).collect::<Vec<_>>();
            if !repository.differs(&base, &folders).unwrap_or(false) {
                continue;
            }
            let compared = compare_surface(&self.workspace, &row.surface, &repository, &base);
            let Ok(compared) = compared else { continue };
            if let Some((problem, sources)) = warning(compared) {
                self.report(&[problem], &mut Places::new(&sources))?;
            }
        }
        Ok(())
    }
}

/// The warning that a version is due.
fn warning(compared: Compared) -> Option<(Diagnostic, Sources)> {
    let Compared { old_version, surface, causes, new, .. } = compared;
    let version = &surface.facts.package.version;
    let verdict = causes.iter().map(|cause| cause.verdict()).max();
    let row = VersionRow::of(old_version.as_deref(), version.get_ref(), verdict);
    if !row.is_due() {
        return None;
    }
    let message = format!(
        "callers are affected by what changed since version {}, so version {} is due",
        row.old.as_deref().unwrap_or_default(),
        row.due
    );
    let place: Span = span(surface.file, version);
    let help = format!("`cargo xtask diff {} --bump` writes it, and the change log", surface.name);
    Some((Diagnostic::warning("diff::version-due", message, place).help(help), new.sources))
}
