//! A server on loopback that answers as it is told, or lets a mock server answer, and keeps what it
//! was asked.

use std::fmt::Debug;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use client_runtime::client::{Error, ResponseValue};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// What the server answers next.
#[derive(Clone, Copy, Default)]
pub struct Answer {
    pub status: u16,
    pub headers: &'static str,
    pub body: &'static str,
    /// Whether the mock server answers instead, with this status.
    pub mocked: bool,
}

#[derive(Default)]
struct State {
    answer: Answer,
    asked: Vec<Value>,
}

pub struct Harness {
    /// Where the server listens.
    pub port: u16,
    state: Arc<Mutex<State>>,
}

impl Harness {
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let state = Arc::new(Mutex::new(State::default()));
        let shared = state.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let shared = shared.clone();
                std::thread::spawn(move || _ = serve(stream, &shared));
            }
        });
        Self { port, state }
    }

    /// Makes one call and prints what came of it, a line of JSON.
    pub async fn exchange(
        &self,
        name: &str,
        answer: Answer,
        call: impl Future<Output = Result<Value, String>> + Send + 'static,
    ) {
        *self.state.lock().unwrap() = State { answer, asked: Vec::new() };
        // A panic of the client is a finding, not the end.
        let outcome = match tokio::spawn(call).await {
            Ok(Ok(outcome)) => outcome,
            Ok(Err(reason)) => json!({"argument": reason}),
            Err(panic) => json!({"error": panic.to_string()}),
        };
        let asked = std::mem::take(&mut self.state.lock().unwrap().asked);
        println!("{}", json!({"exchange": name, "asked": asked, "outcome": outcome}));
    }
}

/// An argument from its JSON form.
pub fn value<T: DeserializeOwned>(name: &str, json: &str) -> Result<T, String> {
    serde_json::from_str(json).map_err(|error| format!("{name}: {error}"))
}

/// A success that is a value.
pub fn typed<T, E>(
    outcome: Result<ResponseValue<T>, Error<E>>,
    read: fn(&T) -> Value,
) -> Result<Value, String> {
    Ok(match outcome {
        Ok(answer) => read(&answer),
        Err(error) => failure(error),
    })
}

/// A success that is a stream.
pub fn stream<S, E>(outcome: Result<ResponseValue<S>, Error<E>>) -> Result<Value, String> {
    Ok(match outcome {
        Ok(_) => json!({"stream": true}),
        Err(error) => failure(error),
    })
}

/// A documented failure.
pub fn refused<T, E>(
    outcome: Result<ResponseValue<T>, Error<E>>,
    read: fn(&E) -> Value,
) -> Result<Value, String> {
    Ok(match outcome {
        Ok(_) => json!({"error": "an error status became a success"}),
        Err(error) => match error.api() {
            Some(value) => read(value),
            None => failure(error),
        },
    })
}

/// What was read.
pub fn json<T: Serialize + Debug>(value: &T) -> Value {
    match serde_json::to_value(value) {
        Ok(json) => json!({"value": json, "debug": format!("{value:?}")}),
        Err(error) => json!({"error": format!("the value has no JSON form: {error}")}),
    }
}

/// What was read as that of another status.
pub fn another<T: Debug>(value: &T) -> Value {
    json!({"error": format!("it is another variant: {value:?}")})
}

fn failure<E>(error: Error<E>) -> Value {
    json!({"error": error.to_string(), "debug": format!("{error:?}")})
}

fn serve(stream: TcpStream, state: &Mutex<State>) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut line = String::new();
    reader.read_line(&mut line)?;
    let mut words = line.split_whitespace();
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let mut headers = Vec::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let Some((name, value)) = line.trim_end().split_once(':') else { break };
        headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
    }
    let header = |name: &str| {
        headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone())
    };
    let body = match header("content-length").and_then(|length| length.parse().ok()) {
        Some(length) => {
            let mut body = vec![0; length];
            reader.read_exact(&mut body)?;
            body
        }
        None if header("transfer-encoding").is_some() => chunked(&mut reader)?,
        None => Vec::new(),
    };
    let token = target == "/token-endpoint-of-the-harness";
    let answer = match token {
        true => Answer {
            status: 200,
            headers: "content-type: application/json\r\n",
            body: r#"{"access_token":"token-1","token_type":"bearer","expires_in":3600}"#,
            mocked: false,
        },
        false => {
            let mut state = state.lock().unwrap();
            state.asked.push(json!({
                "method": method,
                "target": target,
                "headers": headers,
                "body": String::from_utf8_lossy(&body),
            }));
            state.answer
        }
    };
    if answer.mocked {
        let answered = forward(method, target, &headers, &body, answer.status)?;
        if let Some(asked) = state.lock().unwrap().asked.last_mut() {
            asked["answered"] = read_answer(&answered);
        }
        let mut stream = stream;
        stream.write_all(&answered)?;
        return stream.flush();
    }
    let length = match answer.status {
        204 | 304 => String::new(),
        _ => format!("content-length: {}\r\n", answer.body.len()),
    };
    let body = if method == "HEAD" || answer.status == 204 { "" } else { answer.body };
    let mut stream = stream;
    write!(
        stream,
        "HTTP/1.1 {} Status\r\n{}{length}connection: close\r\n\r\n{body}",
        answer.status, answer.headers
    )?;
    stream.flush()
}

/// What the mock server answers, as it comes.
fn forward(
    method: &str,
    target: &str,
    headers: &[(String, String)],
    body: &[u8],
    status: u16,
) -> std::io::Result<Vec<u8>> {
    let port = std::env::var("CLIENT_CALLS_MOCK_PORT").ok().and_then(|port| port.parse().ok());
    let mut stream = TcpStream::connect(("127.0.0.1", port.unwrap_or(0)))?;
    stream.set_read_timeout(Some(Duration::from_secs(15)))?;
    let target = target.strip_prefix("/base").unwrap_or(target);
    let slash = if target.starts_with('/') { "" } else { "/" };
    let mut text = format!("{method} {slash}{target} HTTP/1.1\r\nhost: 127.0.0.1\r\n");
    let own = ["host", "connection", "content-length", "transfer-encoding", "expect", "prefer"];
    for (name, value) in headers.iter().filter(|(name, _)| !own.contains(&name.as_str())) {
        text += &format!("{name}: {value}\r\n");
    }
    if !body.is_empty() {
        text += &format!("content-length: {}\r\n", body.len());
    }
    text += &format!("prefer: code={status}\r\nconnection: close\r\n\r\n");
    stream.write_all(text.as_bytes())?;
    stream.write_all(body)?;
    let mut answered = Vec::new();
    stream.read_to_end(&mut answered)?;
    Ok(answered)
}

/// The parts of an answer.
fn read_answer(mut bytes: &[u8]) -> Value {
    let mut line = String::new();
    let _ = bytes.read_line(&mut line);
    let status = line.split_whitespace().nth(1).and_then(|status| status.parse::<u16>().ok());
    let mut headers = Vec::new();
    loop {
        let mut line = String::new();
        let _ = bytes.read_line(&mut line);
        let Some((name, value)) = line.trim_end().split_once(':') else { break };
        headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
    }
    let is_chunked = headers.iter().any(|(name, _)| name == "transfer-encoding");
    let body = match is_chunked {
        true => chunked(&mut bytes).unwrap_or_default(),
        false => bytes.to_vec(),
    };
    json!({
        "status": status.unwrap_or(0),
        "headers": headers,
        "body": String::from_utf8_lossy(&body),
    })
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
