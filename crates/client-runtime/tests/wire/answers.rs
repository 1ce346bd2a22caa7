//! That no answer is thrown away, and what errors say of it.

use client_runtime::client::{Error, Response};
use client_runtime::testing::ManualClock;
use client_runtime::{Outcome, object};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use crate::support::api::Message;
use crate::support::{Client, EntryError, Reply, Server, builder, client, tables};

object! {
    /// A set of questions.
    pub struct Questions {
        required {
            questions = "questions": Vec<Question>,
        }
        optional {
            by_person = "byPerson": std::collections::BTreeMap<String, Question>,
        }
    }
}

object! {
    /// A question.
    pub struct Question {
        required {
            id = "id": String,
            text = "text": u32,
        }
    }
}

async fn failed(status: u16, body: &'static str) -> (Error<EntryError>, Client<tables::Common>) {
    let server = Server::start(move |_, _| Reply::json(status, body)).await;
    let client = client(&server, &ManualClock::new());
    (client.get_entry("e1").await.unwrap_err(), client)
}

fn body<E>(error: &Error<E>) -> &[u8] {
    error.answer().map(Response::body).unwrap()
}

#[tokio::test]
async fn every_error_with_an_answer_gives_it_as_it_came() {
    let refused = r#"{"code":"planted","more":[1]}"#;
    let (error, _) = failed(403, refused).await;
    assert!(matches!(error, Error::ErrorResponse(_)));
    assert_eq!(body(&error), refused.as_bytes(), "with what its type does not have");
    assert_eq!(error.answer().unwrap().headers()["content-type"], "application/json");
    assert!(!format!("{error:?} {:?}", error.answer()).contains("planted"));
    let expected = EntryError::Forbidden(Message { code: "planted".to_owned() });
    assert_eq!(error.into_api().unwrap(), expected);

    let (error, _) = failed(200, r#"{"id":7,"planted":1}"#).await;
    assert!(matches!(error, Error::InvalidResponsePayload(_)));
    assert_eq!(body(&error), br#"{"id":7,"planted":1}"#);
    assert_eq!(error.kind().to_string(), "invalid_response_payload");
    let error = error.into_api().unwrap_err();
    assert_eq!(error.status().unwrap().as_u16(), 200);

    let (error, _) = failed(404, "nobody looks at it").await;
    assert_eq!(error.api(), Some(&EntryError::NotFound));
    assert_eq!(body(&error), b"nobody looks at it");
}

#[tokio::test]
async fn an_undocumented_answer_is_kept_whole() {
    let page = "x".repeat(5000);
    let long = page.clone();
    let server = Server::start(move |_, _| Reply::new(418, &[], long.clone())).await;
    let error = client(&server, &ManualClock::new()).get_entry("e1").await.unwrap_err();
    let answer = error.answer().unwrap();
    assert_eq!((answer.body(), answer.is_complete()), (page.as_bytes(), true));
    assert_eq!(answer.excerpt().len(), 1024);
}

/// A server that answers with these bytes, the last ones again and again, and closes each connection.
async fn raw(answers: &'static [&'static str]) -> Client<tables::Common> {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        let mut left = answers;
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut buffer = [0; 4096];
            let _ = stream.read(&mut buffer).await;
            let _ = stream.write_all(left[0].as_bytes()).await;
            left = if left.len() > 1 { &left[1..] } else { left };
        }
    });
    let tokens = Server::start(|_, _| Reply::entry()).await;
    let builder = builder::<tables::Common>(&url, &ManualClock::new());
    builder.token_endpoint("oauth", format!("{}/token", tokens.url())).build().unwrap()
}

#[tokio::test]
async fn an_answer_whose_body_breaks_off_says_its_status_and_keeps_what_came() {
    let client = raw(&["HTTP/1.1 403 F\r\ncontent-length: 99\r\n\r\n{\"code\":\"pla"]).await;
    let error = client.get_entry("e1").await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "get_entry failed: 403 Forbidden, whose body broke off (attempt 1 of 1)"
    );
    assert_eq!((body(&error), error.outcome()), (&b"{\"code\":\"pla"[..], Outcome::Answered));
    assert!(!error.answer().unwrap().is_complete());

    let client = raw(&["HTTP/1.1 200 O\r\ncontent-length: 99\r\n\r\n{\"id\":\"pla"]).await;
    let error = client.burn_entry("e1").await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "burn_entry failed: the vendor accepted the call (200 OK), but the body broke off \
         (attempt 1 of 1)"
    );
    assert_eq!((body(&error), error.outcome()), (&b"{\"id\":\"pla"[..], Outcome::Answered));
    assert!(std::error::Error::source(&error).is_some(), "why it broke off");
}

