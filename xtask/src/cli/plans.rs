//! What a run is going to do: every surface as it should be, compared with what is on disk. Nothing
//! is written here, and `check` does only this.

use std::time::{Duration, Instant};

use semver::Version;

use super::Session;
use super::names::NamesPlan;
use super::unchanged::{Found, Said, Task};
use crate::apply::{CratePlan, Orphan, Refusal, Target, orphans};
use crate::diagnostic::{Diagnostic, Outcome, has_errors};
use crate::emit::CrateFile;
use crate::inspect::{Event, each};
use crate::pipeline::{Built, build};
use crate::report::{
    Entries, ExcludedRow, FileChange, LeftOutRow, Mood, Places, State, SurfaceRow, count, seconds,
    status,
};
use crate::surface::{self, Surface};
use crate::tree::Sources;
use crate::workspace::{
    Manifests, SeenInputs, SurfacePackage, Workspace, package_conflict, requirements, same_crates,
    unresolved,
};

/// A surface that was built and compared with its folder.
pub(super) struct Planned {
    /// What is to be said of it.
    pub row: SurfaceRow,
    /// What has to be done, if the surface has no problems. There is none for a surface of which
    /// everything is as an earlier run has left it.
    pub plan: Option<CratePlan>,
    /// What has to be done with the names that are remembered.
    pub names: Option<NamesPlan>,
    /// What a later run may rely on, once the plan is carried out.
    pub found: Option<Found>,
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
    /// What the surfaces were compared with.
    pub around: Around,
}

/// What all surfaces of a run are compared with.
pub(super) struct Around {
    pub manifests: Manifests,
    pub surfaces: Vec<String>,
    pub adopt: bool,
    /// The hash of what surrounds the surfaces, where runs are remembered.
    pub seen: Option<String>,
}

/// A surface that was built, or not.
struct Attempt {
    outcome: Outcome<Built>,
    sources: Sources,
    /// The hash of what it was built from.
    inputs: Option<SeenInputs>,
    taken: Duration,
}

type Failure = Box<dyn std::error::Error>;

