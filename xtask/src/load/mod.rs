//! First stage: the text of documents becomes trees in which every node knows its place.
//!
//! Decides what counts as a document: UTF-8, one YAML or JSON document a file, keys unique, an
//! OpenAPI version at the root. YAML is read by the core schema of YAML 1.2, so `yes`, `on` and
//! dates are strings; merge keys and aliases are expanded. JSON is read as JSON, because YAML
//! parsers stumble over its tabs and escapes.
//!
//! [`Limits`] bounds what a document may cost: bytes, depth, nodes, and the copies that aliases make
//! of them. Reading is apart from parsing: [`read`] does the IO through a [`FileReader`], [`load`]
//! is pure.
//!
//! ```
//! use xtask::load::{Limits, SourceText, load};
//! use xtask::tree::Sources;
//!
//! let text = SourceText::new("api.yaml", "openapi: 3.1.0\ninfo: {title: A, version: '1'}\n");
//! let mut sources = Sources::default();
//! let outcome = load(vec![text], &Limits::default(), &mut sources);
//! assert!(outcome.diagnostics.is_empty());
//! assert_eq!(outcome.value.unwrap()[0].root().get("openapi").unwrap().as_str(), Some("3.1.0"));
//! ```

mod builder;
mod foreign;
mod format;
mod json;
mod libyaml;
mod read;
mod relative;
mod scalar;
mod snapshot;
mod syntax;
mod text;
mod version;
mod yaml;

use std::path::{Path, PathBuf};

pub(crate) use builder::too_deep;
pub(crate) use foreign::is_foreign;
pub use read::{FileReader, Folder, ReadError, read};
pub(crate) use relative::join;
pub use snapshot::Snapshot;

use crate::diagnostic::{Diagnostic, Outcome, has_errors};
use crate::tree::{Node, Sources};

/// What one document may cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The size of a file in bytes.
    pub file_bytes: usize,
    /// How deep objects and arrays may nest. Every stage walks trees by recursion, so this also
    /// bounds the stack.
    pub depth: usize,
    /// How many nodes a document may have. Long strings count for more than one.
    pub nodes: usize,
    /// How many nodes may be copies, made by the aliases of a file. Long strings count for more
    /// than one.
    pub copies: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { file_bytes: 64 << 20, depth: 500, nodes: 4_000_000, copies: 500_000 }
    }
}

/// The bytes of one file, not yet looked at.
#[derive(Clone, Debug)]
pub struct SourceText {
    /// The path that references use: relative to the surface's folder, `/` between its parts.
    pub path: PathBuf,
    /// The path that people read in messages.
    pub label: PathBuf,
    /// What the file holds.
    pub bytes: Vec<u8>,
}

impl SourceText {
    /// A file that is known to people and to references under the same path.
    #[must_use]
    pub fn new(path: impl Into<PathBuf>, bytes: impl Into<Vec<u8>>) -> Self {
        let path = path.into();
        Self { label: path.clone(), path, bytes: bytes.into() }
    }
}

/// An OpenAPI document as its file says it; references into other files are still open.
#[derive(Clone, Debug)]
pub struct Loaded {
    path: PathBuf,
    root: Node,
}

impl Loaded {
    /// The path of its file, relative to the surface's folder.
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

/// Parses the documents of a surface. The value holds the documents that could be read, so that
/// later stages can look for problems in them even when another one is broken.
pub fn load(
    files: Vec<SourceText>,
    limits: &Limits,
    sources: &mut Sources,
) -> Outcome<Vec<Loaded>> {
    let mut documents = Vec::new();
    let mut diagnostics = Vec::new();
    for file in files {
        let path = file.path.clone();
        let parsed = parse(file, limits, sources);
        diagnostics.extend(parsed.diagnostics);
        let Some(mut root) = parsed.value else { continue };
        let problems = version::check(&mut root, sources);
        if !has_errors(&problems) {
            documents.push(Loaded { path, root });
        }
        diagnostics.extend(problems);
    }
    Outcome::new(documents, diagnostics)
}

/// Parses one file of any kind: a document, a fragment that one refers to, or an overlay.
pub(crate) fn parse(file: SourceText, limits: &Limits, sources: &mut Sources) -> Outcome<Node> {
    let bytes = file.bytes.len();
    if bytes > limits.file_bytes {
        return Outcome::failed(vec![too_large(&file.label, limits.file_bytes)]);
    }
    let is_json = file.path.extension().is_some_and(|ext| ext.eq_ignore_ascii_case("json"));
    let text = match text::decode(file, sources) {
        Ok(text) => text,
        Err(diagnostic) => return Outcome::failed(vec![*diagnostic]),
    };
    let id = text.id;
    let Some(source) = sources.file(id) else { return Outcome::failed(Vec::new()) };
    let text = source.text();
    if let Some(problem) = format::text(id, text, sources) {
        return Outcome::failed(vec![problem]);
    }
    if !text.trim_start().starts_with(['{', '[']) {
        return yaml::parse(id, text, limits);
    }
    let json = json::parse(id, text, limits);
    if is_json || json.value.is_some() {
        return json;
    }
    let yaml = yaml::parse(id, text, limits);
    // Braces in a YAML file are YAML, unless they hold what only JSON would begin with.
    let begins_as_json =
        text.trim_start().get(1..).is_some_and(|rest| rest.trim_start().starts_with('"'));
    if yaml.value.is_none() && begins_as_json { json } else { yaml }
}

fn too_large(label: &Path, limit: usize) -> Diagnostic {
    let message = format!("{} is larger than {} MiB", label.display(), limit >> 20);
    Diagnostic::error("load::too-large", message, crate::tree::Span::NONE)
        .help("split the document, and let its parts refer to each other with `$ref`")
}
