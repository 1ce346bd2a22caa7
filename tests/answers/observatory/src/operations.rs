// @generated
// Made of cases/client/observatory by the suite `compiled`. Do not edit.

//! What the runtime knows of each operation, sorted by id.

#[allow(unused_imports)]
use client_runtime::{
    Body, Method, Operation, Representation, RequiredScheme, Response, RetryClass,
    SecurityRequirement, StatusPattern, Surface,
};

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
        server: None,
        tag: None,
        security: &[],
        accept: Some("application/json"),
        content_type: Some("application/json"),
        responses: &[
            Response {
                status: StatusPattern::Exact(200u16),
                body: Body::Json,
            },
        ],
        retry: RetryClass::UnderKey,
        idempotency: None,
    },
    Operation {
        id: "drop_star",
        operation_id: "dropStar",
        method: Method::DELETE,
        path: "/stars/{id}",
        server: None,
        tag: None,
        security: &[],
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
        id: "list_stars",
        operation_id: "listStars",
        method: Method::GET,
        path: "/stars",
        server: None,
        tag: None,
        security: &[],
        accept: Some("application/json, application/problem+json"),
        content_type: None,
        responses: &[
            Response {
                status: StatusPattern::Exact(200u16),
                body: Body::ByMediaType(
                    &[
                        Representation {
                            media_type: "application/json",
                            body: Body::Json,
                        },
                        Representation {
                            media_type: "application/vnd.observatory.v2+json",
                            body: Body::Unasked,
                        },
                        Representation {
                            media_type: "application/pdf",
                            body: Body::Unasked,
                        },
                        Representation {
                            media_type: "text/plain",
                            body: Body::Unasked,
                        },
                        Representation {
                            media_type: "text/csv",
                            body: Body::Unasked,
                        },
                        Representation {
                            media_type: "text/event-stream",
                            body: Body::Unasked,
                        },
                    ],
                ),
            },
            Response {
                status: StatusPattern::Exact(400u16),
                body: Body::ByMediaType(
                    &[
                        Representation {
                            media_type: "application/problem+json",
                            body: Body::TaggedJson {
                                variant: "BadRequest",
                            },
                        },
                        Representation {
                            media_type: "text/plain",
                            body: Body::TaggedText {
                                variant: "BadRequestText",
                            },
                        },
                    ],
                ),
            },
        ],
        retry: RetryClass::Idempotent,
        idempotency: None,
    },
    Operation {
        id: "list_stars.send_as_csv",
        operation_id: "listStars",
        method: Method::GET,
        path: "/stars",
        server: None,
        tag: None,
        security: &[],
        accept: Some("text/csv"),
        content_type: None,
        responses: &[
            Response {
                status: StatusPattern::Exact(200u16),
                body: Body::ByMediaType(
                    &[
                        Representation {
                            media_type: "text/csv",
                            body: Body::Stream,
                        },
                        Representation {
                            media_type: "application/json",
                            body: Body::Unasked,
                        },
                        Representation {
                            media_type: "application/vnd.observatory.v2+json",
                            body: Body::Unasked,
                        },
                        Representation {
                            media_type: "application/pdf",
                            body: Body::Unasked,
                        },
                        Representation {
                            media_type: "text/plain",
                            body: Body::Unasked,
                        },
                        Representation {
                            media_type: "text/event-stream",
                            body: Body::Unasked,
                        },
                    ],
                ),
            },
            Response {
                status: StatusPattern::Exact(400u16),
                body: Body::ByMediaType(
                    &[
                        Representation {
                            media_type: "application/problem+json",
                            body: Body::TaggedJson {
                                variant: "BadRequest",
                            },
                        },
                        Representation {
                            media_type: "text/plain",
                            body: Body::TaggedText {
                                variant: "BadRequestText",
                            },
                        },
                    ],
                ),
            },
        ],
        retry: RetryClass::Idempotent,
        idempotency: None,
    },
    Operation {
        id: "list_stars.send_as_event_stream",
        operation_id: "listStars",
        method: Method::GET,
        path: "/stars",
        server: None,
        tag: None,
        security: &[],
        accept: Some("text/event-stream"),
        content_type: None,
        responses: &[
            Response {
                status: StatusPattern::Exact(200u16),
                body: Body::ByMediaType(
                    &[
                        Representation {
                            media_type: "text/event-stream",
                            body: Body::Stream,
                        },
                        Representation {
                            media_type: "application/json",
                            body: Body::Unasked,
                        },
                        Representation {
                            media_type: "application/vnd.observatory.v2+json",
                            body: Body::Unasked,
                        },
                        Representation {
                            media_type: "application/pdf",
                            body: Body::Unasked,
                        },
                        Representation {
                            media_type: "text/plain",
                            body: Body::Unasked,
                        },
                        Representation {
                            media_type: "text/csv",
                            body: Body::Unasked,
                        },
                    ],
                ),
            },
            Response {
                status: StatusPattern::Exact(400u16),
                body: Body::ByMediaType(
                    &[
                        Representation {
                            media_type: "application/problem+json",
                            body: Body::TaggedJson {
                                variant: "BadRequest",
                            },
                        },
                        Representation {
                            media_type: "text/plain",
                            body: Body::TaggedText {
                                variant: "BadRequestText",
                            },
                        },
                    ],
                ),
            },
        ],
        retry: RetryClass::Idempotent,
        idempotency: None,
    },
    Operation {
        id: "list_stars.send_as_pdf",
        operation_id: "listStars",
        method: Method::GET,
        path: "/stars",
        server: None,
        tag: None,
        security: &[],
        accept: Some("application/pdf"),
        content_type: None,
        responses: &[
            Response {
                status: StatusPattern::Exact(200u16),
                body: Body::ByMediaType(
                    &[
                        Representation {
                            media_type: "application/pdf",
                            body: Body::Stream,
                        },
                        Representation {
                            media_type: "application/json",
                            body: Body::Unasked,
                        },
                        Representation {
                            media_type: "application/vnd.observatory.v2+json",
                            body: Body::Unasked,
                        },
                        Representation {
                            media_type: "text/plain",
                            body: Body::Unasked,
                        },
                        Representation {
                            media_type: "text/csv",
                            body: Body::Unasked,
                        },
                        Representation {
                            media_type: "text/event-stream",
                            body: Body::Unasked,
                        },
                    ],
                ),
            },
            Response {
                status: StatusPattern::Exact(400u16),
                body: Body::ByMediaType(
                    &[
                        Representation {
                            media_type: "application/problem+json",
                            body: Body::TaggedJson {
                                variant: "BadRequest",
                            },
                        },
                        Representation {
                            media_type: "text/plain",
                            body: Body::TaggedText {
                                variant: "BadRequestText",
                            },
                        },
                    ],
                ),
            },
        ],
        retry: RetryClass::Idempotent,
        idempotency: None,
    },
    Operation {
        id: "list_stars.send_as_text",
        operation_id: "listStars",
        method: Method::GET,
        path: "/stars",
        server: None,
        tag: None,
        security: &[],
        accept: Some("text/plain"),
        content_type: None,
        responses: &[
            Response {
                status: StatusPattern::Exact(200u16),
                body: Body::ByMediaType(
                    &[
                        Representation {
                            media_type: "text/plain",
                            body: Body::Text,
                        },
                        Representation {
                            media_type: "application/json",
                            body: Body::Unasked,
                        },
                        Representation {
                            media_type: "application/vnd.observatory.v2+json",
                            body: Body::Unasked,
                        },
                        Representation {
                            media_type: "application/pdf",
                            body: Body::Unasked,
                        },
                        Representation {
                            media_type: "text/csv",
                            body: Body::Unasked,
                        },
                        Representation {
                            media_type: "text/event-stream",
                            body: Body::Unasked,
                        },
                    ],
                ),
            },
            Response {
                status: StatusPattern::Exact(400u16),
                body: Body::ByMediaType(
                    &[
                        Representation {
                            media_type: "application/problem+json",
                            body: Body::TaggedJson {
                                variant: "BadRequest",
                            },
                        },
                        Representation {
                            media_type: "text/plain",
                            body: Body::TaggedText {
                                variant: "BadRequestText",
                            },
                        },
                    ],
                ),
            },
        ],
        retry: RetryClass::Idempotent,
        idempotency: None,
    },
    Operation {
        id: "list_stars.send_as_vnd_observatory_v2_json",
        operation_id: "listStars",
        method: Method::GET,
        path: "/stars",
        server: None,
        tag: None,
        security: &[],
        accept: Some("application/vnd.observatory.v2+json"),
        content_type: None,
        responses: &[
            Response {
                status: StatusPattern::Exact(200u16),
                body: Body::ByMediaType(
                    &[
                        Representation {
                            media_type: "application/vnd.observatory.v2+json",
                            body: Body::Json,
                        },
                        Representation {
                            media_type: "application/json",
                            body: Body::Unasked,
                        },
                        Representation {
                            media_type: "application/pdf",
                            body: Body::Unasked,
                        },
                        Representation {
                            media_type: "text/plain",
                            body: Body::Unasked,
                        },
                        Representation {
                            media_type: "text/csv",
                            body: Body::Unasked,
                        },
                        Representation {
                            media_type: "text/event-stream",
                            body: Body::Unasked,
                        },
                    ],
                ),
            },
            Response {
                status: StatusPattern::Exact(400u16),
                body: Body::ByMediaType(
                    &[
                        Representation {
                            media_type: "application/problem+json",
                            body: Body::TaggedJson {
                                variant: "BadRequest",
                            },
                        },
                        Representation {
                            media_type: "text/plain",
                            body: Body::TaggedText {
                                variant: "BadRequestText",
                            },
                        },
                    ],
                ),
            },
        ],
        retry: RetryClass::Idempotent,
        idempotency: None,
    },
    Operation {
        id: "open_dome",
        operation_id: "openDome",
        method: Method::GET,
        path: "/dome",
        server: None,
        tag: None,
        security: &[],
        accept: Some("application/json"),
        content_type: None,
        responses: &[
            Response {
                status: StatusPattern::Exact(302u16),
                body: Body::Null,
            },
            Response {
                status: StatusPattern::Class(2u16),
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
        id: "picture",
        operation_id: "picture",
        method: Method::GET,
        path: "/pictures",
        server: None,
        tag: None,
        security: &[],
        accept: Some("image/*, text/plain"),
        content_type: None,
        responses: &[
            Response {
                status: StatusPattern::Exact(200u16),
                body: Body::Stream,
            },
            Response {
                status: StatusPattern::Exact(404u16),
                body: Body::TaggedText {
                    variant: "NotFound",
                },
            },
        ],
        retry: RetryClass::Idempotent,
        idempotency: None,
    },
    Operation {
        id: "replace_star",
        operation_id: "replaceStar",
        method: Method::PUT,
        path: "/stars/{id}",
        server: None,
        tag: None,
        security: &[],
        accept: Some("application/json"),
        content_type: None,
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
        retry: RetryClass::Idempotent,
        idempotency: None,
    },
    Operation {
        id: "star_chart",
        operation_id: "starChart",
        method: Method::GET,
        path: "/stars/{id}",
        server: None,
        tag: None,
        security: &[],
        accept: Some("application/pdf, application/json"),
        content_type: None,
        responses: &[
            Response {
                status: StatusPattern::Exact(200u16),
                body: Body::TaggedBytes { variant: "Ok" },
            },
            Response {
                status: StatusPattern::Exact(202u16),
                body: Body::TaggedJson {
                    variant: "Accepted",
                },
            },
            Response {
                status: StatusPattern::Class(4u16),
                body: Body::TaggedJson {
                    variant: "ClientError",
                },
            },
        ],
        retry: RetryClass::Idempotent,
        idempotency: None,
    },
    Operation {
        id: "turn_dome",
        operation_id: "turnDome",
        method: Method::PUT,
        path: "/dome",
        server: None,
        tag: None,
        security: &[],
        accept: Some("application/json"),
        content_type: None,
        responses: &[
            Response {
                status: StatusPattern::Exact(304u16),
                body: Body::TaggedEmpty {
                    variant: "NotModified",
                },
            },
            Response {
                status: StatusPattern::Class(2u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Class(4u16),
                body: Body::TaggedEmpty {
                    variant: "ClientError",
                },
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
];
