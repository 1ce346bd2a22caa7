// @generated
// Made of cases/client/bank by the suite `compiled`. Do not edit.

//! What the runtime knows of each operation, sorted by id.

#[allow(unused_imports)]
use client_runtime::{
    Body, Method, Operation, RequiredScheme, Response, RetryClass, SecurityRequirement,
    StatusPattern, Surface,
};

/// The surface: its operations and the facts that they share.
pub static SURFACE: Surface = Surface {
    name: "bank",
    operations: OPERATIONS,
    schemes: &[
        client_runtime::SecurityScheme {
            name: "CardsAuth",
            kind: client_runtime::SchemeKind::ClientCredentials {
                token_url: "token",
                client_authentication: client_runtime::ClientAuthentication::Basic,
            },
        },
        client_runtime::SecurityScheme {
            name: "auth",
            kind: client_runtime::SchemeKind::ClientCredentials {
                token_url: "/oauth/token",
                client_authentication: client_runtime::ClientAuthentication::Basic,
            },
        },
    ],
    request_id_header: None,
    not_processed: &[],
    rate_limit: None,
};

static OPERATIONS: &[Operation] = &[
    Operation {
        id: "cards_list",
        operation_id: "cardsList",
        method: Method::GET,
        path: "/cards",
        server: Some(client_runtime::Server::Named("cards.yaml")),
        tag: None,
        security: &[
            SecurityRequirement {
                schemes: &[
                    RequiredScheme {
                        scheme: "CardsAuth",
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
                body: Body::Json,
            },
        ],
        retry: RetryClass::Idempotent,
        idempotency: None,
    },
    Operation {
        id: "get_image",
        operation_id: "getImage",
        method: Method::GET,
        path: "/cards/{id}/image",
        server: Some(client_runtime::Server::Named("cards.yaml#/images")),
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
        id: "list",
        operation_id: "list",
        method: Method::GET,
        path: "/accounts",
        server: None,
        tag: None,
        security: &[
            SecurityRequirement {
                schemes: &[
                    RequiredScheme {
                        scheme: "auth",
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
                body: Body::Json,
            },
        ],
        retry: RetryClass::Idempotent,
        idempotency: None,
    },
    Operation {
        id: "list_settlements",
        operation_id: "listSettlements",
        method: Method::GET,
        path: "/cards/settlements",
        server: Some(client_runtime::Server::Named("http://live.files.localhost")),
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
];
