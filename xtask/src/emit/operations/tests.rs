use super::*;
use crate::emit::source::rustfmt;
use crate::model::decoding::{Decoding, DocumentedResponse, ResponseKind};
use crate::operation::{IdempotencyHeader, KeyFormat, RequiredScheme, Server, StatusPattern};
use crate::operation::{KeySource, RetryClass};
use crate::operations::{ApiKeyLocation, SchemeKind};
use crate::tree::{Pointer, Span};

#[track_caller]
fn assert_formatted(text: &str) {
    rustfmt::assert_formatted("operations", text);
}

fn operation(id: &str) -> Operation {
    Operation {
        id: id.to_owned(),
        operation_id: id.to_owned(),
        method: "get".to_owned(),
        path: format!("/{id}"),
        place: Pointer::root(),
        server: None,
        tag: None,
        summary: None,
        security: Vec::new(),
        accept: None,
        content_type: None,
        parameters: Vec::new(),
        body: None,
        headers: Vec::new(),
        successes: Vec::new(),
        description: String::new(),
        notes: Vec::new(),
        deprecated: false,
        answers: Vec::new(),
        representations: Vec::new(),
        retry: RetryClass::OneShot,
        retry_reason: None,
        idempotency: None,
        span: Span::NONE,
    }
}

fn row(operation: Operation, responses: Vec<DocumentedResponse>) -> Row {
    Row { operation, responses, feature: None }
}

fn table(rows: Vec<Row>) -> Table<'static> {
    Table {
        name: "entries-api",
        schemes: &[],
        request_id_header: None,
        not_processed: &[],
        rate_limit: None,
        rows,
    }
}

fn exact(status: u16, kind: ResponseKind, decoding: Decoding) -> DocumentedResponse {
    DocumentedResponse { status: StatusPattern::Exact(status), kind, decoding }
}

fn requires(scheme: &str, scopes: &[&str]) -> RequiredScheme {
    let scopes = scopes.iter().map(|scope| (*scope).to_owned()).collect();
    RequiredScheme { scheme: scheme.to_owned(), scopes }
}

/// As Dwolla has it: one success, and the same failures at most operations.
fn typical() -> Row {
    let failures = [400, 401, 403, 404, 406, 429, 500];
    let failures = failures.map(|status| exact(status, ResponseKind::Failure, Decoding::Json));
    let success = exact(200, ResponseKind::Success, Decoding::Json);
    let operation = Operation {
        operation_id: "verifyKbaQuestions".to_owned(),
        method: "post".to_owned(),
        path: "/kba/{id}".to_owned(),
        tag: Some("kba".to_owned()),
        security: vec![vec![requires("clientCredentials", &[])]],
        accept: Some("application/vnd.dwolla.v1.hal+json".to_owned()),
        content_type: Some("application/json".to_owned()),
        ..operation("verify_kba_questions")
    };
    row(operation, std::iter::once(success).chain(failures).collect())
}

#[test]
fn a_typical_row_has_twelve_lines() {
    let text = table(vec![typical()]).print();
    let expected = r#"//! What the runtime knows of each operation, sorted by id.

use client_runtime::table::{Json, failure, success};
use client_runtime::{Method, Operation, RequiredScheme, SecurityRequirement, Surface};

/// The surface: its operations and the facts that they share.
pub static SURFACE: Surface = Surface {
    name: "entries-api",
    operations: OPERATIONS,
    schemes: &[],
    request_id_header: None,
    not_processed: &[],
    rate_limit: None,
};

const CLIENT_CREDENTIALS: &[SecurityRequirement] = &[SecurityRequirement {
    schemes: &[RequiredScheme { scheme: "clientCredentials", scopes: &[] }],
}];

static OPERATIONS: &[Operation] = &[Operation {
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
}];
"#;
    assert_eq!(text, expected);
    assert_formatted(&text);
}

#[test]
fn answers_that_are_read_alike_share_a_line() {
    let by_media_type = Decoding::ByMediaType(vec![
        ("application/problem+json".to_owned(), Decoding::Json),
        ("text/plain".to_owned(), Decoding::Text),
    ]);
    let of = |status, kind, decoding| DocumentedResponse { status, kind, decoding };
    let responses = vec![
        exact(200, ResponseKind::Variant, Decoding::Bytes),
        exact(202, ResponseKind::Variant, Decoding::Json),
        exact(400, ResponseKind::Failure, Decoding::Json),
        exact(404, ResponseKind::Failure, Decoding::Empty),
        exact(409, ResponseKind::Failure, by_media_type.clone()),
        exact(410, ResponseKind::Failure, Decoding::Empty),
        exact(422, ResponseKind::Failure, by_media_type),
        of(StatusPattern::Class(2), ResponseKind::Variant, Decoding::Json),
        of(StatusPattern::Class(5), ResponseKind::Failure, Decoding::Text),
        of(StatusPattern::Default, ResponseKind::Failure, Decoding::Json),
    ];
    let text = table(vec![row(operation("answers"), responses)]).print();
    let expected = r#"    responses: &[
        variant(&[200], Bytes),
        variant(&[202], Json),
        failure(&[400], Json),
        failure(&[404, 410], Empty),
        failure(
            &[409, 422],
            ByMediaType(&[("application/problem+json", Json), ("text/plain", Text)]),
        ),
        variant_class(2, Json),
        failure_class(5, Text),
        otherwise(Json),
    ],
"#;
    assert!(text.contains(expected), "{text}");
    assert_formatted(&text);
}

