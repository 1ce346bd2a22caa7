//! A page for each file that the pages of surfaces refer to, line by line.

use maud::{Markup, html};

use super::Subject;
use super::frame::Frame;
use super::link::{page_of, path_in_crate, path_of};
use super::text::visible;
use crate::emit::CrateFile;

/// The pages of the files that a surface was read from and of those of its crate.
pub(super) fn pages(subject: &Subject<'_>) -> Vec<CrateFile> {
    let package = subject.built.surface.facts.package.name.get_ref();
    let read = subject.sources.iter().map(|source| (path_of(source), source.text()));
    let made = subject.built.package.files.iter();
    let made = made.map(|file| (path_in_crate(package, file), file.text.as_str()));
    let mut pages: Vec<CrateFile> = Vec::new();
    for (path, text) in read.chain(made) {
        let Some(page) = page_of(&path) else { continue };
        // A file that two documents refer to is read once for each.
        if pages.iter().all(|known| known.path != page) {
            let text = one(&path, text, &subject.built.surface.name);
            pages.push(CrateFile { path: page, text });
        }
    }
    pages
}

fn one(path: &str, text: &str, surface: &str) -> String {
    let up = "../".repeat(path.split('/').count());
    let surface_page = super::link::href(&up, &format!("surfaces/{surface}.html"));
    let content: Markup = html! {
        h1 { code { (path) } }
        p { "Of the surface " a href=(surface_page) { (surface) } "." }
        pre.file tabindex="0" role="region" aria-label=(path) {
            @for (number, line) in (1..).zip(visible(text).lines()) {
                span id=(format!("L{number}")) { (line) "\n" }
            }
        }
    };
    Frame { title: path, up: &up, parts: &[], has_filter: false }.around(&content)
}
