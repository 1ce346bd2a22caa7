//! What goes wrong on the way, without a test that waits.

use std::time::{Duration, Instant};

use dwolla_kba::Error;
use dwolla_kba::client_runtime::mock::Fault;
use dwolla_kba::client_runtime::{ConnectionFault, Outcome, TimeoutError};
use dwolla_kba::mock::Mock;

use super::values::{answers, questions, token};

#[tokio::test]
async fn a_reset_leaves_open_what_was_done() {
    let mock = Mock::start().await.unwrap();
    mock.verify_kba_questions().fault(Fault::Reset);
    let sent = mock.client().verify_kba_questions("s-1", answers()).send().await;
    let error = sent.unwrap_err();
    let Error::Connection(failure) = &error else { panic!("{error:?}") };
    assert_eq!(failure.fault(), ConnectionFault::Lost);
    assert_eq!(error.outcome(), Outcome::Unknown);
    let mut source: &dyn std::error::Error = &error;
    while let Some(next) = source.source() {
        source = next;
    }
    assert!(source.to_string().to_lowercase().contains("reset"), "{source}");
}

#[tokio::test]
async fn a_body_that_breaks_off_was_a_success() {
    let mock = Mock::start().await.unwrap();
    mock.verify_kba_questions().fault(Fault::CutBody);
    let sent = mock.client().verify_kba_questions("s-1", answers()).send().await;
    let error = sent.unwrap_err();
    let Error::InvalidResponsePayload(failure) = &error else { panic!("{error:?}") };
    assert_eq!(failure.body(), b"{\"");
    assert_eq!(error.status().unwrap(), 200);
    assert_eq!(error.outcome(), Outcome::Answered);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_answer_is_a_timeout_at_once() {
    let mock = Mock::start().await.unwrap();
    mock.verify_kba_questions().fault(Fault::NoAnswer);
    let start = Instant::now();
    let sent = mock.client().verify_kba_questions("s-1", answers()).send().await;
    let error = sent.unwrap_err();
    let limit = Duration::from_secs(30);
    assert!(
        matches!(&error, Error::Timeout(failure) if **failure == TimeoutError::Attempt { limit }),
        "{error:?}"
    );
    assert_eq!(error.elapsed(), limit);
    assert!(start.elapsed() < Duration::from_secs(10));
}

#[tokio::test]
async fn a_late_answer_is_a_timeout_and_the_next_attempt_is_answered() {
    let mock = Mock::start().await.unwrap();
    mock.create_application_access_token()
        .answers(token())
        .delayed(Duration::from_secs(31))
        .answers(token())
        .delayed(Duration::from_secs(5));
    let body = dwolla_kba::types::CreateApplicationAccessTokenBody::new();
    let answer = mock.client().create_application_access_token(body).send().await.unwrap();
    assert_eq!(answer.attempts(), 2);
    assert!(answer.elapsed() >= Duration::from_secs(35), "{:?}", answer.elapsed());
}

#[tokio::test]
async fn an_answer_within_the_limit_is_taken() {
    let mock = Mock::start().await.unwrap();
    mock.get_kba_questions().answers(questions()).delayed(Duration::from_secs(29));
    let answer = mock.client().get_kba_questions("s-1").send().await.unwrap();
    assert_eq!(answer.elapsed(), Duration::from_secs(29));
}
