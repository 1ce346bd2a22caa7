//! The operations of Entrust.

use client_runtime::RetryPolicy;
use entrust_kba::types::{
    AdminApiAuthentication, AdminApiAuthenticationRequired, AuthenticateAdminApiUsingPostError,
    AuthenticatorType, KbaChallenge, KnowledgeBasedAuthenticator, UserAuthenticateParameters,
    UserAuthenticateQueryParameters, UserAuthenticateQueryParametersRequired,
    UserAuthenticateUsingPostError, UserChallengeParameters, UserQuestion,
};
use entrust_kba::{Client, Credentials, SURFACE};
use vendor_sandbox::entrust::{
    ADMIN_APPLICATION_ID, AUTHENTICATION_APPLICATION_ID, Entrust, SHARED_SECRET, USER_ID,
};
use workspace_tests::Testbed;

use crate::statuses::check;
use crate::statuses::observed::{Observed, failures};

failures! {
    AuthenticateAdminApiUsingPostError {
        BadRequest,
        Unauthorized,
        Forbidden,
        NotFound,
        Conflict,
    }
    UserAuthenticateUsingPostError {
        BadRequest,
        Unauthorized,
        Forbidden,
        NotFound,
    }
}

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
    let kba = || KnowledgeBasedAuthenticator::new([question()]);
    Some(match operation {
        "add_knowledge_based_authenticator_using_post" => {
            let call = client.add_knowledge_based_authenticator_using_post(USER_ID, kba());
            Observed::new(call.send().await)
        }
        "update_knowledge_based_authenticator_using_put" => {
            let call = client.update_knowledge_based_authenticator_using_put(USER_ID, kba());
            Observed::new(call.send().await)
        }
        "get_user_kba_using_get" => {
            Observed::new(client.get_user_kba_using_get(USER_ID).send().await)
        }
        "delete_user_kba_using_delete" => {
            Observed::new(client.delete_user_kba_using_delete(USER_ID).send().await)
        }
        "delete_user_kba_question_using_delete" => {
            let call = client.delete_user_kba_question_using_delete(USER_ID, QUESTION);
            Observed::new(call.send().await)
        }
        "delete_user_kba_challenges_using_delete" => {
            let call = client.delete_user_kba_challenges_using_delete(USER_ID);
            Observed::new(call.send().await)
        }
        "get_kba_questions_using_get" => {
            Observed::new(client.get_kba_questions_using_get("en").send().await)
        }
        "authenticate_admin_api_using_post" => {
            let body = AdminApiAuthentication::new(AdminApiAuthenticationRequired {
                application_id: ADMIN_APPLICATION_ID.to_owned(),
                shared_secret: SHARED_SECRET.into(),
            });
            Observed::new(client.authenticate_admin_api_using_post(body).send().await)
        }
        _ => return None,
    })
}

/// The Authentication API.
async fn authenticate(client: &Client, operation: &str) -> Option<Observed> {
    Some(match operation {
        "user_authenticator_query_using_post" => {
            let body =
                UserAuthenticateQueryParameters::new(UserAuthenticateQueryParametersRequired {
                    application_id: AUTHENTICATION_APPLICATION_ID.to_owned(),
                    user_id: "user".to_owned(),
                });
            let body = body.return_default_challenge(true);
            Observed::new(client.user_authenticator_query_using_post(body).send().await)
        }
        "user_challenge_using_post" => {
            let body = UserChallengeParameters::new(AUTHENTICATION_APPLICATION_ID).user_id("user");
            let call = client.user_challenge_using_post(AuthenticatorType::Kba, body);
            Observed::new(call.send().await)
        }
        "user_authenticate_using_post" => {
            let challenge = KbaChallenge::new([question()]);
            let body = UserAuthenticateParameters::new().kba_challenge(challenge);
            let call = client.user_authenticate_using_post(AuthenticatorType::Kba, body);
            Observed::new(call.send().await)
        }
        "logout_using_post" => Observed::new(client.logout_using_post().send().await),
        _ => return None,
    })
}

fn question() -> UserQuestion {
    UserQuestion::new().id(QUESTION).answer("Specimen")
}
