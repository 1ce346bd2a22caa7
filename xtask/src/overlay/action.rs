//! Overlay documents, read and checked.

use serde_json_path::JsonPath;

use super::problem;
use crate::diagnostic::{Diagnostic, Outcome};
use crate::load::{self, Limits, SourceText};
use crate::tree::{Node, Object, Sources, Span};

/// An overlay document.
#[derive(Clone, Debug)]
pub struct Overlay {
    pub(super) actions: Vec<Action>,
}

/// One change.
#[derive(Clone, Debug)]
pub(super) struct Action {
    pub(super) target: Query,
    pub(super) change: Change,
    /// The action may select nothing.
    pub(super) allow_empty: bool,
}

/// What an action does to the nodes it selects.
#[derive(Clone, Debug)]
pub(super) enum Change {
    /// Merges this into them.
    Update(Node),
    /// Takes them out.
    Remove,
    /// Merges the node at this path into them.
    Copy(Query),
}

/// A JSONPath and where it was written.
#[derive(Clone, Debug)]
pub(super) struct Query {
    pub(super) path: JsonPath,
    pub(super) text: String,
    pub(super) span: Span,
}

#[derive(Clone, Copy, PartialEq)]
enum Version {
    V1_0,
    V1_1,
}

/// Reads overlay documents. A document or an action with a fault is left out of the value.
pub fn load(
    files: Vec<SourceText>,
    limits: &Limits,
    sources: &mut Sources,
) -> Outcome<Vec<Overlay>> {
    let mut overlays = Vec::new();
    let mut diagnostics = Vec::new();
    for file in files {
        let parsed = load::parse(file, limits, sources);
        diagnostics.extend(parsed.diagnostics);
        let Some(root) = parsed.value else { continue };
        match read_document(root, sources, &mut diagnostics) {
            Ok(overlay) => overlays.push(overlay),
            Err(problem) => diagnostics.push(*problem),
        }
    }
    Outcome::new(overlays, diagnostics)
}

fn read_document(
    mut root: Node,
    sources: &Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Overlay, Box<Diagnostic>> {
    let span = root.span;
    let version = read_version(&root)?;
    let actions = root.as_object_mut().and_then(|root| root.remove("actions"));
    let Some(crate::tree::Value::Array(actions)) = actions.map(|actions| actions.value) else {
        return Err(Box::new(problem::no_actions(span)));
    };
    if actions.is_empty() {
        return Err(Box::new(problem::no_actions(span)));
    }
    let mut read = Vec::new();
    for action in actions {
        match read_action(action, version, sources, diagnostics) {
            Ok(action) => read.push(action),
            Err(problem) => diagnostics.push(*problem),
        }
    }
    Ok(Overlay { actions: read })
}

fn read_version(root: &Node) -> Result<Version, Box<Diagnostic>> {
    let Some(version) = root.get("overlay") else {
        return Err(Box::new(problem::not_overlay(root.span)));
    };
    let text = version.as_str().unwrap_or_default();
    let is = |minor: &str| {
        text.strip_prefix(minor).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    match () {
        () if is("1.0") => Ok(Version::V1_0),
        () if is("1.1") => Ok(Version::V1_1),
        () => Err(Box::new(problem::version(version.span))),
    }
}

/// Reads an action. A missing reason does not keep the action from being tried, so that its other
/// faults are found in the same run.
fn read_action(
    mut node: Node,
    version: Version,
    sources: &Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Action, Box<Diagnostic>> {
    let span = node.span;
    let Some(object) = node.as_object_mut() else {
        return Err(Box::new(problem::not_an_action(span)));
    };
    let target = match object.get("target") {
        Some(target) => read_query(target, sources)?,
        None => return Err(Box::new(problem::no_target(span))),
    };
    let reason = object.get("description").and_then(Node::as_str).unwrap_or_default();
    if reason.trim().is_empty() {
        diagnostics.push(problem::no_reason(&target.text, target.span));
    }
    let allow_empty = object.get("x-allow-empty").and_then(Node::as_bool).unwrap_or(false);
    let change = read_change(object, version, sources, span)?;
    Ok(Action { target, change, allow_empty })
}

fn read_change(
    object: &mut Object,
    version: Version,
    sources: &Sources,
    span: Span,
) -> Result<Change, Box<Diagnostic>> {
    let removes = match object.get("remove") {
        Some(flag) => flag.as_bool().ok_or_else(|| Box::new(problem::remove_flag(flag.span)))?,
        None => false,
    };
    let copies = object.member("copy").map(|member| member.key_span);
    let updates = object.member("update").map(|member| member.key_span);
    if let (Some(copy), Version::V1_0) = (copies, version) {
        return Err(Box::new(problem::copy_needs_1_1(copy)));
    }
    let keys =
        [removes.then(|| object.member("remove").map(|m| m.key_span)).flatten(), updates, copies];
    let keys: Vec<Span> = keys.into_iter().flatten().collect();
    if let [first, second, ..] = keys.as_slice() {
        return Err(Box::new(problem::two_changes(*first, *second)));
    }
    if removes {
        return Ok(Change::Remove);
    }
    if let Some(update) = object.remove("update") {
        return Ok(Change::Update(update));
    }
    match object.get("copy") {
        Some(source) => Ok(Change::Copy(read_query(source, sources)?)),
        None => Err(Box::new(problem::no_change(span))),
    }
}

fn read_query(node: &Node, sources: &Sources) -> Result<Query, Box<Diagnostic>> {
    let Some(text) = node.as_str() else {
        return Err(Box::new(problem::path_not_text(node.span)));
    };
    match JsonPath::parse(text) {
        Ok(path) => Ok(Query { path, text: text.to_owned(), span: node.span }),
        Err(error) => {
            let place = from(node.span, text, error.position(), sources);
            Err(Box::new(problem::path(text, place)))
        }
    }
}

/// The part of a written text that starts at a byte of it; all of it, if it is written with escapes
/// and the bytes cannot be told.
fn from(span: Span, text: &str, start: usize, sources: &Sources) -> Span {
    let Some(file) = span.file() else { return span };
    let range = span.range();
    let written = sources.file(file).and_then(|file| file.text().get(range.clone()));
    match written.and_then(|written| written.find(text)) {
        Some(offset) => {
            let text_start = range.start + offset;
            Span::new(file, text_start + start.min(text.len()), text_start + text.len())
        }
        None => span,
    }
}
