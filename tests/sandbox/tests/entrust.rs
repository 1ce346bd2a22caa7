//! The stand-in for an Entrust tenant, over the wire.

#![allow(clippy::unwrap_used, reason = "the lint's exemption reaches no helper functions of tests")]

use std::time::Duration;

use reqwest::{Client, Method, RequestBuilder};
use serde_json::{Value, json};
use vendor_sandbox::EntrustSandbox;
use vendor_sandbox::entrust::{
    ADMIN_APPLICATION_ID, AUTHENTICATION_APPLICATION_ID, DateStyle, Entrust, MAXIMUM_ANSWER_LENGTH,
    SHARED_SECRET, USER_ID,
};

/// A sandbox, and a client that has a token of the Administration API.
struct Tenant {
    sandbox: EntrustSandbox,
    http: Client,
    token: String,
}

impl Tenant {
    async fn start(vendor: Entrust) -> Self {
        let sandbox = EntrustSandbox::start_with(vendor).await.unwrap();
        let mut tenant = Self { sandbox, http: Client::new(), token: String::new() };
        tenant.token = tenant.authenticate().await["authToken"].as_str().unwrap().to_owned();
        tenant
    }

    async fn authenticate(&self) -> Value {
        let credentials =
            json!({"applicationId": ADMIN_APPLICATION_ID, "sharedSecret": SHARED_SECRET});
        let (status, body) =
            outcome(self.plain("/api/web/v1/adminapi/authenticate").json(&credentials)).await;
        assert_eq!(status, 200);
        body
    }

    fn url(&self, path: &str) -> String {
        format!("{}{path}", self.sandbox.base_url())
    }

    fn plain(&self, path: &str) -> RequestBuilder {
        self.http.post(self.url(path))
    }

    /// A call of the Administration API on the user's path.
    fn user(&self, method: Method, path: &str) -> RequestBuilder {
        let url = self.url(&format!("/api/web/v1/users/{USER_ID}{path}"));
        self.http.request(method, url).bearer_auth(&self.token)
    }

    async fn add_kba(&self) {
        let added = outcome(self.user(Method::POST, "/userquestions").json(&kba("Rex"))).await;
        assert_eq!(added, (200, Value::Null));
    }

    /// Begins a challenge and gives its answer.
    async fn challenge(&self) -> Value {
        let path = "/api/web/v2/authentication/users/authenticate/KBA";
        let who = json!({"applicationId": AUTHENTICATION_APPLICATION_ID, "userId": "user"});
        let (status, body) = outcome(self.plain(path).json(&who)).await;
        assert_eq!(status, 200);
        body
    }

    /// Answers a challenge.
    async fn complete(&self, challenge: &Value, answers: [&str; 2]) -> (u16, Value) {
        let mut kba = challenge["kbaChallenge"].clone();
        for (number, answer) in answers.iter().enumerate() {
            kba["userQuestions"][number]["answer"] = json!(answer);
        }
        let path = "/api/web/v1/authentication/users/authenticate/KBA/complete";
        let token = challenge["token"].as_str().unwrap();
        let body = json!({"applicationId": AUTHENTICATION_APPLICATION_ID, "kbaChallenge": kba});
        outcome(self.plain(path).header("authorization", token).json(&body)).await
    }
}

fn kba(first_answer: &str) -> Value {
    json!({"userQuestions": [
        {"id": "9d2f0e10-1111-4a6b-8c00-000000000001", "answer": first_answer},
        {"question": "What is the word?", "answer": "bird"},
    ]})
}

/// The status and the body, null where it is empty.
async fn outcome(request: RequestBuilder) -> (u16, Value) {
    let response = request.send().await.unwrap();
    let status = response.status().as_u16();
    let body = response.bytes().await.unwrap();
    if body.is_empty() {
        return (status, Value::Null);
    }
    (status, serde_json::from_slice(&body).unwrap())
}

async fn failure(request: RequestBuilder) -> (u16, String) {
    let (status, body) = outcome(request).await;
    (status, body["errorCode"].as_str().unwrap().to_owned())
}

fn code(status: u16, code: &str) -> (u16, String) {
    (status, code.to_owned())
}

#[tokio::test]
async fn a_token_lasts_fifteen_minutes_in_both_placements() {
    let tenant = Tenant::start(Entrust::new()).await;
    let alone = || tenant.http.get(tenant.url("/api/web/v1/users/userquestions/en"));
    let call = || alone().header("authorization", &tenant.token);
    assert_eq!(outcome(call()).await.1.as_array().unwrap().len(), 4);
    assert_eq!(outcome(alone().bearer_auth(&tenant.token)).await.0, 200);
    assert_eq!(failure(alone()).await, code(401, "access_denied"));
    tenant.sandbox.advance(Duration::from_secs(15 * 60));
    assert_eq!(failure(call()).await, code(401, "invalid_session_token"));
    tenant.authenticate().await;
    assert_eq!(tenant.sandbox.with(|entrust| entrust.tokens_issued()), 2);
}

#[tokio::test]
async fn dates_can_be_written_without_the_colon() {
    let tenant = Tenant::start(Entrust::new().dates(DateStyle::OffsetWithoutColon)).await;
    let body = tenant.authenticate().await;
    assert!(body["expirationTime"].as_str().unwrap().ends_with("+0000"));
}

