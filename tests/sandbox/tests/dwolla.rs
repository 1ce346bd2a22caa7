//! The stand-in for Dwolla, over the wire.

#![allow(clippy::unwrap_used, reason = "the lint's exemption reaches no helper functions of tests")]

use std::time::Duration;

use reqwest::{Client, RequestBuilder, Response};
use serde_json::{Value, json};
use vendor_sandbox::dwolla::{
    CLIENT_ID, CLIENT_SECRET, CUSTOMER_FORBIDDEN, CUSTOMER_KBA, CUSTOMER_VERIFIED, CustomerStatus,
    FAILED, MEDIA_TYPE, RIGHT_ANSWERS, too_many_requests,
};
use vendor_sandbox::{DwollaSandbox, Fault, FaultTarget};

/// A sandbox, and a client that has a token.
struct Session {
    sandbox: DwollaSandbox,
    http: Client,
    token: String,
}

impl Session {
    async fn start() -> Self {
        let sandbox = DwollaSandbox::start().await.unwrap();
        let http = Client::new();
        let token = token(&http, &sandbox).await;
        Self { sandbox, http, token }
    }

    fn url(&self, path: &str) -> String {
        format!("{}{path}", self.sandbox.base_url())
    }

    fn dress(&self, request: RequestBuilder) -> RequestBuilder {
        request.bearer_auth(&self.token).header("accept", MEDIA_TYPE)
    }

    fn get(&self, path: &str) -> RequestBuilder {
        self.dress(self.http.get(self.url(path)))
    }

    fn post(&self, path: &str) -> RequestBuilder {
        self.dress(self.http.post(self.url(path)))
    }

    /// Opens a session and gives its path.
    async fn open(&self, customer: &str) -> String {
        let opened = self.post(&format!("/customers/{customer}/kba")).send().await.unwrap();
        assert_eq!(opened.status(), 201);
        let location = opened.headers()["location"].to_str().unwrap();
        location.strip_prefix(self.sandbox.base_url()).unwrap().to_owned()
    }

    /// Fetches the questions and answers so many of them right.
    async fn answers(&self, path: &str, right: usize) -> Value {
        let questions = json_of(self.get(path).send().await.unwrap(), 200).await;
        let answers: Vec<Value> = questions["questions"]
            .as_array()
            .unwrap()
            .iter()
            .enumerate()
            .map(|(number, question)| {
                let denies = |answer: &&Value| RIGHT_ANSWERS.iter().any(|it| answer["text"] == *it);
                let offered = question["answers"].as_array().unwrap();
                let answer =
                    if number < right { offered.iter().find(denies).unwrap() } else { &offered[0] };
                json!({"questionId": question["id"], "answerId": answer["id"]})
            })
            .collect();
        json!({ "answers": answers })
    }
}

async fn token(http: &Client, sandbox: &DwollaSandbox) -> String {
    let granted = http
        .post(format!("{}/token", sandbox.base_url()))
        .basic_auth(CLIENT_ID, Some(CLIENT_SECRET))
        .form(&[("grant_type", "client_credentials")])
        .send()
        .await
        .unwrap();
    let body = json_of(granted, 200).await;
    assert_eq!(body["expires_in"], 3600);
    body["access_token"].as_str().unwrap().to_owned()
}

async fn json_of(response: Response, status: u16) -> Value {
    assert_eq!(response.status(), status);
    assert!(response.headers().contains_key("x-request-id"));
    response.json().await.unwrap()
}

/// Status, code and message of an error.
async fn error_of(request: RequestBuilder) -> (u16, String, String) {
    let response = request.send().await.unwrap();
    assert_eq!(response.headers()["content-type"], MEDIA_TYPE);
    let status = response.status().as_u16();
    let body: Value = response.json().await.unwrap();
    let text = |member: &str| body[member].as_str().unwrap().to_owned();
    (status, text("code"), text("message"))
}

#[tokio::test]
async fn three_right_answers_verify_a_customer() {
    let session = Session::start().await;
    let path = session.open(CUSTOMER_KBA).await;
    let answers = session.answers(&path, 3).await;
    let outcome = session.post(&path).json(&answers).send().await.unwrap();
    assert_eq!(json_of(outcome, 200).await["verificationStatus"], "verified");
    let status = session.sandbox.with(|dwolla| dwolla.customer_status(CUSTOMER_KBA));
    assert_eq!(status, Some(CustomerStatus::Verified));
}

