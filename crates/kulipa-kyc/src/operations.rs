// @generated
// Made by `cargo xtask generate kulipa-kyc` from openapi/kulipa-kyc. Do not edit.

//! What the runtime knows of each operation, sorted by id.

use client_runtime::table::{Json, failure, success, success_class};
use client_runtime::{
    ApiKeyLocation, IdempotencyHeader, KeySource, Method, Operation, RateLimitHeaders,
    RequiredScheme, RetryClass, SchemeKind, SecurityRequirement, SecurityScheme, Surface,
};

/// The surface: its operations and the facts that they share.
pub static SURFACE: Surface = Surface {
    name: "kulipa-kyc",
    operations: OPERATIONS,
    schemes: &[SecurityScheme {
        name: "apiKey",
        kind: SchemeKind::ApiKey { location: ApiKeyLocation::Header, name: "x-api-key" },
    }],
    request_id_header: Some("x-request-id"),
    not_processed: &[],
    rate_limit: Some(RateLimitHeaders {
        limit: Some("x-ratelimit-limit"),
        remaining: Some("x-ratelimit-remaining"),
        reset: Some("x-ratelimit-reset"),
    }),
};

const API_KEY: &[SecurityRequirement] =
    &[SecurityRequirement { schemes: &[RequiredScheme { scheme: "apiKey", scopes: &[] }] }];

static OPERATIONS: &[Operation] = &[
    Operation {
        id: "create_kyc",
        operation_id: "createKyc",
        method: Method::PUT,
        path: "/kycs",
        tag: Some("kyc"),
        security: API_KEY,
        accept: Some("application/json"),
        content_type: Some("application/json"),
        responses: &[
            failure(&[400, 401, 403, 429, 500, 502, 503, 504], Json),
            success_class(2, Json),
        ],
        retry: RetryClass::UnderKey,
        idempotency: Some(IdempotencyHeader {
            name: "x-idempotency-key",
            max_length: 64,
            keys: KeySource::Runtime,
            replays_failures: true,
            ..IdempotencyHeader::NEW
        }),
        ..Operation::NEW
    },
    Operation {
        id: "export_kyc",
        operation_id: "exportKyc",
        path: "/kycs/export",
        tag: Some("kyc"),
        security: API_KEY,
        accept: Some("application/json"),
        responses: &[
            success(&[200], Json),
            failure(&[400, 401, 403, 404, 429, 500, 502, 503, 504], Json),
        ],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "import_kyc",
        operation_id: "importKyc",
        method: Method::PUT,
        path: "/kycs/import",
        tag: Some("kyc"),
        security: API_KEY,
        accept: Some("application/json"),
        content_type: Some("application/json"),
        responses: &[
            failure(&[400, 401, 403, 429, 500, 502, 503, 504], Json),
            success_class(2, Json),
        ],
        retry: RetryClass::UnderKey,
        idempotency: Some(IdempotencyHeader {
            name: "x-idempotency-key",
            max_length: 64,
            keys: KeySource::Runtime,
            replays_failures: true,
            ..IdempotencyHeader::NEW
        }),
        ..Operation::NEW
    },
];
