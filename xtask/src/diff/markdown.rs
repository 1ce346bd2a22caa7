//! A report as Markdown: for a pull request, and for the crate's change log.

use std::fmt::Write as _;

use super::code::Code;
use super::report::{CauseRow, DiffReport, SiteRow, SurfaceChanges};
use super::text::{counted, listed};
use super::{Part, Verdict};

/// What is open in a report; everything else is folded where there is much of it.
const OPEN: usize = 20;

/// The whole report, for a pull request.
#[must_use]
pub fn markdown(report: &DiffReport) -> String {
    let mut out = String::from("## What the changes mean for callers\n");
    if let Some(base) = &report.base {
        let _ = writeln!(out, "\nCompared with {}.", code(base));
    }
    for surface in &report.surfaces {
        let counted = if surface.is_new { "new".to_owned() } else { counted(&surface.counts) };
        let _ = writeln!(out, "\n### {}: {counted}", escaped(&surface.surface));
        if let Some(version) = surface.version.as_ref().filter(|version| version.is_due()) {
            let _ = writeln!(
                out,
                "\n**Version {} is due**: `cargo xtask diff {} --bump`.",
                version.due, surface.surface
            );
        }
        out += &changes(surface);
        for note in &surface.notes {
            let _ = writeln!(out, "\n> {}", escaped(note));
        }
    }
    if !report.diagnostics.is_empty() {
        out.push_str("\n### Problems\n\n");
    }
    for problem in &report.diagnostics {
        let place = problem.place.position().map(|place| format!(" ({})", code(&place)));
        let place = place.unwrap_or_default();
        let _ = writeln!(out, "- {}: {}{place}", code(&problem.code), escaped(&problem.message));
    }
    out.replace("\n\n\n", "\n\n")
}

/// The changes of a surface, for its change log as well.
#[must_use]
pub fn changes(surface: &SurfaceChanges) -> String {
    let mut out = String::new();
    for verdict in Verdict::ALL {
        let of = |cause: &&CauseRow| cause.verdict == verdict;
        let causes: Vec<&CauseRow> = surface.causes.iter().filter(of).collect();
        if causes.is_empty() {
            continue;
        }
        let heading = heading(verdict);
        let is_folded = causes.len() > OPEN || verdict == Verdict::Docs;
        match is_folded {
            true => {
                let _ =
                    write!(out, "\n<details><summary>{heading} ({})</summary>\n\n", causes.len());
            }
            false => {
                let _ = write!(out, "\n**{heading}**\n\n");
            }
        }
        for cause in causes {
            out += &item(cause);
        }
        if is_folded {
            out.push_str("\n</details>\n");
        }
    }
    let new: Vec<_> = surface.deprecations.iter().filter(|one| one.new).collect();
    if !new.is_empty() {
        out.push_str("\n**Deprecated by the vendor**\n\n");
    }
    for one in new {
        let until = one.sunset.as_ref().map(|date| format!(", works until {}", escaped(date)));
        let _ = writeln!(out, "- {}{}", code(&one.item), until.unwrap_or_default());
    }
    out.replace("\n\n\n", "\n\n")
}

fn heading(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Breaks => "Breaks",
        Verdict::Otherwise => "Behaves otherwise",
        Verdict::Adds => "Adds",
        Verdict::Docs => "Documentation",
    }
}

fn item(cause: &CauseRow) -> String {
    let mut out = format!("- {}", spoken(&cause.message));
    if !matches!(cause.part, Part::Document | Part::Unknown) {
        out.push_str(match cause.part {
            Part::Generator => " (by the generator)",
            _ => " (the document says the same here)",
        });
    }
    out.push('\n');
    if let Some(action) = &cause.action {
        let _ = writeln!(out, "  {}", spoken(action));
    }
    let others = cause.changes.iter().filter(|change| change.code != Code::Documentation.key());
    let mut items: Vec<&str> = others.map(|change| change.item.as_str()).collect();
    items.retain(|item| *item != cause.item);
    items.sort_unstable();
    items.dedup();
    if !items.is_empty() {
        let _ = writeln!(out, "  With it: {}.", listed(&items, code));
    }
    let is_operation = ["Client::", "operations.", "requests::"];
    let is_operation = is_operation.iter().any(|start| cause.item.starts_with(start));
    if !cause.operations.is_empty() && !is_operation {
        let operations: Vec<&str> = cause.operations.iter().map(String::as_str).collect();
        let _ = writeln!(out, "  Seen by {}.", listed(&operations, code));
    }
    if matches!(cause.verdict, Verdict::Breaks | Verdict::Otherwise) {
        out += &excerpts(cause.old.as_ref(), cause.new.as_ref());
    }
    out
}

/// Both lines as a diff. A fence is longer than any row of backticks in it.
fn excerpts(old: Option<&SiteRow>, new: Option<&SiteRow>) -> String {
    let mut lines = String::new();
    for (sign, site) in [('-', old), ('+', new)] {
        let Some(site) = site else { continue };
        let place = site.place.position().unwrap_or_default();
        let _ = writeln!(lines, "  {sign} {}  # {place}", site.excerpt);
    }
    if lines.is_empty() {
        return lines;
    }
    let fence = "`".repeat(3.max(longest_row(&lines) + 1));
    format!("\n  {fence}diff\n{lines}  {fence}\n\n")
}

/// The most backticks in a row.
fn longest_row(text: &str) -> usize {
    text.split(|c| c != '`').map(str::len).max().unwrap_or_default()
}

/// A sentence in which code is between backticks, safe to be put into Markdown.
fn spoken(text: &str) -> String {
    let pieces = text.split('`').enumerate();
    let pieces = pieces.map(|(index, piece)| match index % 2 {
        0 => escaped(piece),
        _ => code(piece),
    });
    pieces.collect()
}

fn code(text: &str) -> String {
    let fence = "`".repeat(longest_row(text) + 1);
    let text = text.replace('\n', " ");
    match text.starts_with('`') || text.ends_with('`') {
        true => format!("{fence} {text} {fence}"),
        false => format!("{fence}{text}{fence}"),
    }
}

/// Text in which nothing is markup.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '\\' | '*' | '_' | '[' | ']' | '#' | '|' | '@' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push(' '),
            c => out.push(c),
        }
    }
    out
}
