//! Security and servers that hold for a whole document.
//!
//! Two documents may have different ones without disagreeing about anything: each holds for its own
//! operations. Where they differ, the second document's are put on its operations, which says the
//! same and leaves the merged document's own free for the first.

use super::Document;
use crate::diagnostic::Diagnostic;
use crate::schema::METHODS;
use crate::tree::{Member, Node, Object, Span};

/// Makes `security` and `servers` of all documents agree.
pub(super) fn settle(documents: &mut [Document]) -> Vec<Diagnostic> {
    let mut notes = Vec::new();
    if documents.len() < 2 {
        return notes;
    }
    settle_security(documents, &mut notes);
    settle_servers(documents);
    notes
}

/// A document without operations has no say. `security: []` says the same as none.
fn settle_security(documents: &mut [Document], notes: &mut Vec<Diagnostic>) {
    let of = |document: &Document| -> Option<Member> {
        let member = document.root.as_object()?.member("security")?;
        (member.node.as_array() != Some(&[])).then(|| member.clone())
    };
    let Some(first) = documents.iter().position(|document| has_operations(&document.root)) else {
        return;
    };
    let global = of(&documents[first]);
    for (index, document) in documents.iter_mut().enumerate() {
        let own = of(document);
        let same = own.as_ref().map(|own| &own.node) == global.as_ref().map(|global| &global.node);
        if index != first && !same && has_operations(&document.root) {
            notes.push(pushed_down("security", document, own.as_ref(), global.as_ref()));
            let span = own.as_ref().map_or(document.root.span, |own| own.node.span);
            let node = own.map_or_else(|| Node::new(Vec::new(), span), |own| own.node);
            push_down(&mut document.root, "security", &node);
        }
        set(&mut document.root, "security", global.clone());
    }
}

/// Lists of the same URLs are united later. A document with others would have its paths sent to a
/// host that does not know them.
fn settle_servers(documents: &mut [Document]) {
    let of = |document: &Document| -> Option<Member> {
        let member = document.root.as_object()?.member("servers")?;
        member.node.as_array().is_some_and(|list| !list.is_empty()).then(|| member.clone())
    };
    let Some(first) = documents.iter().position(|document| of(document).is_some()) else { return };
    let known = documents[first].servers.clone();
    for document in documents.iter_mut().skip(first + 1) {
        let Some(own) = of(document) else { continue };
        if document.servers != known {
            push_down(&mut document.root, "servers", &own.node);
            set(&mut document.root, "servers", None);
        }
    }
}

/// The URLs of a list of servers, without a slash at the end.
pub(super) fn urls(servers: &Node) -> Vec<String> {
    let servers = servers.as_array().unwrap_or_default().iter();
    let urls = servers.filter_map(|server| server.get("url")?.as_str());
    urls.map(|url| url.trim_end_matches('/').to_owned()).collect()
}

fn pushed_down(
    key: &str,
    document: &Document,
    own: Option<&Member>,
    global: Option<&Member>,
) -> Diagnostic {
    let code = if key == "servers" { "merge::servers" } else { "merge::security" };
    let path = document.path.display();
    let message = format!("the operations of {path} keep the `{key}` of their own document");
    let note = match own {
        Some(own) => Diagnostic::note(code, message, own.key_span),
        None => Diagnostic::note(code, message, start(&document.root)).label("which has none"),
    };
    match global {
        Some(global) => note.context(global.key_span, "this holds for the rest"),
        None => note,
    }
}

/// The first key of a document.
fn start(root: &Node) -> Span {
    let first = root.as_object().and_then(|root| root.iter().next());
    first.map_or(root.span, |(_, member)| member.key_span)
}

/// Sets a member on every operation that has none of its own, nor a path item that has.
fn push_down(root: &mut Node, key: &str, value: &Node) {
    for item in path_items(root) {
        if item.contains(key) {
            continue;
        }
        for operation in operations(item) {
            if !operation.contains(key) {
                operation.insert(key, value.clone());
            }
        }
    }
}

fn set(root: &mut Node, key: &str, member: Option<Member>) {
    let Some(object) = root.as_object_mut() else { return };
    match member {
        Some(member) => {
            object.insert_member(key, member);
        }
        None => {
            object.remove(key);
        }
    }
}

fn has_operations(root: &Node) -> bool {
    ["paths", "webhooks"].iter().any(|key| {
        let items = root.get(key).and_then(Node::as_object);
        items.is_some_and(|items| items.nodes().any(|(_, item)| is_path_item_with_methods(item)))
    })
}

fn is_path_item_with_methods(item: &Node) -> bool {
    item.as_object().is_some_and(|item| item.keys().any(is_method))
}

/// Whether the key of a path item holds an operation, or several.
pub(super) fn is_method(key: &str) -> bool {
    METHODS.contains(&key) || matches!(key, "query" | "additionalOperations")
}

fn path_items(root: &mut Node) -> impl Iterator<Item = &mut Object> {
    let sections = root.as_object_mut().into_iter().flat_map(Object::nodes_mut);
    let sections = sections.filter(|(key, _)| matches!(*key, "paths" | "webhooks"));
    let items = sections.flat_map(|(_, items)| items.as_object_mut().into_iter());
    items.flat_map(|items| items.nodes_mut().filter_map(|(_, item)| item.as_object_mut()))
}

/// The operations of a path item.
pub(super) fn operations(item: &mut Object) -> Vec<&mut Object> {
    let mut operations = Vec::new();
    for (key, node) in item.nodes_mut() {
        let Some(object) = node.as_object_mut() else { continue };
        if key == "additionalOperations" {
            operations.extend(object.nodes_mut().filter_map(|(_, node)| node.as_object_mut()));
        } else if is_method(key) {
            operations.push(object);
        }
    }
    operations
}
