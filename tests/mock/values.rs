//! Values come to the client as they were given to the stand-in, whatever an answer is.

use dwolla_kba::mock::Mock as Dwolla;
use dwolla_kba::types::{
    CommonError, CommonErrorRequired, GetKbaQuestionsResponse, GetKbaQuestionsResponseLinks,
    GetKbaQuestionsResponseLinksAnswer, GetKbaQuestionsResponseRequired,
    InitiateKbaForCustomerError, NotFoundError, NotFoundErrorRequired, VerifyKbaQuestionsBody,
    VerifyKbaQuestionsBodyAnswer, VerifyKbaQuestionsBodyAnswerRequired, VerifyKbaQuestionsError,
    VerifyKbaQuestionsForbiddenResponse, VerifyKbaQuestionsForbiddenResponseRequired,
    VerifyKbaQuestionsResponse,
};

pub fn answers() -> VerifyKbaQuestionsBody {
    let answer = VerifyKbaQuestionsBodyAnswerRequired {
        answer_id: "a-1".into(),
        question_id: "q-1".to_owned(),
    };
    VerifyKbaQuestionsBody::new(vec![VerifyKbaQuestionsBodyAnswer::new(answer)])
}

pub fn questions() -> GetKbaQuestionsResponse {
    let links = GetKbaQuestionsResponseLinks::new(GetKbaQuestionsResponseLinksAnswer::new());
    GetKbaQuestionsResponse::new(GetKbaQuestionsResponseRequired {
        id: "s-1".to_owned(),
        links,
        questions: vec![],
    })
}

#[tokio::test]
async fn successes_and_failures_come_as_they_were_given() {
    let mock = Dwolla::start().await.unwrap();
    let verified = VerifyKbaQuestionsResponse::new().verification_status("verified");
    let refused =
        VerifyKbaQuestionsForbiddenResponse::new(VerifyKbaQuestionsForbiddenResponseRequired {
            code: "InvalidResourceState".to_owned(),
            message: "The kba session has expired.".to_owned(),
        });
    let refused = VerifyKbaQuestionsError::Forbidden(refused);
    mock.verify_kba_questions()
        .answers(verified.clone())
        .with_header("x-request-id", "r-1")
        .fails(refused.clone());

    let client = mock.client();
    let answer = client.verify_kba_questions("s-1", answers()).send().await.unwrap();
    assert_eq!(*answer, verified);
    assert_eq!(answer.status(), 200);
    assert_eq!(answer.request_id(), Some("r-1"));
    let error = client.verify_kba_questions("s-1", answers()).send().await.unwrap_err();
    assert_eq!(error.api(), Some(&refused));
    assert_eq!(error.status().unwrap(), 403);
    let calls = mock.calls();
    assert_eq!(calls.len(), 2);
    assert_eq!(calls[0].json(), Some(answers()));
    assert_eq!(calls[0].name(), "verify_kba_questions");
    mock.verify().unwrap();
}

#[tokio::test]
async fn an_answer_without_a_body_has_its_headers() {
    let mock = Dwolla::start().await.unwrap();
    mock.initiate_kba_for_customer().answers(()).with_header("location", "/kba/s-1");
    let created = mock.client().initiate_kba_for_customer("c-1").send().await.unwrap();
    assert_eq!(created.location_id().unwrap(), "s-1");
    assert_eq!(created.status(), 201);
    assert_eq!(mock.calls()[0].path_value("id"), Some("c-1"));
}

#[tokio::test]
async fn a_call_that_is_made_again_takes_the_next_answer() {
    let mock = Dwolla::start().await.unwrap();
    let busy = CommonError::new(CommonErrorRequired {
        code: "TooManyRequests".to_owned(),
        message: "Slow down.".to_owned(),
    });
    mock.create_application_access_token()
        .fails(dwolla_kba::types::CreateApplicationAccessTokenError::InternalServerError(busy))
        .with_header("retry-after", "7")
        .times(2)
        .answers(token());
    let body = dwolla_kba::types::CreateApplicationAccessTokenBody::new();
    let token = mock.client().create_application_access_token(body).send().await.unwrap();
    assert_eq!(token.attempts(), 3);
    let waits = mock.clock().sleeps();
    assert!(waits.len() == 2 && waits.iter().all(|wait| wait.as_secs() >= 7), "{waits:?}");
}

pub fn token() -> dwolla_kba::types::CreateApplicationAccessTokenResponse {
    dwolla_kba::types::CreateApplicationAccessTokenResponse::new(
        dwolla_kba::types::CreateApplicationAccessTokenResponseRequired {
            access_token: "t-1".into(),
            expires_in: 3600,
            token_type: "bearer".to_owned(),
        },
    )
}

#[tokio::test]
async fn clients_with_credentials_of_their_own_get_tokens() {
    let mock = Dwolla::start().await.unwrap();
    mock.get_kba_questions().answers(questions()).times(2);
    let credentials = || dwolla_kba::Credentials::client_credentials("id", "secret");
    let built = mock.builder().credentials(credentials()).build().unwrap();
    let own = dwolla_kba::Client::builder(dwolla_kba::Environment::Other(mock.url().to_owned()))
        .credentials(credentials())
        .build()
        .unwrap();
    for client in [built, own] {
        client.get_kba_questions("s-1").send().await.unwrap();
    }
    for call in mock.calls() {
        assert_eq!(call.header("authorization"), Some("Bearer token-of-the-mock"));
    }
}

#[tokio::test]
async fn a_refused_token_is_replaced_once() {
    let mock = Dwolla::start().await.unwrap();
    let expired = CommonError::new(CommonErrorRequired {
        code: "ExpiredAccessToken".to_owned(),
        message: String::new(),
    });
    mock.initiate_kba_for_customer()
        .fails(InitiateKbaForCustomerError::Unauthorized(expired))
        .fails(InitiateKbaForCustomerError::NotFound(NotFoundError::new(NotFoundErrorRequired {
            code: "NotFound".to_owned(),
            message: String::new(),
        })));
    let credentials = dwolla_kba::Credentials::client_credentials("id", "secret");
    let client = mock.builder().credentials(credentials).build().unwrap();
    let error = client.initiate_kba_for_customer("c-1").send().await.unwrap_err();
    assert!(matches!(error.api(), Some(InitiateKbaForCustomerError::NotFound(_))), "{error:?}");
}
