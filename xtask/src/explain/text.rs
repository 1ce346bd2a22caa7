//! Explanations, as people read them.

use std::fmt::Write as _;

use super::code::{Meaning, meanings};
use super::{Explanation, Known};
use crate::diagnostic::{Label, Style, excerpt};
use crate::model::Origin;
use crate::report::pointer_in;
use crate::tree::{Node, Pointer, SourceFile, Span};

/// How many lines of one list are shown.
const SHOWN: usize = 20;

/// What is to be said of something.
#[must_use]
pub fn text(known: &Known<'_>, explained: &[Explanation], style: Style) -> String {
    let parts: Vec<String> = explained.iter().map(|one| single(known, one, style)).collect();
    parts.join("\n")
}

fn single(known: &Known<'_>, one: &Explanation, style: Style) -> String {
    let mut text = String::new();
    // Writing into a String cannot fail.
    let _ = match &one.item {
        Some(item) => writeln!(text, "{item}: {}", one.what),
        None => writeln!(text, "{}", one.what),
    };
    if let Some(origin) = &one.origin {
        text.push_str(&from(known, origin, style));
    }
    list(&mut text, "what was done", &one.done);
    let lost: Vec<String> = one
        .lost
        .iter()
        .map(|(kind, detail, place)| format!("{kind}: {detail} ({})", place.short()))
        .collect();
    list(&mut text, "what was lost", &lost);
    list(&mut text, "which operations use it", &one.used_by);
    if let Some((file, line)) = &one.line {
        let _ = writeln!(text, "\nin the crate at {file}:{line}");
    }
    let title = match one.item {
        Some(_) => "from the same place",
        None => "what comes from inside of it",
    };
    list(&mut text, title, &one.also);
    text
}

/// Where something was written: the pointer in its file, and in the merged document if that is another
/// one, and the lines.
fn from(known: &Known<'_>, origin: &Origin, style: Style) -> String {
    let file = origin.span.file().and_then(|file| known.sources.file(file));
    let tree = file.and_then(SourceFile::tree);
    let own = tree.map(|tree| match tree.at(&origin.pointer) {
        Some(_) => origin.pointer.clone(),
        None => pointer_in(tree, origin.span),
    });
    let own = own.filter(|own| !own.segments().is_empty());
    // What is made of several places of the document has a place of its own that is in none.
    let is_merged = known.built.package.document.at(&origin.pointer).is_some();
    let mut text = match &own {
        Some(own) if *own != origin.pointer && is_merged => {
            format!("\nfrom #{own}\nwhich is #{} in the merged document\n", origin.pointer)
        }
        Some(own) => format!("\nfrom #{own}\n"),
        None => format!("\nfrom #{}\n", origin.pointer),
    };
    let shown = tree.zip(own).map(|(tree, own)| with_key(tree, &own, origin.span));
    let label = Label { span: shown.unwrap_or(origin.span), text: String::new() };
    text.push_str(&excerpt(&label, known.sources, style));
    text
}

/// From the key of a value to the end of the value.
fn with_key(tree: &Node, pointer: &Pointer, span: Span) -> Span {
    let parent = pointer.parent().and_then(|parent| tree.at(&parent)?.as_object());
    let member = parent.zip(pointer.last()).and_then(|(parent, name)| parent.member(name));
    match (member, span.file()) {
        (Some(member), Some(file)) if member.key_span.file() == span.file() => {
            let (start, end) = (member.key_span.range().start, span.range().end);
            Span::new(file, start.min(span.range().start), end)
        }
        _ => span,
    }
}

fn list(text: &mut String, title: &str, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    let _ = writeln!(text, "\n{title}");
    for line in lines.iter().take(SHOWN) {
        let _ = writeln!(text, "  {line}");
    }
    if let Some(more) = lines.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        let _ = writeln!(text, "  ... and {more} more");
    }
}

/// What a code means; nothing if there is no such code.
#[must_use]
pub fn code(code: &str) -> String {
    let mut text = String::new();
    for Meaning { code, kind, meaning, action } in meanings(code) {
        let space = if text.is_empty() { "" } else { "\n" };
        let _ = writeln!(text, "{space}{code}: {}\n\n  {meaning}", kind.words());
        if !action.is_empty() {
            let _ = writeln!(text, "\nwhat to do\n  {action}");
        }
    }
    text
}
