// @generated
// Made by `cargo xtask generate dwolla-kba` from openapi/dwolla-kba. Do not edit.

//! What the runtime knows of each operation, sorted by id.

#[allow(unused_imports)]
use client_runtime::{
    Body, Method, Operation, RequiredScheme, Response, RetryClass, SecurityRequirement,
    StatusPattern, Surface,
};

/// The surface: its operations and the facts that they share.
pub static SURFACE: Surface = Surface {
    name: "dwolla-kba",
    operations: OPERATIONS,
    schemes: &[client_runtime::SecurityScheme {
        name: "clientCredentials",
        kind: client_runtime::SchemeKind::ClientCredentials {
            token_url: "/token",
            client_authentication: client_runtime::ClientAuthentication::Basic,
        },
    }],
    request_id_header: Some("x-request-id"),
    not_processed: &[],
    rate_limit: None,
};

static OPERATIONS: &[Operation] = &[
    Operation {
        id: "create_application_access_token",
        operation_id: "createApplicationAccessToken",
        method: Method::POST,
        path: "/token",
        server: None,
        tag: Some("tokens"),
        security: &[],
        accept: Some("application/json, application/vnd.dwolla.v1.hal+json"),
        content_type: Some("application/x-www-form-urlencoded"),
        responses: &[
            Response { status: StatusPattern::Exact(200u16), body: Body::Json },
            Response { status: StatusPattern::Exact(401u16), body: Body::Json },
            Response { status: StatusPattern::Exact(429u16), body: Body::Json },
            Response { status: StatusPattern::Exact(500u16), body: Body::Json },
        ],
        retry: RetryClass::Idempotent,
        idempotency: None,
    },
    Operation {
        id: "get_kba_questions",
        operation_id: "getKbaQuestions",
        method: Method::GET,
        path: "/kba/{id}",
        server: None,
        tag: Some("kba"),
        security: &[SecurityRequirement {
            schemes: &[RequiredScheme { scheme: "clientCredentials", scopes: &[] }],
        }],
        accept: Some("application/vnd.dwolla.v1.hal+json"),
        content_type: None,
        responses: &[
            Response { status: StatusPattern::Exact(200u16), body: Body::Json },
            Response { status: StatusPattern::Exact(401u16), body: Body::Json },
            Response { status: StatusPattern::Exact(403u16), body: Body::Json },
            Response { status: StatusPattern::Exact(404u16), body: Body::Json },
            Response { status: StatusPattern::Exact(406u16), body: Body::Json },
            Response { status: StatusPattern::Exact(429u16), body: Body::Json },
            Response { status: StatusPattern::Exact(500u16), body: Body::Json },
        ],
        retry: RetryClass::OneShot,
        idempotency: None,
    },
    Operation {
        id: "initiate_kba_for_customer",
        operation_id: "initiateKbaForCustomer",
        method: Method::POST,
        path: "/customers/{id}/kba",
        server: None,
        tag: Some("kba"),
        security: &[SecurityRequirement {
            schemes: &[RequiredScheme { scheme: "clientCredentials", scopes: &[] }],
        }],
        accept: Some("application/vnd.dwolla.v1.hal+json"),
        content_type: None,
        responses: &[
            Response { status: StatusPattern::Exact(201u16), body: Body::Empty },
            Response { status: StatusPattern::Exact(401u16), body: Body::Json },
            Response { status: StatusPattern::Exact(403u16), body: Body::Json },
            Response { status: StatusPattern::Exact(404u16), body: Body::Json },
            Response { status: StatusPattern::Exact(406u16), body: Body::Json },
            Response { status: StatusPattern::Exact(409u16), body: Body::Json },
            Response { status: StatusPattern::Exact(429u16), body: Body::Json },
            Response { status: StatusPattern::Exact(500u16), body: Body::Json },
        ],
        retry: RetryClass::UnderKey,
        idempotency: Some(client_runtime::IdempotencyHeader {
            name: "idempotency-key",
            required: false,
            min_length: 1usize,
            max_length: 255usize,
            format: client_runtime::KeyFormat::Text,
            keys: client_runtime::KeySource::Caller,
            replays_failures: false,
        }),
    },
    Operation {
        id: "verify_kba_questions",
        operation_id: "verifyKbaQuestions",
        method: Method::POST,
        path: "/kba/{id}",
        server: None,
        tag: Some("kba"),
        security: &[SecurityRequirement {
            schemes: &[RequiredScheme { scheme: "clientCredentials", scopes: &[] }],
        }],
        accept: Some("application/vnd.dwolla.v1.hal+json"),
        content_type: Some("application/json"),
        responses: &[
            Response { status: StatusPattern::Exact(200u16), body: Body::Json },
            Response { status: StatusPattern::Exact(400u16), body: Body::Json },
            Response { status: StatusPattern::Exact(401u16), body: Body::Json },
            Response { status: StatusPattern::Exact(403u16), body: Body::Json },
            Response { status: StatusPattern::Exact(404u16), body: Body::Json },
            Response { status: StatusPattern::Exact(406u16), body: Body::Json },
            Response { status: StatusPattern::Exact(429u16), body: Body::Json },
            Response { status: StatusPattern::Exact(500u16), body: Body::Json },
        ],
        retry: RetryClass::OneShot,
        idempotency: None,
    },
];
