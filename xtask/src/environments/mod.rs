//! Between `lower` and `operations`: the servers of all documents become the environments of one
//! client.
//!
//! An environment is a base URL for each part of the surface. A part is a document, or a list of
//! servers that a document gives single operations; most surfaces have one part only. What it
//! decides:
//!
//! - which servers of the documents are the same environment (`matching`), or what `[environments]`
//!   of surface.toml says instead (`facts`); what cannot be matched is an error;
//! - to which part each operation belongs (`operations`) and where tokens come from (`tokens`): never
//!   at another environment's host.
//!
//! ```
//! use xtask::environments::environments;
//! use xtask::merge::Origins;
//! use xtask::tree::{Node, Span};
//! # use xtask::{surface, tree::Sources};
//! # let mut sources = Sources::default();
//! # let toml = "[crate]\nname = \"a\"\nversion = \"0.1.0\"\ndescription = \"A.\"\n";
//! # let file = sources.add("surface.toml", toml);
//! # let surface = surface::parse("a", file, &sources).value.unwrap();
//!
//! let document = serde_json::json!({"servers": [{"url": "/api/v2", "description": "Self-hosted"}]});
//! let root = Node::from_json(&document, Span::NONE);
//! let found = environments(&root, &Origins::default(), &surface).value.unwrap();
//! assert_eq!(found.variants[0].name, "SelfHosted");
//! assert_eq!(found.variants[0].base.text, "{origin}/api/v2");
//! ```

mod classes;
mod facts;
mod lists;
mod matching;
mod operations;
mod problem;
mod server;
mod tokens;
mod variables;

use std::collections::BTreeMap;

pub use server::{Template, Variable};

use crate::diagnostic::Outcome;
use crate::ledger::Ledger;
use crate::merge::Origins;
use crate::operation::Server;
use crate::operations::Operations;
use crate::surface::Surface;
use crate::tree::Node;
use lists::Lists;

/// The environments of a client, and what goes where in each.
#[derive(Clone, Debug, Default)]
pub struct Environments {
    /// The environments, in the order of the first document's servers.
    pub variants: Vec<Variant>,
    /// The servers of operations that do not go to the base URL, by path and method.
    operations: BTreeMap<(String, String), Server>,
    /// The servers of the token endpoints that are not relative to the base URL, by scheme.
    pub token_servers: BTreeMap<String, Server>,
    /// Token URLs in the place of the document's, by scheme.
    token_urls: BTreeMap<String, String>,
    /// What was lost.
    ledger: Ledger,
}

/// One environment.
#[derive(Clone, Debug)]
pub struct Variant {
    /// The name of its variant in the generated enum.
    pub name: String,
    /// What the document or surface.toml calls it, where they do.
    pub label: Option<String>,
    /// The URL as the document writes it.
    pub url: String,
    /// What the document says of it.
    pub description: String,
    /// The base URL.
    pub base: Template,
    /// The base URLs of the other parts, by name; `None` where the part has none here.
    pub parts: BTreeMap<String, Option<Template>>,
}

/// Finds the environments of a lowered document.
pub fn environments(root: &Node, origins: &Origins, surface: &Surface) -> Outcome<Environments> {
    let mut lists = Lists::new(root, origins);
    let mut diagnostics = Vec::new();
    let mut found = Environments::default();
    let tables = facts::by_document(surface);
    let drafts = if tables {
        lists.split(|one, other| facts::apart(surface, one, other));
        facts::variants(&lists, surface, &mut diagnostics)
    } else {
        diagnostics.extend(facts::label(&mut lists, surface));
        lists::variants(&lists, &mut diagnostics)
    };
    lists.assumptions(&mut found.ledger);
    if tables {
        facts::lose_unnamed(&lists, &drafts, &mut found.ledger);
    }
    found.variants = lists::named(drafts);
    let scope = operations::Scope { root, origins, lists: &lists, surface };
    operations::assign(&scope, &mut found);
    tokens::assign(&scope, &mut found);
    diagnostics.extend(facts::unknown_parts(&scope, &found));
    Outcome::new(found, diagnostics)
}

impl Variant {
    /// The variables of all of its URLs, each name once.
    #[must_use]
    pub fn variables(&self) -> Vec<&Variable> {
        let templates = std::iter::once(&self.base).chain(self.parts.values().flatten());
        let mut variables: Vec<&Variable> = Vec::new();
        for variable in templates.flat_map(|template| &template.variables) {
            if variables.iter().all(|known| known.name != variable.name) {
                variables.push(variable);
            }
        }
        variables
    }

    /// Whether the caller has to say nothing more.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.variables().is_empty()
    }
}

impl Environments {
    /// Enters what was found into the rows of operations and schemes.
    #[must_use]
    pub fn applied(&self, mut found: Operations) -> Operations {
        for row in &mut found.rows {
            // The place, not the row's path and method: lowering moves methods that 3.0 has no key for.
            let key = match row.place.segments() {
                [_, path, method] => (path.clone(), method.clone()),
                _ => continue,
            };
            row.server = self.operations.get(&key).cloned();
        }
        for scheme in &mut found.schemes {
            if let Some(url) = self.token_urls.get(&scheme.name) {
                scheme.kind.set_token_url(url);
            }
        }
        found.ledger.extend(self.ledger.clone());
        found
    }
}
