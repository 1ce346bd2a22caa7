//! Causes as people read them.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::path::Path;

use super::cause::{Cause, Part};
use super::change::{Change, Verdict};
use super::code::Code;
use super::{Side, Site};
use crate::diagnostic::{Diagnostic, Label, Severity, Style, render_as};
use crate::report::count;
use crate::tree::{FileId, Sources, Span};

/// How many operations, and how many further changes, are named before they are counted.
const NAMED: usize = 3;

/// The causes with the excerpts of both documents, the worst first; additions and words in a line
/// each. `old` is the side that has the old excerpts.
#[must_use]
pub fn text(causes: &[Cause], old: Option<&Side>, new: &Side, style: Style) -> String {
    let files = Files::of(old, new);
    let parts = [(Part::Document, ""), (Part::Elsewhere, ELSEWHERE), (Part::Generator, GENERATOR)];
    let mut out = String::new();
    for (part, head) in parts {
        let is_of = |cause: &&Cause| match part {
            Part::Document => cause.part.is_documents(),
            part => cause.part == part,
        };
        let causes: Vec<&Cause> = causes.iter().filter(is_of).collect();
        if !causes.is_empty() {
            out.push_str(head);
        }
        let mut in_lines = false;
        let is_words = |cause: &&&Cause| {
            cause.changes.first().is_some_and(|change| change.code == Code::Documentation)
        };
        let words = causes.iter().filter(is_words).count();
        let shown = causes.len() - words + if words > WORDS + 1 { WORDS } else { words };
        for cause in causes.iter().take(shown) {
            let is_line = matches!(cause.verdict(), Verdict::Adds | Verdict::Docs);
            if is_line && !in_lines && !out.is_empty() && !out.ends_with("\n\n") {
                out.push('\n');
            }
            in_lines = is_line;
            out += &one(cause, &files, style);
        }
        if causes.len() > shown {
            let _ = writeln!(out, "... and {} more change only words", causes.len() - shown);
        }
    }
    out
}

/// How many causes that change nothing but words are listed before they are counted.
const WORDS: usize = 5;

const ELSEWHERE: &str = "
The document says the same at the place of these. They come from surface.toml, from an overlay, or from
something else in the document:

";

const GENERATOR: &str = "
Today's generator makes these of the documents as they were:

";

/// Both sides' files in one table, so that an excerpt can show both.
struct Files {
    sources: Sources,
    old: HashMap<FileId, FileId>,
    new: HashMap<FileId, FileId>,
}

