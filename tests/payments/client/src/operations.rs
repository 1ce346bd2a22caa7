// @generated
// Made of cases/client/payments by the suite `compiled`. Do not edit.

//! What the runtime knows of each operation, sorted by id.

use client_runtime::table::{Empty, success};
use client_runtime::{
    ApiKeyLocation, ClientAuthentication, IdempotencyHeader, KeyFormat, Method, Operation,
    RequiredScheme, RetryClass, SchemeKind, SecurityRequirement, SecurityScheme, Surface,
};

/// The surface: its operations and the facts that they share.
pub static SURFACE: Surface = Surface {
    name: "payments",
    operations: OPERATIONS,
    schemes: &[
        SecurityScheme {
            name: "App",
            kind: SchemeKind::ApiKey { location: ApiKeyLocation::Header, name: "X-Other-App" },
        },
        SecurityScheme {
            name: "app",
            kind: SchemeKind::ApiKey { location: ApiKeyLocation::Header, name: "X-App" },
        },
        SecurityScheme {
            name: "appKey",
            kind: SchemeKind::ApiKey { location: ApiKeyLocation::Header, name: "X-App-Key" },
        },
        SecurityScheme { name: "certificate", kind: SchemeKind::MutualTls },
        SecurityScheme { name: "hmac", kind: SchemeKind::Signature },
        SecurityScheme { name: "login", kind: SchemeKind::HttpBasic },
        SecurityScheme {
            name: "oauth",
            kind: SchemeKind::ClientCredentials {
                token_url: "/token",
                client_authentication: ClientAuthentication::Basic,
            },
        },
        SecurityScheme { name: "sso", kind: SchemeKind::HttpBearer },
    ],
    request_id_header: None,
    not_processed: &[],
    rate_limit: None,
};

const APP: &[SecurityRequirement] =
    &[SecurityRequirement { schemes: &[RequiredScheme { scheme: "App", scopes: &[] }] }];

const APP_AND_APP_KEY: &[SecurityRequirement] = &[SecurityRequirement {
    schemes: &[
        RequiredScheme { scheme: "app", scopes: &[] },
        RequiredScheme { scheme: "appKey", scopes: &[] },
    ],
}];

const NOTHING: &[SecurityRequirement] = &[SecurityRequirement { schemes: &[] }];

const OAUTH_WITH_ACCOUNTS: &[SecurityRequirement] = &[SecurityRequirement {
    schemes: &[RequiredScheme { scheme: "oauth", scopes: &["accounts"] }],
}];

const SSO_WITH_READ_OR_CERTIFICATE_AND_LOGIN_OR_HMAC: &[SecurityRequirement] = &[
    SecurityRequirement { schemes: &[RequiredScheme { scheme: "sso", scopes: &["read"] }] },
    SecurityRequirement {
        schemes: &[
            RequiredScheme { scheme: "certificate", scopes: &[] },
            RequiredScheme { scheme: "login", scopes: &[] },
        ],
    },
    SecurityRequirement { schemes: &[RequiredScheme { scheme: "hmac", scopes: &[] }] },
];

static OPERATIONS: &[Operation] = &[
    Operation {
        id: "create_payment",
        operation_id: "createPayment",
        method: Method::POST,
        path: "/payments",
        security: APP_AND_APP_KEY,
        content_type: Some("application/json"),
        responses: &[success(&[200], Empty)],
        retry: RetryClass::UnderKey,
        idempotency: Some(IdempotencyHeader {
            name: "idempotency-key",
            max_length: 40,
            ..IdempotencyHeader::NEW
        }),
        ..Operation::NEW
    },
    Operation {
        id: "create_refund",
        operation_id: "createRefund",
        method: Method::POST,
        path: "/refunds",
        security: APP_AND_APP_KEY,
        responses: &[success(&[200], Empty)],
        retry: RetryClass::UnderKey,
        idempotency: Some(IdempotencyHeader {
            name: "x-idempotency-key",
            required: true,
            format: KeyFormat::Uuid,
            ..IdempotencyHeader::NEW
        }),
        ..Operation::NEW
    },
    Operation {
        id: "create_report",
        operation_id: "createReport",
        method: Method::POST,
        path: "/reports",
        security: NOTHING,
        responses: &[success(&[200], Empty)],
        retry: RetryClass::UnderKey,
        ..Operation::NEW
    },
    Operation {
        id: "create_transfer",
        operation_id: "createTransfer",
        method: Method::POST,
        path: "/transfers",
        security: APP,
        responses: &[success(&[200], Empty)],
        idempotency: Some(IdempotencyHeader { name: "idempotency-key", ..IdempotencyHeader::NEW }),
        ..Operation::NEW
    },
    Operation {
        id: "list_accounts",
        operation_id: "listAccounts",
        path: "/accounts",
        security: OAUTH_WITH_ACCOUNTS,
        responses: &[success(&[200], Empty)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "list_payments",
        operation_id: "listPayments",
        path: "/payments",
        security: SSO_WITH_READ_OR_CERTIFICATE_AND_LOGIN_OR_HMAC,
        responses: &[success(&[200], Empty)],
        retry: RetryClass::Idempotent,
        idempotency: Some(IdempotencyHeader {
            name: "idempotency-key",
            max_length: 40,
            ..IdempotencyHeader::NEW
        }),
        ..Operation::NEW
    },
];
