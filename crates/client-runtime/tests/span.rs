//! The span of a call: its fields, and that no value of the request is among them.

// The lints know test functions, but not the functions that these share.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fmt::{Debug, Write as _};
use std::sync::{Arc, Mutex};

use client_runtime::testing::ManualClock;
use client_runtime::{Credential, CredentialSet};
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
    fields: BTreeMap<String, String>,
    events: String,
}

impl Kept {
    fn field(&self, name: &str) -> Option<&str> {
        self.fields.get(name).map(String::as_str)
    }
}

impl Visit for Kept {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.fields.insert(field.name().to_owned(), format!("{value:?}"));
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
        span.record(&mut *self.0.lock().unwrap());
        Id::from_u64(1)
    }

    fn record(&self, _span: &Id, values: &Record<'_>) {
        values.record(&mut *self.0.lock().unwrap());
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
async fn a_span_has_the_template_and_no_value() {
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
    let field = |name: &str| kept.field(name);
    assert_eq!(field("otel.name"), Some("GET /by-query"));
    assert_eq!(field("http.request.method"), Some("GET"));
    assert_eq!(field("url.template"), Some("\"/by-query\""));
    assert_eq!(field("server.address"), Some("\"127.0.0.1\""));
    assert_eq!(field("api.operation"), Some("\"by_query\""));
    // These are of the first call, which was repeated and then refused.
    assert_eq!(field("http.request.resend_count"), Some("1"));
    assert_eq!(field("error.type"), Some("403"));
    // This one is of the second call.
    assert_eq!(field("http.response.status_code"), Some("200"));
    assert!(kept.events.contains("the call is repeated"), "{}", kept.events);
    let all = format!("{:?} {}", kept.fields, kept.events);
    assert!(!all.contains("planted"), "{all}");
}

#[tokio::test]
async fn a_span_names_the_server_that_the_request_goes_to() {
    let own = Server::start(|_, _| Reply::entry()).await;
    let client: Client<tables::Elsewhere> = builder("https://api.example.com", &ManualClock::new())
        .server("https://files.example.com", own.url())
        .build()
        .unwrap();
    let kept = traced(async { drop(client.get("elsewhere").await.unwrap()) }).await;
    assert_eq!(kept.field("server.address"), Some("\"127.0.0.1\""));
    let port = kept.field("server.port").unwrap();
    assert!(own.url().ends_with(&format!(":{port}")), "{port} is not of {}", own.url());
}
