//! The files that references lead to, each read and parsed once.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::anchors::Anchors;
use super::location::{FileIndex, Location};
use super::problem;
use crate::diagnostic::Diagnostic;
use crate::load::{self, FileReader, Limits, ReadError, SourceText};
use crate::tree::{FileId, Node, Sources, Span};

/// Every file met so far.
pub(super) struct Files<'a> {
    reader: &'a dyn FileReader,
    pub(super) limits: &'a Limits,
    sources: &'a mut Sources,
    files: Vec<File>,
    by_path: HashMap<PathBuf, FileIndex>,
    by_id: HashMap<FileId, FileIndex>,
}

struct File {
    path: PathBuf,
    /// `None` if the file cannot be read; that has been reported.
    root: Option<Node>,
    anchors: Option<Anchors>,
}

impl<'a> Files<'a> {
    pub(super) fn new(
        reader: &'a dyn FileReader,
        limits: &'a Limits,
        sources: &'a mut Sources,
    ) -> Self {
        let (files, by_path, by_id) = (Vec::new(), HashMap::new(), HashMap::new());
        Self { reader, limits, sources, files, by_path, by_id }
    }

    /// Enters a file that is parsed already.
    pub(super) fn add(&mut self, path: PathBuf, root: Node) -> FileIndex {
        self.enter(path, Some(root))
    }

    fn enter(&mut self, path: PathBuf, root: Option<Node>) -> FileIndex {
        let index = self.files.len();
        self.by_path.insert(path.clone(), index);
        if let Some(id) = root.as_ref().and_then(|root| root.span.file()) {
            self.by_id.insert(id, index);
        }
        self.files.push(File { path, root, anchors: None });
        index
    }

    /// The file of a path, read if it is new. `span` is the reference that leads to it.
    pub(super) fn open(
        &mut self,
        path: &Path,
        span: Span,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<FileIndex> {
        if let Some(index) = self.by_path.get(path) {
            return Some(*index);
        }
        let bytes = match self.reader.read(path, self.limits.file_bytes) {
            Ok(bytes) => bytes,
            Err(ReadError::Missing) => {
                diagnostics.push(problem::no_such_file(path, &self.reader.paths(), span));
                return None;
            }
            Err(error) => {
                diagnostics.push(problem::unreadable(path, &error, span));
                return None;
            }
        };
        let text = SourceText { path: path.to_owned(), label: self.reader.label(path), bytes };
        let parsed = load::parse(text, self.limits, self.sources);
        diagnostics.extend(parsed.diagnostics);
        Some(self.enter(path.to_owned(), parsed.value))
    }

    /// The file that a node was written in.
    pub(super) fn holding(&self, span: Span) -> Option<FileIndex> {
        self.by_id.get(&span.file()?).copied()
    }

    /// The file of a path that has been opened.
    pub(super) fn index(&self, path: &Path) -> Option<FileIndex> {
        self.by_path.get(path).copied()
    }

    /// The path of a file.
    pub(super) fn path(&self, file: FileIndex) -> &Path {
        self.files.get(file).map_or(Path::new(""), |file| &file.path)
    }

    /// The root of a file, unless it could not be read.
    pub(super) fn root(&self, file: FileIndex) -> Option<&Node> {
        self.files.get(file)?.root.as_ref()
    }

    /// The node at a location.
    pub(super) fn node(&self, location: &Location) -> Option<&Node> {
        self.root(location.file)?.at(&location.pointer)
    }

    /// The names that the schemas of a file give themselves.
    pub(super) fn anchors(&mut self, file: FileIndex) -> Option<&Anchors> {
        let file = self.files.get_mut(file)?;
        let root = file.root.as_ref()?;
        Some(file.anchors.get_or_insert_with(|| Anchors::of(root)))
    }
}
