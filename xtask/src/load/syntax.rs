//! The YAML parser's complaints in words that help.
//!
//! The parser speaks of tokens and states. People who keep OpenAPI documents speak of indentation,
//! quotes and brackets; the table below says for each complaint that real files provoke what went
//! wrong and what to do. A complaint that is not in it is shown as it is.

use saphyr_parser::ScanError;

use super::builder::Fatal;
use super::text::Offsets;
use crate::diagnostic::Diagnostic;
use crate::tree::{FileId, Span};

struct Complaint {
    /// A part of the parser's message.
    says: &'static str,
    /// What went wrong.
    means: &'static str,
    /// What to do.
    help: &'static str,
}

/// The first match counts.
const COMPLAINTS: &[Complaint] = &[
    Complaint {
        says: "recursion limit exceeded",
        means: "brackets nest deeper than 255 levels",
        help: "write the inner part in block style, or move it to `components`",
    },
    Complaint {
        says: "illegal placement of ':'",
        means: "a `:` where the bracket or quote above it is still open",
        help: "close the bracket or the quote above, or put this key in quotes",
    },
    Complaint {
        says: "mapping values are not allowed",
        means: "a `:` follows where no key can stand",
        help: "put text that holds `: ` in quotes, and check the indentation of this line",
    },
    Complaint {
        says: "did not find expected key",
        means: "this line is indented like no line above it",
        help: "give all keys of one object the same indentation",
    },
    Complaint {
        says: "did not find expected '-' indicator",
        means: "a list ends in the middle",
        help: "start every item with `- ` in the same column",
    },
    Complaint {
        says: "block sequence entries are not allowed",
        means: "a list item cannot start here",
        help: "put the list on the lines below its key",
    },
    Complaint { says: "tab", means: "a tab where YAML wants spaces", help: "indent with spaces" },
    Complaint {
        says: "indentation",
        means: "the indentation does not fit the lines above",
        help: "give all keys of one object the same indentation",
    },
    Complaint {
        says: "wrongly indented line in block scalar",
        means: "a line of a text block is indented less than the first",
        help: "indent the whole text block alike",
    },
    Complaint {
        says: "simple key",
        means: "a key without its `:`",
        help: "write `key: value`; text over several lines needs `|` or quotes",
    },
    Complaint {
        says: "unknown anchor",
        means: "an alias to an anchor that does not stand before it",
        help: "define it with `&name` above, or put text that starts with `*` in quotes",
    },
    Complaint {
        says: "unknown escape character",
        means: "an escape that YAML does not know",
        help: "write `\\\\` for a backslash, or use single quotes",
    },
    Complaint {
        says: "unexpected end of stream",
        means: "a quote is opened and never closed",
        help: "close the quote",
    },
    Complaint {
        says: "after double-quoted scalar",
        means: "text follows the closing quote",
        help: "put the whole value inside the quotes; a quote within is written `\\\"`",
    },
    Complaint {
        says: "expected ',' or ']'",
        means: "a list in brackets lacks a `,` or its `]`",
        help: "close the bracket, or separate the items with commas",
    },
    Complaint {
        says: "expected ',' or '}'",
        means: "an object in braces lacks a `,` or its `}`",
        help: "close the brace, or separate the members with commas",
    },
    Complaint {
        says: "misplaced bracket",
        means: "a closing bracket with no opening one",
        help: "remove it, or put the text in quotes",
    },
    Complaint {
        says: "unexpected character",
        means: "a value cannot start with this character",
        help: "put the text in quotes",
    },
    Complaint {
        says: "did not find expected node content",
        means: "a value is missing",
        help: "write a value, or `null`",
    },
    Complaint {
        says: "unprintable character",
        means: "a control character, which YAML forbids",
        help: "remove it, or write it as an escape in double quotes",
    },
    Complaint {
        says: "expected <document start>",
        means: "text follows the end of the document",
        help: "check the indentation of this line; a file holds one document",
    },
];

/// The problem behind a complaint.
pub(super) fn explain(error: &ScanError, file: FileId, offsets: &Offsets<'_>) -> Fatal {
    let index = error.marker().index();
    let span = Span::new(file, offsets.byte(index), offsets.byte(index + 1));
    let said = error.info();
    let problem = match COMPLAINTS.iter().find(|complaint| said.contains(complaint.says)) {
        Some(complaint) => Diagnostic::error("load::yaml", complaint.means, span)
            .label(format!("the parser says: {said}"))
            .help(complaint.help),
        None => Diagnostic::error("load::yaml", format!("this is not YAML: {said}"), span)
            .help("check the quotes and the indentation around this place"),
    };
    Box::new(problem)
}
