//! What surface.toml has to say before environments can be told apart.

use std::fmt::Write as _;

use super::lists::{Draft, Group, Lists, names};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::nearest;
use crate::tree::Span;

/// Servers of different documents that may or may not be the same environment.
pub(super) fn unmatched(lists: &Lists, drafts: &[Draft]) -> Diagnostic {
    let first = &lists.groups[0];
    let incomplete =
        |index: &usize| drafts.iter().any(|d| d.places[*index].is_none() || d.places[0].is_none());
    let wrong: Vec<usize> = (1..lists.groups.len()).filter(incomplete).collect();
    let group = &lists.groups[wrong.first().copied().unwrap_or(1)];
    let message = format!(
        "the servers of {} and {} are not the same environments",
        group.name(),
        first.name()
    );
    let mut problem = Diagnostic::error("environments::unmatched", message, group.span)
        .label("which of these is which")
        .context(first.span, "of these");
    for index in wrong.iter().skip(1) {
        problem = problem.context(lists.groups[*index].span, "and of these");
    }
    problem.help(format!(
        "say in surface.toml which servers are one environment; join lines, or leave `false` where \
         a document has no such environment, and its operations cannot be called there:\n\n{}",
        lines(lists, drafts)
    ))
}

/// Servers that are taken for the same environment because of their position alone.
pub(super) fn guessed(lists: &Lists, group: &Group, drafts: &[Draft]) -> Diagnostic {
    let first = &lists.groups[0];
    let message = format!(
        "nothing but their order says which servers of {} and {} are the same environments",
        group.name(),
        first.name()
    );
    Diagnostic::warning("environments::guessed", message, group.span)
        .context(first.span, "they are taken to be these, in this order")
        .help(format!("if that is right, say so in surface.toml:\n\n{}", lines(lists, drafts)))
}

/// The environments, as far as they are known, as lines of surface.toml.
fn lines(lists: &Lists, drafts: &[Draft]) -> String {
    let mut text = "    [environments]\n".to_owned();
    for (draft, name) in drafts.iter().zip(names(drafts)) {
        let places = lists.groups.iter().zip(&draft.places).map(|(group, place)| {
            let url = place.as_ref().map_or("false".to_owned(), |place| quoted(&place.url));
            format!("{} = {url}", quoted(group.name()))
        });
        let places: Vec<String> = places.collect();
        let _ = writeln!(text, "    {name} = {{ {} }}", places.join(", "));
    }
    text.trim_end().to_owned()
}

/// A line that names a URL which no document lists.
pub(super) fn unlisted(lists: &Lists, name: &str, url: &str, span: Span) -> Diagnostic {
    let message = format!("no document lists the server `{url}`");
    let listed = lists.groups.iter().flat_map(|group| &group.servers).map(|s| s.url.as_str());
    let problem = Diagnostic::error("environments::unlisted", message, span);
    let document = quoted(lists.groups[0].name());
    match nearest(url, listed) {
        Some(known) => problem.help(format!("did you mean `{known}`?")),
        None => problem.help(format!(
            "an environment that the documents do not list is said document by document, and then \
             all of them:\n\n    [environments]\n    {name} = {{ {document} = {} }}",
            quoted(url)
        )),
    }
}

/// A URL of surface.toml that cannot be the base of calls.
pub(super) fn unusable(name: &str, url: &str, span: Span) -> Option<Diagnostic> {
    let why = fault(url.trim())?;
    let message =
        format!("`{}` cannot be where the environment `{name}` is: {why}", url.escape_debug());
    let problem = Diagnostic::error("environments::url", message, span);
    Some(problem.help("give the base URL of its calls, such as `https://api.example.com/v1`"))
}

/// What is wrong with a base URL. Variables may be anywhere in it.
fn fault(url: &str) -> Option<&'static str> {
    if url.is_empty() {
        return Some("it is empty");
    }
    if url.contains(|c: char| c.is_whitespace() || c.is_control() || c == '\\') {
        return Some("it has characters that no URL has");
    }
    if url.contains(['?', '#']) {
        return Some("calls add their paths to it, and it has a query or a fragment");
    }
    let Some((scheme, rest)) = url.split_once("://") else {
        // A path is below a host that the caller gives.
        return (!url.starts_with(['/', '.', '{'])).then_some("it has no scheme");
    };
    let authority = rest.split('/').next().unwrap_or_default();
    let is_web = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
    if !is_web && !scheme.contains('{') {
        Some("its scheme is not `https`, nor `http`")
    } else if authority.is_empty() {
        Some("it has no host")
    } else if authority.contains('@') {
        Some("it has a user name, and what callers authorise with goes into `Credentials`")
    } else {
        None
    }
}

/// A name of which nothing is left in Rust.
pub(super) fn nameless(name: &str, span: Span) -> Diagnostic {
    let message = format!("`{}` cannot be the name of an environment", name.escape_debug());
    Diagnostic::error("environments::name", message, span)
        .help("use a name with letters, such as `Sandbox`")
}

/// The name that the client gives to every URL that is in no list.
pub(super) fn reserved(name: &str, span: Span) -> Diagnostic {
    let message = format!("`{name}` cannot be the name of an environment");
    Diagnostic::error("environments::name", message, span)
        .help("`Environment::Other` is any URL that a caller gives: use another name")
}

/// Two names that are one in Rust.
pub(super) fn same_name(one: (&str, Span), other: (&str, Span), variant: &str) -> Diagnostic {
    let message =
        format!("the environments `{}` and `{}` are both `Environment::{variant}`", other.0, one.0);
    Diagnostic::error("environments::name", message, one.1)
        .context(other.1, "the other one")
        .help("give one of the two another name")
}

pub(super) fn missing_part(name: &str, part: &str, span: Span) -> Diagnostic {
    let message = format!("the environment `{name}` says nothing about `{part}`");
    Diagnostic::error("environments::missing-document", message, span).help(format!(
        "add `{0} = \"https://...\"`, or `{0} = false` if the document has no such environment",
        quoted(part)
    ))
}

/// A URL alone, among environments that are said document by document, which not all documents list.
pub(super) fn half_said(
    lists: &Lists,
    name: &str,
    part: &str,
    url: &str,
    span: Span,
) -> Diagnostic {
    let message = format!("the environment `{name}` says nothing about `{part}`");
    let places = lists.groups.iter().map(|group| {
        let lists_it = group.servers.iter().any(|server| server.url == super::server::trimmed(url));
        let place = if lists_it { url } else { "https://..." };
        format!("{} = {}", quoted(group.name()), quoted(place))
    });
    let places: Vec<String> = places.collect();
    Diagnostic::error("environments::missing-document", message, span).help(format!(
        "say it document by document too, with `false` for one that has no such environment:\n\n    \
         {name} = {{ {} }}",
        places.join(", ")
    ))
}

pub(super) fn no_url(name: &str, part: &str, span: Span) -> Diagnostic {
    let message = format!("`true` does not say where `{part}` is in the environment `{name}`");
    Diagnostic::error("environments::missing-document", message, span)
        .help("give its URL, or `false` if the document has no such environment")
}

pub(super) fn unknown_part(name: &str, part: &str, known: &[String], span: Span) -> Diagnostic {
    let message = format!("the environment `{name}` names `{part}`, which is not a document");
    let problem = Diagnostic::error("environments::unknown-document", message, span);
    let all = || known.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    match nearest(part, known.iter().map(String::as_str)) {
        Some(name) => problem.help(format!("did you mean `{name}`?")),
        None => problem.help(format!("there are {}", all())),
    }
}

/// A basic string of TOML on one line, which JSON's strings are.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
