//! Each operation gets its row in the operation table, with the name of its method in the client.
//!
//! What the methods are called is decided by [`names`](super::names). Nothing is
//! lost.

use super::{Draft, names};
use crate::lower::request_line;
use crate::operation::Operation;
use crate::operation::RetryClass;
use crate::schema::METHODS;
use crate::tree::{Member, Node, Pointer};

pub(super) fn apply(draft: &mut Draft<'_>) {
    draft.operations = rows(&draft.root);
    let mut given = Vec::new();
    draft.each_operation(|row, node, _| {
        let id = node.get("operationId").filter(|_| !row.operation_id.trim().is_empty());
        given.push(id.map(|id| id.span));
    });
    draft.diagnostics.extend(names::name(&draft.root, &mut draft.operations, &given));
}

/// A row for each operation, still without a name.
fn rows(root: &Node) -> Vec<Operation> {
    let mut rows = Vec::new();
    let paths = root.get("paths").and_then(Node::as_object);
    let paths = paths.into_iter().flat_map(|paths| paths.nodes());
    for (path, item) in paths.filter(|(path, _)| path.starts_with('/')) {
        for method in METHODS {
            let Some(member) = item.as_object().and_then(|item| item.member(method)) else {
                continue;
            };
            if member.node.as_object().is_some() {
                let place = ["paths", path, method].into_iter().collect();
                rows.push(row(path, method, place, member));
            }
        }
    }
    rows
}

fn row(path: &str, method: &str, place: Pointer, member: &Member) -> Operation {
    let operation = &member.node;
    let text = |key| operation.get(key).and_then(Node::as_str).map(str::to_owned);
    let (method, path) = request_line(operation, method, path);
    let tags = operation.get("tags").and_then(Node::as_array).unwrap_or_default();
    Operation {
        id: String::new(),
        operation_id: text("operationId").unwrap_or_default(),
        method: method.to_owned(),
        path: path.to_owned(),
        place,
        server: None,
        tag: tags.first().and_then(Node::as_str).map(str::to_owned),
        summary: text("summary"),
        description: text("description").unwrap_or_default().trim_end().to_owned(),
        notes: Vec::new(),
        deprecated: operation.get("deprecated").and_then(Node::as_bool) == Some(true),
        security: Vec::new(),
        accept: None,
        content_type: None,
        parameters: Vec::new(),
        body: None,
        headers: Vec::new(),
        successes: Vec::new(),
        answers: Vec::new(),
        representations: Vec::new(),
        retry: RetryClass::OneShot,
        retry_reason: None,
        idempotency: None,
        span: member.key_span,
    }
}
