//! YAML by the events of `granit-parser`.
//!
//! Like libyaml and `PyYAML`, the parser takes brackets and quotes that close further left than
//! YAML's rules have it: vendors publish such files. What only libyaml takes is read by
//! [`libyaml`].

use granit_parser::{Event, Parser, ScalarStyle, ScanError, Span as Marks, Tag, options};

use super::builder::{Anchor, Builder, Fatal};
use super::scalar::{self, Plain};
use super::{Limits, libyaml, syntax};
use crate::diagnostic::{Diagnostic, Outcome};
use crate::tree::{FileId, Node, Span, Value};

/// Parses the one YAML document that `text` holds.
pub(super) fn parse(file: FileId, text: &str, limits: &Limits) -> Outcome<Node> {
    let mut reader = Reader::new(file, limits);
    match reader.read_all(events(text)) {
        Ok(()) => reader.finish(),
        Err(Stop::Fatal(fatal)) => reader.refuse(*fatal),
        Err(Stop::Syntax(error)) => {
            let again = libyaml::forgives(&error).then(|| by_libyaml(file, text, limits)).flatten();
            again.unwrap_or_else(|| reader.refuse(syntax::explain(&error, file, text)))
        }
    }
}

/// What libyaml makes of a text; `None` if it is not YAML for libyaml either.
fn by_libyaml(file: FileId, text: &str, limits: &Limits) -> Option<Outcome<Node>> {
    let mut reader = Reader::new(file, limits);
    for event in libyaml::events(text) {
        let (event, marks) = event?;
        if let Err(fatal) = reader.read(event, marks) {
            return Some(reader.refuse(*fatal));
        }
    }
    Some(reader.finish())
}

fn events(text: &str) -> impl Iterator<Item = Result<(Event<'_>, Marks), ScanError>> {
    // The builder bounds the depth, with a message that is the same for JSON.
    let mut options = options! {
        flow_nesting_limit: usize::MAX,
        block_nesting_limit: usize::MAX,
        emit_unresolved_aliases: true,
    };
    options.set_emit_comments(false);
    Parser::new_from_str_with_options(text, options)
}

struct Reader<'a> {
    file: FileId,
    builder: Builder<'a>,
    first_document: Option<Span>,
}

/// Why reading ended early.
enum Stop {
    Syntax(ScanError),
    Fatal(Fatal),
}

impl<'a> Reader<'a> {
    fn new(file: FileId, limits: &'a Limits) -> Self {
        Self { file, builder: Builder::new(limits), first_document: None }
    }

    fn finish(self) -> Outcome<Node> {
        let (root, mut diagnostics) = self.builder.finish();
        match root {
            Some(node) => Outcome::new(node, diagnostics),
            None => {
                diagnostics.push(empty(self.file));
                Outcome::failed(diagnostics)
            }
        }
    }

    fn refuse(self, problem: Diagnostic) -> Outcome<Node> {
        let (_, mut diagnostics) = self.builder.finish();
        diagnostics.push(problem);
        Outcome::failed(diagnostics)
    }

    fn read_all<'t>(
        &mut self,
        events: impl Iterator<Item = Result<(Event<'t>, Marks), ScanError>>,
    ) -> Result<(), Stop> {
        for event in events {
            let (event, marks) = event.map_err(Stop::Syntax)?;
            self.read(event, marks).map_err(Stop::Fatal)?;
        }
        Ok(())
    }

    fn read(&mut self, event: Event<'_>, marks: Marks) -> Result<(), Fatal> {
        let span = self.span(marks);
        let tagged = self.span(Marks::new(marks.tag_start.unwrap_or(marks.start), marks.end));
        match event {
            Event::DocumentStart(..) => self.start_document(span),
            Event::MappingStart(_, anchor, tag) => {
                self.refuse_key(span)?;
                self.check_collection_tag(tag.as_deref(), "map", tagged);
                self.builder.open_object(span, some(anchor))
            }
            Event::SequenceStart(_, anchor, tag) => {
                self.refuse_key(span)?;
                self.check_collection_tag(tag.as_deref(), "seq", tagged);
                self.builder.open_array(span, some(anchor))
            }
            // A block collection ends where its last child does; its end event has no width.
            Event::MappingEnd | Event::SequenceEnd => {
                let bracket = span.range();
                self.builder.close((!bracket.is_empty()).then_some(bracket.end))
            }
            Event::Scalar(text, style, anchor, _) if self.builder.expects_key() => {
                let merges = style == ScalarStyle::Plain && text == "<<";
                self.builder.remember_key(some(anchor), &text, span)?;
                self.builder.key(text.into_owned(), span, merges)
            }
            Event::Scalar(text, style, anchor, tag) => {
                let value = self.value(&text, style, tag.as_deref(), tagged);
                self.builder.scalar(value, span, some(anchor))
            }
            Event::Alias(anchor) if self.builder.expects_key() => {
                match self.builder.anchored_text(anchor).map(str::to_owned) {
                    Some(text) => self.builder.key(text, span, false),
                    None => Err(Box::new(key_not_text(span))),
                }
            }
            Event::Alias(anchor) => self.builder.alias(anchor, span),
            Event::UnresolvedAlias(name) => Err(Box::new(unknown_anchor(&name, span))),
            // Where streams and documents begin and end, and events that were not asked for.
            _ => Ok(()),
        }
    }

