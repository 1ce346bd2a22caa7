//! What all pages have around their content.

use maud::{Markup, PreEscaped, html};

use super::MARK;

const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("filter.js");

/// A page to be framed.
pub(super) struct Frame<'a> {
    /// Its title.
    pub title: &'a str,
    /// The way from its folder to that of the index: ``, `../`.
    pub up: &'a str,
    /// Links to its parts, each an id and a name.
    pub parts: &'a [(&'a str, String)],
    /// Whether it has a list to filter.
    pub has_filter: bool,
}

impl Frame<'_> {
    pub(super) fn around(&self, content: &Markup) -> String {
        let Self { title, up, parts, has_filter } = self;
        let page = html! {
            html lang="en" {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    // Without it browsers ask for /favicon.ico.
                    link rel="icon" href="data:,";
                    title { (title) }
                    style { (PreEscaped(STYLE)) }
                }
                body {
                    a.skip href="#content" { "Skip to the content" }
                    header.top {
                        nav aria-label="Report" {
                            a.home href=(format!("{up}index.html")) { "All surfaces" }
                            @if !parts.is_empty() {
                                ul.parts {
                                    @for (id, name) in *parts {
                                        li { a href=(format!("#{id}")) { (name) } }
                                    }
                                }
                            }
                        }
                    }
                    main #content { (content) }
                    footer { p { "Made by " code { "cargo xtask report" } "." } }
                    @if *has_filter { script { (PreEscaped(SCRIPT)) } }
                }
            }
        };
        format!("{MARK}{}\n", page.into_string())
    }
}

/// A section with a heading of its own.
pub(super) fn section(id: &str, title: &str, content: &Markup) -> Markup {
    let heading = format!("{id}-heading");
    html! {
        section id=(id) aria-labelledby=(heading) {
            h2 id=(heading) { (title) }
            (content)
        }
    }
}
