// @generated
// Made by `cargo xtask generate entrust-kba` from openapi/entrust-kba. Do not edit.

//! What the runtime knows of each operation, sorted by id.

use client_runtime::table::{Empty, Json, failure, success};
use client_runtime::{
    ApiKeyLocation, ExchangeField, Method, Operation, RequiredScheme, RetryClass, SchemeKind,
    SecurityRequirement, SecurityScheme, Surface, TokenExchange,
};

/// The surface: its operations and the facts that they share.
pub static SURFACE: Surface = Surface {
    name: "entrust-kba",
    operations: OPERATIONS,
    schemes: &[
        SecurityScheme {
            name: "AdminAPIAuthentication",
            kind: SchemeKind::TokenExchange(TokenExchange {
                path: "/api/web/v1/adminapi/authenticate",
                fields: &[
                    ExchangeField { name: "applicationId", secret: false },
                    ExchangeField { name: "sharedSecret", secret: true },
                ],
                token: "/authToken",
                expires_at: Some("/expirationTime"),
                header: "Authorization",
                prefix: "Bearer ",
            }),
        },
        SecurityScheme {
            name: "UserToken",
            kind: SchemeKind::ApiKey { location: ApiKeyLocation::Header, name: "Authorization" },
        },
    ],
    request_id_header: None,
    not_processed: &[],
    rate_limit: None,
};

const ADMIN_API_AUTHENTICATION: &[SecurityRequirement] = &[SecurityRequirement {
    schemes: &[RequiredScheme { scheme: "AdminAPIAuthentication", scopes: &[] }],
}];

const USER_TOKEN: &[SecurityRequirement] =
    &[SecurityRequirement { schemes: &[RequiredScheme { scheme: "UserToken", scopes: &[] }] }];

static OPERATIONS: &[Operation] = &[
    Operation {
        id: "add_knowledge_based_authenticator_using_post",
        operation_id: "addKnowledgeBasedAuthenticatorUsingPOST",
        method: Method::POST,
        path: "/api/web/v1/users/{userid}/userquestions",
        tag: Some("KBA"),
        security: ADMIN_API_AUTHENTICATION,
        accept: Some("application/json"),
        content_type: Some("application/json"),
        responses: &[success(&[200], Empty), failure(&[400, 401, 403, 404, 409], Json)],
        retry: RetryClass::UnderKey,
        ..Operation::NEW
    },
    Operation {
        id: "authenticate_admin_api_using_post",
        operation_id: "authenticateAdminApiUsingPOST",
        method: Method::POST,
        path: "/api/web/v1/adminapi/authenticate",
        tag: Some("Authentication"),
        accept: Some("application/json"),
        content_type: Some("application/json"),
        responses: &[success(&[200], Json), failure(&[400, 401, 403, 404, 409], Json)],
        retry: RetryClass::UnderKey,
        ..Operation::NEW
    },
    Operation {
        id: "delete_user_kba_challenges_using_delete",
        operation_id: "deleteUserKbaChallengesUsingDELETE",
        method: Method::DELETE,
        path: "/api/web/v1/users/{userid}/kbachallenges",
        tag: Some("KBA"),
        security: ADMIN_API_AUTHENTICATION,
        accept: Some("application/json"),
        responses: &[success(&[200], Empty), failure(&[400, 401, 403, 404, 409], Json)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "delete_user_kba_question_using_delete",
        operation_id: "deleteUserKbaQuestionUsingDELETE",
        method: Method::DELETE,
        path: "/api/web/v1/users/{userid}/userquestions/{id}",
        tag: Some("KBA"),
        security: ADMIN_API_AUTHENTICATION,
        accept: Some("application/json"),
        responses: &[success(&[200], Empty), failure(&[400, 401, 403, 404, 409], Json)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "delete_user_kba_using_delete",
        operation_id: "deleteUserKbaUsingDELETE",
        method: Method::DELETE,
        path: "/api/web/v1/users/{userid}/userquestions",
        tag: Some("KBA"),
        security: ADMIN_API_AUTHENTICATION,
        accept: Some("application/json"),
        responses: &[success(&[200], Empty), failure(&[400, 401, 403, 404, 409], Json)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "get_kba_questions_using_get",
        operation_id: "getKbaQuestionsUsingGET",
        path: "/api/web/v1/users/userquestions/{locale}",
        tag: Some("KBA"),
        security: ADMIN_API_AUTHENTICATION,
        accept: Some("application/json"),
        responses: &[success(&[200], Json), failure(&[400, 401, 403, 404, 409], Json)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "get_user_kba_using_get",
        operation_id: "getUserKbaUsingGET",
        path: "/api/web/v1/users/{userid}/userquestions",
        tag: Some("KBA"),
        security: ADMIN_API_AUTHENTICATION,
        accept: Some("application/json"),
        responses: &[success(&[200], Json), failure(&[400, 401, 403, 404, 409], Json)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "logout_using_post",
        operation_id: "logoutUsingPOST",
        method: Method::POST,
        path: "/api/web/v1/authentication/logout",
        tag: Some("Authentication"),
        security: USER_TOKEN,
        accept: Some("application/json"),
        responses: &[success(&[200], Empty), failure(&[400, 401, 403, 404, 409], Json)],
        retry: RetryClass::UnderKey,
        ..Operation::NEW
    },
    Operation {
        id: "update_knowledge_based_authenticator_using_put",
        operation_id: "updateKnowledgeBasedAuthenticatorUsingPUT",
        method: Method::PUT,
        path: "/api/web/v1/users/{userid}/userquestions",
        tag: Some("KBA"),
        security: ADMIN_API_AUTHENTICATION,
        accept: Some("application/json"),
        content_type: Some("application/json"),
        responses: &[success(&[200], Empty), failure(&[400, 401, 403, 404, 409], Json)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "user_authenticate_using_post",
        operation_id: "userAuthenticateUsingPOST",
        method: Method::POST,
        path: "/api/web/v1/authentication/users/authenticate/{authenticator}/complete",
        tag: Some("Authentication"),
        security: USER_TOKEN,
        accept: Some("application/json"),
        content_type: Some("application/json"),
        responses: &[success(&[200], Json), failure(&[400, 401, 403, 404], Json)],
        ..Operation::NEW
    },
    Operation {
        id: "user_authenticator_query_using_post",
        operation_id: "userAuthenticatorQueryUsingPOST",
        method: Method::POST,
        path: "/api/web/v2/authentication/users",
        tag: Some("Authentication"),
        accept: Some("application/json"),
        content_type: Some("application/json"),
        responses: &[success(&[200], Json), failure(&[400, 401, 403, 404], Json)],
        retry: RetryClass::UnderKey,
        ..Operation::NEW
    },
    Operation {
        id: "user_challenge_using_post",
        operation_id: "userChallengeUsingPOST",
        method: Method::POST,
        path: "/api/web/v2/authentication/users/authenticate/{authenticator}",
        tag: Some("Authentication"),
        accept: Some("application/json"),
        content_type: Some("application/json"),
        responses: &[success(&[200], Json), failure(&[400, 401, 403, 404], Json)],
        retry: RetryClass::UnderKey,
        ..Operation::NEW
    },
];
