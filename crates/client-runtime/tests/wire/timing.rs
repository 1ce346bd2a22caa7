//! That no call is made in vain, and none waits for what does not matter.

use std::sync::Arc;
use std::time::Duration;

use client_runtime::testing::{FixedRandom, ManualClock};
use client_runtime::{CallOptions, Outcome, TimeoutError, client::Error};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use crate::support::{Client, Reply, Server, builder, client, tables};

fn millis(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

#[tokio::test]
async fn no_attempt_is_made_without_time_for_it() {
    let clock = ManualClock::new();
    let mover = clock.clone();
    let server = Server::scripted(move |seen, _| match seen.path() {
        "/token" => {
            mover.advance(millis(280));
            Reply::token(1)
        }
        _ => Reply::entry(),
    })
    .await;
    let client = client(&server, &clock);
    // Twenty milliseconds are left after the token.
    let brief = client.with(CallOptions::new().deadline(millis(300)));
    let error = brief.burn_entry("e1").await.unwrap_err();
    let Error::Timeout(failure) = &error else { panic!("{error}") };
    assert_eq!(*failure.cause(), TimeoutError::NoTimeLeft { left: millis(20) });
    assert_eq!((error.outcome(), error.attempts()), (Outcome::NotSent, 0));
    assert!(error.is_retryable());
    // The token is at hand now.
    for options in
        [CallOptions::new().deadline(Duration::ZERO), CallOptions::new().timeout(Duration::ZERO)]
    {
        let error = client.with(options).burn_entry("e1").await.unwrap_err();
        assert_eq!((error.outcome(), error.attempts()), (Outcome::NotSent, 0));
    }
    assert_eq!(server.calls(), 0);
    let hurried = client.with(CallOptions::new().deadline(millis(20)));
    hurried.burn_entry("e1").await.unwrap();
    assert_eq!(server.calls(), 1, "a short deadline is one's own affair");
}

#[tokio::test]
async fn callers_who_were_told_the_same_wait_are_spread_after_it() {
    let server = Server::start(|_, before| match before {
        0 => Reply::new(503, &[("retry-after", "8")], ""),
        1 => Reply::new(503, &[("retry-after", "0")], ""),
        _ => Reply::entry(),
    })
    .await;
    let clock = ManualClock::new();
    let client: Client<tables::Common> =
        builder(&server.url(), &clock).random(FixedRandom(1 << 63)).build().unwrap();
    client.get_entry("e1").await.unwrap();
    assert_eq!(clock.sleeps(), [millis(10_000), millis(200)]);
}

#[tokio::test]
async fn the_spread_does_not_keep_a_repeat_from_its_deadline() {
    let server = Server::start(|_, before| match before {
        0 => Reply::new(503, &[("retry-after", "8")], ""),
        _ => Reply::entry(),
    })
    .await;
    let clock = ManualClock::new();
    let client: Client<tables::Common> =
        builder(&server.url(), &clock).random(FixedRandom(u64::MAX)).build().unwrap();
    let client = client.with(CallOptions::new().deadline(millis(9000)));
    client.get_entry("e1").await.unwrap();
    let [wait] = clock.sleeps()[..] else { panic!() };
    assert!(wait > millis(8000) && wait <= millis(8950), "{wait:?}");
}

/// A server whose answer has a body that does not come to its end.
async fn stalling(head: &'static str) -> (String, Arc<tokio::sync::Notify>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let answered = Arc::new(tokio::sync::Notify::new());
    let notify = Arc::clone(&answered);
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut buffer = [0; 4096];
        let _ = stream.read(&mut buffer).await;
        let _ = stream.write_all(head.as_bytes()).await;
        notify.notify_one();
        while stream.read(&mut buffer).await.is_ok_and(|read| read > 0) {}
    });
    (url, answered)
}

#[tokio::test]
async fn a_body_that_decides_nothing_is_not_waited_for_long() {
    let (url, answered) =
        stalling("HTTP/1.1 201 Created\r\nlocation: /entries/7\r\ncontent-length: 9\r\n\r\n{")
            .await;
    let tokens = Server::start(|_, _| Reply::entry()).await;
    let clock = ManualClock::new();
    let client = builder::<tables::Common>(&url, &clock)
        .token_endpoint("oauth", format!("{}/token", tokens.url()))
        .build()
        .unwrap();
    let mover = async {
        answered.notified().await;
        loop {
            clock.advance(millis(250));
            tokio::task::yield_now().await;
        }
    };
    let created = tokio::select! {
        created = client.create_entry("n").send() => created.unwrap(),
        () = mover => unreachable!(),
    };
    assert_eq!(created.location_id().unwrap(), "7");
    assert!(created.elapsed() < Duration::from_secs(30), "{:?}", created.elapsed());
}
