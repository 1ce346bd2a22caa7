//! The server of each operation.
//!
//! | the operation's own servers | where it goes |
//! |---|---|
//! | none, or those of a document | the document's base URL in the environment |
//! | one that no environment has | there, in every environment |
//! | one with variables of the environment, or relative to another document's base URL | there, with the environment's values |
//! | several, matched to the environments | to the environment's; refused where there is none |
//! | several that match nothing | refused until the caller names one, if there are several environments; to the first, if there is one |

use std::collections::BTreeMap;

use super::classes::{class, contradicts};
use super::lists::Lists;
use super::matching::matched;
use super::server::{Listed, Template, Variable, listed, of_operation, same_urls, template};
use super::variables::is_same;
use super::{Environments, Variant, facts};
use crate::lower::request_line;
use crate::merge::Origins;
use crate::operation::{Server, unique};
use crate::schema::{METHODS, operations};
use crate::surface::Surface;
use crate::tree::{Node, Pointer, Span};

/// What the assignment looks at.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    pub root: &'a Node,
    pub origins: &'a Origins,
    pub lists: &'a Lists,
    pub surface: &'a Surface,
}

/// An operation's own list.
struct Own<'a> {
    servers: Vec<Listed>,
    /// The name of the part that its document is, if that is not the base.
    document: Option<String>,
    place: &'a Pointer,
    span: Span,
}

pub(super) fn assign(scope: &Scope<'_>, found: &mut Environments) {
    let mut known: Vec<(Vec<String>, Option<String>, Server)> = Vec::new();
    for operation in operations(scope.root) {
        let (path, method) = (operation.path, operation.method);
        debug_assert!(METHODS.contains(&method));
        let (_, written) = request_line(operation.node(), method, path);
        let document = scope.origins.document_of(written, method);
        let servers = listed(of_operation(scope.root, path, method));
        let server = match group(scope, document, &servers) {
            Some(group) => document_server(scope, found, group),
            None => {
                let group = scope.lists.group_of(document);
                let document = document_server(scope, found, group).map(name);
                let urls: Vec<String> = servers.iter().map(|server| server.url.clone()).collect();
                let seen = known.iter().find(|(u, d, _)| *u == urls && *d == document);
                if let Some((_, _, server)) = seen {
                    Some(server.clone())
                } else {
                    let place = &operation.pointer().child("servers");
                    let span = operation.member.key_span;
                    let own = Own { servers, document: document.clone(), place, span };
                    let server = own_server(scope, found, &own);
                    known.push((urls, document, server.clone()));
                    Some(server)
                }
            }
        };
        if let Some(server) = server {
            found.operations.insert((path.to_owned(), method.to_owned()), server);
        }
    }
}

/// The documents whose servers an operation has, if it has none of its own.
fn group(scope: &Scope<'_>, document: Option<usize>, servers: &[Listed]) -> Option<usize> {
    let own = scope.lists.group_of(document);
    if servers.is_empty() {
        return Some(own);
    }
    let groups = &scope.lists.groups;
    let same = |index: &usize| same_urls(&groups[*index].servers, servers);
    std::iter::once(own).chain(0..groups.len()).find(same)
}

/// The server of a document's operations; `None` if that is the base URL.
pub(super) fn document_server(
    scope: &Scope<'_>,
    found: &Environments,
    group: usize,
) -> Option<Server> {
    let name = scope.lists.groups[group].name();
    let is_part = found.variants.iter().any(|variant| variant.parts.contains_key(name));
    is_part.then(|| Server::Named(name.to_owned()))
}

fn name(server: Server) -> String {
    match server {
        Server::Fixed(name) | Server::Named(name) => name,
    }
}

fn own_server(scope: &Scope<'_>, found: &mut Environments, own: &Own<'_>) -> Server {
    let variants = &found.variants;
    let first = &own.servers[0];
    let bases: Vec<Listed> = variants.iter().map(|variant| environment(variant, own)).collect();
    let told = by_environment(&bases, own);
    let everywhere = told.is_none();
    let mut places = told.unwrap_or_else(|| vec![None; bases.len()]);
    let taken = |name: &str| variants.iter().any(|variant| variant.parts.contains_key(name));
    // A relative URL means something else in each document.
    let relative = first.is_relative();
    let document = own.document.as_ref().filter(|_| relative);
    let name = document.map_or(first.url.clone(), |path| format!("{path}#{}", first.url));
    let part = unique(&name, taken);
    let mut said = false;
    for (variant, place) in variants.iter().zip(&mut places) {
        if let Some(url) = facts::of_part(scope.surface, &variant.name, &part) {
            *place = url.map(|url| listed_or_new(&own.servers, &url));
            said = true;
        }
    }
    if everywhere && !said {
        if let Some(server) = fixed(own, variants) {
            lose_further(found, own, first);
            return server;
        }
        // It goes to the same place everywhere, but for what the environment fills in.
        places = vec![Some(first.template.clone()); variants.len()];
    }
    lose_unplaced(found, own, &places, &part);
    for ((variant, place), base) in found.variants.iter_mut().zip(places).zip(&bases) {
        let place = place.map(|place| settled(&place, base, variant));
        variant.parts.insert(part.clone(), place);
    }
    Server::Named(part)
}

