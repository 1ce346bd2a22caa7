//! The server that an operation or its path has of its own goes into the operation table.
//!
//! ```yaml
//! # before                                       # after, in the row
//! /files: {servers: [{url: 'https://files.example.com/{v}',   server: https://files.example.com/v2
//!   variables: {v: {default: v2}}}], post: ..}
//! ```
//!
//! Variables have their defaults. Servers that the document has for all operations say nothing new:
//! the caller chooses among those. Of several others the first is used, and the ledger says so;
//! `ClientBuilder::server` sets another one.

use crate::normalise::Draft;
use crate::normalise::draft::pointer;
use crate::tree::Node;

pub(in crate::normalise) fn apply(draft: &mut Draft<'_>) {
    let global = urls(draft.root.get("servers"));
    for row in &mut draft.operations {
        let place = pointer(row);
        let item = place.parent().unwrap_or_default();
        let listed = |node: Option<&Node>| node.and_then(|node| node.get("servers")).cloned();
        let servers = listed(draft.root.at(&place)).or_else(|| listed(draft.root.at(&item)));
        let own = urls(servers.as_ref());
        let Some(first) = own.first().filter(|_| own.iter().any(|url| !global.contains(url)))
        else {
            continue;
        };
        if own.len() > 1 {
            let detail = format!("the first of {} servers is used, `{first}`", own.len());
            draft.ledger.lose("servers", &place.child("servers"), row.span, detail);
        }
        row.server = Some(first.clone());
    }
}

/// The URLs of a list of servers, without a slash at the end.
fn urls(servers: Option<&Node>) -> Vec<String> {
    let servers = servers.and_then(Node::as_array).unwrap_or_default();
    servers.iter().filter_map(url).collect()
}

fn url(server: &Node) -> Option<String> {
    let mut url = server.get("url")?.as_str()?.trim().to_owned();
    let variables = server.get("variables").and_then(Node::as_object);
    for (name, variable) in variables.into_iter().flat_map(|variables| variables.nodes()) {
        let default = variable.get("default").and_then(Node::as_str).unwrap_or_default();
        url = url.replace(&format!("{{{name}}}"), default);
    }
    Some(url.trim_end_matches('/').to_owned())
        .filter(|url| !url.is_empty() || server.get("url").is_some())
}
