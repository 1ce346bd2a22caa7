//! What becomes of answers.

use std::time::Duration;

use client_runtime::testing::ManualClock;
use client_runtime::{CallOptions, HeaderError, RetryPolicy, client::Error};

use crate::support::api::Message;
use crate::support::{Client, EntryError, Reply, Server, builder, client, tables};

async fn answered(
    reply: impl Fn() -> Reply + Send + Sync + 'static,
) -> (Server, Client<tables::Common>) {
    let server = Server::start(move |_, _| reply()).await;
    let client = client(&server, &ManualClock::new());
    (server, client)
}

#[tokio::test]
async fn a_success_is_typed_and_carries_its_call() {
    let (_server, client) = answered(|| {
        Reply::new(200, &[("x-request-id", "r-1"), ("x-count", "3")], r#"{"id":"planted"}"#)
    })
    .await;
    let entry = client.get_entry("e1").await.unwrap();
    assert_eq!((entry.id.as_str(), entry.status().as_u16()), ("planted", 200));
    assert_eq!((entry.request_id(), entry.attempts()), (Some("r-1"), 1));
    assert_eq!(entry.header::<u32>("x-count"), Ok(Some(3)));
    assert_eq!(entry.header::<u32>("x-none"), Ok(None));
    let error = HeaderError::Malformed { name: "x-request-id" };
    assert_eq!(entry.header::<u32>("x-request-id"), Err(error));
    let shown = format!("{entry:?}");
    assert!(shown.contains("Entry") && shown.contains("200"), "{shown}");
    assert!(!shown.contains("planted") && !shown.contains("r-1"), "{shown}");
}

#[tokio::test]
async fn a_documented_failure_is_typed_by_its_status() {
    let (_server, client) =
        answered(|| Reply::new(403, &[("x-request-id", "r-2")], r#"{"code":"NoMore"}"#)).await;
    let error = client.get_entry("e1").await.unwrap_err();
    let expected = EntryError::Forbidden(Message { code: "NoMore".to_owned() });
    assert_eq!(error.api(), Some(&expected));
    assert_eq!(error.status().unwrap().as_u16(), 403);
    assert_eq!(error.operation().unwrap().id, "get_entry");
    assert_eq!(
        error.to_string(),
        "get_entry failed: 403 Forbidden (request id r-2, attempt 1 of 1)"
    );
    let (_server, client) = answered(|| Reply::new(404, &[], "gone")).await;
    let error = client.get_entry("e1").await.unwrap_err();
    assert_eq!(error.api(), Some(&EntryError::NotFound), "its body is not looked at");
}

#[tokio::test]
async fn a_proxys_page_does_not_hide_the_status() {
    let page = format!("<html>planted-page{}</html>", "x".repeat(5000));
    let server = Server::start(move |_, _| {
        Reply::new(502, &[("content-type", "Text/HTML; charset=utf-8")], page.clone())
    })
    .await;
    let client: Client<tables::Common> =
        builder(&server.url(), &ManualClock::new()).retry(RetryPolicy::never()).build().unwrap();
    let error = client.get_entry("e1").await.unwrap_err();
    assert_eq!(error.status().unwrap().as_u16(), 502);
    let Error::UnexpectedResponse(response) = &error else { panic!("{error}") };
    assert_eq!(response.media_type().as_deref(), Some("text/html"));
    assert!(response.excerpt().starts_with("<html>planted-page"));
    assert_eq!(response.excerpt().len(), 1024);
    assert!(!format!("{error} {error:?} {response:?}").contains("planted"));
}

#[tokio::test]
async fn an_undocumented_status_keeps_an_excerpt_even_of_bytes_that_are_no_text() {
    let (_server, client) = answered(|| Reply::new(418, &[], vec![0xFF, b'o', b'k', 0xFE])).await;
    let error = client.get_entry("e1").await.unwrap_err();
    let Error::UnexpectedResponse(response) = &error else { panic!("{error}") };
    assert_eq!(response.excerpt(), "\u{FFFD}ok\u{FFFD}");
    assert!(error.api().is_none());

    let (_server, client) = answered(|| Reply::new(403, &[], vec![b'{', 0xFF])).await;
    let error = client.get_entry("e1").await.unwrap_err();
    assert!(matches!(error, Error::UnexpectedResponse(_)));
}

#[tokio::test]
async fn a_success_that_cannot_be_decoded_says_where_but_not_what() {
    let (_server, client) =
        answered(|| Reply::json(200, "{\"id\":\"e\",\n\"tags\":[1,\"planted\"]}")).await;
    let error = client.get_entry("e1").await.unwrap_err();
    let Error::InvalidResponsePayload(failure) = &error else { panic!("{error}") };
    assert_eq!(failure.path(), Some("tags[1]"));
    assert_eq!(failure.position().unwrap().0, 2);
    assert!(!error.is_retryable());
    let shown = format!("{error} {error:?} {failure:?} {:?}", failure.cause());
    assert!(
        shown.contains("not of the documented type: `*[1]` is a string, expected u32 (line 2"),
        "{shown}"
    );
    assert!(!shown.contains("planted"), "{shown}");
}

#[tokio::test]
async fn a_body_beyond_the_limit_is_not_read() {
    let server = Server::start(|seen, _| match seen.path() {
        "/entries/failure" => Reply::new(403, &[], " ".repeat(2000)),
        _ => Reply::new(200, &[], " ".repeat(2000)),
    })
    .await;
    let client: Client<tables::Common> =
        builder(&server.url(), &ManualClock::new()).max_body(1500).build().unwrap();
    let error = client.get_entry("success").await.unwrap_err();
    let Error::InvalidResponsePayload(failure) = &error else { panic!("{error}") };
    assert_eq!(
        failure.to_string(),
        "get_entry failed: the vendor accepted the call (200 OK), but the body is larger than the \
         1500 bytes allowed (attempt 1 of 1)"
    );
    let error = client.get_entry("failure").await.unwrap_err();
    assert_eq!(error.status().unwrap().as_u16(), 403, "a failure keeps its status");
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let other = Server::start(|_, _| Reply::entry()).await;
    let target = format!("{}/entries/e1", other.url());
    let server = Server::start(move |_, _| Reply::new(307, &[("location", &target)], "")).await;
    let client: Client<tables::Common> = builder(&server.url(), &ManualClock::new())
        .http(|http| http.redirect(reqwest::redirect::Policy::limited(5)))
        .build()
        .unwrap();
    let error = client.get_entry("e1").await.unwrap_err();
    assert_eq!(error.status().unwrap().as_u16(), 307);
    assert!(matches!(error, Error::UnexpectedResponse(_)));
    assert!(other.seen().is_empty());
}

#[tokio::test]
async fn the_id_of_a_created_resource_comes_from_its_location() {
    async fn created(location: Option<&'static str>) -> Result<String, HeaderError> {
        let server = Server::start(move |_, _| match location {
            Some(location) => Reply::new(201, &[("location", location)], "ignored"),
            None => Reply::status(201),
        })
        .await;
        let client = client(&server, &ManualClock::new());
        client.create_entry("n").send().await.unwrap().location_id()
    }
    assert_eq!(created(Some("https://api.example/entries/a%20b/?x=1")).await.unwrap(), "a b");
    assert_eq!(created(Some("/entries/7")).await.unwrap(), "7");
    assert_eq!(created(Some("7")).await.unwrap(), "7");
    assert_eq!(created(None).await, Err(HeaderError::Missing { name: "location" }));
    for malformed in ["https://api.example/", "mailto:a@b.example", "/entries/%FF", "http://["] {
        let error = HeaderError::Malformed { name: "location" };
        assert_eq!(created(Some(malformed)).await, Err(error), "{malformed}");
    }
}

#[tokio::test]
async fn a_location_that_only_some_successes_have_may_be_absent() {
    let (_server, client) = answered(|| Reply::status(201)).await;
    let created = client.create_entry("n").send().await.unwrap();
    assert_eq!(created.documented_headers().optional_location(), Ok(None));
    assert_eq!(created.documented_headers().optional_location_id(), Ok(None));
}

#[tokio::test]
async fn a_stream_is_handed_over_unread() {
    let (_server, client) = answered(|| Reply::new(200, &[], vec![7; 3000])).await;
    let client = client.with(CallOptions::new().timeout(Duration::from_secs(1)));
    let mut file = client.download().await.unwrap();
    assert!(format!("{file:?}").contains("ByteStream"));
    assert_eq!(file.content_length(), Some(3000));
    let mut length = 0;
    while let Some(piece) = file.chunk().await.unwrap() {
        length += piece.len();
    }
    assert_eq!(length, 3000);
}

#[tokio::test]
async fn a_parameter_cannot_leave_its_place_in_the_path() {
    let (server, client) = answered(Reply::entry).await;
    for id in ["", ".", ".."] {
        let result = client.get_entry(id).await;
        assert!(matches!(result, Err(Error::InvalidRequest(_))), "{id:?}");
        let result = client.burn_entry(id).await;
        assert!(matches!(result, Err(Error::InvalidRequest(_))), "{id:?}");
    }
    assert!(server.seen().is_empty());
    client.get_entry("../a\\b?c#d").await.unwrap();
    assert_eq!(server.seen_at("/entries/..%2Fa%5Cb%3Fc%23d").len(), 1);
}
