//! What bundling complains about.

use std::path::{Path, PathBuf};

use crate::diagnostic::{Diagnostic, nearest};
use crate::load::ReadError;
use crate::tree::Span;

/// Whether a problem is one of a reference that is left as it was written.
pub(super) fn is_about_a_reference(problem: &Diagnostic) -> bool {
    const CODES: [&str; 8] = [
        "bundle::dangling",
        "bundle::network",
        "bundle::not-a-path",
        "bundle::outside-folder",
        "bundle::unreadable",
        "bundle::circle",
        "bundle::kind",
        "bundle::mapping",
    ];
    CODES.contains(&problem.code)
}

pub(super) fn network(reference: &str, span: Span) -> Diagnostic {
    let message = format!("`{reference}` is on the network");
    Diagnostic::error("bundle::network", message, span)
        .label("references stay inside the surface's folder")
        .help(
            "download the file into the surface's folder, and refer to it by its relative path; or \
             say `tolerate-faults = true` under `[sources]`",
        )
}

pub(super) fn not_a_path(reference: &str, span: Span) -> Diagnostic {
    let message = format!("`{reference}` is not a path");
    Diagnostic::error("bundle::not-a-path", message, span)
        .label("nor is it the `$id` of a schema in this file")
        .help("refer to a file in the surface's folder by its relative path")
}

pub(super) fn outside(reference: &str, span: Span) -> Diagnostic {
    let message = format!("`{reference}` leads out of the surface's folder");
    Diagnostic::error("bundle::outside-folder", message, span)
        .label("a path is relative to this file")
        .help("copy the file into the surface's folder, and refer to it by its relative path")
}

pub(super) fn no_such_file(path: &Path, paths: &[PathBuf], span: Span) -> Diagnostic {
    let wanted = path.to_string_lossy();
    let names: Vec<_> = paths.iter().map(|path| path.to_string_lossy()).collect();
    let help = match nearest(&wanted, names.iter().map(AsRef::as_ref)) {
        Some(name) => format!("did you mean `{name}`?"),
        None => "add the file, or correct the path; it is relative to this file".to_owned(),
    };
    Diagnostic::error("bundle::dangling", format!("there is no file `{wanted}`"), span).help(help)
}

pub(super) fn unreadable(path: &Path, error: &ReadError, span: Span) -> Diagnostic {
    let message = format!("`{}` cannot be read: {error}", path.display());
    Diagnostic::error("bundle::unreadable", message, span)
}

/// A reference whose target does not exist. `owner` is the last place on the way that does.
pub(super) fn dangling(
    reference: &str,
    missing: &str,
    suggestion: Option<String>,
    owner: Option<(Span, String)>,
    span: Span,
) -> Diagnostic {
    let message = format!("`{reference}` leads nowhere: there is no `{missing}`");
    let mut problem = Diagnostic::error("bundle::dangling", message, span);
    if let Some((owner, text)) = owner {
        problem = problem.context(owner, text);
    }
    match suggestion {
        Some(name) => problem.help(format!("did you mean `{name}`?")),
        None => problem.help(
            "add the target, or correct the reference; or say `tolerate-faults = true` under \
             `[sources]`",
        ),
    }
}

/// A reference that is left open by its own document, and answered by another one of the surface.
pub(super) fn other_document(reference: &str, target: Span, span: Span) -> Diagnostic {
    let message = format!("`{reference}` is not in its own document");
    Diagnostic::warning("bundle::other-document", message, span)
        .context(target, "another document has a part of that name, which is taken")
        .help("if it is not the one that is meant, add the right one by an overlay")
}

pub(super) fn circle(reference: &str, span: Span) -> Diagnostic {
    let message = format!("`{reference}` leads back to itself through references alone");
    Diagnostic::error("bundle::circle", message, span)
        .help("give one of the references in the circle content of its own")
}

pub(super) fn contains_itself(reference: &str, span: Span) -> Diagnostic {
    let message = format!("`{reference}` contains itself, and cannot be kept as a reference");
    Diagnostic::error("bundle::circle", message, span)
        .help("only components (schemas, responses, callbacks and so on) can contain themselves")
}

pub(super) fn too_large(reference: &str, limit: usize, span: Span) -> Diagnostic {
    let message = format!("with `{reference}` the document grows beyond {limit} nodes");
    Diagnostic::error("bundle::too-many-nodes", message, span)
        .help("the parts include each other too often: make components of what repeats")
}

pub(super) fn wrong_kind(reference: &str, section: &str, span: Span) -> Diagnostic {
    let message = format!("`{reference}` is where one of `components.{section}` is expected");
    Diagnostic::warning("bundle::kind", message, span)
        .help(format!("refer to `#/components/{section}/...`; it is read as one of these"))
}

pub(super) fn not_an_object(reference: &str, found: &str, span: Span) -> Diagnostic {
    let message = format!("`{reference}` leads to {found}, not to an object");
    Diagnostic::error("bundle::kind", message, span)
        .help("refer to the object itself, not to a value inside it")
}

pub(super) fn mapping(value: &str, span: Span) -> Diagnostic {
    let message = format!("the discriminator maps to `{value}`, which does not exist");
    Diagnostic::warning("bundle::mapping", message, span)
        .help("name a schema of `components.schemas`, or take the entry out of `mapping`")
}

pub(super) fn dynamic_reference(span: Span) -> Diagnostic {
    Diagnostic::note("bundle::dynamic-ref", "`$dynamicRef` is read as a plain `$ref`", span)
        .label("it leads to the anchor in this document, whoever refers to the schema")
}
