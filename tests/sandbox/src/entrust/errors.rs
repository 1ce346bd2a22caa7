//! Entrust's error body, `ErrorInfo`.

use serde_json::json;

use crate::Answer;

pub(super) fn bad_request(code: &str, message: &str) -> Answer {
    error(400, code, message)
}

pub(super) fn unauthorized(code: &str) -> Answer {
    error(401, code, "Access denied")
}

pub(super) fn forbidden(code: &str) -> Answer {
    error(403, code, "Forbidden")
}

pub(super) fn not_found(code: &str) -> Answer {
    error(404, code, "Not Found")
}

pub(super) fn conflict(code: &str, message: &str) -> Answer {
    error(409, code, message)
}

/// A body that is not the JSON of the operation.
pub(super) fn unreadable() -> Answer {
    bad_request("invalid_argument_format", "The body cannot be read.")
}

fn error(status: u16, code: &str, message: &str) -> Answer {
    Answer::json(status, &json!({"errorCode": code, "errorMessage": message, "parameters": []}))
}
