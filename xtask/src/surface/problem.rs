//! What can be wrong with a `surface.toml` before any document is read.

use super::{KeySource, SurfaceFile};
use crate::diagnostic::Diagnostic;
use crate::tree::{FileId, Span};

/// The length of the shortest idempotency keys that the runtime makes.
const SHORTEST_MADE: usize = 32;

/// A file that is not TOML, or not of the right shape.
pub(super) fn syntax(error: &toml::de::Error, file: FileId) -> Diagnostic {
    let range = error.span().unwrap_or(0..0);
    let message = error.message().lines().next().unwrap_or("not valid TOML").to_owned();
    Diagnostic::error("surface::syntax", message, Span::new(file, range.start, range.end))
        .help("the keys of surface.toml are described in openapi/surface.schema.json")
}

/// A file of the right shape with values that cannot work.
pub(super) fn check(facts: &SurfaceFile, file: FileId) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let name = &facts.package.name;
    let kebab = |text: &str| {
        text.starts_with(|first: char| first.is_ascii_lowercase())
            && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    if !kebab(name.get_ref()) {
        let span = span(file, name);
        let message = format!("`{}` cannot be the name of a package", name.get_ref());
        problems.push(
            Diagnostic::error("surface::crate-name", message, span)
                .help("use lower-case letters, digits and hyphens, and start with a letter"),
        );
    }
    if let Some(idempotency) = &facts.idempotency
        && idempotency.keys == KeySource::Runtime
        && idempotency.max_length < SHORTEST_MADE
    {
        let message = format!(
            "the client makes no keys of {} characters: the shortest are UUIDs without hyphens",
            idempotency.max_length
        );
        let span = span(file, &idempotency.header);
        problems.push(
            Diagnostic::error("surface::idempotency-keys", message, span)
                .help("write `keys = \"caller\"`, or a `max-length` of 32 or more"),
        );
    }
    if let Some(decimals) = &facts.types.decimals
        && let Err((message, help)) = decimals.get_ref().resolve()
    {
        let span = span(file, decimals);
        problems.push(Diagnostic::error("surface::decimals", message, span).help(help));
    }
    problems
}

/// The place of a value in the file.
pub(crate) fn span<T>(file: FileId, value: &toml::Spanned<T>) -> Span {
    let range = value.span();
    Span::new(file, range.start, range.end)
}
