//! The files that references lead to, each read and parsed once.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use url::Url;

use super::anchors::Names;
use super::location::{FileIndex, Location};
use super::problem;
use crate::diagnostic::Diagnostic;
use crate::load::{self, FileReader, Limits, ReadError, SourceText};
use crate::tree::{FileId, Node, Sources, Span};

/// The files that the references of a surface have led to. They are read once, though references
/// are followed before the overlays and after them.
#[derive(Debug, Default)]
pub struct OpenFiles {
    files: Vec<File>,
    by_path: HashMap<PathBuf, FileIndex>,
    by_id: HashMap<FileId, FileIndex>,
    /// The places of references that lead nowhere before the overlays.
    pub(super) unresolved: HashSet<Span>,
}

/// Every file met so far, and the way to others.
pub(super) struct Files<'a> {
    reader: &'a dyn FileReader,
    pub(super) limits: &'a Limits,
    sources: &'a mut Sources,
    pub(super) open: &'a mut OpenFiles,
}

#[derive(Debug)]
struct File {
    path: PathBuf,
    /// `None` if the file cannot be read, which has been reported, or if nothing refers into it.
    root: Option<Node>,
    /// Whether it is a document of the surface, not a part of one.
    is_document: bool,
    names: Option<Names>,
}

impl OpenFiles {
    /// The roots of the files, as they were parsed.
    pub fn into_roots(mut self) -> impl Iterator<Item = Node> {
        self.by_id.into_values().filter_map(move |index| self.files[index].root.take())
    }
}

impl<'a> Files<'a> {
    pub(super) fn new(
        open: &'a mut OpenFiles,
        reader: &'a dyn FileReader,
        limits: &'a Limits,
        sources: &'a mut Sources,
    ) -> Self {
        Self { reader, limits, sources, open }
    }

    /// Enters a document that is parsed already.
    pub(super) fn add(&mut self, path: PathBuf, root: Node) {
        let index = self.enter(path, Some(root));
        self.open.files[index].is_document = true;
    }

    /// Enters a file whose nodes are part of the document, so that relative references in it are
    /// relative to it.
    pub(super) fn add_overlay(&mut self, path: PathBuf, id: FileId) {
        let index = self.push(path, None);
        self.open.by_id.insert(id, index);
    }

    /// Enters the document that is made of all others; it has no file of its own.
    pub(super) fn add_result(&mut self, root: Node) -> FileIndex {
        self.push(PathBuf::from("openapi.yaml"), Some(root))
    }

    fn enter(&mut self, path: PathBuf, root: Option<Node>) -> FileIndex {
        let id = root.as_ref().and_then(|root| root.span.file());
        let index = self.push(path.clone(), root);
        self.open.by_path.insert(path, index);
        self.open.by_id.extend(id.map(|id| (id, index)));
        index
    }

    fn push(&mut self, path: PathBuf, root: Option<Node>) -> FileIndex {
        self.open.files.push(File { path, root, is_document: false, names: None });
        self.open.files.len() - 1
    }

    /// Whether there is a file at a path.
    pub(super) fn exists(&self, path: &Path) -> bool {
        // A limit of nothing asks whether the file exists without reading it.
        let missing = || matches!(self.reader.read(path, 0), Err(ReadError::Missing));
        self.open.by_path.contains_key(path) || !missing()
    }

    /// Whether a file is a document of the surface.
    pub(super) fn is_document(&self, file: FileIndex) -> bool {
        self.open.files.get(file).is_some_and(|file| file.is_document)
    }

    /// The schema or the document, in any file that is open, that has this URL as its `$id` or
    /// `$self`.
    pub(super) fn identified(&mut self, url: &Url) -> Option<Location> {
        (0..self.open.files.len()).find_map(|file| {
            let pointer = self.names(file)?.resource(url)?;
            Some(Location { file, pointer })
        })
    }

    /// The file of a path, read if it is new. `span` is the reference that leads to it.
    pub(super) fn open(
        &mut self,
        path: &Path,
        span: Span,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<FileIndex> {
        if let Some(index) = self.open.by_path.get(path) {
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
        self.open.by_id.get(&span.file()?).copied()
    }

    /// The file of a path that has been opened.
    pub(super) fn index(&self, path: &Path) -> Option<FileIndex> {
        self.open.by_path.get(path).copied()
    }

    /// The path of a file.
    pub(super) fn path(&self, file: FileIndex) -> &Path {
        self.open.files.get(file).map_or(Path::new(""), |file| &file.path)
    }

    /// The root of a file, unless it could not be read.
    pub(super) fn root(&self, file: FileIndex) -> Option<&Node> {
        self.open.files.get(file)?.root.as_ref()
    }

    /// The node at a location.
    pub(super) fn node(&self, location: &Location) -> Option<&Node> {
        self.root(location.file)?.at(&location.pointer)
    }

    /// The names that a file and its schemas give themselves.
    pub(super) fn names(&mut self, file: FileIndex) -> Option<&Names> {
        let version = |file: &File| Some(file.root.as_ref()?.get("openapi")?.as_str()?.to_owned());
        // A part of a document has the version of the document.
        let first = || self.open.files.iter().find_map(version);
        let own = self.open.files.get(file).and_then(version).or_else(first);
        let file = self.open.files.get_mut(file)?;
        let root = file.root.as_ref()?;
        let has_ids = own.is_none_or(|version| !version.starts_with("3.0"));
        Some(file.names.get_or_insert_with(|| Names::of(root, &file.path, has_ids)))
    }
}
