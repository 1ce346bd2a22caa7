// @generated
// Made by `cargo xtask generate entrust-kba` from openapi/entrust-kba. Do not edit.

//! What the runtime knows of each operation, sorted by id.

#[allow(unused_imports)]
use client_runtime::{
    Body, Method, Operation, RequiredScheme, Response, RetryClass, SecurityRequirement,
    StatusPattern, Surface,
};

/// The surface: its operations and the facts that they share.
pub static SURFACE: Surface = Surface {
    name: "entrust-kba",
    operations: OPERATIONS,
    schemes: &[
        client_runtime::SecurityScheme {
            name: "AdminAPIAuthentication",
            kind: client_runtime::SchemeKind::TokenExchange(client_runtime::TokenExchange {
                path: "/api/web/v1/adminapi/authenticate",
                fields: &[
                    client_runtime::ExchangeField {
                        name: "applicationId",
                        secret: false,
                    },
                    client_runtime::ExchangeField {
                        name: "sharedSecret",
                        secret: true,
                    },
                ],
                token: "/authToken",
                expires_at: Some("/expirationTime"),
                header: "Authorization",
                prefix: "Bearer ",
            }),
        },
        client_runtime::SecurityScheme {
            name: "UserToken",
            kind: client_runtime::SchemeKind::ApiKey {
                location: client_runtime::ApiKeyLocation::Header,
                name: "Authorization",
            },
        },
    ],
    request_id_header: None,
    not_processed: &[],
    rate_limit: None,
};

