//! Entrust's KBA end to end: tokens by exchange, users' tokens, and the seven operations.

use std::collections::BTreeSet;
use std::time::Duration;

use client_runtime::reqwest;
use entrust_kba::types::{
    AddKnowledgeBasedAuthenticatorUsingPostError, AuthenticatorType, KnowledgeBasedAuthenticator,
    UserAuthenticateParameters, UserAuthenticateUsingPostError, UserQuestion,
};
use entrust_kba::{Client, ClientBuilder, Credentials, Environment, Error};
use tokio::task::JoinSet;
use vendor_sandbox::entrust::{ADMIN_APPLICATION_ID, DateStyle, Entrust, SHARED_SECRET, USER_ID};
use vendor_sandbox::{Answer, Fault, FaultTarget};
use workspace_tests::Testbed;

const AUTHENTICATE: &str = "/api/web/v1/adminapi/authenticate";
const QUESTIONS: &str = "/api/web/v1/users/userquestions/en";

async fn testbed() -> Testbed<Entrust> {
    Testbed::start(Entrust::new()).await.unwrap()
}

fn builder(bed: &Testbed<Entrust>) -> ClientBuilder<Client> {
    let credentials = Credentials::admin_api_authentication(ADMIN_APPLICATION_ID, SHARED_SECRET);
    bed.builder().credentials(credentials)
}

fn client(bed: &Testbed<Entrust>) -> Client {
    builder(bed).build().unwrap()
}

fn tokens(bed: &Testbed<Entrust>) -> usize {
    bed.sandbox.with(|tenant| tenant.tokens_issued())
}

/// How many tokens calls were made with.
fn sent(bed: &Testbed<Entrust>) -> usize {
    let requests = bed.sandbox.requests();
    let tokens: BTreeSet<_> =
        requests.iter().filter_map(|request| request.header("authorization")).collect();
    tokens.len()
}

fn kba(answers: [&str; 2]) -> KnowledgeBasedAuthenticator {
    let question =
        |answer: &str| UserQuestion::new().question("What was it called?").answer(answer);
    KnowledgeBasedAuthenticator::new(answers.map(question))
}

#[tokio::test]
async fn dates_of_both_styles_are_understood_and_tokens_renewed_before_they_run_out() {
    for style in [DateStyle::Zulu, DateStyle::OffsetWithoutColon] {
        let bed = Testbed::start(Entrust::new().dates(style)).await.unwrap();
        let client = client(&bed);
        // Fifteen minutes in all, of which the last one is for renewing.
        for (seconds, expected) in [(0, 1), (839, 1), (1, 2), (839, 2), (1, 3)] {
            bed.advance(Duration::from_secs(seconds));
            // A token is renewed beside the calls, so that it serves one of the next ones.
            let renewed = async {
                while sent(&bed) < expected {
                    let offered = client.get_kba_questions_using_get("en").send().await.unwrap();
                    assert_eq!(offered.attempts(), 1, "no token was refused");
                }
            };
            let patience = Duration::from_secs(30);
            tokio::time::timeout(patience, renewed).await.unwrap();
            client.get_kba_questions_using_get("en").send().await.unwrap();
            assert_eq!(tokens(&bed), expected, "{style:?}, after {seconds} s more");
        }
    }
}

