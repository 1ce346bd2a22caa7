//! `names.toml`: the [`Memory`] as people see it.
//!
//! ```toml
//! [types]
//! "/components/schemas/User/properties/address" = "UserAddress"
//! ```
//!
//! The file is written by `cargo xtask generate` and committed. It may be edited: another name at a
//! place is what the thing is called from then on.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;

use toml::de::{DeTable, DeValue};

use super::memory::{Memory, Names};
use super::parts::is_reserved_member;
use super::words::is_reserved;
use super::{EXTRA, OTHER};
use crate::diagnostic::{Diagnostic, Outcome, did_you_mean};
use crate::operation::is_name;
use crate::tree::{FileId, Pointer, Span};

/// What the file is called. It is in the folder of its surface.
pub const FILE_NAME: &str = "names.toml";

const HEAD: &str = "\
# What things are called in Rust that the document gives no name of their own, or one that clashes.
# Written by `cargo xtask generate`; commit it. A name that is here stays with its place, whatever
# the vendor adds or takes away, so lines are added and never taken out; those of an operation move
# when its path changes. A name can be edited: that renames the thing for everybody who compiles
# against the crate.
# A place is a JSON Pointer into the document that has a name wherever that has a position:
# `oneOf/cat` is the branch called `cat`.
";

const SECTIONS: [&str; 4] = ["types", "members", "values", "branches"];

/// The memory as text: sections and places in alphabetical order, so that a name more is a line more.
#[must_use]
pub fn text(memory: &Memory) -> String {
    let mut out = HEAD.to_owned();
    for (section, names) in SECTIONS.iter().zip(sections(memory)) {
        if !names.is_empty() {
            let _ = writeln!(out, "\n[{section}]");
        }
        for (place, name) in names {
            let _ = writeln!(out, "{} = {}", quoted(place), quoted(name));
        }
    }
    out
}

/// Reads a `names.toml`. Every problem is told, with its place in the file.
pub fn read(text: &str, file: FileId) -> Outcome<Memory> {
    let (root, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        return Outcome::failed(syntax(&errors, text, file));
    }
    let mut problems = Vec::new();
    let mut memory = Memory { earlier: true, ..Memory::default() };
    for (section, value) in root.get_ref() {
        let place = span(file, section.span());
        let (section, value) = (section.get_ref().as_ref(), value.get_ref());
        let (Some(kind), DeValue::Table(table)) = (Section::of(section), value) else {
            problems.push(unknown(section, place));
            continue;
        };
        let names = kind.names(&mut memory);
        names.extend(kind.read(table, file, &mut problems));
    }
    problems.sort_by_key(|problem| problem.primary.span.range().start);
    if problems.is_empty() { Outcome::new(memory, problems) } else { Outcome::failed(problems) }
}

fn sections(memory: &Memory) -> [&Names; 4] {
    [&memory.types, &memory.members, &memory.values, &memory.branches]
}

/// A table of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Section {
    Types,
    Members,
    Values,
    Branches,
}

impl Section {
    fn of(name: &str) -> Option<Self> {
        match name {
            "types" => Some(Self::Types),
            "members" => Some(Self::Members),
            "values" => Some(Self::Values),
            "branches" => Some(Self::Branches),
            _ => None,
        }
    }

    fn names(self, memory: &mut Memory) -> &mut Names {
        match self {
            Self::Types => &mut memory.types,
            Self::Members => &mut memory.members,
            Self::Values => &mut memory.values,
            Self::Branches => &mut memory.branches,
        }
    }

    fn read(self, table: &DeTable<'_>, file: FileId, problems: &mut Vec<Diagnostic>) -> Names {
        let mut names = Names::new();
        let mut holders: HashMap<(String, String), Span> = HashMap::new();
        let mut entries: Vec<_> = table.iter().collect();
        entries.sort_by_key(|(place, _)| place.span().start);
        for (key, value) in entries {
            let (at, place) = (span(file, value.span()), key.get_ref().as_ref());
            let Some(pointer) = Pointer::parse(place).filter(|pointer| pointer.last().is_some())
            else {
                problems.push(no_place(place, span(file, key.span())));
                continue;
            };
            let Some(name) = value.get_ref().as_str() else {
                let message = format!("the name of `{place}` is not a text");
                problems.push(
                    Diagnostic::error("names::name", message, at)
                        .help("write the name in double quotes"),
                );
                continue;
            };
            if let Some(problem) = self.refused(name, at) {
                problems.push(problem);
                continue;
            }
            match holders.insert(self.scope(&pointer, name), at) {
                Some(first) => problems.push(twice(name, at, first)),
                None => drop(names.insert(place.to_owned(), name.to_owned())),
            }
        }
        names
    }

