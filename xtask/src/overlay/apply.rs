//! Running actions on the merged document.

use std::cmp::Ordering;
use std::collections::HashSet;

use super::action::{Action, Change, Overlay, Query};
use super::update::{reach, update};
use super::{Overlaid, path, problem};
use crate::diagnostic::{Diagnostic, Outcome};
use crate::merge::{Conflict, Merged};
use crate::tree::{Node, Pointer, Value};

/// Applies overlays in order. It must run even if there are none: what two documents disagree about
/// is an error only now.
pub fn apply(merged: Merged, overlays: &[Overlay]) -> Outcome<Overlaid> {
    let (root, conflicts) = merged.into_parts();
    let mut run = Run { json: None, root, touched: Vec::new(), diagnostics: Vec::new() };
    for action in overlays.iter().flat_map(|overlay| &overlay.actions) {
        if let Err(problem) = run.action(action) {
            run.diagnostics.push(*problem);
        }
    }
    let left = conflicts.into_iter().filter(|conflict| !settled(conflict, &run.touched));
    let mut diagnostics: Vec<_> = left.map(|conflict| conflict.diagnostic).collect();
    diagnostics.extend(run.diagnostics);
    Outcome::new(Overlaid { root: run.root }, diagnostics)
}

/// A person who changes the place or something in it, or takes away what is around it, has seen it.
fn settled(conflict: &Conflict, touched: &[Touched]) -> bool {
    conflict.places.iter().map(Pointer::segments).any(|place| {
        touched.iter().any(|touched| match touched {
            Touched::Changed(pointer) => pointer.segments().starts_with(place),
            Touched::Removed(pointer) => {
                pointer.segments().starts_with(place) || place.starts_with(pointer.segments())
            }
        })
    })
}

/// A place that an action has aimed at.
enum Touched {
    Changed(Pointer),
    Removed(Pointer),
}

struct Run {
    root: Node,
    /// The document as the query library reads it, until it changes.
    json: Option<serde_json::Value>,
    touched: Vec<Touched>,
    diagnostics: Vec<Diagnostic>,
}

impl Run {
    fn action(&mut self, action: &Action) -> Result<(), Box<Diagnostic>> {
        let targets = self.select(&action.target);
        if targets.is_empty() {
            if action.allow_empty {
                return Ok(());
            }
            let Query { text, span, .. } = &action.target;
            let found = path::trace(&self.root, text);
            return Err(Box::new(problem::matches_nothing(text, *span, found)));
        }
        match &action.change {
            Change::Update(node) => self.update(&targets, node, &action.target)?,
            Change::Copy(source) => {
                let node = self.copy_source(source)?;
                self.update(&targets, &node, &action.target)?;
            }
            Change::Remove => self.remove(targets, &action.target)?,
        }
        self.json = None;
        Ok(())
    }

    /// The places that a path selects.
    fn select(&mut self, query: &Query) -> Vec<Pointer> {
        let root = &self.root;
        let json = self.json.get_or_insert_with(|| root.to_json());
        let located = query.path.query_located(json);
        let mut places: Vec<Pointer> = located
            .locations()
            .filter_map(|location| Pointer::parse(&location.to_json_pointer()))
            .collect();
        places.dedup();
        places
    }

    fn copy_source(&mut self, source: &Query) -> Result<Node, Box<Diagnostic>> {
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
        query: &Query,
    ) -> Result<(), Box<Diagnostic>> {
        let kinds = targets.iter().filter_map(|target| self.root.at(target)).map(family);
        if kinds.collect::<HashSet<_>>().len() > 1 {
            return Err(Box::new(problem::mixed(&query.text, query.span)));
        }
        for target in targets {
            self.touched.extend(reach(node, target).into_iter().map(Touched::Changed));
            if let Some(target) = self.root.at_mut(target) {
                self.diagnostics.extend(update(target, node));
            }
        }
        Ok(())
    }

    fn remove(&mut self, mut targets: Vec<Pointer>, query: &Query) -> Result<(), Box<Diagnostic>> {
        // From the last to the first, so that the indices of those to come stay true.
        targets.sort_by(|a, b| document_order(b, a));
        targets.dedup();
        self.touched.extend(targets.iter().cloned().map(Touched::Removed));
        for target in targets {
            let (Some(parent), Some(name)) = (target.parent(), target.last()) else {
                return Err(Box::new(problem::remove_root(query.span)));
            };
            match self.root.at_mut(&parent).map(|parent| &mut parent.value) {
                Some(Value::Object(object)) => {
                    object.remove(name);
                }
                Some(Value::Array(items)) => {
                    if let Some(index) = name.parse().ok().filter(|index| *index < items.len()) {
                        items.remove(index);
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }
}

/// Nodes of one family may be updated together.
fn family(node: &Node) -> &'static str {
    match node.value {
        Value::Object(_) | Value::Array(_) => node.kind(),
        _ => "a primitive",
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