#[tokio::test]
async fn credentials_are_checked() {
    let tenant = Tenant::start(Entrust::new()).await;
    let with = |body: Value| tenant.plain("/api/web/v1/adminapi/authenticate").json(&body);
    let cases = [
        (json!({"applicationId": ADMIN_APPLICATION_ID}), code(400, "invalid_argument_format")),
        (
            json!({"applicationId": "x", "sharedSecret": SHARED_SECRET}),
            code(404, "api_application_not_found"),
        ),
        (
            json!({"applicationId": ADMIN_APPLICATION_ID, "sharedSecret": "x"}),
            code(401, "access_denied"),
        ),
    ];
    for (body, expected) in cases {
        assert_eq!(failure(with(body)).await, expected);
    }
}

#[tokio::test]
async fn a_user_has_one_authenticator_that_can_be_read_changed_and_deleted() {
    let tenant = Tenant::start(Entrust::new()).await;
    let at = |method| tenant.user(method, "/userquestions");
    let missing = code(404, "kba_not_found");
    assert_eq!(failure(at(Method::GET)).await, missing);
    assert_eq!(failure(at(Method::PUT).json(&kba("Rex"))).await, missing);
    tenant.add_kba().await;
    assert_eq!(failure(at(Method::POST).json(&kba("Rex"))).await, code(409, "kba_exists"));

    let (_, read) = outcome(at(Method::GET)).await;
    let first = &read["userQuestions"][0];
    assert_eq!(first["question"], "What was the name of your first pet?");
    assert_eq!(first["answer"], Value::Null, "answers are not given back");

    assert_eq!(outcome(at(Method::PUT).json(&kba("Max"))).await.0, 200);
    let one = format!("/userquestions/{}", first["id"].as_str().unwrap());
    assert_eq!(outcome(tenant.user(Method::DELETE, &one)).await.0, 409, "two is the minimum");
    assert_eq!(outcome(at(Method::DELETE)).await.0, 200);
    assert_eq!(failure(at(Method::DELETE)).await, missing);
}

#[tokio::test]
async fn the_rules_of_the_tenant_are_kept() {
    let tenant = Tenant::start(Entrust::new()).await;
    let long = "x".repeat(MAXIMUM_ANSWER_LENGTH + 1);
    let one = json!({"userQuestions": [{"question": "Why?", "answer": "because"}]});
    for body in [one, kba(&long), kba(""), json!({})] {
        let request = tenant.user(Method::POST, "/userquestions").json(&body);
        assert_eq!(failure(request).await, code(400, "invalid_argument_format"));
    }
}

#[tokio::test]
async fn unknown_users_and_missing_permissions_are_refused() {
    let tenant = Tenant::start(Entrust::new().without_permission("USERQUESTIONS:VIEW")).await;
    let request = tenant.user(Method::GET, "/userquestions");
    assert_eq!(failure(request).await, code(403, "access_denied"));
    let url = tenant.url("/api/web/v1/users/unknown/kbachallenges");
    let request = tenant.http.delete(url).bearer_auth(&tenant.token);
    assert_eq!(failure(request).await, code(404, "user_not_found"));
}

#[tokio::test]
async fn a_user_authenticates_by_answering_and_logs_out() {
    let tenant = Tenant::start(Entrust::new()).await;
    tenant.add_kba().await;
    let who = json!({"applicationId": AUTHENTICATION_APPLICATION_ID, "userId": USER_ID});
    let (_, ways) = outcome(tenant.plain("/api/web/v2/authentication/users").json(&who)).await;
    assert_eq!(ways["authenticationTypes"], json!(["KBA"]));

    let challenge = tenant.challenge().await;
    let (status, done) = tenant.complete(&challenge, ["Rex", "bird"]).await;
    assert_eq!((status, &done["authenticationCompleted"]), (200, &json!(true)));
    assert_eq!(tenant.complete(&challenge, ["Rex", "bird"]).await.0, 401, "the token is used up");

    let token = done["token"].as_str().unwrap();
    let out = || tenant.plain("/api/web/v1/authentication/logout").bearer_auth(token);
    assert_eq!(outcome(out()).await, (200, Value::Null));
    assert_eq!(failure(out()).await, code(401, "invalid_session_token"));
}

#[tokio::test]
async fn a_challenge_is_retained_until_it_is_met_or_deleted() {
    let tenant = Tenant::start(Entrust::new()).await;
    tenant.add_kba().await;
    let id = |challenge: &Value| challenge["kbaChallenge"]["id"].clone();
    let first = id(&tenant.challenge().await);
    assert_eq!(id(&tenant.challenge().await), first);
    assert_eq!(outcome(tenant.user(Method::DELETE, "/kbachallenges")).await.0, 200);
    assert_ne!(id(&tenant.challenge().await), first);
}

#[tokio::test]
async fn the_third_wrong_answer_locks() {
    let tenant = Tenant::start(Entrust::new()).await;
    tenant.add_kba().await;
    let challenge = tenant.challenge().await;
    for _ in 0..3 {
        let (status, body) = tenant.complete(&challenge, ["Rex", "dog"]).await;
        assert_eq!((status, &body["errorCode"]), (401, &json!("invalid_user_response")));
    }
    assert_eq!(tenant.complete(&challenge, ["Rex", "bird"]).await.0, 403);
}
