//! A server on loopback that answers as a test tells it to, and remembers what it has seen.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, Method, Response, Uri};
use client_runtime::Pause;
use tokio::io::AsyncReadExt;
use tokio::net::TcpListener;

use super::TOKEN;

/// A request as it came.
#[derive(Clone, Debug)]
pub struct Seen {
    pub method: Method,
    pub uri: Uri,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Seen {
    pub fn path(&self) -> &str {
        self.uri.path()
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }
}

/// What the server does.
pub enum Reply {
    Answer(Response<Body>),
    /// It never answers.
    Silence,
    /// It answers when this is over: an alarm of the test's clock.
    After(Pause, Box<Reply>),
}

impl Reply {
    pub fn status(status: u16) -> Self {
        Self::new(status, &[], "")
    }

    pub fn json(status: u16, body: impl Into<Body>) -> Self {
        Self::new(status, &[("content-type", "application/json")], body)
    }

    pub fn new(status: u16, headers: &[(&str, &str)], body: impl Into<Body>) -> Self {
        let mut response = Response::builder().status(status);
        for (name, value) in headers {
            response = response.header(*name, *value);
        }
        Self::Answer(response.body(body.into()).unwrap())
    }

    /// This answer after a pause.
    pub fn after(self, pause: Pause) -> Self {
        Self::After(pause, Box::new(self))
    }

    pub fn entry() -> Self {
        Self::json(200, r#"{"id":"e1"}"#)
    }

    /// A token `planted-token-<number>` that lives an hour.
    pub fn token(number: usize) -> Self {
        let body = format!(
            r#"{{"access_token":"{TOKEN}-{number}","token_type":"bearer","expires_in":3600}}"#
        );
        Self::json(200, body)
    }
}

type Handler = Arc<dyn Fn(&Seen, usize) -> Reply + Send + Sync>;

#[derive(Clone)]
struct Script {
    handler: Handler,
    seen: Arc<Mutex<Vec<Seen>>>,
    tokens: Arc<AtomicUsize>,
    remembers: bool,
}

pub struct Server {
    address: SocketAddr,
    script: Script,
}

impl Server {
    /// A server whose `/token` issues tokens and whose other paths answer as the handler says. It
    /// gets the request and how many there were before it, token requests not counted.
    pub async fn start(handler: impl Fn(&Seen, usize) -> Reply + Send + Sync + 'static) -> Self {
        let script = Script {
            handler: Arc::new(handler),
            seen: Arc::default(),
            tokens: Arc::default(),
            remembers: true,
        };
        let tokens = script.tokens.clone();
        let inner = script.handler.clone();
        let script = Script {
            handler: Arc::new(move |seen, before| match seen.path() {
                "/token" => Reply::token(tokens.fetch_add(1, Ordering::SeqCst) + 1),
                _ => inner(seen, before),
            }),
            ..script
        };
        Self::serve(script).await
    }

    /// A server whose `/token`, too, answers as the handler says.
    pub async fn scripted(handler: impl Fn(&Seen, usize) -> Reply + Send + Sync + 'static) -> Self {
        let handler = Arc::new(handler);
        let (seen, tokens) = (Arc::default(), Arc::default());
        Self::serve(Script { handler, seen, tokens, remembers: true }).await
    }

    /// As [`Server::scripted`], for so many requests that it must not remember them.
    pub async fn forgetful(handler: impl Fn(&Seen) -> Reply + Send + Sync + 'static) -> Self {
        let handler: Handler = Arc::new(move |seen, _| handler(seen));
        let seen = Arc::default();
        Self::serve(Script { handler, seen, tokens: Arc::default(), remembers: false }).await
    }

    async fn serve(script: Script) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let router = Router::new().fallback(answer).with_state(script.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { address, script }
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The requests so far.
    pub fn seen(&self) -> Vec<Seen> {
        self.script.seen.lock().unwrap().clone()
    }

    /// The requests to a path so far.
    pub fn seen_at(&self, path: &str) -> Vec<Seen> {
        self.seen().into_iter().filter(|seen| seen.path() == path).collect()
    }

    /// The requests so far, those for tokens not counted.
    pub fn calls(&self) -> usize {
        self.seen().iter().filter(|seen| seen.path() != "/token").count()
    }
}

async fn answer(
    State(script): State<Script>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response<Body> {
    let seen = Seen { method, uri, headers, body };
    let before = {
        let mut all = script.seen.lock().unwrap();
        let before = all.iter().filter(|seen| seen.path() != "/token").count();
        if script.remembers {
            all.push(seen.clone());
        }
        before
    };
    let mut reply = (script.handler)(&seen, before);
    loop {
        match reply {
            Reply::Answer(response) => return response,
            Reply::Silence => std::future::pending().await,
            Reply::After(pause, later) => {
                pause.await;
                reply = *later;
            }
        }
    }
}

/// A base URL at which nobody listens.
pub async fn deserted() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    format!("http://{}", listener.local_addr().unwrap())
}

/// A base URL at which every connection is closed after the request has come, and the number of
/// connections so far.
pub async fn hanging_up() -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let count = Arc::new(AtomicUsize::new(0));
    let counter = count.clone();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            counter.fetch_add(1, Ordering::SeqCst);
            let mut buffer = [0; 4096];
            let _ = stream.read(&mut buffer).await;
        }
    });
    (url, count)
}
