//! How many tokens are asked for, and when.

use std::time::Duration;

use client_runtime::AuthError;
use dwolla_kba::types::{GetKbaQuestionsError, VerifyKbaQuestionsError};
use dwolla_kba::{Client, Credentials, Error};
use tokio::task::JoinSet;
use vendor_sandbox::dwolla::{CLIENT_ID, Dwolla, server_error};
use vendor_sandbox::{Answer, Fault, FaultTarget};
use workspace_tests::Testbed;

use crate::dwolla::{answering, asked, client, count, credentials, fetching, testbed};

type Outcome = Result<(), Error<GetKbaQuestionsError>>;

/// Fetches the questions of a session that does not exist so many times, all at once. That the
/// vendor does not find it shows that the call was authorised.
async fn at_once(client: &Client, calls: usize) -> Vec<Outcome> {
    let mut tasks = JoinSet::new();
    for _ in 0..calls {
        let client = client.clone();
        tasks.spawn(async move { client.get_kba_questions("1").send().await.map(drop) });
    }
    tasks.join_all().await
}

/// A client whose calls share one connection.
fn multiplexing(bed: &Testbed<Dwolla>, credentials: Credentials) -> Client {
    bed.multiplexing_builder().credentials(credentials).build().unwrap()
}

fn assert_authorised(outcomes: &[Outcome]) {
    for outcome in outcomes {
        let error = outcome.as_ref().unwrap_err();
        assert!(matches!(error.api(), Some(GetKbaQuestionsError::NotFound(_))), "{error}");
    }
}

fn tokens(bed: &Testbed<Dwolla>) -> usize {
    bed.sandbox.count("POST", "/token")
}

/// Waits for a renewal that runs beside the calls, and says how many there were.
async fn renewed(bed: &Testbed<Dwolla>, expected: usize) -> usize {
    let came = async {
        while tokens(bed) < expected {
            tokio::task::yield_now().await;
        }
    };
    let _ = tokio::time::timeout(Duration::from_secs(30), came).await;
    tokens(bed)
}