    fn span(&self, marks: Marks) -> Span {
        let range = marks.byte_range().unwrap_or_default();
        Span::new(self.file, range.start, range.end)
    }

    fn start_document(&mut self, span: Span) -> Result<(), Fatal> {
        match self.first_document.replace(span) {
            None => Ok(()),
            Some(_) => Err(Box::new(
                Diagnostic::error(
                    "load::several-documents",
                    "the file holds several documents",
                    span,
                )
                .label("the second one starts here")
                .help("put each document into a file of its own"),
            )),
        }
    }

    fn refuse_key(&self, span: Span) -> Result<(), Fatal> {
        if self.builder.expects_key() { Err(Box::new(key_not_text(span))) } else { Ok(()) }
    }

    fn value(&mut self, text: &str, style: ScalarStyle, tag: Option<&Tag>, span: Span) -> Value {
        let plain = match (tag, style) {
            (None, ScalarStyle::Plain) => scalar::resolve(text),
            (None, _) => return text.into(),
            (Some(tag), _) => match self.tagged(text, tag, span) {
                Some(plain) => plain,
                None => return text.into(),
            },
        };
        match plain {
            Plain::Value(value) => value,
            Plain::NotFinite => {
                self.builder.diagnostics.push(not_finite(text, span));
                text.into()
            }
        }
    }

    /// What a tag makes of a scalar; `None` if it stays text.
    fn tagged(&mut self, text: &str, tag: &Tag, span: Span) -> Option<Plain> {
        let name = if tag.is_yaml_core_schema() { tag.suffix() } else { "" };
        let resolved = match name {
            "str" | "binary" | "timestamp" => return None,
            "null" | "bool" | "int" => Some(scalar::resolve(text)),
            "float" => scalar::number(text).map(as_float),
            // `!` alone says that the scalar is not to be resolved.
            _ if format!("{}{}", tag.handle(), tag.suffix()) == "!" => return None,
            _ => {
                self.builder.diagnostics.push(foreign_tag(tag, span));
                return None;
            }
        };
        let fits = |plain: &Plain| {
            matches!(
                (name, plain),
                ("null", Plain::Value(Value::Null))
                    | ("bool", Plain::Value(Value::Bool(_)))
                    | ("int", Plain::Value(Value::Integer(_)))
                    | ("float", _)
            )
        };
        if resolved.as_ref().is_none_or(|plain| !fits(plain)) {
            let message = format!("`{text}` is not what its tag `!!{name}` says");
            let help = "remove the tag, or write a value of that kind";
            self.builder.diagnostics.push(Diagnostic::error("load::tag", message, span).help(help));
            return None;
        }
        resolved
    }

    fn check_collection_tag(&mut self, tag: Option<&Tag>, expected: &str, span: Span) {
        if let Some(tag) = tag
            && !(tag.is_yaml_core_schema() && tag.suffix() == expected)
        {
            self.builder.diagnostics.push(foreign_tag(tag, span));
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "the tag asks for a float")]
fn as_float(plain: Plain) -> Plain {
    match plain {
        Plain::Value(Value::Integer(value)) => Plain::Value(Value::Float(value as f64)),
        other => other,
    }
}

/// The parser numbers anchors from 1 and says 0 for none.
fn some(anchor: usize) -> Anchor {
    (anchor != 0).then_some(anchor)
}

fn empty(file: FileId) -> Diagnostic {
    Diagnostic::error("load::empty", "the file is empty", Span::new(file, 0, 0))
        .help("put the document into it, or take it out of surface.toml")
}

fn key_not_text(span: Span) -> Diagnostic {
    Diagnostic::error("load::key", "a key must be text", span)
        .label("this is an object or an array")
        .help("if braces or brackets are part of the key, put it in quotes: `'{id}': ...`")
}

fn unknown_anchor(name: &str, span: Span) -> Diagnostic {
    Diagnostic::error("load::yaml", format!("`*{name}` is an alias to no anchor above it"), span)
        .help("define it with `&name` above, or put text that starts with `*` in quotes")
}

fn not_finite(text: &str, span: Span) -> Diagnostic {
    let message = format!("`{text}` is a number that JSON cannot hold; it is read as text");
    Diagnostic::warning("load::number", message, span)
        .help("put it in quotes if it is text, or write a number that is finite")
}

fn foreign_tag(tag: &Tag, span: Span) -> Diagnostic {
    Diagnostic::error("load::tag", format!("the tag `{tag}` means nothing in OpenAPI"), span)
        .help("remove the tag; to include another file write `$ref: path`")
}
