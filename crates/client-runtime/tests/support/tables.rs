//! Operation tables of the made-up API.

use client_runtime::table::{Empty, Json, Stream, failure, success};
use client_runtime::{
    ApiKeyLocation, ClientAuthentication, DocumentedResponse, ExchangeField, IdempotencyHeader,
    KeyFormat, KeySource, Method, Operation, RateLimitHeaders, RequiredScheme, RetryClass,
    SchemeKind, SecurityRequirement, SecurityScheme, Surface, TokenExchange,
};

/// Which table a client has.
pub trait Table: Clone + Send + Sync + 'static {
    const SURFACE: &'static Surface;
}

/// The table of most tests.
#[derive(Clone)]
pub struct Common;

impl Table for Common {
    const SURFACE: &'static Surface = &SURFACE;
}

/// A vendor that stores failures under idempotency keys, which the runtime makes.
#[derive(Clone)]
pub struct Replaying;

impl Table for Replaying {
    const SURFACE: &'static Surface = &Surface {
        operations: &[
            Operation {
                idempotency: Some(IdempotencyHeader {
                    keys: KeySource::Runtime,
                    replays_failures: true,
                    ..IDEMPOTENCY
                }),
                ..CREATE_ENTRY
            },
            PING,
        ],
        ..SURFACE
    };
}

/// Alternatives of all kinds, of which the runtime meets some only by what the caller gives.
#[derive(Clone)]
pub struct Alternatives;

impl Table for Alternatives {
    const SURFACE: &'static Surface = &Surface {
        operations: &[
            by(
                "any_way",
                "/any-way",
                &[
                    SecurityRequirement { schemes: &[MTLS] },
                    SecurityRequirement { schemes: &[required("digest")] },
                    SecurityRequirement { schemes: &[required("bearer")] },
                ],
            ),
            by("both", "/both", &[SecurityRequirement { schemes: &[MTLS, required("bearer")] }]),
            by(
                "clash",
                "/clash",
                &[SecurityRequirement { schemes: &[required("basic"), required("bearer")] }],
            ),
            by(
                "either",
                "/either",
                &[
                    SecurityRequirement { schemes: &[required("digest")] },
                    SecurityRequirement { schemes: &[MTLS] },
                    SecurityRequirement { schemes: &[required("apiHeader")] },
                ],
            ),
            by(
                "signed",
                "/signed",
                &[SecurityRequirement { schemes: &[required("apiHeader"), required("digest")] }],
            ),
        ],
        schemes: &[
            api_key("apiHeader", ApiKeyLocation::Header, "x-api-key"),
            SecurityScheme { name: "basic", kind: SchemeKind::HttpBasic },
            SecurityScheme { name: "bearer", kind: SchemeKind::HttpBearer },
            SecurityScheme { name: "digest", kind: SchemeKind::Signature },
            SecurityScheme { name: "mtls", kind: SchemeKind::MutualTls },
        ],
        ..SURFACE
    };
}

const MTLS: RequiredScheme = required("mtls");

/// One scheme that every operation needs.
#[derive(Clone)]
pub struct Sole;

impl Table for Sole {
    const SURFACE: &'static Surface = &Surface {
        operations: &[Operation {
            id: "sole",
            security: &[SecurityRequirement { schemes: &[required("oauth")] }],
            ..PING
        }],
        ..SURFACE
    };
}

/// One operation, whose tokens come from a host that the document names.
#[derive(Clone)]
pub struct Issued;

impl Table for Issued {
    const SURFACE: &'static Surface = &Surface {
        operations: <Sole as Table>::SURFACE.operations,
        schemes: &[SecurityScheme {
            name: "oauth",
            kind: SchemeKind::ClientCredentials {
                token_url: "https://tokens.example.com/token",
                client_authentication: ClientAuthentication::Basic,
            },
        }],
        ..SURFACE
    };
}

/// One operation, to which the document gives a server of its own.
#[derive(Clone)]
pub struct Elsewhere;

impl Table for Elsewhere {
    const SURFACE: &'static Surface = &Surface {
        operations: &[Operation {
            id: "elsewhere",
            server: Some(client_runtime::Server::Fixed("https://files.example.com")),
            ..PING
        }],
        ..SURFACE
    };
}

/// One operation for each thing that a document can ask of an idempotency key.
#[derive(Clone)]
pub struct Keyed;

impl Table for Keyed {
    const SURFACE: &'static Surface = &Surface {
        operations: &[
            keyed(
                "needs_key",
                RetryClass::UnderKey,
                IdempotencyHeader { required: true, ..IDEMPOTENCY },
            ),
            keyed("one_shot", RetryClass::OneShot, IDEMPOTENCY),
            keyed(
                "other_header",
                RetryClass::UnderKey,
                IdempotencyHeader { name: "x-order", min_length: 4, ..IDEMPOTENCY },
            ),
            keyed(
                "short_keys",
                RetryClass::UnderKey,
                IdempotencyHeader { keys: KeySource::Runtime, max_length: 32, ..IDEMPOTENCY },
            ),
            keyed(
                "uuid",
                RetryClass::UnderKey,
                IdempotencyHeader { format: KeyFormat::Uuid, ..IDEMPOTENCY },
            ),
        ],
        schemes: &[],
        ..SURFACE
    };
}

const fn keyed(id: &'static str, retry: RetryClass, idempotency: IdempotencyHeader) -> Operation {
    Operation {
        id,
        operation_id: id,
        method: Method::POST,
        retry,
        idempotency: Some(idempotency),
        ..PING
    }
}

