// @generated
// Made by `cargo xtask generate kulipa-kyc` from openapi/kulipa-kyc. Do not edit.

//! What the runtime knows of each operation, sorted by id.

#[allow(unused_imports)]
use client_runtime::{
    Body, Method, Operation, RequiredScheme, Response, RetryClass, SecurityRequirement,
    StatusPattern, Surface,
};

/// The surface: its operations and the facts that they share.
pub static SURFACE: Surface = Surface {
    name: "kulipa-kyc",
    operations: OPERATIONS,
    schemes: &[client_runtime::SecurityScheme {
        name: "apiKey",
        kind: client_runtime::SchemeKind::ApiKey {
            location: client_runtime::ApiKeyLocation::Header,
            name: "x-api-key",
        },
    }],
    request_id_header: Some("x-request-id"),
    not_processed: &[],
    rate_limit: Some(client_runtime::RateLimitHeaders {
        limit: Some("x-ratelimit-limit"),
        remaining: Some("x-ratelimit-remaining"),
        reset: Some("x-ratelimit-reset"),
    }),
};

static OPERATIONS: &[Operation] = &[
    Operation {
        id: "create_kyc",
        operation_id: "createKyc",
        method: Method::PUT,
        path: "/kycs",
        server: None,
        tag: Some("kyc"),
        security: &[SecurityRequirement {
            schemes: &[RequiredScheme { scheme: "apiKey", scopes: &[] }],
        }],
        accept: Some("application/json"),
        content_type: Some("application/json"),
        responses: &[
            Response { status: StatusPattern::Exact(400u16), body: Body::Json },
            Response { status: StatusPattern::Exact(401u16), body: Body::Json },
            Response { status: StatusPattern::Exact(403u16), body: Body::Json },
            Response { status: StatusPattern::Exact(429u16), body: Body::Json },
            Response { status: StatusPattern::Exact(500u16), body: Body::Json },
            Response { status: StatusPattern::Exact(502u16), body: Body::Json },
            Response { status: StatusPattern::Exact(503u16), body: Body::Json },
            Response { status: StatusPattern::Exact(504u16), body: Body::Json },
            Response { status: StatusPattern::Class(2u16), body: Body::Json },
        ],
        retry: RetryClass::UnderKey,
        idempotency: Some(client_runtime::IdempotencyHeader {
            name: "x-idempotency-key",
            required: false,
            min_length: 1usize,
            max_length: 64usize,
            format: client_runtime::KeyFormat::Text,
            keys: client_runtime::KeySource::Runtime,
            replays_failures: true,
        }),
    },
    Operation {
        id: "export_kyc",
        operation_id: "exportKyc",
        method: Method::GET,
        path: "/kycs/export",
        server: None,
        tag: Some("kyc"),
        security: &[SecurityRequirement {
            schemes: &[RequiredScheme { scheme: "apiKey", scopes: &[] }],
        }],
        accept: Some("application/json"),
        content_type: None,
        responses: &[
            Response { status: StatusPattern::Exact(200u16), body: Body::Json },
            Response { status: StatusPattern::Exact(400u16), body: Body::Json },
            Response { status: StatusPattern::Exact(401u16), body: Body::Json },
            Response { status: StatusPattern::Exact(403u16), body: Body::Json },
            Response { status: StatusPattern::Exact(404u16), body: Body::Json },
            Response { status: StatusPattern::Exact(429u16), body: Body::Json },
            Response { status: StatusPattern::Exact(500u16), body: Body::Json },
            Response { status: StatusPattern::Exact(502u16), body: Body::Json },
            Response { status: StatusPattern::Exact(503u16), body: Body::Json },
            Response { status: StatusPattern::Exact(504u16), body: Body::Json },
        ],
        retry: RetryClass::Idempotent,
        idempotency: None,
    },
    Operation {
        id: "import_kyc",
        operation_id: "importKyc",
        method: Method::PUT,
        path: "/kycs/import",
        server: None,
        tag: Some("kyc"),
        security: &[SecurityRequirement {
            schemes: &[RequiredScheme { scheme: "apiKey", scopes: &[] }],
        }],
        accept: Some("application/json"),
        content_type: Some("application/json"),
        responses: &[
            Response { status: StatusPattern::Exact(400u16), body: Body::Json },
            Response { status: StatusPattern::Exact(401u16), body: Body::Json },
            Response { status: StatusPattern::Exact(403u16), body: Body::Json },
            Response { status: StatusPattern::Exact(429u16), body: Body::Json },
            Response { status: StatusPattern::Exact(500u16), body: Body::Json },
            Response { status: StatusPattern::Exact(502u16), body: Body::Json },
            Response { status: StatusPattern::Exact(503u16), body: Body::Json },
            Response { status: StatusPattern::Exact(504u16), body: Body::Json },
            Response { status: StatusPattern::Class(2u16), body: Body::Json },
        ],
        retry: RetryClass::UnderKey,
        idempotency: Some(client_runtime::IdempotencyHeader {
            name: "x-idempotency-key",
            required: false,
            min_length: 1usize,
            max_length: 64usize,
            format: client_runtime::KeyFormat::Text,
            keys: client_runtime::KeySource::Runtime,
            replays_failures: true,
        }),
    },
];
