//! What travels otherwise although code compiles, and what is only said otherwise.

use std::collections::BTreeSet;

use super::Change;
use super::compare::Comparer;
use crate::outline::{Item, Outline, Shape, owner};

/// Bounds of which the higher is the looser; of all others that have an order the lower is.
const UPPER: [&str; 2] = ["max", "exclusive_max"];
const LOWER: [&str; 2] = ["min", "exclusive_min"];

/// The types that requests hold.
pub(super) fn sent(outline: &Outline) -> BTreeSet<String> {
    let mut todo: Vec<&str> = Vec::new();
    for (path, item) in &outline.items {
        let is_start = path.starts_with("Client::") || path.starts_with("requests::");
        match &item.shape {
            Shape::Function(function) if is_start => {
                for argument in &function.arguments {
                    argument.ty.each_name(&mut |name| todo.push(name));
                }
            }
            Shape::Setter(ty) if is_start => ty.each_name(&mut |name| todo.push(name)),
            _ => {}
        }
    }
    let mut found = BTreeSet::new();
    while let Some(path) = todo.pop() {
        let Some(item) = outline.items.get(path) else { continue };
        if !path.starts_with("types::") || !found.insert(path.to_owned()) {
            continue;
        }
        let parts =
            outline.below(path).filter(|(_, item)| !matches!(item.shape, Shape::Function(_)));
        for shape in std::iter::once(&item.shape).chain(parts.map(|(_, item)| &item.shape)) {
            shape.each_type(&mut |ty| ty.each_name(&mut |name| todo.push(name)));
        }
    }
    found
}

impl Comparer<'_> {
    /// Words and advice.
    pub(super) fn words(&mut self, path: &str, was: &Item, is: &Item) {
        match (was.deprecated, is.deprecated) {
            (false, true) => self.add(Change::new("deprecated", path).is(first_line(&is.docs))),
            (true, false) => self.add(Change::new("deprecated-no-more", path)),
            _ => {}
        }
        if was.docs != is.docs {
            let change = Change::new("documentation", path);
            self.add(change.was(first_line(&was.docs)).is(first_line(&is.docs)));
        }
        if was.condition != is.condition
            && let Some(condition) = &is.condition
        {
            let change = Change::new("feature-needed", path).is(condition.as_str());
            self.add(match &was.condition {
                Some(was) => change.was(was.as_str()),
                None => change,
            });
        }
    }

    /// Facts of the wire.
    pub(super) fn facts(&mut self, path: &str, was: &Item, is: &Item) {
        if was.wire == is.wire {
            return;
        }
        let names: BTreeSet<&String> = was.wire.keys().chain(is.wire.keys()).collect();
        let mut meaning = false;
        for name in names {
            let (from, to) = (was.wire.get(name), is.wire.get(name));
            if from == to {
                continue;
            }
            let Some(code) = self.code(path, name, from, to) else { continue };
            // An argument that is another parameter differs in all that is said of it.
            if code == "parameter-meaning" {
                meaning = true;
            } else if meaning && name.starts_with("argument ") {
                continue;
            }
            let about = |value: &String| match name.as_str() {
                "made" => None,
                name => Some(format!("{name}: {value}")),
            };
            let mut change = Change::new(code, path);
            change.was = from.and_then(about);
            change.is = to.and_then(about);
            self.add(change);
        }
    }

    fn code(
        &self,
        path: &str,
        name: &str,
        from: Option<&String>,
        to: Option<&String>,
    ) -> Option<&'static str> {
        if let Some((_, bound)) = name.split_once("bound.") {
            let owner = owner(path).unwrap_or(path);
            let is_checked = !owner.starts_with("types::") || self.sent.contains(owner);
            return Some(match is_checked {
                false => "bounds-of-answers",
                true => bounds(bound, from, to),
            });
        }
        if let Some(rest) = name.strip_prefix("argument ") {
            let (from, to) = (from?, to?);
            let is_other = rest.ends_with("sent") && parameter(from) != parameter(to);
            return Some(if is_other { "parameter-meaning" } else { "parameter-sent" });
        }
        let item = if path.starts_with("operations.") { "operation" } else { path };
        Some(match (item, name) {
            ("operation", "method") => "operation-method",
            ("operation", "path") => "operation-path",
            ("operation", "server") => "operation-server",
            ("operation", "security") => "operation-security",
            ("operation", "scopes") => "operation-scopes",
            ("operation", "accept") => "operation-accept",
            ("operation", "content type") => "operation-content-type",
            ("operation", "retry") => "operation-retry",
            ("operation", "idempotency") => "operation-idempotency",
            ("operation", name) if name.starts_with("answer ") => answer(from, to)?,
            ("operation", _) => return None,
            ("SURFACE", name) if name.starts_with("scheme ") => match (from, to) {
                (Some(_), Some(_)) => "scheme",
                // What is authorised by it says so.
                _ => return None,
            },
            ("SURFACE", _) => "shared-facts",
            (_, "sent") => "parameter-sent",
            (_, "json") => "json-name",
            (_, "constant") => match (from, to) {
                (Some(_), Some(_)) => "constant-value",
                _ => return None,
            },
            (_, "tag" | "told apart by") => "union-tag",
            (_, "status") => "status",
            (_, "header") => "header-name",
            (_, "base_url" | "servers") => "environment-url",
            (_, "default") => "variable-default",
            ("Credentials::from_env", "made") => "credentials-variables",
            (item, "made") if item.starts_with("Credentials::") => "credentials",
            (_, "made") => "webhook-verification",
            (_, "on by default") => "feature-needed",
            _ => return None,
        })
    }
}

/// The parameter of a fact such as `query "limit" Form`.
fn parameter(sent: &str) -> Option<&str> {
    sent.split('"').nth(1)
}

/// The code for a documented answer. One that is not there any more was of a variant that is gone.
fn answer(from: Option<&String>, to: Option<&String>) -> Option<&'static str> {
    match (from, to) {
        (Some(_), Some(_)) => Some("answer-read"),
        (None, Some(_)) => Some("answer-added"),
        _ => Some("answer-read"),
    }
}

/// The code for a bound that is another.
fn bounds(name: &str, from: Option<&String>, to: Option<&String>) -> &'static str {
    let last = name.rsplit('.').next().unwrap_or(name);
    let (Some(from), Some(to)) = (from, to) else {
        return if to.is_some() { "bounds" } else { "bounds-loosened" };
    };
    let numbers = from.parse::<f64>().ok().zip(to.parse::<f64>().ok());
    let is_looser = numbers.is_some_and(|(from, to)| {
        (UPPER.contains(&last) && to > from) || (LOWER.contains(&last) && to < from)
    });
    if is_looser { "bounds-loosened" } else { "bounds" }
}

fn first_line(text: &str) -> String {
    text.lines().next().unwrap_or_default().to_owned()
}
