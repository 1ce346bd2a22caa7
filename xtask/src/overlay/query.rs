//! JSONPath (RFC 9535) as an overlay writes it.

use serde_json_path::JsonPath;

use super::document::Reader;
use super::problem;
use crate::diagnostic::Diagnostic;
use crate::tree::{Node, Sources, Span};

/// A JSONPath and where it was written.
#[derive(Clone, Debug)]
pub(super) struct Query {
    pub(super) path: JsonPath,
    pub(super) text: String,
    pub(super) span: Span,
}

/// Reads a path. One that is right but for names with hyphens, as version 1.0 of the specification
/// writes them in an example of its own, is read as if they stood in brackets.
pub(super) fn read_query(node: &Node, reader: &mut Reader<'_>) -> Result<Query, Box<Diagnostic>> {
    let Some(text) = node.as_str() else {
        return Err(Box::new(problem::path_not_text(node.span)));
    };
    let query = |path| Query { path, text: text.to_owned(), span: node.span };
    let error = match JsonPath::parse(text) {
        Ok(path) => return Ok(query(path)),
        Err(error) => error,
    };
    let bracketed = bracketed(text);
    if let Ok(path) = JsonPath::parse(&bracketed) {
        reader.diagnostics.push(problem::hyphen(text, &bracketed, node.span));
        return Ok(query(path));
    }
    let place = from(node.span, text, error.position(), reader.sources);
    Err(Box::new(problem::path(text, place)))
}

/// The path with each shorthand name that has a hyphen in brackets: `@.x-paged` as `@['x-paged']`.
fn bracketed(path: &str) -> String {
    let in_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '$') || !c.is_ascii();
    let mut text = String::new();
    let mut rest = path;
    let mut quote = None;
    while let Some(first) = rest.chars().next() {
        let mut taken = first.len_utf8();
        match (quote, first) {
            (Some(_), '\\') => taken += rest[taken..].chars().next().map_or(0, char::len_utf8),
            (Some(open), c) if c == open => quote = None,
            (None, '\'' | '"') => quote = Some(first),
            (None, '.') => {
                let name = &rest[1..];
                let name = &name[..name.find(|c| !in_name(c)).unwrap_or(name.len())];
                if name.contains('-') {
                    // `..x-a` goes down through `..`, which a bracket follows without a dot.
                    let descends = text.ends_with('.');
                    text.push_str(if descends { "." } else { "" });
                    text.push_str(&format!("['{name}']"));
                    rest = &rest[1 + name.len()..];
                    continue;
                }
            }
            _ => {}
        }
        text.push_str(&rest[..taken]);
        rest = &rest[taken..];
    }
    text
}

/// The part of a written text that starts at a byte of it; all of it, if it is written with escapes
/// and the bytes cannot be told.
fn from(span: Span, text: &str, start: usize, sources: &Sources) -> Span {
    let Some(file) = span.file() else { return span };
    let range = span.range();
    let written = sources.file(file).and_then(|file| file.text().get(range.clone()));
    match written.and_then(|written| written.find(text)) {
        Some(offset) => {
            let text_start = range.start + offset;
            Span::new(file, text_start + start.min(text.len()), text_start + text.len())
        }
        None => span,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_hyphens_go_into_brackets() {
        let is = |path: &str, expected: &str| {
            assert_eq!(bracketed(path), expected);
            assert!(JsonPath::parse(expected).is_ok(), "{expected}");
        };
        is("$.paths.*.get[?@.x-a.b-c.d]", "$.paths.*.get[?@['x-a']['b-c'].d]");
        is("$..x-a", "$..['x-a']");
        is("$['a.x-b'].x-c", "$['a.x-b']['x-c']");
        is(r#"$["it\"s.x-b"][?@.a==-1]"#, r#"$["it\"s.x-b"][?@.a==-1]"#);
        is("$.ä-ö", "$['ä-ö']");
    }
}
