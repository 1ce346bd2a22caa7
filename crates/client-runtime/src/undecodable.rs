//! Where a body is not of its type, and what is wrong there, without a value out of it.
//!
//! The messages of decoders quote values, so only those parts of them are taken that come from the
//! type: the name of a missing member, the kind of value that was found and what was expected. In
//! the path, keys of maps are left out; members that the type names are not.

use std::fmt::{self, Write as _};

use serde_json::error::Category;
use serde_path_to_error::Segment;

use crate::media_type;
use crate::trail;

/// A body that is not of its type.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Undecodable {
    category: Category,
    pub(crate) line: usize,
    pub(crate) column: usize,
    /// The path as it is, keys of maps included.
    pub(crate) path: String,
    /// The path with a `*` for each key that the type does not name.
    shown_path: String,
    wrong: Wrong,
    /// The media type, if it says that the body is no JSON.
    other: Option<String>,
    /// What messages call it: `the body`.
    noun: &'static str,
}

/// What is wrong at the end of the path.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Wrong {
    Missing(String),
    Kind { found: &'static str, expected: String },
    Other,
}

impl Undecodable {
    /// `content_type` is what the body says of itself. The trail holds the members that were being
    /// read when the fault was met.
    pub(crate) fn new(
        error: &serde_path_to_error::Error<serde_json::Error>,
        trail: &trail::Names,
        content_type: Option<&str>,
    ) -> Self {
        let json = error.inner();
        let other = content_type.filter(|name| !media_type::is_json(&media_type::essence(name)));
        Self {
            category: json.classify(),
            line: json.line(),
            column: json.column(),
            path: error.path().to_string(),
            shown_path: shown(error.path(), trail),
            wrong: Wrong::in_message(&json.to_string()),
            other: other.and_then(media_type::shown),
            noun: "the body",
        }
    }

    /// The same, of something else than a body.
    pub(crate) fn about(self, noun: &'static str) -> Self {
        Self { noun, ..self }
    }

    pub(crate) fn missing_member(&self) -> Option<&str> {
        match &self.wrong {
            Wrong::Missing(name) => Some(name),
            _ => None,
        }
    }
}

fn shown(path: &serde_path_to_error::Path, trail: &trail::Names) -> String {
    let mut text = String::new();
    for segment in path {
        // Writing to a text cannot fail.
        let _ = match segment {
            Segment::Seq { index } => write!(text, "[{index}]"),
            Segment::Map { key } if trail.contains(key) => write!(text, ".{key}"),
            Segment::Map { .. } => write!(text, ".*"),
            Segment::Enum { .. } | Segment::Unknown => Ok(()),
        };
    }
    text.trim_start_matches('.').to_owned()
}

impl Wrong {
    fn in_message(message: &str) -> Self {
        if let Some(rest) = message.strip_prefix("missing field `")
            && let Some((name, _)) = rest.split_once('`')
        {
            return Self::Missing(name.to_owned());
        }
        let found = message.strip_prefix("invalid type: ").and_then(|rest| {
            // A quoted value is between the two, and may hold any text: what follows the last
            // `expected` is the type's.
            let (_, expected) = rest.rsplit_once(", expected ")?;
            let expected = expected.split(" at line ").next()?;
            Some(Self::Kind { found: kind(rest)?, expected: expected.to_owned() })
        });
        found.unwrap_or(Self::Other)
    }
}

/// The kind of value that a message says was found, in the words of JSON.
fn kind(found: &str) -> Option<&'static str> {
    const KINDS: [(&str, &str); 7] = [
        ("boolean", "a boolean"),
        ("integer", "an integer"),
        ("floating point", "a number"),
        ("string", "a string"),
        ("null", "null"),
        ("sequence", "an array"),
        ("map", "an object"),
    ];
    KINDS.iter().find(|(word, _)| found.starts_with(word)).map(|(_, kind)| *kind)
}

impl fmt::Display for Undecodable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { line, column, shown_path: path, noun, .. } = self;
        match (&self.other, self.category) {
            (_, Category::Data) => write!(formatter, "{noun} is not of the documented type")?,
            (Some(media_type), _) => write!(formatter, "{noun} is {media_type} and not JSON")?,
            (None, Category::Io | Category::Syntax) => write!(formatter, "{noun} is not JSON")?,
            (None, Category::Eof) => write!(formatter, "{noun} is cut off")?,
        }
        match (&self.wrong, path.is_empty()) {
            (Wrong::Missing(name), true) => write!(formatter, ": member `{name}` is missing"),
            (Wrong::Missing(name), false) => {
                write!(formatter, ": member `{name}` of `{path}` is missing")
            }
            (Wrong::Kind { found, expected }, true) => {
                write!(formatter, ": it is {found}, expected {expected}")
            }
            (Wrong::Kind { found, expected }, false) => {
                write!(formatter, ": `{path}` is {found}, expected {expected}")
            }
            (Wrong::Other, false) if self.category == Category::Data => {
                write!(formatter, ": at `{path}`")
            }
            (Wrong::Other, _) => Ok(()),
        }?;
        write!(formatter, " (line {line}, column {column})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_value_is_taken_from_a_message() {
        let kind = |found, expected: &str| Wrong::Kind { found, expected: expected.to_owned() };
        for (message, expected) in [
            ("missing field `id` at line 1 column 2", Wrong::Missing("id".to_owned())),
            (
                "invalid type: string \"p\", expected u32 at line 1 column 9",
                kind("a string", "u32"),
            ),
            (
                "invalid type: string \"p, expected planted\", expected a boolean",
                kind("a string", "a boolean"),
            ),
            ("invalid type: null, expected a map at line 1 column 1", kind("null", "a map")),
            ("invalid value: integer `300`, expected u8", Wrong::Other),
            ("unknown variant `planted`", Wrong::Other),
        ] {
            assert_eq!(Wrong::in_message(message), expected, "{message}");
        }
    }
}
