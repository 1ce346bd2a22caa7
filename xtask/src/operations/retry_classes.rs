//! When a call may be sent again, from the method of its operation and from `surface.toml`.
//!
//! What RFC 9110 section 9.2.2 calls idempotent may be sent again, and `QUERY`; `POST`, `PATCH` and
//! methods that neither knows only under an idempotency key. `[retry]` overrides this where the
//! vendor says otherwise. Which operations take a key is read by `idempotency-keys`.

use super::Draft;
use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::operation::Operation;
use crate::operation::RetryClass;
use crate::schema::METHODS;
use crate::surface::span;

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
            None => unknown(draft, operation_id),
        }
    }
    let Some(idempotency) = &facts.idempotency else { return };
    for operation_id in &idempotency.operations {
        if find(&mut draft.operations, operation_id.get_ref()).is_none() {
            unknown(draft, operation_id);
        }
    }
    for method in &idempotency.methods {
        if !METHODS.iter().any(|known| known.eq_ignore_ascii_case(method.get_ref())) {
            unknown_method(draft, method);
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

/// The operation that a fact names: by its `operationId`, or by its method, which is the only way
/// where two operations have one id.
fn find<'r>(rows: &'r mut [Operation], name: &str) -> Option<&'r mut Operation> {
    let by_id = rows.iter().position(|row| row.operation_id == name);
    let index = by_id.or_else(|| rows.iter().position(|row| row.id == name))?;
    rows.get_mut(index)
}

fn unknown(draft: &mut Draft<'_>, operation_id: &toml::Spanned<String>) {
    let name = operation_id.get_ref();
    let known = draft.operations.iter().map(|row| row.operation_id.as_str());
    let help = did_you_mean(name, known).unwrap_or_else(|| {
        "use the `operationId` as the document spells it; crates/*/src/operations.rs lists them"
            .to_owned()
    });
    let message = format!("the documents have no operation `{name}`");
    let place = span(draft.surface.file, operation_id);
    let problem = Diagnostic::error("surface::unknown-operation", message, place).help(help);
    draft.diagnostics.push(problem);
}

fn unknown_method(draft: &mut Draft<'_>, method: &toml::Spanned<String>) {
    let name = method.get_ref();
    let known: Vec<String> = METHODS.iter().map(|known| known.to_uppercase()).collect();
    let help = did_you_mean(name, known.iter().map(String::as_str))
        .unwrap_or_else(|| format!("the methods are {}", known.join(", ")));
    let message = format!("`{name}` is not an HTTP method that OpenAPI knows");
    let place = span(draft.surface.file, method);
    draft.diagnostics.push(Diagnostic::error("surface::unknown-method", message, place).help(help));
}
