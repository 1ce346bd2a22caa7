//! The operations of Entrust.

use client_runtime::RetryPolicy;
use entrust_kba::types::{
    AdminApiAuthentication, AuthenticatorType, KbaChallenge, KnowledgeBasedAuthenticator,
    UserAuthenticateParameters, UserAuthenticateQueryParameters, UserChallengeParameters,
    UserQuestion,
};
use entrust_kba::{Client, Credentials, SURFACE};
use vendor_sandbox::entrust::{
    ADMIN_APPLICATION_ID, AUTHENTICATION_APPLICATION_ID, Entrust, SHARED_SECRET, USER_ID,
};
use workspace_tests::Testbed;

use crate::check;
use crate::observed::Observed;

const QUESTION: &str = "9d2f0e10-1111-4a6b-8c00-000000000001";
const USER_TOKEN: &str = "user-token";

#[tokio::test]
async fn entrust_kba() {
    check(&SURFACE, call).await;
}

async fn call(bed: &Testbed<Entrust>, operation: &str) -> Option<Observed> {
    let admin = Credentials::admin_api_authentication(ADMIN_APPLICATION_ID, SHARED_SECRET);
    let client: Client = bed
        .builder()
        .credentials(admin.and(Credentials::user_token(USER_TOKEN)))
        .retry(RetryPolicy::never())
        .build()
        .unwrap();
    match administer(&client, operation).await {
        Some(observed) => Some(observed),
        None => authenticate(&client, operation).await,
    }
}

/// The Administration API.
async fn administer(client: &Client, operation: &str) -> Option<Observed> {
    let kba = || {
        KnowledgeBasedAuthenticator::try_from(
            KnowledgeBasedAuthenticator::builder().user_questions(vec![question()]),
        )
        .unwrap()
    };
    Some(match operation {
        "add_knowledge_based_authenticator_using_post" => {
            let call = client.add_knowledge_based_authenticator_using_post();
            Observed::new(call.userid(USER_ID).body(kba()).send().await)
        }
        "update_knowledge_based_authenticator_using_put" => {
            let call = client.update_knowledge_based_authenticator_using_put();
            Observed::new(call.userid(USER_ID).body(kba()).send().await)
        }
        "get_user_kba_using_get" => {
            Observed::new(client.get_user_kba_using_get().userid(USER_ID).send().await)
        }
        "delete_user_kba_using_delete" => {
            Observed::new(client.delete_user_kba_using_delete().userid(USER_ID).send().await)
        }
        "delete_user_kba_question_using_delete" => {
            let call = client.delete_user_kba_question_using_delete();
            Observed::new(call.userid(USER_ID).id(QUESTION).send().await)
        }
        "delete_user_kba_challenges_using_delete" => {
            let call = client.delete_user_kba_challenges_using_delete();
            Observed::new(call.userid(USER_ID).send().await)
        }
        "get_kba_questions_using_get" => {
            Observed::new(client.get_kba_questions_using_get().locale("en").send().await)
        }
        "authenticate_admin_api_using_post" => {
            let body = AdminApiAuthentication::builder()
                .application_id(ADMIN_APPLICATION_ID)
                .shared_secret(SHARED_SECRET);
            let body = AdminApiAuthentication::try_from(body).unwrap();
            Observed::new(client.authenticate_admin_api_using_post().body(body).send().await)
        }
        _ => return None,
    })
}

/// The Authentication API.
async fn authenticate(client: &Client, operation: &str) -> Option<Observed> {
    Some(match operation {
        "user_authenticator_query_using_post" => {
            let body = UserAuthenticateQueryParameters::builder()
                .application_id(AUTHENTICATION_APPLICATION_ID)
                .user_id("user")
                .return_default_challenge(true);
            let body = UserAuthenticateQueryParameters::try_from(body).unwrap();
            Observed::new(client.user_authenticator_query_using_post().body(body).send().await)
        }
        "user_challenge_using_post" => {
            let body = UserChallengeParameters::builder()
                .application_id(AUTHENTICATION_APPLICATION_ID)
                .user_id("user".to_owned());
            let body = UserChallengeParameters::try_from(body).unwrap();
            let call = client.user_challenge_using_post().authenticator(AuthenticatorType::Kba);
            Observed::new(call.body(body).send().await)
        }
        "user_authenticate_using_post" => {
            let challenge = KbaChallenge { id: None, user_questions: vec![question()] };
            let body = UserAuthenticateParameters::builder().kba_challenge(challenge);
            let body = UserAuthenticateParameters::try_from(body).unwrap();
            let call = client.user_authenticate_using_post().authenticator(AuthenticatorType::Kba);
            Observed::new(call.body(body).send().await)
        }
        "logout_using_post" => Observed::new(client.logout_using_post().send().await),
        _ => return None,
    })
}

fn question() -> UserQuestion {
    UserQuestion { id: Some(QUESTION.to_owned()), question: None, answer: Some("Specimen".into()) }
}
