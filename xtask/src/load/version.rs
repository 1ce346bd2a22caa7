//! Whether a tree is an OpenAPI document that this tool reads.

use crate::diagnostic::Diagnostic;
use crate::tree::{Node, Sources, Value};

/// Checks the root of a document. A version that was written as a number (`openapi: 3.1`,
/// `version: 1.10`) becomes the text that stands in the file.
pub(super) fn check(root: &mut Node, sources: &Sources) -> Vec<Diagnostic> {
    if root.as_object().is_none() {
        let message = format!("this is {}, not an OpenAPI document", root.kind());
        return vec![not_openapi(message, root)];
    }
    if root.get("openapi").is_none() {
        return vec![foreign(root)];
    }
    let mut diagnostics = Vec::new();
    if let Some(version) = root.get_mut("openapi") {
        if number_to_text(version, sources) {
            diagnostics.push(unquoted(version));
        }
        if !supported(version) {
            diagnostics.push(unsupported(version));
        }
    }
    if let Some(version) = root.get_mut("info").and_then(|info| info.get_mut("version")) {
        number_to_text(version, sources);
    }
    diagnostics
}

fn supported(version: &Node) -> bool {
    let Some(text) = version.as_str() else { return false };
    ["3.0", "3.1", "3.2"].iter().any(|minor| {
        text.strip_prefix(minor).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    })
}

/// Puts the text of a number in its place. Says whether it was one.
fn number_to_text(node: &mut Node, sources: &Sources) -> bool {
    if !matches!(node.value, Value::Integer(_) | Value::Float(_)) {
        return false;
    }
    let file = node.span.file().and_then(|file| sources.file(file));
    match file.and_then(|file| file.text().get(node.span.range())) {
        Some(text) => node.value = text.into(),
        None => return false,
    }
    true
}

fn not_openapi(message: String, root: &Node) -> Diagnostic {
    Diagnostic::error("load::not-openapi", message, root.span)
        .help("a document starts with `openapi: 3.1.0`; a part of one is found by `$ref` alone")
}

/// The problem of an object without `openapi`.
fn foreign(root: &Node) -> Diagnostic {
    let Some(object) = root.as_object() else {
        return not_openapi("this is not an OpenAPI document".to_owned(), root);
    };
    if let Some(member) = object.member("swagger") {
        return Diagnostic::error(
            "load::swagger",
            "this is a Swagger 2.0 document",
            member.key_span,
        )
        .help("convert it to OpenAPI 3 first, and put the result in its place");
    }
    if let Some(member) = object.member("overlay") {
        return Diagnostic::error("load::not-openapi", "this is an overlay", member.key_span)
            .help("name it under `overlays` in surface.toml, not under `sources`");
    }
    not_openapi("this is not an OpenAPI document: `openapi` is missing".to_owned(), root)
}

fn unsupported(version: &Node) -> Diagnostic {
    let message = match version.as_str() {
        Some(text) => format!("OpenAPI {text} is not supported"),
        None => format!("the version is {}, not text", version.kind()),
    };
    Diagnostic::error("load::version", message, version.span)
        .help("this tool reads OpenAPI 3.0, 3.1 and 3.2")
}

fn unquoted(version: &Node) -> Diagnostic {
    Diagnostic::warning("load::version", "the version is written as a number", version.span)
        .help("put it in quotes, and give it three parts: `openapi: '3.1.0'`")
}
