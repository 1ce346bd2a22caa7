//! Each operation gets its row in the operation table and an `operationId` that is the name of its
//! method in the client, so that the two can never differ.
//!
//! A missing `operationId` is made from method and path (`get_users_by_id`), which do not change
//! when the document is reordered. Equal ones (after snake case) are told apart by method and path
//! as well, never by a counter; so are ids that would hide a method of the client itself or a name
//! that the code of requests imports. Nothing is lost.

use std::collections::{HashMap, HashSet};

use super::Draft;
use crate::lower::request_line;
use crate::operation::{Operation, pascal_case, snake_case, unique};
use crate::schema::METHODS;
use crate::surface::RetryClass;
use crate::tree::{Member, Node, Object, Pointer, Span};

pub(super) fn apply(draft: &mut Draft<'_>) {
    let mut rows = rows(&draft.root);
    name(&mut rows);
    draft.operations = rows;
    draft.each_operation(|row, node, _| {
        if let Some(operation) = node.as_object_mut() {
            let span = operation.get("operationId").map_or(row.span, |id| id.span);
            operation.insert("operationId", Node::new(row.id.as_str(), span));
            without_extensions(operation);
            note_deprecation(operation, span);
        }
    });
}

/// Some extensions make progenitor write code that needs further crates.
fn without_extensions(operation: &mut Object) {
    operation.retain(|key, _| !key.starts_with("x-dropshot-"));
}

fn note_deprecation(operation: &mut Object, span: Span) {
    if operation.get("deprecated").and_then(Node::as_bool) != Some(true) {
        return;
    }
    let docs = operation.get("description").and_then(Node::as_str).unwrap_or_default().trim_end();
    let docs = format!("{docs}\n\n**Deprecated** by the vendor.").trim_start().to_owned();
    operation.insert("description", Node::new(docs, span));
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
        security: Vec::new(),
        accept: None,
        content_type: None,
        parameters: Vec::new(),
        body: None,
        headers: Vec::new(),
        responses: Vec::new(),
        retry: RetryClass::OneShot,
        retry_reason: None,
        idempotency_key: false,
        span: member.key_span,
    }
}

fn name(rows: &mut [Operation]) {
    for row in rows.iter_mut() {
        if row.operation_id.trim().is_empty() {
            row.operation_id = made_id(row);
        }
        row.id = snake_case(&row.operation_id);
    }
    // Methods differ by their snake case, the types of their requests by their Pascal case.
    let mut uses: HashMap<String, usize> = HashMap::new();
    for row in rows.iter() {
        *uses.entry(pascal_case(&row.id)).or_default() += 1;
    }
    let is_free = |row: &Operation| uses[&pascal_case(&row.id)] == 1 && !is_reserved(&row.id);
    let (free, clashing): (Vec<_>, Vec<_>) = rows.iter_mut().partition(|row| is_free(row));
    let mut taken: HashSet<String> = free.iter().map(|row| pascal_case(&row.id)).collect();
    for row in clashing {
        let full = snake_case(&format!("{} {}", row.id, made_id(row)));
        row.id = unique(&full, |name| taken.contains(&pascal_case(name)) || is_reserved(name));
        taken.insert(pascal_case(&row.id));
    }
}

/// Methods of the client, and the types that the code of requests imports.
fn is_reserved(id: &str) -> bool {
    const METHODS: [&str; 14] = [
        "api_version",
        "baseurl",
        "builder",
        "client",
        "clone",
        "exec",
        "from_parts",
        "inner",
        "new",
        "new_with_client",
        "post",
        "pre",
        "surface",
        "with",
    ];
    const TYPES: [&str; 15] = [
        "Box",
        "ByteStream",
        "ClientHooks",
        "ClientInfo",
        "Err",
        "Error",
        "From",
        "None",
        "Ok",
        "OperationInfo",
        "Option",
        "RequestBuilderExt",
        "ResponseValue",
        "Result",
        "String",
    ];
    METHODS.contains(&id) || TYPES.contains(&pascal_case(id).as_str())
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
