//! What the stand-in says when it was not used as expected.

use std::panic::{AssertUnwindSafe, catch_unwind};

use dwolla_kba::client_runtime::reqwest;
use dwolla_kba::mock::Mock;
use dwolla_kba::{Error, ResponseValue};

use super::values::{answers, questions};

#[tokio::test]
async fn what_was_not_expected_and_what_did_not_come() {
    let mock = Mock::start().await.unwrap();
    mock.get_kba_questions().answers(questions()).answers(questions()).times(2);
    mock.initiate_kba_for_customer().with_path("customer", "c");
    mock.verify_kba_questions().with_path("id", "other").answers_raw(200, "{}").any_times();
    mock.verify_kba_questions().with_status(403);
    let client = mock.client();
    client.get_kba_questions("s-1").send().await.unwrap();
    let error = client.verify_kba_questions("planted", answers()).send().await.unwrap_err();
    assert_eq!(error.status().unwrap(), 501);
    assert!(matches!(error, Error::UnexpectedResponse(_)));
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let other = http.get(format!("{}/planted", mock.url())).send().await.unwrap();
    assert_eq!(other.status(), 501);
    let report = mock.verify().unwrap_err();
    assert_eq!(
        report.to_string(),
        "the mock was not used as expected:
- initiate_kba_for_customer: `with_path`: the path has no variable `customer`
- verify_kba_questions: there is no answer yet that this could be about
- unexpected call: verify_kba_questions (POST /kba/{id}); it is expected without an answer
- unexpected call: GET to a path that is of no operation; nothing expects it
- 2 calls missing: get_kba_questions
- initiate_kba_for_customer: it is expected, but has no answer
- verify_kba_questions: it is expected, but has no answer"
    );
    assert!(!format!("{:?}", mock.calls()).contains("planted"), "{:?}", mock.calls());
}

#[tokio::test]
async fn a_mock_that_nobody_verified_panics_when_it_is_dropped() {
    let mock = Mock::start().await.unwrap();
    mock.get_kba_questions().answers(questions());
    let panic = catch_unwind(AssertUnwindSafe(|| drop(mock))).unwrap_err();
    let said = panic.downcast_ref::<String>().unwrap();
    assert!(said.contains("1 call missing: get_kba_questions"), "{said}");
}

#[tokio::test]
async fn more_calls_than_answers_are_unexpected() {
    let mock = Mock::start().await.unwrap();
    mock.get_kba_questions().answers(questions());
    let client = mock.client();
    let call = || client.get_kba_questions("s-1").send();
    let _: ResponseValue<_> = call().await.unwrap();
    call().await.unwrap_err();
    let report = mock.verify().unwrap_err();
    assert_eq!(
        report.problems(),
        ["unexpected call: get_kba_questions (GET /kba/{id}); all answers to it were given before"]
    );
}
