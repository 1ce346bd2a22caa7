// @generated
// Made of cases/client/museum by the suite `compiled`. Do not edit.

//! What the runtime knows of each operation, sorted by id.

use client_runtime::table::{Empty, Json, Null, Text, failure, otherwise, success, variant};
use client_runtime::{
    ApiKeyLocation, Method, Operation, RequiredScheme, RetryClass, SchemeKind, SecurityRequirement,
    SecurityScheme, Server, Surface,
};

/// The surface: its operations and the facts that they share.
pub static SURFACE: Surface = Surface {
    name: "museum",
    operations: OPERATIONS,
    schemes: &[SecurityScheme {
        name: "key",
        kind: SchemeKind::ApiKey { location: ApiKeyLocation::Header, name: "X-Museum-Key" },
    }],
    request_id_header: None,
    not_processed: &[],
    rate_limit: None,
};

const KEY: &[SecurityRequirement] =
    &[SecurityRequirement { schemes: &[RequiredScheme { scheme: "key", scopes: &[] }] }];

static OPERATIONS: &[Operation] = &[
    Operation {
        id: "add_exhibit",
        operation_id: "addExhibit",
        method: Method::POST,
        path: "/exhibits",
        security: KEY,
        accept: Some("application/vnd.museum.v2+json, application/json, application/problem+json"),
        content_type: Some("application/vnd.museum.v2+json"),
        responses: &[
            variant(&[201, 202], Json),
            failure(&[409, 422], Json),
            failure(&[423], Empty),
        ],
        retry: RetryClass::UnderKey,
        ..Operation::NEW
    },
    Operation {
        id: "add_photo",
        operation_id: "addPhoto",
        method: Method::POST,
        path: "/photos",
        server: Some(Server::Fixed("/files")),
        security: KEY,
        responses: &[success(&[204], Empty)],
        retry: RetryClass::UnderKey,
        ..Operation::NEW
    },
    Operation {
        id: "change_exhibit",
        operation_id: "changeExhibit",
        method: Method::PATCH,
        path: "/exhibits/{id}",
        security: KEY,
        accept: Some("application/json"),
        content_type: Some("application/merge-patch+json"),
        responses: &[success(&[200], Json), success(&[204], Null)],
        retry: RetryClass::UnderKey,
        ..Operation::NEW
    },
    Operation {
        id: "exhibits_options",
        operation_id: "exhibitsOptions",
        method: Method::OPTIONS,
        path: "/exhibits",
        security: KEY,
        responses: &[success(&[204], Empty)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "list_exhibits",
        operation_id: "listExhibits",
        path: "/exhibits",
        security: KEY,
        accept: Some("application/vnd.museum.v3+json"),
        responses: &[success(&[200], Json), otherwise(Json)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "opening_hours",
        operation_id: "openingHours",
        path: "/hours",
        accept: Some("text/plain"),
        responses: &[success(&[200], Text)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "peek_exhibit",
        operation_id: "peekExhibit",
        method: Method::HEAD,
        path: "/exhibits/{id}",
        security: KEY,
        responses: &[success(&[200], Empty)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
];
