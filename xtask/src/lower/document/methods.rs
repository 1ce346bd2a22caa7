//! Puts operations whose method 3.0 has no key for where it has one.
//!
//! Before: `/documents: {query: {...}, additionalOperations: {COPY: {...}}}` of 3.2. After: path items
//! of their own, `/documents#QUERY: {post: {x-request-method: QUERY, ...}}`, with all else that
//! `/documents` has. The generator can make a `POST`, and the fragment tells its path from that of
//! other operations; [`request_line`] gives the true method and path back, which the runtime sends.
//!
//! Nothing is lost but what HTTP clients cannot send: `CONNECT`, and what is not a method. A webhook
//! or a callback is received, whatever its method, so there such an operation takes a free key.

use crate::ledger::Ledger;
use crate::schema::{self, Kind, METHODS};
use crate::tree::{Member, Node, Object, Value};

/// The key in an operation that holds its true method.
const MARK: &str = "x-request-method";

/// An operation with its true method.
type Further = (String, Member);

pub(in super::super) fn apply(root: &mut Node, ledger: &mut Ledger) {
    if let Some(paths) = root.get_mut("paths").and_then(Node::as_object_mut) {
        lower_paths(paths, ledger);
    }
    schema::walk_mut(root, |kind, node, _| {
        // Those of `paths` are done, so these are received.
        if let (Kind::PathItem, Some(item)) = (kind, node.as_object_mut()) {
            for (_, member) in take(item) {
                if let Some(free) = ["post", "put", "patch"].iter().find(|key| !item.contains(key))
                {
                    item.insert_member(*free, member);
                }
            }
        }
    });
}

/// The method and the path template of an operation below `path` and `key`, as they are sent.
pub(crate) fn request_line<'o>(
    operation: &'o Node,
    key: &'o str,
    path: &'o str,
) -> (&'o str, &'o str) {
    let method = operation.get(MARK).and_then(Node::as_str);
    let line =
        method.and_then(|method| Some((method, path.strip_suffix(method)?.strip_suffix('#')?)));
    line.unwrap_or((key, path))
}

fn lower_paths(paths: &mut Object, ledger: &mut Ledger) {
    let has_further =
        |item: &Node| ["query", "additionalOperations"].iter().any(|key| item.get(key).is_some());
    if !paths.nodes().any(|(path, item)| path.starts_with('/') && has_further(item)) {
        return;
    }
    let known: Vec<String> = paths.keys().map(str::to_owned).collect();
    for (path, mut member) in std::mem::take(paths) {
        let item = member.node.as_object_mut().filter(|_| path.starts_with('/'));
        let further = item.map(take).unwrap_or_default();
        paths.insert_member(path.as_str(), member.clone());
        for (method, operation) in further {
            let own = format!("{path}#{method}");
            if let Err(reason) = sendable(&method) {
                ledger.leave_out(format!("{method} {path}"), operation.key_span, reason);
            } else if let Some(key) = fixed_key(&method) {
                add_fixed(paths, &path, key, operation, ledger);
            } else if known.contains(&own) || paths.contains(&own) {
                let reason = format!("the document has it twice, or a path `{own}`");
                ledger.leave_out(format!("{method} {path}"), operation.key_span, reason);
            } else {
                paths.insert_member(own, item_of(&member, &method, operation));
            }
        }
    }
}

/// Takes the operations out that 3.0 has no key for. `additionalOperations` must not hold what has a
/// key (OpenAPI 3.2, Path Item Object), so `query` comes first.
fn take(item: &mut Object) -> Vec<Further> {
    let mut found: Vec<Further> = Vec::new();
    for (key, member) in std::mem::take(item) {
        match key.as_str() {
            "query" => found.insert(0, ("QUERY".to_owned(), member)),
            "additionalOperations" => {
                if let Value::Object(operations) = member.node.value {
                    found.extend(operations);
                }
            }
            _ => drop(item.insert_member(key, member)),
        }
    }
    found.retain(|(_, member)| member.node.as_object().is_some());
    found
}

fn sendable(method: &str) -> Result<(), &'static str> {
    let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    if method.eq_ignore_ascii_case("connect") {
        return Err("CONNECT asks a proxy for a tunnel and has no path (RFC 9110, 9.3.6)");
    }
    if method.is_empty() || !method.bytes().all(is_token) {
        return Err("HTTP has no such method: it is not a token (RFC 9110, 5.6.2)");
    }
    Ok(())
}

/// The key of a method that 3.0 knows, in whatever case somebody wrote it.
fn fixed_key(method: &str) -> Option<&'static str> {
    METHODS.into_iter().find(|key| method.eq_ignore_ascii_case(key))
}

/// An operation that should have been under its own key.
fn add_fixed(paths: &mut Object, path: &str, key: &str, operation: Member, ledger: &mut Ledger) {
    let Some(item) = paths.get_mut(path).and_then(Node::as_object_mut) else { return };
    if item.contains(key) {
        let reason = format!("the path has its `{key}` already, which is used");
        let title = format!("{} {path}", key.to_ascii_uppercase());
        ledger.leave_out(title, operation.key_span, reason);
    } else {
        item.insert_member(key, operation);
    }
}

/// A path item with one operation, and all else that the original has.
fn item_of(original: &Member, method: &str, mut operation: Member) -> Member {
    let mut item = original.clone();
    let span = operation.key_span;
    if let Some(operation) = operation.node.as_object_mut() {
        operation.insert(MARK, Node::new(method, span));
    }
    if let Some(members) = item.node.as_object_mut() {
        members.retain(|key, _| !METHODS.contains(&key));
        members.insert_member("post", operation);
    }
    item
}
