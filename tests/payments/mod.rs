//! A generated client on the wire: the keys and the security that its document declares.
//!
//! The client of the case `cases/client/payments` is compiled into this test, and the service answers
//! on loopback; the suite `compiled` keeps the client fresh.

#[rustfmt::skip]
#[path = "client/src/lib.rs"]
#[allow(missing_docs, dead_code, unused_imports, unused_qualifications, clippy::all)]
mod payments;

use client_runtime::signing_fn;
use payments::{CallOptions, Client, Credentials, IdempotencyKey, types};
use vendor_sandbox::{Answer, Request, Scene, Vendor};
use workspace_tests::Testbed;

/// Fails the first calls, then answers nothing but 200.
struct Service {
    failures: usize,
}

impl Vendor for Service {
    fn answer(&mut self, _: &Request, _: &Scene) -> Answer {
        if self.failures > 0 {
            self.failures -= 1;
            return Answer::empty(503);
        }
        Answer::empty(200)
    }
}

async fn failing(failures: usize, credentials: Credentials) -> (Testbed<Service>, Client) {
    let bed = Testbed::start(Service { failures }).await.unwrap();
    let client = bed.builder().credentials(credentials).build().unwrap();
    (bed, client)
}

fn both() -> Credentials {
    let other = Credentials::signed("App", signing_fn(|request| request.set_header("x-a", "b")));
    Credentials::app("a").and(Credentials::app_key("k")).and(other)
}

fn key(text: &str) -> CallOptions {
    CallOptions::new().idempotency_key(IdempotencyKey::new(text).unwrap())
}

fn sent(bed: &Testbed<Service>, name: &str) -> Vec<Option<String>> {
    bed.sandbox.requests().iter().map(|call| call.header(name).map(str::to_owned)).collect()
}

#[tokio::test]
async fn a_declared_key_makes_a_call_repeatable() {
    let body = types::CreatePaymentBody::new().amount(5);
    let (bed, client) = failing(2, both()).await;
    client.create_payment(body.clone()).idempotency_key("order-1").send().await.unwrap();
    assert_eq!(sent(&bed, "idempotency-key"), vec![Some("order-1".to_owned()); 3]);

    let (bed, client) = failing(1, both()).await;
    client.with(key("order-2")).create_payment(body.clone()).send().await.unwrap();
    assert_eq!(sent(&bed, "idempotency-key"), vec![Some("order-2".to_owned()); 2]);

    let (bed, client) = failing(1, both()).await;
    client.create_payment(body.clone()).send().await.unwrap_err();
    assert_eq!(sent(&bed, "idempotency-key"), [None]);

    let long = "k".repeat(41);
    client.with(key(&long)).create_payment(body).send().await.unwrap_err();
    assert_eq!(bed.sandbox.requests().len(), 1);
}

#[tokio::test]
async fn a_required_key_comes_by_setter_or_by_options() {
    let id = "f81d4fae-7dec-4d5a-a765-00a0c91e6bf6";
    let (bed, client) = failing(1, both()).await;
    client.create_refund().x_idempotency_key(id).send().await.unwrap();
    client.with(key(id)).create_refund().send().await.unwrap();
    assert_eq!(sent(&bed, "x-idempotency-key"), vec![Some(id.to_owned()); 3]);
    let missing = client.create_refund().send().await.unwrap_err().to_string();
    assert!(missing.contains("needs an idempotency key"), "{missing}");
    client.with(key("no-uuid")).create_refund().send().await.unwrap_err();
    assert_eq!(bed.sandbox.requests().len(), 3);
}

#[tokio::test]
async fn one_shot_wins_over_a_declared_key_and_a_request_id_is_none() {
    let (bed, client) = failing(1, both()).await;
    client.with(key("t-1")).create_transfer().send().await.unwrap_err();
    assert_eq!(sent(&bed, "idempotency-key"), [Some("t-1".to_owned())]);
    let (bed, client) = failing(1, both()).await;
    client.create_report().x_request_id("r-1").send().await.unwrap_err();
    assert_eq!(sent(&bed, "x-request-id"), [Some("r-1".to_owned())]);
}

