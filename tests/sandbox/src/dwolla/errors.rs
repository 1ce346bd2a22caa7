//! Dwolla's error bodies.

use serde_json::{Value, json};

use super::MEDIA_TYPE;
use crate::{Answer, Fault};

/// The fault of too many calls. Dwolla sends no `Retry-After` with it.
#[must_use]
pub fn too_many_requests() -> Fault {
    let message = "Please wait a short period of time before re-attempting the request.";
    Fault::Status(error(429, "TooManyRequests", message))
}

/// The fault of a vendor that fails inside.
#[must_use]
pub fn server_error() -> Fault {
    Fault::Status(error(500, "ServerError", "A server error occurred. Error ID: sandbox"))
}

/// The fault of a vendor that took too long inside. It is a 500 like the other.
#[must_use]
pub fn request_timeout() -> Fault {
    Fault::Status(error(500, "RequestTimeout", "The request timed out."))
}

pub(super) fn unauthorized(code: &str, message: &str) -> Answer {
    error(401, code, message)
}

pub(super) fn forbidden() -> Answer {
    error(403, "Forbidden", "The supplied credentials are not authorized for this resource.")
}

pub(super) fn invalid_state(message: &str) -> Answer {
    error(403, "InvalidResourceState", message)
}

pub(super) fn not_found(message: &str) -> Answer {
    error(404, "NotFound", message)
}

pub(super) fn method_not_allowed() -> Answer {
    error(405, "MethodNotAllowed", "The method is not allowed for this resource.")
}

pub(super) fn invalid_version() -> Answer {
    error(406, "InvalidVersion", "The Accept header names no version of the API.")
}

pub(super) fn conflict() -> Answer {
    error(409, "Conflict", "A request with this idempotency key is in work.")
}

pub(super) fn bad_request() -> Answer {
    error(400, "BadRequest", "The request body contains bad syntax or is incomplete.")
}

/// A body that was read and refused, with what is wrong at which place.
pub(super) fn validation(faults: &[(&str, &str)]) -> Answer {
    let faults: Vec<Value> = faults
        .iter()
        .map(|(code, path)| json!({"code": code, "message": code, "path": path, "_links": {}}))
        .collect();
    hal(
        400,
        &json!({
            "code": "ValidationError",
            "message": "Validation error(s) present. See embedded errors list for more details.",
            "_embedded": {"errors": faults},
        }),
    )
}

/// An error of the token endpoint, which speaks OAuth and not HAL.
pub(super) fn oauth(status: u16, error: &str) -> Answer {
    Answer::json(status, &json!({"error": error}))
}

/// A body in Dwolla's own media type.
pub(super) fn hal(status: u16, body: &Value) -> Answer {
    Answer::text(status, MEDIA_TYPE, body.to_string())
}

fn error(status: u16, code: &str, message: &str) -> Answer {
    hal(status, &json!({"code": code, "message": message}))
}
