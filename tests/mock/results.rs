//! Results of calls without a server are what the client would have made.

use dwolla_kba::client_runtime::mock::PageFault;
use dwolla_kba::client_runtime::reqwest::StatusCode;
use dwolla_kba::client_runtime::reqwest::header::{HeaderName, HeaderValue};
use dwolla_kba::client_runtime::{
    AuthError, ConnectionFault, ErrorKind, InterceptError, Outcome, TimeoutError,
};
use dwolla_kba::mock::Results;
use dwolla_kba::types::{CommonError, CommonErrorRequired, VerifyKbaQuestionsError};
use dwolla_kba::{Error, ResponseValue};

use super::values::questions;

fn busy() -> VerifyKbaQuestionsError {
    VerifyKbaQuestionsError::TooManyRequests(CommonError::new(CommonErrorRequired {
        code: "TooManyRequests".to_owned(),
        message: "Slow down.".to_owned(),
    }))
}

fn header(name: &'static str, value: &'static str) -> (HeaderName, HeaderValue) {
    (HeaderName::from_static(name), HeaderValue::from_static(value))
}

#[test]
fn a_success_has_its_status_and_headers() {
    let (name, value) = header("x-request-id", "r-1");
    let answer: ResponseValue<_> =
        Results::get_kba_questions().header(name, value).attempts(2).success(questions());
    assert_eq!((answer.status(), answer.attempts()), (StatusCode::OK, 2));
    assert_eq!(answer.request_id(), Some("r-1"));
    let (name, value) = header("location", "/kba/s-1");
    let created = Results::initiate_kba_for_customer().header(name, value).success(());
    assert_eq!(created.status(), 201);
    assert_eq!(created.location_id().unwrap(), "s-1");
}

#[test]
fn a_failure_has_its_status_body_and_facts() {
    let (name, value) = header("retry-after", "7");
    let error = Results::verify_kba_questions().header(name, value).failure(busy());
    assert_eq!(error.api(), Some(&busy()));
    assert_eq!(error.status(), Some(StatusCode::TOO_MANY_REQUESTS));
    assert_eq!(error.retry_after().map(|wait| wait.as_secs()), Some(7));
    assert!(!error.is_retryable(), "the call is one-shot");
    let body = error.answer().unwrap().body();
    assert_eq!(body, br#"{"code":"TooManyRequests","message":"Slow down."}"#);
    assert_eq!(
        error.to_string(),
        "verify_kba_questions failed: 429 Too Many Requests (attempt 1 of 1, retry after 7 s)"
    );
}

#[test]
fn every_error_can_be_made() {
    let result = Results::verify_kba_questions;
    let limit = std::time::Duration::from_secs(30);
    let missing = AuthError::MissingCredentials { alternatives: "`a`".to_owned() };
    let answer = |status, body: &'static str| result().answer(status, body).unwrap_err();
    let errors: [(Error<VerifyKbaQuestionsError>, ErrorKind, Outcome); 12] = [
        (Error::InvalidRequest("no id".to_owned()), ErrorKind::InvalidRequest, Outcome::NotSent),
        (result().failure(busy()), ErrorKind::ErrorResponse, Outcome::Answered),
        (
            answer(StatusCode::BAD_GATEWAY, "<html>"),
            ErrorKind::UnexpectedResponse,
            Outcome::Answered,
        ),
        (answer(StatusCode::OK, "<html>"), ErrorKind::InvalidResponsePayload, Outcome::Answered),
        (result().connection(ConnectionFault::NotMade), ErrorKind::Connection, Outcome::NotSent),
        (result().connection(ConnectionFault::Lost), ErrorKind::Connection, Outcome::Unknown),
        (result().timeout(TimeoutError::Attempt { limit }), ErrorKind::Timeout, Outcome::Unknown),
        (
            result().timeout(TimeoutError::NoTimeLeft { left: limit }),
            ErrorKind::Timeout,
            Outcome::NotSent,
        ),
        (result().auth(missing.clone()), ErrorKind::Auth, Outcome::NotSent),
        (
            result().earlier_outcome(Outcome::Unknown).attempts(1).auth(missing),
            ErrorKind::Auth,
            Outcome::Unknown,
        ),
        (
            result().intercepted(InterceptError::new("no budget")),
            ErrorKind::Intercepted,
            Outcome::NotSent,
        ),
        (result().pages(PageFault::Circle), ErrorKind::Pages, Outcome::NotSent),
    ];
    for (error, kind, outcome) in errors {
        assert_eq!((error.kind(), error.outcome()), (kind, outcome), "{error:?}");
    }
}
