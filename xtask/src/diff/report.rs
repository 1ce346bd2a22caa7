//! What `diff` found, as values that serialise to JSON.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::cause::{Cause, Part};
use super::change::{Change, Verdict};
use super::deprecation::Deprecation;
use super::text::sentence;
use super::{Compared, Side, Site};
use crate::report::{FORMAT, Place, Places, Problem};
use crate::tree::Sources;

/// What `diff` found.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DiffReport {
    /// The version of this format.
    pub format: u32,
    /// `diff`.
    pub command: &'static str,
    /// The exit status.
    pub exit: u8,
    /// What was compared with: a revision and its commit, or the old file.
    pub base: Option<String>,
    /// The surfaces, by name, or the one document.
    pub surfaces: Vec<SurfaceChanges>,
    /// The problems of documents that could not be compared.
    pub diagnostics: Vec<Problem>,
}

/// The changes of one surface.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SurfaceChanges {
    /// Its name, or the new file.
    pub surface: String,
    /// Whether there was none to compare with.
    pub is_new: bool,
    /// The worst verdict; `null` if callers see no change.
    pub verdict: Option<Verdict>,
    /// The versions of the crate; `null` for documents that are in no surface.
    pub version: Option<VersionRow>,
    /// How many causes have each verdict as their worst.
    pub counts: BTreeMap<&'static str, usize>,
    /// The causes, the worst first.
    pub causes: Vec<CauseRow>,
    /// What the document advises against.
    pub deprecations: Vec<Deprecation>,
    /// What could not be told, and why.
    pub notes: Vec<String>,
}

/// The versions of a crate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct VersionRow {
    /// The one that was committed; `null` if there was none.
    pub old: Option<String>,
    /// The one in `surface.toml`.
    pub new: String,
    /// The least one that the changes ask for.
    pub due: String,
}

/// One cause: all that changed for the same reason.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct CauseRow {
    /// The worst verdict of its changes.
    pub verdict: Verdict,
    /// The code of its worst change. `cargo xtask explain CODE` says more.
    pub code: &'static str,
    /// The path of what changed worst.
    pub item: String,
    /// What happened, in a sentence without a full stop.
    pub message: String,
    /// What a caller has to do; `null` if nothing.
    pub action: Option<String>,
    /// Who changed something.
    pub part: Part,
    /// Where it was in the old document.
    pub old: Option<SiteRow>,
    /// Where it is in the new document.
    pub new: Option<SiteRow>,
    /// The operations that send or receive it, in either crate.
    pub operations: Vec<String>,
    /// All changes, the worst first.
    pub changes: Vec<ChangeRow>,
}

/// A place in one of the documents.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct SiteRow {
    /// Where.
    #[serde(flatten)]
    pub place: Place,
    /// The line that is there.
    pub excerpt: String,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ChangeRow {
    /// What it means for callers.
    pub verdict: Verdict,
    /// Its kind.
    pub code: &'static str,
    /// The path of what changed.
    pub item: String,
    /// What it was; `null` if it is new.
    pub was: Option<String>,
    /// What it is; `null` if it is gone.
    pub is: Option<String>,
    /// The paths of what changed with it for the same reason.
    pub also: Vec<String>,
}

impl DiffReport {
    /// A report without surfaces.
    #[must_use]
    pub fn new(base: Option<String>) -> Self {
        Self {
            format: FORMAT,
            command: "diff",
            exit: 0,
            base,
            surfaces: Vec::new(),
            diagnostics: Vec::new(),
        }
    }

    /// The worst verdict of all surfaces.
    #[must_use]
    pub fn verdict(&self) -> Option<Verdict> {
        self.surfaces.iter().filter_map(|surface| surface.verdict).max()
    }
}

impl SurfaceChanges {
    /// The changes of a surface since it was committed.
    #[must_use]
    pub fn since_commit(surface: &str, compared: &Compared) -> Self {
        let mut changes = Self::of(surface, &compared.causes, compared.old.as_ref(), &compared.new);
        let version = compared.surface.facts.package.version.get_ref();
        let old_version = compared.old_version.as_deref();
        changes.version = Some(VersionRow::of(old_version, version, changes.verdict));
        changes.notes.clone_from(&compared.notes);
        changes.is_new = compared.is_new;
        changes
    }

    /// The changes of a surface. `old` is the side that has the old excerpts.
    #[must_use]
    pub fn of(surface: &str, causes: &[Cause], old: Option<&Side>, new: &Side) -> Self {
        let mut counts: BTreeMap<&'static str, usize> =
            Verdict::ALL.iter().map(|verdict| (verdict.key(), 0)).collect();
        for cause in causes {
            *counts.entry(cause.verdict().key()).or_default() += 1;
        }
        let mut old_places = old.map(|side| (Places::new(&side.sources), &side.sources));
        let mut new_places = (Places::new(&new.sources), &new.sources);
        let rows = causes.iter().filter_map(|cause| {
            let old = cause.old.as_ref().zip(old_places.as_mut());
            let old = old.map(|(site, (places, sources))| SiteRow::of(site, places, sources));
            let new = cause.new.as_ref();
            let new = new.map(|site| SiteRow::of(site, &mut new_places.0, new_places.1));
            CauseRow::of(cause, old, new)
        });
        Self {
            surface: surface.to_owned(),
            is_new: false,
            verdict: causes.iter().map(Cause::verdict).max(),
            version: None,
            counts,
            causes: rows.collect(),
            deprecations: super::deprecation::all(old, new),
            notes: Vec::new(),
        }
    }
}

impl CauseRow {
    fn of(cause: &Cause, old: Option<SiteRow>, new: Option<SiteRow>) -> Option<Self> {
        let first = cause.changes.first()?;
        Some(Self {
            verdict: first.verdict,
            code: first.code.key(),
            item: first.item.clone(),
            message: sentence(first),
            action: cause.action(),
            part: cause.part,
            old,
            new,
            operations: cause.operations.iter().cloned().collect(),
            changes: cause.changes.iter().map(ChangeRow::of).collect(),
        })
    }
}

impl ChangeRow {
    fn of(change: &Change) -> Self {
        let Change { verdict, code, item, was, is, also, .. } = change;
        Self {
            verdict: *verdict,
            code: code.key(),
            item: item.clone(),
            was: was.clone(),
            is: is.clone(),
            also: also.clone(),
        }
    }
}

impl SiteRow {
    fn of(site: &Site, places: &mut Places<'_>, sources: &Sources) -> Self {
        let excerpt = site.span.file().and_then(|id| sources.file(id)).map(|file| {
            let start = site.span.range().start.min(file.text().len());
            let line_start = file.text()[..start].rfind('\n').map_or(0, |newline| newline + 1);
            let line = file.text()[line_start..].lines().next().unwrap_or_default();
            shortened(line.trim())
        });
        Self {
            place: places.with_pointer(site.span, &site.pointer),
            excerpt: excerpt.unwrap_or_default(),
        }
    }
}

/// The widest excerpt, in characters: a document may be one line.
const WIDEST: usize = 120;

fn shortened(line: &str) -> String {
    match line.char_indices().nth(WIDEST) {
        Some((end, _)) => format!("{}..", &line[..end]),
        None => line.to_owned(),
    }
}

impl Part {
    /// Whether the document itself says something else.
    #[must_use]
    pub const fn is_documents(self) -> bool {
        matches!(self, Self::Document | Self::Unknown)
    }
}
