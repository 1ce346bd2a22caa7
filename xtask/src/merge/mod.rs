//! Third stage: several documents of one surface become one.
//!
//! Decides what two documents share and what they may not disagree about.
//!
//! | member | rule |
//! |---|---|
//! | `openapi` | the highest version; lowering goes by the constructs, not by this number |
//! | `info` | the first document's; another `title` or `version` is a conflict |
//! | `servers` | united by URL where the lists have one in common; a document with other hosts keeps them on its operations |
//! | `security` | the first document's; a document with another one keeps it on its operations |
//! | `paths`, `webhooks` | united, and the methods of a path too; one method twice must be equal |
//! | `components` | united; one name twice must be equal |
//! | `tags` | united by name |
//! | the rest, `x-` too | the first document's, with a warning if another one differs |
//!
//! Equal means equal to a caller: titles, descriptions, summaries, examples and `externalDocs` do
//! not count, nor does the order of `required` and `enum`. Of equal definitions the first is kept.
//!
//! A conflict is not yet an error, because an overlay may settle it: see
//! [`overlay`](crate::overlay). The other way out is [`MergeOptions::renames`].
//!
//! ```no_run
//! use xtask::bundle::Bundled;
//! use xtask::merge::{MergeOptions, Rename, merge};
//! use xtask::tree::Span;
//!
//! # fn documents() -> Vec<Bundled> { Vec::new() }
//! let rename = Rename { from: "token.yaml#Error".into(), to: "TokenError".into(), span: Span::NONE };
//! let merged = merge(documents(), &MergeOptions { renames: vec![rename] }).value.unwrap();
//! assert!(merged.conflicts().is_empty());
//! ```

mod components;
mod conflict;
mod operation_ids;
mod paths;
mod rename;
mod same;
mod scope;
mod top_level;

use std::path::PathBuf;

pub use conflict::Conflict;
pub use rename::Rename;

use crate::bundle::Bundled;
use crate::diagnostic::{Diagnostic, Outcome};
use crate::tree::Node;

/// What surface.toml says about merging.
#[derive(Clone, Debug, Default)]
pub struct MergeOptions {
    /// New names for what two documents call the same.
    pub renames: Vec<Rename>,
}

/// All documents of a surface in one, with the conflicts that an overlay has yet to settle.
#[derive(Clone, Debug)]
pub struct Merged {
    root: Node,
    conflicts: Vec<Conflict>,
}

impl Merged {
    /// The document.
    #[must_use]
    pub fn root(&self) -> &Node {
        &self.root
    }

    /// What two documents disagree about. Overlaying reports those that no overlay settles.
    #[must_use]
    pub fn conflicts(&self) -> &[Conflict] {
        &self.conflicts
    }

    pub(crate) fn into_parts(self) -> (Node, Vec<Conflict>) {
        (self.root, self.conflicts)
    }
}

/// One document on its way into the merged one.
struct Document {
    path: PathBuf,
    root: Node,
}

/// What has been merged so far.
struct Merger {
    root: Node,
    conflicts: Vec<Conflict>,
    diagnostics: Vec<Diagnostic>,
}

/// Merges the documents of a surface, in the order given. There is no value only if there is no
/// document.
pub fn merge(documents: Vec<Bundled>, options: &MergeOptions) -> Outcome<Merged> {
    let mut documents: Vec<Document> = documents
        .into_iter()
        .map(Bundled::into_parts)
        .map(|(path, root)| Document { path, root })
        .collect();
    let mut diagnostics = rename::apply(&mut documents, &options.renames);
    let mut conflicts = operation_ids::conflicts(&documents);
    diagnostics.extend(scope::settle(&mut documents));

    let mut documents = documents.into_iter();
    let Some(first) = documents.next() else { return Outcome::failed(diagnostics) };
    let mut merger = Merger { root: first.root, conflicts: Vec::new(), diagnostics };
    for document in documents {
        merger.add(document);
    }
    conflicts.splice(0..0, merger.conflicts);
    Outcome::new(Merged { root: merger.root, conflicts }, merger.diagnostics)
}

impl Merger {
    fn add(&mut self, document: Document) {
        let Document { path, root } = document;
        let crate::tree::Value::Object(members) = root.value else { return };
        for (key, member) in members {
            match key.as_str() {
                "openapi" => self.version(member.node),
                "info" => self.info(&member.node),
                "servers" => self.servers(member),
                "tags" => self.tags(member),
                // Settled for all documents together, before the first is added.
                "security" => self.first_stays("security", member),
                "paths" | "webhooks" => self.paths(&key, member),
                "components" => self.components(member, &path),
                _ => self.top_level(key, member),
            }
        }
    }
}
