//! Which document each part of the merged one is of.

use std::collections::{BTreeMap, HashMap};

use super::Document;
use crate::tree::{Node, Object};

/// The documents of a surface, and what of the merged document is whose.
#[derive(Clone, Debug, Default)]
pub struct Origins {
    /// The documents, in the order in which they were merged.
    pub documents: Vec<DocumentOrigin>,
    /// The document of each operation by path and method, and of each path.
    operations: HashMap<(String, String), usize>,
    paths: HashMap<String, usize>,
    schemes: BTreeMap<String, usize>,
}

/// A document, as far as later stages ask.
#[derive(Clone, Debug)]
pub struct DocumentOrigin {
    /// Its path, relative to the surface's folder.
    pub path: String,
    /// Its `servers`, if it lists any.
    pub servers: Option<Node>,
}

impl Origins {
    /// What the documents have before they are merged: the first that has something keeps it.
    pub(super) fn of(documents: &[Document]) -> Self {
        let mut origins = Self::default();
        for (index, document) in documents.iter().enumerate() {
            let servers = document.root.get("servers");
            let listed = |node: &&Node| node.as_array().is_some_and(|list| !list.is_empty());
            let path = document.path.to_string_lossy().replace('\\', "/");
            origins
                .documents
                .push(DocumentOrigin { path, servers: servers.filter(listed).cloned() });
            let paths = document.root.get("paths").and_then(Node::as_object);
            for (path, item) in paths.into_iter().flat_map(Object::nodes) {
                for method in item.as_object().into_iter().flat_map(Object::keys) {
                    let key = (path.to_owned(), method.to_owned());
                    origins.operations.entry(key).or_insert(index);
                }
                origins.paths.entry(path.to_owned()).or_insert(index);
            }
            let schemes = document.root.get("components");
            let schemes = schemes.and_then(|components| components.get("securitySchemes"));
            for name in schemes.and_then(Node::as_object).into_iter().flat_map(Object::keys) {
                origins.schemes.entry(name.to_owned()).or_insert(index);
            }
        }
        origins
    }

    /// The position of the document of an operation in [`documents`](Self::documents); `None` if no
    /// document has it, but an overlay.
    #[must_use]
    pub fn document_of(&self, path: &str, method: &str) -> Option<usize> {
        let operation = self.operations.get(&(path.to_owned(), method.to_owned()));
        // Lowering has keys for methods that documents write otherwise, and adds a `/` to a path.
        let path = || self.paths.get(path).or_else(|| self.paths.get(path.trim_start_matches('/')));
        operation.or_else(path).copied()
    }

    /// The position of the document of a security scheme.
    #[must_use]
    pub fn document_of_scheme(&self, name: &str) -> Option<usize> {
        self.schemes.get(name).copied()
    }
}
