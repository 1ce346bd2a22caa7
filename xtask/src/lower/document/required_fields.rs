//! Adds the fields without which the parser refuses a document.
//!
//! Before: no `paths` (3.1), no `info.version`, a tag without a name, a server without a URL.
//! After: `paths: {}`, an empty text, no such tag, the server `/`, which is what 3.0 says of a
//! missing one.

use crate::ledger::Ledger;
use crate::schema::{self, Kind};
use crate::tree::{Node, Object, Span, Value};

pub(in super::super) fn apply(root: &mut Node, _: &mut Ledger) {
    schema::walk_mut(root, |kind, node, _| {
        let span = node.span;
        let Some(object) = node.as_object_mut() else { return };
        match kind {
            Kind::Document => {
                default(object, "info", Object::new(), span);
                default(object, "paths", Object::new(), span);
                keep_named_tags(object);
            }
            Kind::Info => {
                default(object, "title", "", span);
                default(object, "version", "", span);
            }
            Kind::License if !object.contains("name") => {
                let name = object.get("identifier").cloned();
                object.insert("name", name.unwrap_or_else(|| Node::new("", span)));
            }
            Kind::Server => default(object, "url", "/", span),
            Kind::ServerVariable if !object.contains("default") => {
                let values = object.get("enum").and_then(Node::as_array).unwrap_or_default();
                let first = values.first().cloned();
                object.insert("default", first.unwrap_or_else(|| Node::new("", span)));
            }
            Kind::Response if !object.contains("$ref") => default(object, "description", "", span),
            _ => {}
        }
        // External documentation without a URL leads nowhere.
        object.retain(|key, member| key != "externalDocs" || member.get("url").is_some());
        keep_links(object, kind);
    });
}

fn default(object: &mut Object, key: &str, value: impl Into<Value>, span: Span) {
    if !object.contains(key) {
        object.insert(key, Node::new(value, span));
    }
}

fn keep_named_tags(document: &mut Object) {
    if let Some(tags) = document.get_mut("tags").and_then(Node::as_array_mut) {
        tags.retain(|tag| tag.get("name").is_some());
    }
}

/// A link that names no operation leads nowhere.
fn keep_links(owner: &mut Object, kind: Kind) {
    if let (Kind::Response | Kind::Components, Some(links)) =
        (kind, owner.get_mut("links").and_then(Node::as_object_mut))
    {
        let leads = |link: &Node| {
            ["$ref", "operationId", "operationRef"].iter().any(|key| link.get(key).is_some())
        };
        links.retain(|_, link| leads(link));
    }
}
