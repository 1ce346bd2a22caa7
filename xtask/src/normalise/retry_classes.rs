//! When a call may be sent again, from the method of its operation and from `surface.toml`.
//!
//! What RFC 9110 section 9.2.2 calls idempotent may be sent again, `POST` and `PATCH` only under an
//! idempotency key. `[retry]` overrides this where the vendor says otherwise. Which operations take
//! a key is read by `idempotency-keys`.

use super::Draft;
use crate::diagnostic::Diagnostic;
use crate::operation::Operation;
use crate::surface::{RetryClass, span};

pub(super) fn apply(draft: &mut Draft<'_>) {
    let facts = &draft.surface.facts;
    for row in &mut draft.operations {
        row.retry = class_of_method(&row.method);
    }
    for (operation_id, fact) in &facts.retry {
        match find(&mut draft.operations, operation_id.get_ref()) {
            Some(row) => {
                row.retry = fact.class;
                row.retry_reason = Some(fact.reason.clone());
            }
            None => draft.diagnostics.push(unknown(draft.surface.file, operation_id)),
        }
    }
    let named = facts.idempotency.iter().flat_map(|idempotency| &idempotency.operations);
    for operation_id in named {
        if find(&mut draft.operations, operation_id.get_ref()).is_none() {
            draft.diagnostics.push(unknown(draft.surface.file, operation_id));
        }
    }
}

fn class_of_method(method: &str) -> RetryClass {
    match method {
        "post" | "patch" => RetryClass::UnderKey,
        _ => RetryClass::Idempotent,
    }
}

fn find<'r>(rows: &'r mut [Operation], operation_id: &str) -> Option<&'r mut Operation> {
    rows.iter_mut().find(|row| row.operation_id == operation_id)
}

fn unknown(file: crate::tree::FileId, operation_id: &toml::Spanned<String>) -> Diagnostic {
    let message = format!("the documents have no operation `{}`", operation_id.get_ref());
    Diagnostic::error("surface::unknown-operation", message, span(file, operation_id))
        .help("use the `operationId` as the document spells it")
}
