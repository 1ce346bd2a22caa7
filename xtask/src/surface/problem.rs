//! What can be wrong with a `surface.toml` before any document is read.

use semver::Version;
use toml::de::DeTable;

use super::{CrateFacts, SurfaceFile, name_problem, package, pagination, upstream};
use crate::diagnostic::Diagnostic;
use crate::operation::KeySource;
use crate::tree::{FileId, Span};

/// The length of the shortest idempotency keys that the runtime makes.
const SHORTEST_MADE: usize = 32;

/// The names that a header can have (RFC 9110 section 5.6.2), for editors.
pub(super) const HEADER_NAME: &str = "^[A-Za-z0-9!#$%&'*+.^_`|~-]+$";

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
    let CrateFacts { name, version, description, .. } = &facts.package;
    let place = |value: &toml::Spanned<String>| (value.get_ref().clone(), span(file, value));
    problems.extend(package_name(Some(place(name))));
    problems.extend(package_version(Some(place(version))));
    problems.extend(package_description(Some(place(description))));
    problems.extend(package::check(&facts.package, file));
    problems.extend(idempotency(facts, file));
    problems.extend(pagination::check(&facts.pagination, file));
    problems.extend(upstream::check(surface, &facts.sources, file));
    if let Some(decimals) = &facts.types.decimals
        && let Err((message, help)) = decimals.get_ref().resolve()
    {
        let span = span(file, decimals);
        problems.push(Diagnostic::error("surface::decimals", message, span).help(help));
    }
    problems
}

/// The section `[crate]` of a file that has problems elsewhere, as far as it can be read.
pub(super) fn check_crate(text: &str, file: FileId) -> Vec<Diagnostic> {
    let (root, _) = DeTable::parse_recoverable(text);
    let of = |key: &str| match root.get_ref().get("crate")?.get_ref().get(key) {
        Some(value) => {
            let span = Span::new(file, value.span().start, value.span().end);
            Some((value.get_ref().as_str()?.to_owned(), span))
        }
        None => None,
    };
    let (name, version) = (package_name(of("name")), package_version(of("version")));
    [name, version, package_description(of("description"))].into_iter().flatten().collect()
}

fn package_name(given: Option<(String, Span)>) -> Option<Diagnostic> {
    let (name, span) = given?;
    let why = name_problem(&name)?;
    let message = format!("`{}` cannot be the name of a package", name.escape_debug());
    Some(Diagnostic::error("surface::crate-name", message, span).help(why))
}

fn package_version(given: Option<(String, Span)>) -> Option<Diagnostic> {
    let (version, span) = given?;
    let error = Version::parse(&version).err()?;
    let message = format!("`{}` is not a version: {error}", version.escape_debug());
    let help = format!("write all three numbers, as semver has them: \"{}\"", proposed(&version));
    Some(Diagnostic::error("surface::crate-version", message, span).help(help))
}

fn package_description(given: Option<(String, Span)>) -> Option<Diagnostic> {
    let (description, span) = given?;
    if !description.contains(|c: char| c.is_control() && c != '\n') {
        return None;
    }
    let message = "the description has control characters, which a manifest cannot show";
    let problem = Diagnostic::error("surface::crate-description", message, span);
    Some(problem.help("take them out; a line break may stay"))
}

/// A text that cannot be the name of a header.
pub(super) fn header(key: &str, text: &str, span: Span) -> Option<Diagnostic> {
    let is_token = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
    if !text.is_empty() && text.chars().all(is_token) {
        return None;
    }
    let message = format!("`{key}` cannot be `{}`: no header has this name", text.escape_debug());
    let meant: Vec<&str> = text.split(|c| !is_token(c)).filter(|word| !word.is_empty()).collect();
    let help = match meant.as_slice() {
        [] => "give the name of the header, or take the line out".to_owned(),
        words => {
            format!("a name has only letters, digits and hyphens, such as \"{}\"", words.join("-"))
        }
    };
    Some(Diagnostic::error("surface::header", message, span).help(help))
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