/// The tokens of the calls, in the order of the calls.
fn bearers(bed: &Testbed<Dwolla>, target: &FaultTarget) -> Vec<String> {
    let requests = bed.requests(&target.method, &target.path_prefix);
    requests.iter().map(|call| call.header("authorization").unwrap().to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_tasks_on_a_cold_client_get_one_token() {
    let bed = testbed().await;
    let outcomes = at_once(&multiplexing(&bed, credentials()), 1000).await;
    assert_authorised(&outcomes);
    assert_eq!((outcomes.len(), tokens(&bed), count(&bed, &fetching())), (1000, 1, 1000));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_expired_token_is_renewed_once() {
    let bed = testbed().await;
    let client = multiplexing(&bed, credentials());
    assert_authorised(&at_once(&client, 1).await);
    bed.advance(Duration::from_secs(3600));
    assert_authorised(&at_once(&client, 100).await);
    assert_eq!(tokens(&bed), 2);
    assert_eq!(count(&bed, &fetching()), 101, "no call went out with the old token");
}

#[tokio::test]
async fn a_token_is_renewed_in_the_minute_before_it_expires() {
    let bed = testbed().await;
    let client = client(&bed);
    for (seconds, expected) in [(0, 1), (3539, 1), (1, 2), (60, 2)] {
        bed.advance(Duration::from_secs(seconds));
        assert_authorised(&at_once(&client, 1).await);
        assert_eq!(renewed(&bed, expected).await, expected, "after {seconds} s more");
    }
}

#[tokio::test]
async fn a_token_serves_to_its_end_when_it_cannot_be_renewed() {
    let bed = testbed().await;
    let client = client(&bed);
    at_once(&client, 1).await;
    bed.advance(Duration::from_secs(3550));
    bed.sandbox.fail_next(FaultTarget::new("POST", "/token"), server_error());
    assert_authorised(&at_once(&client, 1).await);
    assert_eq!(renewed(&bed, 2).await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_token_is_dropped_once_and_its_calls_are_repeated_once() {
    let bed = testbed().await;
    let client = multiplexing(&bed, credentials());
    at_once(&client, 1).await;
    bed.sandbox.with(Dwolla::revoke_tokens);
    let outcomes = at_once(&client, 50).await;
    assert_authorised(&outcomes);
    assert_eq!(tokens(&bed), 2, "a refusal of the old token leaves the new one alone");
    for error in outcomes.iter().map(|outcome| outcome.as_ref().unwrap_err()) {
        assert!(error.attempts() <= 2, "{error}");
    }
}

#[tokio::test]
async fn answers_too_are_sent_again_after_a_refused_token() {
    let bed = testbed().await;
    let client = client(&bed);
    let (session, answers) = asked(&client).await;
    bed.sandbox.with(Dwolla::revoke_tokens);
    let outcome = client.verify_kba_questions(&session, answers).send().await.unwrap();
    assert_eq!(outcome.verification_status.as_deref(), Some("verified"));
    assert_eq!((outcome.attempts(), tokens(&bed)), (2, 2));
    let sent = bearers(&bed, &answering());
    assert_ne!(sent[0], sent[1]);
}

#[tokio::test]
async fn a_second_refusal_is_the_vendors_answer() {
    let bed = testbed().await;
    let client = client(&bed);
    let (session, answers) = asked(&client).await;
    let body = serde_json::json!({"code": "InvalidScopes", "message": "No."});
    for _ in 0..2 {
        bed.sandbox.fail_next(answering(), Fault::Status(Answer::json(401, &body)));
    }
    let call = client.verify_kba_questions(&session, answers);
    let error = call.send().await.unwrap_err();
    let Some(VerifyKbaQuestionsError::Unauthorized(body)) = error.api() else { panic!("{error}") };
    assert_eq!(body.code, "InvalidScopes");
    assert!(error.is_auth() && !error.is_retryable());
    assert_eq!((error.attempts(), tokens(&bed)), (2, 2));
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_credentials_end_all_calls_with_one_refusal() {
    let bed = testbed().await;
    let credentials = Credentials::client_credentials(CLIENT_ID, "wrong");
    let client = multiplexing(&bed, credentials);
    for outcome in at_once(&client, 100).await {
        let error = outcome.unwrap_err();
        let Error::Auth(failure) = &error else { panic!("{error}") };
        assert_eq!(failure.code(), Some("invalid_client"));
        assert!(error.is_auth() && !error.is_retryable());
        let expected = "get_kba_questions failed: the token endpoint answered 401 Unauthorized \
                        (invalid_client) (not sent)";
        assert_eq!(error.to_string(), expected);
    }
    assert_eq!((tokens(&bed), count(&bed, &fetching())), (1, 0));

    bed.advance(Duration::from_secs(60));
    at_once(&client, 100).await;
    assert_eq!(tokens(&bed), 2, "one more, after the pause");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failing_token_endpoint_is_asked_no_more_often_than_the_policy_says() {
    let bed = testbed().await;
    for _ in 0..100 {
        let target = FaultTarget::new("POST", "/token");
        bed.sandbox.fail_next(target, Fault::HtmlBadGateway);
    }
    let client = multiplexing(&bed, credentials());
    for outcome in at_once(&client, 100).await {
        let error = outcome.unwrap_err();
        let Error::Auth(failure) = &error else { panic!("{error}") };
        let refused = matches!(failure.cause(), AuthError::Refused { status, code: None, .. }
            if status.as_u16() == 502);
        assert!(refused, "{error}");
        assert!(error.is_retryable(), "{error}");
    }
    assert_eq!((tokens(&bed), count(&bed, &fetching())), (4, 0));
    assert_eq!(bed.clock.sleeps(), [100, 200, 400].map(Duration::from_millis));
}
