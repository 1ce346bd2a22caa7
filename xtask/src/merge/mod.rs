//! Third stage: several documents of one surface become one.
//!
//! Decides what two documents share and what they may not disagree about.
//!
//! | member | rule |
//! |---|---|
//! | `openapi` | the highest version; lowering goes by the constructs, not by this number |
//! | `info` | the first document's: surface.toml names the crate, and a client has one description |
//! | `servers` | the first document's; a document with other URLs keeps them on its operations |
//! | `security` | the first document's; a document with another one keeps it on its operations |
//! | `paths`, `webhooks` | united, and the methods of a path too; one method twice must be equal |
//! | `components` | united; one name twice must be equal |
//! | `tags` | united by name |
//! | the rest, `x-` too | the first document's, with a warning if another one differs |
//!
//! Equal means equal to a caller: titles, descriptions, summaries, examples and `externalDocs` do
//! not count, nor does the order of `required` and `enum`. Of equal definitions the first is kept.
//!
//! Before that, in this order: operations that surface.toml excludes go, with what only they used;
//! `[rename]` gives names; and what of a document with a `prefix` clashes with an earlier document
//! gets that prefix. A document at the end changes nothing of the documents before it.
//!
//! A conflict is not yet an error, because an overlay may settle it: see
//! [`overlay`](crate::overlay). The other ways out are [`MergeOptions::renames`] and a prefix.
//!
//! ```no_run
//! use xtask::bundle::Bundled;
//! use xtask::merge::{MergeOptions, Rename, merge};
//! use xtask::tree::Span;
//!
//! # fn documents() -> Vec<Bundled> { Vec::new() }
//! let rename = Rename { from: "token.yaml#Error".into(), to: "TokenError".into(), span: Span::NONE };
//! let merged = merge(documents(), &MergeOptions { renames: vec![rename], ..Default::default() });
//! let merged = merged.value.unwrap();
//! assert!(merged.conflicts().is_empty());
//! ```

mod components;
mod conflict;
mod dependants;
mod operation_ids;
mod options;
mod origins;
mod paths;
mod pattern;
mod prefix;
mod reach;
mod rename;
mod renaming;
mod same;
mod scope;
mod select;
mod top_level;

use std::collections::BTreeSet;
use std::path::PathBuf;

pub use conflict::Conflict;
pub(crate) use conflict::rename_line;
pub use options::{MergeOptions, Selection, Source, Spanned};
pub use origins::{DocumentOrigin, Origins};
pub(crate) use pattern::Pattern;
pub use rename::Rename;

use crate::bundle::Bundled;
use crate::diagnostic::{Diagnostic, Outcome};
use crate::ledger::Ledger;
use crate::tree::{Node, Span};

/// All documents of a surface in one, with the conflicts that an overlay has yet to settle.
#[derive(Clone, Debug)]
pub struct Merged {
    root: Node,
    conflicts: Vec<Conflict>,
    origins: Origins,
    ledger: Ledger,
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

    /// Which document each part is of.
    #[must_use]
    pub fn origins(&self) -> &Origins {
        &self.origins
    }

    /// The operations that surface.toml excludes.
    #[must_use]
    pub fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    pub(crate) fn into_parts(self) -> (Node, Vec<Conflict>) {
        (self.root, self.conflicts)
    }
}

/// One document on its way into the merged one.
struct Document {
    path: PathBuf,
    root: Node,
    /// The URLs of its servers, without a slash at the end, sorted.
    servers: Vec<String>,
    /// Components whose names are settled, by section.
    named: rename::Named,
}

impl Document {
    fn new(bundled: Bundled) -> Self {
        let (path, root) = bundled.into_parts();
        let mut servers = root.get("servers").map(scope::urls).unwrap_or_default();
        servers.sort();
        servers.dedup();
        Self { path, root, servers, named: rename::Named::new() }
    }

    fn same_servers(&self, other: &Self) -> bool {
        self.servers == other.servers
    }
}

/// What has been merged so far.
struct Merger {
    root: Node,
    /// The documents that are merged, without their content.
    documents: Vec<Document>,
    origins: Origins,
    conflicts: Vec<Conflict>,
    diagnostics: Vec<Diagnostic>,
    /// Lines of `[rename]` that a conflict has suggested already.
    suggested: BTreeSet<String>,
    /// Documents for which a conflict has suggested a prefix already.
    prefixes_suggested: BTreeSet<PathBuf>,
}

/// Merges the documents of a surface, in the order given. There is no value only if there is no
/// document.
pub fn merge(documents: Vec<Bundled>, options: &MergeOptions) -> Outcome<Merged> {
    let mut documents: Vec<Document> = documents.into_iter().map(Document::new).collect();
    let mut ledger = Ledger::default();
    let mut diagnostics = select::apply(&mut documents, options, &mut ledger);
    diagnostics.extend(rename::apply(&mut documents, &options.renames));
    diagnostics.extend(prefix::apply(&mut documents, options));
    let origins = Origins::of(&documents);
    let mut conflicts = operation_ids::conflicts(&documents);
    diagnostics.extend(scope::settle(&mut documents));

    let mut documents = documents.into_iter();
    let Some(first) = documents.next() else { return Outcome::failed(diagnostics) };
    let mut merger = Merger::new(first, origins, diagnostics);
    for document in documents {
        merger.add(document);
    }
    let Merger { root, origins, conflicts: found, diagnostics, .. } = merger;
    conflicts.splice(0..0, found);
    Outcome::new(Merged { root, conflicts, origins, ledger }, diagnostics)
}

impl Merger {
    fn new(mut first: Document, origins: Origins, diagnostics: Vec<Diagnostic>) -> Self {
        let root = std::mem::replace(&mut first.root, Node::new(Vec::new(), Span::NONE));
        Self {
            root,
            documents: vec![first],
            origins,
            conflicts: Vec::new(),
            diagnostics,
            suggested: BTreeSet::new(),
            prefixes_suggested: BTreeSet::new(),
        }
    }

    fn add(&mut self, mut document: Document) {
        let comparison = self.compare(&document);
        let root = std::mem::replace(&mut document.root, Node::new(Vec::new(), Span::NONE));
        let path = document.path.clone();
        let crate::tree::Value::Object(members) = root.value else { return };
        for (key, member) in members {
            match key.as_str() {
                "openapi" => self.version(member.node),
                // Security is settled for all documents together, before the first is added.
                "info" | "security" => self.first_stays(&key, member),
                "servers" => self.servers(member),
                "tags" => self.tags(member),
                "paths" | "webhooks" => self.paths(&key, member, &path),
                "components" => self.components(member, &path, &comparison),
                _ => self.top_level(key, member),
            }
        }
        self.documents.push(document);
    }
}
