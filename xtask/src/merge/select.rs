//! `include` and `exclude` of a document: which of its operations the surface has.
//!
//! Components and tags that only the others used go with them. Webhooks stay.

use super::pattern::Pattern;
use super::reach::reachable;
use super::scope::is_method;
use super::{Document, MergeOptions, Selection, Spanned};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::nearest;
use crate::ledger::Ledger;
use crate::operation::title;
use crate::tree::{Node, Object, Span};

/// One operation, as patterns see it.
struct Seen<'n> {
    path: &'n str,
    /// The key of the path item, and the method below `additionalOperations`.
    keys: Vec<&'n str>,
    id: Option<&'n str>,
    tags: Vec<&'n str>,
    span: Span,
}

/// Takes out what is not wanted; the operations go into the ledger.
pub(super) fn apply(
    documents: &mut [Document],
    options: &MergeOptions,
    ledger: &mut Ledger,
) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for source in &options.sources {
        let is_named = |document: &&mut Document| document.path.to_string_lossy() == source.path;
        let Some(document) = documents.iter_mut().find(is_named) else { continue };
        if source.include.is_empty() && source.exclude.is_empty() {
            continue;
        }
        let operations = operations(&document.root);
        for selection in [&source.include, &source.exclude] {
            problems.extend(unused(selection, &operations, &source.path));
        }
        let unwanted = |seen: &&Seen<'_>| {
            let included = source.include.is_empty() || fits(&source.include, seen);
            !included || fits(&source.exclude, seen)
        };
        let unwanted: Vec<Vec<String>> = operations
            .iter()
            .filter(unwanted)
            .map(|seen| {
                let method = seen.keys.last().copied().unwrap_or_default();
                ledger.exclude(title(method, seen.path), seen.span);
                let path = std::iter::once(seen.path).chain(seen.keys.iter().copied());
                path.map(str::to_owned).collect()
            })
            .collect();
        let before = (reachable(&document.root), used_tags(&document.root));
        for keys in &unwanted {
            remove(&mut document.root, keys);
        }
        let after = (reachable(&document.root), used_tags(&document.root));
        keep_components(&mut document.root, |component| {
            !before.0.contains(component) || after.0.contains(component)
        });
        keep_tags(&mut document.root, |tag| !before.1.contains(tag) || after.1.contains(tag));
    }
    problems
}

fn operations(root: &Node) -> Vec<Seen<'_>> {
    let mut operations = Vec::new();
    let paths = root.get("paths").and_then(Node::as_object);
    for (path, item) in paths.into_iter().flat_map(Object::nodes) {
        for (key, member) in item.as_object().into_iter().flat_map(Object::iter) {
            if key == "additionalOperations" {
                let more = member.node.as_object().into_iter().flat_map(Object::iter);
                operations.extend(more.map(|(method, member)| {
                    seen(path, vec![key, method], &member.node, member.key_span)
                }));
            } else if is_method(key) {
                operations.push(seen(path, vec![key], &member.node, member.key_span));
            }
        }
    }
    operations
}

fn seen<'n>(path: &'n str, keys: Vec<&'n str>, node: &'n Node, span: Span) -> Seen<'n> {
    let tags = node.get("tags").and_then(Node::as_array).unwrap_or_default();
    let tags = tags.iter().filter_map(Node::as_str).collect();
    Seen { path, keys, id: node.get("operationId").and_then(Node::as_str), tags, span }
}

fn fits(selection: &Selection, seen: &Seen<'_>) -> bool {
    let any = |patterns: &[Spanned], texts: &[&str]| {
        let fits =
            |pattern: &Spanned| texts.iter().any(|text| Pattern::new(&pattern.text).fits(text));
        patterns.iter().any(fits)
    };
    any(&selection.tags, &seen.tags)
        || any(&selection.paths, &[seen.path])
        || any(&selection.operations, seen.id.as_slice())
}

/// Patterns that no operation fits.
fn unused(selection: &Selection, operations: &[Seen<'_>], path: &str) -> Vec<Diagnostic> {
    let tags: Vec<&str> = operations.iter().flat_map(|seen| seen.tags.iter().copied()).collect();
    let paths: Vec<&str> = operations.iter().map(|seen| seen.path).collect();
    let ids: Vec<&str> = operations.iter().filter_map(|seen| seen.id).collect();
    let kinds = [
        ("tag", &selection.tags, tags),
        ("path", &selection.paths, paths),
        ("operation id", &selection.operations, ids),
    ];
    let mut problems = Vec::new();
    for (kind, patterns, texts) in &kinds {
        for pattern in *patterns {
            if texts.iter().any(|text| Pattern::new(&pattern.text).fits(text)) {
                continue;
            }
            let message = format!("no {kind} in `{path}` fits `{}`", pattern.text);
            let problem = Diagnostic::error("merge::selection", message, pattern.span);
            problems.push(match nearest(&pattern.text, texts.iter().copied()) {
                Some(text) => problem.help(format!("did you mean `{text}`?")),
                None => problem.help("correct the pattern, or take it out; `*` is any text"),
            });
        }
    }
    problems
}

fn remove(root: &mut Node, keys: &[String]) {
    let Some((path, keys)) = keys.split_first() else { return };
    let Some(paths) = root.get_mut("paths").and_then(Node::as_object_mut) else { return };
    let Some(item) = paths.get_mut(path).and_then(Node::as_object_mut) else { return };
    match keys {
        [key, method] => {
            let more = item.get_mut(key).and_then(Node::as_object_mut);
            let is_empty = more.is_some_and(|more| {
                more.remove(method);
                more.is_empty()
            });
            if is_empty {
                item.remove(key);
            }
        }
        keys => keys.iter().for_each(|key| drop(item.remove(key))),
    }
    if !item.keys().any(is_method) {
        paths.remove(path);
    }
}

fn used_tags(root: &Node) -> Vec<String> {
    let tags = operations(root).into_iter().flat_map(|seen| seen.tags);
    tags.map(str::to_owned).collect()
}

fn keep_components(root: &mut Node, keep: impl Fn(&(String, String)) -> bool) {
    let Some(components) = root.get_mut("components").and_then(Node::as_object_mut) else { return };
    for (section, members) in components.nodes_mut() {
        let section = section.to_owned();
        if let Some(members) = members.as_object_mut() {
            members.retain(|name, _| keep(&(section.clone(), name.to_owned())));
        }
    }
}

fn keep_tags(root: &mut Node, keep: impl Fn(&String) -> bool) {
    let Some(tags) = root.get_mut("tags").and_then(Node::as_array_mut) else { return };
    tags.retain(|tag| {
        tag.get("name").and_then(Node::as_str).is_none_or(|name| keep(&name.to_owned()))
    });
}
