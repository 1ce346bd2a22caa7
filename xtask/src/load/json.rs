//! JSON (RFC 8259), with the exact place of every value.
//!
//! A tab or a line break inside a string is taken as it is, and half a surrogate pair becomes the
//! replacement character: both occur in published documents, and neither changes what they mean.

use super::Limits;
use super::builder::{Builder, Fatal};
use super::scalar::{self, Plain};
use crate::diagnostic::{Diagnostic, Outcome};
use crate::tree::{FileId, Node, Span, Value};

/// Parses the one JSON value that `text` holds.
pub(super) fn parse(file: FileId, text: &str, limits: &Limits) -> Outcome<Node> {
    let mut reader = Reader { file, text, at: 0, open: Vec::new(), builder: Builder::new(limits) };
    let finished = reader.document();
    let (root, mut diagnostics) = reader.builder.finish();
    match (finished, root) {
        (Ok(()), Some(node)) => Outcome::new(node, diagnostics),
        (Ok(()), None) => Outcome::failed(diagnostics),
        (Err(fatal), _) => {
            diagnostics.push(*fatal);
            Outcome::failed(diagnostics)
        }
    }
}

struct Reader<'a> {
    file: FileId,
    text: &'a str,
    at: usize,
    open: Vec<Bracket>,
    builder: Builder<'a>,
}

#[derive(Clone, Copy, PartialEq)]
enum Bracket {
    Object,
    Array,
}

