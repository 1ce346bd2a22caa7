//! Causes as people read them.

use std::collections::HashMap;
use std::fmt::Write as _;

use super::cause::{Cause, Part, Site};
use super::change::{Change, Verdict};
use super::{Side, code};
use crate::diagnostic::{Diagnostic, Label, Severity, Style, render_as};
use crate::report::count;
use crate::tree::{FileId, Sources, Span};

/// How many operations, and how many further changes, are named before they are counted.
const NAMED: usize = 3;

/// The causes with the excerpts of both documents, the worst first; additions and words in a line
/// each.
#[must_use]
pub fn text(causes: &[Cause], old: &Side, new: &Side, style: Style) -> String {
    let files = Files::of(old, new);
    let mut out = String::new();
    for cause in causes.iter().filter(|cause| cause.part == Part::Document) {
        out += &one(cause, &files, style);
    }
    let apart: Vec<&Cause> = causes.iter().filter(|cause| cause.part != Part::Document).collect();
    if !apart.is_empty() {
        out.push_str(
            "\nThe document says the same at the place of these; they come from surface.toml, from an \
             overlay, from something else in the document, or from the generator:\n\n",
        );
        for cause in apart {
            out += &one(cause, &files, style);
        }
    }
    out
}

/// Both sides' files in one table, so that an excerpt can show both.
struct Files {
    sources: Sources,
    old: HashMap<FileId, FileId>,
    new: HashMap<FileId, FileId>,
}

impl Files {
    fn of(old: &Side, new: &Side) -> Self {
        let mut sources = Sources::default();
        let mut add = |side: &Side, suffix: &str| {
            side.sources
                .ids()
                .filter_map(|id| {
                    let file = side.sources.file(id)?;
                    let path = format!("{}{suffix}", file.path().display());
                    Some((id, sources.add(path, file.text())))
                })
                .collect()
        };
        let old = add(old, " (old)");
        let new = add(new, "");
        Self { sources, old, new }
    }

    fn span(&self, ids: &HashMap<FileId, FileId>, site: Option<&Site>) -> Option<Span> {
        let span = site?.span;
        let id = ids.get(&span.file()?)?;
        Some(Span::new(*id, span.range().start, span.range().end))
    }
}

fn one(cause: &Cause, files: &Files, style: Style) -> String {
    let Some(first) = cause.changes.first() else { return String::new() };
    let old = files.span(&files.old, cause.old.as_ref());
    let new = files.span(&files.new, cause.new.as_ref());
    if matches!(first.verdict, Verdict::Adds | Verdict::Docs) {
        return line(cause, first, files, new.or(old));
    }
    let label =
        |span: Option<Span>, text: &str| span.map(|span| Label { span, text: text.to_owned() });
    let mut labels = [label(new, "it is"), label(old, "it was")].into_iter().flatten();
    let primary = labels.next().unwrap_or(Label { span: Span::NONE, text: String::new() });
    let diagnostic = Diagnostic {
        code: first.code,
        severity: match first.verdict {
            Verdict::Breaks => Severity::Error,
            _ => Severity::Warning,
        },
        message: sentence(first),
        primary,
        context: labels.collect(),
        help: code(first.code).map(|code| code.action.to_owned()),
    };
    let notes: Vec<String> = [with_it(cause), behind(cause)].into_iter().flatten().collect();
    render_as(&diagnostic, Some(first.verdict.words()), &notes, &files.sources, style) + "\n"
}

/// A cause that nobody has to do anything about.
fn line(cause: &Cause, first: &Change, files: &Files, span: Option<Span>) -> String {
    let place = span.and_then(|span| files.sources.position(span));
    let place = place.map(|place| format!(" ({place})")).unwrap_or_default();
    let more = match cause.changes.len() {
        1 => String::new(),
        more => format!(", and {} more", more - 1),
    };
    format!("{}[{}]: {}{more}{place}\n", first.verdict, first.code, sentence(first))
}

/// What a change is, in a sentence without a full stop.
#[must_use]
pub fn sentence(change: &Change) -> String {
    let item = &change.item;
    match (&change.was, &change.is) {
        (Some(was), Some(is)) if was == item => format!("`{item}` is `{is}` now"),
        (Some(was), Some(is)) => format!("`{item}` was `{was}` and is `{is}`"),
        (Some(was), None) if change.code.ends_with("-gone") && change.code != "trait-gone" => {
            let _ = was;
            format!("`{item}` is gone")
        }
        (Some(was), None) => format!("`{item}` had `{was}`"),
        (None, Some(is)) => format!("`{item}` is new: `{is}`"),
        (None, None) => format!("`{item}` is another"),
    }
}

/// The further changes of a cause.
fn with_it(cause: &Cause) -> Option<String> {
    let rest = cause.changes.get(1..)?;
    if rest.is_empty() {
        return None;
    }
    let mut text = String::from("with it:");
    for change in rest.iter().take(NAMED) {
        let _ = write!(text, "\n{}: {}", change.verdict, sentence(change));
    }
    if rest.len() > NAMED {
        let _ = write!(text, "\nand {} more", rest.len() - NAMED);
    }
    Some(text)
}

/// The operations of a cause.
fn behind(cause: &Cause) -> Option<String> {
    let names: Vec<&str> = cause.operations.iter().map(String::as_str).collect();
    let named = names.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ");
    match names.len() {
        0 => None,
        all if all <= NAMED => Some(format!("seen by {named}")),
        all => Some(format!(
            "seen by {named} and {} more",
            count(all - NAMED, "operation", "operations")
        )),
    }
}
