//! `use` lines, and what a text needs of them.

use super::piece::filled;
use super::{INDENT, Lines, WIDTH, width};

/// Adds `use path::{names};`.
pub(crate) fn import(lines: &mut Lines, path: &str, names: &[&str]) {
    let (line, close) = match names {
        [] => return,
        [one] => return lines.line(format!("{path}::{one};")),
        several => (format!("{path}::{{{}", several.join(", ")), "};"),
    };
    // rustfmt leaves the last two columns of an import empty.
    if width(&line) + width(close) <= WIDTH - 2 {
        return lines.line(line + close);
    }
    lines.line(format!("{path}::{{"));
    let names = names.iter().map(|name| (*name).to_owned());
    lines.block(0, filled(names, INDENT).trim_end());
    lines.line(close);
}

/// The names of `all` that occur in `body`: functions, modules and macros where they are used.
pub(crate) fn imported<'n>(body: &str, all: &[&'n str]) -> Vec<&'n str> {
    all.iter().copied().filter(|name| mentions(body, name)).collect()
}

/// Whether code has a word that no path is before. Comments and texts are not code.
pub(crate) fn mentions(body: &str, word: &str) -> bool {
    if !body.contains(word) {
        return false;
    }
    let is_type = word.starts_with(char::is_uppercase);
    let code = body.lines().filter(|line| !line.trim_start().starts_with("//"));
    code.into_iter().any(|line| {
        line.match_indices(word).any(|(at, _)| {
            let (before, after) = (&line[..at], &line[at + word.len()..]);
            let part = |c: char| c.is_alphanumeric() || matches!(c, '_' | ':' | '.');
            let is_word = !before.ends_with(part)
                && !after.starts_with(|c: char| c.is_alphanumeric() || c == '_');
            // What a value or a variant of that name is declared by is not a use of the type.
            let is_declared = after.starts_with('(') || after.starts_with(" = ");
            let is_used = match is_type {
                true => !is_declared,
                false => after.starts_with(['(', '!']) || after.starts_with("::"),
            };
            is_word && is_used && !before.ends_with("fn ") && !is_quoted(before)
        })
    })
}

/// Whether a text literal is open at the end of what is before.
fn is_quoted(before: &str) -> bool {
    let mut quoted = false;
    let mut chars = before.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => drop(chars.next()),
            '"' => quoted = !quoted,
            _ => {}
        }
    }
    quoted
}
