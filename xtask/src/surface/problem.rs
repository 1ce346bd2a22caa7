//! What can be wrong with a `surface.toml` before any document is read.

use semver::Version;

use super::{KeySource, SurfaceFile, name_problem};
use crate::diagnostic::Diagnostic;
use crate::tree::{FileId, Span};

/// The length of the shortest idempotency keys that the runtime makes.
const SHORTEST_MADE: usize = 32;

/// A file that serde refuses though [`keys`](super::keys) does not.
pub(super) fn refused(error: &toml::de::Error, file: FileId) -> Diagnostic {
    let range = error.span().unwrap_or(0..0);
    let message = error.message().lines().next().unwrap_or("not valid TOML").to_owned();
    Diagnostic::error("surface::syntax", message, Span::new(file, range.start, range.end))
        .help("the keys of surface.toml are described in openapi/surface.schema.json")
}

/// A file of the right shape with values that cannot work.
pub(super) fn check(surface: &str, facts: &SurfaceFile, file: FileId) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    // The name is in the first lines of every generated file, and in commands that people paste.
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ' ');
    if !surface.chars().all(is_plain) || surface.starts_with('-') {
        let message = format!("`{}` cannot be the name of a surface", surface.escape_debug());
        problems.push(
            Diagnostic::error("surface::name", message, Span::new(file, 0, 0))
                .help("rename the folder: letters, digits, `-`, `_` and `.`"),
        );
    }
    let name = &facts.package.name;
    if let Some(why) = name_problem(name.get_ref()) {
        let shown = name.get_ref().escape_debug();
        let message = format!("`{shown}` cannot be the name of a package");
        let problem = Diagnostic::error("surface::crate-name", message, span(file, name));
        problems.push(problem.help(why));
    }
    let version = &facts.package.version;
    if let Err(error) = Version::parse(version.get_ref()) {
        let shown = version.get_ref().escape_debug();
        let message = format!("`{shown}` is not a version: {error}");
        let proposal = proposed(version.get_ref());
        let help = format!("write all three numbers, as semver has them: \"{proposal}\"");
        let problem = Diagnostic::error("surface::crate-version", message, span(file, version));
        problems.push(problem.help(help));
    }
    let description = &facts.package.description;
    let is_odd = |c: char| c.is_control() && c != '\n';
    if description.get_ref().contains(is_odd) {
        let message = "the description has control characters, which a manifest cannot show";
        problems.push(Diagnostic::error(
            "surface::crate-description",
            message,
            span(file, description),
        ));
    }
    problems.extend(idempotency(facts, file));
    if let Some(decimals) = &facts.types.decimals
        && let Err((message, help)) = decimals.get_ref().resolve()
    {
        let span = span(file, decimals);
        problems.push(Diagnostic::error("surface::decimals", message, span).help(help));
    }
    problems
}

/// The version that was most likely meant.
fn proposed(text: &str) -> Version {
    let numbers = text.trim().trim_start_matches(['v', 'V', '=', '^', '~', ' ']);
    let mut numbers = numbers.split('.').map(|number| number.parse().unwrap_or(0));
    let mut next = |default| numbers.next().unwrap_or(default);
    match (next(0), next(0), next(0)) {
        (0, 0, 0) => Version::new(0, 1, 0),
        (major, minor, patch) => Version::new(major, minor, patch),
    }
}

/// The place of a value in the file.
pub(crate) fn span<T>(file: FileId, value: &toml::Spanned<T>) -> Span {
    let range = value.span();
    Span::new(file, range.start, range.end)
}

/// Keys that the client cannot make.
fn idempotency(facts: &SurfaceFile, file: FileId) -> Option<Diagnostic> {
    let facts = facts.idempotency.as_ref()?;
    if facts.keys != KeySource::Runtime || facts.max_length >= SHORTEST_MADE {
        return None;
    }
    let message = format!(
        "the client makes no keys of {} characters: the shortest are UUIDs without hyphens",
        facts.max_length
    );
    let problem =
        Diagnostic::error("surface::idempotency-keys", message, span(file, &facts.header));
    Some(problem.help("write `keys = \"caller\"`, or a `max-length` of 32 or more"))
}