/// Rows that have all there is.
fn full(feature: Option<&str>) -> Vec<Row> {
    let decodings = [Decoding::Null, Decoding::Stream, Decoding::Unasked, Decoding::Text];
    let answers = decodings.map(|decoding| exact(200, ResponseKind::Success, decoding));
    let key = IdempotencyHeader {
        name: "idempotency-key".to_owned(),
        required: true,
        min_length: 4,
        max_length: 64,
        format: KeyFormat::Uuid,
        pattern: None,
        keys: KeySource::Runtime,
        replays_failures: true,
    };
    let plain = IdempotencyHeader {
        required: false,
        min_length: 1,
        max_length: 255,
        format: KeyFormat::Text,
        keys: KeySource::Caller,
        replays_failures: false,
        ..key.clone()
    };
    let either = vec![
        vec![requires("apiKey", &[]), requires("secret", &[])],
        vec![requires("oauth", &["accounts:read", "accounts:write"])],
        vec![],
    ];
    let mut rows = vec![
        row(operation("open"), answers.to_vec()),
        row(operation("ping"), Vec::new()),
        row(
            Operation {
                method: "query".to_owned(),
                server: Some(Server::Named("files.yaml".to_owned())),
                security: either,
                retry: RetryClass::UnderKey,
                idempotency: Some(key),
                ..operation("keyed")
            },
            Vec::new(),
        ),
        row(
            Operation {
                method: "delete".to_owned(),
                server: Some(Server::Fixed("https://files.example.com".to_owned())),
                security: vec![vec![requires("oauth", &["accounts:read"])]],
                retry: RetryClass::Idempotent,
                idempotency: Some(plain),
                ..operation("gone")
            },
            Vec::new(),
        ),
        typical(),
    ];
    rows[2].feature = feature.map(str::to_owned);
    rows
}

#[test]
fn a_table_is_formatted_and_sorted() {
    let scheme = |name: &str, kind| SecurityScheme {
        name: name.to_owned(),
        description: None,
        kind,
        span: Span::NONE,
    };
    let exchange = SchemeKind::TokenExchange {
        path: "/authenticate".to_owned(),
        fields: ["applicationId", "sharedSecret"]
            .map(|name| crate::operations::ExchangeField { name: name.to_owned(), secret: true })
            .to_vec(),
        token: "/session/authToken".to_owned(),
        expires_at: Some("/session/expirationTime".to_owned()),
        header: "authorization".to_owned(),
        prefix: "Bearer ".to_owned(),
    };
    let key = SchemeKind::ApiKey { location: ApiKeyLocation::Query, name: "key".to_owned() };
    let oauth = SchemeKind::ClientCredentials {
        token_url: "/token".to_owned(),
        in_body: true,
        has_other_flows: false,
    };
    let schemes = [
        scheme("apiKey", key),
        scheme("basic", SchemeKind::HttpBasic),
        scheme("exchange", exchange),
        scheme("oauth", oauth),
        scheme("mtls", SchemeKind::MutualTls),
    ];
    let limits = RateLimitFacts {
        limit: Some("X-Limit".to_owned()),
        remaining: Some("X-Remaining".to_owned()),
        reset: None,
    };
    let table = Table {
        schemes: &schemes,
        request_id_header: Some("X-Request-Id"),
        not_processed: &[429, 503],
        rate_limit: Some(&limits),
        ..table(full(None))
    };
    let text = table.print();
    assert_formatted(&text);
    let ids: Vec<&str> = text.lines().filter(|line| line.trim().starts_with("id: ")).collect();
    assert!(ids.is_sorted() && ids.len() == 4, "{ids:?}");
    for line in [
        "    Operation { id: \"ping\", operation_id: \"ping\", path: \"/ping\", ..Operation::NEW },",
        "        method: Method::extension(\"QUERY\"),",
        "        security: API_KEY_AND_SECRET_OR_OAUTH_WITH_ACCOUNTS_READ_ACCOUNTS_WRITE,",
        "        server: Some(Server::Named(\"files.yaml\")),",
        "    request_id_header: Some(\"x-request-id\"),",
        "    not_processed: &[429, 503],",
        "IdempotencyHeader { name: \"idempotency-key\", ..IdempotencyHeader::NEW }",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
}

#[test]
fn rows_of_a_feature_are_there_with_it() {
    let text = table(full(Some("tag-keys"))).print();
    assert_formatted(&text);
    assert!(
        text.contains("    #[cfg(feature = \"tag-keys\")]\n    Operation {\n        id: \"keyed\"")
    );
    assert_eq!(text.matches("#[cfg").count(), 1);
    assert!(text.contains("#![allow(dead_code, unused_imports)]"));
}

#[test]
fn names_of_constants_follow_from_what_they_say_and_differ() {
    let long: Vec<String> = (0..30).map(|number| format!("scope-{number}")).collect();
    let long: Vec<&str> = long.iter().map(String::as_str).collect();
    let all = [
        vec![vec![requires("2fa", &[])]],
        vec![vec![requires("surface", &[])]],
        vec![vec![requires("éé", &[])]],
        vec![vec![requires("oauth", &long)]],
        vec![vec![requires("oauth", &long[..29])]],
        vec![],
    ];
    let constants = SecurityConstants::of(all.iter());
    let names: Vec<&str> = all.iter().filter_map(|one| constants.name(one)).collect();
    assert_eq!(names[0], "SCHEME_2FA");
    assert_eq!(names[1], "SURFACE2");
    assert!(names[3].starts_with("OAUTH_WITH_SCOPE_0_SCOPE_1_") && names[3].len() <= 65);
    assert_ne!(names[3], names[4]);
    let backwards = SecurityConstants::of(all.iter().rev());
    for one in &all {
        assert_eq!(constants.name(one), backwards.name(one), "the order does not count");
        let text = constants.name(one).unwrap_or("A");
        assert!(syn::parse_str::<syn::Ident>(text).is_ok(), "{text}");
    }
}
