//! `index.html`: all surfaces of the report.

use maud::html;

use super::Subject;
use super::frame::Frame;
use super::link::href;
use super::text::{grouped, line};

pub(super) fn page(subjects: &[Subject<'_>]) -> String {
    let content = html! {
        h1 { "Surfaces" }
        p { "What the documents of each vendor have become." }
        @if subjects.is_empty() { p { "There is no surface yet." } }
        ul.surfaces {
            @for subject in subjects {
                @let package = &subject.built.package;
                @let facts = &subject.built.surface.facts.package;
                @let name = &subject.built.surface.name;
                li.card {
                    h2 { a href=(href("", &format!("surfaces/{name}.html"))) { (name) } }
                    p.said { (line(&facts.description.get_ref().to_string())) }
                    dl.numbers {
                        div { dt { "operations" } dd { (grouped(package.model.operations.len())) } }
                        div { dt { "types" } dd { (grouped(package.types())) } }
                        div { dt { "losses" } dd { (grouped(package.model.ledger.losses.len())) } }
                        div {
                            dt { "left out" } dd { (grouped(package.model.ledger.left_out.len())) }
                        }
                    }
                }
            }
        }
    };
    Frame { title: "Surfaces", up: "", parts: &[], has_filter: false }.around(&content)
}
