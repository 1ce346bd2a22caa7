//! No planted value shows in any output of any error.

use std::error::Error as _;

use client_runtime::testing::ManualClock;
use client_runtime::{Credential, CredentialSet, RetryPolicy, client::Error};

use crate::support::server::{deserted, hanging_up};
use crate::support::{Client, EntryError, Reply, SECRET, Server, builder, tables};

fn assert_clean(error: &Error<EntryError>) {
    let mut shown = format!("{error} {error:#} {error:?} {error:#?}");
    let mut source = error.source();
    while let Some(cause) = source {
        shown.push_str(&format!(" {cause} {cause:?}"));
        source = cause.source();
    }
    assert!(!shown.contains("planted"), "{shown}");
    assert!(shown.contains("failed: "), "{shown}");
}

fn one_attempt(url: &str) -> Client<tables::Common> {
    let keys = CredentialSet::new()
        .with("apiQuery", Credential::ApiKey(SECRET.into()))
        .with("bearer", Credential::Bearer(SECRET.into()));
    builder(url, &ManualClock::new()).credentials(keys).retry(RetryPolicy::never()).build().unwrap()
}

#[tokio::test]
async fn answers_of_all_kinds() {
    for status in [200, 201, 302, 400, 401, 403, 404, 429, 500, 502] {
        let headers = [
            ("x-planted", "planted-header"),
            ("location", "/planted-location"),
            ("x-request-id", "planted id that is no id"),
        ];
        let server = Server::start(move |_, _| {
            Reply::new(status, &headers, r#"{"planted-member":"planted-value"}"#)
        })
        .await;
        let client = one_attempt(&server.url());
        assert_clean(&client.get_entry("planted-path").await.unwrap_err());
        assert_clean(&client.get("by_query").await.unwrap_err());
    }
}

#[tokio::test]
async fn connections_of_all_kinds() {
    // The error of the HTTP client would quote the URL with the key in its query.
    let client = one_attempt(&deserted().await);
    assert_clean(&client.get("by_query").await.unwrap_err());
    assert_clean(&client.get_entry("planted-path").await.unwrap_err());
    let (url, _) = hanging_up().await;
    let client = one_attempt(&url);
    assert_clean(&client.get("by_query").await.unwrap_err());
}
