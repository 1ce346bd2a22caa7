// @generated
// Made of cases/client/payments by the suite `compiled`. Do not edit.

//! What the runtime knows of each operation, sorted by id.

#[allow(unused_imports)]
use client_runtime::{
    Body, Method, Operation, RequiredScheme, Response, RetryClass, SecurityRequirement,
    StatusPattern, Surface,
};

/// The surface: its operations and the facts that they share.
pub static SURFACE: Surface = Surface {
    name: "payments",
    operations: OPERATIONS,
    schemes: &[
        client_runtime::SecurityScheme {
            name: "App",
            kind: client_runtime::SchemeKind::ApiKey {
                location: client_runtime::ApiKeyLocation::Header,
                name: "X-Other-App",
            },
        },
        client_runtime::SecurityScheme {
            name: "app",
            kind: client_runtime::SchemeKind::ApiKey {
                location: client_runtime::ApiKeyLocation::Header,
                name: "X-App",
            },
        },
        client_runtime::SecurityScheme {
            name: "appKey",
            kind: client_runtime::SchemeKind::ApiKey {
                location: client_runtime::ApiKeyLocation::Header,
                name: "X-App-Key",
            },
        },
        client_runtime::SecurityScheme {
            name: "certificate",
            kind: client_runtime::SchemeKind::MutualTls,
        },
        client_runtime::SecurityScheme {
            name: "hmac",
            kind: client_runtime::SchemeKind::Signature,
        },
        client_runtime::SecurityScheme {
            name: "login",
            kind: client_runtime::SchemeKind::HttpBasic,
        },
        client_runtime::SecurityScheme {
            name: "oauth",
            kind: client_runtime::SchemeKind::ClientCredentials {
                token_url: "/token",
                client_authentication: client_runtime::ClientAuthentication::Basic,
            },
        },
        client_runtime::SecurityScheme {
            name: "sso",
            kind: client_runtime::SchemeKind::HttpBearer,
        },
    ],
    request_id_header: None,
    not_processed: &[],
    rate_limit: None,
};

static OPERATIONS: &[Operation] = &[
    Operation {
        id: "create_payment",
        operation_id: "createPayment",
        method: Method::POST,
        path: "/payments",
        server: None,
        tag: None,
        security: &[
            SecurityRequirement {
                schemes: &[
                    RequiredScheme {
                        scheme: "app",
                        scopes: &[],
                    },
                    RequiredScheme {
                        scheme: "appKey",
                        scopes: &[],
                    },
                ],
            },
        ],
        accept: None,
        content_type: Some("application/json"),
        responses: &[
            Response {
                status: StatusPattern::Exact(200u16),
                body: Body::Empty,
            },
        ],
        retry: RetryClass::UnderKey,
        idempotency: Some(client_runtime::IdempotencyHeader {
            name: "idempotency-key",
            required: false,
            min_length: 1usize,
            max_length: 40usize,
            format: client_runtime::KeyFormat::Text,
            keys: client_runtime::KeySource::Caller,
            replays_failures: false,
        }),
    },
    Operation {
        id: "create_refund",
        operation_id: "createRefund",
        method: Method::POST,
        path: "/refunds",
        server: None,
        tag: None,
        security: &[
            SecurityRequirement {
                schemes: &[
                    RequiredScheme {
                        scheme: "app",
                        scopes: &[],
                    },
                    RequiredScheme {
                        scheme: "appKey",
                        scopes: &[],
                    },
                ],
            },
        ],
        accept: None,
        content_type: None,
        responses: &[
            Response {
                status: StatusPattern::Exact(200u16),
                body: Body::Empty,
            },
        ],
        retry: RetryClass::UnderKey,
        idempotency: Some(client_runtime::IdempotencyHeader {
            name: "x-idempotency-key",
            required: true,
            min_length: 1usize,
            max_length: 255usize,
            format: client_runtime::KeyFormat::Uuid,
            keys: client_runtime::KeySource::Caller,
            replays_failures: false,
        }),
    },
    Operation {
        id: "create_report",
        operation_id: "createReport",
        method: Method::POST,
        path: "/reports",
        server: None,
        tag: None,
        security: &[
            SecurityRequirement {
                schemes: &[],
            },
        ],
        accept: None,
        content_type: None,
        responses: &[
            Response {
                status: StatusPattern::Exact(200u16),
                body: Body::Empty,
            },
        ],
        retry: RetryClass::UnderKey,
        idempotency: None,
    },
    Operation {
        id: "create_transfer",
        operation_id: "createTransfer",
        method: Method::POST,
        path: "/transfers",
        server: None,
        tag: None,
        security: &[
            SecurityRequirement {
                schemes: &[
                    RequiredScheme {
                        scheme: "App",
                        scopes: &[],
                    },
                ],
            },
        ],
        accept: None,
        content_type: None,
        responses: &[
            Response {
                status: StatusPattern::Exact(200u16),
                body: Body::Empty,
            },
        ],
        retry: RetryClass::OneShot,
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
        id: "list_accounts",
        operation_id: "listAccounts",
        method: Method::GET,
        path: "/accounts",
        server: None,
        tag: None,
        security: &[
            SecurityRequirement {
                schemes: &[
                    RequiredScheme {
                        scheme: "oauth",
                        scopes: &["accounts"],
                    },
                ],
            },
        ],
        accept: None,
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
    Operation {
        id: "list_payments",
        operation_id: "listPayments",
        method: Method::GET,
        path: "/payments",
        server: None,
        tag: None,
        security: &[
            SecurityRequirement {
                schemes: &[
                    RequiredScheme {
                        scheme: "sso",
                        scopes: &["read"],
                    },
                ],
            },
            SecurityRequirement {
                schemes: &[
                    RequiredScheme {
                        scheme: "certificate",
                        scopes: &[],
                    },
                    RequiredScheme {
                        scheme: "login",
                        scopes: &[],
                    },
                ],
            },
            SecurityRequirement {
                schemes: &[
                    RequiredScheme {
                        scheme: "hmac",
                        scopes: &[],
                    },
                ],
            },
        ],
        accept: None,
        content_type: None,
        responses: &[
            Response {
                status: StatusPattern::Exact(200u16),
                body: Body::Empty,
            },
        ],
        retry: RetryClass::Idempotent,
        idempotency: Some(client_runtime::IdempotencyHeader {
            name: "idempotency-key",
            required: false,
            min_length: 1usize,
            max_length: 40usize,
            format: client_runtime::KeyFormat::Text,
            keys: client_runtime::KeySource::Caller,
            replays_failures: false,
        }),
    },
];
