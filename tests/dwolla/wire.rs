//! What goes over the wire.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use client_runtime::BuildError;
use dwolla_kba::{Client, Environment, Error};
use vendor_sandbox::dwolla::{CLIENT_ID, CLIENT_SECRET, CUSTOMER_KBA, MEDIA_TYPE};

use crate::dwolla::{asked, client, credentials, keyed, testbed};

#[tokio::test]
async fn every_request_of_a_flow() {
    let bed = testbed().await;
    let client = client(&bed);
    let (session, answers) = asked(&client).await;
    client.verify_kba_questions(&session, answers).send().await.unwrap();

    let requests = bed.sandbox.requests();
    let lines: Vec<String> =
        requests.iter().map(|request| format!("{} {}", request.method, request.path)).collect();
    let (open, kba) = (format!("POST /customers/{CUSTOMER_KBA}/kba"), format!("/kba/{session}"));
    assert_eq!(lines, ["POST /token", &open, &format!("GET {kba}"), &format!("POST {kba}")]);

    let [token, calls @ ..] = requests.as_slice() else { unreachable!() };
    let basic = format!("Basic {}", STANDARD.encode(format!("{CLIENT_ID}:{CLIENT_SECRET}")));
    assert_eq!(token.header("authorization"), Some(basic.as_str()));
    assert_eq!(token.media_type(), Some("application/x-www-form-urlencoded"));
    assert_eq!(&token.body[..], b"grant_type=client_credentials");

    for call in calls {
        assert_eq!(call.header("accept"), Some(MEDIA_TYPE), "{call:?}");
        let bearer = call.header("authorization").unwrap();
        assert!(bearer.starts_with("Bearer sandboxToken"), "{call:?}");
        assert_eq!(call.header("idempotency-key"), None, "{call:?}");
    }
    assert!(calls[0].body.is_empty() && calls[1].body.is_empty());
    assert_eq!(calls[2].media_type(), Some("application/json"));
    let body: serde_json::Value = calls[2].json().unwrap();
    let first = serde_json::json!({"questionId": "2355953375", "answerId": "2687969335"});
    assert_eq!((&body["answers"][0], body["answers"].as_array().unwrap().len()), (&first, 4));

    for request in &requests {
        assert_eq!(request.header("api-version"), None, "{request:?}");
        assert!(request.header("user-agent").unwrap().starts_with("dwolla-kba"), "{request:?}");
    }
}

#[tokio::test]
async fn a_key_goes_out_only_where_the_vendor_reads_it() {
    let bed = testbed().await;
    let keyed = keyed(&client(&bed));
    keyed.initiate_kba_for_customer(CUSTOMER_KBA).send().await.unwrap();
    let sent = bed.requests("POST", "/customers/");
    assert_eq!(sent[0].header("idempotency-key"), Some("attempt-1"));

    let error = keyed.get_kba_questions("1").send().await.unwrap_err();
    assert!(matches!(error, Error::InvalidRequest(_)), "{error}");
    assert_eq!(bed.sandbox.count("GET", "/kba/"), 0);
}

#[tokio::test]
async fn an_id_reaches_no_other_path() {
    let bed = testbed().await;
    let client = client(&bed);
    for (id, path) in [("a/b", "/kba/a%2Fb"), ("a b?c#d", "/kba/a%20b%3Fc%23d")] {
        client.get_kba_questions(id).send().await.unwrap_err();
        assert_eq!(bed.sandbox.requests().last().unwrap().path, path);
    }
    let before = bed.sandbox.requests().len();
    for id in ["", ".", "..", "%2e%2e/token"] {
        let error = client.get_kba_questions(id).send().await.unwrap_err();
        if id.len() > 2 {
            // The percent sign is data, so this names a session and nothing else.
            assert_eq!(bed.sandbox.requests().last().unwrap().path, "/kba/%252e%252e%2Ftoken");
        } else {
            assert!(matches!(error, Error::InvalidRequest(_)), "{id:?}: {error}");
        }
    }
    assert_eq!(bed.sandbox.requests().len(), before + 1);
}

#[test]
fn no_credentials_travel_over_plain_http() {
    let build = |url: &str| {
        Client::builder(Environment::Other(url.to_owned())).credentials(credentials()).build()
    };
    for url in ["http://api.dwolla.example", "http://192.0.2.1:8080", "http://localhost.example"] {
        let error = build(url).unwrap_err();
        assert!(matches!(error, BuildError::InsecureBaseUrl), "{url}: {error}");
        assert!(error.to_string().contains(".base_url("), "{error}");
    }
    for url in
        ["http://127.0.0.1:8080", "http://[::1]:8080", "http://localhost", "https://a.example"]
    {
        assert!(build(url).is_ok(), "{url}");
    }
    let elsewhere = Client::builder(Environment::Sandbox)
        .credentials(credentials())
        .token_endpoint("clientCredentials", "http://tokens.example/token")
        .build();
    assert!(matches!(elsewhere, Err(BuildError::InsecureTokenEndpoint { .. })));
}

#[test]
fn environments_are_those_of_the_vendor() {
    assert_eq!(Environment::Production.base_url(), "https://api.dwolla.com");
    assert_eq!(Environment::Sandbox.base_url(), "https://api-sandbox.dwolla.com");
}
