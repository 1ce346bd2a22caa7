//! One request straight to the mock server, and whether it accepts it.

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpStream};
use std::time::Duration;

use serde_json::Value;

use crate::judge::{Asked, MockAnswer};

/// How long the mock server may take for an answer.
const LIMIT: Duration = Duration::from_secs(15);

/// What the mock server says of a request that it was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Heard {
    /// It has nothing against it.
    Accepted,
    /// It refuses it, with its reason.
    Refused(String),
    /// It cannot say: why.
    Silent(String),
}

/// What the mock server says of a request by how it answered.
pub(super) fn heard(answer: &MockAnswer) -> Heard {
    let violations = answer.header("sl-violations").and_then(|text| {
        let all: Vec<Value> = serde_json::from_str(text).ok()?;
        // What it has against its own answer does not concern the request.
        all.into_iter().find(|one| one["location"][0] == "request" && one["severity"] == "Error")
    });
    if let Some(violation) = violations {
        return Heard::Refused(said(&violation));
    }
    let body: Value = serde_json::from_str(&answer.body).unwrap_or_default();
    let Some((_, code)) =
        body["type"].as_str().and_then(|kind| kind.split_once("stoplight.io/prism/errors#"))
    else {
        return Heard::Accepted;
    };
    match code {
        "UNPROCESSABLE_ENTITY" | "INVALID_CONTENT_TYPE" | "UNAUTHORIZED" => {
            let first = body["validation"].get(0);
            let text = first.map(said).or_else(|| body["title"].as_str().map(str::to_owned));
            Heard::Refused(text.unwrap_or_else(|| code.to_owned()))
        }
        "NO_PATH_MATCHED_ERROR" | "NO_METHOD_MATCHED_ERROR" | "NOT_ACCEPTABLE" => {
            Heard::Refused(format!("{code}: {}", body["detail"].as_str().unwrap_or_default()))
        }
        _ => {
            let detail = body["detail"].as_str().or(body["title"].as_str()).unwrap_or_default();
            Heard::Silent(format!("{code}: {detail}"))
        }
    }
}

fn said(violation: &Value) -> String {
    violation["message"].as_str().unwrap_or("without a message").to_owned()
}

/// Sends a request and gives the answer; `None` if none came.
pub(super) fn send(port: u16, asked: &Asked) -> Option<MockAnswer> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok()?;
    stream.set_read_timeout(Some(LIMIT)).ok()?;
    let mut text = format!("{} {} HTTP/1.1\r\nhost: 127.0.0.1\r\n", asked.method, asked.target);
    let own = ["host", "connection", "content-length", "transfer-encoding", "expect", "prefer"];
    for (name, value) in asked.headers.iter().filter(|(name, _)| !own.contains(&name.as_str())) {
        text += &format!("{name}: {value}\r\n");
    }
    if !asked.body.is_empty() {
        text += &format!("content-length: {}\r\n", asked.body.len());
    }
    text += "connection: close\r\n\r\n";
    stream.write_all(text.as_bytes()).ok()?;
    stream.write_all(asked.body.as_bytes()).ok()?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).ok()?;
    read(&String::from_utf8_lossy(&bytes))
}

/// The parts of an answer.
fn read(text: &str) -> Option<MockAnswer> {
    let (head, body) = text.split_once("\r\n\r\n")?;
    let mut lines = head.lines();
    let status = lines.next()?.split_whitespace().nth(1)?.parse().ok()?;
    let pairs = lines.filter_map(|line| line.split_once(':'));
    let headers: Vec<(String, String)> =
        pairs.map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned())).collect();
    let is_chunked = headers.iter().any(|(name, _)| name == "transfer-encoding");
    let body = if is_chunked { dechunked(body) } else { body.to_owned() };
    Some(MockAnswer { status, headers, body })
}

/// A body without the sizes between its chunks.
fn dechunked(mut rest: &str) -> String {
    let mut body = String::new();
    while let Some((size, more)) = rest.split_once("\r\n") {
        let size = usize::from_str_radix(size.trim(), 16).unwrap_or(0);
        let Some(chunk) = more.get(..size).filter(|chunk| !chunk.is_empty()) else { break };
        body += chunk;
        rest = more.get(size..).unwrap_or_default().trim_start_matches("\r\n");
    }
    body
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(header: Option<&str>, body: &Value) -> MockAnswer {
        let header = header.map(|text| ("sl-violations".to_owned(), text.to_owned()));
        MockAnswer { status: 400, headers: header.into_iter().collect(), body: body.to_string() }
    }

    #[test]
    fn a_refusal_is_told_from_an_answer_that_was_asked_for() {
        let documented = serde_json::json!({"type": "about:blank", "title": "Bad Request"});
        assert_eq!(heard(&answer(None, &documented)), Heard::Accepted);
        let request = r#"[{"location":["request","body"],"severity":"Error","message":"no name"}]"#;
        let refused = Heard::Refused("no name".to_owned());
        assert_eq!(heard(&answer(Some(request), &documented)), refused);
        // What the mock server has against its own answer is not held against the request.
        let response = r#"[{"location":["response","body"],"severity":"Error","message":"no id"}]"#;
        assert_eq!(heard(&answer(Some(response), &documented)), Heard::Accepted);
        let own = serde_json::json!({
            "type": "https://stoplight.io/prism/errors#UNPROCESSABLE_ENTITY",
            "validation": [{"message": "no name"}],
        });
        assert_eq!(heard(&answer(None, &own)), refused);
        let own = serde_json::json!({
            "type": "https://stoplight.io/prism/errors#NOT_FOUND",
            "detail": "Requested status code 418 is not defined in the document.",
        });
        assert!(matches!(heard(&answer(None, &own)), Heard::Silent(_)));
    }

    #[test]
    fn bodies_in_chunks_are_put_together() {
        let text = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\
                    3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n";
        let read = read(text).map(|answer| (answer.status, answer.body));
        assert_eq!(read, Some((200, "abcde".to_owned())));
    }
}
