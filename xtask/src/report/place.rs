//! Places in documents, in the form that machines read.

use std::collections::HashMap;
use std::ops::Range;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::load::{Limits, SourceText, parse};
use crate::tree::{FileId, Node, Pointer, Sources, Span};

/// A place in a file. A part that is not known is `null`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Place {
    /// The file, relative to the workspace or as it was given on the command line.
    pub file: Option<String>,
    /// The line, from 1.
    pub line: Option<usize>,
    /// The column in characters, from 1.
    pub column: Option<usize>,
    /// The JSON pointer (RFC 6901) of what is there. It is `null` in a file that is neither YAML nor
    /// JSON, and where the file cannot be parsed.
    pub pointer: Option<String>,
}

/// Finds places. A file whose tree was not kept is parsed at most once, so one of these is for all that
/// is reported of a run.
pub struct Places<'a> {
    sources: &'a Sources,
    parsed: HashMap<FileId, Option<Node>>,
}

impl<'a> Places<'a> {
    /// For spans in these files.
    #[must_use]
    pub fn new(sources: &'a Sources) -> Self {
        Self { sources, parsed: HashMap::new() }
    }

    /// The files.
    #[must_use]
    pub fn sources(&self) -> &'a Sources {
        self.sources
    }

    /// The place of a span; its pointer is that of the innermost value around the span.
    pub fn of(&mut self, span: Span) -> Place {
        let pointer = self.pointer(span).map(|pointer| pointer.to_string());
        Place { pointer, ..self.line(span) }
    }

    /// The place of a span, with the pointer in the merged document for what no file holds, since it
    /// was only made on the way.
    pub fn known(&mut self, span: Span, pointer: &Pointer) -> Place {
        let place = self.of(span);
        match place.pointer.as_deref() {
            None | Some("") => Place { pointer: Some(pointer.to_string()), ..place },
            Some(_) => place,
        }
    }

    /// The place of a span with a pointer in that very file, which saves parsing it.
    pub fn with_pointer(&self, span: Span, pointer: &Pointer) -> Place {
        Place { pointer: Some(pointer.to_string()), ..self.line(span) }
    }

    fn line(&self, span: Span) -> Place {
        let Some(position) = self.sources.position(span) else { return Place::default() };
        Place {
            file: Some(position.path.display().to_string()),
            line: Some(position.line),
            column: Some(position.column),
            pointer: None,
        }
    }

    fn pointer(&mut self, span: Span) -> Option<Pointer> {
        let file = span.file()?;
        let sources = self.sources;
        let tree = match sources.file(file)?.tree() {
            Some(kept) => kept,
            None => self.parsed.entry(file).or_insert_with(|| tree(file, sources)).as_ref()?,
        };
        Some(pointer_in(tree, span))
    }
}

/// The pointer of the innermost value around a span, in the tree of its file.
#[must_use]
pub fn pointer_in(tree: &Node, span: Span) -> Pointer {
    let mut pointer = Vec::new();
    descend(tree, &span.range(), &mut pointer);
    pointer.into_iter().collect()
}

/// The file's tree; `None` for a file of another kind and for one that cannot be parsed.
fn tree(file: FileId, sources: &Sources) -> Option<Node> {
    let source = sources.file(file)?;
    let extension = source.path().extension().and_then(|extension| extension.to_str());
    if extension == Some("toml") {
        return None;
    }
    let text = SourceText::new(source.path(), source.text());
    parse(text, &Limits::default(), &mut Sources::default()).value
}

/// Goes to the innermost member or item that covers a range. A block mapping begins where its first
/// member begins, so the end of the range matters as well.
fn descend(node: &Node, range: &Range<usize>, pointer: &mut Vec<String>) {
    let covers = |span: Span| span.range().start <= range.start && range.end <= span.range().end;
    if node.span.range() == *range {
        return;
    }
    let mut inner = None;
    if let Some(object) = node.as_object() {
        let mut members = object.iter();
        inner = members
            .find(|(_, member)| covers(member.key_span) || covers(member.node.span))
            .map(|(key, member)| (key.to_owned(), &member.node));
    } else if let Some(items) = node.as_array() {
        let mut items = items.iter().enumerate();
        inner = items
            .find(|(_, item)| covers(item.span))
            .map(|(index, item)| (index.to_string(), item));
    }
    if let Some((segment, node)) = inner {
        pointer.push(segment);
        descend(node, range, pointer);
    }
}

impl Place {
    /// `file:line:column pointer`, or what is known of it.
    #[must_use]
    pub fn in_full(&self) -> String {
        let parts = [self.position(), self.pointer.clone().filter(|pointer| !pointer.is_empty())];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// `file:line:column`.
    #[must_use]
    pub fn position(&self) -> Option<String> {
        let Self { file: Some(file), line: Some(line), column: Some(column), .. } = self else {
            return None;
        };
        Some(format!("{file}:{line}:{column}"))
    }

    /// `file:line:column` or, where no file holds it, `#/pointer`.
    #[must_use]
    pub fn short(&self) -> String {
        let pointer = || format!("#{}", self.pointer.as_deref().unwrap_or_default());
        self.position().unwrap_or_else(pointer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const YAML: &str = "openapi: 3.0.3\npaths:\n  /a/b:\n    get:\n      tags: [one, two]\n";

    fn pointer(path: &str, text: &str, at: &str) -> Option<String> {
        let mut sources = Sources::default();
        let file = sources.add(path, text);
        let start = text.find(at).unwrap();
        Places::new(&sources).of(Span::new(file, start, start + at.len())).pointer
    }

    #[test]
    fn the_pointer_is_of_the_innermost_value() {
        assert_eq!(pointer("a.yaml", YAML, "two").unwrap(), "/paths/~1a~1b/get/tags/1");
        assert_eq!(pointer("a.yaml", YAML, "get").unwrap(), "/paths/~1a~1b/get");
        assert_eq!(pointer("a.yaml", YAML, "3.0.3").unwrap(), "/openapi");
        let json = r#"{"paths": {"/a": {"get": {"tags": ["one"]}}}}"#;
        assert_eq!(pointer("a.json", json, "one").unwrap(), "/paths/~1a/get/tags/0");
    }

    #[test]
    fn files_without_a_tree_have_no_pointers() {
        assert_eq!(pointer("surface.toml", "[crate]\nname = 1\n", "name"), None);
        assert_eq!(pointer("a.yaml", "a: [1\nb: 2\n", "b"), None);
    }
}
