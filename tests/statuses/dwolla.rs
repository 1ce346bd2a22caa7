//! The operations of Dwolla.

use client_runtime::RetryPolicy;
use dwolla_kba::types::{
    CreateApplicationAccessTokenBody, CreateApplicationAccessTokenError, GetKbaQuestionsError,
    InitiateKbaForCustomerError, VerifyKbaQuestionsBody, VerifyKbaQuestionsBodyAnswer,
    VerifyKbaQuestionsBodyAnswerRequired, VerifyKbaQuestionsError,
};
use dwolla_kba::{Client, Credentials, SURFACE};
use vendor_sandbox::dwolla::{CLIENT_ID, CLIENT_SECRET, CUSTOMER_KBA, Dwolla};
use workspace_tests::Testbed;

use crate::statuses::check;
use crate::statuses::observed::{Observed, failures};

failures! {
    CreateApplicationAccessTokenError { Unauthorized, TooManyRequests, InternalServerError }
    GetKbaQuestionsError {
        Unauthorized,
        Forbidden,
        NotFound,
        NotAcceptable,
        TooManyRequests,
        InternalServerError,
    }
    InitiateKbaForCustomerError {
        Unauthorized,
        Forbidden,
        NotFound,
        NotAcceptable,
        Conflict,
        TooManyRequests,
        InternalServerError,
    }
    VerifyKbaQuestionsError {
        BadRequest,
        Unauthorized,
        Forbidden,
        NotFound,
        NotAcceptable,
        TooManyRequests,
        InternalServerError,
    }
}

const SESSION: &str = "70b0e9cc-020d-4de2-9a82-a2281afa4c31";

#[tokio::test]
async fn dwolla_kba() {
    check(&SURFACE, call).await;
}

async fn call(bed: &Testbed<Dwolla>, operation: &str) -> Option<Observed> {
    let client: Client = bed
        .builder()
        .credentials(Credentials::client_credentials(CLIENT_ID, CLIENT_SECRET))
        .retry(RetryPolicy::never())
        .build()
        .unwrap();
    Some(match operation {
        "create_application_access_token" => {
            let grant = CreateApplicationAccessTokenBody::new()
                .client_id(CLIENT_ID)
                .client_secret(CLIENT_SECRET);
            Observed::new(client.create_application_access_token(grant).send().await)
        }
        "initiate_kba_for_customer" => {
            Observed::new(client.initiate_kba_for_customer(CUSTOMER_KBA).send().await)
        }
        "get_kba_questions" => Observed::new(client.get_kba_questions(SESSION).send().await),
        "verify_kba_questions" => {
            let answer = VerifyKbaQuestionsBodyAnswer::new(VerifyKbaQuestionsBodyAnswerRequired {
                question_id: "2355953375".to_owned(),
                answer_id: "2687969335".into(),
            });
            let body = VerifyKbaQuestionsBody::new([answer]);
            Observed::new(client.verify_kba_questions(SESSION, body).send().await)
        }
        _ => return None,
    })
}
