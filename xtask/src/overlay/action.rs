//! Actions of an overlay, read and checked.

use super::document::{Reader, Version};
use super::problem;
use super::query::{Query, read_query};
use crate::diagnostic::Diagnostic;
use crate::surface::EmptyMatches;
use crate::tree::{Node, Object, Span};

/// One change.
#[derive(Clone, Debug)]
pub(super) struct Action {
    pub(super) target: Query,
    pub(super) change: Change,
    pub(super) version: Version,
    /// What it means if it selects nothing.
    pub(super) empty: EmptyMatches,
    /// Why it is there, if it says so.
    pub(super) reason: Option<String>,
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
    /// Nothing: legal, and a slip.
    Nothing,
}

const ACTION_1_0: &[&str] = &["target", "description", "update", "remove"];
const ACTION_1_1: &[&str] = &["target", "description", "update", "remove", "copy"];

/// Reads an action. A missing reason does not keep the action from being tried, so that its other
/// faults are found in the same run.
pub(super) fn read_action(
    reader: &mut Reader<'_>,
    mut node: Node,
    version: Version,
) -> Result<Action, Box<Diagnostic>> {
    let span = node.span;
    if node.as_object().is_none() {
        return Err(Box::new(problem::not_an_action(span)));
    }
    // `copy` in an overlay of 1.0 gets a message of its own.
    reader.unknown_keys(&node, "an action", ACTION_1_1);
    let mut rules = reader.rules;
    if let Some(allow) = reader.allow_empty(&node) {
        rules.allow_empty(allow);
    }
    let target = match node.get("target") {
        Some(target) => read_query(target, reader)?,
        None => {
            let known = if version == Version::V1_0 { ACTION_1_0 } else { ACTION_1_1 };
            return Err(Box::new(problem::no_target(known, span)));
        }
    };
    let reason = node.get("description").and_then(Node::as_str).map(str::to_owned);
    match node.get("description") {
        Some(reason) if reason.as_str().is_none() => {
            reader.diagnostics.push(problem::not_text("description", reason.span));
        }
        reason => {
            let reason = reason.and_then(Node::as_str).unwrap_or_default();
            if reason.trim().is_empty() {
                let required = rules.require_reasons;
                reader.diagnostics.push(problem::no_reason(&target.text, required, target.span));
            }
        }
    }
    let change = match node.as_object_mut() {
        Some(object) => read_change(reader, object, version, span)?,
        None => Change::Nothing,
    };
    Ok(Action { target, change, version, empty: rules.empty_matches, reason })
}

/// What an action does. Beside `remove: true` nothing else counts; `update` and `copy` rule each
/// other out, so that an action with both is not an action of 1.1 (Overlay Specification 1.1.0,
/// Action Object, and its schema).
fn read_change(
    reader: &mut Reader<'_>,
    object: &mut Object,
    version: Version,
    span: Span,
) -> Result<Change, Box<Diagnostic>> {
    let key = |name: &str| object.member(name).map(|member| member.key_span);
    let (removal, update, copy) = (key("remove"), key("update"), key("copy"));
    let removes = match object.get("remove") {
        Some(flag) => flag.as_bool().ok_or_else(|| Box::new(problem::flag("remove", flag.span)))?,
        None => false,
    };
    if let (Some(copy), Version::V1_0) = (copy, version) {
        return Err(Box::new(problem::copy_needs_1_1(copy)));
    }
    if let (true, Some(removal)) = (removes, removal) {
        let without_effect = [("update", update), ("copy", copy)];
        let without_effect =
            without_effect.into_iter().filter_map(|(name, key)| Some((name, key?)));
        reader
            .diagnostics
            .extend(without_effect.map(|(name, key)| problem::beside_remove(name, key, removal)));
        return Ok(Change::Remove);
    }
    if let (Some(update), Some(copy)) = (update, copy) {
        return Err(Box::new(problem::update_and_copy(update, copy)));
    }
    if let Some(update) = object.remove("update") {
        return Ok(Change::Update(update));
    }
    match object.get("copy") {
        Some(source) => Ok(Change::Copy(read_query(source, reader)?)),
        None => {
            reader.diagnostics.push(problem::no_change(span));
            Ok(Change::Nothing)
        }
    }
}
