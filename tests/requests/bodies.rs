//! The media type of a body is what the caller says, among the documented.

use client_runtime::Content;

use crate::requests::{last, open, refused};

#[tokio::test]
async fn the_caller_chooses() {
    let (bed, client) = open().await;
    let put = |content: Content| client.put_label(content).send();
    put("x".into()).await.unwrap();
    assert_eq!(last(&bed).header("content-type"), Some("image/png"), "the first documented");
    for said in ["image/png", "image/jpeg", "text/plain", "text/plain; charset=latin1"] {
        put(Content::from("x").media_type(said)).await.unwrap();
        assert_eq!(last(&bed).header("content-type"), Some(said));
    }
    put(Content::from("x").media_type("IMAGE/JPEG")).await.unwrap();
    assert_eq!(last(&bed).header("content-type"), Some("image/jpeg"));
}

#[tokio::test]
async fn what_is_not_documented_is_refused_with_the_list() {
    let (bed, client) = open().await;
    for said in ["image/gif", "application/json", "application/octet-stream"] {
        let body = Content::from("x").media_type(said);
        assert_eq!(
            refused(client.put_label(body).send().await),
            format!(
                "the body is `{said}`, but the document lists image/png, image/jpeg, text/plain"
            )
        );
    }
    for said in ["planted", "image/*", "image/png\r\nX-Evil: 1"] {
        let body = Content::from("x").media_type(said);
        let reason = refused(client.put_label(body).send().await);
        assert!(reason.contains("the document") && !reason.contains("planted"), "{reason}");
    }
    assert!(bed.sandbox.requests().is_empty());
}

#[tokio::test]
async fn a_range_takes_what_it_covers() {
    let (bed, client) = open().await;
    let post = |content: Content| client.post_label().body(content).send();
    post("x".into()).await.unwrap();
    assert_eq!(last(&bed).header("content-type"), Some("application/pdf"));
    post(Content::from("x").media_type("image/webp; q=1")).await.unwrap();
    assert_eq!(last(&bed).header("content-type"), Some("image/webp; q=1"));
    let text = Content::from("x").media_type("text/plain");
    assert!(refused(post(text).await).ends_with("lists image/*, application/pdf"));
    client.post_label().send().await.unwrap();
    assert_eq!(last(&bed).header("content-type"), None, "there is no body");
}
