//! Which answer is a success, and of which type: by its status and its media type.

use client_runtime::client::{ByteStream, Error, FromAnswer, ResponseValue};
use client_runtime::table::{
    ByMediaType, Bytes, Decoding, Empty, Json, Null, Stream, Text, Unasked, failure, otherwise,
    success, success_class, variant,
};
use client_runtime::testing::ManualClock;
use client_runtime::{Binary, DocumentedResponse, Method, Operation, RetryClass, Surface, outcome};
use serde::{Deserialize, Serialize};

use crate::support::tables::Table;
use crate::support::{Client, Reply, Server, builder, tables};

/// Operations whose answers differ by status or media type.
#[derive(Clone)]
struct Outcomes;

impl Table for Outcomes {
    const SURFACE: &'static Surface =
        &Surface { operations: OPERATIONS, ..*<tables::Common as Table>::SURFACE };
}

const fn operation(id: &'static str, responses: &'static [DocumentedResponse]) -> Operation {
    Operation {
        id,
        operation_id: id,
        method: Method::POST,
        path: "/any",
        responses,
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    }
}

const FAILED: DocumentedResponse = otherwise(Json);

const TEXT_OR_JSON: Decoding =
    ByMediaType(&[("application/problem+json", Json), ("text/plain", Text)]);

const CSV: Decoding = ByMediaType(&[("text/csv", Stream), ("application/json", Unasked)]);

const NOT_CSV: Decoding = ByMediaType(&[("application/json", Json), ("text/*", Unasked)]);

const OPERATIONS: &[Operation] = &[
    operation("errors", &[success(&[204], Empty), failure(&[422], TEXT_OR_JSON)]),
    operation("file", &[success(&[200], Stream), FAILED]),
    operation("file_or_json", &[variant(&[200], Bytes), variant(&[202], Json), FAILED]),
    operation("json", &[success(&[200], Json), FAILED]),
    operation("json.send_as_csv", &[success(&[200], CSV)]),
    operation("json_not_csv", &[success(&[200], NOT_CSV)]),
    operation("json_or_nothing", &[success(&[200], Json), success(&[204], Null)]),
    operation("nothing", &[success(&[204], Empty)]),
    operation("redirection", &[success(&[302], Empty), failure(&[404], Json)]),
    operation("redirection_or_default", &[success(&[302], Null), success_class(2, Json), FAILED]),
    operation("redirections", &[variant(&[302], Empty), variant(&[303], Json), FAILED]),
    operation("text", &[success(&[200], Text)]),
];

#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Item {
    code: String,
}

outcome! {
    pub enum Failed {
        Text(String) = 422 as text,
        Default(Item) = _,
    }
}

outcome! {
    pub enum Success {
        File(Binary) = 200,
        Later(Item) = 202,
    }
}

outcome! {
    pub enum Redirection {
        Found = 302,
        SeeOther(Item) = 303,
    }
}

const ITEM: &str = r#"{"code":"c"}"#;
const JSON: &str = "application/json";

/// One answer of a server, and the client that gets it.
async fn answered(
    status: u16,
    media_type: &'static str,
    body: impl Into<Vec<u8>>,
) -> (Server, Client<Outcomes>) {
    let body = body.into();
    let headers: &[_] = if media_type.is_empty() { &[] } else { &[("content-type", media_type)] };
    let headers = headers.to_vec();
    let server = Server::start(move |_, _| Reply::new(status, &headers, body.clone())).await;
    let client = builder(&server.url(), &ManualClock::new()).build().unwrap();
    (server, client)
}

async fn json<T: FromAnswer>(
    id: &'static str,
    (server, client): (Server, Client<Outcomes>),
) -> Result<ResponseValue<T>, Error<Failed>> {
    let result = client.call::<T, Failed>(id).await;
    assert_eq!(server.seen().len(), 1, "an answer is never asked for again");
    result
}

async fn all(mut answer: ResponseValue<ByteStream>) -> Vec<u8> {
    answer.bytes().await.unwrap().to_vec()
}

#[tokio::test]
async fn an_undocumented_success_is_one_if_its_body_is_of_the_documented_type() {
    for status in [201, 202, 206, 299] {
        let item = json::<Item>("json", answered(status, JSON, ITEM).await).await.unwrap();
        assert_eq!((item.code.as_str(), item.status().as_u16()), ("c", status));
        let nothing = json::<()>("nothing", answered(status, JSON, ITEM).await).await.unwrap();
        assert_eq!(nothing.status().as_u16(), status);
        let maybe = json::<Option<Item>>("json_or_nothing", answered(status, "", "").await).await;
        assert!(maybe.unwrap().is_none());
        let text = json::<String>("text", answered(status, "text/plain", "t").await).await;
        assert_eq!(text.unwrap().into_inner(), "t");
    }
    let (_server, client) = answered(201, "application/pdf", "pdf").await;
    assert_eq!(all(client.stream("file").await.unwrap()).await, b"pdf");
    let reset = json::<Option<Item>>("json_or_nothing", answered(205, "", "").await).await;
    assert!(reset.unwrap().is_none());
}

