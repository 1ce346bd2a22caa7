//! Values that travel otherwise than the generator sends them, and answers that are no JSON.

use client_runtime::client::{self, Error, FromAnswer, ResponseValue};
use client_runtime::reqwest::{self, Request};
use client_runtime::table::{Empty, Text, failure, success};
use client_runtime::testing::ManualClock;
use client_runtime::wire::{self, CookieStyle, HeaderStyle, QueryStyle};
use client_runtime::{Content, Method, Operation, Part, RetryClass, Surface, outcome};
use serde::Serialize;

use crate::support::tables::Table;
use crate::support::{Client, Reply, Server, builder, tables};

/// A table of operations that need no credentials.
#[derive(Clone)]
struct Values;

impl Table for Values {
    const SURFACE: &'static Surface = &Surface {
        operations: OPERATIONS,
        schemes: <tables::Common as Table>::SURFACE.schemes,
        ..*<tables::Common as Table>::SURFACE
    };
}

const OPERATIONS: &[Operation] = &[
    Operation {
        id: "absolute",
        server: Some(client_runtime::Server::Fixed("https://files.example.com/v2")),
        ..TEXT
    },
    Operation {
        id: "insecure",
        server: Some(client_runtime::Server::Fixed("http://files.example.com")),
        security: &[client_runtime::SecurityRequirement { schemes: &[] }],
        ..TEXT
    },
    Operation { id: "related", content_type: Some("multipart/related"), ..TEXT },
    Operation { id: "relative", server: Some(client_runtime::Server::Fixed("/files/v2")), ..TEXT },
    TEXT,
    Operation { id: "upload", content_type: Some("multipart/form-data; boundary=any"), ..TEXT },
];

const TEXT: Operation = Operation {
    id: "text",
    operation_id: "text",
    method: Method::POST,
    path: "/text",
    accept: Some("text/plain"),
    responses: &[success(&[200], Text), failure(&[303], Empty), failure(&[400], Text)],
    retry: RetryClass::Idempotent,
    ..Operation::NEW
};

outcome! {
    pub enum TextError {
        SeeOther = 303,
        BadRequest(String) = 400,
    }
}

/// What generated code does, with what it sends given by `values`.
async fn call<V: FromAnswer>(
    client: &Client<Values>,
    id: &'static str,
    values: impl FnOnce(&mut Request) -> Result<(), client::CallError>,
) -> Result<ResponseValue<V>, Error<TextError>> {
    let mut request = client.runtime.request(Method::POST, "/text")?;
    values(&mut request)?;
    client::send(client, request, id).await
}

async fn answered(status: u16, body: &'static str) -> (Server, Client<Values>) {
    let headers: &[(&str, &str)] = &[("location", "/next/n-1"), ("x-tags", "a, b")];
    let server = Server::start(move |_, _| Reply::new(status, headers, body)).await;
    let client = builder(&server.url(), &ManualClock::new()).build().unwrap();
    (server, client)
}

#[tokio::test]
async fn texts_are_strings_in_success_and_failure() {
    let (_server, client) = answered(200, "plain \"text\"").await;
    let text = call::<String>(&client, "text", |_| Ok(())).await.unwrap().into_inner();
    assert_eq!(text, "plain \"text\"");
    let (_server, client) = answered(400, "no such thing").await;
    let error = call::<String>(&client, "text", |_| Ok(())).await.unwrap_err();
    assert_eq!(error.api(), Some(&TextError::BadRequest("no such thing".to_owned())));
}

#[tokio::test]
async fn a_redirection_is_an_answer() {
    let (_server, client) = answered(303, "").await;
    let error = call::<String>(&client, "text", |_| Ok(())).await.unwrap_err();
    let Error::ErrorResponse(answer) = error else { panic!("{error:?}") };
    assert_eq!(*answer, TextError::SeeOther);
    let headers = answer.documented_headers();
    assert_eq!(headers.location_id().unwrap(), "n-1");
    assert_eq!(headers.list("x-tags").unwrap(), ["a", "b"]);
    assert!(headers.required::<u32>("x-none").is_err());
}

