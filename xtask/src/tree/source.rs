//! Source files and the places inside them.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use super::Node;

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
    /// Where lines start. Only a file that messages speak of needs it.
    lines: OnceLock<Vec<usize>>,
    /// What the text was parsed to.
    tree: Option<Node>,
}

impl SourceFile {
    /// The line that an offset is in, from 0, and where that line starts.
    pub(crate) fn line(&self, offset: usize) -> (usize, usize) {
        let lines = self.lines.get_or_init(|| {
            let newlines = self.text.match_indices('\n');
            std::iter::once(0).chain(newlines.map(|(offset, _)| offset + 1)).collect()
        });
        let line = lines.partition_point(|start| *start <= offset).saturating_sub(1);
        (line, lines.get(line).copied().unwrap_or_default())
    }

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

    /// What the text was parsed to, if that was [kept](Sources::keep).
    #[must_use]
    pub fn tree(&self) -> Option<&Node> {
        self.tree.as_ref()
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
        let (path, text) = (path.into(), text.into());
        self.files.push(SourceFile { path, text, lines: OnceLock::new(), tree: None });
        id
    }

    /// Keeps the root of a file's tree for those who look for places in it later, which saves them
    /// parsing the file again. A root that no file holds is dropped.
    pub fn keep(&mut self, root: Node) {
        let file = root.span.file().and_then(|id| self.files.get_mut(id.0 as usize));
        if let Some(file) = file {
            file.tree = Some(root);
        }
    }

    /// The file behind an id made by this table.
    #[must_use]
    pub fn file(&self, id: FileId) -> Option<&SourceFile> {
        self.files.get(id.0 as usize)
    }

    /// The ids of the files, in the order they were loaded.
    pub fn ids(&self) -> impl Iterator<Item = FileId> + use<> {
        (0..u32::try_from(self.files.len()).unwrap_or(u32::MAX)).map(FileId)
    }

    /// The files in the order they were loaded.
    pub fn iter(&self) -> impl Iterator<Item = &SourceFile> {
        self.files.iter()
    }

    /// Where a span starts, for people.
    #[must_use]
    pub fn position(&self, span: Span) -> Option<Position> {
        let file = self.file(span.file?)?;
        let offset = span.range().start.min(file.text.len());
        let (line, start) = file.line(offset);
        let before = file.text.get(start..offset).unwrap_or_default();
        let (line, column) = (line + 1, before.chars().count() + 1);
        Some(Position { path: file.path.clone(), line, column })
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
        let place = |offset| sources.position(Span::new(file, offset, offset)).unwrap().to_string();
        let text = "é: 1\nkey: é!\n";
        // A newline belongs to the line that it ends; the end of the file is a line of its own.
        assert_eq!(place(0), "a.yaml:1:1");
        assert_eq!(place(text.find('\n').unwrap()), "a.yaml:1:5");
        assert_eq!(place(text.len()), "a.yaml:3:1");
        assert_eq!(place(text.len() + 9), "a.yaml:3:1");
    }
}
