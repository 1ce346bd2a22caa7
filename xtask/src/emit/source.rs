//! Rust source, line by line, laid out as rustfmt does it.
//!
//! The printers know where lines may break, so that nothing has to be parsed again to be formatted.

/// The widest line.
pub(super) const WIDTH: usize = 100;

/// The columns of one level.
const INDENT: usize = 4;

/// A text that is written line by line.
#[derive(Default)]
pub(super) struct Lines {
    text: String,
}

/// Something between brackets: on one line if it fits, or else an item a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
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
}

impl Piece {
    /// `open items close`.
    pub(super) fn items(
        open: impl Into<String>,
        items: impl IntoIterator<Item = Self>,
        close: impl Into<String>,
    ) -> Self {
        Self::Items { open: open.into(), items: items.into_iter().collect(), close: close.into() }
    }

    fn flat(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Items { open, items, close } => {
                let items: Vec<String> = items.iter().map(Self::flat).collect();
                // The braces of a literal have blanks inside.
                let blank = if open.ends_with('{') && !items.is_empty() { " " } else { "" };
                format!("{open}{blank}{}{blank}{close}", items.join(", "))
            }
        }
    }

    /// Whether every item is so short that rustfmt fills lines with them.
    fn is_filled(&self) -> bool {
        match self {
            Self::Items { open, items, .. } => {
                let is_list = open.ends_with('[');
                let is_short =
                    |item: &Self| matches!(item, Self::Text(text) if text.chars().count() <= 10);
                is_list && items.iter().all(is_short)
            }
            Self::Text(_) => false,
        }
    }
}

impl<T: Into<String>> From<T> for Piece {
    fn from(text: T) -> Self {
        Self::Text(text.into())
    }
}

impl Lines {
    /// Adds a line.
    pub(super) fn line(&mut self, line: impl AsRef<str>) {
        self.text.push_str(line.as_ref());
        self.text.push('\n');
    }

    /// Adds a blank line, but at the beginning and after an opening brace.
    pub(super) fn blank(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("{\n") && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// Adds documentation at this level.
    pub(super) fn docs(&mut self, level: usize, docs: &str) {
        for line in docs.lines() {
            let line = line.trim_end();
            let space = if line.is_empty() { "" } else { " " };
            self.indented(level, format!("///{space}{line}"));
        }
    }

    /// Adds a line at this level.
    pub(super) fn indented(&mut self, level: usize, line: impl AsRef<str>) {
        self.text.extend(std::iter::repeat_n(' ', level * INDENT));
        self.line(line);
    }

    /// Adds `piece` and `end` at this level, in as many lines as they need.
    pub(super) fn piece(&mut self, level: usize, piece: &Piece, end: &str) {
        let flat = format!("{}{end}", piece.flat());
        let fits = level * INDENT + flat.chars().count() <= WIDTH;
        let Piece::Items { open, items, close } = piece else {
            return self.indented(level, flat);
        };
        if fits || items.is_empty() {
            return self.indented(level, flat);
        }
        self.indented(level, open);
        if piece.is_filled() {
            self.filled(level + 1, items);
        } else {
            for item in items {
                self.piece(level + 1, item, ",");
            }
        }
        self.indented(level, format!("{close}{end}"));
    }

    /// Adds `head { items }`, with as many items on a line as fit: a macro, which rustfmt leaves alone.
    pub(super) fn list(&mut self, head: &str, items: Vec<Piece>) {
        self.line(format!("{head} {{"));
        self.filled(1, &items);
        self.line("}");
    }

    fn filled(&mut self, level: usize, items: &[Piece]) {
        let mut line = String::new();
        for item in items {
            let item = format!("{},", item.flat());
            let grown = level * INDENT + line.chars().count() + 1 + item.chars().count();
            if !line.is_empty() && grown > WIDTH {
                self.indented(level, &line);
                line.clear();
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(&item);
        }
        self.indented(level, &line);
    }

    pub(super) fn into_text(self) -> String {
        self.text
    }
}

/// The names of `all` that occur in `body` as whole words, as the list of an import: `{A, B}`.
pub(super) fn imported(body: &str, all: &[&str]) -> Option<String> {
    let used: Vec<&str> = all.iter().copied().filter(|name| mentions(body, name)).collect();
    match used.as_slice() {
        [] => None,
        [one] => Some((*one).to_owned()),
        several => Some(format!("{{{}}}", several.join(", "))),
    }
}

/// Whether code has a word that no path is before.
pub(super) fn mentions(body: &str, word: &str) -> bool {
    body.match_indices(word).any(|(at, _)| {
        let before = body[..at].chars().next_back();
        let after = body[at + word.len()..].chars().next();
        let part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
        !part(before) && !part(after) && before != Some(':')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(level: usize, piece: &Piece, end: &str) -> String {
        let mut lines = Lines::default();
        lines.piece(level, piece, end);
        lines.into_text()
    }

    #[test]
    fn what_fits_is_one_line_and_what_does_not_an_item_a_line() {
        let call = |name: &str| {
            Piece::items("f(", [Piece::from("a"), Piece::items("B {", [name.into()], "}")], ")?")
        };
        assert_eq!(printed(1, &call("b"), ";"), "    f(a, B { b })?;\n");
        let long = "x".repeat(90);
        let expected = format!(
            "    f(\n        a,\n        B {{\n            {long},\n        }},\n    )?;\n"
        );
        assert_eq!(printed(1, &call(&long), ";"), expected);
    }

    #[test]
    fn short_items_of_lists_fill_lines() {
        let list = Piece::items("&[", (100..130).map(|n| Piece::from(n.to_string())), "]");
        let text = printed(0, &list, ",");
        assert_eq!(text.lines().count(), 4);
        assert!(text.lines().all(|line| line.chars().count() <= WIDTH));
    }
}
