//! What a run is going to do: every surface as it should be, compared with what is on disk. Nothing
//! is written here, and `check` does no more than this.

use std::time::Instant;

use semver::Version;

use super::Session;
use crate::apply::{CratePlan, Orphan, Refusal, Target, orphans};
use crate::diagnostic::{Diagnostic, has_errors};
use crate::emit::CrateFile;
use crate::pipeline::{Built, build};
use crate::report::{Entries, FileChange, Mood, State, SurfaceRow, count, seconds, status};
use crate::surface::{self, Surface};
use crate::tree::Sources;
use crate::workspace::{
    Manifests, SurfacePackage, package_conflict, requirements, same_crates, unresolved,
};

/// A surface that was built and compared with its folder.
pub(super) struct Planned {
    /// What there is to say of it.
    pub row: SurfaceRow,
    /// What has to be done, if the surface has no problems.
    pub plan: Option<CratePlan>,
}

/// What plans are made for.
#[derive(Clone, Copy)]
pub(super) enum Intent {
    Check,
    Generate { adopt: bool },
}

/// What a run is going to do.
pub(super) struct Plans {
    /// The surfaces, by name.
    pub surfaces: Vec<Planned>,
    /// Crates that no surface makes any more.
    pub orphans: Vec<Orphan>,
    /// Whether there is a problem that forbids writing. All problems have been printed then.
    pub failed: bool,
}

/// What all surfaces of a run are compared with.
pub(super) struct Around {
    pub manifests: Manifests,
    pub surfaces: Vec<String>,
    pub adopt: bool,
}

type Failure = Box<dyn std::error::Error>;

impl Session<'_> {
    /// The plans of the surfaces.
    pub(super) fn plans(&mut self, named: &[String], intent: Intent) -> Result<Plans, Failure> {
        let surfaces = self.workspace.surfaces(named)?;
        let mut sources = Sources::default();
        let packages = self.workspace.surface_packages(&mut sources)?;
        let mut failed = self.report(&same_crates(&packages, named), &sources)?;
        let manifests = Manifests::read(self.workspace.root());
        if named.is_empty() {
            failed |= self.report(&self.workspace.without_facts()?, &sources)?;
        }
        let (adopt, unmade) = match intent {
            Intent::Check => (false, "its crate cannot be compared"),
            Intent::Generate { adopt } => (adopt, "nothing was written"),
        };
        let around = Around { manifests, surfaces: self.workspace.surfaces(&[])?, adopt };
        let mut planned = Vec::new();
        for surface in surfaces {
            let one = self.planned(&surface, &around)?.unwrap_or_else(|| Planned {
                row: SurfaceRow::failed(surface.as_str()),
                plan: None,
            });
            if one.plan.is_none() {
                status(self.err, Mood::Bad, "Failed", &format!("{surface}: {unmade}"))?;
                failed = true;
            }
            planned.push(one);
        }
        let orphans = self.orphans(&around, &packages, named)?;
        Ok(Plans { surfaces: planned, orphans, failed })
    }

    fn planned(&mut self, surface: &str, around: &Around) -> Result<Option<Planned>, Failure> {
        let started = Instant::now();
        let mut sources = Sources::default();
        self.transient(&format!("{:>12} {surface}", "Building"))?;
        let outcome = build(&self.workspace, surface, &mut sources);
        self.transient("")?;
        let problems = self.report(&outcome.diagnostics, &sources)?;
        let Some(mut built) = outcome.value.filter(|_| !problems) else { return Ok(None) };
        let entries = Entries::of(&built.package.model.ledger, &sources);
        for row in &entries.left_out {
            let text = format!("{surface}: {} ({}): {}", row.operation, row.place, row.reason);
            status(self.err, Mood::Bad, "Left out", &text)?;
        }
        if !entries.excluded.is_empty() {
            let operations = count(entries.excluded.len(), "operation", "operations");
            let text = format!("{surface}: {operations}, as surface.toml says");
            status(self.err, Mood::Good, "Excluded", &text)?;
        }
        let folder = folder(&built);
        let Some(mut plan) = self.compared(&mut built, around, &mut sources)? else {
            return Ok(None);
        };
        if let Ok(version) = Version::parse(built.surface.facts.package.version.get_ref()) {
            plan.requirements =
                requirements(&around.manifests, &folder, &version, &plan.pending()?);
        }
        let row = SurfaceRow {
            seconds: seconds(started.elapsed()),
            ..row(surface, &built, entries, &plan, folder)
        };
        Ok(Some(Planned { row, plan: Some(plan) }))
    }

    /// A surface that was built, compared with its folder; `None` if the crate cannot be there, which
    /// has been reported.
    pub(super) fn compared(
        &mut self,
        built: &mut Built,
        around: &Around,
        sources: &mut Sources,
    ) -> Result<Option<CratePlan>, Failure> {
        let folder = folder(built);
        let files = std::mem::take(&mut built.package.files);
        let mut problems = misplaced(&built.surface, &folder, &files, &around.manifests, sources);
        let target = Target {
            root: self.workspace.root(),
            folder: &folder,
            surfaces: &around.surfaces,
            adopt: around.adopt,
        };
        let plan = CratePlan::compare(target, files)?;
        if let Err(refusals) = &plan {
            problems.extend(refusals.iter().map(|refusal| refused(refusal, &built.surface)));
        }
        self.report(&problems, sources)?;
        Ok(plan.ok().filter(|_| !has_errors(&problems)))
    }

    /// The orphans that a run for these surfaces has to do with.
    fn orphans(
        &self,
        around: &Around,
        packages: &[SurfacePackage],
        named: &[String],
    ) -> Result<Vec<Orphan>, Failure> {
        let package = |surface: &String| {
            let package = packages.iter().find(|package| package.surface == *surface);
            (surface.clone(), package.map(|package| package.package.clone()))
        };
        let crates: Vec<_> = around.surfaces.iter().map(package).collect();
        let root = self.workspace.root();
        let mut orphans = orphans(root, "crates", &crates, &around.manifests)?;
        orphans.retain(|orphan| named.is_empty() || named.contains(&orphan.surface));
        Ok(orphans)
    }
}

