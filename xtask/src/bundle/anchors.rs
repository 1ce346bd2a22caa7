//! Names that documents and schemas give themselves: `$self`, `$id`, `$anchor`, `$dynamicAnchor`.

use std::collections::HashMap;
use std::path::Path;

use url::Url;

use crate::schema::{self, Kind};
use crate::tree::{Node, Pointer, Span, Value};

/// The names in one file.
#[derive(Debug)]
pub(super) struct Names {
    /// What relative references in the file are relative to, outside the scope of any `$id`.
    base: Option<Url>,
    /// The schemas with an `$id`, outer ones first.
    scopes: Vec<Scope>,
    /// Anchors with the pointer of the schema whose `$id` they belong to.
    anchors: Vec<(Pointer, String, Pointer)>,
    /// Names as they were written, which some documents use as they are.
    written: HashMap<String, Pointer>,
    /// The document's own URL.
    own: Option<Url>,
}

/// A schema with an `$id`: the references inside it are relative to its URL (JSON Schema 2020-12,
/// section 8.2.1).
#[derive(Debug)]
pub(super) struct Scope {
    span: Span,
    pub(super) pointer: Pointer,
    url: Option<Url>,
}

const KEYS: [&str; 4] = ["$id", "$anchor", "$dynamicAnchor", "$self"];

impl Names {
    /// Finds the names below `root`. Of two equal ones the first counts. Before OpenAPI 3.1 a schema
    /// has no `$id`, which `has_ids` tells.
    pub(super) fn of(root: &Node, path: &Path, has_ids: bool) -> Self {
        let retrieved = file_url(path);
        let own = root.get("$self").and_then(Node::as_str).filter(|_| has_ids);
        let own = own.and_then(|own| absolute(retrieved.as_ref(), own));
        let mut names = Self {
            base: own.clone().or(retrieved),
            scopes: Vec::new(),
            anchors: Vec::new(),
            written: HashMap::new(),
            own,
        };
        if !has_any(root) {
            return names;
        }
        if root.get("openapi").is_some() {
            schema::walk(root, |kind, node, place| {
                if kind == Kind::Schema && has_own(node) {
                    names.note(node, &place.pointer(), has_ids);
                }
            });
        } else {
            names.note_all(root, has_ids);
        }
        names
    }

    /// A part of a document: nobody knows which of its objects are schemas.
    fn note_all(&mut self, root: &Node, has_ids: bool) {
        let mut todo = vec![(root, Pointer::root())];
        while let Some((node, pointer)) = todo.pop() {
            if has_own(node) {
                self.note(node, &pointer, has_ids);
            }
            let first = todo.len();
            match &node.value {
                Value::Object(object) => {
                    todo.extend(object.nodes().map(|(key, child)| (child, pointer.child(key))));
                }
                Value::Array(items) => todo.extend(
                    items
                        .iter()
                        .enumerate()
                        .map(|(at, item)| (item, pointer.child(at.to_string()))),
                ),
                _ => {}
            }
            todo[first..].reverse();
        }
    }

    fn note(&mut self, node: &Node, pointer: &Pointer, has_ids: bool) {
        let text = |key: &str| node.get(key).and_then(Node::as_str);
        // Drafts before 2019-09 wrote an anchor as `$id: "#name"`, which opens no scope.
        if let Some(id) = text("$id").filter(|id| has_ids && !id.starts_with('#')) {
            let base = self.around(pointer).map_or(self.base.as_ref(), |scope| scope.url.as_ref());
            let url = absolute(base, id);
            self.written.entry(id.to_owned()).or_insert_with(|| pointer.clone());
            self.scopes.push(Scope { span: node.span, pointer: pointer.clone(), url });
        }
        let scope = self.around(pointer).map_or_else(Pointer::root, |scope| scope.pointer.clone());
        for anchor in ["$anchor", "$dynamicAnchor"].into_iter().filter_map(text) {
            self.anchors.push((scope.clone(), anchor.to_owned(), pointer.clone()));
        }
    }

    /// The innermost scope that a place is in.
    fn around(&self, pointer: &Pointer) -> Option<&Scope> {
        let inside = |scope: &&Scope| pointer.segments().starts_with(scope.pointer.segments());
        self.scopes.iter().filter(inside).max_by_key(|scope| scope.pointer.segments().len())
    }

    /// The innermost scope that a text of the file is in.
    pub(super) fn scope(&self, span: Span) -> Option<&Scope> {
        let (start, end) = (span.range().start, span.range().end);
        let inside = |scope: &&Scope| {
            let range = scope.span.range();
            range.start <= start && end <= range.end
        };
        self.scopes.iter().filter(inside).max_by_key(|scope| scope.pointer.segments().len())
    }

    /// The URL that a reference in the file means, without its fragment (RFC 3986, section 5).
    pub(super) fn url(&self, reference: &str, span: Span) -> Option<Url> {
        let base = self.scope(span).map_or(self.base.as_ref(), |scope| scope.url.as_ref());
        absolute(base, reference)
    }

    /// The schema, or the document, whose `$id` or `$self` is this URL.
    pub(super) fn resource(&self, url: &Url) -> Option<Pointer> {
        if self.own.as_ref() == Some(url) {
            return Some(Pointer::root());
        }
        let scope = self.scopes.iter().find(|scope| scope.url.as_ref() == Some(url))?;
        Some(scope.pointer.clone())
    }

    /// The schema whose `$id` is written like this.
    pub(super) fn written(&self, id: &str) -> Option<&Pointer> {
        self.written.get(id)
    }

    /// The schema that calls itself `name` by an anchor, if possible in the scope at `scope`.
    pub(super) fn anchor(&self, name: &str, scope: &Pointer) -> Option<&Pointer> {
        let named = || self.anchors.iter().filter(|(_, anchor, _)| anchor == name);
        let own = named().find(|(holder, _, _)| holder == scope);
        own.or_else(|| named().next()).map(|(_, _, pointer)| pointer)
    }

    /// The anchors there are.
    pub(super) fn anchors(&self) -> impl Iterator<Item = &str> {
        self.anchors.iter().map(|(_, name, _)| name.as_str())
    }
}

/// Whether the object itself has one of the names.
fn has_own(node: &Node) -> bool {
    node.as_object().is_some_and(|object| KEYS.iter().any(|key| object.contains(key)))
}

/// Whether there is any name to find, so that most files need no second look.
fn has_any(root: &Node) -> bool {
    let mut todo = vec![root];
    while let Some(node) = todo.pop() {
        if has_own(node) {
            return true;
        }
        match &node.value {
            Value::Object(object) => todo.extend(object.nodes().map(|(_, node)| node)),
            Value::Array(items) => todo.extend(items),
            _ => {}
        }
    }
    false
}

/// The URL of a file of the surface, whose folder is taken for the root of a file system.
fn file_url(path: &Path) -> Option<Url> {
    Url::parse("file:///").ok()?.join(&path.to_string_lossy().replace('\\', "/")).ok()
}

/// A reference without its fragment, relative to `base`.
fn absolute(base: Option<&Url>, reference: &str) -> Option<Url> {
    let mut url = match base {
        Some(base) => base.join(reference).ok()?,
        None => Url::parse(reference).ok()?,
    };
    url.set_fragment(None);
    Some(url)
}
