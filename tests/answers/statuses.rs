//! Statuses that the document describes in an odd way, or not at all.

use vendor_sandbox::Answer;

use crate::answers::observatory::Error;
use crate::answers::observatory::types::{Clouds, OpenDomeError, Star, TurnDomeError};
use crate::answers::{accepted, answering};

const STAR: &str = r#"{"name":"Vega"}"#;
const CLOUDS: &str = r#"{"cover":3}"#;
const JSON: &str = "application/json";

fn star() -> Star {
    Star::new("Vega")
}

#[tokio::test]
async fn a_success_that_the_document_does_not_list_is_one() {
    let marked = format!("\u{FEFF}{STAR}");
    for (status, body) in [(201, STAR), (202, STAR), (200, &marked)] {
        let (bed, client) = answering(Answer::text(status, JSON, body)).await;
        let added = client.add_star(star()).send().await.unwrap();
        assert_eq!((added.status().as_u16(), added.name.as_str()), (status, "Vega"));
        accepted(&bed);
    }
    let (_bed, client) = answering(Answer::text(200, JSON, STAR)).await;
    assert_eq!(client.drop_star("7").send().await.unwrap().status().as_u16(), 200);
    let (_bed, client) = answering(Answer::empty(205)).await;
    assert!(client.replace_star("7").send().await.unwrap().is_none());
    let (_bed, client) = answering(Answer::text(201, JSON, STAR)).await;
    assert!(client.replace_star("7").send().await.unwrap().is_some());
}

#[tokio::test]
async fn a_success_without_the_documented_body_is_no_failure_of_the_vendors() {
    for answer in [Answer::empty(204), Answer::text(201, JSON, CLOUDS), Answer::empty(200)] {
        let status = answer.status();
        let (bed, client) = answering(answer).await;
        let error = client.add_star(star()).send().await.unwrap_err();
        assert!(matches!(error, Error::InvalidResponsePayload(_)), "{error}");
        assert!(!error.is_retryable() && error.status().unwrap().as_u16() == status);
        assert!(error.to_string().contains("the vendor accepted the call"), "{error}");
        accepted(&bed);
    }
    let (_bed, client) = answering(Answer::text(302, JSON, STAR)).await;
    let error = client.add_star(star()).send().await.unwrap_err();
    assert!(matches!(error, Error::UnexpectedResponse(_)), "a redirection is none: {error}");
}

#[tokio::test]
async fn a_default_beside_a_redirection_describes_the_rest() {
    let (_bed, client) = answering(Answer::text(200, JSON, CLOUDS)).await;
    let dome = client.open_dome().send().await.unwrap();
    assert!(matches!(&*dome, Some(Clouds { cover: 3 })));
    let (_bed, client) = answering(Answer::empty(302).header("location", "/other")).await;
    let dome = client.open_dome().send().await.unwrap();
    assert!(dome.is_none() && dome.location().unwrap().path() == "/other");
    for status in [307, 404] {
        let (_bed, client) = answering(Answer::text(status, JSON, CLOUDS)).await;
        let error = client.open_dome().send().await.unwrap_err();
        assert!(matches!(error.api(), Some(OpenDomeError::Default(Clouds { cover: 3 }))));
    }
}

#[tokio::test]
async fn a_default_beside_other_failures_describes_successes() {
    let (_bed, client) = answering(Answer::text(201, JSON, CLOUDS)).await;
    assert_eq!(client.turn_dome().send().await.unwrap().cover, 3);
    let error = |answer| async {
        let (_bed, client) = answering(answer).await;
        client.turn_dome().send().await.unwrap_err()
    };
    let unchanged = error(Answer::empty(304)).await;
    assert!(matches!(unchanged.api(), Some(TurnDomeError::NotModified)));
    let stuck = error(Answer::text(409, "text/html", "<p>")).await;
    assert!(matches!(stuck.api(), Some(TurnDomeError::ClientError)));
    let failed = error(Answer::text(501, JSON, CLOUDS)).await;
    assert!(matches!(failed.api(), Some(TurnDomeError::Default(Clouds { cover: 3 }))));
}
