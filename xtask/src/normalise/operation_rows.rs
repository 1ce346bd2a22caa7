//! Each operation gets its row in the operation table and an `operationId` that is the name of its
//! method in the client, so that the two can never differ.
//!
//! A missing `operationId` is made from method and path (`get_users_by_id`), which do not change
//! when the document is reordered. Equal ones (after snake case) are told apart by method and path
//! as well, never by a counter. Nothing is lost.

use std::collections::HashMap;

use super::Draft;
use crate::operation::{Operation, snake_case, unique};
use crate::schema::METHODS;
use crate::surface::RetryClass;
use crate::tree::{Node, Span};

pub(super) fn apply(draft: &mut Draft<'_>) {
    let mut rows = rows(&draft.root);
    name(&mut rows);
    draft.operations = rows;
    draft.each_operation(|row, node, _| {
        if let Some(operation) = node.as_object_mut() {
            let span = operation.get("operationId").map_or(row.span, |id| id.span);
            operation.insert("operationId", Node::new(row.id.as_str(), span));
        }
    });
}

/// A row for each operation, still without a name.
fn rows(root: &Node) -> Vec<Operation> {
    let mut rows = Vec::new();
    let paths = root.get("paths").and_then(Node::as_object);
    for (path, item) in paths.into_iter().flat_map(|paths| paths.nodes()) {
        for method in METHODS {
            let Some(member) = item.as_object().and_then(|item| item.member(method)) else {
                continue;
            };
            if member.node.as_object().is_some() {
                rows.push(row(path, method, &member.node, member.key_span));
            }
        }
    }
    rows
}

fn row(path: &str, method: &str, operation: &Node, span: Span) -> Operation {
    let text = |key| operation.get(key).and_then(Node::as_str).map(str::to_owned);
    let tags = operation.get("tags").and_then(Node::as_array).unwrap_or_default();
    Operation {
        id: String::new(),
        operation_id: text("operationId").unwrap_or_default(),
        method: method.to_owned(),
        path: path.to_owned(),
        tag: tags.first().and_then(Node::as_str).map(str::to_owned),
        summary: text("summary"),
        security: Vec::new(),
        accept: None,
        content_type: None,
        responses: Vec::new(),
        retry: RetryClass::OneShot,
        retry_reason: None,
        idempotency_key: false,
        span,
    }
}

fn name(rows: &mut [Operation]) {
    for row in rows.iter_mut() {
        if row.operation_id.trim().is_empty() {
            row.operation_id = made_id(row);
        }
        row.id = snake_case(&row.operation_id);
    }
    let mut uses: HashMap<String, usize> = HashMap::new();
    for row in rows.iter() {
        *uses.entry(row.id.clone()).or_default() += 1;
    }
    let mut taken: Vec<String> =
        rows.iter().filter(|row| uses[&row.id] == 1).map(|row| row.id.clone()).collect();
    for row in rows.iter_mut().filter(|row| uses[&row.id] > 1) {
        let full = snake_case(&format!("{} {}", row.id, made_id(row)));
        row.id = unique(&full, |name| taken.iter().any(|taken| taken == name));
        taken.push(row.id.clone());
    }
}

/// `get_users_by_id` for `GET /users/{id}`.
fn made_id(row: &Operation) -> String {
    let words = row.path.split('/').filter(|segment| !segment.is_empty()).map(|segment| {
        match segment.strip_prefix('{').and_then(|segment| segment.strip_suffix('}')) {
            Some(variable) => format!("by {variable}"),
            None => segment.replace(['{', '}'], " "),
        }
    });
    let words: Vec<String> = std::iter::once(row.method.clone()).chain(words).collect();
    snake_case(&words.join(" "))
}
