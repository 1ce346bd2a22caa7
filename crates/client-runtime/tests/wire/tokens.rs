//! OAuth 2 client credentials and token exchange: how many tokens are asked for, and when.

use std::time::Duration;

use client_runtime::testing::ManualClock;
use client_runtime::{AuthError, Credential, CredentialSet, client::Error};
use tokio::task::JoinSet;

use crate::support::{Reply, Server, TOKEN, builder, client, oauth, tables};

fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_thousand_calls_on_a_cold_client_ask_for_one_token() {
    let server = Server::start(|_, _| Reply::entry()).await;
    // They share one connection: each over its own would take more open files than most machines
    // allow a process.
    let builder = builder::<tables::Common>(&server.url(), &ManualClock::new());
    let builder = builder.http(reqwest::ClientBuilder::http2_prior_knowledge);
    let client = builder.build().unwrap();
    let mut calls = JoinSet::new();
    for _ in 0..1000 {
        let client = client.clone();
        calls.spawn(async move { client.get_entry("e1").await.map(|entry| entry.id.clone()) });
    }
    while let Some(call) = calls.join_next().await {
        assert_eq!(call.unwrap().unwrap(), "e1");
    }
    assert_eq!(server.calls(), 1000);
    assert_eq!(server.seen_at("/token").len(), 1);
}

#[tokio::test]
async fn an_expired_token_is_renewed_once() {
    let server = Server::start(|_, _| Reply::entry()).await;
    let clock = ManualClock::new();
    let client = client(&server, &clock);
    client.get_entry("e1").await.unwrap();
    clock.advance(seconds(3601));
    let mut calls = JoinSet::new();
    for _ in 0..20 {
        let client = client.clone();
        calls.spawn(async move { client.get_entry("e1").await.map(drop) });
    }
    while let Some(call) = calls.join_next().await {
        call.unwrap().unwrap();
    }
    assert_eq!(server.seen_at("/token").len(), 2);
    let last = server.seen().pop().unwrap();
    assert_eq!(last.header("authorization"), Some(format!("Bearer {TOKEN}-2").as_str()));
}

#[tokio::test]
async fn the_token_request_is_as_rfc_6749_wants_it() {
    let server = Server::start(|_, _| Reply::entry()).await;
    client(&server, &ManualClock::new()).get_entry("e1").await.unwrap();
    let request = &server.seen_at("/token")[0];
    assert_eq!(request.method, "POST");
    assert_eq!(request.header("content-type"), Some("application/x-www-form-urlencoded"));
    // base64 of `planted-client:planted-secret`.
    let basic = "Basic cGxhbnRlZC1jbGllbnQ6cGxhbnRlZC1zZWNyZXQ=";
    assert_eq!(request.header("authorization"), Some(basic));
    assert_eq!(request.body, "grant_type=client_credentials");
}

#[tokio::test]
async fn client_authentication_in_the_body_and_scopes() {
    let server = Server::start(|_, _| Reply::entry()).await;
    let secret = Credential::ClientCredentials { id: "a b".into(), secret: "s&t".into() };
    let client = builder::<tables::Common>(&server.url(), &ManualClock::new())
        .credentials(CredentialSet::new().with("oauthBody", secret))
        .build()
        .unwrap();
    client.get("by_oauth_body").await.unwrap();
    let request = &server.seen_at("/token")[0];
    assert_eq!(request.header("authorization"), None);
    let expected =
        "grant_type=client_credentials&scope=read+write&client_id=a+b&client_secret=s%26t";
    assert_eq!(request.body, expected);
}

#[tokio::test]
async fn a_401_drops_the_token_that_was_sent_and_repeats_once_a_one_shot_too() {
    let server = Server::start(|seen, _| match seen.header("authorization") {
        Some(value) if value.ends_with("-1") => Reply::status(401),
        _ => Reply::entry(),
    })
    .await;
    let client = client(&server, &ManualClock::new());
    let entry = client.burn_entry("e1").await.unwrap();
    assert_eq!(entry.attempts(), 2);
    let calls = server.seen_at("/entries/e1/burn");
    assert_eq!(calls.len(), 2);
    assert_eq!(calls[0].body, "sure=true");
    assert_eq!(calls[1].body, "sure=true");
    client.burn_entry("e1").await.unwrap();
    assert_eq!(server.seen_at("/token").len(), 2, "the second token stays");
}

