//! Expressions, and where their lines break.

use super::{INDENT, WIDTH, width};

/// The longest items that fill lines.
const SHORT: usize = 10;

/// Calls on a value are put below it from this many lines on.
const LONG_CALL: usize = 5;

/// Something between brackets, or a chain of calls: on one line if it fits, or else on as many as
/// rustfmt gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// A text without a break.
    Text(String),
    /// An opening bracket with what is before it, items, and the closing bracket with what is after
    /// it.
    Items {
        /// `f(`
        open: String,
        /// What is between the brackets, with commas between.
        items: Vec<Piece>,
        /// `)?`
        close: String,
    },
    /// A value and what is called on it.
    Chain {
        /// `client`
        root: Box<Piece>,
        /// `.send(..)`
        calls: Vec<Piece>,
    },
}

impl Piece {
    /// `open items close`.
    pub(crate) fn items(
        open: impl Into<String>,
        items: impl IntoIterator<Item = Self>,
        close: impl Into<String>,
    ) -> Self {
        Self::Items { open: open.into(), items: items.into_iter().collect(), close: close.into() }
    }

    /// `root.call().call()`: each call begins with its point.
    pub(crate) fn chain(root: impl Into<Self>, calls: impl IntoIterator<Item = Self>) -> Self {
        Self::Chain { root: Box::new(root.into()), calls: calls.into_iter().collect() }
    }

    /// A type, which may be broken between its arguments: `Result<A, B>`.
    pub(crate) fn ty(text: &str) -> Self {
        let (Some(open), Some(close)) = (text.find('<'), text.rfind('>')) else {
            return Self::from(text);
        };
        let arguments = arguments(&text[open + 1..close]);
        Self::items(&text[..=open], arguments.into_iter().map(Self::ty), &text[close..])
    }

    /// All on one line.
    pub(crate) fn flat(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Items { open, items, close } => {
                let items: Vec<String> = items.iter().map(Self::flat).collect();
                // The braces of a literal have blanks inside.
                let blank = if open.ends_with('{') && !items.is_empty() { " " } else { "" };
                format!("{open}{blank}{}{blank}{close}", items.join(", "))
            }
            Self::Chain { root, calls } => {
                let calls: Vec<String> = calls.iter().map(Self::flat).collect();
                format!("{}{}", root.flat(), calls.concat())
            }
        }
    }

    /// The text, where it begins in `column`, its further lines are indented by `indent`, and `tail`
    /// characters follow.
    pub(super) fn layout(&self, indent: usize, column: usize, tail: usize) -> String {
        let flat = self.flat();
        if column + width(&flat) + tail + self.overhead() <= WIDTH {
            return flat;
        }
        match self {
            Self::Text(_) => flat,
            Self::Items { items, .. } if items.is_empty() => flat,
            Self::Items { open, items, close } => {
                if let [item] = items.as_slice()
                    && open.ends_with(['(', '['])
                    && let Some(item) =
                        item.hanging(indent, column + width(open), width(close) + tail)
                {
                    return format!("{open}{item}{close}");
                }
                let lines = lines(items, indent + INDENT, !open.ends_with('<'));
                format!("{open}\n{lines}{}{close}", " ".repeat(indent))
            }
            Self::Chain { root, calls } => chain(root, calls, indent, column, tail).0,
        }
    }

    /// The question marks at its end.
    fn marks(&self) -> usize {
        match self {
            Self::Text(end) | Self::Items { close: end, .. } => {
                end.chars().rev().take_while(|c| *c == '?').count()
            }
            Self::Chain { calls, .. } => calls.last().map_or(0, Self::marks),
        }
    }

    /// What rustfmt counts besides the text: the question marks after a chain once more, and twice
    /// where the last call has arguments.
    fn overhead(&self) -> usize {
        match self {
            Self::Chain { calls, .. } => match calls.last() {
                Some(last @ Self::Text(_)) => last.marks(),
                Some(last) => 2 * last.marks(),
                None => 0,
            },
            Self::Text(_) | Self::Items { .. } => 0,
        }
    }

    /// The text as the only item between brackets, if its first line can follow the opening one.
    fn hanging(&self, indent: usize, column: usize, tail: usize) -> Option<String> {
        match self {
            Self::Text(_) => None,
            Self::Items { .. } => Some(self.layout(indent, column, tail)),
            Self::Chain { root, calls } => {
                let (text, is_one_line) = chain(root, calls, indent, column, tail);
                is_one_line.then_some(text)
            }
        }
    }

    /// Whether an arm of a match may begin with its first line.
    pub(super) fn is_bracketed(&self) -> bool {
        match self {
            Self::Text(_) => false,
            Self::Items { .. } => true,
            Self::Chain { calls, .. } => calls.last().is_some_and(Self::is_bracketed),
        }
    }

    /// Whether rustfmt fills lines with such items: literals and names, borrowed or not.
    fn is_short(&self) -> bool {
        match self {
            Self::Text(text) => {
                let is_text = text.starts_with('"');
                let is_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '&' | '.' | '-');
                text.len() <= SHORT && (is_text || text.chars().all(is_name))
            }
            Self::Items { .. } | Self::Chain { .. } => false,
        }
    }
}

