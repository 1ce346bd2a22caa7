//! The spans and measures of calls: what they say, and that no value of a request is among it.

// The lints know test functions, but not the functions that these share.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fmt::{Debug, Write as _};
use std::sync::{Arc, Mutex};

use client_runtime::testing::ManualClock;
use client_runtime::{
    Credential, CredentialSet, EndedAttempt, InterceptError, InterceptFuture, Interceptor,
    MeasuredAttempt, MeasuredCall, MeasuredTokenRequest, Metrics, OutgoingRequest, RetryPolicy,
};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

#[allow(dead_code, unused_imports)]
mod support;

use support::{Client, Reply, SECRET, Server, builder, tables};

/// Keeps the fields of the runtime's spans and the text of its events.
#[derive(Clone, Default)]
struct Keeper(Arc<Mutex<Kept>>);

#[derive(Default)]
struct Kept {
    spans: Vec<Fields>,
    events: String,
}

#[derive(Default)]
struct Fields(BTreeMap<String, String>);

impl Kept {
    /// The spans of this name, a line each; `server.port` differs from run to run.
    fn spans(&self, name: &str) -> Vec<String> {
        let of_name = |span: &&Fields| span.0.get("name").is_some_and(|found| found == name);
        let line = |span: &Fields| {
            let shown =
                span.0.iter().filter(|(key, _)| !["name", "server.port"].contains(&key.as_str()));
            shown.map(|(key, value)| format!("{key}={value}")).collect::<Vec<_>>().join(" ")
        };
        self.spans.iter().filter(of_name).map(line).collect()
    }
}

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        let text = format!("{value:?}").trim_matches('"').to_owned();
        self.0.insert(field.name().to_owned(), text);
    }
}

struct EventText<'a>(&'a mut String);

impl Visit for EventText<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        writeln!(self.0, "{field}={value:?}").unwrap();
    }
}

impl Subscriber for Keeper {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("client_runtime")
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let mut fields = Fields::default();
        fields.0.insert("name".to_owned(), span.metadata().name().to_owned());
        span.record(&mut fields);
        let spans = &mut self.0.lock().unwrap().spans;
        spans.push(fields);
        Id::from_u64(spans.len() as u64)
    }

    fn record(&self, span: &Id, values: &Record<'_>) {
        let spans = &mut self.0.lock().unwrap().spans;
        values.record(&mut spans[usize::try_from(span.into_u64()).unwrap() - 1]);
    }

    fn event(&self, event: &Event<'_>) {
        event.record(&mut EventText(&mut self.0.lock().unwrap().events));
    }

    fn record_follows_from(&self, _span: &Id, _follows: &Id) {}
    fn enter(&self, _span: &Id) {}
    fn exit(&self, _span: &Id) {}
}

/// The fields and events of what `call` does.
async fn traced(call: impl Future<Output = ()>) -> Kept {
    let keeper = Keeper::default();
    let guard = tracing::subscriber::set_default(keeper.clone());
    call.await;
    drop(guard);
    std::mem::take(&mut *keeper.0.lock().unwrap())
}

