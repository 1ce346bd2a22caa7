//! JSON values, one after the other.

use client_runtime::streams::StreamFault;

use crate::streams::server::{Step, send};
use crate::streams::{answering, builder};

const LINES: &str = "application/x-ndjson; charset=utf-8";

#[tokio::test]
async fn a_line_is_a_value() {
    let steps = vec![
        send("{\"by\":\"Ann\",\"text\":\"Hi\"}\r\n\n{\"by\":\"Be"),
        send("n\",\"text\":\"Hi\"}\n{\"by\":\"Cem\",\"text\":\"Hi\"}"),
    ];
    let (server, client, _) = answering(LINES, steps).await;
    let mut lines = client.read_transcript().send().await.unwrap();
    assert!(server.requests()[0].contains("\r\naccept: application/jsonl\r\n"));
    let mut names = Vec::new();
    while let Some(said) = lines.try_next().await.unwrap() {
        names.push(said.by);
    }
    assert_eq!(names, ["Ann", "Ben", "Cem"]);
}

#[tokio::test]
async fn a_value_of_another_type_is_told_of_and_passed_over() {
    let body = "{\"by\":\"Ann\",\"text\":[\"planted\"]}\n{\"by\":\"Ben\",\"text\":\"Hi\"}\n";
    let (_server, client, _) = answering(LINES, vec![send(body)]).await;
    let mut lines = client.read_transcript().send().await.unwrap();
    let error = lines.try_next().await.unwrap_err();
    assert!(error.is_about_one_item());
    assert!(error.to_string().contains("`text` is an array, expected a string"), "{error}");
    assert!(!format!("{error:?} {error}").contains("planted"), "{error:?}");
    let StreamFault::Undecodable(fault) = error.fault() else { panic!("{error}") };
    assert_eq!((fault.path(), fault.text().contains("planted")), (Some("text"), true));
    assert_eq!(lines.try_next().await.unwrap().unwrap().by, "Ben");
}

#[tokio::test]
async fn a_line_has_a_bound_and_a_cut_line_is_no_value() {
    let (server, _, clock) = answering(LINES, vec![Step::Send("[".repeat(2000)), Step::Wait]).await;
    let client = builder(&server, &clock).max_body(1000).build().unwrap();
    let mut lines = client.read_transcript().send().await.unwrap();
    let error = lines.try_next().await.unwrap_err();
    assert!(matches!(error.fault(), StreamFault::TooLarge { limit: 1000 }), "{error}");
    assert!(lines.try_next().await.unwrap().is_none());

    let cut = vec![send("{\"by\":\"Ann\",\"text\":\"Hi\"}"), Step::Cut];
    let (_server, client, _) = answering(LINES, cut).await;
    let mut lines = client.read_transcript().send().await.unwrap();
    let error = lines.try_next().await.unwrap_err();
    assert!(matches!(error.fault(), StreamFault::Disconnected(_)), "{error}");
    assert!(lines.try_next().await.unwrap().is_none());
}

#[tokio::test]
async fn a_sequence_begins_each_value_with_a_separator() {
    let body = "\u{1e}{\"hour\":0,\"messages\":3}\n\u{1e}{\"hour\":1,\n\"messages\":5}\n";
    let (_server, client, _) = answering("application/json-seq", vec![send(body)]).await;
    let mut counts = client.count_messages().send().await.unwrap();
    let mut messages = Vec::new();
    while let Some(count) = counts.try_next().await.unwrap() {
        messages.push(count.messages);
    }
    assert_eq!(messages, [3, 5]);
}