impl Session<'_> {
    /// The plans of the surfaces.
    pub(super) fn plans(&mut self, named: &[String], intent: Intent) -> Result<Plans, Failure> {
        let surfaces = self.workspace.surfaces(named)?;
        let mut sources = Sources::default();
        let packages = self.workspace.surface_packages(&mut sources)?;
        let mut failed = self.report(&same_crates(&packages, named), &mut Places::new(&sources))?;
        let manifests = Manifests::read(self.workspace.root());
        if named.is_empty() {
            failed |= self.report(&self.workspace.without_facts()?, &mut Places::new(&sources))?;
        }
        let (adopt, unmade) = match intent {
            Intent::Check => (false, "its crate cannot be compared"),
            Intent::Generate { adopt } => (adopt, "nothing was written"),
        };
        let all = self.workspace.surfaces(&[])?;
        let seen = self.workspace.seen_around(&manifests, &all);
        let around = Around { manifests, surfaces: all, adopt, seen };
        let tasks: Vec<Task> =
            surfaces.into_iter().map(|surface| self.task(surface, &around)).collect();
        let attempts = self.attempts(&tasks)?;
        let mut planned = Vec::new();
        for (task, attempt) in tasks.into_iter().zip(attempts) {
            let one = match (task.found, attempt) {
                (Some(found), _) => Some(self.recalled(found)?),
                (None, Some(attempt)) => self.planned(&task.surface, attempt, &around)?,
                (None, None) => None,
            };
            let surface = task.surface;
            if one.is_none() {
                status(self.err, Mood::Bad, "Failed", &format!("{surface}: {unmade}"))?;
                failed = true;
            }
            planned.push(one.unwrap_or_else(|| Planned {
                row: SurfaceRow::failed(surface),
                plan: None,
                names: None,
                found: None,
            }));
        }
        let orphans = self.orphans(&around, &packages, named)?;
        Ok(Plans { surfaces: planned, orphans, failed, around })
    }

    /// Builds the surfaces that have to be, on as many threads as the machine has cores. The
    /// attempts are in the order of the tasks, whichever ends first; nothing is reported yet.
    fn attempts(&mut self, tasks: &[Task]) -> Result<Vec<Option<Attempt>>, Failure> {
        let todo: Vec<usize> =
            (0..tasks.len()).filter(|index| tasks[*index].found.is_none()).collect();
        let mut attempts: Vec<Option<Attempt>> = tasks.iter().map(|_| None).collect();
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        let workspace = self.workspace.clone();
        let work = |number: usize| Attempt::new(&workspace, &tasks[todo[number]]);
        each(todo.len(), threads, work, |event| match event {
            Event::Started(number) => {
                let surface = &tasks[todo[number]].surface;
                self.transient(&format!("{:>12} {surface}", "Building"))
            }
            Event::Done(number, attempt) => {
                attempts[todo[number]] = Some(attempt);
                Ok(())
            }
            Event::Waiting => Ok(()),
        })?;
        self.transient("")?;
        Ok(attempts)
    }

    /// What an attempt has made, compared with its folder; `None` if it has problems, which have been
    /// reported.
    fn planned(
        &mut self,
        surface: &str,
        attempt: Attempt,
        around: &Around,
    ) -> Result<Option<Planned>, Failure> {
        let started = Instant::now();
        let Attempt { outcome, mut sources, inputs, taken } = attempt;
        let mut places = Places::new(&sources);
        let problems = self.report(&outcome.diagnostics, &mut places)?;
        let Some(mut built) = outcome.value.filter(|_| !problems) else { return Ok(None) };
        let entries = Entries::of(&built.package.model.ledger, &mut places);
        let said = Said::of(&outcome.diagnostics, &mut places);
        self.say_operations(surface, &entries.left_out, &entries.excluded)?;
        let folder = folder(&built);
        let outputs = self.workspace.seen_crate(&folder).ok();
        let Some(mut plan) = self.compared(&mut built, around, &mut sources)? else {
            return Ok(None);
        };
        if let Ok(version) = Version::parse(built.surface.facts.package.version.get_ref()) {
            plan.requirements =
                requirements(&around.manifests, &folder, &version, &plan.pending()?);
        }
        let names = self.names_plan(surface, &built.package.names)?;
        let mut row = SurfaceRow {
            seconds: seconds(taken + started.elapsed()),
            ..row(surface, &built, entries, &plan, folder)
        };
        let renamed = names.changes();
        if !renamed.is_empty() {
            row.state = State::Stale;
            row.changes.splice(0..0, renamed);
        }
        let seen = around.seen.clone().zip(inputs);
        let found = seen.map(|(around, inputs)| Found {
            around,
            inputs,
            outputs: outputs.unwrap_or_default(),
            row: row.clone(),
            said,
        });
        Ok(Some(Planned { row, plan: Some(plan), names: Some(names), found }))
    }

    /// Says which operations a client does not have.
    pub(super) fn say_operations(
        &mut self,
        surface: &str,
        left_out: &[LeftOutRow],
        excluded: &[ExcludedRow],
    ) -> std::io::Result<()> {
        for row in left_out {
            let text = format!("{surface}: {} ({}): {}", row.operation, row.place, row.reason);
            status(self.err, Mood::Bad, "Left out", &text)?;
        }
        if !excluded.is_empty() {
            let operations = count(excluded.len(), "operation", "operations");
            let text = format!("{surface}: {operations}, as surface.toml says");
            status(self.err, Mood::Good, "Excluded", &text)?;
        }
        Ok(())
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
        self.report(&problems, &mut Places::new(sources))?;
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

impl Attempt {
    fn new(workspace: &Workspace, task: &Task) -> Self {
        let started = Instant::now();
        let mut sources = Sources::default();
        let outcome = build(workspace, &task.surface, &mut sources);
        Self { outcome, sources, inputs: task.inputs.clone(), taken: started.elapsed() }
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
