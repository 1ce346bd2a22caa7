//! Which schemas are files.

use std::collections::HashSet;

use super::COMPOSED;
use crate::schema;
use crate::tree::{Node, Object};

/// The items of a list.
pub(super) fn items<'n>(schema: &'n Node, root: &'n Node) -> Option<&'n Node> {
    let is_list = schema.get("type").and_then(Node::as_str) == Some("array");
    is_list.then(|| schema::resolve(root, schema.get("items")?)).flatten()
}

/// Whether a schema itself is a file: a text in `format: binary`, or one of which more is said.
pub(super) fn is_file(schema: &Node, root: &Node, depth: usize) -> bool {
    let text = |key| schema.get(key).and_then(Node::as_str);
    let is_text = text("type").is_none_or(|kind| kind == "string");
    if is_text && matches!(text("format"), Some("binary" | "file")) {
        return true;
    }
    depth > 0 && branches(schema, "allOf", root).any(|part| is_file(part, root, depth - 1))
}

/// Whether a schema is a file or a list of them.
pub(super) fn is_file_or_list(schema: &Node, root: &Node) -> bool {
    is_file(items(schema, root).unwrap_or(schema), root, COMPOSED)
}

/// The schemas that another one is composed of.
fn branches<'n>(schema: &'n Node, keyword: &str, root: &'n Node) -> impl Iterator<Item = &'n Node> {
    let branches = schema.get(keyword).and_then(Node::as_array).unwrap_or_default();
    branches.iter().filter_map(|branch| schema::resolve(root, branch))
}

/// What is lost of a field that stays `typed` or does not.
pub(super) fn lost_of(name: &str, field: &Node, typed: bool, root: &Node) -> Option<String> {
    let field = schema::resolve(root, field)?;
    if !typed && is_file_or_text(field, root) {
        return Some(format!("`{name}` is a file or a text; the text is sent as a file too"));
    }
    let value = items(field, root).unwrap_or(field);
    let below = typed && holds_files(value, root, &mut HashSet::new());
    below.then(|| format!("there are files below `{name}`, which is sent as JSON: they are texts"))
}

/// Whether a field is a file or another text.
fn is_file_or_text(field: &Node, root: &Node) -> bool {
    let value = items(field, root).unwrap_or(field);
    let is_text = |branch: &&Node| {
        branch.get("type").and_then(Node::as_str) == Some("string")
            && !is_file(branch, root, COMPOSED)
    };
    ["oneOf", "anyOf"].iter().any(|keyword| {
        branches(value, keyword, root).any(|branch| is_file(branch, root, COMPOSED))
            && branches(value, keyword, root).any(|branch| is_text(&branch))
    })
}

/// Whether there are files below a value that is not itself a file. It is sent as JSON.
fn holds_files<'n>(value: &'n Node, root: &'n Node, seen: &mut HashSet<*const Node>) -> bool {
    // Each is looked at once, for values may hold themselves.
    if !seen.insert(std::ptr::from_ref(value)) {
        return false;
    }
    let properties = value.get("properties").and_then(Node::as_object);
    let properties = properties.into_iter().flat_map(Object::nodes).map(|(_, property)| property);
    let below = properties.chain(value.get("items")).filter_map(|node| schema::resolve(root, node));
    let below: Vec<&Node> = below.collect();
    below.iter().any(|inner| is_file_or_list(inner, root))
        || below
            .into_iter()
            .chain(["allOf", "oneOf", "anyOf"].iter().flat_map(|key| branches(value, key, root)))
            .any(|inner| holds_files(inner, root, seen))
}
