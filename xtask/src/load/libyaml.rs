//! YAML by libyaml's rules, for the files that only libyaml's family reads.
//!
//! YAML wants the lines of a quoted text further right than the key that they belong to. libyaml,
//! and with it `PyYAML`, Ruby and Go, never cared, and writers of the Java family put them level
//! with the key:
//!
//! ```yaml
//! parameters:
//!   - description: 'Text that goes on
//!     here.'
//! ```
//!
//! `granit-parser` refuses that. When it does, the file is read again by a port of libyaml, whose
//! events are translated here so that everything after them stays the same.

use std::borrow::Cow;
use std::collections::HashMap;

use granit_parser::{
    ErrorKind, Event, Marker, ScalarStyle, ScanError, Span as Marks, StructureStyle, Tag,
};
use libyaml_safer::{EventData, Mark, Parser};

/// Whether a complaint is one that libyaml would not have.
pub(super) fn forgives(error: &ScanError) -> bool {
    matches!(error.kind(), ErrorKind::InvalidQuotedScalarIndent)
}

/// The events of a text; `None` where libyaml has its own complaint.
pub(super) fn events(
    text: &str,
) -> impl Iterator<Item = Option<(Event<'static>, Marks)>> + use<'_> {
    let mut parser = Parser::new();
    parser.set_input(text.as_bytes());
    let mut anchors = Anchors::default();
    parser.map(move |event| {
        let event = event.ok()?;
        let marks = Marks::new(marker(event.start_mark), marker(event.end_mark));
        Some((anchors.translate(event.data), marks))
    })
}

/// The numbers of the anchors seen so far, by name.
#[derive(Default)]
struct Anchors {
    numbers: HashMap<String, usize>,
    last: usize,
}

impl Anchors {
    fn translate(&mut self, data: EventData) -> Event<'static> {
        match data {
            EventData::StreamStart { .. } => Event::StreamStart,
            EventData::StreamEnd => Event::StreamEnd,
            EventData::DocumentStart { implicit, .. } => Event::DocumentStart(!implicit, None),
            EventData::DocumentEnd { .. } => Event::DocumentEnd,
            EventData::Alias { anchor } => match self.numbers.get(&anchor) {
                Some(number) => Event::Alias(*number),
                None => Event::UnresolvedAlias(anchor.into()),
            },
            EventData::Scalar { anchor, tag, value, style, .. } => {
                Event::Scalar(value.into(), scalar_style(style), self.number(anchor), to_tag(tag))
            }
            EventData::SequenceStart { anchor, tag, style, .. } => {
                let flow = style == libyaml_safer::SequenceStyle::Flow;
                Event::SequenceStart(structure_style(flow), self.number(anchor), to_tag(tag))
            }
            EventData::SequenceEnd => Event::SequenceEnd,
            EventData::MappingStart { anchor, tag, style, .. } => {
                let flow = style == libyaml_safer::MappingStyle::Flow;
                Event::MappingStart(structure_style(flow), self.number(anchor), to_tag(tag))
            }
            EventData::MappingEnd => Event::MappingEnd,
        }
    }

    /// The number of a new anchor; 0 for none.
    fn number(&mut self, anchor: Option<String>) -> usize {
        let Some(name) = anchor else { return 0 };
        self.last += 1;
        self.numbers.insert(name, self.last);
        self.last
    }
}

fn scalar_style(style: libyaml_safer::ScalarStyle) -> ScalarStyle {
    match style {
        libyaml_safer::ScalarStyle::SingleQuoted => ScalarStyle::SingleQuoted,
        libyaml_safer::ScalarStyle::DoubleQuoted => ScalarStyle::DoubleQuoted,
        libyaml_safer::ScalarStyle::Literal => ScalarStyle::Literal,
        libyaml_safer::ScalarStyle::Folded => ScalarStyle::Folded,
        _ => ScalarStyle::Plain,
    }
}

fn structure_style(flow: bool) -> StructureStyle {
    if flow { StructureStyle::Flow } else { StructureStyle::Block }
}

/// libyaml gives a tag as one text, with its handle resolved.
fn to_tag(tag: Option<String>) -> Option<Cow<'static, Tag>> {
    const CORE: &str = "tag:yaml.org,2002:";
    let tag = tag?;
    let (handle, suffix) = match tag.strip_prefix(CORE) {
        Some(suffix) => (CORE, suffix),
        None => tag.split_at(usize::from(tag.starts_with('!'))),
    };
    Some(Cow::Owned(Tag::new(handle, suffix)))
}

fn marker(mark: Mark) -> Marker {
    let [index, line, column] = [mark.index, mark.line, mark.column]
        .map(|count| usize::try_from(count).unwrap_or(usize::MAX));
    Marker::new(index, line, column).with_byte_offset(Some(index))
}
