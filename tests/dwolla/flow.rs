//! What the typed client makes of the vendor's answers.

use std::time::Duration;

use dwolla_kba::Error;
use dwolla_kba::types::{
    GetKbaQuestionsError, InitiateKbaForCustomerError, VerifyKbaQuestionsBody,
    VerifyKbaQuestionsError,
};
use vendor_sandbox::Fault;
use vendor_sandbox::dwolla::{
    CUSTOMER_FORBIDDEN, CUSTOMER_KBA, CUSTOMER_VERIFIED, CustomerStatus, FAILED, RIGHT_ANSWERS,
};

use crate::dwolla::{asked, choose, client, fetching, opened, testbed};

const NOBODY: &str = "00000000-0000-4000-8000-0000000000ff";

#[tokio::test]
async fn a_customer_who_knows_the_answers_is_verified() {
    let bed = testbed().await;
    let client = client(&bed);
    let opened = client.initiate_kba_for_customer(CUSTOMER_KBA).send().await.unwrap();
    assert_eq!(opened.status(), 201);
    let session = opened.location_id().unwrap();
    assert_eq!(session, "00000000-0000-4000-8000-000000000001");
    assert_eq!(opened.request_id(), Some("00000000-0000-4000-8000-00000d000002"));

    let set = client.get_kba_questions(&session).send().await.unwrap();
    assert_eq!((set.id.as_str(), set.questions.len()), (session.as_str(), 4));
    assert_eq!(set.links.answer.resource_type.as_deref(), Some("kba"));

    let answers = choose(&set, |text| RIGHT_ANSWERS.contains(&text));
    let outcome = client.verify_kba_questions(&session, answers).send().await.unwrap();
    assert_eq!(outcome.verification_status.as_deref(), Some("verified"));
    let status = bed.sandbox.with(|dwolla| dwolla.customer_status(CUSTOMER_KBA));
    assert_eq!(status, Some(CustomerStatus::Verified));
}

#[tokio::test]
async fn a_failed_verification_is_a_success_of_the_call() {
    let bed = testbed().await;
    let client = client(&bed);
    let session = opened(&client).await;
    let set = client.get_kba_questions(&session).send().await.unwrap();
    let answers = choose(&set, |text| !RIGHT_ANSWERS.contains(&text));
    let outcome = client.verify_kba_questions(&session, answers).send().await.unwrap();
    assert_eq!(outcome.verification_status.as_deref(), Some(FAILED));
}

#[tokio::test]
async fn refusals_to_open_a_session_are_typed() {
    let bed = testbed().await;
    let client = client(&bed);
    let open = async |id| client.initiate_kba_for_customer(id).send().await.unwrap_err();

    let error = open(NOBODY).await;
    let Some(InitiateKbaForCustomerError::NotFound(body)) = error.api() else { panic!("{error}") };
    assert_eq!(
        (body.code.as_str(), body.message.as_str()),
        ("NotFound", "Customer not found. Check CustomerId.")
    );

    for (customer, code, message) in [
        (
            CUSTOMER_FORBIDDEN,
            "Forbidden",
            "The supplied credentials are not authorized for this resource.",
        ),
        (
            CUSTOMER_VERIFIED,
            "InvalidResourceState",
            "Customer verification status is not valid for kba.",
        ),
    ] {
        let error = open(customer).await;
        let Some(InitiateKbaForCustomerError::Forbidden(body)) = error.api() else {
            panic!("{error}")
        };
        assert_eq!((body.code.as_str(), body.message.as_str()), (code, message));
        assert_eq!((error.status().unwrap().as_u16(), error.attempts()), (403, 1));
        assert!(error.request_id().is_some());
    }
}

#[tokio::test]
async fn refusals_of_questions_are_typed() {
    let bed = testbed().await;
    let client = client(&bed);
    let fetch = async |id: &str| client.get_kba_questions(id).send().await;

    let error = fetch(NOBODY).await.unwrap_err();
    let Some(GetKbaQuestionsError::NotFound(body)) = error.api() else { panic!("{error}") };
    assert_eq!(body.message.as_deref(), Some("KBA questions not found. Check KBA id."));

    let session = opened(&client).await;
    fetch(&session).await.unwrap();
    let error = fetch(&session).await.unwrap_err();
    let Some(GetKbaQuestionsError::Forbidden(body)) = error.api() else { panic!("{error}") };
    assert_eq!(body.code, "InvalidResourceState");
    assert_eq!(body.message, "The kba session is no longer valid.");
}

#[tokio::test]
async fn refusals_of_answers_are_typed() {
    let bed = testbed().await;
    let client = client(&bed);
    let verify = async |id: &str, answers: &VerifyKbaQuestionsBody| {
        client.verify_kba_questions(id, answers.clone()).send().await
    };

    let (session, answers) = asked(&client).await;
    let error = verify(NOBODY, &answers).await.unwrap_err();
    let Some(VerifyKbaQuestionsError::NotFound(body)) = error.api() else { panic!("{error}") };
    assert_eq!(body.message.as_deref(), Some("KBA session not found."));

    let incomplete = VerifyKbaQuestionsBody::new(Vec::new());
    let error = verify(&session, &incomplete).await.unwrap_err();
    let Some(VerifyKbaQuestionsError::BadRequest(body)) = error.api() else { panic!("{error}") };
    let errors = body.embedded.as_ref().unwrap().errors.as_ref().unwrap();
    assert_eq!(errors[0].path.as_deref(), Some("/answers"));

    bed.advance(Duration::from_secs(121));
    let error = verify(&session, &answers).await.unwrap_err();
    let Some(VerifyKbaQuestionsError::Forbidden(body)) = error.api() else { panic!("{error}") };
    assert_eq!(body.message, "The kba session has expired.");

    let (session, answers) = asked(&client).await;
    verify(&session, &answers).await.unwrap();
    let error = verify(&session, &answers).await.unwrap_err();
    let Some(VerifyKbaQuestionsError::Forbidden(body)) = error.api() else { panic!("{error}") };
    assert_eq!(body.message, "The kba session is no longer valid.");
}

#[tokio::test]
async fn a_page_of_a_proxy_keeps_its_status() {
    let bed = testbed().await;
    bed.sandbox.fail_next(fetching(), Fault::HtmlBadGateway);
    let error = client(&bed).get_kba_questions(NOBODY).send().await.unwrap_err();
    let Error::UnexpectedResponse(response) = &error else { panic!("{error}") };
    assert_eq!(error.status().unwrap().as_u16(), 502);
    assert_eq!(response.media_type().as_deref(), Some("text/html"));
    assert!(response.excerpt().contains("502 Bad Gateway"));
    assert_eq!(error.operation().unwrap().operation_id, "getKbaQuestions");
    assert!(!error.to_string().contains("html"), "{error}");
}
