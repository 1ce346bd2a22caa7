//! Second stage: a document of many files becomes a document of one.
//!
//! Decides what a `$ref` means and where its target goes. A target in another file, or deep inside
//! this one (`#/components/schemas/Tag/allOf/0`), becomes a component of this document. What has no
//! place in `components`, or none that OpenAPI 3.0 knows (path items, operations, media types), is
//! put where the reference stood; so is the target of a reference that stands for a whole mapping,
//! such as `schemas: {$ref: schemas/index.yaml}`. A reference to a component of the document itself
//! stays as it is, and a schema that contains itself stays a reference.
//!
//! After this stage every reference is `#/components/<section>/<name>`. Only references are
//! followed, not data that looks like one: an `example`, a `default`, a property called `$ref`.
//!
//! A component takes the last name in its pointer or the stem of its file; if that is taken, the
//! stem goes in front, and then a number behind.
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
mod files;
mod inline;
mod location;
mod names;
mod problem;
mod resolve;
mod rewrite;

use std::path::{Path, PathBuf};

use bundler::Bundler;
pub(crate) use location::join;
use files::Files;

use crate::diagnostic::Outcome;
use crate::load::{FileReader, Limits, Loaded};
use crate::tree::{Node, Sources};

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

/// Bundles every document. The documents of a surface may refer to each other; a part that two of
/// them use is in both results, and merging makes one of it again.
pub fn bundle(
    documents: Vec<Loaded>,
    reader: &dyn FileReader,
    limits: &Limits,
    sources: &mut Sources,
) -> Outcome<Vec<Bundled>> {
    let mut files = Files::new(reader, limits, sources);
    let mut diagnostics = Vec::new();
    let documents: Vec<_> = documents.into_iter().map(Loaded::into_parts).collect();
    for (path, root) in &documents {
        files.add(path.clone(), root.clone());
    }
    let mut bundled = Vec::new();
    for (path, root) in documents {
        let outcome = Bundler::new(&mut files, &path).run(root);
        diagnostics.extend(outcome.diagnostics);
        bundled.extend(outcome.value.map(|root| Bundled { path, root }));
    }
    // In the order of the text; a part that is used twice reports its problems once.
    diagnostics.sort_by_key(|diagnostic| {
        let span = diagnostic.primary.span;
        (span.file(), span.range().start, diagnostic.code)
    });
    diagnostics.dedup();
    Outcome::new(bundled, diagnostics)
}
