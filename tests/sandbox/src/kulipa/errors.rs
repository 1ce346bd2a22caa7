//! Kulipa's errors. The shape of their body is a guess that the vendor's pages do not contradict.

use serde_json::{Value, json};

use crate::Answer;

pub(super) fn unauthorized() -> Answer {
    error(401, "unauthorized", "The key is missing or unknown.")
}

pub(super) fn forbidden() -> Answer {
    error(403, "forbidden", "The key may not do this.")
}

pub(super) fn not_open() -> Answer {
    error(403, "feature_not_available", "The import is not open.")
}

pub(super) fn not_found() -> Answer {
    error(404, "not_found", "There is no such object.")
}

pub(super) fn bad_request(code: &str, message: &str) -> Answer {
    error(400, code, message)
}

pub(super) fn too_many_requests() -> Answer {
    error(429, "too_many_requests", "Too many calls.")
}

/// A request with members that are missing or wrong.
pub(super) fn invalid(members: &[&str]) -> Answer {
    let issues: Value =
        members.iter().map(|member| json!({"path": [member], "message": "Invalid"})).collect();
    let body = json!({
        "code": "validation_error",
        "message": "The request is not valid.",
        "details": {"issues": issues},
    });
    Answer::json(400, &body)
}

fn error(status: u16, code: &str, message: &str) -> Answer {
    Answer::json(status, &json!({"code": code, "message": message}))
}
