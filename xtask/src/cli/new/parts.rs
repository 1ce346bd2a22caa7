//! A document, and every file that it is made of.

use std::path::{Path, PathBuf};

use super::given::{Given, Home};
use crate::diagnostic::Outcome;
use crate::load::{Folder, Limits};
use crate::tree::{Node, Sources};
use crate::{bundle, load};

/// A document, and every file that it is made of.
pub(super) struct Parts {
    /// Where it was read from, which may be a folder above the one that was given.
    pub(super) given: Given,
    /// The bundled document.
    pub(super) root: Node,
    /// The files, relative to the root of [`given`](Self::given).
    pub(super) files: Vec<PathBuf>,
}

/// How far above its own folder a document may refer to files.
const MOST_LEVELS: usize = 3;

/// Reads a document and all that it refers to. One that refers to files beside its folder
/// (`../common/errors.yaml`) is read from the folder that holds them all.
pub(super) fn read(given: Given, sources: &mut Sources) -> Outcome<Parts> {
    let mut given = given;
    for _ in 0..MOST_LEVELS {
        let mut tried = Sources::default();
        let outcome = read_within(&given, &mut tried);
        let leaves =
            outcome.diagnostics.iter().any(|problem| problem.code == "bundle::outside-folder");
        let above = if leaves && given.home == Home::New { above(&given) } else { None };
        match above {
            Some(wider) => given = wider,
            None => {
                *sources = tried;
                return outcome;
            }
        }
    }
    read_within(&given, sources)
}

/// The same document seen from one folder further up; `None` at the top of the file system.
fn above(given: &Given) -> Option<Given> {
    let root = given.root.canonicalize().ok()?;
    let name = root.file_name()?;
    let parent = root.parent().filter(|parent| parent.parent().is_some())?;
    let file = Path::new(name).join(&given.file);
    Some(Given { root: parent.to_owned(), label: given.label.join(".."), file, home: given.home })
}

fn read_within(given: &Given, sources: &mut Sources) -> Outcome<Parts> {
    let reader = Folder::new(&given.root, &given.label);
    let limits = Limits::default();
    let loaded = load::read(&reader, std::slice::from_ref(&given.file), &limits)
        .then(|files| load::load(files, &limits, sources));
    let bundled = loaded.then(|documents| bundle::bundle(documents, &reader, &limits, sources));
    bundled.then(|mut documents| match documents.pop() {
        None => Outcome::failed(Vec::new()),
        Some(document) => {
            let files = sources.iter().map(|source| source.path());
            let files = files.filter_map(|path| path.strip_prefix(&given.label).ok());
            let files = files.map(Path::to_owned).collect();
            let root = document.root().clone();
            Outcome::new(Parts { given: given.clone(), root, files }, Vec::new())
        }
    })
}

impl Parts {
    /// The path of the document in the surface's folder. A file name that is not UTF-8 is replaced by
    /// that of the surface, since nothing can refer to it; `None` if that does not help.
    pub(super) fn staged_document(&self, surface: &str) -> Option<String> {
        let file = &self.given.file;
        if let Some(path) = file.to_str() {
            return Some(path.to_owned());
        }
        if self.given.home == Home::Adopted || file.components().count() > 1 {
            return None;
        }
        let extension = file.extension().and_then(|extension| extension.to_str()).unwrap_or("yaml");
        let name = format!("{surface}.{extension}");
        let taken = self.files.iter().any(|other| *other == Path::new(&name));
        Some(if taken { format!("{surface}-document.{extension}") } else { name })
    }
}
