//! Server-sent events.

use std::time::Duration;

use client_runtime::streams::{EventData, StreamFault};
use client_runtime::testing::ManualClock;

use crate::streams::chat::types::{Message, WatchRoomResponseItem as RoomEvent};
use crate::streams::chat::{CallOptions, Error};
use crate::streams::server::{Server, Step, send};
use crate::streams::{EVENTS, answering, builder};

#[tokio::test]
async fn one_operation_answers_json_or_events_as_it_is_asked() {
    let (server, client, _) =
        answering("application/json", vec![send(r#"{"text":"Hello, world"}"#)]).await;
    let reply = client.create_reply(Message::new("Hi")).send().await.unwrap();
    assert_eq!(reply.text, "Hello, world");
    assert!(server.requests()[0].contains("\r\naccept: application/json\r\n"));

    let pieces = vec![send("data: {\"delta\":\"Hel"), send("lo\"}\n\ndata: {\"delta\":\"!\"}\n\n")];
    let (server, client, _) = answering(EVENTS, pieces).await;
    let mut events = client.create_reply(Message::new("Hi")).send_as_event_stream().await.unwrap();
    assert!(server.requests()[0].contains("\r\naccept: text/event-stream\r\n"));
    let mut text = String::new();
    while let Some(event) = events.try_next().await.unwrap() {
        text += &event.into_value().unwrap().delta;
    }
    assert_eq!(text, "Hello!");
    assert!(events.try_next().await.unwrap().is_none(), "the end stays the end");
}

#[tokio::test]
async fn what_the_document_does_not_know_is_kept() {
    let body = "event: said\ndata: {\"by\":\"Ann\",\"text\":\"planted\"}\nid: 7\n\n: a comment\n\n\
                event: left\ndata: {\"who\":\"Ann\"}\nretry: 1500\n\n\
                event: waved\ndata: {\"planted\":1}\n\ndata: [DONE]\n\n";
    let (_server, client, _) = answering(EVENTS, vec![send(body)]).await;
    let mut events = client.watch_room("r1").send().await.unwrap();

    let said = events.try_next().await.unwrap().unwrap();
    assert_eq!((said.name.as_str(), said.id.as_deref()), ("said", Some("7")));
    assert!(matches!(said.value(), Some(RoomEvent::Said(said)) if said.by == "Ann"));
    assert!(!format!("{said:?}").contains("planted"), "{said:?}");

    let left = events.try_next().await.unwrap().unwrap();
    assert_eq!(left.retry, Some(Duration::from_millis(1500)));
    assert!(matches!(left.value(), Some(RoomEvent::Left(_))));

    let waved = events.try_next().await.unwrap().unwrap();
    assert_eq!((waved.name.as_str(), waved.retry), ("waved", None));
    assert!(!format!("{waved:?}").contains("planted"), "{waved:?}");
    let kept = match waved.data {
        EventData::Known(RoomEvent::Other(kept)) => kept.to_string(),
        EventData::Known(_) => panic!("it is of no documented kind"),
        EventData::Other(other) => other.text().to_owned(),
    };
    assert!(kept.contains("planted"));

    let done = events.try_next().await.unwrap().unwrap();
    assert!(done.is_done());
    assert!(events.try_next().await.unwrap().is_none());
    assert_eq!(events.last_event_id(), Some("7"), "whoever connects again goes on from there");
}

#[tokio::test]
async fn texts_are_handed_over_as_they_are() {
    let body = "data: maintenance\ndata: at noon\n\ndata: {\"a\":1}\n\n";
    let (_server, client, _) = answering(EVENTS, vec![send(body)]).await;
    let mut notices = client.watch_notices().send().await.unwrap();
    let mut texts = Vec::new();
    while let Some(notice) = notices.try_next().await.unwrap() {
        texts.push(notice.into_value().unwrap());
    }
    assert_eq!(texts, ["maintenance\nat noon", "{\"a\":1}"]);
}

#[tokio::test]
async fn silence_ends_a_stream_and_its_connection_in_time() {
    let steps = vec![send("data: {\"delta\":\"a\"}\n\n"), send(": still here\n\n"), Step::Wait];
    let (mut server, client, clock) = answering(EVENTS, steps).await;
    let limit = Duration::from_secs(20);
    let client = client.with(CallOptions::new().stream_idle_limit(limit));
    let mut events = client.create_reply(Message::new("Hi")).send_as_event_stream().await.unwrap();
    assert!(events.try_next().await.unwrap().is_some());
    clock.advance(Duration::from_secs(3600));
    let (next, ()) = tokio::join!(events.try_next(), async {
        // The stream is waiting by now. Silence before that does not count: nobody was listening.
        for _ in 0..100 {
            tokio::task::yield_now().await;
        }
        clock.advance(limit);
    });
    let error = next.unwrap_err();
    assert!(matches!(error.fault(), StreamFault::Idle { limit: told } if *told == limit));
    assert_eq!(error.operation().id, "create_reply.send_as_event_stream");
    assert!(error.to_string().contains("nothing came for 20s"), "{error}");
    server.hung_up().await;
    assert!(events.try_next().await.unwrap().is_none());
    assert_eq!(server.requests().len(), 1, "a stream is never asked for again by itself");
}

#[tokio::test]
async fn a_stream_outlives_the_timeout_and_the_deadline_of_its_call() {
    let steps = vec![send("data: {\"delta\":\"a\"}\n\n"), send("data: {\"delta\":\"b\"}\n\n")];
    let (_server, client, clock) = answering(EVENTS, steps).await;
    let short = Duration::from_secs(1);
    let client = client.with(CallOptions::new().timeout(short).deadline(short));
    let mut events = client.create_reply(Message::new("Hi")).send_as_event_stream().await.unwrap();
    for _ in 0..2 {
        clock.advance(Duration::from_secs(3600));
        assert!(events.try_next().await.unwrap().is_some());
    }
}

#[tokio::test]
async fn a_dropped_stream_closes_its_connection() {
    let steps = vec![send("data: {\"delta\":\"a\"}\n\n"), Step::Wait];
    let (mut server, client, _) = answering(EVENTS, steps).await;
    let mut events = client.create_reply(Message::new("Hi")).send_as_event_stream().await.unwrap();
    assert!(events.try_next().await.unwrap().is_some());
    drop(events);
    server.hung_up().await;
}

#[tokio::test]
async fn what_breaks_off_is_an_error_after_what_came() {
    let first = || send("data: {\"delta\":\"a\"}\n\ndata: {\"delta\":\"planted\"}\n");
    for (steps, broken) in [(vec![first(), Step::Cut], true), (vec![first()], false)] {
        let (server, client, _) = answering(EVENTS, steps).await;
        let request = client.create_reply(Message::new("Hi"));
        let mut events = request.send_as_event_stream().await.unwrap();
        assert!(events.try_next().await.unwrap().is_some());
        let error = events.try_next().await.unwrap_err();
        match error.fault() {
            StreamFault::Disconnected(_) => assert!(broken),
            StreamFault::Unfinished => assert!(!broken),
            other => panic!("{other}"),
        }
        assert!(!format!("{error:?} {error}").contains("planted"), "{error:?}");
        assert!(events.try_next().await.unwrap().is_none());
        assert_eq!(server.requests().len(), 1);
    }
}

#[tokio::test]
async fn an_event_has_a_bound() {
    let large = format!("data: {{\"delta\":\"{}\"}}\n\n", "a".repeat(2000));
    let (server, _, clock) =
        answering(EVENTS, vec![send("data: {\"delta\":\"a\"}\n\n"), Step::Send(large)]).await;
    let client = builder(&server, &clock).max_body(1000).build().unwrap();
    let mut events = client.create_reply(Message::new("Hi")).send_as_event_stream().await.unwrap();
    assert!(events.try_next().await.unwrap().is_some());
    let error = events.try_next().await.unwrap_err();
    assert!(matches!(error.fault(), StreamFault::TooLarge { limit: 1000 }));
    assert!(events.try_next().await.unwrap().is_none());
}

#[tokio::test]
async fn a_media_type_that_was_not_asked_for_is_no_stream() {
    let server = Server::start("application/json", vec![send(r#"{"text":"Hello"}"#)]).await;
    let client = builder(&server, &ManualClock::new()).build().unwrap();
    let error = client.create_reply(Message::new("Hi")).send_as_event_stream().await.unwrap_err();
    let Error::InvalidResponsePayload(failure) = &error else { panic!("{error}") };
    assert_eq!(failure.body(), br#"{"text":"Hello"}"#);
    assert!(error.to_string().contains("application/json, which was not asked for"), "{error}");
    // Events that were not asked for may never end.
    let endless = vec![Step::Send(format!(": {}\n\n", "a".repeat(5000))), Step::Wait];
    let (mut endless, client_of_endless, _) = answering(EVENTS, endless).await;
    let error = client_of_endless.create_reply(Message::new("Hi")).send().await.unwrap_err();
    assert!(error.to_string().contains("text/event-stream, which was not asked for"), "{error}");
    endless.hung_up().await;
    assert_eq!(endless.requests().len(), 1);
    // Where events are all that there is, too: JSON has no line that is a field of an event.
    let error = client.watch_room("r1").send().await.unwrap_err();
    assert!(matches!(error, Error::InvalidResponsePayload(_)), "{error}");
}
