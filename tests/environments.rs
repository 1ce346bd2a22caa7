//! The stage `environments`: a case is a folder; documents are the files that start with `api`,
//! merged in the order of their names. A `surface.toml` says what it says of a surface, without
//! `[crate]`. The snapshot has the environments, the server of each operation that is not at the base
//! URL, where tokens come from, and what is lost.

use std::fmt::Write as _;

use crate::front::Case;
use xtask::environments::{Environments, environments};
use xtask::lower::lower;
use xtask::merge::{MergeOptions, Origins};
use xtask::operation::Server;
use xtask::operations::{Operations, SchemeKind, operations};

#[test]
fn cases() {
    for root in workspace_tests::cases("environments") {
        let mut case = Case::new(&root);
        let surface = case.surface();
        let mut origins = Origins::default();
        let lowered = case.merged(&MergeOptions::of(&surface)).then(|(overlaid, found)| {
            origins = found;
            lower(overlaid.into_root())
        });
        let mut diagnostics = lowered.diagnostics;
        let lowered = lowered.value.unwrap();
        let found = environments(&lowered.root, &origins, &surface);
        diagnostics.extend(found.diagnostics);
        let found = found.value.unwrap();
        let applied = found.applied(operations(lowered, &surface).value.unwrap());
        case.check("environments", &diagnostics, &report(&found, &applied));
    }
}

fn report(found: &Environments, applied: &Operations) -> String {
    let mut text = String::new();
    for variant in &found.variants {
        writeln!(text, "{}: {}", variant.name, variant.base.text).unwrap();
        for variable in variant.variables() {
            let default = variable.default.as_deref().unwrap_or("none");
            let allowed = variable.allowed.join("|");
            writeln!(text, "  {{{}}} default {default} {allowed}", variable.name).unwrap();
        }
        for (part, template) in &variant.parts {
            let url = template.as_ref().map_or("none", |template| template.text.as_str());
            writeln!(text, "  {part}: {url}").unwrap();
        }
    }
    for row in &applied.rows {
        let server = row.server.as_ref().map_or("base URL".to_owned(), name);
        writeln!(text, "{}: {server}", row.title()).unwrap();
    }
    for scheme in &applied.schemes {
        let server = found.token_servers.get(&scheme.name).map_or("base URL".to_owned(), name);
        if let SchemeKind::ClientCredentials { token_url, .. } = &scheme.kind {
            writeln!(text, "tokens of {}: {token_url}, {server}", scheme.name).unwrap();
        } else if let SchemeKind::TokenExchange { path, .. } = &scheme.kind {
            writeln!(text, "tokens of {}: {path}, {server}", scheme.name).unwrap();
        }
    }
    for loss in &applied.ledger.losses {
        writeln!(text, "lost {} {}: {}", loss.kind, loss.pointer, loss.detail).unwrap();
    }
    text
}

fn name(server: &Server) -> String {
    match server {
        Server::Fixed(url) => format!("fixed {url}"),
        Server::Named(part) => format!("part {part}"),
    }
}
