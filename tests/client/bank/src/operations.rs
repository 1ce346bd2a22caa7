// @generated
// Made of cases/client/bank by the suite `compiled`. Do not edit.

//! What the runtime knows of each operation, sorted by id.

use client_runtime::table::{Empty, Json, success};
use client_runtime::{
    ClientAuthentication, Operation, RequiredScheme, RetryClass, SchemeKind, SecurityRequirement,
    SecurityScheme, Server, Surface,
};

/// The surface: its operations and the facts that they share.
pub static SURFACE: Surface = Surface {
    name: "bank",
    operations: OPERATIONS,
    schemes: &[
        SecurityScheme {
            name: "CardsAuth",
            kind: SchemeKind::ClientCredentials {
                token_url: "token",
                client_authentication: ClientAuthentication::Basic,
            },
        },
        SecurityScheme {
            name: "auth",
            kind: SchemeKind::ClientCredentials {
                token_url: "/oauth/token",
                client_authentication: ClientAuthentication::Basic,
            },
        },
    ],
    request_id_header: None,
    not_processed: &[],
    rate_limit: None,
};

const AUTH: &[SecurityRequirement] =
    &[SecurityRequirement { schemes: &[RequiredScheme { scheme: "auth", scopes: &[] }] }];

const CARDS_AUTH: &[SecurityRequirement] =
    &[SecurityRequirement { schemes: &[RequiredScheme { scheme: "CardsAuth", scopes: &[] }] }];

static OPERATIONS: &[Operation] = &[
    Operation {
        id: "cards_list",
        operation_id: "cardsList",
        path: "/cards",
        server: Some(Server::Named("cards.yaml")),
        security: CARDS_AUTH,
        accept: Some("application/json"),
        responses: &[success(&[200], Json)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "get_image",
        operation_id: "getImage",
        path: "/cards/{id}/image",
        server: Some(Server::Named("cards.yaml#/images")),
        responses: &[success(&[204], Empty)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "list",
        operation_id: "list",
        path: "/accounts",
        security: AUTH,
        accept: Some("application/json"),
        responses: &[success(&[200], Json)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "list_settlements",
        operation_id: "listSettlements",
        path: "/cards/settlements",
        server: Some(Server::Named("http://live.files.localhost")),
        responses: &[success(&[204], Empty)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
];
