//! What callers get that they did not have before: what `diff` says against its base.

use maud::{Markup, html};

use super::LastChange;
use super::link;
use super::text::{line, with_code};
use crate::diff::{CauseRow, Part, Verdict};

/// How many operations and further changes are named of a cause.
const SHOWN: usize = 3;

pub(super) fn change(change: Option<&LastChange>) -> Markup {
    let Some(LastChange { base, changes }) = change else {
        return html! {
            p {
                "Nothing to compare with: the workspace is in no git repository, or that has no "
                "default branch."
            }
        };
    };
    html! {
        p {
            "Since " (base) ": "
            @match changes.verdict {
                None if changes.is_new => "the surface is new.",
                None => "nothing that callers see.",
                Some(_) => (counts(changes)),
            }
        }
        @if let Some(version) = changes.version.as_ref().filter(|version| version.is_due()) {
            p {
                "Version " code { (version.due) } " is due"
                @if let Some(old) = &version.old { " after " code { (old) } }
                "."
            }
        }
        @for note in &changes.notes { p { (with_code(&line(note))) } }
        ul.causes {
            @for cause in &changes.causes { li.card { (one(cause)) } }
        }
        @if !changes.deprecations.is_empty() {
            h3 { "Deprecated" }
            ul.losses {
                @for one in &changes.deprecations {
                    li {
                        code { (one.item) }
                        @if one.new { " " span.mark.warn { "new" } }
                        @if let Some(date) = &one.sunset { " works until " (line(date)) }
                        " " span.dim { (one.place) }
                    }
                }
            }
        }
    }
}

fn counts(changes: &crate::diff::SurfaceChanges) -> String {
    crate::diff::counted(&changes.counts) + "."
}

fn one(cause: &CauseRow) -> Markup {
    let is_bad = matches!(cause.verdict, Verdict::Breaks | Verdict::Otherwise);
    let part = match cause.part {
        Part::Document | Part::Unknown => None,
        Part::Elsewhere => Some("The document says the same at this place."),
        Part::Generator => Some("Today’s generator makes something else of the old documents."),
    };
    html! {
        p {
            span.mark.warn[is_bad] { (cause.verdict.words()) } " " span.dim { (cause.code) }
        }
        p { (with_code(&line(&cause.message))) "." }
        @if let Some(action) = &cause.action { p { (with_code(action)) } }
        @if let Some(part) = part { p.dim { (part) } }
        @if let Some(old) = &cause.old {
            p { "Was " code { (line(&old.excerpt)) } }
        }
        @if let Some(new) = &cause.new {
            p { "Is " code { (line(&new.excerpt)) } " " (link::place(&new.place)) }
        }
        @let further: Vec<&str> = cause.changes.iter().skip(1).map(|one| one.item.as_str()).collect();
        @if !further.is_empty() {
            p {
                "With it "
                @for (index, item) in further.iter().take(SHOWN).enumerate() {
                    @if index > 0 { ", " }
                    code { (item) }
                }
                @if further.len() > SHOWN { " and " (further.len() - SHOWN) " more" }
                "."
            }
        }
        @if !cause.operations.is_empty() {
            p {
                "Seen by "
                @for (index, id) in cause.operations.iter().take(SHOWN).enumerate() {
                    @if index > 0 { ", " }
                    code { (id) }
                }
                @if cause.operations.len() > SHOWN {
                    " and " (cause.operations.len() - SHOWN) " more"
                }
                "."
            }
        }
    }
}
