//! YAML by the events of `saphyr-parser`.

use saphyr_parser::{Event, Parser, ScalarStyle, Span as Marks, StrInput, Tag};

use super::builder::{Anchor, Builder, Fatal};
use super::scalar::{self, Plain};
use super::text::Offsets;
use super::{Limits, syntax};
use crate::diagnostic::{Diagnostic, Outcome};
use crate::tree::{FileId, Node, Span, Value};

/// Parses the one YAML document that `text` holds.
pub(super) fn parse(file: FileId, text: &str, limits: &Limits) -> Outcome<Node> {
    let mut reader = Reader {
        file,
        offsets: Offsets::new(text),
        builder: Builder::new(limits),
        first_document: None,
    };
    let finished = reader.read_all(Parser::new_from_str(text));
    let (root, mut diagnostics) = reader.builder.finish();
    match (finished, root) {
        (Err(fatal), _) => diagnostics.push(*fatal),
        (Ok(()), Some(node)) => return Outcome::new(node, diagnostics),
        (Ok(()), None) => diagnostics.push(empty(file)),
    }
    Outcome::failed(diagnostics)
}

struct Reader<'a> {
    file: FileId,
    offsets: Offsets<'a>,
    builder: Builder<'a>,
    first_document: Option<Span>,
}

impl Reader<'_> {
    fn read_all<'t>(&mut self, events: Parser<'t, StrInput<'t>>) -> Result<(), Fatal> {
        for event in events {
            let (event, marks) =
                event.map_err(|error| syntax::explain(&error, self.file, &self.offsets))?;
            self.read(event, marks)?;
        }
        Ok(())
    }

    fn read(&mut self, event: Event<'_>, marks: Marks) -> Result<(), Fatal> {
        let span = self.span(marks);
        match event {
            Event::DocumentStart(_) => self.start_document(span),
            Event::MappingStart(anchor, tag) => {
                self.refuse_key(span)?;
                self.check_collection_tag(tag.as_deref(), "map", span);
                self.builder.open_object(span, some(anchor))
            }
            Event::SequenceStart(anchor, tag) => {
                self.refuse_key(span)?;
                self.check_collection_tag(tag.as_deref(), "seq", span);
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
                let value = self.value(&text, style, tag.as_deref(), span);
                self.builder.scalar(value, span, some(anchor))
            }
            Event::Alias(anchor) if self.builder.expects_key() => {
                match self.builder.anchored_text(anchor).map(str::to_owned) {
                    Some(text) => self.builder.key(text, span, false),
                    None => Err(Box::new(key_not_text(span))),
                }
            }
            Event::Alias(anchor) => self.builder.alias(anchor, span),
            Event::StreamStart | Event::StreamEnd | Event::DocumentEnd | Event::Nothing => Ok(()),
        }
    }

    fn span(&self, marks: Marks) -> Span {
        let start = self.offsets.byte(marks.start.index());
        // The end is mostly near the start; looking it up again is cheap.
        Span::new(self.file, start, self.offsets.byte(marks.end.index()))
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
        let name = if tag.is_yaml_core_schema() { tag.suffix.as_str() } else { "" };
        let resolved = match name {
            "str" | "binary" | "timestamp" => return None,
            "null" | "bool" | "int" => Some(scalar::resolve(text)),
            "float" => scalar::number(text).map(as_float),
            // `!` alone says that the scalar is not to be resolved.
            _ if format!("{}{}", tag.handle, tag.suffix) == "!" => return None,
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
            && !(tag.is_yaml_core_schema() && tag.suffix == expected)
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

fn not_finite(text: &str, span: Span) -> Diagnostic {
    let message = format!("`{text}` is a number that JSON cannot hold; it is read as text");
    Diagnostic::warning("load::number", message, span)
        .help("put it in quotes if it is text, or write a number that is finite")
}

fn foreign_tag(tag: &Tag, span: Span) -> Diagnostic {
    Diagnostic::error("load::tag", format!("the tag `{tag}` means nothing in OpenAPI"), span)
        .help("remove the tag; to include another file write `$ref: path`")
}
