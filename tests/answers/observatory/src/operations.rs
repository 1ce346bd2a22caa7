// @generated
// Made of cases/client/observatory by the suite `compiled`. Do not edit.

//! What the runtime knows of each operation, sorted by id.

use client_runtime::table::{
    ByMediaType, Bytes, Empty, Events, Json, Null, Stream, Text, Unasked, failure, failure_class,
    otherwise, success, success_class, variant,
};
use client_runtime::{Method, Operation, RetryClass, Surface};

/// The surface: its operations and the facts that they share.
pub static SURFACE: Surface = Surface {
    name: "observatory",
    operations: OPERATIONS,
    schemes: &[],
    request_id_header: None,
    not_processed: &[],
    rate_limit: None,
};

static OPERATIONS: &[Operation] = &[
    Operation {
        id: "add_star",
        operation_id: "addStar",
        method: Method::POST,
        path: "/stars",
        accept: Some("application/json"),
        content_type: Some("application/json"),
        responses: &[success(&[200], Json)],
        retry: RetryClass::UnderKey,
        ..Operation::NEW
    },
    Operation {
        id: "drop_star",
        operation_id: "dropStar",
        method: Method::DELETE,
        path: "/stars/{id}",
        responses: &[success(&[204], Empty)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "list_stars",
        operation_id: "listStars",
        path: "/stars",
        accept: Some("application/json, application/problem+json"),
        responses: &[
            success(
                &[200],
                ByMediaType(&[
                    ("application/json", Json),
                    ("application/vnd.observatory.v2+json", Unasked),
                    ("application/pdf", Unasked),
                    ("text/plain", Unasked),
                    ("text/event-stream", Unasked),
                    ("text/csv", Unasked),
                ]),
            ),
            failure(
                &[400],
                ByMediaType(&[("application/problem+json", Json), ("text/plain", Text)]),
            ),
        ],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "list_stars.send_as_csv",
        operation_id: "listStars",
        path: "/stars",
        accept: Some("text/csv"),
        responses: &[
            success(
                &[200],
                ByMediaType(&[
                    ("text/csv", Stream),
                    ("application/json", Unasked),
                    ("application/vnd.observatory.v2+json", Unasked),
                    ("application/pdf", Unasked),
                    ("text/plain", Unasked),
                    ("text/event-stream", Unasked),
                ]),
            ),
            failure(
                &[400],
                ByMediaType(&[("application/problem+json", Json), ("text/plain", Text)]),
            ),
        ],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "list_stars.send_as_event_stream",
        operation_id: "listStars",
        path: "/stars",
        accept: Some("text/event-stream"),
        responses: &[
            success(
                &[200],
                ByMediaType(&[
                    ("text/event-stream", Events),
                    ("application/json", Unasked),
                    ("application/vnd.observatory.v2+json", Unasked),
                    ("application/pdf", Unasked),
                    ("text/plain", Unasked),
                    ("text/csv", Unasked),
                ]),
            ),
            failure(
                &[400],
                ByMediaType(&[("application/problem+json", Json), ("text/plain", Text)]),
            ),
        ],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "list_stars.send_as_pdf",
        operation_id: "listStars",
        path: "/stars",
        accept: Some("application/pdf"),
        responses: &[
            success(
                &[200],
                ByMediaType(&[
                    ("application/pdf", Stream),
                    ("application/json", Unasked),
                    ("application/vnd.observatory.v2+json", Unasked),
                    ("text/plain", Unasked),
                    ("text/event-stream", Unasked),
                    ("text/csv", Unasked),
                ]),
            ),
            failure(
                &[400],
                ByMediaType(&[("application/problem+json", Json), ("text/plain", Text)]),
            ),
        ],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "list_stars.send_as_text",
        operation_id: "listStars",
        path: "/stars",
        accept: Some("text/plain"),
        responses: &[
            success(
                &[200],
                ByMediaType(&[
                    ("text/plain", Text),
                    ("application/json", Unasked),
                    ("application/vnd.observatory.v2+json", Unasked),
                    ("application/pdf", Unasked),
                    ("text/event-stream", Unasked),
                    ("text/csv", Unasked),
                ]),
            ),
            failure(
                &[400],
                ByMediaType(&[("application/problem+json", Json), ("text/plain", Text)]),
            ),
        ],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "list_stars.send_as_vnd_observatory_v2_json",
        operation_id: "listStars",
        path: "/stars",
        accept: Some("application/vnd.observatory.v2+json"),
        responses: &[
            success(
                &[200],
                ByMediaType(&[
                    ("application/vnd.observatory.v2+json", Json),
                    ("application/json", Unasked),
                    ("application/pdf", Unasked),
                    ("text/plain", Unasked),
                    ("text/event-stream", Unasked),
                    ("text/csv", Unasked),
                ]),
            ),
            failure(
                &[400],
                ByMediaType(&[("application/problem+json", Json), ("text/plain", Text)]),
            ),
        ],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "open_dome",
        operation_id: "openDome",
        path: "/dome",
        accept: Some("application/json"),
        responses: &[success(&[302], Null), success_class(2, Json), otherwise(Json)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "picture",
        operation_id: "picture",
        path: "/pictures",
        accept: Some("image/*, text/plain"),
        responses: &[success(&[200], Stream), failure(&[404], Text)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "replace_star",
        operation_id: "replaceStar",
        method: Method::PUT,
        path: "/stars/{id}",
        accept: Some("application/json"),
        responses: &[success(&[200], Json), success(&[204], Null)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "star_chart",
        operation_id: "starChart",
        path: "/stars/{id}",
        accept: Some("application/pdf, application/json"),
        responses: &[variant(&[200], Bytes), variant(&[202], Json), failure_class(4, Json)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "turn_dome",
        operation_id: "turnDome",
        method: Method::PUT,
        path: "/dome",
        accept: Some("application/json"),
        responses: &[
            failure(&[304], Empty),
            success_class(2, Json),
            failure_class(4, Empty),
            otherwise(Json),
        ],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
];