#[tokio::test]
async fn each_scheme_has_its_own_credential() {
    let (bed, client) = failing(0, both()).await;
    client
        .create_refund()
        .x_idempotency_key(IdempotencyKey::random().as_str())
        .send()
        .await
        .unwrap();
    let call = bed.sandbox.requests().remove(0);
    assert_eq!((call.header("x-app"), call.header("x-app-key")), (Some("a"), Some("k")));
}

#[tokio::test]
async fn alternatives_are_met_by_what_the_caller_has() {
    let (bed, client) = failing(0, Credentials::sso("t")).await;
    client.list_payments().send().await.unwrap();
    assert_eq!(sent(&bed, "authorization"), [Some("Bearer t".to_owned())]);

    let signer = signing_fn(|request| {
        let path = request.url().path().to_owned();
        request.set_header("authorization", &format!("Acme-HMAC-SHA256 {path}"))
    });
    let (bed, client) = failing(0, Credentials::hmac(signer)).await;
    client.list_payments().send().await.unwrap();
    assert!(sent(&bed, "authorization")[0].as_ref().unwrap().ends_with(" /payments"));

    let bed = Testbed::start(Service { failures: 0 }).await.unwrap();
    let builder = || bed.builder::<Client>().credentials(Credentials::login("u", "p"));
    let error = builder().build().unwrap().list_payments().send().await.unwrap_err().to_string();
    assert!(error.contains("`certificate` (a client certificate"), "{error}");
    builder().client_certificate_in_http().build().unwrap().list_payments().send().await.unwrap();
    assert_eq!(sent(&bed, "authorization"), [Some("Basic dTpw".to_owned())]);
}

#[tokio::test]
async fn a_signer_sees_the_body() {
    let signer = signing_fn(|request| {
        let body = String::from_utf8_lossy(request.body().unwrap_or_default()).into_owned();
        request.set_header("x-app", &body)
    });
    let credentials = Credentials::signed("app", signer).and(Credentials::app_key("k"));
    let (bed, client) = failing(0, credentials).await;
    let body = types::CreatePaymentBody::new().amount(5);
    client.create_payment(body).send().await.unwrap();
    assert_eq!(sent(&bed, "x-app"), [Some(r#"{"amount":5}"#.to_owned())]);
}

#[tokio::test]
async fn a_token_of_another_flow_serves_an_oauth_client() {
    let (bed, client) = failing(0, Credentials::oauth_token("device-token")).await;
    client.list_accounts().send().await.unwrap();
    assert_eq!(sent(&bed, "authorization"), [Some("Bearer device-token".to_owned())]);
    assert_eq!(bed.sandbox.requests().len(), 1);
}

#[test]
fn no_two_schemes_read_one_variable() {
    let source = include_str!("client/src/credentials.rs");
    let read = source.split("].map(").filter_map(|read| read.rsplit_once('['));
    let names = read.flat_map(|(_, names)| names.split(", ")).map(|name| name.trim_matches('"'));
    let mut variables: Vec<&str> = names.filter(|name| name.starts_with("PAYMENTS_")).collect();
    let count = variables.len();
    variables.sort_unstable();
    variables.dedup();
    assert_eq!(variables.len(), count, "{variables:?}");
    for name in ["PAYMENTS_APP__KEY", "PAYMENTS_APP_KEY__KEY", "PAYMENTS_OTHER_APP_KEY"] {
        assert!(variables.contains(&name), "{variables:?}");
    }
}

/// Whatever schemes an operation asks for, the mock's client meets them: a certificate, a signature, keys.
#[tokio::test]
async fn the_client_of_the_mock_needs_no_credentials() {
    let mock = payments::mock::Mock::start().await.unwrap();
    mock.list_payments().answers(());
    mock.list_accounts().answers(());
    let client = mock.client();
    client.list_payments().send().await.unwrap();
    client.list_accounts().send().await.unwrap();
    mock.verify().unwrap();
}