impl Files {
    fn of(old: Option<&Side>, new: &Side) -> Self {
        let mut sources = Sources::default();
        let is_known = |path: &Path| new.sources.iter().any(|file| file.path() == path);
        let mut add = |side: &Side, is_old: bool| {
            side.sources
                .ids()
                .filter_map(|id| {
                    let file = side.sources.file(id)?;
                    let path = file.path().display();
                    let path = match is_old && is_known(file.path()) {
                        true => format!("{path} (before)"),
                        false => path.to_string(),
                    };
                    Some((id, sources.add(path, file.text())))
                })
                .collect()
        };
        let old = old.map(|old| add(old, true)).unwrap_or_default();
        let new = add(new, false);
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
    let is_generators = cause.part == Part::Generator;
    let old = old.filter(|_| !is_generators || new.is_none());
    let new_text = match (is_generators, old) {
        (true, _) => "from this",
        (false, Some(_)) => "now",
        (false, None) => "new",
    };
    let old_text = if new.is_some() { "before" } else { "gone" };
    let mut labels = [label(new, new_text), label(old, old_text)].into_iter().flatten();
    let primary = labels.next().unwrap_or(Label { span: Span::NONE, text: String::new() });
    let diagnostic = Diagnostic {
        code: first.code.key(),
        severity: match first.verdict {
            Verdict::Breaks => Severity::Error,
            _ => Severity::Warning,
        },
        message: sentence(first),
        primary,
        context: labels.collect(),
        help: cause.action(),
    };
    let notes: Vec<String> = [with_it(cause), seen_by(cause)].into_iter().flatten().collect();
    render_as(&diagnostic, Some(first.verdict.words()), &notes, &files.sources, style) + "\n"
}

/// A cause that nobody has to do anything about.
fn line(cause: &Cause, first: &Change, files: &Files, span: Option<Span>) -> String {
    let place = span.and_then(|span| files.sources.position(span));
    let place = place.map(|place| format!(" ({place})")).unwrap_or_default();
    let mut others: Vec<&str> = cause.changes.iter().map(|change| change.item.as_str()).collect();
    others.retain(|item| *item != first.item);
    others.dedup();
    let more = match others.as_slice() {
        [] => String::new(),
        others => format!(", with {}", listed(others, |item| format!("`{item}`"))),
    };
    format!("{}[{}]: {}{more}{place}\n", first.verdict, first.code, sentence(first))
}

/// What a change is, in a sentence without a full stop.
#[must_use]
pub fn sentence(change: &Change) -> String {
    let Change { item, code, .. } = change;
    let code = *code;
    let (was, is) = (change.was.as_deref(), change.is.as_deref());
    match (code, was, is) {
        (
            Code::TypeRenamed | Code::OperationRenamed | Code::MemberRenamed | Code::VariantRenamed,
            _,
            Some(is),
        ) => {
            format!("`{item}` is `{is}` now")
        }
        (Code::AliasTarget, Some(was), Some(is)) => {
            format!("`{item}` stood for `{was}` and is `{is}` now")
        }
        (Code::TypeKind, Some(was), Some(is)) => format!("`{item}` was {was} and is {is} now"),
        (Code::MemberType | Code::ValueType, Some(was), Some(is)) => {
            format!("`{item}` was `{was}` and is `{is}` now")
        }
        (Code::MemberSetter | Code::SetterType, Some(was), Some(is)) => {
            format!("the setter `{item}` took `{was}` and takes `{is}` now")
        }
        (Code::MemberRequired, _, Some(is)) => {
            format!("`{item}: {is}` must now be given in the literal")
        }
        (Code::VariantContent, Some(was), Some(is)) => {
            format!("`{item}` held `{was}` and holds `{is}` now")
        }
        (Code::Arguments | Code::ArgumentsWidened, Some(was), Some(is)) => {
            format!("`{item}` took `{was}` and takes `{is}` now")
        }
        (Code::Returns, Some(was), Some(is)) => {
            format!("`{item}` gave `{was}` and gives `{is}` now")
        }
        (Code::TraitGone, Some(was), _) => format!("`{item}` does not implement `{was}` any more"),
        (Code::TraitAdded, _, Some(is)) => format!("`{item}` implements `{is}`"),
        (Code::LiteralClosed, ..) => format!("`{item}` cannot be written as a literal any more"),
        (Code::FeatureNeeded, _, Some(is)) => format!("`{item}` needs `{is}` now"),
        (Code::Deprecated, ..) => format!("`{item}` is deprecated"),
        (Code::DeprecatedNoMore, ..) => format!("`{item}` is no longer deprecated"),
        (Code::Documentation, ..) => format!("the documentation of `{item}` changed"),
        (Code::Credentials | Code::WebhookVerification, ..) => {
            format!("`{item}` works differently")
        }
        (_, Some(_), None) if code.key().ends_with("-gone") => format!("`{item}` is gone"),
        (_, None, Some(is)) if code.key().ends_with("-added") && is_spoken(is) => {
            format!("`{item}` is new")
        }
        (_, None, Some(is)) if code.key().ends_with("-added") => format!("`{item}` is new: `{is}`"),
        (_, Some(was), Some(is)) => match (was.split_once(": "), is.split_once(": ")) {
            (Some((name, was)), Some((same, is))) if name == same => {
                let name = match name.strip_prefix("bound.") {
                    Some(bound) => format!("bound `{bound}`"),
                    None => name.to_owned(),
                };
                format!("`{item}`: {name} was `{was}` and is `{is}` now")
            }
            _ => format!("`{item}` was `{was}` and is `{is}` now"),
        },
        (_, None, Some(is)) => format!("`{item}` has `{is}` now"),
        (_, Some(was), None) => format!("`{item}` has no `{was}` any more"),
        (_, None, None) => format!("`{item}` changed"),
    }
}

/// Whether a signature is in words, and says nothing that the path does not say.
fn is_spoken(signature: &str) -> bool {
    signature.starts_with("a ") || signature.starts_with("an ")
}

/// The further changes of a cause.
fn with_it(cause: &Cause) -> Option<String> {
    let rest = cause.changes.get(1..)?;
    // That documentation changed with what it documents needs no line.
    let rest: Vec<&Change> =
        rest.iter().filter(|change| change.code != Code::Documentation).collect();
    if rest.is_empty() {
        return None;
    }
    let mut text = String::from("with it,");
    for (index, change) in rest.iter().take(NAMED).enumerate() {
        let end = if index + 1 == rest.len() { "" } else { ";" };
        let _ = write!(text, "\n{}{end}", sentence(change));
    }
    if rest.len() > NAMED {
        let _ = write!(text, "\nand {}", count(rest.len() - NAMED, "more change", "more changes"));
    }
    Some(text)
}

/// The operations of a cause.
fn seen_by(cause: &Cause) -> Option<String> {
    let first = &cause.changes.first()?.item;
    let names: Vec<&str> = cause.operations.iter().map(String::as_str).collect();
    if names.is_empty() || first.starts_with("Client::") || first.starts_with("operations.") {
        return None;
    }
    Some(format!("seen by {}", listed(&names, |name| format!("`{name}`"))))
}

/// At most three names, and how many more there are.
pub(super) fn listed(names: &[&str], show: impl Fn(&str) -> String) -> String {
    let shown: Vec<String> = names.iter().take(NAMED).map(|name| show(name)).collect();
    match names.len().saturating_sub(NAMED) {
        0 => shown.join(", "),
        more => format!("{} and {more} more", shown.join(", ")),
    }
}

/// How many causes have each verdict: `2 break, 1 behaves otherwise, 3 add`.
#[must_use]
pub fn counted(counts: &BTreeMap<&'static str, usize>) -> String {
    let words = Verdict::ALL.iter().filter_map(|verdict| {
        let number = *counts.get(verdict.key()).filter(|number| **number > 0)?;
        let (one, many) = match verdict {
            Verdict::Breaks => ("breaks", "break"),
            Verdict::Otherwise => ("behaves otherwise", "behave otherwise"),
            Verdict::Adds => ("adds", "add"),
            Verdict::Docs => ("changes words", "change words"),
        };
        Some(count(number, one, many))
    });
    let words: Vec<String> = words.collect();
    match words.as_slice() {
        [] => "no change for callers".to_owned(),
        words => words.join(", "),
    }
}
