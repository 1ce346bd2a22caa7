//! When an operation may be repeated, from its method and from `surface.toml`.
//!
//! What RFC 9110 section 9.2.2 calls idempotent may be repeated, and `QUERY`; `POST`, `PATCH` and
//! methods that neither knows only under an idempotency key. `[retry]` overrides this where the vendor says otherwise; `[idempotency]` names
//! the operations on which the vendor reads the key.

use super::Draft;
use crate::diagnostic::Diagnostic;
use crate::operation::Operation;
use crate::surface::{IdempotencyFacts, RetryClass, span};

pub(super) fn apply(draft: &mut Draft<'_>) {
    let facts = &draft.surface.facts;
    for row in &mut draft.operations {
        row.retry = class_of_method(&row.method);
        row.idempotency_key =
            facts.idempotency.as_ref().is_some_and(|idempotency| reads_key(idempotency, row));
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
        // QUERY is safe and idempotent (draft-ietf-httpbis-safe-method-w-body, section 2).
        "get" | "head" | "options" | "trace" | "put" | "delete" | "QUERY" => RetryClass::Idempotent,
        // Of any other nobody knows what a second call does.
        _ => RetryClass::UnderKey,
    }
}

fn reads_key(idempotency: &IdempotencyFacts, row: &Operation) -> bool {
    idempotency.methods.iter().any(|method| method.eq_ignore_ascii_case(&row.method))
        || idempotency.operations.iter().any(|id| *id.get_ref() == row.operation_id)
}

fn find<'r>(rows: &'r mut [Operation], operation_id: &str) -> Option<&'r mut Operation> {
    rows.iter_mut().find(|row| row.operation_id == operation_id)
}

fn unknown(file: crate::tree::FileId, operation_id: &toml::Spanned<String>) -> Diagnostic {
    let message = format!("the documents have no operation `{}`", operation_id.get_ref());
    Diagnostic::error("surface::unknown-operation", message, span(file, operation_id))
        .help("use the `operationId` as the document spells it")
}