/// The folder of a surface's crate.
fn folder(built: &Built) -> String {
    format!("crates/{}", built.surface.facts.package.name.get_ref())
}

fn row(
    surface: &str,
    built: &Built,
    entries: Entries,
    plan: &CratePlan,
    folder: String,
) -> SurfaceRow {
    let mut changes = FileChange::all(&plan.changes, &folder);
    changes.extend(plan.requirements.iter().map(FileChange::requirement));
    SurfaceRow {
        state: if plan.is_fresh() { State::Fresh } else { State::Stale },
        operations: built.package.model.operations.len(),
        types: built.package.types(),
        losses: entries.losses,
        left_out: entries.left_out,
        excluded: entries.excluded,
        changes,
        unchanged: plan.unchanged,
        strays: plan.strays.iter().map(|path| format!("{folder}/{path}")).collect(),
        folder: Some(folder),
        ..SurfaceRow::failed(surface)
    }
}

/// Why the crate cannot be in its place in the workspace.
fn misplaced(
    surface: &Surface,
    folder: &str,
    files: &[CrateFile],
    manifests: &Manifests,
    sources: &mut Sources,
) -> Vec<Diagnostic> {
    let name = &surface.facts.package.name;
    let span = surface::span(surface.file, name);
    let mut problems = Vec::new();
    if let Some(reason) = package_conflict(manifests, name.get_ref(), folder) {
        let message =
            format!("`{}` cannot be the name of a package here: {reason}", name.get_ref());
        problems.push(
            Diagnostic::error("surface::crate-name", message, span)
                .help("give the crate another name"),
        );
    }
    let manifest = files.iter().find(|file| file.path == "Cargo.toml");
    if let Some(manifest) = manifest {
        problems.extend(unresolved(manifests, folder, &manifest.text, span, sources));
    }
    problems
}

fn refused(refusal: &Refusal, surface: &Surface) -> Diagnostic {
    let span = surface::span(surface.file, &surface.facts.package.name);
    Diagnostic::error(refusal.code(), refusal.to_string(), span).help(refusal.help())
}
