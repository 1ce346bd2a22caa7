//! Fixed credentials: where they go, and which alternative is taken.

use client_runtime::testing::ManualClock;
use client_runtime::{Credential, CredentialSet};

use crate::support::{Client, Reply, SECRET, Seen, Server, builder, tables};

fn api_key() -> Credential {
    Credential::ApiKey(SECRET.into())
}

fn basic() -> Credential {
    Credential::Basic { username: "user".into(), password: "pass:word".into() }
}

async fn call(credentials: CredentialSet, operation: &'static str) -> Seen {
    let server = Server::start(|_, _| Reply::entry()).await;
    let client: Client<tables::Common> =
        builder(&server.url(), &ManualClock::new()).credentials(credentials).build().unwrap();
    client.get_with(operation, "authorization", "caller").await.unwrap();
    server.seen().pop().unwrap()
}

#[tokio::test]
async fn an_api_key_goes_where_the_scheme_says() {
    let set = |scheme| CredentialSet::new().with(scheme, api_key());
    let seen = call(set("apiHeader"), "by_header").await;
    assert_eq!(seen.header("x-api-key"), Some(SECRET));
    let seen = call(set("apiQuery"), "by_query").await;
    assert_eq!(seen.uri.query(), Some("key=planted-secret"));
    let seen = call(set("apiCookie"), "by_cookie").await;
    assert_eq!(seen.header("cookie"), Some("session=planted-secret"));
}

#[tokio::test]
async fn a_cookie_joins_the_callers() {
    let server = Server::start(|_, _| Reply::entry()).await;
    let set = CredentialSet::new().with("apiCookie", api_key());
    let client: Client<tables::Common> =
        builder(&server.url(), &ManualClock::new()).credentials(set).build().unwrap();
    for given in ["a=b", "session=old; a=b"] {
        client.get_with("by_cookie", "cookie", given).await.unwrap();
        let seen = server.seen().pop().unwrap();
        assert_eq!(seen.header("cookie"), Some("a=b; session=planted-secret"));
    }
}

#[tokio::test]
async fn http_basic_and_bearer_own_the_authorization_header() {
    let seen = call(CredentialSet::new().with("basic", basic()), "by_basic").await;
    assert_eq!(seen.header("authorization"), Some("Basic dXNlcjpwYXNzOndvcmQ="));
    let bearer = CredentialSet::new().with("bearer", Credential::Bearer("b".into()));
    let seen = call(bearer, "by_bearer").await;
    assert_eq!(seen.header("authorization"), Some("Bearer b"));
}

#[tokio::test]
async fn an_operation_without_security_keeps_the_callers_header() {
    let seen = call(CredentialSet::new().with("basic", basic()), "ping").await;
    assert_eq!(seen.header("authorization"), Some("caller"));
}

#[tokio::test]
async fn the_first_alternative_that_can_be_met_is_taken() {
    let all = || CredentialSet::new().with("apiHeader", api_key()).with("basic", basic());
    let seen = call(all(), "either").await;
    assert!(seen.header("authorization").unwrap().starts_with("Basic "));
    assert_eq!(seen.header("x-api-key"), None, "half of an alternative is not sent");
    let seen = call(all().with("apiQuery", api_key()), "either").await;
    assert_eq!(seen.header("x-api-key"), Some(SECRET));
    assert_eq!(seen.uri.query(), Some("key=planted-secret"));
    assert_eq!(seen.header("authorization"), Some("caller"));
}

#[tokio::test]
async fn optional_security_is_used_when_there_are_credentials() {
    let seen = call(CredentialSet::new(), "open").await;
    assert_eq!(seen.header("x-api-key"), None);
    let seen = call(CredentialSet::new().with("apiHeader", api_key()), "open").await;
    assert_eq!(seen.header("x-api-key"), Some(SECRET));
}
