//! Settings of single calls and of clients, as they show on the wire.

use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use client_runtime::reqwest::header::{HeaderName, HeaderValue};
use client_runtime::testing::ManualClock;
use client_runtime::{
    BuildError, CallOptions, EndedAttempt, InterceptError, InterceptFuture, Interceptor, Outcome,
    OutgoingRequest, RetryPolicy, TraceContext, TraceParent, client::Error,
};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use crate::support::{Client, Reply, Server, builder, client, tables};

fn header(name: &'static str, value: &'static str) -> (HeaderName, HeaderValue) {
    (HeaderName::from_static(name), HeaderValue::from_static(value))
}

fn with_header(options: CallOptions, name: &'static str, value: &'static str) -> CallOptions {
    let (name, value) = header(name, value);
    options.header(name, value)
}

#[tokio::test]
async fn headers_of_a_call_go_out_with_it_and_not_to_the_token_endpoint() {
    let server = Server::start(|_, _| Reply::entry()).await;
    let client = client(&server, &ManualClock::new());
    let options = with_header(CallOptions::new(), "x-correlation-id", "planted");
    assert!(!format!("{options:?}").contains("planted"), "{options:?}");
    let options = with_header(options, "authorization", "planted");
    let tagged = client.with(options).with(with_header(CallOptions::new(), "x-tenant", "t1"));
    tagged.get_entry("e1").await.unwrap();
    let [call] = &server.seen_at("/entries/e1")[..] else { panic!() };
    assert_eq!(call.header("x-correlation-id"), Some("planted"));
    assert_eq!(call.header("x-tenant"), Some("t1"));
    assert_eq!(call.header("authorization"), Some("Bearer planted-token-1"), "credentials win");
    assert_eq!(call.header("accept"), Some("application/vnd.entries.v1.hal+json"));
    let [token] = &server.seen_at("/token")[..] else { panic!() };
    assert_eq!((token.header("x-correlation-id"), token.header("x-tenant")), (None, None));
    client.get_entry("e2").await.unwrap();
    assert_eq!(server.seen_at("/entries/e2")[0].header("x-tenant"), None, "of one call only");
}

#[tokio::test]
async fn a_header_of_a_call_takes_the_place_of_one_by_a_setter_unless_that_is_its_key() {
    let server = Server::start(|_, _| Reply::entry()).await;
    let client: Client<tables::Keyed> =
        client_runtime::ClientBuilder::new(server.url()).clock(ManualClock::new()).build().unwrap();
    let options = with_header(CallOptions::new(), "x-tenant", "by-options");
    let options = with_header(options, "x-order", "by-options");
    let client = client.with(options);
    client.get_with("other_header", "x-tenant", "by-setter").await.unwrap();
    client.get_with("other_header", "x-order", "by-setter").await.unwrap();
    let all = |seen: &crate::support::Seen, name| {
        let values = seen.headers.get_all(name).iter();
        values.map(|value| value.to_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let seen = server.seen();
    assert_eq!(all(&seen[0], "x-tenant"), ["by-options"]);
    assert_eq!(all(&seen[0], "x-order"), ["by-options"]);
    assert_eq!(all(&seen[1], "x-order"), ["by-setter"]);
}

#[tokio::test]
async fn a_call_has_a_retry_policy_of_its_own() {
    let server = Server::start(|_, _| Reply::status(503)).await;
    let client = client(&server, &ManualClock::new());
    let attempts = async |policy| {
        let client = client.with(CallOptions::new().retry(policy));
        client.get_entry("e1").await.unwrap_err().attempts()
    };
    assert_eq!(attempts(RetryPolicy::never()).await, 1);
    assert_eq!(attempts(RetryPolicy::new().max_attempts(6)).await, 6);
    assert_eq!(client.get_entry("e1").await.unwrap_err().attempts(), 4);
}

/// Numbers attempts, and forbids those to one path.
#[derive(Clone, Default)]
struct Watcher(Arc<Mutex<Vec<String>>>);

impl Interceptor for Watcher {
    fn before_attempt<'a>(&'a self, request: &'a mut OutgoingRequest<'_>) -> InterceptFuture<'a> {
        Box::pin(async move {
            tokio::task::yield_now().await;
            assert!(request.header("authorization").is_none(), "credentials cannot be read");
            assert!(request.set_header("authorization", "mine").is_err());
            if request.url().path().ends_with("forbidden") {
                return Err(InterceptError::new("planted reason"));
            }
            request.set_header("x-attempt", &request.attempt().to_string())
        })
    }

    fn after_attempt(&self, attempt: &EndedAttempt<'_>) {
        let status = attempt.status().map(|status| status.as_u16());
        self.0.lock().unwrap().push(format!("{} {status:?}", attempt.attempt()));
    }
}