/// An environment as the operation's document has it, to be matched to the operation's servers.
fn environment(variant: &Variant, own: &Own<'_>) -> Listed {
    let part = own.document.as_ref().and_then(|name| variant.parts.get(name).cloned().flatten());
    let template = part.unwrap_or_else(|| variant.base.clone());
    let url = template.text.clone();
    let (label, description) = (variant.label.clone(), variant.description.clone());
    Listed { url, name: None, label, description, template, span: own.span, assumed: None }
}

/// The servers by environment, where they say which one they are in; `None` if the first is for all
/// of them.
fn by_environment(bases: &[Listed], own: &Own<'_>) -> Option<Vec<Option<Template>>> {
    let place = |index: usize| Some(own.servers[index].template.clone());
    let [only] = own.servers.as_slice() else {
        let found = matched(bases, &own.servers).found;
        if found.iter().any(Option::is_some) || bases.len() > 1 {
            return Some(found.iter().map(|found| found.and_then(place)).collect());
        }
        // With one environment the first server that does not certainly belong to another is meant.
        let base = bases.first()?;
        let first = own.servers.iter().position(|server| !contradicts(base, server));
        return (first != Some(0)).then(|| vec![first.and_then(place)]);
    };
    // One server that is an environment's is not another's.
    let is_of = |base: &Listed| {
        let same =
            |key: &dyn Fn(&Listed) -> Option<String>| key(base).is_some() && key(base) == key(only);
        let absolute = only.template.text.contains("://");
        absolute && base.template.origin().eq_ignore_ascii_case(only.template.origin())
            || same(&|server| server.label.as_deref().map(str::to_lowercase))
            || same(&|server| class(server).map(|class| format!("{class:?}")))
    };
    let of: Vec<bool> = bases.iter().map(is_of).collect();
    let may_be: Vec<bool> = if of.contains(&true) {
        of
    } else {
        bases.iter().map(|base| !contradicts(base, only)).collect()
    };
    let some = may_be.contains(&false);
    some.then(|| may_be.iter().map(|may| may.then(|| place(0)).flatten()).collect())
}

/// The first server as one place for all environments, if it is one.
fn fixed(own: &Own<'_>, variants: &[Variant]) -> Option<Server> {
    let first = &own.servers[0];
    let relative = first.is_relative();
    if relative && own.document.is_some() {
        return None;
    }
    // An absolute one is listed with the environments, so that it moves with another base URL.
    if !relative && !variants.is_empty() {
        return None;
    }
    let mut filled = first.template.filled(|_| false).text;
    if relative {
        // The runtime resolves it against the base URL.
        let unfilled = first.template.filled(|name| name == "origin").text;
        filled = unfilled.trim_start_matches("{origin}").to_owned();
        if filled.is_empty() || first.url.starts_with('/') {
            filled = if filled.is_empty() { "/".to_owned() } else { filled };
        } else {
            filled = filled.trim_start_matches('/').to_owned();
        }
    }
    Some(Server::Fixed(filled))
}

/// The URL of an operation in an environment: relative ones below the base URL, variables that the
/// environment has as it has them, and defaults for the rest. A variable of the path that has another
/// default here is a different one, which only shares the name: `/v1` there and `/v7` here.
fn settled(place: &Template, base: &Listed, variant: &Variant) -> Template {
    let joined = match place.text.strip_prefix("{origin}") {
        Some(path) => {
            let mut joined = base.template.joined(if path.is_empty() { "/" } else { path });
            joined.variables.extend(place.variables.iter().skip(1).cloned());
            joined
        }
        None => place.clone(),
    };
    let known: Vec<&Variable> =
        variant.base.variables.iter().chain(&base.template.variables).collect();
    let is_known = |variable: &&Variable| {
        known.iter().any(|known| known.name == variable.name && is_same(&joined, known, variable))
    };
    let kept: Vec<&str> =
        joined.variables.iter().filter(is_known).map(|variable| variable.name.as_str()).collect();
    joined.filled(|name| kept.contains(&name))
}

fn listed_or_new(servers: &[Listed], url: &str) -> Template {
    let known = servers.iter().find(|server| server.url == super::server::trimmed(url));
    known.map_or_else(|| template(url, Vec::new()).0, |server| server.template.clone())
}

fn lose_further(found: &mut Environments, own: &Own<'_>, first: &Listed) {
    if own.servers.len() > 1 {
        let detail = format!("the first of {} servers is used, `{}`", own.servers.len(), first.url);
        found.ledger.lose("servers", own.place, own.span, detail);
    }
}

fn lose_unplaced(found: &mut Environments, own: &Own<'_>, places: &[Option<Template>], part: &str) {
    let Environments { variants, ledger, .. } = found;
    let without: Vec<&str> = variants
        .iter()
        .zip(places)
        .filter(|(_, place)| place.is_none())
        .map(|(variant, _)| variant.name.as_str())
        .collect();
    if !without.is_empty() {
        let detail = format!(
            "no server of its own is known for {}; the call is refused there, unless \
             `.server({part:?}, ..)` of the builder or `{part:?}` under `[environments]` says where \
             it goes",
            without.join(", ")
        );
        ledger.lose("servers", own.place, own.span, detail);
    }
    let used = |server: &Listed| places.iter().flatten().any(|place| *place == server.template);
    let unused: BTreeMap<&str, ()> =
        own.servers.iter().filter(|s| !used(s)).map(|s| (s.url.as_str(), ())).collect();
    for url in unused.keys().filter(|_| own.servers.len() > 1) {
        let detail = format!("`{url}` belongs to no environment");
        ledger.lose("servers", own.place, own.span, detail);
    }
}
