// @generated
// Made of cases/client/museum by the suite `compiled`. Do not edit.

//! What the runtime knows of each operation, sorted by id.

#[allow(unused_imports)]
use client_runtime::{
    Body, Method, Operation, RequiredScheme, Response, RetryClass, SecurityRequirement,
    StatusPattern, Surface,
};

/// The surface: its operations and the facts that they share.
pub static SURFACE: Surface = Surface {
    name: "museum",
    operations: OPERATIONS,
    schemes: &[
        client_runtime::SecurityScheme {
            name: "key",
            kind: client_runtime::SchemeKind::ApiKey {
                location: client_runtime::ApiKeyLocation::Header,
                name: "X-Museum-Key",
            },
        },
    ],
    request_id_header: None,
    not_processed: &[],
    rate_limit: None,
};

static OPERATIONS: &[Operation] = &[
    Operation {
        id: "add_exhibit",
        operation_id: "addExhibit",
        method: Method::POST,
        path: "/exhibits",
        server: None,
        tag: None,
        security: &[
            SecurityRequirement {
                schemes: &[
                    RequiredScheme {
                        scheme: "key",
                        scopes: &[],
                    },
                ],
            },
        ],
        accept: Some(
            "application/vnd.museum.v2+json, application/json, application/problem+json",
        ),
        content_type: Some("application/vnd.museum.v2+json"),
        responses: &[
            Response {
                status: StatusPattern::Exact(201u16),
                body: Body::TaggedJson {
                    variant: "Created",
                },
            },
            Response {
                status: StatusPattern::Exact(202u16),
                body: Body::TaggedJson {
                    variant: "Accepted",
                },
            },
            Response {
                status: StatusPattern::Exact(409u16),
                body: Body::TaggedJson {
                    variant: "Conflict",
                },
            },
            Response {
                status: StatusPattern::Exact(422u16),
                body: Body::TaggedJson {
                    variant: "UnprocessableEntity",
                },
            },
            Response {
                status: StatusPattern::Exact(423u16),
                body: Body::TaggedEmpty {
                    variant: "Locked",
                },
            },
        ],
        retry: RetryClass::UnderKey,
        idempotency: None,
    },
    Operation {
        id: "add_photo",
        operation_id: "addPhoto",
        method: Method::POST,
        path: "/photos",
        server: Some(client_runtime::Server::Fixed("/files")),
        tag: None,
        security: &[
            SecurityRequirement {
                schemes: &[
                    RequiredScheme {
                        scheme: "key",
                        scopes: &[],
                    },
                ],
            },
        ],
        accept: None,
        content_type: None,
        responses: &[
            Response {
                status: StatusPattern::Exact(204u16),
                body: Body::Empty,
            },
        ],
        retry: RetryClass::UnderKey,
        idempotency: None,
    },
    Operation {
        id: "change_exhibit",
        operation_id: "changeExhibit",
        method: Method::PATCH,
        path: "/exhibits/{id}",
        server: None,
        tag: None,
        security: &[
            SecurityRequirement {
                schemes: &[
                    RequiredScheme {
                        scheme: "key",
                        scopes: &[],
                    },
                ],
            },
        ],
        accept: Some("application/json"),
        content_type: Some("application/merge-patch+json"),
        responses: &[
            Response {
                status: StatusPattern::Exact(200u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(204u16),
                body: Body::Null,
            },
        ],
        retry: RetryClass::UnderKey,
        idempotency: None,
    },
    Operation {
        id: "exhibits_options",
        operation_id: "exhibitsOptions",
        method: Method::OPTIONS,
        path: "/exhibits",
        server: None,
        tag: None,
        security: &[
            SecurityRequirement {
                schemes: &[
                    RequiredScheme {
                        scheme: "key",
                        scopes: &[],
                    },
                ],
            },
        ],
        accept: None,
        content_type: None,
        responses: &[
            Response {
                status: StatusPattern::Exact(204u16),
                body: Body::Empty,
            },
        ],
        retry: RetryClass::Idempotent,
        idempotency: None,
    },
    Operation {
        id: "list_exhibits",
        operation_id: "listExhibits",
        method: Method::GET,
        path: "/exhibits",
        server: None,
        tag: None,
        security: &[
            SecurityRequirement {
                schemes: &[
                    RequiredScheme {
                        scheme: "key",
                        scopes: &[],
                    },
                ],
            },
        ],
        accept: Some("application/vnd.museum.v3+json"),
        content_type: None,
        responses: &[
            Response {
                status: StatusPattern::Exact(200u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Default,
                body: Body::TaggedJson {
                    variant: "Default",
                },
            },
        ],
        retry: RetryClass::Idempotent,
        idempotency: None,
    },
    Operation {
        id: "opening_hours",
        operation_id: "openingHours",
        method: Method::GET,
        path: "/hours",
        server: None,
        tag: None,
        security: &[],
        accept: Some("text/plain"),
        content_type: None,
        responses: &[
            Response {
                status: StatusPattern::Exact(200u16),
                body: Body::Text,
            },
        ],
        retry: RetryClass::Idempotent,
        idempotency: None,
    },
    Operation {
        id: "peek_exhibit",
        operation_id: "peekExhibit",
        method: Method::HEAD,
        path: "/exhibits/{id}",
        server: None,
        tag: None,
        security: &[
            SecurityRequirement {
                schemes: &[
                    RequiredScheme {
                        scheme: "key",
                        scopes: &[],
                    },
                ],
            },
        ],
        accept: Some("application/json"),
        content_type: None,
        responses: &[
            Response {
                status: StatusPattern::Exact(200u16),
                body: Body::Empty,
            },
        ],
        retry: RetryClass::Idempotent,
        idempotency: None,
    },
];
