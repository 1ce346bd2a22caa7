//! A server of which every fifth answer is a 503. It counts, and remembers one-shot calls only.

use std::collections::HashSet;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{Method, Response, Uri};
use tokio::net::TcpListener;

#[derive(Clone, Default)]
struct Counts(Arc<Inner>);

#[derive(Default)]
struct Inner {
    requests: AtomicU64,
    tokens: AtomicU64,
    twice: AtomicU64,
    /// By crowd and number, which take little room: the memory that is measured is the client's, too.
    one_shots: Mutex<HashSet<(u32, u32)>>,
}

pub struct Server {
    address: SocketAddr,
    counts: Counts,
}

impl Server {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let counts = Counts::default();
        let router = Router::new().fallback(answer).with_state(counts.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { address, counts }
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    pub fn tokens(&self) -> u64 {
        self.counts.0.tokens.load(Ordering::Relaxed)
    }

    /// How many one-shot calls came more than once.
    pub fn twice(&self) -> u64 {
        self.counts.0.twice.load(Ordering::Relaxed)
    }
}

/// The request is read to its end: a stream that is answered before is reset, and a server that has reset many
/// takes that for an attack and closes the connection.
async fn answer(
    State(counts): State<Counts>,
    method: Method,
    uri: Uri,
    _read: Bytes,
) -> Response<Body> {
    let counts = &*counts.0;
    if uri.path() == "/token" {
        counts.tokens.fetch_add(1, Ordering::Relaxed);
        return json(200, r#"{"access_token":"t","token_type":"bearer","expires_in":5}"#);
    }
    if method == Method::POST && !counts.one_shots.lock().unwrap().insert(number_of(&uri)) {
        counts.twice.fetch_add(1, Ordering::Relaxed);
    }
    let number = counts.requests.fetch_add(1, Ordering::Relaxed);
    // Scattered, so that no call meets the same answer each time.
    match number.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 61 {
        0 if number % 8 < 5 => json(503, "{}"),
        1 => json(503, "{}"),
        _ => json(200, r#"{"id":"e1"}"#),
    }
}

/// The crowd and the number of `/entries/3-4711/burn`.
fn number_of(uri: &Uri) -> (u32, u32) {
    let id = uri.path().split('/').nth(2).unwrap();
    let (crowd, number) = id.split_once('-').unwrap();
    (crowd.parse().unwrap(), number.parse().unwrap())
}

fn json(status: u16, body: &'static str) -> Response<Body> {
    let response = Response::builder().status(status).header("content-type", "application/json");
    response.body(Body::from(body)).unwrap()
}
