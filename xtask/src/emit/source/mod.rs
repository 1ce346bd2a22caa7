//! Rust source, line by line, laid out as rustfmt does it.
//!
//! The printers know where lines may break, so that nothing has to be parsed again to be formatted.
//! What a printer builds is a [`Piece`]; [`Lines`] puts it into as many lines as it needs.

mod imports;
mod piece;
#[cfg(test)]
pub(super) mod rustfmt;

pub(super) use imports::{import, imported, mentions};
pub(super) use piece::{Piece, filled};

use super::rustdoc::readable;

/// The widest line.
pub(super) const WIDTH: usize = 100;

/// The columns of one level.
const INDENT: usize = 4;

/// A text that is written line by line.
#[derive(Default)]
pub(super) struct Lines {
    text: String,
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

    /// Adds documentation at this level, without what no comment may hold.
    pub(super) fn docs(&mut self, level: usize, docs: &str) {
        for line in readable(docs).lines() {
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

    /// Adds a line at this level if it is not too wide.
    pub(super) fn fitting(&mut self, level: usize, line: &str) -> bool {
        let fits = level * INDENT + width(line) <= WIDTH;
        if fits {
            self.indented(level, line);
        }
        fits
    }

    /// Adds each line of a text at this level.
    pub(super) fn block(&mut self, level: usize, text: &str) {
        for line in text.lines() {
            match line {
                "" => self.line(""),
                line => self.indented(level, line),
            }
        }
    }

    /// Adds `piece` and `end` at this level, in as many lines as they need.
    pub(super) fn piece(&mut self, level: usize, piece: &Piece, end: &str) {
        let indent = level * INDENT;
        self.indented(level, piece.layout(indent, indent, width(end)) + end);
    }

    /// Adds `head = value;`, with the value on a line of its own where it looks better there.
    pub(super) fn assigned(&mut self, level: usize, head: &str, value: &Piece) {
        self.after(level, &format!("{head} ="), value, ";");
    }

    /// Adds `name: type,`.
    pub(super) fn member(&mut self, level: usize, name: &str, ty: &str) {
        self.after(level, &format!("{name}:"), &Piece::ty(ty), ",");
    }

    /// Adds `head value end`, with the value on a line of its own where it looks better there.
    fn after(&mut self, level: usize, head: &str, value: &Piece, end: &str) {
        let column = level * INDENT + width(head) + " ".len();
        match Self::below(level, column, value, width(end)) {
            Some(below) => {
                self.indented(level, head);
                self.indented(level + 1, below + end);
            }
            None => {
                let here = value.layout(level * INDENT, column, width(end));
                self.indented(level, format!("{head} {here}{end}"));
            }
        }
    }

    /// Adds the head of a function: `open parameters) -> result {`.
    pub(super) fn signature(
        &mut self,
        level: usize,
        open: &str,
        parameters: &[String],
        result: &str,
    ) {
        let flat = format!("{open}{}) -> {result} {{", parameters.join(", "));
        let indent = level * INDENT;
        if indent + width(&flat) <= WIDTH {
            return self.indented(level, flat);
        }
        self.indented(level, open);
        for parameter in parameters {
            let deeper = indent + INDENT;
            // rustfmt does not count the five columns of `impl `.
            let (column, tail) =
                if parameter.contains(": impl ") { (deeper - 4, 0) } else { (deeper, 1) };
            let parameter = Piece::ty(parameter).layout(deeper, column, tail);
            self.indented(level + 1, format!("{parameter},"));
        }
        // rustfmt does not count the bracket here, and the indent twice for the brace.
        let column = indent + "-> ".len();
        let result = Piece::ty(result).layout(indent, column, 0);
        let is_line = !result.contains('\n');
        let end = match () {
            () if !fits(&result, column, 0) => "{",
            () if is_line && 2 * indent + width(") -> ") + width(&result) + " {".len() > WIDTH => {
                ""
            }
            () => " {",
        };
        self.indented(level, format!(") -> {result}{end}"));
        if end.is_empty() {
            self.indented(level, "{");
        }
    }

    /// Adds the head of a struct, or of an `impl`: `keyword type {`.
    pub(super) fn item(&mut self, keyword: &str, ty: &str) {
        let flat = format!("{keyword} {ty} {{");
        if width(&flat) <= WIDTH {
            return self.line(flat);
        }
        if keyword == "impl" {
            self.line(keyword);
            self.piece(1, &Piece::ty(ty), "");
            return self.line("{");
        }
        if width(&flat) <= WIDTH + " {".len() {
            self.line(format!("{keyword} {ty}"));
            return self.line("{");
        }
        let head = Piece::ty(ty).layout(0, WIDTH, 0);
        self.line(format!("{keyword} {head} {{"));
    }

    /// Adds an attribute with arguments: `#[allow(dead_code)]` for `#[allow`.
    pub(super) fn attribute(&mut self, open: &str, arguments: &[&str]) {
        let flat = format!("{open}({})]", arguments.join(", "));
        if width(&flat) <= WIDTH {
            return self.line(flat);
        }
        self.line(format!("{open}("));
        self.block(1, &arguments.join(",\n"));
        self.line(")]");
    }

    /// Adds an arm of a match, with its value in a block where it looks better there.
    pub(super) fn arm(&mut self, level: usize, pattern: &str, value: &Piece) {
        let column = level * INDENT + width(pattern) + " => ".len();
        let here = value.layout(level * INDENT, column, 1);
        let below = match Self::below(level, column, value, 0) {
            // Only what ends with a bracket may go on below the pattern.
            None if here.contains('\n') && !value.is_bracketed() => {
                Some(value.layout((level + 1) * INDENT, (level + 1) * INDENT, 0))
            }
            below => below,
        };
        match below {
            Some(below) => {
                self.indented(level, format!("{pattern} => {{"));
                self.indented(level + 1, below);
                self.indented(level, "}");
            }
            None => self.indented(level, format!("{pattern} => {here},")),
        }
    }

    /// A value as it is a level deeper, where `tail` characters follow, if that is better than to
    /// begin in `column`, where one follows.
    fn below(level: usize, column: usize, value: &Piece, tail: usize) -> Option<String> {
        let (indent, deeper) = (level * INDENT, (level + 1) * INDENT);
        let here = value.layout(indent, column, 1);
        let fits_here = fits(&here, column, 1);
        if fits_here && !here.contains('\n') {
            return None;
        }
        let below = value.layout(deeper, deeper, tail);
        let is_better = fits(&below, deeper, tail) && (!fits_here || prefers(&below, &here));
        is_better.then_some(below)
    }

    /// Adds `head { items }`, with as many items on a line as fit: a macro, which rustfmt leaves alone.
    pub(super) fn list(&mut self, head: &str, items: impl Iterator<Item = String>) {
        self.line(format!("{head} {{"));
        self.text.push_str(&filled(items, INDENT));
        self.line("}");
    }

    pub(super) fn into_text(self) -> String {
        self.text
    }
}

/// Whether a value of several lines is put `below` what it belongs to, indented by `indent`, and not
/// where it would begin in `column`. One character follows it.
pub(super) fn is_better_below(here: &str, column: usize, below: &str, indent: usize) -> bool {
    fits(below, indent, 1) && (!fits(here, column, 1) || prefers(below, here))
}

/// Whether no line is too wide, where the first begins in `column` and `tail` characters follow the
/// last.
fn fits(text: &str, column: usize, tail: usize) -> bool {
    let last = text.matches('\n').count();
    text.lines().enumerate().all(|(index, line)| {
        let before = if index == 0 { column } else { 0 };
        let after = if index == last { tail } else { 0 };
        before + width(line) + after <= WIDTH
    })
}

/// Whether a value looks better `below` what it belongs to than where it would begin `here`.
fn prefers(below: &str, here: &str) -> bool {
    let breaks = |text: &str| text.matches('\n').count();
    let opens =
        |text: &str, bracket: char| text.lines().next().is_some_and(|line| line.ends_with(bracket));
    let stops_opening = |bracket| opens(here, bracket) && !opens(below, bracket);
    breaks(below) == 0
        || breaks(here) > breaks(below) + 1
        || ['(', '{', '['].into_iter().any(stops_opening)
}

fn width(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests;
