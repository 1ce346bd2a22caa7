//! A server on loopback that answers as it is told and keeps what it was asked, and calls of it.

use std::fmt::Debug;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use client_runtime::client::{Error, ResponseValue};
pub use client_runtime::{self, CallOptions, IdempotencyKey};
use client_runtime::testing::{FixedRandom, ManualClock};
use client_runtime::{ClientBuilder, GeneratedClient, reqwest};
use serde_json::{Map, Value, json as object};

/// What the server answers.
#[derive(Clone, Copy)]
pub struct Answer {
    status: u16,
    media_type: &'static str,
    headers: &'static str,
    body: &'static str,
}

impl Answer {
    /// The answer with further lines in its head.
    pub fn with(self, headers: &'static str) -> Self {
        Self { headers, ..self }
    }
}

/// An answer without a body.
pub fn empty(status: u16) -> Answer {
    text(status, "", "")
}

/// An answer in JSON.
pub fn json(status: u16, body: &'static str) -> Answer {
    text(status, "application/json", body)
}

/// An answer of a media type.
pub fn text(status: u16, media_type: &'static str, body: &'static str) -> Answer {
    Answer { status, media_type, headers: "", body }
}

#[derive(Default)]
struct State {
    answer: Option<Answer>,
    asked: Vec<Value>,
}

/// Names of servers, all of which are this one.
const HOSTS: [&str; 7] = ["", "api.", "auth.", "demo.", "files.", "sandbox.", "trial."];

/// The server, for the calls of one crate.
pub struct Wire {
    /// Of which crate.
    name: &'static str,
    address: SocketAddr,
    state: Arc<Mutex<State>>,
}

impl Wire {
    pub fn start(name: &'static str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let state = Arc::new(Mutex::new(State::default()));
        let shared = state.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                _ = serve(stream, &shared);
            }
        });
        Self { name, address, state }
    }

    /// A client that finds the server under all names that documents have for it.
    pub fn build<C: GeneratedClient>(&self, builder: ClientBuilder<C>) -> C {
        let address = self.address;
        let http = move |http: reqwest::ClientBuilder| {
            HOSTS.iter().fold(http.no_proxy(), |http, host| {
                http.resolve(&format!("{host}shop.localhost"), address)
            })
        };
        let clock = ManualClock::new();
        builder.http(http).clock(clock).random(FixedRandom(1 << 63)).build().unwrap()
    }

    /// What the server answers from now on.
    pub fn answer(&self, answer: Answer) {
        self.state.lock().unwrap().answer = Some(answer);
    }

    /// Prints what the server was asked since then, and what came of it.
    pub fn record(&self, call: &str, outcome: String) {
        let asked = std::mem::take(&mut self.state.lock().unwrap().asked);
        self.print(call, object!({"asked": asked, "outcome": outcome}));
    }

    /// Prints something that no request shows.
    pub fn note(&self, call: &str, text: String) {
        self.print(call, object!({"note": text}));
    }

    fn print(&self, call: &str, seen: Value) {
        println!("{}", object!({"crate": self.name, "call": call, "seen": seen}));
    }
}

/// Makes a call once while nothing works, to see how often it is tried, and once for each answer.
#[macro_export]
macro_rules! call {
    ($wire:ident, $name:literal, $answers:expr, |$client:ident| $request:expr) => {
        for answer in std::iter::once(empty(503)).chain($answers) {
            $wire.answer(answer);
            let $client = client($wire);
            let outcome = $request.send().await;
            $wire.record($name, outcome_text(outcome));
        }
    };
    ($wire:ident, $name:literal, $answers:expr, |$client:ident| $request:block under $key:literal) => {
        for answer in std::iter::once(empty(503)).chain($answers) {
            $wire.answer(answer);
            let key = IdempotencyKey::new($key).unwrap();
            let $client = client($wire).with(CallOptions::new().idempotency_key(key));
            let outcome = $request.send().await;
            $wire.record($name, outcome_text(outcome));
        }
    };
}
pub use call;

/// What came of a call.
pub fn outcome_text<T: Debug, E: Debug>(outcome: Result<ResponseValue<T>, Error<E>>) -> String {
    match outcome {
        Ok(answer) => format!("{} {}", answer.status(), shown(&answer.into_inner())),
        Err(error) => match error.api() {
            Some(failure) => format!("failure {}", shown(failure)),
            None => error.to_string(),
        },
    }
}

/// A value without its absent members, whatever the order of the others is: a member that there was
/// not before makes no difference until it comes.
pub fn shown(value: &impl Debug) -> String {
    let text = format!("{value:#?}");
    let is_said = |line: &&str| !line.ends_with(": None,") && !line.ends_with(": Absent,") && *line != "extra: {},";
    let mut lines: Vec<&str> = text.lines().map(str::trim).filter(is_said).collect();
    lines.sort_unstable();
    lines.join(" ")
}

fn serve(stream: TcpStream, state: &Mutex<State>) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut line = String::new();
    reader.read_line(&mut line)?;
    let target = line.trim_end().to_owned();
    let mut headers = Map::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let Some((name, value)) = line.trim_end().split_once(':') else { break };
        headers.insert(name.to_ascii_lowercase(), value.trim().into());
    }
    let length = headers.get("content-length").and_then(Value::as_str);
    let mut body = vec![0; length.and_then(|length| length.parse().ok()).unwrap_or(0)];
    reader.read_exact(&mut body)?;
    if headers.contains_key("transfer-encoding") {
        body = chunked(&mut reader)?;
    }
    let is_token = target.contains("/token");
    let mut body = String::from_utf8_lossy(&body).into_owned();
    // The name of the boundary between parts is drawn by lot.
    let media_type = headers.get("content-type").and_then(Value::as_str).unwrap_or_default();
    let boundary = media_type.split_once("boundary=").map(|(_, name)| name.to_owned());
    if let Some(boundary) = boundary {
        body = body.replace(&boundary, "BOUNDARY");
        headers.insert("content-type".into(), media_type.replace(&boundary, "BOUNDARY").into());
    }
    headers.remove("content-length");
    let mut state = state.lock().unwrap();
    // The order of members means nothing.
    let body = serde_json::from_str(&body).unwrap_or(Value::String(body));
    state.asked.push(object!({"target": target, "headers": headers, "body": body}));
    let token = r#"{"access_token": "t1", "token_type": "bearer", "expires_in": 3600}"#;
    let answer = if is_token { json(200, token) } else { state.answer.unwrap() };
    let Answer { status, media_type, headers, body } = answer;
    let media_type = match media_type {
        "" => String::new(),
        media_type => format!("content-type: {media_type}\r\n"),
    };
    let length = match status {
        204 => String::new(),
        _ => format!("content-length: {}\r\n", body.len()),
    };
    let mut stream = stream;
    let head = format!("HTTP/1.1 {status} Status\r\n{media_type}{headers}{length}");
    write!(stream, "{head}connection: close\r\n\r\n{body}")?;
    stream.flush()
}

fn chunked(reader: &mut impl BufRead) -> std::io::Result<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let size = usize::from_str_radix(line.trim(), 16).unwrap_or(0);
        let mut chunk = vec![0; size + 2];
        reader.read_exact(&mut chunk)?;
        if size == 0 {
            return Ok(body);
        }
        body.extend_from_slice(&chunk[..size]);
    }
}
