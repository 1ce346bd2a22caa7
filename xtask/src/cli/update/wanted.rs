//! The documents of a surface that have an upstream, as they are here.

use std::path::{Path, PathBuf};

use super::super::Session;
use crate::diagnostic::{Diagnostic, has_errors};
use crate::load::{FileReader, Folder, Limits, ReadError};
use crate::pipeline::read_surface;
use crate::report::Places;
use crate::surface::Surface;
use crate::tree::{Sources, Span};
use crate::update::{Document, FILE_NAME, Origin, Purpose, SourcesLock};

/// A surface, and what of it has an upstream.
pub(super) struct Wanted {
    pub(super) surface: Surface,
    /// Its folder on disk.
    pub(super) path: PathBuf,
    /// The same, as the pipeline reads it.
    pub(super) folder: Folder,
    pub(super) lock: SourcesLock,
    /// By path.
    pub(super) documents: Vec<Document>,
}

impl Wanted {
    /// A file of the surface's folder as people read it.
    pub(super) fn shown(&self, path: &str) -> String {
        format!("openapi/{}/{path}", self.surface.name)
    }

    /// What a file is for. Without a list, all files that are directly in the folder are documents.
    pub(super) fn purpose(&self, path: &str) -> Purpose {
        let listed = &self.surface.facts.sources.documents;
        let is_document = match listed.is_empty() {
            true => !path.contains('/'),
            false => listed.iter().any(|document| document.get_ref().path() == path),
        };
        if is_document { Purpose::Document } else { Purpose::Part }
    }
}

impl Session<'_> {
    /// Reads what is here of a surface; `None` if that cannot be read, which has been reported.
    pub(super) fn wanted(&mut self, name: &str) -> std::io::Result<Option<Wanted>> {
        let path = self.workspace.surface_folder(name);
        let folder = Folder::new(path.clone(), Path::new("openapi").join(name));
        let mut sources = Sources::default();
        let outcome = read_surface(&folder, name, &Limits::default(), &mut sources);
        let mut problems = outcome.diagnostics;
        let wanted = outcome.value.map(|surface| {
            let lock = match read_lock(&folder, &mut sources) {
                Ok(lock) => lock,
                Err(problem) => {
                    problems.push(*problem);
                    SourcesLock::default()
                }
            };
            let documents = documents(&surface, &folder, &lock, &mut problems);
            Wanted { surface, path, folder, lock, documents }
        });
        self.report(&problems, &mut Places::new(&sources))?;
        Ok(wanted.filter(|_| !has_errors(&problems)))
    }
}

fn read_lock(folder: &Folder, sources: &mut Sources) -> Result<SourcesLock, Box<Diagnostic>> {
    let path = Path::new(FILE_NAME);
    match folder.read(path, Limits::default().file_bytes) {
        Err(ReadError::Missing) => Ok(SourcesLock::default()),
        Err(error) => Err(Box::new(unreadable(&folder.label(path), &error))),
        Ok(bytes) => {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            let file = sources.add(folder.label(path), text.clone());
            SourcesLock::read(&text, file)
        }
    }
}

fn documents(
    surface: &Surface,
    folder: &Folder,
    lock: &SourcesLock,
    problems: &mut Vec<Diagnostic>,
) -> Vec<Document> {
    let mut documents = Vec::new();
    for (path, upstream) in &surface.facts.sources.upstream {
        let (path, upstream) = (path.get_ref(), upstream.get_ref());
        let here = match folder.read(Path::new(path), usize::MAX) {
            Ok(bytes) => Some(bytes),
            Err(ReadError::Missing) => None,
            Err(error) => {
                problems.push(unreadable(&folder.label(Path::new(path)), &error));
                continue;
            }
        };
        // One that cannot be an origin has been refused with surface.toml.
        let Some(origin) = Origin::of(upstream) else { continue };
        documents.push(Document {
            path: path.clone(),
            upstream: upstream.clone(),
            origin,
            here,
            entry: lock.documents.get(path).cloned(),
        });
    }
    documents
}

fn unreadable(label: &Path, error: &ReadError) -> Diagnostic {
    let message = format!("{} cannot be read: {error}", label.display());
    Diagnostic::error("update::unreadable", message, Span::NONE).help(
        "a document that is fetched is a file of the surface's own folder; move away what is there",
    )
}