static OPERATIONS: &[Operation] = &[
    Operation {
        id: "add_knowledge_based_authenticator_using_post",
        operation_id: "addKnowledgeBasedAuthenticatorUsingPOST",
        method: Method::POST,
        path: "/api/web/v1/users/{userid}/userquestions",
        server: None,
        tag: Some("KBA"),
        security: &[
            SecurityRequirement {
                schemes: &[
                    RequiredScheme {
                        scheme: "AdminAPIAuthentication",
                        scopes: &[],
                    },
                ],
            },
        ],
        accept: Some("application/json"),
        content_type: Some("application/json"),
        responses: &[
            Response {
                status: StatusPattern::Exact(200u16),
                body: Body::Empty,
            },
            Response {
                status: StatusPattern::Exact(400u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(401u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(403u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(404u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(409u16),
                body: Body::Json,
            },
        ],
        retry: RetryClass::UnderKey,
        idempotency: None,
    },
    Operation {
        id: "authenticate_admin_api_using_post",
        operation_id: "authenticateAdminApiUsingPOST",
        method: Method::POST,
        path: "/api/web/v1/adminapi/authenticate",
        server: None,
        tag: Some("Authentication"),
        security: &[],
        accept: Some("application/json"),
        content_type: Some("application/json"),
        responses: &[
            Response {
                status: StatusPattern::Exact(200u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(400u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(401u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(403u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(404u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(409u16),
                body: Body::Json,
            },
        ],
        retry: RetryClass::UnderKey,
        idempotency: None,
    },
    Operation {
        id: "delete_user_kba_challenges_using_delete",
        operation_id: "deleteUserKbaChallengesUsingDELETE",
        method: Method::DELETE,
        path: "/api/web/v1/users/{userid}/kbachallenges",
        server: None,
        tag: Some("KBA"),
        security: &[
            SecurityRequirement {
                schemes: &[
                    RequiredScheme {
                        scheme: "AdminAPIAuthentication",
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
            Response {
                status: StatusPattern::Exact(400u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(401u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(403u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(404u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(409u16),
                body: Body::Json,
            },
        ],
        retry: RetryClass::Idempotent,
        idempotency: None,
    },
    Operation {
        id: "delete_user_kba_question_using_delete",
        operation_id: "deleteUserKbaQuestionUsingDELETE",
        method: Method::DELETE,
        path: "/api/web/v1/users/{userid}/userquestions/{id}",
        server: None,
        tag: Some("KBA"),
        security: &[
            SecurityRequirement {
                schemes: &[
                    RequiredScheme {
                        scheme: "AdminAPIAuthentication",
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
            Response {
                status: StatusPattern::Exact(400u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(401u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(403u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(404u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(409u16),
                body: Body::Json,
            },
        ],
        retry: RetryClass::Idempotent,
        idempotency: None,
    },
    Operation {
        id: "delete_user_kba_using_delete",
        operation_id: "deleteUserKbaUsingDELETE",
        method: Method::DELETE,
        path: "/api/web/v1/users/{userid}/userquestions",
        server: None,
        tag: Some("KBA"),
        security: &[
            SecurityRequirement {
                schemes: &[
                    RequiredScheme {
                        scheme: "AdminAPIAuthentication",
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
            Response {
                status: StatusPattern::Exact(400u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(401u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(403u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(404u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(409u16),
                body: Body::Json,
            },
        ],
        retry: RetryClass::Idempotent,
        idempotency: None,
    },
    Operation {
        id: "get_kba_questions_using_get",
        operation_id: "getKbaQuestionsUsingGET",
        method: Method::GET,
        path: "/api/web/v1/users/userquestions/{locale}",
        server: None,
        tag: Some("KBA"),
        security: &[
            SecurityRequirement {
                schemes: &[
                    RequiredScheme {
                        scheme: "AdminAPIAuthentication",
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
            Response {
                status: StatusPattern::Exact(400u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(401u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(403u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(404u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(409u16),
                body: Body::Json,
            },
        ],
        retry: RetryClass::Idempotent,
        idempotency: None,
    },
    Operation {
        id: "get_user_kba_using_get",
        operation_id: "getUserKbaUsingGET",
        method: Method::GET,
        path: "/api/web/v1/users/{userid}/userquestions",
        server: None,
        tag: Some("KBA"),
        security: &[
            SecurityRequirement {
                schemes: &[
                    RequiredScheme {
                        scheme: "AdminAPIAuthentication",
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
            Response {
                status: StatusPattern::Exact(400u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(401u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(403u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(404u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(409u16),
                body: Body::Json,
            },
        ],
        retry: RetryClass::Idempotent,
        idempotency: None,
    },
    Operation {
        id: "logout_using_post",
        operation_id: "logoutUsingPOST",
        method: Method::POST,
        path: "/api/web/v1/authentication/logout",
        server: None,
        tag: Some("Authentication"),
        security: &[
            SecurityRequirement {
                schemes: &[
                    RequiredScheme {
                        scheme: "UserToken",
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
            Response {
                status: StatusPattern::Exact(400u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(401u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(403u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(404u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(409u16),
                body: Body::Json,
            },
        ],
        retry: RetryClass::UnderKey,
        idempotency: None,
    },
    Operation {
        id: "update_knowledge_based_authenticator_using_put",
        operation_id: "updateKnowledgeBasedAuthenticatorUsingPUT",
        method: Method::PUT,
        path: "/api/web/v1/users/{userid}/userquestions",
        server: None,
        tag: Some("KBA"),
        security: &[
            SecurityRequirement {
                schemes: &[
                    RequiredScheme {
                        scheme: "AdminAPIAuthentication",
                        scopes: &[],
                    },
                ],
            },
        ],
        accept: Some("application/json"),
        content_type: Some("application/json"),
        responses: &[
            Response {
                status: StatusPattern::Exact(200u16),
                body: Body::Empty,
            },
            Response {
                status: StatusPattern::Exact(400u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(401u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(403u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(404u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(409u16),
                body: Body::Json,
            },
        ],
        retry: RetryClass::Idempotent,
        idempotency: None,
    },
    Operation {
        id: "user_authenticate_using_post",
        operation_id: "userAuthenticateUsingPOST",
        method: Method::POST,
        path: "/api/web/v1/authentication/users/authenticate/{authenticator}/complete",
        server: None,
        tag: Some("Authentication"),
        security: &[
            SecurityRequirement {
                schemes: &[
                    RequiredScheme {
                        scheme: "UserToken",
                        scopes: &[],
                    },
                ],
            },
        ],
        accept: Some("application/json"),
        content_type: Some("application/json"),
        responses: &[
            Response {
                status: StatusPattern::Exact(200u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(400u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(401u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(403u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(404u16),
                body: Body::Json,
            },
        ],
        retry: RetryClass::OneShot,
        idempotency: None,
    },
    Operation {
        id: "user_authenticator_query_using_post",
        operation_id: "userAuthenticatorQueryUsingPOST",
        method: Method::POST,
        path: "/api/web/v2/authentication/users",
        server: None,
        tag: Some("Authentication"),
        security: &[],
        accept: Some("application/json"),
        content_type: Some("application/json"),
        responses: &[
            Response {
                status: StatusPattern::Exact(200u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(400u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(401u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(403u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(404u16),
                body: Body::Json,
            },
        ],
        retry: RetryClass::UnderKey,
        idempotency: None,
    },
    Operation {
        id: "user_challenge_using_post",
        operation_id: "userChallengeUsingPOST",
        method: Method::POST,
        path: "/api/web/v2/authentication/users/authenticate/{authenticator}",
        server: None,
        tag: Some("Authentication"),
        security: &[],
        accept: Some("application/json"),
        content_type: Some("application/json"),
        responses: &[
            Response {
                status: StatusPattern::Exact(200u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(400u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(401u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(403u16),
                body: Body::Json,
            },
            Response {
                status: StatusPattern::Exact(404u16),
                body: Body::Json,
            },
        ],
        retry: RetryClass::UnderKey,
        idempotency: None,
    },
];
