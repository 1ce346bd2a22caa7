//! Second stage: a document of many files becomes a document of one.
//!
//! Decides what a `$ref` means and where its target goes. A target in another file, or deep inside
//! this one (`#/components/schemas/Tag/allOf/0`), becomes a component of this document. What has no
//! place in `components`, or none that OpenAPI 3.0 knows (path items, operations, media types), is
//! put where the reference was; so is the target of a reference that stands for a whole mapping,
//! such as `schemas: {$ref: schemas/index.yaml}`. A reference to a component of the document itself
//! stays as it is, and a schema that contains itself stays a reference.
//!
//! After this stage every reference is `#/components/<section>/<name>`. Only references are
//! followed, not data that looks like one: an `example`, a `default`, a property called `$ref`.
//!
//! A component takes the last name in its pointer or the stem of its file; if that is taken, the
//! stem goes in front, and then a number at its end.
//!
//! References are resolved twice: [`gather`] brings the parts of each document together, so that
//! merging and overlays see whole documents, and [`settle`](crate::settle) resolves what the overlays brought. What
//! leads nowhere is reported by `settle` alone, since an overlay may repair it. [`bundle`] is both
//! for documents without overlays.
//!
//! A schema with an `$id` is a document of its own: references inside it are relative to its `$id`
//! (RFC 3986), and `#/$defs/Name` starts from it. What is not found there is looked for in the whole
//! document, where many vendors mean it. In OpenAPI 3.0 an `$id` means nothing.
//!
//! Files come through a [`FileReader`], which sees only paths inside the surface's folder.
//!
//! ```
//! use std::path::{Path, PathBuf};
//! use xtask::bundle::bundle;
//! use xtask::load::{FileReader, Limits, ReadError, SourceText, load};
//! use xtask::tree::Sources;
//!
//! struct OneSchema;
//! impl FileReader for OneSchema {
//!     fn read(&self, _: &Path, _: usize) -> Result<Vec<u8>, ReadError> {
//!         Ok(b"type: string".to_vec())
//!     }
//!     fn label(&self, path: &Path) -> PathBuf {
//!         path.to_owned()
//!     }
//!     fn paths(&self) -> Vec<PathBuf> {
//!         vec!["name.yaml".into()]
//!     }
//! }
//!
//! let text = "openapi: 3.1.0\ncomponents: {schemas: {Pet: {items: {$ref: name.yaml}}}}\n";
//! let (limits, mut sources) = (Limits::default(), Sources::default());
//! let outcome = load(vec![SourceText::new("api.yaml", text)], &limits, &mut sources)
//!     .then(|documents| bundle(documents, &OneSchema, &limits, &mut sources));
//! let bundled = outcome.value.unwrap().remove(0);
//! let schemas = bundled.root().get("components").unwrap().get("schemas").unwrap();
//! let reference = schemas.get("Pet").unwrap().get("items").unwrap().reference();
//! assert_eq!(reference, Some("#/components/schemas/name"));
//! assert!(schemas.get("name").is_some());
//! ```

mod anchors;
mod bundler;
mod by_name;
mod files;
mod inline;
mod location;
mod names;
mod problem;
mod resolve;
mod result;
mod rewrite;

use std::path::{Path, PathBuf};

use bundler::{Bundler, Pass};
use files::Files;
pub use files::OpenFiles;

use crate::diagnostic::{Diagnostic, Outcome};
use crate::load::{FileReader, Limits, Loaded};
use crate::tree::{FileId, Node, Sources};

/// An OpenAPI document that refers to nothing outside itself.
#[derive(Clone, Debug)]
pub struct Bundled {
    path: PathBuf,
    root: Node,
}

impl Bundled {
    /// The path of the file it started from, relative to the surface's folder.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The document.
    #[must_use]
    pub fn root(&self) -> &Node {
        &self.root
    }

    pub(crate) fn into_parts(self) -> (PathBuf, Node) {
        (self.path, self.root)
    }
}

/// Bundles every document, and reports every reference that leads nowhere. The documents of a surface
/// may refer to each other; a part that two of them use is in both results, and merging makes one of
/// it again.
pub fn bundle(
    documents: Vec<Loaded>,
    reader: &dyn FileReader,
    limits: &Limits,
    sources: &mut Sources,
) -> Outcome<Vec<Bundled>> {
    let mut open = OpenFiles::default();
    each(documents, Pass::Only, &mut Files::new(&mut open, reader, limits, sources))
}

/// Bundles every document as [`bundle`] does, but leaves references that lead nowhere as they are,
/// and says nothing of them: overlays may repair them. [`settle`](crate::settle) must follow, with the same `open`.
pub fn gather(
    documents: Vec<Loaded>,
    open: &mut OpenFiles,
    reader: &dyn FileReader,
    limits: &Limits,
    sources: &mut Sources,
) -> Outcome<Vec<Bundled>> {
    each(documents, Pass::BeforeOverlays, &mut Files::new(open, reader, limits, sources))
}

fn each(documents: Vec<Loaded>, pass: Pass, files: &mut Files<'_>) -> Outcome<Vec<Bundled>> {
    let mut diagnostics = Vec::new();
    let documents: Vec<_> = documents.into_iter().map(Loaded::into_parts).collect();
    for (path, root) in &documents {
        files.add(path.clone(), root.clone());
    }
    let mut bundled = Vec::new();
    for (path, root) in documents {
        let outcome = Bundler::new(files, &path, pass).run(root);
        diagnostics.extend(outcome.diagnostics);
        bundled.extend(outcome.value.map(|root| Bundled { path, root }));
    }
    Outcome::new(bundled, in_order(diagnostics))
}

/// Resolves the references of a document that overlays have changed, and reports every one that leads
/// nowhere. `overlays` are the files that its nodes may come from besides those of `open`.
pub(crate) fn resolve_again(
    root: Node,
    overlays: impl IntoIterator<Item = (PathBuf, FileId)>,
    open: &mut OpenFiles,
    reader: &dyn FileReader,
    limits: &Limits,
    sources: &mut Sources,
) -> Outcome<Node> {
    let mut files = Files::new(open, reader, limits, sources);
    overlays.into_iter().for_each(|(path, id)| files.add_overlay(path, id));
    let outcome = Bundler::of_result(&mut files, &root).run(root);
    let mut diagnostics = outcome.diagnostics;
    diagnostics.extend(outcome.value.iter().flat_map(by_name::check));
    Outcome { value: outcome.value, diagnostics: in_order(diagnostics) }
}

/// In the order of the text; a part that is used twice reports its problems once.
fn in_order(mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    diagnostics.sort_by_key(|diagnostic| {
        let span = diagnostic.primary.span;
        (span.file(), span.range().start, diagnostic.code)
    });
    diagnostics.dedup();
    diagnostics
}