#[tokio::test]
async fn calls_that_are_refused_together_share_the_next_token() {
    let server = Server::start(|seen, _| match seen.header("authorization") {
        Some(value) if value.ends_with("-1") => Reply::status(401),
        _ => Reply::entry(),
    })
    .await;
    let client = client(&server, &ManualClock::new());
    let mut calls = JoinSet::new();
    for _ in 0..20 {
        let client = client.clone();
        calls.spawn(async move { client.get_entry("e1").await.map(drop) });
    }
    while let Some(call) = calls.join_next().await {
        call.unwrap().unwrap();
    }
    assert_eq!(server.seen_at("/token").len(), 2);
}

#[tokio::test]
async fn a_second_401_is_the_answer() {
    let server = Server::start(|_, _| Reply::status(401)).await;
    let error = client(&server, &ManualClock::new()).get_entry("e1").await.unwrap_err();
    assert!(error.is_auth() && !error.is_retryable());
    assert_eq!((error.attempts(), server.calls()), (2, 2));
    assert_eq!(server.seen_at("/token").len(), 2);
}

#[tokio::test]
async fn a_401_for_a_fixed_credential_is_not_repeated() {
    let server = Server::start(|_, _| Reply::status(401)).await;
    let client = builder::<tables::Common>(&server.url(), &ManualClock::new())
        .credentials(CredentialSet::new().with("bearer", Credential::Bearer(TOKEN.into())))
        .build()
        .unwrap();
    let error = client.get("by_bearer").await.unwrap_err();
    assert_eq!((error.attempts(), server.calls()), (1, 1));
}

#[tokio::test]
async fn a_refusing_token_endpoint_is_asked_once_and_its_code_is_told() {
    let refusal = r#"{"error":"invalid_client","error_description":"planted-body"}"#;
    let server = Server::scripted(move |_, _| Reply::json(401, refusal)).await;
    let clock = ManualClock::new();
    let client = client(&server, &clock);
    let mut calls = JoinSet::new();
    for _ in 0..10 {
        let client = client.clone();
        calls.spawn(async move { client.get_entry("e1").await.map(drop) });
    }
    while let Some(call) = calls.join_next().await {
        let error = call.unwrap().unwrap_err();
        let Error::Auth(failure) = &error else { panic!("{error}") };
        assert_eq!(failure.code(), Some("invalid_client"));
        assert!(error.is_auth() && !error.is_retryable() && error.status().is_none());
        assert_eq!(
            error.to_string(),
            "get_entry failed: the token endpoint answered 401 Unauthorized (invalid_client) \
             (not sent)"
        );
    }
    assert_eq!(server.seen().len(), 1, "one token request, and no call");
    clock.advance(seconds(60));
    assert!(client.get_entry("e1").await.is_err());
    assert_eq!(server.seen().len(), 2, "after a pause it is asked again");
}

#[tokio::test]
async fn a_token_endpoint_in_trouble_is_asked_again() {
    let server = Server::scripted(|seen, _| match seen.path() {
        "/token" => Reply::new(503, &[("retry-after", "3")], "planted-body"),
        _ => Reply::entry(),
    })
    .await;
    let clock = ManualClock::new();
    let error = client(&server, &clock).get_entry("e1").await.unwrap_err();
    assert_eq!(server.seen_at("/token").len(), 4);
    assert_eq!(clock.sleeps(), [seconds(3); 3]);
    assert!(error.is_retryable());
    assert_eq!(error.retry_after(), Some(seconds(3)));
}

#[tokio::test]
async fn an_answer_without_a_token_is_an_error() {
    let server = Server::scripted(|_, _| Reply::new(200, &[], "<html>planted-body</html>")).await;
    let error = client(&server, &ManualClock::new()).get_entry("e1").await.unwrap_err();
    let Error::Auth(failure) = &error else { panic!("{error}") };
    assert!(matches!(failure.cause(), AuthError::InvalidAnswer { .. }));
    assert!(!format!("{error:?}").contains("planted"));
}