/// The arguments of a type, which are between commas.
fn arguments(text: &str) -> Vec<&str> {
    let mut arguments = Vec::new();
    let (mut depth, mut start) = (0_usize, 0);
    for (at, c) in text.char_indices() {
        match c {
            '<' | '(' | '[' => depth += 1,
            '>' | ')' | ']' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                arguments.push(text[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    arguments.push(text[start..].trim());
    arguments
}

/// Items that do not fit on one line.
fn lines(items: &[Piece], indent: usize, may_fill: bool) -> String {
    let blanks = " ".repeat(indent);
    if may_fill && items.iter().all(Piece::is_short) {
        return filled(items.iter().map(Piece::flat), indent);
    }
    let line = |item: &Piece| format!("{blanks}{},\n", item.layout(indent, indent, 1));
    items.iter().map(line).collect()
}

/// As many items on a line as fit.
pub(crate) fn filled(items: impl Iterator<Item = String>, indent: usize) -> String {
    let blanks = " ".repeat(indent);
    let mut lines = String::new();
    let mut line = String::new();
    for item in items {
        let grown = indent + width(&line) + " ".len() + width(&item) + ",".len();
        // rustfmt never fills the last column.
        if !line.is_empty() && grown >= WIDTH {
            lines.push_str(&format!("{blanks}{line}\n"));
            line.clear();
        }
        let space = if line.is_empty() { "" } else { " " };
        line.push_str(&format!("{space}{item},"));
    }
    format!("{lines}{blanks}{line}\n")
}

/// A chain that does not fit on one line: with the arguments of its last call on lines of their own,
/// or with each call on one. Which of them it is comes with it.
fn chain(
    root: &Piece,
    calls: &[Piece],
    indent: usize,
    column: usize,
    tail: usize,
) -> (String, bool) {
    let mut head = root.layout(indent, column, tail);
    if head.contains('\n') {
        return (head + &below(calls, indent, tail), false);
    }
    let mut calls = calls;
    // What is shorter than an indent has its first call beside it.
    while let [first, rest @ ..] = calls
        && width(&head) + column <= indent + INDENT
    {
        head.push_str(&first.layout(indent, column + width(&head), 0));
        calls = rest;
    }
    let [before @ .., last] = calls else { return (head, true) };
    let flat: String = before.iter().map(Piece::flat).collect();
    let start = column + width(&head) + width(&flat);
    let marks = last.marks();
    let here = last.layout(indent, start, tail + 2 * marks);
    let own = last.layout(indent + INDENT, indent + INDENT, tail + marks);
    let fits = start + here.lines().next().map_or(0, width) + tail <= WIDTH;
    let count = here.lines().count();
    if fits && (count >= LONG_CALL || own.lines().count() >= count) {
        return (format!("{head}{flat}{here}"), true);
    }
    (head + &below(calls, indent + INDENT, tail), false)
}

/// Each call on a line of its own.
fn below(calls: &[Piece], indent: usize, tail: usize) -> String {
    let last = calls.len().saturating_sub(1);
    let line = |(index, call): (usize, &Piece)| {
        let tail = if index == last { tail + call.marks() } else { 0 };
        format!("\n{}{}", " ".repeat(indent), call.layout(indent, indent, tail))
    };
    calls.iter().enumerate().map(line).collect()
}

impl<T: Into<String>> From<T> for Piece {
    fn from(text: T) -> Self {
        Self::Text(text.into())
    }
}