#[tokio::test]
async fn interceptors_see_each_attempt_and_its_end() {
    let server = Server::start(|_, before| match before {
        0 => Reply::status(503),
        _ => Reply::entry(),
    })
    .await;
    let watcher = Watcher::default();
    let parent = || TraceParent::new(7, 8, true);
    let client: Client<tables::Common> = builder(&server.url(), &ManualClock::new())
        .intercept(watcher.clone())
        .intercept(TraceContext::new(parent))
        .build()
        .unwrap();
    client.get_entry("e1").await.unwrap();
    let seen = server.seen_at("/entries/e1");
    let numbers: Vec<_> = seen.iter().map(|seen| seen.header("x-attempt").unwrap()).collect();
    assert_eq!(numbers, ["1", "2"]);
    let traced = seen[1].header("traceparent").unwrap();
    assert_eq!(traced, "00-00000000000000000000000000000007-0000000000000008-01");
    assert_eq!(*watcher.0.lock().unwrap(), ["1 Some(503)", "2 Some(200)"]);

    let error = client.get_entry("forbidden").await.unwrap_err();
    assert!(matches!(error, Error::Intercepted(_)), "{error}");
    assert_eq!((error.outcome(), error.attempts()), (Outcome::NotSent, 0));
    assert!(!error.is_retryable() && !format!("{error} {error:?}").contains("planted"));
    assert!(server.seen_at("/entries/forbidden").is_empty());
}

#[tokio::test]
async fn settings_add_to_those_of_the_runtime() {
    let server = Server::start(|_, _| Reply::entry()).await;
    let client: Client<tables::Common> = builder(&server.url(), &ManualClock::new())
        .user_agent_suffix("billing/2.1")
        .http(|http| http.tcp_nodelay(true))
        .build()
        .unwrap();
    client.get_entry("e1").await.unwrap();
    let agent = server.seen()[0].header("user-agent").unwrap().to_owned();
    assert!(agent.starts_with("entries-api client-runtime/"), "{agent}");
    assert!(agent.ends_with(" billing/2.1"), "{agent}");
}

#[tokio::test]
async fn the_http_client_repeats_nothing_whatever_it_is_told() {
    let server = Server::start(|_, _| Reply::status(503)).await;
    let client: Client<tables::Common> = builder(&server.url(), &ManualClock::new())
        .http(|http| {
            let policy = reqwest::retry::for_host("127.0.0.1").max_retries_per_request(5);
            http.retry(policy.classify_fn(|answer| answer.retryable()))
        })
        .build()
        .unwrap();
    let error = client.burn_entry("e1").await.unwrap_err();
    assert_eq!((error.attempts(), server.calls()), (1, 1));
}

#[tokio::test]
async fn a_ready_client_is_shared_and_takes_no_settings() {
    let server = Server::start(|_, _| Reply::entry()).await;
    let ready = reqwest::Client::builder().user_agent("shared").no_proxy().build().unwrap();
    let start = || builder::<tables::Common>(&server.url(), &ManualClock::new());
    for _ in 0..2 {
        let client = start().http_client(ready.clone()).build().unwrap();
        client.get_entry("e1").await.unwrap();
    }
    assert!(server.seen().iter().all(|seen| seen.header("user-agent") == Some("shared")));
    let both = start().http_client(ready).user_agent_suffix("lost").build();
    assert!(matches!(both.err(), Some(BuildError::SettingsOfReadyClient)));
    assert!(matches!(start().proxy("http://").build().err(), Some(BuildError::InvalidProxy)));
}

/// A server that answers every request with an entry, and the number of connections to it.
async fn counting() -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let count = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&count);
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            counter.fetch_add(1, Ordering::SeqCst);
            tokio::spawn(async move {
                let mut buffer = [0; 4096];
                while stream.read(&mut buffer).await.is_ok_and(|read| read > 0) {
                    let body = r#"{"id":"e1"}"#;
                    let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n", body.len());
                    let _ = stream.write_all(format!("{head}{body}").as_bytes()).await;
                }
            });
        }
    });
    (url, count)
}

#[tokio::test]
async fn a_call_that_cannot_be_repeated_takes_no_connection_of_those_that_can() {
    let tokens = Server::start(|_, _| Reply::entry()).await;
    let (url, connections) = counting().await;
    let client = builder::<tables::Common>(&url, &ManualClock::new())
        .token_endpoint("oauth", format!("{}/token", tokens.url()))
        .build()
        .unwrap();
    client.get_entry("e1").await.unwrap();
    client.get_entry("e1").await.unwrap();
    assert_eq!(connections.load(Ordering::SeqCst), 1);
    client.burn_entry("e1").await.unwrap();
    assert_eq!(connections.load(Ordering::SeqCst), 2);
}

/// Runs itself once more with a proxy in its environment.
#[tokio::test]
async fn loopback_is_never_called_through_a_proxy() {
    const CHILD: &str = "CALLS_UNDER_A_PROXY";
    let server = Server::start(|_, _| Reply::entry()).await;
    if std::env::var_os(CHILD).is_some() {
        client(&server, &ManualClock::new()).get_entry("e1").await.unwrap();
        let named: Client<tables::Common> = builder(&server.url(), &ManualClock::new())
            .proxy(std::env::var("HTTP_PROXY").unwrap())
            .build()
            .unwrap();
        named.get_entry("e1").await.unwrap();
        return;
    }
    // A proxy that is there and refuses.
    let proxy = Server::scripted(|_, _| Reply::status(502)).await;
    let name = "settings::loopback_is_never_called_through_a_proxy";
    let url = proxy.url();
    let child = tokio::task::spawn_blocking(move || {
        Command::new(std::env::current_exe().unwrap())
            .args(["--exact", name])
            .env(CHILD, "yes")
            .env("HTTP_PROXY", &url)
            .env("ALL_PROXY", &url)
            .env_remove("NO_PROXY")
            .env_remove("no_proxy")
            .output()
            .unwrap()
    });
    let output = child.await.unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
    assert!(proxy.seen().is_empty(), "{:?}", proxy.seen());
}
