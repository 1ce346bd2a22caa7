//! Surfaces for which nothing has to be done, since nothing has changed since a run that found them
//! in order.
//!
//! A run is a function of four things: the surface's folder, the crate's folder, the tool, and what
//! surrounds both, which is the manifests and the other surfaces. When it ends well, the hashes of
//! all four are kept with what it has said ([`Found`]). While they are the same, the next run says it
//! again and does nothing: so a generated file that was edited or removed, a new document and another
//! version of the tool are noticed without a list of what was read. Whatever cannot be read is not
//! known, and is done.

use std::time::Instant;

use serde::{Deserialize, Serialize};

use super::Session;
use super::names::NamesPlan;
use super::plans::{Around, Planned};
use crate::apply::CratePlan;
use crate::diagnostic::{Diagnostic, Style, render};
use crate::report::{Action, Places, Problem, State, SurfaceRow, seconds};
use crate::workspace::{Manifests, SeenInputs};

/// What a run has found, and the hashes of all that it depends on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Found {
    pub around: String,
    pub inputs: SeenInputs,
    pub outputs: String,
    pub row: SurfaceRow,
    pub said: Said,
}

/// The problems that a run has reported, none of which is an error.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Said {
    plain: String,
    coloured: String,
    problems: Vec<Problem>,
}

/// A surface of a run.
pub(super) struct Task {
    pub surface: String,
    /// The hash of its folder, before anything of it is read.
    pub inputs: Option<SeenInputs>,
    /// What is to be said of it, if nothing has to be done.
    pub found: Option<Found>,
}

/// What a run has written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wrote {
    /// Nothing, so that only what was in order is.
    Nothing,
    /// What was planned.
    Plans,
}

impl Session<'_> {
    /// What has to be done for a surface.
    pub(super) fn task(&self, surface: String, around: &Around) -> Task {
        let started = Instant::now();
        let seen = around.seen.as_ref();
        let inputs = seen.and_then(|_| self.workspace.seen_inputs(&surface).ok());
        let known = self.workspace.memory().and_then(|memory| memory.recall(&surface));
        let found = known.and_then(|text| serde_json::from_slice::<Found>(&text).ok());
        let mut found = found.filter(|found| {
            Some(&found.around) == seen
                && Some(&found.inputs) == inputs.as_ref()
                && found.row.surface == surface
                && self.outputs(found).is_some_and(|outputs| outputs == found.outputs)
        });
        if let Some(found) = &mut found {
            found.row.seconds = seconds(started.elapsed());
        }
        Task { surface, inputs, found }
    }

    /// Says again what an earlier run has said.
    pub(super) fn recalled(&mut self, found: Found) -> std::io::Result<Planned> {
        let Found { row, said, .. } = &found;
        let text = match self.style {
            Style::Plain => &said.plain,
            Style::Coloured => &said.coloured,
        };
        self.err.write_all(text.as_bytes())?;
        if self.json.is_some() {
            self.problems.extend(said.problems.iter().cloned());
        }
        self.say_operations(&row.surface, &row.left_out, &row.excluded)?;
        let row = SurfaceRow { state: State::Unchanged, ..row.clone() };
        Ok(Planned { row, plan: None, names: None, found: Some(found) })
    }

    /// Keeps what later runs may rely on. What has changed since it was looked at is not kept, nor is
    /// a surface that is not in order.
    pub(super) fn remember(&self, surfaces: &[Planned], around: Around, wrote: Wrote) {
        let is_fresh = |planned: &&Planned| {
            let names_stale = planned.names.as_ref().is_some_and(NamesPlan::is_stale);
            !names_stale && planned.plan.as_ref().is_none_or(CratePlan::is_fresh)
        };
        let nothing_new = surfaces.iter().all(|planned| planned.plan.is_none());
        let Some(memory) = self.workspace.memory().filter(|_| !nothing_new) else { return };
        let manifests = Manifests::read(self.workspace.root());
        let seen = self.workspace.seen_around(&manifests, &around.surfaces);
        let has_written = wrote == Wrote::Plans && !surfaces.iter().all(|one| is_fresh(&one));
        let Some(seen) = seen.filter(|seen| has_written || Some(seen) == around.seen.as_ref())
        else {
            return;
        };
        let rest = surfaces.iter().filter(|planned| has_written || is_fresh(planned));
        for planned in rest {
            let Some(found) = &planned.found else { continue };
            let inputs = self.workspace.seen_inputs(&found.row.surface).ok();
            let outputs = self.outputs(found);
            let (Some(inputs), Some(outputs)) = (inputs, outputs) else { continue };
            // Names that this run has added are not somebody's change.
            let names_written = planned.names.as_ref().is_some_and(NamesPlan::is_stale);
            let same = match has_written && names_written {
                true => inputs.given == found.inputs.given,
                false => inputs == found.inputs,
            };
            if !same || (is_fresh(&planned) && outputs != found.outputs) {
                continue;
            }
            let found = Found {
                around: seen.clone(),
                inputs,
                outputs,
                row: settled(found.row.clone()),
                said: found.said.clone(),
            };
            if let Ok(text) = serde_json::to_vec(&found) {
                memory.keep(&found.row.surface, &text);
            }
        }
    }

    fn outputs(&self, found: &Found) -> Option<String> {
        self.workspace.seen_crate(found.row.folder.as_deref()?).ok()
    }
}

impl Said {
    pub(super) fn of(problems: &[Diagnostic], places: &mut Places<'_>) -> Self {
        let sources = places.sources();
        let all = |style| problems.iter().map(|one| render(one, sources, style) + "\n").collect();
        Self {
            plain: all(Style::Plain),
            coloured: all(Style::Coloured),
            problems: Problem::all(problems, places),
        }
    }
}

/// A row as the run after the one that has written finds it.
fn settled(row: SurfaceRow) -> SurfaceRow {
    // Names, and a change of another crate's manifest, are not files of this one.
    let is_own = |path: &str| row.folder.as_ref().is_some_and(|folder| path.starts_with(folder));
    let is_there = |action| action != Action::Remove;
    let written = row
        .changes
        .iter()
        .filter(|one| one.detail.is_none() && is_there(one.action) && is_own(&one.path));
    SurfaceRow {
        state: State::Fresh,
        unchanged: row.unchanged + written.count(),
        changes: Vec::new(),
        ..row
    }
}
