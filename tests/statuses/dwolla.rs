//! The operations of Dwolla.

use client_runtime::RetryPolicy;
use dwolla_kba::types::{
    CreateApplicationAccessTokenBodyGrantType, VerifyKbaQuestionsBody,
    VerifyKbaQuestionsBodyAnswersItem,
};
use dwolla_kba::{Client, Credentials, SURFACE};
use vendor_sandbox::dwolla::{CLIENT_ID, CLIENT_SECRET, CUSTOMER_KBA, Dwolla};
use workspace_tests::Testbed;

use crate::check;
use crate::observed::Observed;

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
            let grant = CreateApplicationAccessTokenBodyGrantType::ClientCredentials;
            let call = client.create_application_access_token().body_map(|body| {
                body.grant_type(grant)
                    .client_id(CLIENT_ID.to_owned())
                    .client_secret(Some(CLIENT_SECRET.into()))
            });
            Observed::new(call.send().await)
        }
        "initiate_kba_for_customer" => {
            Observed::new(client.initiate_kba_for_customer().id(CUSTOMER_KBA).send().await)
        }
        "get_kba_questions" => Observed::new(client.get_kba_questions().id(SESSION).send().await),
        "verify_kba_questions" => {
            let answer = VerifyKbaQuestionsBodyAnswersItem {
                question_id: "2355953375".to_owned(),
                answer_id: "2687969335".into(),
            };
            let body = VerifyKbaQuestionsBody { answers: vec![answer] };
            Observed::new(client.verify_kba_questions().id(SESSION).body(body).send().await)
        }
        _ => return None,
    })
}
