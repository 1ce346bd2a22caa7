//! Whether a tree is an OpenAPI document that this tool reads.

use super::foreign::{foreign, with_file};
use crate::diagnostic::Diagnostic;
use crate::tree::{Node, Sources, Value};

/// Checks the root of a document. A version that was written as a number (`openapi: 3.1`,
/// `version: 1.10`) becomes the text that is in the file.
pub(super) fn check(root: &mut Node, sources: &Sources) -> Vec<Diagnostic> {
    let Some(object) = root.as_object() else { return vec![not_openapi(root)] };
    if !object.contains("openapi") {
        return vec![foreign(object, root.span, sources)];
    }
    let mut diagnostics = Vec::new();
    if let Some(version) = root.get_mut("openapi") {
        if number_to_text(version, sources) {
            diagnostics.push(unquoted(version));
        }
        if !supported(version) {
            diagnostics.push(unsupported(version, sources));
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

fn not_openapi(root: &Node) -> Diagnostic {
    let message = format!("this is {}, not an OpenAPI document", root.kind());
    Diagnostic::error("load::not-openapi", message, root.span)
        .help("a document starts with `openapi: 3.1.0`; a part of one is found by `$ref` alone")
}

/// The problem of a version that this tool does not read.
fn unsupported(version: &Node, sources: &Sources) -> Diagnostic {
    let Some(text) = version.as_str() else {
        let message = format!("the version is {}, not text", version.kind());
        return Diagnostic::error("load::version", message, version.span)
            .help("write the version that the document follows: `openapi: 3.1.0`");
    };
    let message = format!("OpenAPI {text} is not supported");
    let help = match text.trim_start_matches(['v', 'V']).trim().split('.').next() {
        Some("1" | "2") => with_file(
            "before version 3 it was called Swagger; convert it: `npx swagger2openapi --patch --yaml \
             --outfile openapi.yaml FILE`, and use the result",
            version.span,
            sources,
        ),
        Some("3") => {
            "this tool reads OpenAPI 3.0, 3.1 and 3.2: write the version that the document \
                      follows as `openapi: 3.1.0`"
                .to_owned()
        }
        _ => "this tool reads OpenAPI 3.0, 3.1 and 3.2: ask the vendor for one of these, or try \
              `openapi: 3.2.0` in a copy"
            .to_owned(),
    };
    Diagnostic::error("load::version", message, version.span).help(help)
}

fn unquoted(version: &Node) -> Diagnostic {
    Diagnostic::warning("load::version", "the version is written as a number", version.span)
        .help("put it in quotes, and give it three parts: `openapi: '3.1.0'`")
}
