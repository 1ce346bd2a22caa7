//! What the method of each operation is called.
//!
//! A vendor who adds an operation must not rename the method of another one. So a name goes to the
//! first that may have it, and the others get names made from method and path, never from a number
//! or a position:
//!
//! 1. an `operationId` that the document gives, to the first operation with it. The order is that of
//!    the paths in the document, and in one path `get`, `put`, `post`, `delete`, `options`, `head`,
//!    `patch`, `trace`;
//! 2. the name made for an operation without an id, `get_users_by_id`, if no id takes it;
//! 3. for all others, method and path after their id: `list_get_users`.
//!
//! Ids are equal when their methods (snake case) or the types of their requests (Pascal case) are;
//! an id that would hide a method of the client itself, or a name that the code of requests imports,
//! is one of the others. Where a given id is not followed, a warning says so.

use std::collections::HashMap;

use crate::diagnostic::{Diagnostic, fold};
use crate::operation::{Operation, pascal_case, snake_case, unique};
use crate::schema::METHODS;
use crate::tree::{Node, Pointer, Span, json_path};

/// Names every row of the document `root`. `given` holds the place of each row's `operationId`,
/// `None` if it has none.
pub(super) fn name(root: &Node, rows: &mut [Operation], given: &[Option<Span>]) -> Vec<Diagnostic> {
    for row in rows.iter_mut() {
        if row.operation_id.trim().is_empty() {
            row.operation_id = made_id(row);
        }
        row.id = snake_case(&row.operation_id);
    }
    let is_given = |index: usize| given.get(index).copied().flatten().is_some();
    let (with_id, without): (Vec<usize>, Vec<usize>) =
        (0..rows.len()).partition(|index| is_given(*index));
    // The first of each name, by the name of the type, which is equal if that of the method is.
    let mut owners: HashMap<String, usize> = HashMap::new();
    let mut others = Vec::new();
    for index in with_id.into_iter().chain(without) {
        let id = &rows[index].id;
        let key = pascal_case(id);
        if is_reserved(id) || owners.contains_key(&key) {
            others.push(index);
        } else {
            owners.insert(key, index);
        }
    }
    let mut problems = Vec::new();
    for index in others {
        let row = &rows[index];
        let full = snake_case(&format!("{} {}", row.id, made_id(row)));
        let is_taken = |name: &str| owners.contains_key(&pascal_case(name)) || is_reserved(name);
        let name = unique(&full, is_taken);
        if let Some(span) = given.get(index).copied().flatten() {
            let owner = owners.get(&pascal_case(&row.id)).map(|owner| &rows[*owner]);
            let owner_span = owners
                .get(&pascal_case(&row.id))
                .and_then(|owner| given.get(*owner).copied().flatten());
            problems.push(not_followed(root, row, span, owner.zip(owner_span), &name));
        }
        owners.insert(pascal_case(&name), index);
        rows[index].id = name;
    }
    problems
        .sort_by_key(|problem| (problem.primary.span.file(), problem.primary.span.range().start));
    fold(problems, "operations whose id is not the name of their method")
}

fn not_followed(
    root: &Node,
    row: &Operation,
    span: Span,
    owner: Option<(&Operation, Span)>,
    name: &str,
) -> Diagnostic {
    let id = &row.operation_id;
    let message = match owner {
        None => format!("no method can be called `{}`: the client uses that name itself", row.id),
        Some((owner, _)) if owner.operation_id == *id => {
            format!("two operations have the id `{id}`")
        }
        Some((owner, _)) => {
            format!("the ids `{}` and `{id}` give methods of one name", owner.operation_id)
        }
    };
    let method = row.method.as_str();
    let at: Pointer = match method {
        "QUERY" => ["paths", &row.path, "query"].into_iter().collect(),
        _ if METHODS.contains(&method) => ["paths", &row.path, method].into_iter().collect(),
        _ => ["paths", &row.path, "additionalOperations", method].into_iter().collect(),
    };
    let help = format!(
        "to choose the name, give the operation an id of its own by an overlay: `target: {}`, `update: \
         {{operationId: ...}}`",
        json_path(root, &at)
    );
    let problem = Diagnostic::warning("operations::operation-id", message, span)
        .label(format!("the method of this one is `{name}`"))
        .help(help);
    match owner {
        None => problem,
        Some((owner, span)) => {
            problem.context(span, format!("the first keeps the method `{}`", owner.id))
        }
    }
}

/// Methods that every client has by itself or from a trait, and the types that the code of requests names.
fn is_reserved(id: &str) -> bool {
    const METHODS: [&str; 7] =
        ["builder", "clone", "from_runtime", "new", "runtime", "surface", "with"];
    const TYPES: [&str; 28] = [
        "BTreeMap",
        "Box",
        "ByteStream",
        "CallError",
        "Checks",
        "Client",
        "CookieStyle",
        "Err",
        "Error",
        "Field",
        "FieldStyle",
        "From",
        "HeaderStyle",
        "Into",
        "Method",
        "None",
        "Nullable",
        "Ok",
        "Option",
        "PathStyle",
        "QueryStyle",
        "QuerystringStyle",
        "Request",
        "ResponseValue",
        "Result",
        "Sensitive",
        "String",
        "Vec",
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