#[tokio::test]
async fn an_operation_goes_to_its_own_server() {
    let (server, client) = answered(200, "").await;
    call::<String>(&client, "relative", |_| Ok(())).await.unwrap();
    assert_eq!(server.seen()[0].path(), "/files/v2/text");

    // A mock's calls stay on this machine.
    let error = call::<String>(&client, "absolute", |_| Ok(())).await.unwrap_err();
    assert!(error.to_string().contains(".server(\"https://files.example.com/v2\""), "{error}");

    let other = Server::start(|_, _| Reply::new(200, &[], "other")).await;
    let client: Client<Values> = builder(&server.url(), &ManualClock::new())
        .server("https://files.example.com/v2", format!("{}/v2", other.url()))
        .build()
        .unwrap();
    let text = call::<String>(&client, "absolute", |_| Ok(())).await.unwrap().into_inner();
    assert_eq!(text, "other");
    assert_eq!(other.seen()[0].path(), "/v2/text");
    assert_eq!(server.seen().len(), 1, "the base URL's server saw the first call only");

    let error = call::<String>(&client, "insecure", |_| Ok(())).await.unwrap_err();
    assert!(matches!(error, Error::InvalidRequest(_)), "{error:?}");
}

#[derive(Serialize)]
struct Upload {
    kind: &'static str,
    pages: Vec<Part>,
}

#[tokio::test]
async fn files_travel_with_their_fields() {
    let (server, client) = answered(200, "").await;
    let stream = reqwest::Response::from(http::Response::new("streamed"));
    let stream = Content::stream(reqwest::Body::from(stream));
    let pages = vec![Part::new("one").file_name("1.txt"), Part::from(stream)];
    let form = Upload { kind: "passport", pages };
    call::<String>(&client, "upload", |request| wire::multipart_body(request, Some(&form), &[]))
        .await
        .unwrap();
    let seen = &server.seen()[0];
    let content_type = seen.header("content-type").unwrap();
    let boundary = content_type.strip_prefix("multipart/form-data; boundary=").unwrap();
    let body = String::from_utf8_lossy(&seen.body).replace(boundary, "B");
    assert!(body.starts_with("--B\r\n") && body.ends_with("--B--\r\n"), "{body}");
    for part in ["name=\"kind\"\r\n\r\npassport", "filename=\"1.txt\"", "\r\n\r\nstreamed\r\n"] {
        assert!(body.contains(part), "{part} in {body}");
    }
}

#[tokio::test]
async fn parts_that_a_caller_writes_say_their_boundary() {
    let (server, client) = answered(200, "").await;
    let parts = Content::from("--B\r\n\r\none\r\n--B--\r\n");
    let send = |content: Content| {
        let send = move |request: &mut Request| {
            wire::bytes_body(request, Some(&content), "multipart/related")
        };
        call::<String>(&client, "related", send)
    };
    let refused = send(parts.clone()).await.unwrap_err();
    assert!(refused.to_string().contains("with the boundary"), "{refused}");
    assert!(server.seen().is_empty());
    send(parts.media_type("multipart/related; boundary=B")).await.unwrap();
    let seen = &server.seen()[0];
    assert_eq!(seen.header("content-type"), Some("multipart/related; boundary=B"));
}

#[tokio::test]
async fn parameters_travel_in_their_style() {
    let (server, client) = answered(200, "").await;
    call::<String>(&client, "text", |request| {
        wire::query(request, "ids", QueryStyle::PipeDelimited, &[1, 2])?;
        wire::query(request, "f", QueryStyle::DeepObject, &serde_json::json!({"a": {"b": 1}}))?;
        wire::query(request, "page", QueryStyle::Form, &Some(2))?;
        wire::query(request, "sort", QueryStyle::Form, &None::<String>)?;
        wire::header(request, "x-trace", HeaderStyle::Simple, &Some("t"))?;
        wire::header(request, "x-other", HeaderStyle::Simple, &None::<u8>)?;
        wire::cookie(request, "s", CookieStyle::Form, "x y")?;
        wire::cookie(request, "o", CookieStyle::Form, &None::<u8>)?;
        wire::json_body::<()>(request, None)
    })
    .await
    .unwrap();
    let seen = &server.seen()[0];
    assert_eq!(seen.uri.to_string(), "/text?ids=1%7C2&f%5Ba%5D%5Bb%5D=1&page=2");
    assert_eq!((seen.header("x-trace"), seen.header("x-other")), (Some("t"), None));
    assert_eq!(seen.header("cookie"), Some("s=x%20y"));
    assert_eq!(seen.header("content-type"), None, "an absent body has no media type");
}
