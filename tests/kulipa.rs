//! Kulipa's KYC end to end: idempotency keys, stored failures, the rate limit and the API key.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use client_runtime::{Random, reqwest};
use kulipa_kyc::types::{CreateKycError, CreateKycRequest, ExportKycError, KycType};
use kulipa_kyc::{
    CallOptions, Client, ClientBuilder, Credentials, Environment, Error, IdempotencyKey,
};
use serde_json::json;
use vendor_sandbox::kulipa::{API_KEY, Kulipa, USER_ACTIVE, USER_UNVERIFIED};
use vendor_sandbox::{Answer, Fault, FaultTarget};
use workspace_tests::Testbed;

const START: &str = "/v1/kycs";
const EXPORT: &str = "/v1/kycs/export";
/// Kulipa's example of a wait, which is longer than the window it belongs to.
const WAIT: Duration = Duration::from_secs(360);

/// Numbers that count up, so that every key differs.
#[derive(Default)]
struct Counting(AtomicU64);

impl Random for Counting {
    fn bits(&self) -> u64 {
        self.0.fetch_add(1, Ordering::Relaxed)
    }
}

async fn testbed() -> Testbed<Kulipa> {
    Testbed::start(Kulipa::new()).await.unwrap()
}

fn builder(bed: &Testbed<Kulipa>) -> ClientBuilder<Client> {
    bed.builder().credentials(Credentials::api_key(API_KEY)).random(Counting::default())
}

fn client(bed: &Testbed<Kulipa>) -> Client {
    builder(bed).build().unwrap()
}

fn request() -> CreateKycRequest {
    CreateKycRequest::new(KycType::Full, USER_UNVERIFIED)
}

fn keyed(client: &Client, key: &str) -> Client {
    client.with(CallOptions::new().idempotency_key(IdempotencyKey::new(key).unwrap()))
}

/// The keys of all requests to start a check.
fn keys(bed: &Testbed<Kulipa>) -> Vec<String> {
    let sent = bed.requests("PUT", START);
    sent.iter().map(|put| put.header("x-idempotency-key").unwrap().to_owned()).collect()
}

fn starting() -> FaultTarget {
    FaultTarget::new("PUT", START)
}

fn exporting() -> FaultTarget {
    FaultTarget::new("GET", EXPORT)
}

#[tokio::test]
async fn a_key_is_made_for_each_call_and_stays_over_its_attempts() {
    let bed = testbed().await;
    let client = client(&bed);
    bed.sandbox.fail_next(starting(), Fault::DropConnection);
    bed.sandbox.fail_next(starting(), Fault::LoseAnswer);
    let started = client.create_kyc(request()).send().await.unwrap();
    assert_eq!(started.attempts(), 3);
    let first = keys(&bed);
    assert_eq!(first.iter().collect::<BTreeSet<_>>().len(), 1);
    assert!((1..=64).contains(&first[0].len()));
    // The lost answer had done its work, and its key kept the third attempt from doing it again.
    assert_eq!(bed.sandbox.with(|kulipa| kulipa.kycs()), 2);

    client.create_kyc(request()).send().await.unwrap();
    assert_ne!(keys(&bed)[3], first[0], "another call has another key");
    assert_eq!(bed.sandbox.with(|kulipa| kulipa.kycs()), 3);
}

#[tokio::test]
async fn a_given_key_is_sent_if_it_fits() {
    let bed = testbed().await;
    let client = client(&bed);
    let longest = "k".repeat(64);
    for key in ["order-42", &longest] {
        keyed(&client, key).create_kyc(request()).send().await.unwrap();
        assert_eq!(keys(&bed).last().unwrap(), key);
    }
    let too_long = keyed(&client, &"k".repeat(65));
    let error = too_long.create_kyc(request()).send().await.unwrap_err();
    assert!(matches!(error, Error::InvalidRequest(_)), "{error}");
    assert!(error.to_string().contains("64"), "{error}");
    assert_eq!(bed.sandbox.requests().len(), 2);
}

#[tokio::test]
async fn reading_takes_no_key() {
    let bed = testbed().await;
    let client = client(&bed);
    client.export_kyc(USER_ACTIVE).send().await.unwrap();
    assert_eq!(bed.sandbox.requests()[0].header("x-idempotency-key"), None);
    let error = keyed(&client, "k").export_kyc(USER_ACTIVE).send().await.unwrap_err();
    assert!(matches!(error, Error::InvalidRequest(_)), "{error}");
}

#[tokio::test]
async fn a_stored_failure_is_definite_under_its_key() {
    let bed = testbed().await;
    let client = keyed(&client(&bed), "order-42");
    for status in [500, 502, 503, 504] {
        let stored = Answer::json(status, &json!({"message": "Stored."}));
        let before = bed.sandbox.requests().len();
        // The call, and the same call by the caller's hand: the vendor gives both the same answer.
        for _ in 0..2 {
            bed.sandbox.fail_next(starting(), Fault::Status(stored.clone()));
            let error = client.create_kyc(request()).send().await.unwrap_err();
            assert_eq!((error.status().unwrap().as_u16(), error.attempts()), (status, 1));
            assert!(error.needs_new_idempotency_key() && !error.is_retryable(), "{error}");
        }
        assert_eq!(bed.sandbox.requests().len(), before + 2);
    }
    assert!(bed.clock.sleeps().is_empty());
    keyed(&client, "order-42-again").create_kyc(request()).send().await.unwrap();
}

