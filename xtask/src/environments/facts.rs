//! What `[environments]` of surface.toml says.
//!
//! ```toml
//! [environments]
//! Sandbox = "https://sandbox.example.com"                  # names a server of the documents
//! [environments]                                           # or says it all, document by document
//! Sandbox = { "a.yaml" = "https://sandbox.a.example", "b.yaml" = "https://sandbox.b.example" }
//! Production = { "a.yaml" = "https://a.example", "b.yaml" = false }   # b.yaml has none
//! ```
//!
//! As soon as one line is a table, the lines are all environments that there are. Documents that list
//! the same servers, or none, need one URL for all of them, but may have one each.

use toml::Spanned;

use super::lists::{Draft, Group, Lists};
use super::operations::Scope;
use super::server::{Listed, template, trimmed};
use super::{Environments, problem};
use crate::diagnostic::Diagnostic;
use crate::ledger::Ledger;
use crate::surface::{self, EnvironmentFact, PartUrl, Surface};
use crate::tree::{Pointer, Span};

/// Whether some environment is given document by document.
pub(super) fn by_document(surface: &Surface) -> bool {
    let mut facts = surface.facts.environments.values();
    facts.any(|fact| matches!(fact.get_ref(), EnvironmentFact::Parts(_)))
}

/// Gives the servers that `[environments]` names their labels. Where no document lists a server, the
/// lines are the servers.
pub(super) fn label(lists: &mut Lists, surface: &Surface) -> Vec<Diagnostic> {
    let mut problems = names(surface);
    let none = lists.groups.iter().all(|group| group.servers.is_empty());
    for (name, fact) in &surface.facts.environments {
        let EnvironmentFact::Server(url) = fact.get_ref() else { continue };
        let span = span(surface, fact);
        let mut found = false;
        for server in lists.groups.iter_mut().flat_map(|group| &mut group.servers) {
            if server.url == trimmed(url) {
                server.label = Some(name.clone());
                server.name = Some(name.clone());
                found = true;
            }
        }
        if none {
            problems.extend(problem::unusable(name, url, span));
            let mut server = literal(url, span);
            server.label = Some(name.clone());
            server.name = Some(name.clone());
            lists.groups[0].servers.push(server);
        } else if !found {
            problems.push(problem::unlisted(lists, name, url, span));
        }
    }
    problems
}

/// Documents that list the same servers, or none, but that `[environments]` has at different URLs.
pub(super) fn apart(surface: &Surface, one: &str, other: &str) -> bool {
    surface.facts.environments.values().any(|fact| match fact.get_ref() {
        EnvironmentFact::Server(_) => false,
        EnvironmentFact::Parts(parts) => {
            matches!((parts.get(one), parts.get(other)), (Some(a), Some(b)) if a != b)
        }
    })
}

/// The environments as `[environments]` gives them, in the order of the first document's servers.
pub(super) fn variants(
    lists: &Lists,
    surface: &Surface,
    problems: &mut Vec<Diagnostic>,
) -> Vec<Draft> {
    problems.extend(names(surface));
    problems.extend(urls(lists, surface));
    let groups: Vec<String> = lists.groups.iter().map(|group| group.name().to_owned()).collect();
    let mut drafts: Vec<Draft> = Vec::new();
    for (name, fact) in &surface.facts.environments {
        let span = span(surface, fact);
        let mut place = |group: &Group| match fact.get_ref() {
            EnvironmentFact::Server(url) => {
                // It says where the documents are that list it, and those that list none.
                let lists_it = group.servers.iter().any(|server| server.url == trimmed(url));
                if lists_it || group.servers.is_empty() || lists.groups.len() == 1 {
                    return Some(known(group, url, span));
                }
                problems.push(problem::half_said(lists, name, group.name(), url, span));
                None
            }
            EnvironmentFact::Parts(parts) => {
                let mut given = group.documents.iter().filter_map(|path| parts.get(path));
                match given.next() {
                    Some(PartUrl::Url(url)) => Some(known(group, url, span)),
                    Some(PartUrl::Present(false)) => None,
                    Some(PartUrl::Present(true)) => {
                        problems.push(problem::no_url(name, group.name(), span));
                        None
                    }
                    // A document without servers of its own goes with any.
                    None if group.servers.is_empty() && lists.groups.len() > 1 => None,
                    None => {
                        problems.push(problem::missing_part(name, group.name(), span));
                        None
                    }
                }
            }
        };
        let places = lists.groups.iter().map(&mut place).collect();
        drafts.push(Draft { name: Some(name.clone()), places, groups: groups.clone() });
    }
    let base = &lists.groups[0].servers;
    let position = |draft: &Draft| {
        let url = draft.places.first().and_then(Option::as_ref).map(|place| place.url.as_str());
        base.iter().position(|server| Some(server.url.as_str()) == url).unwrap_or(base.len())
    };
    drafts.sort_by_key(position);
    drafts
}

