//! Diagnostics as text: `error[merge::conflict]: ...`, the excerpt, and the help line.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Diagnostic, Label, Severity};
use crate::tree::{FileId, Sources};

/// Whether the text may hold ANSI colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// For files, pipes and snapshots.
    Plain,
    /// For terminals.
    Coloured,
}

/// Renders one diagnostic with the source lines it is about, and a newline at the end.
#[must_use]
pub fn render(diagnostic: &Diagnostic, sources: &Sources, style: Style) -> String {
    render_as(diagnostic, None, &[], sources, style)
}

/// Renders what is not a problem in the form of one: with another word in the place of `error`, and
/// notes before the help.
#[must_use]
pub fn render_as(
    diagnostic: &Diagnostic,
    word: Option<&'static str>,
    notes: &[String],
    sources: &Sources,
    style: Style,
) -> String {
    let level = match diagnostic.severity {
        Severity::Note => Level::NOTE,
        Severity::Warning => Level::WARNING,
        Severity::Error => Level::ERROR,
    };
    let level = match word {
        Some(word) => level.with_name(word),
        None => level,
    };
    let mut group =
        Group::with_title(level.primary_title(diagnostic.message.as_str()).id(diagnostic.code));
    for (file, labels) in labels_by_file(diagnostic) {
        group = match sources.file(file) {
            Some(source) => group.element(snippet(source, &labels)),
            None => group,
        };
    }
    for note in notes {
        group = group.element(Level::NOTE.message(note.as_str()));
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    rendered(&[group], style)
}

fn rendered(groups: &[Group<'_>], style: Style) -> String {
    let renderer = match style {
        Style::Plain => Renderer::plain(),
        Style::Coloured => Renderer::styled(),
    };
    // A help text of several paragraphs is padded in its empty lines too.
    renderer.render(groups).lines().flat_map(|line| [line.trim_end(), "\n"]).collect()
}

/// The source lines of a place, without anything around them, and a newline at the end; nothing if no
/// file holds it.
#[must_use]
pub fn excerpt(label: &Label, sources: &Sources, style: Style) -> String {
    let Some(source) = label.span.file().and_then(|file| sources.file(file)) else {
        return String::new();
    };
    let group = Group::with_level(Level::NOTE)
        .element(snippet(source, &[(AnnotationKind::Primary, label)]));
    rendered(&[group], style)
}

/// The labels of each file, the primary one's file first.
fn labels_by_file(diagnostic: &Diagnostic) -> Vec<(FileId, Vec<(AnnotationKind, &Label)>)> {
    let mut files: Vec<(FileId, Vec<(AnnotationKind, &Label)>)> = Vec::new();
    let primary = std::iter::once((AnnotationKind::Primary, &diagnostic.primary));
    let context = diagnostic.context.iter().map(|label| (AnnotationKind::Context, label));
    for (kind, label) in primary.chain(context) {
        let Some(file) = label.span.file() else { continue };
        match files.iter_mut().find(|(known, _)| *known == file) {
            Some((_, labels)) => labels.push((kind, label)),
            None => files.push((file, vec![(kind, label)])),
        }
    }
    files
}

fn snippet<'a>(
    source: &'a crate::tree::SourceFile,
    labels: &[(AnnotationKind, &'a Label)],
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let text = source.text();
    let spans: Vec<_> =
        labels.iter().map(|(_, label)| first_line(text, label.span.range())).collect();
    // The renderer looks at every line that it is given, and a document has many.
    let lines = around(text, &spans);
    let (before, _) = source.line(lines.start);
    let snippet = Snippet::source(&text[lines.clone()])
        .path(source.path().to_string_lossy())
        .line_start(before + 1);
    labels.iter().zip(spans).fold(snippet, |snippet, ((kind, label), span)| {
        let annotation = kind.span(span.start - lines.start..span.end - lines.start);
        let annotation = match label.text.as_str() {
            "" => annotation,
            text => annotation.label(text),
        };
        snippet.annotation(annotation)
    })
}

/// The whole lines from the first span to the last one.
fn around(text: &str, spans: &[std::ops::Range<usize>]) -> std::ops::Range<usize> {
    let start = spans.iter().map(|span| span.start).min().unwrap_or_default();
    let end = spans.iter().map(|span| span.end).max().unwrap_or(text.len());
    let line = |at: usize| text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    // The end of the file is shown after its last line, and not on an empty one.
    let start = match line(start) {
        start if start == text.len() => line(start.saturating_sub(1)),
        start => start,
    };
    let end = text[end..].find('\n').map_or(text.len(), |newline| end + newline + 1);
    start..end
}

/// A span over a whole schema would print the whole schema; its first line is enough to find it.
fn first_line(text: &str, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let start = floor(text, range.start);
    let end = floor(text, range.end.max(start));
    let covered = text.get(start..end).unwrap_or_default();
    let line = covered.split('\n').next().unwrap_or_default().trim_end();
    start..start + line.len()
}

/// The nearest place in the text that is no further than this and between two characters.
fn floor(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}