#[tokio::test]
async fn the_answer_to_an_earlier_attempt_is_kept_where_the_last_one_had_none() {
    let client = raw(&["HTTP/1.1 503 U\r\ncontent-length: 4\r\n\r\nbusy", ""]).await;
    let error = client.get_entry("e1").await.unwrap_err();
    assert!(matches!(error, Error::Connection(_)), "{error}");
    assert_eq!((error.status(), error.attempts()), (None, 4), "the call did not end with it");
    assert_eq!(error.answer().unwrap().status().as_u16(), 503);
    assert_eq!((body(&error), error.outcome()), (&b"busy"[..], Outcome::Unknown));
}

#[tokio::test]
async fn a_refusal_of_the_credentials_is_told_where_there_are_no_others() {
    let server = Server::scripted(|seen, before| match (seen.path(), before) {
        ("/token", 0) => Reply::token(1),
        ("/token", _) => Reply::json(400, r#"{"error":"invalid_client"}"#),
        _ => Reply::json(401, r#"{"reason":"revoked"}"#),
    })
    .await;
    let error = client(&server, &ManualClock::new()).get_entry("e1").await.unwrap_err();
    assert!(error.is_auth() && error.status().unwrap().as_u16() == 401, "{error}");
    assert_eq!(body(&error), br#"{"reason":"revoked"}"#);
    assert_eq!((error.outcome(), error.attempts()), (Outcome::NotProcessed, 1));
}

#[tokio::test]
async fn a_refusal_is_not_final_where_other_credentials_may_be_had_later() {
    let server = Server::scripted(|seen, before| match (seen.path(), before) {
        ("/token", 0) => Reply::token(1),
        ("/token", _) => Reply::new(503, &[("retry-after", "7")], ""),
        _ => Reply::json(401, r#"{"reason":"revoked"}"#),
    })
    .await;
    let error = client(&server, &ManualClock::new()).burn_entry("e1").await.unwrap_err();
    assert_eq!(error.status().map(|status| status.as_u16()), Some(401), "{error}");
    assert!(error.is_auth() && error.is_retryable(), "{error}");
    assert_eq!(error.retry_after().map(|wait| wait.as_secs()), Some(7));
    assert_eq!(body(&error), br#"{"reason":"revoked"}"#);
    assert_eq!((error.outcome(), error.attempts()), (Outcome::NotProcessed, 1));
}

#[tokio::test]
async fn a_fault_names_the_member_and_the_path_without_what_is_personal() {
    for (answer, said, path, missing) in [
        (
            r#"{"questions":[{"id":"q","text":1},{"text":1}]}"#,
            "member `id` of `questions[1]` is missing",
            "questions[1]",
            Some("id"),
        ),
        (
            r#"{"questions":[{"id":"q","text":"planted"}]}"#,
            "`questions[0].text` is a string, expected u32",
            "questions[0].text",
            None,
        ),
        (
            r#"{"questions":[],"byPerson":{"planted@example.com":{"id":"q","text":[]}}}"#,
            "`byPerson.*.text` is an array, expected u32",
            "byPerson.planted@example.com.text",
            None,
        ),
        ("{}", "member `questions` is missing", ".", Some("questions")),
    ] {
        let server = Server::start(move |_, _| Reply::json(200, answer)).await;
        let client = client(&server, &ManualClock::new());
        let error = client.call::<Questions, ()>("ping").await.unwrap_err();
        let shown = format!("{error} {error:?}");
        assert!(shown.contains(said) && !shown.contains("planted"), "{shown}");
        let Error::InvalidResponsePayload(failure) = &error else { panic!("{error}") };
        assert_eq!((failure.path(), failure.missing_member()), (Some(path), missing));
    }
}