#[tokio::test]
async fn two_right_answers_are_a_200_that_failed() {
    let session = Session::start().await;
    let path = session.open(CUSTOMER_KBA).await;
    let answers = session.answers(&path, 2).await;
    let outcome = session.post(&path).json(&answers).send().await.unwrap();
    assert_eq!(json_of(outcome, 200).await["verificationStatus"], FAILED);
    let status = session.sandbox.with(|dwolla| dwolla.customer_status(CUSTOMER_KBA));
    assert_eq!(status, Some(CustomerStatus::Document));
}

#[tokio::test]
async fn there_is_one_attempt() {
    let session = Session::start().await;
    let path = session.open(CUSTOMER_KBA).await;
    let answers = session.answers(&path, 4).await;
    let used = (403, "InvalidResourceState".into(), "The kba session is no longer valid.".into());
    assert_eq!(error_of(session.get(&path)).await, used);
    assert_eq!(session.post(&path).json(&answers).send().await.unwrap().status(), 200);
    assert_eq!(error_of(session.post(&path).json(&answers)).await, used);
}

#[tokio::test]
async fn answers_are_late_after_two_minutes() {
    let session = Session::start().await;
    let path = session.open(CUSTOMER_KBA).await;
    let answers = session.answers(&path, 4).await;
    session.sandbox.advance(Duration::from_secs(121));
    let (status, _, message) = error_of(session.post(&path).json(&answers)).await;
    assert_eq!((status, message.as_str()), (403, "The kba session has expired."));
}

#[tokio::test]
async fn a_later_session_ends_the_one_before() {
    let session = Session::start().await;
    let first = session.open(CUSTOMER_KBA).await;
    let second = session.open(CUSTOMER_KBA).await;
    assert_eq!(error_of(session.get(&first)).await.0, 403);
    assert_eq!(session.get(&second).send().await.unwrap().status(), 200);
}

#[tokio::test]
async fn answers_that_are_not_one_for_each_question_keep_the_attempt() {
    let session = Session::start().await;
    let path = session.open(CUSTOMER_KBA).await;
    let answers = session.answers(&path, 4).await;
    for wrong in [json!({}), json!({"answers": []}), json!({"answers": [answers["answers"][0]]})] {
        let (status, code, _) = error_of(session.post(&path).json(&wrong)).await;
        assert_eq!((status, code.as_str()), (400, "ValidationError"));
    }
    let unreadable = session.post(&path).header("content-type", "application/json").body("{");
    assert_eq!(error_of(unreadable).await.1, "BadRequest");
    assert_eq!(session.post(&path).json(&answers).send().await.unwrap().status(), 200);
}

#[tokio::test]
async fn a_customer_can_be_out_of_reach_in_three_ways() {
    let session = Session::start().await;
    let cases = [
        (CUSTOMER_VERIFIED, 403, "InvalidResourceState"),
        (CUSTOMER_FORBIDDEN, 403, "Forbidden"),
        ("unknown", 404, "NotFound"),
    ];
    for (customer, status, code) in cases {
        let error = error_of(session.post(&format!("/customers/{customer}/kba"))).await;
        assert_eq!((error.0, error.1.as_str()), (status, code));
    }
    assert_eq!(error_of(session.get("/kba/unknown")).await.0, 404);
    assert_eq!(error_of(session.post("/kba/unknown").json(&json!({}))).await.0, 404);
    assert_eq!(session.sandbox.with(|dwolla| dwolla.sessions_opened()), 0);
}

#[tokio::test]
async fn tokens_are_checked_and_run_out() {
    let session = Session::start().await;
    let url = session.url("/kba/unknown");
    let with = |token: &str| session.http.get(&url).bearer_auth(token).header("accept", MEDIA_TYPE);
    assert_eq!(error_of(session.http.get(&url)).await.1, "InvalidCredentials");
    assert_eq!(error_of(with("made-up")).await.1, "InvalidAccessToken");
    session.sandbox.advance(Duration::from_secs(1800));
    let second = token(&session.http, &session.sandbox).await;
    session.sandbox.advance(Duration::from_secs(1800));
    assert_eq!(error_of(with(&session.token)).await.1, "ExpiredAccessToken");
    assert_eq!(error_of(with(&second)).await.1, "NotFound");
    session.sandbox.with(|dwolla| dwolla.revoke_tokens());
    assert_eq!(error_of(with(&second)).await.1, "InvalidAccessToken");
}