    /// Where a name must be the only one. Types are all in one module, and no two of them differ by
    /// case alone.
    fn scope(self, place: &Pointer, name: &str) -> (String, String) {
        let owner = || place.parent().unwrap_or_default().to_string();
        match self {
            Self::Types => (String::new(), name.to_ascii_lowercase()),
            Self::Members | Self::Values | Self::Branches => (owner(), name.to_owned()),
        }
    }

    /// A name that generated code cannot have.
    fn refused(self, name: &str, at: Span) -> Option<Diagnostic> {
        let is_member = self == Self::Members;
        if !is_name(name) {
            let message = format!("`{}` is not a name in Rust", name.escape_debug());
            let help = if is_member {
                "write a name in snake case, such as \"event_type\"; after a keyword comes `_`"
            } else {
                "write a name in Pascal case, such as \"OrderLine\"; it cannot begin with a digit"
            };
            return Some(Diagnostic::error("names::name", message, at).help(help));
        }
        let (is_taken, by) = match self {
            Self::Types => (is_reserved(name), "a type that generated code uses".to_owned()),
            Self::Members if name == EXTRA => {
                (true, "the member for what a document does not list".to_owned())
            }
            Self::Members => {
                (is_reserved_member(name), "a function that every type has".to_owned())
            }
            Self::Values | Self::Branches => {
                (name == OTHER, "what keeps values that a document does not list".to_owned())
            }
        };
        let problem = || {
            Diagnostic::error("names::taken", format!("`{name}` is the name of {by}"), at)
                .help("write another name")
        };
        is_taken.then(problem)
    }
}

fn span(file: FileId, range: std::ops::Range<usize>) -> Span {
    Span::new(file, range.start, range.end)
}

/// What is no TOML: the first problem of each line.
fn syntax(errors: &[toml::de::Error], text: &str, file: FileId) -> Vec<Diagnostic> {
    let mut found: BTreeMap<usize, &toml::de::Error> = BTreeMap::new();
    let start = |error: &toml::de::Error| error.span().unwrap_or(0..0).start.min(text.len());
    for error in errors {
        let before = text.get(..start(error)).unwrap_or_default();
        let first = found.entry(before.matches('\n').count()).or_insert(error);
        *first = if start(error) < start(first) { error } else { first };
    }
    let problem = |(line, error): (usize, &toml::de::Error)| {
        let message = error.message().lines().next().unwrap_or("not valid TOML").to_owned();
        let line = text.lines().nth(line).unwrap_or_default();
        let is_marker = ["<<<<<<<", "=======", ">>>>>>>"].iter().any(|mark| line.starts_with(mark));
        let help = match message.as_str() {
            _ if is_marker => "keep the lines of both sides of the merge, but one of each place",
            "duplicate key" => "keep the line that has the name of released code",
            _ => "a line has a place and a name: \"/components/schemas/order\" = \"Order\"",
        };
        let place = span(file, error.span().unwrap_or(0..0));
        Diagnostic::error("names::syntax", message, place).help(help)
    };
    found.into_iter().map(problem).collect()
}

fn unknown(section: &str, place: Span) -> Diagnostic {
    let message = format!("there is no section `{}`", section.escape_debug());
    let help = did_you_mean(section, SECTIONS)
        .unwrap_or_else(|| format!("the sections are {}", SECTIONS.join(", ")));
    Diagnostic::error("names::section", message, place).help(help)
}

fn no_place(place: &str, at: Span) -> Diagnostic {
    let message = format!("`{}` is not a place in a document", place.escape_debug());
    let help = "a place begins with a slash: \"/components/schemas/User/properties/address\"";
    Diagnostic::error("names::place", message, at).help(help)
}

fn twice(name: &str, at: Span, first: Span) -> Diagnostic {
    let message = format!("two places are called `{name}`");
    Diagnostic::error("names::twice", message, at)
        .context(first, "the first is here")
        .help("keep the name where released code has it, and give the other place another one")
}

/// A text as TOML has it, on one line.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            c if c.is_control() => {
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