/// Names that would not be the names of variants. A variant with a number after its name would be
/// taken for another line's.
fn names(surface: &Surface) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let mut earlier: Vec<(String, &String, Span)> = Vec::new();
    for (name, fact) in &surface.facts.environments {
        let span = span(surface, fact);
        let variant = crate::operation::pascal_case(name);
        let same = earlier.iter().find(|(known, ..)| *known == variant);
        if !name.chars().any(char::is_alphanumeric) {
            problems.push(problem::nameless(name, span));
        } else if variant == "Other" {
            problems.push(problem::reserved(name, span));
        } else if let Some((_, other, first)) = same {
            problems.push(problem::same_name((name, span), (other, *first), &variant));
        }
        earlier.push((variant, name, span));
    }
    problems
}

/// URLs that are not base URLs, among those that no document lists.
fn urls(lists: &Lists, surface: &Surface) -> Vec<Diagnostic> {
    let listed = |url: &str| {
        let mut servers = lists.groups.iter().flat_map(|group| &group.servers);
        servers.any(|server| server.url == trimmed(url))
    };
    let facts = surface.facts.environments.iter().flat_map(|(name, fact)| {
        let urls: Vec<&str> = match fact.get_ref() {
            EnvironmentFact::Server(url) => vec![url],
            EnvironmentFact::Parts(parts) => parts
                .values()
                .filter_map(|part| match part {
                    PartUrl::Url(url) => Some(url.as_str()),
                    PartUrl::Present(_) => None,
                })
                .collect(),
        };
        urls.into_iter().map(move |url| (name, url, span(surface, fact)))
    });
    let unknown = facts.filter(|(_, url, _)| !listed(url));
    unknown.filter_map(|(name, url, span)| problem::unusable(name, url, span)).collect()
}

/// Servers of the documents that no line of surface.toml names.
pub(super) fn lose_unnamed(lists: &Lists, drafts: &[Draft], ledger: &mut Ledger) {
    for group in &lists.groups {
        for server in &group.servers {
            let mut places = drafts.iter().flat_map(|draft| draft.places.iter().flatten());
            if !places.any(|place| place.template == server.template) {
                let detail = format!("`[environments]` names no environment at `{}`", server.url);
                ledger.lose("server", &Pointer::root().child("servers"), server.span, detail);
            }
        }
    }
}

/// What a line says of a part that is not a document: a list of servers that operations have.
pub(super) fn of_part(surface: &Surface, variant: &str, part: &str) -> Option<Option<String>> {
    let named = |name: &str| crate::operation::pascal_case(name) == variant;
    let (_, fact) = surface.facts.environments.iter().find(|(name, _)| named(name))?;
    let EnvironmentFact::Parts(parts) = fact.get_ref() else { return None };
    match parts.get(part)? {
        PartUrl::Url(url) => Some(Some(url.clone())),
        PartUrl::Present(_) => Some(None),
    }
}

/// Keys of tables that name nothing.
pub(super) fn unknown_parts(scope: &Scope<'_>, found: &Environments) -> Vec<Diagnostic> {
    let documents = scope.lists.groups.iter().flat_map(|group| &group.documents);
    let mut known: Vec<String> = documents.cloned().collect();
    known.extend(found.variants.iter().flat_map(|variant| variant.parts.keys().cloned()));
    let mut problems = Vec::new();
    for (name, fact) in &scope.surface.facts.environments {
        let EnvironmentFact::Parts(parts) = fact.get_ref() else { continue };
        for part in parts.keys().filter(|part| !known.contains(part)) {
            problems.push(problem::unknown_part(name, part, &known, span(scope.surface, fact)));
        }
    }
    problems
}

/// The server of a group at this URL, or a new one.
fn known(group: &Group, url: &str, span: Span) -> Listed {
    let listed = group.servers.iter().find(|server| server.url == trimmed(url));
    listed.cloned().unwrap_or_else(|| literal(url, span))
}

fn literal(url: &str, span: Span) -> Listed {
    let (template, assumed) = template(url, Vec::new());
    let (url, description) = (trimmed(url).to_owned(), String::new());
    Listed { url, name: None, label: None, description, template, span, assumed }
}

fn span(surface: &Surface, fact: &Spanned<EnvironmentFact>) -> Span {
    surface::span(surface.file, fact)
}
