//! The crates of a surface that are compared: as it was committed, as today's generator makes it of
//! what was committed, and as it is made now.

use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};

use super::code::Code;
use super::git::{Commit, GitError, Repository};
use super::{Cause, Change, Part, Side, causes, compare};
use crate::diagnostic::{Diagnostic, has_errors};
use crate::load::{FileReader, Folder, Snapshot};
use crate::outline::{Outline, OutlineError};
use crate::pipeline::{Built, build_from};
use crate::surface::{Surface, SurfaceFile};
use crate::tree::Sources;
use crate::workspace::Workspace;

/// What became of a surface since it was committed.
#[derive(Debug)]
pub struct Compared {
    /// Whether there was no such surface.
    pub is_new: bool,
    /// The version that was committed, if it is known.
    pub old_version: Option<String>,
    /// What surface.toml says now.
    pub surface: Surface,
    /// The causes of what callers get.
    pub causes: Vec<Cause>,
    /// Both sides, for excerpts. The old one is what today's generator makes of what was committed;
    /// nothing if that is not possible, or nothing was committed.
    pub old: Option<Side>,
    /// Today's.
    pub new: Side,
    /// What could not be told, and why.
    pub notes: Vec<String>,
}

/// A surface cannot be compared.
#[derive(Debug, thiserror::Error)]
pub enum SurfaceError {
    /// What was committed cannot be read.
    #[error(transparent)]
    Git(#[from] GitError),
    /// The generator has written something else than a crate.
    #[error(transparent)]
    Outline(#[from] OutlineError),
    /// The documents of today have problems.
    #[error("the documents have problems")]
    Problems {
        /// The problems.
        diagnostics: Vec<Diagnostic>,
        /// The files that they are in.
        sources: Box<Sources>,
    },
}

/// Compares a surface with what was committed.
///
/// # Errors
/// If its documents have problems, or what was committed cannot be read.
pub fn compare_surface(
    workspace: &Workspace,
    surface: &str,
    repository: &Repository,
    base: &Commit,
) -> Result<Compared, SurfaceError> {
    let label = Path::new("openapi").join(surface);
    let folder = Folder::new(workspace.surface_folder(surface), &label);
    let (new, now) = match made(workspace, surface, &folder)? {
        Ok(made) => made,
        Err((diagnostics, sources)) => {
            return Err(SurfaceError::Problems { diagnostics, sources: Box::new(sources) });
        }
    };
    let own = now.surface;
    let committed = repository.files(base, &format!("openapi/{surface}"))?;
    let mut notes = Vec::new();
    if committed.is_empty() {
        notes.push(format!("there is no such surface in {}, so all of it is new", base.shown()));
        let (old_version, causes, old) = (None, Vec::new(), None);
        return Ok(Compared { is_new: true, old_version, surface: own, causes, old, new, notes });
    }
    let facts = committed.get(Path::new("surface.toml")).and_then(|bytes| facts(bytes));
    // Without the facts of that time the crate is looked for under its name of today.
    let package = facts.as_ref().map_or(&own.facts, |facts| facts).package.name.get_ref();
    let released = released(repository, base, package, &mut notes)?;
    let old = match made(workspace, surface, &Snapshot::new(committed, &label))? {
        Ok((side, _)) => Some(side),
        Err((diagnostics, _)) => {
            let first =
                diagnostics.iter().find(|one| one.severity == crate::diagnostic::Severity::Error);
            let said = first.map(|one| one.message.as_str()).unwrap_or_default();
            notes.push(format!(
                "today's generator refuses the documents of {} ({said}), so the vendor's changes cannot \
                 be told from the generator's",
                base.shown()
            ));
            None
        }
    };
    let mut causes = told(released.as_ref(), old.as_ref(), &new);
    let name = own.facts.package.name.get_ref();
    if package != name {
        let change = Change::new(Code::PackageRenamed, "package").was(package).is(name);
        let own = super::causes(vec![change], &new, &new);
        causes.splice(0..0, own);
    }
    let old_version = facts.map(|facts| facts.package.version.into_inner());
    Ok(Compared { is_new: false, old_version, surface: own, causes, old, new, notes })
}

/// The crate as it was committed, if it was and can be read.
fn released(
    repository: &Repository,
    base: &Commit,
    package: &str,
    notes: &mut Vec<String>,
) -> Result<Option<Outline>, GitError> {
    let files = repository.files(base, &format!("crates/{package}"))?;
    if files.is_empty() {
        notes.push(format!(
            "crates/{package} was not committed in {}; what today's generator makes of its documents is \
             compared instead",
            base.shown()
        ));
        return Ok(None);
    }
    match Outline::of(&crate_texts(files)) {
        Ok(outline) => Ok(Some(outline)),
        Err(error) => {
            notes.push(format!(
                "crates/{package} of {} cannot be read ({error}); what today's generator makes of its \
                 documents is compared instead",
                base.shown()
            ));
            Ok(None)
        }
    }
}

fn crate_texts(files: BTreeMap<PathBuf, Vec<u8>>) -> BTreeMap<String, String> {
    let text = |(path, bytes): (PathBuf, Vec<u8>)| {
        let path = path.to_string_lossy().replace('\\', "/");
        let is_read = path.ends_with(".rs") || path == "Cargo.toml";
        Some((path, String::from_utf8(bytes).ok()?)).filter(|_| is_read)
    };
    files.into_iter().filter_map(text).collect()
}

/// The causes of what callers get. What the documents' change alone does not explain is the
/// generator's.
fn told(released: Option<&Outline>, old: Option<&Side>, new: &Side) -> Vec<Cause> {
    let vendors = || old.map(|old| compare(&old.outline, &new.outline)).unwrap_or_default();
    let all = match released {
        Some(released) => compare(released, &new.outline),
        None => vendors(),
    };
    let Some(old) = old else {
        return causes(all, new, new).into_iter().map(Cause::of_anybody).collect();
    };
    let is_as_made = released.is_none_or(|released| released.items == old.outline.items);
    if is_as_made {
        return causes(all, old, new);
    }
    let vendors = vendors();
    let known: HashSet<(&str, Code)> =
        vendors.iter().map(|change| (change.item.as_str(), change.code)).collect();
    let (documents, generators): (Vec<Change>, Vec<Change>) =
        all.into_iter().partition(|change| known.contains(&(change.item.as_str(), change.code)));
    let mut found = causes(documents, old, new);
    let generators = causes(generators, old, new);
    found.extend(generators.into_iter().map(|cause| Cause { part: Part::Generator, ..cause }));
    found
}

fn facts(bytes: &[u8]) -> Option<SurfaceFile> {
    toml::from_str(std::str::from_utf8(bytes).ok()?).ok()
}

type Made = Result<(Side, Built), (Vec<Diagnostic>, Sources)>;

/// The crate that today's generator makes of a folder.
fn made(
    workspace: &Workspace,
    surface: &str,
    reader: &dyn FileReader,
) -> Result<Made, OutlineError> {
    let mut sources = Sources::default();
    let outcome = build_from(reader, workspace, surface, &mut sources);
    let failed = has_errors(&outcome.diagnostics);
    match outcome.value.filter(|_| !failed) {
        Some(mut built) => {
            let package = std::mem::take(&mut built.package);
            Ok(Ok((Side::of(package, sources)?, built)))
        }
        None => Ok(Err((outcome.diagnostics, sources))),
    }
}
