//! What becomes of answers.

use serde_json::json;
use vendor_sandbox::Answer;

use crate::client::answering;
use crate::client::museum::types::{
    AddExhibitError, AddExhibitOutcome, Exhibit, ListExhibitsError, Place, Problem,
};
use crate::client::museum::{Error, headers};

const VENDORS_JSON: &str = "application/vnd.museum.v2+json";
const PROBLEM: &str = "application/problem+json";

fn vase() -> Exhibit {
    Exhibit::new("Vase")
}

#[tokio::test]
async fn json_under_the_vendors_own_name_is_typed() {
    let (_bed, client) = answering(Answer::text(200, VENDORS_JSON, r#"[{"title":"Vase"}]"#)).await;
    let exhibits = client.list_exhibits().send().await.unwrap();
    assert_eq!(exhibits[0].title, "Vase");

    let (_bed, client) = answering(Answer::text(403, PROBLEM, r#"{"code":"closed"}"#)).await;
    let error = client.list_exhibits().send().await.unwrap_err();
    assert!(
        matches!(error.api(), Some(ListExhibitsError::Default(Problem { code })) if code == "closed"),
        "{error}"
    );
}

#[tokio::test]
async fn headers_are_typed() {
    let answer = Answer::text(200, VENDORS_JSON, "[]").header("x-total", "42");
    let (_bed, client) = answering(answer.clone().header("x-rooms", "3, 5")).await;
    let exhibits = client.list_exhibits().send().await.unwrap();
    let found = headers::ListExhibits::of(&exhibits);
    assert_eq!(found.x_total(), Ok(42));
    assert_eq!(found.x_rooms().unwrap(), ["3", "5"]);

    let (_bed, client) = answering(Answer::text(200, VENDORS_JSON, "[]")).await;
    let exhibits = client.list_exhibits().send().await.unwrap();
    assert!(headers::ListExhibits::of(&exhibits).x_total().is_err(), "it is required");
}

#[tokio::test]
async fn the_status_tells_successes_apart() {
    let body = json!({"title": "Vase", "position": 3});
    let (_bed, client) = answering(Answer::json(201, &body)).await;
    let added = client.add_exhibit(vase()).send().await.unwrap();
    assert!(matches!(&*added, AddExhibitOutcome::Created(Exhibit { title }) if title == "Vase"));
    let (_bed, client) = answering(Answer::json(202, &body)).await;
    let later = client.add_exhibit(vase()).send().await.unwrap();
    assert!(matches!(&*later, AddExhibitOutcome::Accepted(Place { position: 3 })));
}

#[tokio::test]
async fn an_empty_success_beside_a_typed_one_is_none() {
    let (_bed, client) = answering(Answer::empty(204)).await;
    assert!(client.change_exhibit("7").send().await.unwrap().is_none());
    let (_bed, client) = answering(Answer::json(200, &json!({"title": "Vase"}))).await;
    let changed = client.change_exhibit("7").send().await.unwrap();
    assert_eq!(changed.into_inner().map(|exhibit| exhibit.title).as_deref(), Some("Vase"));
}

#[tokio::test]
async fn the_status_tells_errors_apart() {
    let body = json!({"code": "twice", "position": 3}).to_string();
    let error = |status| {
        let body = body.clone();
        async move {
            let (_bed, client) = answering(Answer::text(status, PROBLEM, body)).await;
            client.add_exhibit(vase()).send().await.unwrap_err()
        }
    };
    let conflict = error(409).await;
    assert!(
        matches!(conflict.api(), Some(AddExhibitError::Conflict(Problem { code })) if code == "twice")
    );
    let impossible = error(422).await;
    let place = impossible.api();
    assert!(matches!(place, Some(AddExhibitError::UnprocessableEntity(Place { position: 3 }))));
    assert!(matches!(error(423).await.api(), Some(AddExhibitError::Locked)));
    assert!(matches!(error(418).await, Error::UnexpectedResponse(_)));
}

#[tokio::test]
async fn no_body_shows_in_what_is_printed() {
    let planted = Exhibit::new("planted-title");
    let wrong = json!({"planted-member": "planted-value"});
    let (_bed, client) = answering(Answer::json(201, &wrong)).await;
    let request = client.add_exhibit(planted);
    let mut shown = format!("{request:?} {request:#?} {client:?}");
    let error = request.send().await.unwrap_err();
    assert!(matches!(error, Error::InvalidResponsePayload(_)), "{error}");
    shown.push_str(&format!("{error} {error:?} {error:#?}"));
    let mut source = std::error::Error::source(&error);
    while let Some(cause) = source {
        shown.push_str(&format!("{cause} {cause:?}"));
        source = cause.source();
    }
    assert!(!shown.contains("planted"), "{shown}");
}
