//! Source files and the places inside them.

use std::path::{Path, PathBuf};

/// Names one file of a [`Sources`] table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(u32);

/// A range of bytes in one source file, or nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Span {
    file: Option<FileId>,
    start: u32,
    end: u32,
}

impl Span {
    /// The span of a node that no source file holds.
    pub const NONE: Self = Self { file: None, start: 0, end: 0 };

    /// The bytes `start..end` of `file`. Offsets beyond 4 GiB are cut; the loader refuses such
    /// files long before.
    #[must_use]
    pub fn new(file: FileId, start: usize, end: usize) -> Self {
        let cut = |offset| u32::try_from(offset).unwrap_or(u32::MAX);
        Self { file: Some(file), start: cut(start), end: cut(end.max(start)) }
    }

    /// The file, unless the span is [`Span::NONE`].
    #[must_use]
    pub fn file(self) -> Option<FileId> {
        self.file
    }

    /// The bytes covered.
    #[must_use]
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A place as a person writes it: `path:line:column`, both counted from 1, columns in characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    /// The path as given to [`Sources::add`].
    pub path: PathBuf,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

impl std::fmt::Display for Position {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}:{}", self.path.display(), self.line, self.column)
    }
}

/// One loaded file.
#[derive(Clone, Debug)]
pub struct SourceFile {
    path: PathBuf,
    text: String,
}

impl SourceFile {
    /// The path as given to [`Sources::add`].
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// Every file that a run has loaded, so that a [`Span`] can be shown.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
}

impl Sources {
    /// Adds a file. `path` is what people will read in messages: relative to the workspace where
    /// there is one, with `/` between its parts.
    pub fn add(&mut self, path: impl Into<PathBuf>, text: impl Into<String>) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        self.files.push(SourceFile { path: path.into(), text: text.into() });
        id
    }

    /// The file behind an id made by this table.
    #[must_use]
    pub fn file(&self, id: FileId) -> Option<&SourceFile> {
        self.files.get(id.0 as usize)
    }

    /// The files in the order they were loaded.
    pub fn iter(&self) -> impl Iterator<Item = &SourceFile> {
        self.files.iter()
    }

    /// Where a span starts, for people.
    #[must_use]
    pub fn position(&self, span: Span) -> Option<Position> {
        let file = self.file(span.file?)?;
        let before = file.text.get(..span.range().start).unwrap_or(&file.text);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Some(Position {
            path: file.path.clone(),
            line: before.bytes().filter(|byte| *byte == b'\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_lines_start_at_one() {
        let mut sources = Sources::default();
        let file = sources.add("a.yaml", "é: 1\nkey: é!\n");
        let bang = "é: 1\nkey: é".len();
        let position = sources.position(Span::new(file, bang, bang + 1)).unwrap();
        assert_eq!(position.to_string(), "a.yaml:2:7");
        assert_eq!(sources.position(Span::NONE), None);
    }
}
