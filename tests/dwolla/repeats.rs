//! Which calls are made again, and which never.

use std::time::Duration;

use dwolla_kba::types::InitiateKbaForCustomerError;
use dwolla_kba::{CallOptions, Error};
use vendor_sandbox::dwolla::{
    CUSTOMER_KBA, CustomerStatus, request_timeout, server_error, too_many_requests,
};
use vendor_sandbox::{Answer, Fault};

use crate::dwolla::{answering, asked, client, count, fetching, keyed, opened, opening, testbed};

/// All that may pass by itself, after the request has gone out.
fn passing_faults() -> Vec<Fault> {
    let unavailable = Answer::empty(503).header("retry-after", "1");
    vec![
        server_error(),
        request_timeout(),
        too_many_requests(),
        Fault::HtmlBadGateway,
        Fault::Status(unavailable),
        Fault::Status(Answer::empty(504)),
        Fault::DropConnection,
        Fault::LoseAnswer,
    ]
}

#[tokio::test]
async fn questions_are_never_fetched_twice() {
    for fault in passing_faults() {
        let bed = testbed().await;
        let client = client(&bed);
        let session = opened(&client).await;
        bed.sandbox.fail_next(fetching(), fault.clone());
        let error = client.get_kba_questions(&session).send().await.unwrap_err();
        assert_eq!((count(&bed, &fetching()), error.attempts()), (1, 1), "{fault:?}");
        assert!(!error.is_retryable(), "{fault:?}: {error}");
        assert!(bed.clock.sleeps().is_empty());
    }
}

#[tokio::test]
async fn answers_are_never_sent_twice() {
    for fault in passing_faults() {
        let bed = testbed().await;
        let client = client(&bed);
        let (session, answers) = asked(&client).await;
        bed.sandbox.fail_next(answering(), fault.clone());
        let call = client.verify_kba_questions(&session, answers);
        let error = call.send().await.unwrap_err();
        assert_eq!((count(&bed, &answering()), error.attempts()), (1, 1), "{fault:?}");
        assert!(!error.is_retryable(), "{fault:?}: {error}");
    }
}

#[tokio::test]
async fn a_lost_answer_may_have_done_its_work() {
    let bed = testbed().await;
    let client = client(&bed);
    let (session, answers) = asked(&client).await;
    bed.sandbox.fail_next(answering(), Fault::LoseAnswer);
    let call = client.verify_kba_questions(&session, answers);
    let error = call.send().await.unwrap_err();
    assert!(matches!(error, Error::Connection(_)), "{error}");
    let status = bed.sandbox.with(|dwolla| dwolla.customer_status(CUSTOMER_KBA));
    assert_eq!(status, Some(CustomerStatus::Verified));
}

#[tokio::test]
async fn an_answer_that_takes_too_long_is_not_asked_for_again() {
    let bed = testbed().await;
    let client = client(&bed);
    let session = opened(&client).await;
    bed.sandbox.fail_next(fetching(), Fault::Hang);
    let call = tokio::spawn(async move { client.get_kba_questions(session).send().await });
    while count(&bed, &fetching()) == 0 {
        tokio::task::yield_now().await;
    }
    bed.clock.advance(Duration::from_secs(30));
    let error = call.await.unwrap().unwrap_err();
    assert!(matches!(error, Error::Timeout(_)), "{error}");
    assert_eq!((count(&bed, &fetching()), error.is_retryable()), (1, false));
}

#[tokio::test]
async fn a_session_is_opened_once_without_a_key() {
    for fault in passing_faults() {
        let bed = testbed().await;
        let client = client(&bed);
        bed.sandbox.fail_next(opening(), fault.clone());
        let call = client.initiate_kba_for_customer(CUSTOMER_KBA);
        let error = call.send().await.unwrap_err();
        assert_eq!((count(&bed, &opening()), error.attempts()), (1, 1), "{fault:?}");
        assert!(!error.is_retryable(), "{fault:?}: {error}");
    }
}

#[tokio::test]
async fn opening_a_session_is_repeated_under_one_key() {
    for fault in passing_faults() {
        let bed = testbed().await;
        let keyed = keyed(&client(&bed));
        bed.sandbox.fail_next(opening(), fault.clone());
        let opened = keyed.initiate_kba_for_customer(CUSTOMER_KBA).send().await.unwrap();
        assert_eq!(opened.attempts(), 2, "{fault:?}");
        let sent = bed.requests("POST", "/customers/");
        let keys: Vec<_> = sent.iter().map(|call| call.header("idempotency-key")).collect();
        assert_eq!(keys, [Some("attempt-1"); 2], "{fault:?}");
        // Whatever has happened to the first attempt, there is one session.
        assert_eq!(bed.sandbox.with(|dwolla| dwolla.sessions_opened()), 1, "{fault:?}");
    }
}

#[tokio::test]
async fn a_key_that_is_in_use_is_a_conflict() {
    let bed = testbed().await;
    bed.sandbox.with(|dwolla| dwolla.hold_key("attempt-1"));
    let keyed = keyed(&client(&bed));
    let error = keyed.initiate_kba_for_customer(CUSTOMER_KBA).send().await.unwrap_err();
    assert!(matches!(error.api(), Some(InitiateKbaForCustomerError::Conflict(_))), "{error}");
    assert_eq!(count(&bed, &opening()), 1);
}

#[tokio::test]
async fn too_many_requests_are_backed_off_from_until_the_attempts_end() {
    let bed = testbed().await;
    (0..9).for_each(|_| bed.sandbox.fail_next(opening(), too_many_requests()));
    let keyed = keyed(&client(&bed));
    let error = keyed.initiate_kba_for_customer(CUSTOMER_KBA).send().await.unwrap_err();
    let Some(InitiateKbaForCustomerError::TooManyRequests(body)) = error.api() else {
        panic!("{error}")
    };
    assert_eq!(body.code, "TooManyRequests");
    assert!(error.is_retryable());
    assert_eq!((error.attempts(), error.retry_after()), (4, None));
    assert_eq!(bed.clock.sleeps(), [100, 200, 400].map(Duration::from_millis));
    assert_eq!(error.elapsed(), Duration::from_millis(700));
    assert_eq!(count(&bed, &opening()), 4);
}

#[tokio::test]
async fn no_wait_goes_beyond_the_deadline() {
    let bed = testbed().await;
    (0..9).for_each(|_| bed.sandbox.fail_next(opening(), too_many_requests()));
    let options = CallOptions::new().deadline(Duration::from_millis(250));
    let hurried = keyed(&client(&bed)).with(options);
    let error = hurried.initiate_kba_for_customer(CUSTOMER_KBA).send().await.unwrap_err();
    // After 100 ms there are 150 left, which the next wait of 200 does not fit into.
    assert_eq!(bed.clock.sleeps(), [Duration::from_millis(100)]);
    assert_eq!((error.attempts(), error.is_retryable()), (2, true));
}
