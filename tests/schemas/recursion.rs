//! What contains itself: absent, `null` and present are three things at every depth.

use client_runtime::Nullable;
use serde_json::json;

use crate::schemas::harbour::types::{Cargo, Crate, Holder};
use crate::schemas::{cargo, last, open};

#[tokio::test]
async fn an_absent_member_is_not_sent() {
    let (bed, client) = open().await;
    let sent = Crate::new("a").next(Crate::new("b")).holder(Holder::new().crate_(Crate::new("c")));
    client.load(Cargo::new().inside(sent)).send().await.unwrap();
    assert_eq!(
        last(&bed),
        r#"{"inside":{"name":"a","next":{"name":"b"},"holder":{"crate":{"name":"c"}}}}"#
    );
    let sent = Crate::new("a").maybe(Nullable::Null).parts([Crate::new("p")]);
    client.load(Cargo::new().inside(sent)).send().await.unwrap();
    assert_eq!(last(&bed), r#"{"inside":{"name":"a","parts":[{"name":"p"}],"maybe":null}}"#);
}

#[tokio::test]
async fn what_comes_is_told_apart() {
    let found =
        cargo(r#"{"inside":{"name":"a","maybe":null,"next":{"name":"b","maybe":{"name":"c"}}}}"#)
            .await;
    let outer = found.inside.unwrap();
    assert_eq!(outer.maybe, Nullable::Null);
    let next = outer.next.unwrap();
    assert_eq!((next.next.is_none(), next.parts.is_none()), (true, true));
    assert!(matches!(&next.maybe, Nullable::Value(inner) if inner.name == "c"));
    let null: Crate = serde_json::from_value(json!({"name": "a", "next": null})).unwrap();
    assert_eq!(null, Crate::new("a"), "`null` is no value of it, and is read as absence");
}
