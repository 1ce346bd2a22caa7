//! The page of one surface.

use maud::{Markup, html};

use super::frame::{Frame, section};
use super::link::{href, page_of, path_in_crate, path_of, to_line};
use super::text::{counted, grouped, line};
use super::{Subject, change, coverage, environments, losses, names, operations};
use crate::emit::types::Printer;
use crate::explain::Lines;
use crate::report::Places;
use crate::tree::Node;

/// What the sections of a page are made from.
pub(super) struct Facts<'a> {
    pub subject: Subject<'a>,
    pub places: Places<'a>,
    pub printer: Printer<'a>,
    pub lines: Lines,
}

impl Facts<'_> {
    /// The link to an item of the crate.
    pub(super) fn href(&self, item: &str) -> Option<String> {
        let (file, line) = self.lines.get(item)?;
        let package = self.subject.built.surface.facts.package.name.get_ref();
        to_line("../", &format!("crates/{package}/{file}"), line)
    }
}

pub(super) fn page(subject: &Subject<'_>) -> String {
    let package = &subject.built.package;
    let surface = &subject.built.surface;
    let decimals = surface.facts.types.decimals.as_ref();
    let decimals = decimals.and_then(|facts| facts.get_ref().resolve().ok());
    let decimals = decimals.as_ref().map(|decimals| decimals.rust_type.as_str());
    let mut facts = Facts {
        subject: *subject,
        places: Places::new(subject.sources),
        printer: Printer::new(&package.model.types, decimals).outside_of_types(),
        lines: Lines::of(&package.files),
    };
    let listed = losses::Listed::of(&mut facts);
    let parts = [
        ("operations", format!("Operations ({})", grouped(package.model.operations.len()))),
        ("coverage", "Coverage".to_owned()),
        ("losses", format!("Losses ({})", grouped(package.model.ledger.losses.len()))),
        ("change", "Last change".to_owned()),
        ("types", format!("Types ({})", grouped(package.types()))),
        ("environments", "Environments".to_owned()),
        ("files", "Files".to_owned()),
    ];
    let content = html! {
        (head(subject))
        (section("operations", "Operations", &operations::list(&facts, &listed)))
        (section("coverage", "Coverage", &coverage::coverage(&mut facts, &listed)))
        (section("losses", "Losses", &losses::list(&listed)))
        (section("change", "Last change", &change::change(subject.change)))
        (section("types", "Types and names", &names::list(&facts)))
        (section("environments", "Environments and credentials", &environments::list(subject)))
        (section("files", "Files", &files(subject)))
    };
    let parts: Vec<(&str, String)> = parts.into_iter().collect();
    Frame { title: &surface.name, up: "../", parts: &parts, has_filter: true }.around(&content)
}

fn head(subject: &Subject<'_>) -> Markup {
    let package = &subject.built.package;
    let facts = &subject.built.surface.facts.package;
    let info = |key| {
        let info = package.document.get("info").and_then(|info| info.get(key));
        line(info.and_then(Node::as_str).unwrap_or_default())
    };
    let (name, version) = (facts.name.get_ref(), facts.version.get_ref());
    let deprecated = package.model.operations.iter().filter(|one| one.row.deprecated).count();
    let ledger = &package.model.ledger;
    html! {
        h1 { (subject.built.surface.name) }
        p.lead { (line(facts.description.get_ref())) }
        p {
            "Crate " code { (name) " " (version) } ", made from the document “" (info("title"))
            "”, version " (info("version")) "."
        }
        dl.numbers {
            div { dt { "operations" } dd { (grouped(package.model.operations.len())) } }
            @if deprecated > 0 { div { dt { "deprecated" } dd { (grouped(deprecated)) } } }
            div { dt { "types" } dd { (grouped(package.types())) } }
            div { dt { "losses" } dd { (grouped(ledger.losses.len())) } }
            div { dt { "left out" } dd { (grouped(ledger.left_out.len())) } }
        }
    }
}

/// The files that the surface was read from, and those of the crate.
fn files(subject: &Subject<'_>) -> Markup {
    let package = subject.built.surface.facts.package.name.get_ref();
    let mut read: Vec<String> = subject.sources.iter().map(path_of).collect();
    read.sort();
    read.dedup();
    let made: Vec<String> =
        subject.built.package.files.iter().map(|file| path_in_crate(package, file)).collect();
    let list = |paths: &[String]| {
        html! {
            ul.paths {
                @for path in paths {
                    li {
                        @match page_of(path) {
                            Some(page) => a href=(href("../", &page)) { (path) },
                            None => code { (path) },
                        }
                    }
                }
            }
        }
    };
    html! {
        h3 { "Read" }
        p { (counted(read.len(), "file", "files")) " of the surface’s folder." }
        (list(&read))
        h3 { "Written" }
        p { (counted(made.len(), "file", "files")) " of the crate." }
        (list(&made))
    }
}