#[tokio::test]
async fn an_unknown_outcome_is_asked_for_under_the_same_key_until_it_is_known() {
    let bed = testbed().await;
    let client = client(&bed);
    bed.sandbox.fail_next(starting(), Fault::DropConnection);
    let stored = Answer::json(500, &json!({"code": "internal"}));
    bed.sandbox.fail_next(starting(), Fault::Status(stored));
    let error = client.create_kyc(request()).send().await.unwrap_err();
    let Some(CreateKycError::InternalServerError(body)) = error.api() else { panic!("{error}") };
    assert_eq!(body.code.as_deref(), Some("internal"));
    assert_eq!(error.attempts(), 2);
    assert!(error.needs_new_idempotency_key());
    let keys = keys(&bed);
    assert_eq!(keys[0], keys[1]);
}

#[tokio::test]
async fn a_wait_beyond_the_deadline_ends_the_call_at_once() {
    let bed = Testbed::start(Kulipa::new().rate_limit(1)).await.unwrap();
    let client = client(&bed);
    client.export_kyc(USER_ACTIVE).send().await.unwrap();
    let error = client.export_kyc(USER_ACTIVE).send().await.unwrap_err();
    assert!(matches!(error.api(), Some(ExportKycError::TooManyRequests(_))), "{error}");
    assert_eq!((error.attempts(), error.retry_after()), (1, Some(WAIT)));
    assert!(error.is_retryable());
    assert!(error.to_string().contains("retry after 360 s"), "{error}");
    let limit = error.rate_limit().unwrap();
    assert_eq!((limit.limit, limit.remaining), (Some(1), Some(0)));
    assert!(bed.clock.sleeps().is_empty());
    assert_eq!(error.elapsed(), Duration::ZERO);

    let error = client.create_kyc(request()).send().await.unwrap_err();
    assert!(matches!(error.api(), Some(CreateKycError::TooManyRequests(_))), "{error}");
    assert_eq!((error.attempts(), error.retry_after()), (1, Some(WAIT)));
}

#[tokio::test]
async fn a_wait_within_the_deadline_is_waited() {
    let bed = testbed().await;
    let client = builder(&bed).deadline(Duration::from_secs(600)).build().unwrap();
    let busy = Answer::json(429, &json!({})).header("Retry-After", "360");
    bed.sandbox.fail_next(exporting(), Fault::Status(busy));
    let found = client.export_kyc(USER_ACTIVE).send().await.unwrap();
    assert_eq!((found.attempts(), found.elapsed()), (2, WAIT));
    assert_eq!(bed.clock.sleeps(), [WAIT]);
}

#[test]
fn a_client_without_the_key_is_not_built() {
    let error = Client::builder(Environment::Production).build().unwrap_err();
    let text = error.to_string();
    assert!(text.contains("`apiKey`") && text.contains(".credentials("), "{text}");
    let unsendable = Credentials::api_key("line\nbreak");
    let error = Client::builder(Environment::Production).credentials(unsendable).build();
    let text = error.unwrap_err().to_string();
    assert!(text.contains("`apiKey`") && !text.contains("break\""), "{text}");
}

#[tokio::test]
async fn a_redirect_carries_no_key_to_another_origin() {
    let (bed, elsewhere) = (testbed().await, testbed().await);
    let client = builder(&bed)
        .http(|http| http.redirect(reqwest::redirect::Policy::limited(5)))
        .build()
        .unwrap();
    for status in [301, 302, 303, 307, 308] {
        let location = format!("{}/kycs", elsewhere.sandbox.base_url());
        let redirect = Answer::empty(status).header("location", location);
        bed.sandbox.fail_next(starting(), Fault::Status(redirect));
        let error = client.create_kyc(request()).send().await.unwrap_err();
        assert_eq!(error.status().unwrap().as_u16(), status);
        assert!(matches!(error, Error::UnexpectedResponse(_)), "{error}");
    }
    assert!(elsewhere.sandbox.requests().is_empty());
}

#[tokio::test]
async fn ids_of_users_are_checked_before_anything_is_sent() {
    let bed = testbed().await;
    let client = client(&bed);
    for wrong in [
        "",
        "usr-",
        "b036777a-d790-4cd3-a3d5-3bc1982eccc2",
        "usr-b036777a-d790-1cd3-a3d5-3bc1982eccc2",
        "usr-B036777A-D790-4CD3-A3D5-3BC1982ECCC2",
        "usr-b036777a-d790-4cd3-a3d5-3bc1982eccc2x",
        "wal-b036777a-d790-4cd3-a3d5-3bc1982eccc2",
    ] {
        let error = client.export_kyc(wrong).send().await.unwrap_err();
        assert!(matches!(error, Error::InvalidRequest(_)), "{wrong}: {error}");
        assert!(error.to_string().contains("`user_id`"), "{error}");
        let request = CreateKycRequest::new(KycType::Full, wrong);
        let error = client.create_kyc(request).send().await.unwrap_err();
        assert!(matches!(error, Error::InvalidRequest(_)), "{wrong}: {error}");
        assert!(error.to_string().contains("`body.user_id`"), "{error}");
    }
    assert!(bed.sandbox.requests().is_empty());
}
