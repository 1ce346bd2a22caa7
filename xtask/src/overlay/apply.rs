//! Running actions on the merged document.

use std::cmp::Ordering;
use std::collections::HashSet;

use super::action::{Action, Change};
use super::document::{Overlay, Version};
use super::query::Query;
use super::update::{reach, remove, update};
use super::{Effect, Overlaid, path, problem};
use crate::diagnostic::{Diagnostic, Outcome, Severity};
use crate::merge::{Conflict, Merged};
use crate::surface::EmptyMatches;
use crate::tree::{Node, Pointer, Value};

/// Applies overlays in order. It must run even if there are none: what two documents disagree about
/// is an error only now.
pub fn apply(merged: Merged, overlays: &[Overlay]) -> Outcome<Overlaid> {
    let (root, conflicts) = merged.into_parts();
    let actions: Vec<_> = overlays.iter().flat_map(|overlay| &overlay.actions).collect();
    let json = if actions.is_empty() { serde_json::Value::Null } else { root.to_json() };
    let mut run = Run { json, root, effects: Vec::new(), diagnostics: Vec::new() };
    for action in actions {
        if let Err(problem) = run.action(action) {
            run.diagnostics.push(*problem);
        }
    }
    let left = conflicts.into_iter().filter(|conflict| !settled(conflict, &run.effects));
    let mut diagnostics: Vec<_> = left.map(|conflict| conflict.diagnostic).collect();
    diagnostics.extend(run.diagnostics);
    Outcome::new(Overlaid::new(run.root, run.effects), diagnostics)
}

/// A person who changes the place or something in it, or takes away what is around it, has seen it.
fn settled(conflict: &Conflict, effects: &[Effect]) -> bool {
    conflict.places.iter().map(Pointer::segments).any(|place| {
        effects.iter().any(|effect| {
            let touched = effect.pointer.segments();
            touched.starts_with(place) || (effect.removed && place.starts_with(touched))
        })
    })
}

struct Run {
    root: Node,
    /// The same content as the query library reads it. Every change is made to both, since turning
    /// a large document into JSON for each action takes longer than all else.
    json: serde_json::Value,
    /// Every place that an action has aimed at.
    effects: Vec<Effect>,
    diagnostics: Vec<Diagnostic>,
}

impl Run {
    fn action(&mut self, action: &Action) -> Result<(), Box<Diagnostic>> {
        let targets = self.select(&action.target);
        if targets.is_empty() {
            return self.nothing_selected(action);
        }
        if action.version == Version::V1_0 && !matches!(action.change, Change::Nothing) {
            self.warn_of_primitives(action, &targets);
        }
        match &action.change {
            Change::Update(node) => self.update(&targets, node, action),
            Change::Copy(source) => {
                let node = self.copy_source(source)?;
                self.update(&targets, &node, action)
            }
            Change::Remove => self.remove(targets, action),
            Change::Nothing => Ok(()),
        }
    }

    /// The specification lets such an action succeed. Whoever patches a vendor's document wants to
    /// know that it moved on under the patch.
    fn nothing_selected(&mut self, action: &Action) -> Result<(), Box<Diagnostic>> {
        let Query { text, span, .. } = &action.target;
        let found = || path::trace(&self.root, text);
        match action.empty {
            EmptyMatches::Allow => Ok(()),
            EmptyMatches::Error => Err(Box::new(problem::matches_nothing(text, *span, found()))),
            EmptyMatches::Warn => {
                let mut problem = problem::matches_nothing(text, *span, found());
                problem.severity = Severity::Warning;
                Err(Box::new(problem))
            }
        }
    }

    /// Version 1.0 has objects and lists as targets only. The meaning of others is that of 1.1.
    fn warn_of_primitives(&mut self, action: &Action, targets: &[Pointer]) {
        let updates = matches!(action.change, Change::Update(_));
        let mut nodes = targets.iter().filter_map(|target| self.root.at(target));
        if updates && nodes.any(|node| family(node) == PRIMITIVE) {
            let Query { text, span, .. } = &action.target;
            self.diagnostics.push(problem::primitive_needs_1_1(text, *span));
        }
    }

    /// The places that a path selects.
    fn select(&self, query: &Query) -> Vec<Pointer> {
        let located = query.path.query_located(&self.json);
        let mut places: Vec<Pointer> = located
            .locations()
            .filter_map(|location| Pointer::parse(&location.to_json_pointer()))
            .collect();
        places.dedup();
        places
    }

    fn copy_source(&self, source: &Query) -> Result<Node, Box<Diagnostic>> {
        let places = self.select(source);
        match places.as_slice() {
            [place] => match self.root.at(place) {
                Some(node) => Ok(node.clone()),
                None => Err(Box::new(problem::copy_source(&source.text, 0, source.span))),
            },
            _ => Err(Box::new(problem::copy_source(&source.text, places.len(), source.span))),
        }
    }

    fn update(
        &mut self,
        targets: &[Pointer],
        node: &Node,
        action: &Action,
    ) -> Result<(), Box<Diagnostic>> {
        let query = &action.target;
        let kinds = targets.iter().filter_map(|target| self.root.at(target)).map(family);
        if kinds.collect::<HashSet<_>>().len() > 1 {
            return Err(Box::new(problem::mixed(&query.text, query.span)));
        }
        for target in targets {
            let reached = reach(node, target).into_iter();
            self.effects.extend(reached.map(|place| action.effect(place, false)));
            let json = self.json.pointer_mut(&target.to_string());
            if let Some((target, json)) = self.root.at_mut(target).zip(json) {
                self.diagnostics.extend(update(target, json, node));
            }
        }
        Ok(())
    }

    fn remove(
        &mut self,
        mut targets: Vec<Pointer>,
        action: &Action,
    ) -> Result<(), Box<Diagnostic>> {
        // From the last to the first, so that the indices of those to come stay true.
        targets.sort_by(|a, b| document_order(b, a));
        targets.dedup();
        if targets.iter().any(|target| target.segments().is_empty()) {
            return Err(Box::new(problem::remove_root(action.target.span)));
        }
        let removed = targets.iter().cloned();
        self.effects.extend(removed.map(|place| action.effect(place, true)));
        for target in targets {
            remove(&mut self.root, &mut self.json, &target);
        }
        Ok(())
    }
}

impl Action {
    fn effect(&self, pointer: Pointer, removed: bool) -> Effect {
        Effect { pointer, removed, target: self.target.span, reason: self.reason.clone() }
    }
}

const PRIMITIVE: &str = "a primitive";

/// Nodes of one family may be updated together.
fn family(node: &Node) -> &'static str {
    match node.value {
        Value::Object(_) | Value::Array(_) => node.kind(),
        _ => PRIMITIVE,
    }
}

/// Compares segment by segment, indices as numbers; what is inside a place comes after it.
fn document_order(a: &Pointer, b: &Pointer) -> Ordering {
    let pairs = a.segments().iter().zip(b.segments());
    let compare = |(a, b): (&String, &String)| match (a.parse::<usize>(), b.parse::<usize>()) {
        (Ok(a), Ok(b)) => a.cmp(&b),
        _ => a.cmp(b),
    };
    pairs
        .map(compare)
        .find(|order| order.is_ne())
        .unwrap_or_else(|| a.segments().len().cmp(&b.segments().len()))
}
