use serde_json::json;

use super::*;
use crate::exchange::{Sent, Variation};

fn row() -> Operation {
    Operation {
        id: "put_pet".to_owned(),
        title: "PUT /pets/{id}".to_owned(),
        method: "put".to_owned(),
        path: "/pets/{id}".to_owned(),
        is_open: true,
        body: Some(BodyKind::Json),
        ..Operation::default()
    }
}

fn exchange() -> Exchange {
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    Exchange {
        variation: Variation::Documented,
        request: Request {
            path: "/pets/a b".to_owned(),
            query: vec![pair("tag", "x"), pair("tag", "y")],
            headers: vec![pair("x-trace", "1")],
            cookies: vec![pair("visit", "2")],
            body: Some(Sending {
                media_type: "application/json".to_owned(),
                kind: BodyKind::Json,
                value: json!({"name": "Ada", "age": null}),
                fields: Vec::new(),
            }),
            ..Request::default()
        },
        answer: Sent {
            status: 200,
            media_type: Some("application/hal+json; v=2".to_owned()),
            body: String::new(),
            mocked: false,
        },
        outcome: Outcome::Value {
            value: json!({"kind": "dog", "tags": []}),
            branches: vec!["Dog".to_owned()],
            case: None,
        },
    }
}

fn recorded() -> Value {
    json!({
        "exchange": "0.0",
        "asked": [{
            "method": "PUT",
            "target": "/base/pets/a%20b?tag=x&api_key=secret&tag=y",
            "headers": [
                ["x-trace", "1"],
                ["cookie", "other=1; visit=2"],
                ["content-type", "application/json"],
                ["accept", "application/hal+json"],
            ],
            "body": r#"{"age": null, "name": "Ada"}"#,
        }],
        "outcome": {"value": {"kind": "dog"}, "debug": "Pet(Dog { kind: \"dog\" })"},
    })
}

fn judged(pointer: &str, value: Value) -> String {
    let mut recorded = recorded();
    *recorded.pointer_mut(pointer).unwrap() = value;
    let recorded = serde_json::from_value(recorded).unwrap();
    let keys = [("query".to_owned(), "api_key".to_owned())];
    judge(&row(), &exchange(), &recorded, &keys).unwrap_or_default()
}

#[test]
fn what_the_document_says_passes() {
    assert_eq!(judged("/exchange", "0.0".into()), "");
}

#[test]
fn every_part_of_the_request_is_held_against_the_document() {
    let target = |query: &str| judged("/asked/0/target", format!("/base/pets/a%20b{query}").into());
    assert_eq!(judged("/asked/0/method", "POST".into()), "the method is POST");
    assert!(judged("/asked/0/target", "/pets/1".into()).starts_with("the path is `/pets/1`"));
    assert_eq!(target("?tag=x"), "query `tag` is missing");
    assert_eq!(target("?tag=x&tag=z"), "query `tag` is `z`, not `y`");
    assert_eq!(target("?tag=x&tag=y&more=1"), "query `more` was added");
    assert_eq!(judged("/asked/0/headers/0/1", "2".into()), "the header `x-trace` is `2`, not `1`");
    assert_eq!(judged("/asked/0/headers/1/1", "visit=3".into()), "the cookie `visit` is missing");
    let media_type = judged("/asked/0/headers/2/1", "text/plain".into());
    assert_eq!(media_type, "the Content-Type is `text/plain`, not `application/json`");
    let accept = judged("/asked/0/headers/3/1", "text/plain".into());
    assert_eq!(accept, "the Accept is `text/plain`, without `application/hal+json`");
    let body = judged("/asked/0/body", r#"{"name": "Ada"}"#.into());
    assert_eq!(body, "the body at /age: lost");
}

#[test]
fn credentials_are_asked_for_where_the_document_does() {
    let row = Operation { is_open: false, ..row() };
    let recorded = serde_json::from_value(recorded()).unwrap();
    let judged = |keys: &[(String, String)]| judge(&row, &exchange(), &recorded, keys);
    assert_eq!(judged(&[("query".to_owned(), "api_key".to_owned())]), None);
    assert!(judged(&[]).is_some());
}

#[test]
fn the_value_is_held_against_the_answer() {
    let lost = judged("/outcome/value", json!({}));
    assert_eq!(lost, "the answer's value at /kind: lost");
    let branch = judged("/outcome/debug", "Pet(Cat { kind: \"dog\" })".into());
    assert_eq!(branch, "the value is no `Dog`, which its discriminator names");
    let unlisted = judged("/outcome/debug", "Pet(Dog { kind: Other(\"dog\") })".into());
    assert_eq!(unlisted, "the answer's value has something unlisted at `kind`");
    let unread = judged("/outcome", json!({"error": "not as documented"}));
    assert_eq!(unread, "the answer is not read: not as documented");
    let argument = judged("/outcome", json!({"argument": "id: no number"}));
    assert_eq!(argument, "an argument cannot be made: id: no number");
    assert_eq!(judged("/asked", json!([])), "nothing was sent: without an error");
}
