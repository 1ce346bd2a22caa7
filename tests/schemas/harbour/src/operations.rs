// @generated
// Made of cases/client/harbour by the suite `compiled`. Do not edit.

//! What the runtime knows of each operation, sorted by id.

use client_runtime::table::{Empty, Json, success};
use client_runtime::{Method, Operation, RetryClass, Surface};

/// The surface: its operations and the facts that they share.
pub static SURFACE: Surface = Surface {
    name: "harbour",
    operations: OPERATIONS,
    schemes: &[],
    request_id_header: None,
    not_processed: &[],
    rate_limit: None,
};

static OPERATIONS: &[Operation] = &[
    Operation {
        id: "add_sailor",
        operation_id: "addSailor",
        method: Method::POST,
        path: "/sailors",
        accept: Some("application/json"),
        content_type: Some("application/json"),
        responses: &[success(&[201], Json)],
        retry: RetryClass::UnderKey,
        ..Operation::NEW
    },
    Operation {
        id: "add_tide",
        operation_id: "addTide",
        method: Method::POST,
        path: "/tides",
        accept: Some("application/json"),
        content_type: Some("application/json"),
        responses: &[success(&[200], Json)],
        retry: RetryClass::UnderKey,
        ..Operation::NEW
    },
    Operation {
        id: "book",
        operation_id: "book",
        method: Method::PUT,
        path: "/berths/{berth}",
        accept: Some("application/json"),
        content_type: Some("application/json"),
        responses: &[success(&[200], Json)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "book_by_form",
        operation_id: "bookByForm",
        method: Method::POST,
        path: "/berths/{berth}",
        content_type: Some("application/x-www-form-urlencoded"),
        responses: &[success(&[204], Empty)],
        retry: RetryClass::UnderKey,
        ..Operation::NEW
    },
    Operation {
        id: "list_cargo",
        operation_id: "listCargo",
        path: "/cargo",
        responses: &[success(&[204], Empty)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "load",
        operation_id: "load",
        method: Method::PUT,
        path: "/cargo",
        accept: Some("application/json"),
        content_type: Some("application/json"),
        responses: &[success(&[200], Json)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
];