#[tokio::test]
async fn a_byte_order_mark_before_a_token_is_skipped() {
    let server = Server::scripted(|seen, _| match seen.path() {
        "/entries/e1" => Reply::entry(),
        _ => Reply::json(200, "\u{FEFF}{\"access_token\":\"marked\",\"token_type\":\"bearer\"}"),
    })
    .await;
    client(&server, &ManualClock::new()).get_entry("e1").await.unwrap();
    assert_eq!(server.seen_at("/entries/e1")[0].header("authorization"), Some("Bearer marked"));

    let server =
        Server::scripted(|_, _| Reply::json(400, "\u{FEFF}{\"error\":\"invalid_client\"}")).await;
    let error = client(&server, &ManualClock::new()).get_entry("e1").await.unwrap_err();
    assert!(error.to_string().contains("invalid_client"), "{error}");
}

#[tokio::test]
async fn a_silent_token_endpoint_ends_with_the_deadline() {
    let clock = ManualClock::new();
    let mover = clock.clone();
    let server = Server::scripted(move |_, _| {
        mover.advance(seconds(20));
        Reply::Silence
    })
    .await;
    let client =
        builder::<tables::Common>(&server.url(), &clock).deadline(seconds(15)).build().unwrap();
    let error = client.get_entry("e1").await.unwrap_err();
    assert!(error.is_auth() && error.is_retryable(), "{error}");
}

#[tokio::test]
async fn a_slow_answer_is_taken_off_the_life_of_its_token() {
    let clock = ManualClock::new();
    let mover = clock.clone();
    let server = Server::scripted(move |seen, before| match seen.path() {
        "/token" => {
            mover.advance(seconds(14));
            Reply::json(200, format!(r#"{{"access_token":"{TOKEN}-{before}","expires_in":30}}"#))
        }
        _ => Reply::entry(),
    })
    .await;
    let client = client(&server, &clock);
    client.get_entry("e1").await.unwrap();
    // By the clock of the endpoint the token may have ended a second ago.
    clock.advance(seconds(17));
    client.get_entry("e1").await.unwrap();
    let sent = server.seen_at("/entries/e1");
    let tokens: Vec<_> = sent.iter().map(|seen| seen.header("authorization").unwrap()).collect();
    assert_eq!(tokens, ["Bearer planted-token-0", "Bearer planted-token-1"]);
}

#[tokio::test]
async fn a_token_exchange_with_an_offset_without_colon() {
    let server = Server::start(|seen, before| match seen.path() {
        // The clock of the tests stands at 2026-01-01T00:00:00Z.
        "/authenticate" => Reply::json(
            200,
            format!(
                r#"{{"session":{{"authToken":"{TOKEN}/{before}+=",
                    "expirationTime":"2026-01-01T02:15:00.328+0200"}}}}"#
            ),
        ),
        _ => Reply::entry(),
    })
    .await;
    let clock = ManualClock::new();
    let fields = [
        ("applicationId".to_owned(), "planted-app".into()),
        ("sharedSecret".to_owned(), "planted-shared".into()),
    ];
    let credential = Credential::TokenExchange { fields: fields.into() };
    let client = builder::<tables::Common>(&server.url(), &clock)
        .credentials(CredentialSet::new().with("exchange", credential))
        .build()
        .unwrap();
    for _ in 0..3 {
        client.get("by_exchange").await.unwrap();
    }
    let logins = server.seen_at("/authenticate");
    assert_eq!(logins.len(), 1);
    assert_eq!(
        logins[0].body,
        r#"{"applicationId":"planted-app","sharedSecret":"planted-shared"}"#
    );
    let authorization = format!("Bearer {TOKEN}/0+=");
    assert_eq!(
        server.seen_at("/by-exchange")[0].header("authorization"),
        Some(authorization.as_str())
    );
    clock.advance(seconds(15 * 60 + 1));
    client.get("by_exchange").await.unwrap();
    assert_eq!(server.seen_at("/authenticate").len(), 2);
}

#[tokio::test]
async fn without_credentials_for_an_operation_nothing_is_sent() {
    let server = Server::start(|_, _| Reply::entry()).await;
    let client = builder::<tables::Common>(&server.url(), &ManualClock::new())
        .credentials(oauth())
        .build()
        .unwrap();
    let error = client.get("either").await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "either failed: the operation needs credentials for `apiHeader` (an API key) with \
         `apiQuery` (an API key), or `basic` (user name and password); set them by \
         `.credentials(..)` (not sent)"
    );
    assert!(server.seen().is_empty());
}
