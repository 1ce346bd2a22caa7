//! The operations and schemas of a document, counted apart from the stages that may lose some.

use std::collections::HashSet;
use std::path::Path;

use crate::load::{Folder, Limits, Loaded};
use crate::operation::title;
use crate::report::{Place, Places};
use crate::schema::{METHODS, resolve};
use crate::tree::{Node, Object, Sources, Span, Value};
use crate::{bundle, load};

/// What a document says before any stage has changed it.
#[derive(Clone, Debug, Default)]
pub(super) struct Counted {
    /// The version.
    pub openapi: Option<String>,
    /// The title under `info`.
    pub title: Option<String>,
    /// The version under `info`.
    pub version: Option<String>,
    /// `GET /kba/{id}` of every operation, with its place.
    pub operations: Vec<(String, String)>,
    /// The name of every schema under `components`, with its place.
    pub schemas: Vec<(String, Place)>,
    /// Why it is not an OpenAPI document at all, if it is not.
    pub foreign: Option<String>,
}

/// The bundled document of one file, as the vendor has it.
pub(super) fn document(reader: &Folder, file: &Path, limits: &Limits) -> Option<Node> {
    let mut sources = Sources::default();
    let outcome = load::read(reader, &[file.to_owned()], limits)
        .then(|files| load::load(files, limits, &mut sources));
    bundled(outcome.value?.pop()?, reader, limits, &mut sources)
}

/// Counts the operations of one file. A path item that is a reference is looked up in the bundled
/// document, since it may be in another file; all others are counted as the file has them.
pub(super) fn count(reader: &Folder, file: &Path, limits: &Limits) -> Counted {
    let mut sources = Sources::default();
    let outcome = load::read(reader, &[file.to_owned()], limits)
        .then(|files| load::load(files, limits, &mut sources));
    let Some(loaded) = outcome.value.and_then(|mut documents| documents.pop()) else {
        let problem = outcome.diagnostics.into_iter().find(|p| load::is_foreign(p.code));
        return Counted { foreign: problem.map(|problem| problem.message), ..Counted::default() };
    };
    let root = loaded.root().clone();
    let bundled = bundled(loaded, reader, limits, &mut sources);
    let place = |span| sources.position(span).map_or_else(String::new, |place| place.to_string());
    let operations = operations(&root, bundled.as_ref());
    Counted {
        openapi: root.get("openapi").and_then(Node::as_str).map(str::to_owned),
        title: info(&root, "title"),
        version: info(&root, "version"),
        operations: operations.into_iter().map(|(title, span)| (title, place(span))).collect(),
        schemas: schemas(&root, &sources),
        foreign: None,
    }
}

fn bundled(
    document: Loaded,
    reader: &Folder,
    limits: &Limits,
    sources: &mut Sources,
) -> Option<Node> {
    let outcome = bundle::bundle(vec![document], reader, limits, sources);
    outcome.value?.pop().map(|bundled| bundled.root().clone())
}

fn operations(root: &Node, bundled: Option<&Node>) -> Vec<(String, Span)> {
    let mut found = Vec::new();
    let mut seen = HashSet::new();
    let paths = root.get("paths").and_then(Node::as_object);
    for (path, item) in paths.into_iter().flat_map(|paths| paths.nodes()) {
        if path.starts_with("x-") {
            continue;
        }
        let own = item.as_object();
        let elsewhere = item.reference().and(bundled).and_then(|root| {
            let item = root.get("paths")?.get(path)?;
            resolve(root, item)?.as_object()
        });
        let methods = [own, elsewhere].into_iter().flatten().flat_map(methods);
        for (method, span) in methods {
            let title = title(&method, path);
            if seen.insert(title.clone()) {
                found.push((title, span));
            }
        }
    }
    found
}

/// A scalar under `info`, as text. Versions are often written as numbers.
fn info(root: &Node, key: &str) -> Option<String> {
    let node = root.get("info")?.get(key)?;
    match &node.value {
        Value::String(text) => Some(text.clone()),
        Value::Array(_) | Value::Object(_) | Value::Null => None,
        _ => Some(node.to_json().to_string()),
    }
}

fn schemas(root: &Node, sources: &Sources) -> Vec<(String, Place)> {
    let schemas = root.get("components").and_then(|components| components.get("schemas"));
    let schemas = schemas.and_then(Node::as_object).into_iter().flat_map(|schemas| schemas.iter());
    let places = Places::new(sources);
    schemas
        .map(|(name, member)| {
            let pointer = ["components", "schemas", name].into_iter().collect();
            (name.to_owned(), places.with_pointer(member.key_span, &pointer))
        })
        .collect()
}

/// The methods of a path item, those that OpenAPI 3.2 added among them.
fn methods(item: &Object) -> Vec<(String, Span)> {
    let others = item.get("additionalOperations").and_then(Node::as_object);
    let others = others.into_iter().flat_map(|others| others.nodes());
    let fixed = item.nodes().filter(|(key, _)| METHODS.contains(key) || *key == "query");
    fixed
        .chain(others)
        .filter(|(_, operation)| operation.as_object().is_some())
        .map(|(method, operation)| (method.to_owned(), operation.span))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_method_of_every_path_counts_once() {
        let json = serde_json::json!({"paths": {
            "/a": {"get": {}, "query": {}, "parameters": [], "post": null},
            "/b": {"additionalOperations": {"COPY": {}}, "$ref": "#/components/pathItems/B"},
            "x-internal": {"get": {}},
        }, "components": {"pathItems": {"B": {"put": {}}}}});
        let root = Node::from_json(&json, Span::NONE);
        let titles: Vec<String> =
            operations(&root, Some(&root)).into_iter().map(|(title, _)| title).collect();
        assert_eq!(titles, ["GET /a", "QUERY /a", "COPY /b", "PUT /b"]);
    }
}