#[tokio::test]
async fn the_token_endpoint_speaks_oauth() {
    let sandbox = DwollaSandbox::start().await.unwrap();
    let http = Client::new();
    let grant = ("grant_type", "client_credentials");
    let post = || http.post(format!("{}/token", sandbox.base_url()));
    let right = || post().basic_auth(CLIENT_ID, Some(CLIENT_SECRET));
    let in_form = [grant, ("client_id", CLIENT_ID), ("client_secret", CLIENT_SECRET)];
    assert_eq!(post().form(&in_form).send().await.unwrap().status(), 200);
    let cases = [
        (post().form(&[grant]), 401, "invalid_client"),
        (post().basic_auth(CLIENT_ID, Some("wrong")).form(&[grant]), 401, "invalid_client"),
        (right().form(&[("grant_type", "password")]), 400, "unsupported_grant_type"),
        (right().form(&[("scope", "")]), 400, "invalid_request"),
        (right().body("grant_type=client_credentials"), 400, "invalid_request"),
    ];
    for (request, status, error) in cases {
        let response = request.send().await.unwrap();
        assert_eq!(json_of(response, status).await["error"], error);
    }
}

#[tokio::test]
async fn the_accept_header_must_name_the_version() {
    let session = Session::start().await;
    let request = session.http.get(session.url("/kba/unknown")).bearer_auth(&session.token);
    let error = error_of(request.header("accept", "application/json")).await;
    assert_eq!((error.0, error.1.as_str()), (406, "InvalidVersion"));
}

#[tokio::test]
async fn a_repeated_key_gets_the_first_answer_for_a_day() {
    let mut session = Session::start().await;
    let path = format!("/customers/{CUSTOMER_KBA}/kba");
    let open = |session: &Session| session.post(&path).header("idempotency-key", "k1").send();
    let first = open(&session).await.unwrap();
    let second = open(&session).await.unwrap();
    assert_eq!(first.headers()["location"], second.headers()["location"]);
    assert_eq!(session.sandbox.with(|dwolla| dwolla.sessions_opened()), 1);

    session.sandbox.advance(Duration::from_secs(24 * 3600));
    session.token = token(&session.http, &session.sandbox).await;
    let third = open(&session).await.unwrap();
    assert_ne!(first.headers()["location"], third.headers()["location"]);
}

#[tokio::test]
async fn a_key_that_is_in_work_is_a_conflict() {
    let session = Session::start().await;
    let path = format!("/customers/{CUSTOMER_KBA}/kba");
    let open = || session.post(&path).header("idempotency-key", "k1");
    session.sandbox.with(|dwolla| dwolla.hold_key("k1"));
    assert_eq!(error_of(open()).await.0, 409);
    session.sandbox.with(|dwolla| dwolla.release_key("k1"));
    assert_eq!(open().send().await.unwrap().status(), 201);
}

#[tokio::test]
async fn faults_hit_the_next_request_that_fits() {
    let session = Session::start().await;
    let sandbox = &session.sandbox;
    let target = || FaultTarget::new("GET", "/kba/");
    sandbox.fail_next(target(), too_many_requests());
    sandbox.fail_next(target(), Fault::HtmlBadGateway);
    sandbox.fail_next(target(), Fault::DropConnection);
    assert_eq!(error_of(session.get("/kba/x")).await.1, "TooManyRequests");
    let gateway = session.get("/kba/x").send().await.unwrap();
    assert_eq!(gateway.status(), 502);
    assert_eq!(gateway.headers()["content-type"], "text/html");
    assert!(session.get("/kba/x").send().await.unwrap_err().is_request());
    assert_eq!(error_of(session.get("/kba/x")).await.0, 404);
    assert_eq!(sandbox.count("GET", "/kba/"), 4);
    assert_eq!(sandbox.requests()[1].header("accept"), Some(MEDIA_TYPE));
}

#[tokio::test]
async fn a_lost_answer_was_processed_all_the_same() {
    let session = Session::start().await;
    session.sandbox.fail_next(FaultTarget::new("POST", "/customers/"), Fault::LoseAnswer);
    let path = format!("/customers/{CUSTOMER_KBA}/kba");
    assert!(session.post(&path).send().await.is_err());
    assert_eq!(session.sandbox.with(|dwolla| dwolla.sessions_opened()), 1);
}

#[tokio::test]
async fn a_dropped_sandbox_lets_go_of_what_hangs() {
    let session = Session::start().await;
    session.sandbox.fail_next(FaultTarget::new("GET", "/kba/"), Fault::Hang);
    let hanging = tokio::spawn(session.get("/kba/x").send());
    while session.sandbox.count("GET", "/kba/") == 0 {
        tokio::task::yield_now().await;
    }
    let url = session.url("/token");
    drop(session);
    assert!(hanging.await.unwrap().is_err());
    assert!(Client::new().post(url).send().await.unwrap_err().is_connect());
}