#[tokio::test]
async fn an_undocumented_success_of_another_type_says_that_the_call_was_accepted() {
    for (status, media_type, body, why) in [
        (
            201,
            JSON,
            r#"{"id":"planted"}"#,
            "not of the documented type: member `code` is missing (line 1, column 16)",
        ),
        (201, "text/html", "<p>planted</p>", "is text/html and not JSON (line 1, column 1)"),
        (201, "", "planted", "is not JSON (line 1, column 1)"),
        (200, JSON, "{\"code\":\"planted", "is cut off (line 1, column 16)"),
        (200, "", "", "the documented body is missing"),
        (202, "", "", "the documented body is missing"),
        (204, "", "", "the documented body is missing"),
    ] {
        let error = json::<Item>("json", answered(status, media_type, body).await).await;
        let error = error.unwrap_err();
        let shown = format!("{error} {error:?}");
        assert!(shown.contains(why), "{shown}");
        assert!(shown.contains(&format!("the vendor accepted the call ({status} ")), "{shown}");
        assert!(!shown.contains("planted"), "{shown}");
        assert!(!error.is_retryable() && error.api().is_none());
        let Error::InvalidResponsePayload(failure) = &error else { panic!("{error}") };
        assert_eq!(failure.body(), body.as_bytes(), "the answer is at hand");
        assert_eq!(failure.media_type().unwrap_or_default(), media_type);
    }
    let (_server, client) = answered(205, "", "").await;
    let error = client.stream("file").await.unwrap_err();
    assert!(matches!(error, Error::InvalidResponsePayload(_)), "no file came: {error}");
}

#[tokio::test]
async fn an_undocumented_success_beside_several_types_is_not_guessed() {
    let error = json::<Success>("file_or_json", answered(201, JSON, ITEM).await).await.unwrap_err();
    let Error::InvalidResponsePayload(failure) = &error else { panic!("{error}") };
    assert_eq!((failure.status().as_u16(), failure.body()), (201, ITEM.as_bytes()));
    assert!(error.to_string().contains("the documented successes have several types"), "{error}");
}

#[tokio::test]
async fn each_status_has_its_own_type() {
    let file = answered(200, "application/pdf", [0xFF, 0x00]).await;
    let file = json::<Success>("file_or_json", file).await.unwrap().into_inner();
    assert_eq!(file, Success::File(vec![0xFF, 0x00].into()));
    assert_eq!(format!("{file:?}"), "File(Binary(2 bytes))");
    let later = json::<Success>("file_or_json", answered(202, JSON, ITEM).await).await.unwrap();
    assert!(matches!(&*later, Success::Later(Item { code }) if code == "c"));
    let error = json::<Success>("file_or_json", answered(422, JSON, ITEM).await).await;
    assert!(matches!(error.unwrap_err().api(), Some(Failed::Default(_))));
}

#[tokio::test]
async fn redirections_of_several_types_are_variants_too() {
    let call = |answer| json::<Redirection>("redirections", answer);
    let found = call(answered(302, "text/html", "moved").await).await.unwrap();
    assert_eq!(*found, Redirection::Found);
    let other = call(answered(303, JSON, ITEM).await).await.unwrap();
    assert!(matches!(&*other, Redirection::SeeOther(Item { code }) if code == "c"));
    let error = call(answered(200, JSON, ITEM).await).await.unwrap_err();
    assert!(error.to_string().contains("the documented successes have several types"), "{error}");
    let error = call(answered(301, JSON, ITEM).await).await.unwrap_err();
    assert!(matches!(error.api(), Some(Failed::Default(_))), "{error}");
}