#[tokio::test]
async fn a_refused_token_is_replaced_and_the_call_repeated_once() {
    let bed = testbed().await;
    let client = client(&bed);
    let add = client.add_knowledge_based_authenticator_using_post(USER_ID, kba(["Rex", "Elm"]));
    add.send().await.unwrap();
    for (number, renewed) in [(2, 2), (3, 3)] {
        bed.sandbox.with(Entrust::revoke_tokens);
        let kept = client.get_user_kba_using_get(USER_ID).send().await.unwrap();
        assert_eq!((kept.attempts(), tokens(&bed)), (2, renewed), "token {number}");
    }
    // A POST too: a 401 says that nothing was done.
    bed.sandbox.with(Entrust::revoke_tokens);
    let add = client.add_knowledge_based_authenticator_using_post(USER_ID, kba(["Rex", "Elm"]));
    let error = add.send().await.unwrap_err();
    let Some(AddKnowledgeBasedAuthenticatorUsingPostError::Conflict(info)) = error.api() else {
        panic!("{error}")
    };
    assert_eq!(info.error_code.as_deref(), Some("kba_exists"));
    assert_eq!((error.attempts(), tokens(&bed)), (2, 4));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_calls_authenticate_once() {
    let bed = testbed().await;
    let credentials = Credentials::admin_api_authentication(ADMIN_APPLICATION_ID, SHARED_SECRET);
    let client: Client = bed.multiplexing_builder().credentials(credentials).build().unwrap();
    let mut calls = JoinSet::new();
    for _ in 0..1000 {
        let client = client.clone();
        calls.spawn(async move {
            let offered = client.get_kba_questions_using_get("en").send().await;
            offered.unwrap().len()
        });
    }
    assert!(calls.join_all().await.into_iter().all(|questions| questions == 4));
    assert_eq!((tokens(&bed), bed.sandbox.count("GET", QUESTIONS)), (1, 1000));
}

#[tokio::test]
async fn the_exchange_is_as_the_vendor_asks() {
    let bed = testbed().await;
    client(&bed).get_kba_questions_using_get("en").send().await.unwrap();
    let requests = bed.sandbox.requests();
    let [exchange, call] = requests.as_slice() else { panic!("{requests:?}") };
    assert_eq!((exchange.method.as_str(), exchange.path.as_str()), ("POST", AUTHENTICATE));
    assert_eq!(exchange.media_type(), Some("application/json"));
    assert_eq!(exchange.header("authorization"), None);
    let body: serde_json::Value = exchange.json().unwrap();
    let expected = serde_json::json!({
        "applicationId": ADMIN_APPLICATION_ID,
        "sharedSecret": SHARED_SECRET,
    });
    assert_eq!(body, expected);
    assert!(call.header("authorization").unwrap().starts_with("Bearer sandbox/admin+"));
}

#[tokio::test]
async fn a_refused_exchange_is_one_error_for_the_call() {
    let bed = testbed().await;
    let credentials = Credentials::admin_api_authentication(ADMIN_APPLICATION_ID, "wrong");
    let client: Client = bed.builder().credentials(credentials).build().unwrap();
    let error = client.get_kba_questions_using_get("en").send().await.unwrap_err();
    assert!(matches!(error, Error::Auth(_)) && error.is_auth() && !error.is_retryable());
    assert!(error.to_string().contains("401 Unauthorized"), "{error}");
    assert_eq!(bed.sandbox.requests().len(), 1);
}

#[tokio::test]
async fn a_user_passes_with_a_token_of_their_own() {
    let bed = testbed().await;
    let user: Client =
        bed.builder().credentials(Credentials::user_token("not-the-users")).build().unwrap();
    let body = UserAuthenticateParameters::new().cancel(true);
    let call = user.user_authenticate_using_post(AuthenticatorType::Kba, body);
    let error = call.send().await.unwrap_err();
    let Some(UserAuthenticateUsingPostError::Unauthorized(info)) = error.api() else {
        panic!("{error}")
    };
    assert_eq!(info.error_code.as_deref(), Some("invalid_session_token"));
    let requests = bed.sandbox.requests();
    assert_eq!(requests.len(), 1, "there is no other token to be had");
    assert_eq!(requests[0].header("authorization"), Some("not-the-users"));
}

#[tokio::test]
async fn an_operation_without_its_credentials_says_which_and_sends_nothing() {
    let bed = testbed().await;
    let user: Client = bed.builder().credentials(Credentials::user_token("u")).build().unwrap();
    let error = user.get_user_kba_using_get(USER_ID).send().await.unwrap_err();
    let text = error.to_string();
    assert!(text.contains("`AdminAPIAuthentication`") && text.contains(".credentials("), "{text}");
    assert!(error.is_auth());
    assert!(bed.sandbox.requests().is_empty());
}

#[tokio::test]
async fn a_redirect_carries_no_token_to_another_origin() {
    let (bed, elsewhere) = (testbed().await, testbed().await);
    let redirect = |status: u16, path: &str| {
        let location = format!("{}{path}", elsewhere.sandbox.base_url());
        Fault::Status(Answer::empty(status).header("location", location))
    };
    // What the caller sets for redirects does not count.
    let client = builder(&bed)
        .http(|http| http.redirect(reqwest::redirect::Policy::limited(5)))
        .build()
        .unwrap();
    bed.sandbox.fail_next(FaultTarget::new("GET", QUESTIONS), redirect(302, QUESTIONS));
    let error = client.get_kba_questions_using_get("en").send().await.unwrap_err();
    assert!(matches!(error, Error::UnexpectedResponse(_)), "{error}");
    assert_eq!(error.status().unwrap().as_u16(), 302);

    bed.sandbox.with(Entrust::revoke_tokens);
    bed.sandbox.fail_next(FaultTarget::new("POST", AUTHENTICATE), redirect(307, AUTHENTICATE));
    let error = client.get_kba_questions_using_get("en").send().await.unwrap_err();
    assert_eq!(error.status().unwrap().as_u16(), 401, "no other token was to be had: {error}");
    assert!(elsewhere.sandbox.requests().is_empty());
}

#[test]
fn the_environment_is_the_tenants_host() {
    let tenant = Environment::Tenant { customer: "bank".to_owned(), region: "us".to_owned() };
    assert_eq!(tenant.base_url(), "https://bank.us.trustedauth.com");
}