const SURFACE: Surface = Surface {
    name: "entries-api",
    operations: OPERATIONS,
    schemes: SCHEMES,
    request_id_header: Some("x-request-id"),
    not_processed: &[429],
    rate_limit: Some(RateLimitHeaders {
        limit: Some("x-ratelimit-limit"),
        remaining: Some("x-ratelimit-remaining"),
        reset: Some("x-ratelimit-reset"),
    }),
};

const IDEMPOTENCY: IdempotencyHeader =
    IdempotencyHeader { name: "idempotency-key", max_length: 64, ..IdempotencyHeader::NEW };

const SCHEMES: &[SecurityScheme] = &[
    api_key("apiCookie", ApiKeyLocation::Cookie, "session"),
    api_key("apiHeader", ApiKeyLocation::Header, "x-api-key"),
    api_key("apiQuery", ApiKeyLocation::Query, "key"),
    SecurityScheme { name: "basic", kind: SchemeKind::HttpBasic },
    SecurityScheme { name: "bearer", kind: SchemeKind::HttpBearer },
    SecurityScheme {
        name: "exchange",
        kind: SchemeKind::TokenExchange(TokenExchange {
            path: "/authenticate",
            fields: &[
                ExchangeField { name: "applicationId", secret: false },
                ExchangeField { name: "sharedSecret", secret: true },
            ],
            token: "/session/authToken",
            expires_at: Some("/session/expirationTime"),
            header: "authorization",
            prefix: "Bearer ",
        }),
    },
    SecurityScheme {
        name: "oauth",
        kind: SchemeKind::ClientCredentials {
            token_url: "/token",
            client_authentication: ClientAuthentication::Basic,
        },
    },
    SecurityScheme {
        name: "oauthBody",
        kind: SchemeKind::ClientCredentials {
            token_url: "/token",
            client_authentication: ClientAuthentication::Body,
        },
    },
];

const fn api_key(
    name: &'static str,
    location: ApiKeyLocation,
    parameter: &'static str,
) -> SecurityScheme {
    SecurityScheme { name, kind: SchemeKind::ApiKey { location, name: parameter } }
}

const OPERATIONS: &[Operation] = &[
    Operation {
        id: "burn_entry",
        operation_id: "burnEntry",
        method: Method::POST,
        path: "/entries/{id}/burn",
        retry: RetryClass::OneShot,
        ..ENTRY
    },
    by("by_basic", "/by-basic", &[SecurityRequirement { schemes: &[required("basic")] }]),
    by("by_bearer", "/by-bearer", &[SecurityRequirement { schemes: &[required("bearer")] }]),
    by("by_cookie", "/by-cookie", &[SecurityRequirement { schemes: &[required("apiCookie")] }]),
    by("by_exchange", "/by-exchange", &[SecurityRequirement { schemes: &[required("exchange")] }]),
    by("by_header", "/by-header", &[SecurityRequirement { schemes: &[required("apiHeader")] }]),
    by("by_oauth_body", "/by-oauth-body", &[SecurityRequirement { schemes: &[SCOPED_BODY] }]),
    by("by_query", "/by-query", &[SecurityRequirement { schemes: &[required("apiQuery")] }]),
    CREATE_ENTRY,
    Operation {
        id: "download",
        path: "/file",
        security: &[],
        responses: &[success(&[200], Stream)],
        ..ENTRY
    },
    by(
        "either",
        "/either",
        &[
            SecurityRequirement { schemes: &[required("apiHeader"), required("apiQuery")] },
            SecurityRequirement { schemes: &[required("basic")] },
        ],
    ),
    Operation { id: "get_entry", operation_id: "getEntry", ..ENTRY },
    by(
        "open",
        "/open",
        &[
            SecurityRequirement { schemes: &[] },
            SecurityRequirement { schemes: &[required("apiHeader")] },
        ],
    ),
    PING,
];

const CREATE_ENTRY: Operation = Operation {
    id: "create_entry",
    operation_id: "createEntry",
    method: Method::POST,
    path: "/entries",
    content_type: Some("application/vnd.entries.v1+json"),
    retry: RetryClass::UnderKey,
    idempotency: Some(IDEMPOTENCY),
    responses: &[success(&[201], Empty), FAILURES, NOT_FOUND],
    ..ENTRY
};

const ENTRY: Operation = Operation {
    id: "entry",
    operation_id: "entry",
    path: "/entries/{id}",
    security: &[SecurityRequirement { schemes: &[required("oauth")] }],
    accept: Some("application/vnd.entries.v1.hal+json"),
    responses: ENTRY_RESPONSES,
    retry: RetryClass::Idempotent,
    ..Operation::NEW
};

const ENTRY_RESPONSES: &[DocumentedResponse] = &[success(&[200], Json), FAILURES, NOT_FOUND];

const PING: Operation = Operation {
    id: "ping",
    operation_id: "ping",
    path: "/ping",
    security: &[],
    accept: None,
    ..ENTRY
};

const FAILURES: DocumentedResponse = failure(&[403, 502], Json);
const NOT_FOUND: DocumentedResponse = failure(&[404], Empty);

const SCOPED_BODY: RequiredScheme =
    RequiredScheme { scheme: "oauthBody", scopes: &["write", "read"] };

const fn required(scheme: &'static str) -> RequiredScheme {
    RequiredScheme { scheme, scopes: &[] }
}

const fn by(
    id: &'static str,
    path: &'static str,
    security: &'static [SecurityRequirement],
) -> Operation {
    Operation {
        id,
        operation_id: id,
        path,
        security,
        responses: ENTRY_RESPONSES,
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    }
}
