//! Any HTTP method is sent, and is repeated only if a second call does no harm.

use client_runtime::{Method, RetryClass};
use serde_json::json;
use vendor_sandbox::{Answer, Fault, FaultTarget};

use crate::requests::post_office::SURFACE;
use crate::requests::post_office::types::{LockBoxBody, QuerySearchBody};
use crate::requests::{answering, last, open, target};

#[tokio::test]
async fn methods_are_sent_as_the_document_spells_them() {
    let (bed, client) = open().await;
    client.query_search(QuerySearchBody::new().q("a")).send().await.unwrap();
    assert_eq!(last(&bed).method, "QUERY");
    assert_eq!(target(&bed), "/search");
    assert_eq!(last(&bed).json::<serde_json::Value>().unwrap(), json!({"q": "a"}));

    client.link_search().send().await.unwrap();
    assert_eq!((last(&bed).method.as_str(), target(&bed).as_str()), ("Link", "/search"));
    assert!(last(&bed).body.is_empty());

    client.trace_search().send().await.unwrap();
    assert_eq!((last(&bed).method.as_str(), target(&bed).as_str()), ("TRACE", "/search"));

    client.lock_box("a b").body(LockBoxBody::new().owner("me")).send().await.unwrap();
    assert_eq!((last(&bed).method.as_str(), target(&bed).as_str()), ("LOCK", "/boxes/a%20b"));
    assert_eq!(last(&bed).header("content-type"), Some("application/vnd.lock+json"));

    let (bed, client) = answering(Answer::empty(201)).await;
    client.copy_search("/b").send().await.unwrap();
    assert_eq!((last(&bed).method.as_str(), target(&bed).as_str()), ("COPY", "/search"));
    assert_eq!(last(&bed).header("destination"), Some("/b"));
}

#[tokio::test]
async fn a_query_is_repeated_and_an_unknown_method_is_not() {
    let (bed, client) = open().await;
    bed.sandbox.fail_next(FaultTarget::new("QUERY", "/search"), Fault::DropConnection);
    client.query_search(QuerySearchBody::new()).send().await.unwrap();
    assert_eq!(bed.sandbox.count("QUERY", "/search"), 2);
    bed.sandbox.fail_next(FaultTarget::new("Link", "/search"), Fault::DropConnection);
    client.link_search().send().await.unwrap_err();
    assert_eq!(bed.sandbox.count("Link", "/search"), 1);
}

#[test]
fn the_table_has_the_true_methods_and_paths() {
    let row = |id| SURFACE.operation(id).unwrap();
    assert_eq!(row("query_search").method.as_str(), "QUERY");
    assert_eq!(row("query_search").retry, RetryClass::Idempotent);
    assert_eq!((row("copy_search").method.as_str(), row("copy_search").path), ("COPY", "/search"));
    assert_eq!(row("copy_search").retry, RetryClass::UnderKey);
    assert_eq!(row("trace_search").method, Method::TRACE);
    let documented = include_str!("post-office/src/requests.rs");
    for line in ["`QUERY /search`", "`Link /search`", "`GET //lead`"] {
        assert!(documented.contains(line), "{line}");
    }
    assert!(!documented.contains("/search#"));
}