#[tokio::test]
async fn a_variant_that_cannot_be_read_says_where() {
    let answer = answered(202, JSON, r#"{"code":7}"#).await;
    let error = json::<Success>("file_or_json", answer).await.unwrap_err();
    let Error::InvalidResponsePayload(failure) = &error else { panic!("{error}") };
    assert_eq!((failure.path(), failure.position()), (Some("code"), Some((1, 9))));
}

#[tokio::test]
async fn the_default_covers_what_no_other_row_does() {
    type Maybe = Option<Item>;
    let call = |answer| json::<Maybe>("redirection_or_default", answer);
    let ok = call(answered(200, JSON, ITEM).await).await.unwrap().into_inner();
    assert_eq!(ok.unwrap().code, "c");
    assert!(call(answered(302, "", "").await).await.unwrap().is_none());
    for status in [301, 400, 404, 501] {
        let error = call(answered(status, JSON, ITEM).await).await.unwrap_err();
        assert!(matches!(error.api(), Some(Failed::Default(_))), "{status}: {error}");
    }
    // Beside a documented success it tells what went wrong.
    let error = json::<Item>("json", answered(302, JSON, ITEM).await).await.unwrap_err();
    assert!(matches!(error.api(), Some(Failed::Default(_))));
    let error = json::<Item>("json", answered(302, "text/html", "moved").await).await.unwrap_err();
    assert!(matches!(error, Error::UnexpectedResponse(_)));
    // Nobody waits for a body where a redirection is the success.
    let ok = json::<()>("redirection", answered(200, "text/html", "hello").await).await.unwrap();
    assert_eq!(ok.status().as_u16(), 200);
}

#[tokio::test]
async fn another_media_type_than_was_asked_for_is_not_decoded() {
    let answer = answered(200, "text/csv; charset=utf-8", "7").await;
    let error = json::<u32>("json_not_csv", answer).await.unwrap_err();
    let Error::InvalidResponsePayload(failure) = &error else { panic!("{error}") };
    assert_eq!(failure.body(), b"7");
    assert!(error.to_string().contains("the body is text/csv, which was not asked for"), "{error}");

    let (_server, client) = answered(200, "application/json; charset=utf-8", ITEM).await;
    let error = client.stream("json.send_as_csv").await.unwrap_err();
    let Error::InvalidResponsePayload(failure) = &error else { panic!("{error}") };
    assert_eq!(failure.body(), ITEM.as_bytes());
    for media_type in ["Text/CSV; header=present", "", "application/octet-stream", "text/plain"] {
        let (_server, client) = answered(200, media_type, "a,b").await;
        let answer = client.stream("json.send_as_csv").await.unwrap();
        assert_eq!(
            answer.media_type().unwrap_or_default(),
            media_type.to_lowercase().split(';').next().unwrap()
        );
        assert_eq!(all(answer).await, b"a,b");
    }
    let (_server, client) = answered(200, "text/html", "<p>").await;
    assert!(client.stream("json.send_as_csv").await.is_err());
    // JSON is still found under the wrong name of a careless server.
    let item = json::<Item>("json_not_csv", answered(200, "application/x-any", ITEM).await).await;
    assert_eq!(item.unwrap().code, "c");
}

#[tokio::test]
async fn a_failure_is_typed_by_its_media_type() {
    let error = json::<()>("errors", answered(422, "text/plain", ITEM).await).await.unwrap_err();
    assert_eq!(error.api(), Some(&Failed::Text(ITEM.to_owned())));
    for media_type in ["application/problem+json", "application/json", ""] {
        let error = json::<()>("errors", answered(422, media_type, ITEM).await).await.unwrap_err();
        assert!(matches!(error.api(), Some(Failed::Default(_))), "{media_type}: {error}");
    }
    let error = json::<()>("errors", answered(422, "text/html", "<p>").await).await.unwrap_err();
    let Error::UnexpectedResponse(response) = &error else { panic!("{error}") };
    assert_eq!(response.body(), b"<p>");
}

#[tokio::test]
async fn bodies_are_read_in_the_encoding_that_they_are_in() {
    let marked = format!("\u{FEFF}{ITEM}");
    let utf16: Vec<u8> = marked.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for body in [marked.clone().into_bytes(), utf16] {
        let item = json::<Item>("json", answered(200, JSON, body.clone()).await).await.unwrap();
        assert_eq!(item.code, "c");
        let error = json::<Item>("json", answered(422, JSON, body).await).await.unwrap_err();
        assert!(matches!(error.api(), Some(Failed::Default(_))), "{error}");
    }
    let answer =
        answered(200, "application/json; charset=iso-8859-1", b"{\"code\":\"\xE9\"}").await;
    assert_eq!(json::<Item>("json", answer).await.unwrap().code, "é");
    let answer = answered(200, "text/plain; charset=\"windows-1252\"", b"\x80 5").await;
    assert_eq!(json::<String>("text", answer).await.unwrap().into_inner(), "€ 5");
    let answer = answered(200, "text/plain", "\u{FEFF}text").await;
    assert_eq!(json::<String>("text", answer).await.unwrap().into_inner(), "text");
}
