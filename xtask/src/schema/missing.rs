//! Keys without which a document says too little, though a crate can be made of it.

use super::{operations, resolve};
use crate::diagnostic::Diagnostic;
use crate::tree::{Node, Span};

/// A warning for each.
pub fn missing_keys(root: &Node) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    match root.get("info") {
        None => problems.push(missing(
            "the document has no `info`",
            root.span,
            "add `info: {title: .., version: ..}`: the crate's documentation calls the API by its title",
        )),
        Some(info) => {
            for key in ["title", "version"].iter().filter(|key| info.get(key).is_none()) {
                let message = format!("`info` has no `{key}`");
                let help = format!("add it, by an overlay if need be: `update: {{{key}: ..}}`");
                problems.push(missing(&message, info.span, &help));
            }
        }
    }
    if !has_operations(root) {
        problems.push(no_operations(root));
    }
    problems
}

fn has_operations(root: &Node) -> bool {
    let items =
        root.get("paths").and_then(Node::as_object).into_iter().flat_map(|paths| paths.nodes());
    let mut referenced =
        items.filter_map(|(_, item)| item.reference().and_then(|_| resolve(root, item)));
    let additional =
        |item: &Node| item.get("query").or_else(|| item.get("additionalOperations")).is_some();
    operations(root).next().is_some()
        || referenced.any(|item| item.as_object().is_some_and(|item| !item.is_empty()))
        || root.get("paths").and_then(Node::as_object).is_some_and(|paths| {
            paths.nodes().any(|(path, item)| {
                !path.starts_with('/') && !path.starts_with("x-") || additional(item)
            })
        })
}

fn no_operations(root: &Node) -> Diagnostic {
    match root.as_object().and_then(|object| object.member("paths")) {
        Some(paths) => missing(
            "`paths` has no operation, so the client has no method",
            paths.key_span,
            "a path has methods below it: `/pets: {get: {responses: {..}}}`",
        ),
        None if root.get("webhooks").is_some() => missing(
            "the document has webhooks alone, so the client has no method",
            root.span,
            "if the vendor has a second document with `paths`, list it under `documents`",
        ),
        None => missing(
            "the document has no `paths`, so the client has no method",
            root.span,
            "give the document with the operations; one with `components` alone is found by `$ref`",
        ),
    }
}

fn missing(message: &str, span: Span, help: &str) -> Diagnostic {
    Diagnostic::warning("document::missing-key", message, span).help(help)
}
