//! The stand-in for Kulipa, over the wire.

#![allow(clippy::unwrap_used, reason = "the lint's exemption reaches no helper functions of tests")]

use std::time::Duration;

use reqwest::{Client, RequestBuilder, Response};
use serde_json::{Value, json};
use vendor_sandbox::KulipaSandbox;
use vendor_sandbox::kulipa::{
    API_KEY, API_KEY_FORBIDDEN, Kulipa, USER_ACTIVE, USER_UNVERIFIED, UserStatus,
};

/// A sandbox and a client.
struct Platform {
    sandbox: KulipaSandbox,
    http: Client,
}

impl Platform {
    async fn start(vendor: Kulipa) -> Self {
        let sandbox = KulipaSandbox::start_with(vendor).await.unwrap();
        Self { sandbox, http: Client::new() }
    }

    fn create(&self, user: &str, kind: &str) -> RequestBuilder {
        self.http
            .put(format!("{}/kycs", self.sandbox.base_url()))
            .header("x-api-key", API_KEY)
            .json(&json!({"userId": user, "type": kind}))
    }

    fn export(&self, user: &str) -> RequestBuilder {
        self.http
            .get(format!("{}/kycs/export", self.sandbox.base_url()))
            .query(&[("userId", user)])
            .header("x-api-key", API_KEY)
    }

    fn kycs(&self) -> usize {
        self.sandbox.with(|kulipa| kulipa.kycs())
    }
}

async fn json_of(request: RequestBuilder, status: u16) -> Value {
    let response = request.send().await.unwrap();
    assert_eq!(response.status(), status);
    assert!(response.headers().contains_key("x-request-id"));
    response.json().await.unwrap()
}

fn header<'a>(response: &'a Response, name: &str) -> &'a str {
    response.headers()[name].to_str().unwrap()
}

#[tokio::test]
async fn a_verified_check_makes_the_user_active_and_can_be_exported() {
    let platform = Platform::start(Kulipa::new()).await;
    let started = json_of(platform.create(USER_UNVERIFIED, "full"), 200).await;
    assert_eq!(started["userId"], USER_UNVERIFIED);
    let refused = json_of(platform.export(USER_UNVERIFIED), 400).await;
    assert_eq!(refused["code"], "kyc_not_exportable");

    let id = started["id"].as_str().unwrap();
    assert!(platform.sandbox.with(|kulipa| kulipa.verify(id)));
    let status = platform.sandbox.with(|kulipa| kulipa.user_status(USER_UNVERIFIED));
    assert_eq!(status, Some(UserStatus::Active));
    let identity = json_of(platform.export(USER_UNVERIFIED), 200).await;
    assert_eq!(identity["identityDocument"]["type"], "passport");
}

#[tokio::test]
async fn a_check_other_than_a_full_one_is_not_exported() {
    let platform = Platform::start(Kulipa::new()).await;
    let started = json_of(platform.create(USER_UNVERIFIED, "shipping"), 200).await;
    platform.sandbox.with(|kulipa| kulipa.verify(started["id"].as_str().unwrap()));
    json_of(platform.export(USER_UNVERIFIED), 400).await;
}

#[tokio::test]
async fn members_are_checked() {
    let platform = Platform::start(Kulipa::new()).await;
    let issues = |body: Value| body["details"]["issues"].as_array().unwrap().len();
    let upper = USER_ACTIVE.to_uppercase();
    for (user, kind, wrong) in
        [("usr-1", "full", 1), (&upper, "full", 1), (USER_ACTIVE, "light", 1), ("", "", 2)]
    {
        assert_eq!(issues(json_of(platform.create(user, kind), 400).await), wrong);
    }
    let unknown = "usr-5d1f0c3e-2a4b-4c6d-8e9f-000000000000";
    assert_eq!(json_of(platform.create(unknown, "full"), 400).await["code"], "user_not_found");
    json_of(platform.export(unknown), 404).await;
    json_of(platform.export("me"), 400).await;
}

#[tokio::test]
async fn keys_are_checked_and_the_import_is_closed() {
    let platform = Platform::start(Kulipa::new()).await;
    let url = format!("{}/kycs/import", platform.sandbox.base_url());
    let put = || platform.http.put(&url);
    json_of(put(), 401).await;
    json_of(put().header("x-api-key", "unknown"), 401).await;
    json_of(put().header("x-api-key", API_KEY_FORBIDDEN), 403).await;
    let closed = json_of(put().header("x-api-key", API_KEY), 403).await;
    assert_eq!(closed["code"], "feature_not_available");
}

#[tokio::test]
async fn a_key_replays_successes_and_failures_for_a_day() {
    let platform = Platform::start(Kulipa::new()).await;
    let create = |kind| platform.create(USER_ACTIVE, kind).header("x-idempotency-key", "k1");
    let first = json_of(create("full"), 200).await;
    assert_eq!(json_of(create("full"), 200).await, first);
    assert_eq!(platform.kycs(), 2);
    assert_ne!(json_of(create("rfi"), 200).await, first, "another body is another request");

    let late = "usr-00000000-0000-4000-8000-000000000005";
    let early = platform.create(late, "full").header("x-idempotency-key", "k2");
    json_of(early.try_clone().unwrap(), 400).await;
    let added = std::iter::repeat_with(|| platform.sandbox.with(Kulipa::add_user));
    assert!(added.take(5).any(|user| user == late));
    json_of(early.try_clone().unwrap(), 400).await;
    platform.sandbox.advance(Duration::from_secs(24 * 3600));
    json_of(early, 200).await;

    let long = platform.create(USER_ACTIVE, "full").header("x-idempotency-key", "k".repeat(65));
    json_of(long, 400).await;
}

#[tokio::test]
async fn the_rate_limit_is_told_and_kept() {
    let platform = Platform::start(Kulipa::new().rate_limit(2)).await;
    let call = || platform.export(USER_ACTIVE).send();
    let first = call().await.unwrap();
    assert_eq!(header(&first, "x-ratelimit-limit"), "2");
    assert_eq!(header(&first, "x-ratelimit-remaining"), "1");
    assert_eq!(header(&first, "x-ratelimit-reset"), "60");
    call().await.unwrap();
    let third = call().await.unwrap();
    assert_eq!((third.status().as_u16(), header(&third, "retry-after")), (429, "360"));
    platform.sandbox.advance(Duration::from_secs(61));
    assert_eq!(call().await.unwrap().status(), 429);
    platform.sandbox.advance(Duration::from_secs(300));
    assert_eq!(call().await.unwrap().status(), 200);
}