#[tokio::test]
async fn a_call_has_a_span_and_each_attempt_another_one() {
    let server = Server::start(|seen, before| match (seen.path(), before) {
        (_, 0) => Reply::status(503),
        ("/by-query", _) => Reply::entry(),
        (_, _) => Reply::new(403, &[], r#"{"code":"planted-code"}"#),
    })
    .await;
    let key = CredentialSet::new().with("apiQuery", Credential::ApiKey(SECRET.into()));
    let client: Client<tables::Common> =
        builder(&server.url(), &ManualClock::new()).credentials(key).build().unwrap();

    let kept = traced(async {
        client.get_entry("planted-path").await.unwrap_err();
        client.get("by_query").await.unwrap();
    })
    .await;
    assert_eq!(
        kept.spans("api.call"),
        [
            "api.attempts=2 api.operation=get_entry api.outcome=answered api.surface=entries-api \
             error.type=403 http.response.status_code=403 otel.kind=internal \
             otel.name=entries-api get_entry otel.status_code=ERROR",
            "api.attempts=1 api.operation=by_query api.surface=entries-api \
             http.response.status_code=200 otel.kind=internal otel.name=entries-api by_query",
        ]
    );
    let attempt = "http.request.method=GET";
    let server = "otel.kind=client otel.name=GET /entries/{id} otel.status_code=ERROR \
                  server.address=127.0.0.1 url.scheme=http url.template=/entries/{id}";
    assert_eq!(
        kept.spans("http.client.request"),
        [
            format!("error.type=503 {attempt} http.response.status_code=503 {server}"),
            format!(
                "error.type=403 {attempt} http.request.resend_count=1 \
                 http.response.status_code=403 {server}"
            ),
            format!(
                "{attempt} http.response.status_code=200 otel.kind=client otel.name=GET /by-query \
                 server.address=127.0.0.1 url.scheme=http url.template=/by-query"
            ),
        ]
    );
    assert!(kept.events.contains("the call is repeated"), "{}", kept.events);
    let all = format!(
        "{:?} {:?} {}",
        kept.spans("api.call"),
        kept.spans("http.client.request"),
        kept.events
    );
    assert!(!all.contains("planted"), "{all}");
}

#[tokio::test]
async fn a_success_that_cannot_be_decoded_is_an_error_of_the_call_and_not_of_the_attempt() {
    let server = Server::start(|_, _| Reply::json(200, r#"{"id":7}"#)).await;
    let client = support::client(&server, &ManualClock::new());
    let kept = traced(async { drop(client.get_entry("e").await.unwrap_err()) }).await;
    let [call] = &kept.spans("api.call")[..] else { panic!() };
    assert!(call.contains("error.type=invalid_response_payload"), "{call}");
    assert!(call.contains("otel.status_code=ERROR"), "{call}");
    let [attempt] = &kept.spans("http.client.request")[..] else { panic!() };
    assert!(!attempt.contains("error.type") && !attempt.contains("otel.status_code"), "{attempt}");
}

#[tokio::test]
async fn a_redirection_is_no_error_of_its_attempt() {
    let server = Server::start(|_, _| Reply::new(302, &[("location", "/other")], "")).await;
    let client = support::client(&server, &ManualClock::new());
    let kept = traced(async { drop(client.get_entry("e").await.unwrap_err()) }).await;
    let [attempt] = &kept.spans("http.client.request")[..] else { panic!() };
    assert!(!attempt.contains("error.type") && attempt.contains("status_code=302"), "{attempt}");
    assert!(kept.spans("api.call")[0].contains("error.type=unexpected_response"));
}

#[tokio::test]
async fn a_span_names_the_server_that_the_request_goes_to() {
    let own = Server::start(|_, _| Reply::entry()).await;
    let client: Client<tables::Elsewhere> = builder("https://api.example.com", &ManualClock::new())
        .server("https://files.example.com", own.url())
        .build()
        .unwrap();
    let kept = traced(async { drop(client.get("elsewhere").await.unwrap()) }).await;
    assert!(kept.spans("http.client.request")[0].contains("server.address=127.0.0.1"));
    let span = kept.spans.iter().find(|span| span.0.contains_key("server.port")).unwrap();
    let port = &span.0["server.port"];
    assert!(own.url().ends_with(&format!(":{port}")), "{port} is not of {}", own.url());
}

/// Writes down what it is told.
#[derive(Default)]
struct Notes(Mutex<Vec<String>>);

impl Metrics for Notes {
    fn call_ended(&self, call: &MeasuredCall) {
        let MeasuredCall { operation, attempts, status, error, outcome, .. } = call;
        let error = error.map(|error| error.to_string());
        let note = format!("call {} {attempts} {status:?} {error:?} {outcome:?}", operation.id);
        self.0.lock().unwrap().push(note);
    }

    fn attempt_ended(&self, measured: &MeasuredAttempt) {
        let MeasuredAttempt { operation, attempt, status, error, .. } = measured;
        let error = error.map(|error| error.to_string());
        self.0
            .lock()
            .unwrap()
            .push(format!("attempt {attempt} {} {status:?} {error:?}", operation.path));
    }

    fn token_requested(&self, request: &MeasuredTokenRequest) {
        self.0.lock().unwrap().push(format!("token {}", request.succeeded));
    }

    fn budget_spent(&self) {
        self.0.lock().unwrap().push("budget".to_owned());
    }
}

impl Notes {
    fn take(&self) -> Vec<String> {
        std::mem::take(&mut *self.0.lock().unwrap())
    }
}

#[tokio::test]
async fn calls_and_attempts_are_measured_and_what_is_dropped_too() {
    let server = Server::start(|seen, before| match (seen.path(), before) {
        ("/entries/hang", _) => Reply::Silence,
        (_, 0) => Reply::status(503),
        _ => Reply::entry(),
    })
    .await;
    let notes = Arc::new(Notes::default());
    let client: Client<tables::Common> =
        builder(&server.url(), &ManualClock::new()).metrics(notes.clone()).build().unwrap();
    client.get_entry("e1").await.unwrap();
    assert_eq!(
        notes.take(),
        [
            "token true",
            r#"attempt 1 /entries/{id} Some(503) Some("503")"#,
            "attempt 2 /entries/{id} Some(200) None",
            "call get_entry 2 Some(200) None None",
        ]
    );

    // Dropped while the server has it.
    let asked = async {
        while server.seen_at("/entries/hang").is_empty() {
            tokio::task::yield_now().await;
        }
    };
    let kept = traced(async {
        tokio::select! {
            _ = client.get_entry("hang") => panic!("it was answered"),
            () = asked => {}
        }
    })
    .await;
    assert_eq!(
        notes.take(),
        [
            r#"attempt 1 /entries/{id} None Some("cancelled")"#,
            r#"call get_entry 1 None Some("cancelled") Some(Unknown)"#,
        ]
    );
    for name in ["api.call", "http.client.request"] {
        assert!(kept.spans(name)[0].contains("error.type=cancelled"), "{:?}", kept.spans(name));
    }
}

/// Panics at whatever it is told.
struct Broken;

impl Metrics for Broken {
    fn call_ended(&self, _: &MeasuredCall) {
        panic!("as planned: call")
    }

    fn attempt_ended(&self, _: &MeasuredAttempt) {
        panic!("as planned: attempt")
    }

    fn token_requested(&self, _: &MeasuredTokenRequest) {
        panic!("as planned: token")
    }

    fn budget_spent(&self) {
        panic!("as planned: budget")
    }
}

impl Interceptor for Broken {
    fn after_attempt(&self, _: &EndedAttempt<'_>) {
        panic!("as planned: interceptor")
    }
}

#[tokio::test]
async fn no_call_loses_its_answer_to_an_observer_that_panics() {
    let server = Server::start(|seen, _| match seen.path() {
        "/entries/e1/burn" => Reply::entry(),
        _ => Reply::status(503),
    })
    .await;
    let policy = RetryPolicy::new().budget_reserve(0).budget_share(0.0);
    let client: Client<tables::Common> = builder(&server.url(), &ManualClock::new())
        .metrics(Arc::new(Broken))
        .intercept(Broken)
        .retry(policy)
        .build()
        .unwrap();
    client.burn_entry("e1").await.unwrap();
    let error = client.get_entry("e1").await.unwrap_err();
    assert_eq!(error.status().map(|status| status.as_u16()), Some(503));
    assert_eq!(server.seen_at("/token").len(), 1, "the token is not lost either");

    // The call is dropped while it unwinds.
    let unwinding = tokio::spawn(async move {
        let mut call = Box::pin(client.get_entry("e1"));
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        assert!(call.as_mut().poll(&mut context).is_pending());
        panic!("as planned: the caller");
    });
    assert!(unwinding.await.unwrap_err().is_panic());
}

/// Lets nothing out.
struct Closed;

impl Interceptor for Closed {
    fn before_attempt<'a>(&'a self, _: &'a mut OutgoingRequest<'_>) -> InterceptFuture<'a> {
        Box::pin(async { Err(InterceptError::new("closed")) })
    }
}

#[tokio::test]
async fn an_attempt_that_never_went_out_is_not_measured() {
    let server = Server::start(|_, _| Reply::entry()).await;
    let notes = Arc::new(Notes::default());
    let client: Client<tables::Common> = builder(&server.url(), &ManualClock::new())
        .metrics(notes.clone())
        .intercept(Closed)
        .build()
        .unwrap();
    let kept = traced(async { drop(client.get_entry("e1").await.unwrap_err()) }).await;
    let call = r#"call get_entry 0 None Some("intercepted") Some(NotSent)"#;
    assert_eq!(notes.take(), ["token true", call]);
    let [attempt] = &kept.spans("http.client.request")[..] else { panic!() };
    assert!(attempt.contains("error.type=intercepted"), "{attempt}");
}

#[tokio::test]
async fn a_spent_budget_is_told() {
    let server = Server::start(|_, _| Reply::status(503)).await;
    let notes = Arc::new(Notes::default());
    let policy = RetryPolicy::new().budget_reserve(0).budget_share(0.0);
    let client: Client<tables::Common> = builder(&server.url(), &ManualClock::new())
        .metrics(notes.clone())
        .retry(policy)
        .build()
        .unwrap();
    client.get_entry("e1").await.unwrap_err();
    assert!(notes.take().contains(&"budget".to_owned()));
}
