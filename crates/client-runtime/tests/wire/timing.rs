//! That no call is made in vain, and none waits for what does not matter.

use std::sync::Arc;
use std::time::Duration;

use client_runtime::testing::{FixedRandom, ManualClock};
use client_runtime::{
    CallOptions, InterceptFuture, Interceptor, Outcome, OutgoingRequest, TimeoutError,
    client::Error,
};
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

/// Takes its time, by the clock of the test.
struct Slow(ManualClock, Duration);

impl Interceptor for Slow {
    fn before_attempt<'a>(&'a self, _: &'a mut OutgoingRequest<'_>) -> InterceptFuture<'a> {
        Box::pin(async {
            self.0.advance(self.1);
            Ok(())
        })
    }
}

#[tokio::test]
async fn the_time_of_interceptors_is_taken_off_the_attempt() {
    let clock = ManualClock::new();
    let server = Server::start(|_, _| Reply::Silence).await;
    let slowed = |by| -> Client<tables::Common> {
        let slow = Slow(clock.clone(), by);
        let builder = builder(&server.url(), &clock).deadline(millis(1000)).intercept(slow);
        builder.build().unwrap()
    };
    let late = slowed(millis(990)).burn_entry("e1").await.unwrap_err();
    assert_eq!((late.outcome(), late.attempts()), (Outcome::NotSent, 0), "{late}");
    assert_eq!(server.calls(), 0);

    let client = slowed(millis(900));
    let call = tokio::spawn(async move { client.burn_entry("e1").await.unwrap_err() });
    while server.calls() == 0 {
        tokio::task::yield_now().await;
    }
    assert_eq!(clock.next_alarm(), Some(millis(100)));
    clock.advance(millis(100));
    let error = call.await.unwrap();
    assert_eq!((error.outcome(), error.elapsed()), (Outcome::Unknown, millis(1000)));
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
