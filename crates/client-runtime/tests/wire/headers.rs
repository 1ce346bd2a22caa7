//! Types for documented headers, as the generator writes them.

use client_runtime::HeaderError;
use client_runtime::client::ResponseValue;
use client_runtime::testing::ManualClock;

use crate::support::api::Entry;
use crate::support::{Client, Reply, Server, client, tables};

client_runtime::headers! {
    pub struct GetEntry of get_entry;
    pub struct BurnEntry of burn_entry;
    with {
        required location: Location,
        /// Entries in all.
        required x_total: i64 = "x-total",
        optional x_share: f64 = "x-share",
        list x_tags: String = "x-tags",
    }
}

client_runtime::headers! {
    pub struct Moved of moved;
    with {
        optional location: Location,
        optional retry_after: String = "retry-after",
    }
}

async fn answer(headers: &'static [(&'static str, &'static str)]) -> ResponseValue<Entry> {
    let server = Server::start(move |_, _| Reply::new(200, headers, r#"{"id":"e"}"#)).await;
    let client: Client<tables::Common> = client(&server, &ManualClock::new());
    client.get_entry("e").await.unwrap()
}

#[tokio::test]
async fn operations_with_the_same_headers_have_a_type_each() {
    let all = &[
        ("location", "/entries/7"),
        ("x-total", "12"),
        ("x-share", "0.5"),
        ("x-tags", "a, b"),
        ("retry-after", "3"),
    ];
    let answer = answer(all).await;
    let headers = GetEntry::of(&answer);
    assert_eq!(headers.location().unwrap().path(), "/entries/7");
    assert_eq!(headers.location_id(), Ok("7".to_owned()));
    assert_eq!((headers.x_total(), headers.x_share()), (Ok(12), Ok(Some(0.5))));
    assert_eq!(headers.x_tags().unwrap(), ["a", "b"]);
    assert_eq!(BurnEntry::of(&answer).x_total(), Ok(12));
    assert_eq!(Moved::of(&answer).location_id(), Ok(Some("7".to_owned())));
    assert_eq!(Moved::of(&answer).retry_after(), Ok(Some("3".to_owned())));
}

#[tokio::test]
async fn only_what_the_document_requires_is_missed() {
    let answer = answer(&[("x-share", "half")]).await;
    let headers = GetEntry::of(&answer);
    let missing = HeaderError::Missing { name: "location" };
    assert_eq!(
        (headers.location().unwrap_err(), headers.location_id().unwrap_err()),
        (missing, missing)
    );
    assert_eq!(headers.x_total(), Err(HeaderError::Missing { name: "x-total" }));
    assert_eq!(headers.x_share(), Err(HeaderError::Malformed { name: "x-share" }));
    assert_eq!(headers.x_tags(), Ok(Vec::new()));
    assert_eq!(Moved::of(&answer).location(), Ok(None));
    assert_eq!(Moved::of(&answer).location_id(), Ok(None));
    assert_eq!(Moved::of(&answer).retry_after(), Ok(None));
}