impl Reader<'_> {
    fn document(&mut self) -> Result<(), Fatal> {
        loop {
            self.value()?;
            if !self.after_value()? {
                break;
            }
        }
        match self.peek() {
            None => Ok(()),
            Some(_) => Err(self.fault("text follows the end of the document", "remove it")),
        }
    }

    /// Reads what is where a value may be, up to the first scalar or empty bracket pair.
    fn value(&mut self) -> Result<(), Fatal> {
        loop {
            let start = self.token_start();
            match self.peek() {
                Some(b'{') => {
                    self.at += 1;
                    self.builder.open_object(self.span(start), None)?;
                    self.open.push(Bracket::Object);
                    if self.next_is(b'}') {
                        return Ok(());
                    }
                    self.key()?;
                }
                Some(b'[') => {
                    self.at += 1;
                    self.builder.open_array(self.span(start), None)?;
                    self.open.push(Bracket::Array);
                    if self.next_is(b']') {
                        return Ok(());
                    }
                }
                _ => return self.scalar(start),
            }
        }
    }

    /// Closes what ends here. Says whether another value follows.
    fn after_value(&mut self) -> Result<bool, Fatal> {
        while let Some(&bracket) = self.open.last() {
            self.skip_space();
            let closing = if bracket == Bracket::Object { b'}' } else { b']' };
            match self.peek() {
                Some(byte) if byte == closing => {
                    self.at += 1;
                    self.open.pop();
                    self.builder.close(Some(self.at))?;
                }
                Some(b',') => {
                    let comma = self.at;
                    self.at += 1;
                    if self.next_is(closing) {
                        self.at = comma;
                        return Err(self.fault("a comma before a closing bracket", "remove it"));
                    }
                    if bracket == Bracket::Object {
                        self.key()?;
                    }
                    return Ok(true);
                }
                _ => {
                    let wanted = format!("expected `,` or `{}`", char::from(closing));
                    let help = "check the commas and brackets around here";
                    return Err(self.unexpected(wanted, help));
                }
            }
        }
        self.skip_space();
        Ok(false)
    }

    fn key(&mut self) -> Result<(), Fatal> {
        let start = self.token_start();
        if self.peek() != Some(b'"') {
            return Err(
                self.unexpected("expected a key in double quotes", "write `\"key\": value`")
            );
        }
        let text = self.string()?;
        self.builder.key(text, self.span(start), false)?;
        if !self.next_is(b':') {
            return Err(self.unexpected("expected `:` after a key", "write `\"key\": value`"));
        }
        self.at += 1;
        Ok(())
    }

    fn scalar(&mut self, start: usize) -> Result<(), Fatal> {
        let value = match self.peek() {
            Some(b'"') => Value::String(self.string()?),
            Some(b'-' | b'0'..=b'9') => self.number()?,
            _ => self.word()?,
        };
        self.builder.scalar(value, self.span(start), None)
    }

    fn word(&mut self) -> Result<Value, Fatal> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let words = [("null", Value::Null), ("true", true.into()), ("false", false.into())];
        for (word, value) in words {
            if rest.starts_with(word) {
                self.at += word.len();
                return Ok(value);
            }
        }
        Err(self.unexpected("expected a value", "put text in double quotes"))
    }

    fn number(&mut self) -> Result<Value, Fatal> {
        let start = self.at;
        let part = |byte: u8| matches!(byte, b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E');
        while self.peek().is_some_and(part) {
            self.at += 1;
        }
        let text = self.text.get(start..self.at).unwrap_or_default();
        match scalar::number(text) {
            Some(Plain::Value(value)) => Ok(value),
            _ => {
                self.at = start;
                Err(self.fault(format!("`{text}` is not a number"), "put text in double quotes"))
            }
        }
    }

    /// Reads a string, from its opening quote to after its closing one.
    fn string(&mut self) -> Result<String, Fatal> {
        let start = self.at;
        self.at += 1;
        let mut string = String::new();
        loop {
            let rest = self.text.get(self.at..).unwrap_or_default();
            let Some(length) = rest.find(['"', '\\']) else {
                self.at = start;
                return Err(self.fault("a quote is opened and never closed", "close the quote"));
            };
            string.push_str(&rest[..length]);
            self.at += length + 1;
            if rest.as_bytes()[length] == b'"' {
                return Ok(string);
            }
            string.push(self.escape()?);
        }
    }

    /// Reads what follows a backslash.
    fn escape(&mut self) -> Result<char, Fatal> {
        let escaped = self.peek();
        self.at += 1;
        Ok(match escaped {
            Some(plain @ (b'"' | b'\\' | b'/')) => char::from(plain),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode(),
            _ => {
                self.at -= 2;
                return Err(
                    self.fault("an escape that JSON does not know", "write `\\\\` for a backslash")
                );
            }
        })
    }

    fn unicode(&mut self) -> Result<char, Fatal> {
        let first = self.hex()?;
        if (0xD800..0xDC00).contains(&first) && self.text[self.at..].starts_with("\\u") {
            let back = self.at;
            self.at += 2;
            let second = self.hex()?;
            if (0xDC00..0xE000).contains(&second) {
                let code = 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00);
                return Ok(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            self.at = back;
        }
        Ok(char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn hex(&mut self) -> Result<u32, Fatal> {
        let digits = self.text.get(self.at..self.at + 4).unwrap_or_default();
        let all_hex = digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        match u32::from_str_radix(digits, 16) {
            Ok(code) if all_hex => {
                self.at += 4;
                Ok(code)
            }
            _ => Err(self.fault("`\\u` without four hexadecimal digits", "write `\\u00e9`")),
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\r' | b'\n')) {
            self.at += 1;
        }
    }

    fn token_start(&mut self) -> usize {
        self.skip_space();
        self.at
    }

    /// Whether the next thing but space is `byte`.
    fn next_is(&mut self, byte: u8) -> bool {
        self.skip_space();
        self.peek() == Some(byte)
    }

    fn span(&self, start: usize) -> Span {
        Span::new(self.file, start, self.at)
    }

    /// What is here instead of what is `wanted`, where that says more.
    fn unexpected(&self, wanted: impl Into<String>, help: &str) -> Fatal {
        match self.peek() {
            None => self.fault("the document ends too early", "close its brackets"),
            Some(b'/' | b'#') => self.fault("JSON has no comments", "remove the comment"),
            Some(b'\'') => self.fault("JSON has no single quotes", "write `\"text\"`"),
            Some(_) => self.fault(wanted, help),
        }
    }

    fn fault(&self, message: impl Into<String>, help: &str) -> Fatal {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let width = rest.chars().next().map_or(0, char::len_utf8);
        let span = Span::new(self.file, self.at, self.at + width);
        Box::new(Diagnostic::error("load::json", message, span).help(help))
    }
}
