// @generated
// Made by `cargo xtask generate dwolla-kba` from openapi/dwolla-kba. Do not edit.

//! What the runtime knows of each operation, sorted by id.

use client_runtime::table::{Empty, Json, failure, success};
use client_runtime::{
    ClientAuthentication, IdempotencyHeader, Method, Operation, RequiredScheme, RetryClass,
    SchemeKind, SecurityRequirement, SecurityScheme, Surface,
};

/// The surface: its operations and the facts that they share.
pub static SURFACE: Surface = Surface {
    name: "dwolla-kba",
    operations: OPERATIONS,
    schemes: &[SecurityScheme {
        name: "clientCredentials",
        kind: SchemeKind::ClientCredentials {
            token_url: "/token",
            client_authentication: ClientAuthentication::Basic,
        },
    }],
    request_id_header: Some("x-request-id"),
    not_processed: &[],
    rate_limit: None,
};

const CLIENT_CREDENTIALS: &[SecurityRequirement] = &[SecurityRequirement {
    schemes: &[RequiredScheme { scheme: "clientCredentials", scopes: &[] }],
}];

static OPERATIONS: &[Operation] = &[
    Operation {
        id: "create_application_access_token",
        operation_id: "createApplicationAccessToken",
        method: Method::POST,
        path: "/token",
        tag: Some("tokens"),
        accept: Some("application/json, application/vnd.dwolla.v1.hal+json"),
        content_type: Some("application/x-www-form-urlencoded"),
        responses: &[success(&[200], Json), failure(&[401, 429, 500], Json)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "get_kba_questions",
        operation_id: "getKbaQuestions",
        path: "/kba/{id}",
        tag: Some("kba"),
        security: CLIENT_CREDENTIALS,
        accept: Some("application/vnd.dwolla.v1.hal+json"),
        responses: &[success(&[200], Json), failure(&[401, 403, 404, 406, 429, 500], Json)],
        ..Operation::NEW
    },
    Operation {
        id: "initiate_kba_for_customer",
        operation_id: "initiateKbaForCustomer",
        method: Method::POST,
        path: "/customers/{id}/kba",
        tag: Some("kba"),
        security: CLIENT_CREDENTIALS,
        accept: Some("application/vnd.dwolla.v1.hal+json"),
        responses: &[success(&[201], Empty), failure(&[401, 403, 404, 406, 409, 429, 500], Json)],
        retry: RetryClass::UnderKey,
        idempotency: Some(IdempotencyHeader { name: "idempotency-key", ..IdempotencyHeader::NEW }),
        ..Operation::NEW
    },
    Operation {
        id: "verify_kba_questions",
        operation_id: "verifyKbaQuestions",
        method: Method::POST,
        path: "/kba/{id}",
        tag: Some("kba"),
        security: CLIENT_CREDENTIALS,
        accept: Some("application/vnd.dwolla.v1.hal+json"),
        content_type: Some("application/json"),
        responses: &[success(&[200], Json), failure(&[400, 401, 403, 404, 406, 429, 500], Json)],
        ..Operation::NEW
    },
];
