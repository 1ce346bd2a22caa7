//! The YAML parser's complaints in words that help.
//!
//! The parser speaks of tokens and states. People who keep OpenAPI documents speak of indentation,
//! quotes and brackets; [`meaning`] says for each complaint that real files provoke what went wrong
//! and what to do. A complaint that it does not know is shown as it is.

use granit_parser::{ErrorKind, ScanError};

use crate::diagnostic::Diagnostic;
use crate::tree::{FileId, Span};

/// The problem that a complaint is about.
pub(super) fn explain(error: &ScanError, file: FileId, text: &str) -> Diagnostic {
    let said = error.kind();
    let start = error.marker().byte_offset().unwrap_or_default().min(text.len());
    let width = text.get(start..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    let span = Span::new(file, start, start + width);
    match meaning(said) {
        Some(Meaning { means, help }) => Diagnostic::error("load::yaml", means, span)
            .label(format!("the parser says: {said}"))
            .help(help),
        None => Diagnostic::error("load::yaml", format!("this is not YAML: {said}"), span)
            .help("check the quotes and the indentation around this place"),
    }
}

struct Meaning {
    /// What went wrong.
    means: &'static str,
    /// What to do.
    help: &'static str,
}

fn meaning(kind: &ErrorKind) -> Option<Meaning> {
    indentation(kind).or_else(|| brackets(kind)).or_else(|| scalars(kind))
}

fn indentation(kind: &ErrorKind) -> Option<Meaning> {
    let (means, help) = match kind {
        ErrorKind::MappingValueNotAllowed => (
            "a `:` follows where no key can be",
            "put text that holds `: ` in quotes, and check the indentation of this line",
        ),
        ErrorKind::ExpectedBlockMappingKey => (
            "this line is indented like no line above it",
            "give all keys of one object the same indentation",
        ),
        ErrorKind::ExpectedBlockSequenceEntry => {
            ("a list ends in the middle", "start every item with `- ` in the same column")
        }
        ErrorKind::BlockSequenceEntryNotAllowed => {
            ("a list item cannot start here", "put the list on the lines below its key")
        }
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabAtBlockScalarStart
        | ErrorKind::TabInIndentation => ("a tab where YAML wants spaces", "indent with spaces"),
        ErrorKind::InvalidIndentation | ErrorKind::InvalidFlowScalarIndent => (
            "the indentation does not fit the lines above",
            "give all keys of one object the same indentation",
        ),
        // Indentation alone is forgiven by `libyaml`, so here the quote is at fault.
        ErrorKind::InvalidQuotedScalarIndent => (
            "the quote above is still open",
            "close it; further lines of a quoted text are further right than its key",
        ),
        ErrorKind::InvalidBlockScalarIndent => (
            "a line of a text block is indented less than the first",
            "indent the whole text block alike",
        ),
        ErrorKind::ExpectedDocumentStart => (
            "text follows the end of the document",
            "check the indentation of this line; a file holds one document",
        ),
        _ => return None,
    };
    Some(Meaning { means, help })
}

fn brackets(kind: &ErrorKind) -> Option<Meaning> {
    let (means, help) = match kind {
        ErrorKind::InvalidColonPlacement => (
            "a `:` where the bracket or quote above it is still open",
            "close the bracket or the quote above, or put this key in quotes",
        ),
        ErrorKind::ExpectedFlowSequenceSeparator | ErrorKind::UnexpectedEofFlowSequence => (
            "a list in brackets lacks a `,` or its `]`",
            "close the bracket, or separate the items with commas",
        ),
        ErrorKind::ExpectedFlowMappingSeparator | ErrorKind::UnexpectedEofFlowMapping => (
            "an object in braces lacks a `,` or its `}`",
            "close the brace, or separate the members with commas",
        ),
        ErrorKind::UnclosedFlowCollection { .. } => {
            ("a bracket is opened and never closed", "close it, or put the text in quotes")
        }
        ErrorKind::MismatchedFlowCollectionEnd { .. } => (
            "a bracket is closed by one of another kind",
            "close the brackets in the order in which they were opened",
        ),
        ErrorKind::MisplacedFlowCollectionEnd => {
            ("a closing bracket with no opening one", "remove it, or put the text in quotes")
        }
        _ => return None,
    };
    Some(Meaning { means, help })
}

fn scalars(kind: &ErrorKind) -> Option<Meaning> {
    let (means, help) = match kind {
        ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey => (
            "a key without its `:`",
            "write `key: value`; text over several lines needs `|` or quotes",
        ),
        ErrorKind::UnknownQuotedScalarEscape => (
            "an escape that YAML does not know",
            "write `\\\\` for a backslash, or use single quotes",
        ),
        ErrorKind::UnclosedQuotedScalar | ErrorKind::UnexpectedEof => {
            ("a quote is opened and never closed", "close the quote")
        }
        ErrorKind::InvalidTrailingDoubleQuotedScalar => (
            "text follows the closing quote",
            "put the whole value inside the quotes; a quote within is written `\\\"`",
        ),
        ErrorKind::InvalidTrailingSingleQuotedScalar => (
            "text follows the closing quote",
            "put the whole value inside the quotes; a quote within is written `''`",
        ),
        ErrorKind::CommentInterceptedScalar => (
            "a comment is in the middle of a text",
            "move the comment above the text, or put text that holds ` #` in quotes",
        ),
        ErrorKind::UnexpectedCharacter { character } if character.is_control() => (
            "a control character, which YAML forbids",
            "remove it, or write it as an escape in double quotes",
        ),
        ErrorKind::UnexpectedCharacter { .. } => {
            ("a value cannot start with this character", "put the text in quotes")
        }
        ErrorKind::ExpectedNodeContent => ("a value is missing", "write a value, or `null`"),
        _ => return None,
    };
    Some(Meaning { means, help })
}
