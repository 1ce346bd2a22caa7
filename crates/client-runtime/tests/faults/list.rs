//! The faults.

use crate::server::Deed;

pub struct Fault {
    pub name: &'static str,
    pub place: Place,
    pub deeds: Vec<Deed>,
    /// Whether it takes a time limit to end it.
    pub stalls: bool,
}

#[derive(Clone, Copy)]
pub enum Place {
    Server,
    /// At the server, which does not know TLS.
    OverTls,
    /// Where nobody listens.
    Nowhere,
}

const ENTRY: &str = r#"{"id":"e1"}"#;
const REFUSAL: &str = r#"{"code":"refused"}"#;
const JSON: &str = "content-type: application/json\r\n";

fn fault(name: &'static str, deed: Deed) -> Fault {
    let stalls = matches!(deed, Deed::Stall(_));
    Fault { name, place: Place::Server, deeds: vec![deed], stalls }
}

/// An answer with its length. It says that the connection will be closed, since a repeat that takes it
/// would meet another fault.
fn answer(status: &str, headers: &str, body: impl AsRef<[u8]>) -> Vec<u8> {
    let body = body.as_ref();
    let length = body.len();
    let framing = format!("connection: close\r\ncontent-length: {length}\r\n");
    let head = format!("HTTP/1.1 {status}\r\n{headers}{framing}\r\n");
    [head.as_bytes(), body].concat()
}

fn json(status: &str, body: impl AsRef<[u8]>) -> Deed {
    Deed::Write(answer(status, JSON, body))
}

fn empty(status: &str, headers: &str) -> Deed {
    Deed::Write(answer(status, headers, ""))
}

/// An answer without its last bytes.
fn cut(status: &str, body: &str) -> Vec<u8> {
    let mut bytes = answer(status, JSON, body);
    bytes.truncate(bytes.len() - 4);
    bytes
}

fn raw(text: &str) -> Deed {
    Deed::Write(text.as_bytes().to_vec())
}

pub fn faults() -> Vec<Fault> {
    let mut all = connections();
    all.extend(bodies_cut_off());
    all.extend(statuses());
    all.extend(waits());
    all.extend(payloads());
    all.extend(credentials());
    all.extend(floods());
    all
}

fn connections() -> Vec<Fault> {
    vec![
        Fault { place: Place::Nowhere, ..fault("connection refused", raw("")) },
        Fault { place: Place::OverTls, ..fault("TLS to a server without TLS", raw("")) },
        fault("reset before an answer", Deed::Reset(Vec::new())),
        fault("closed before an answer", raw("")),
        fault("closed within the status line", raw("HTTP/1.1 2")),
        fault("closed within the headers", raw("HTTP/1.1 200 OK\r\ncontent-le")),
        fault("no answer", Deed::Stall(Vec::new())),
        fault("stalled within the headers", Deed::Stall(b"HTTP/1.1 200 OK\r\ncont".to_vec())),
    ]
}

fn bodies_cut_off() -> Vec<Fault> {
    let chunked = format!("HTTP/1.1 200 OK\r\n{JSON}transfer-encoding: chunked\r\n\r\n");
    vec![
        fault("200, reset within the body", Deed::Reset(cut("200 OK", ENTRY))),
        fault("200, closed within the body", Deed::Write(cut("200 OK", ENTRY))),
        fault("200, stalled within the body", Deed::Stall(cut("200 OK", ENTRY))),
        fault("200, closed within a chunk", raw(&format!("{chunked}b\r\n{{\"id\":"))),
        fault("200, no last chunk", raw(&format!("{chunked}b\r\n{ENTRY}\r\n"))),
        fault("200, chunk of no length", raw(&format!("{chunked}zz\r\n{ENTRY}\r\n"))),
        fault("403, reset within the body", Deed::Reset(cut("403 Forbidden", REFUSAL))),
        fault("403, closed within the body", Deed::Write(cut("403 Forbidden", REFUSAL))),
        fault("403, stalled within the body", Deed::Stall(cut("403 Forbidden", REFUSAL))),
        fault("503, closed within the body", Deed::Write(cut("503 Unavailable", REFUSAL))),
    ]
}

fn statuses() -> Vec<Fault> {
    vec![
        fault("403 as documented", json("403 Forbidden", REFUSAL)),
        fault("408", empty("408 Request Timeout", "")),
        fault("409", empty("409 Conflict", "")),
        fault("421", empty("421 Misdirected Request", "")),
        fault("425", empty("425 Too Early", "")),
        fault("429", empty("429 Too Many Requests", "")),
        fault("500", empty("500 Internal Server Error", "")),
        fault("501", empty("501 Not Implemented", "")),
        fault(
            "502 with a page",
            Deed::Write(answer("502 Bad Gateway", "content-type: text/html\r\n", "<html>")),
        ),
        fault("503", empty("503 Service Unavailable", "")),
        fault("504", empty("504 Gateway Timeout", "")),
        fault("507", empty("507 Insufficient Storage", "")),
        fault("520", empty("520 Unknown", "")),
        fault("302 to itself", empty("302 Found", "location: /entry\r\n")),
        fault("307 elsewhere", empty("307 Temporary Redirect", "location: http://a.example/\r\n")),
        fault("204 for 200", raw("HTTP/1.1 204 No Content\r\n\r\n")),
        fault("201 for 200", json("201 Created", ENTRY)),
    ]
}

fn waits() -> Vec<Fault> {
    let past = "retry-after: Thu, 01 Jan 2015 00:00:00 GMT\r\n";
    vec![
        fault("429, Retry-After 1", empty("429 Too Many Requests", "retry-after: 1\r\n")),
        fault(
            "429, Retry-After 1e20",
            empty("429 Too Many", "retry-after: 100000000000000000000\r\n"),
        ),
        fault("503, Retry-After -5", empty("503 Unavailable", "retry-after: -5\r\n")),
        fault("503, Retry-After in the past", empty("503 Unavailable", past)),
        fault("503, Retry-After of no sense", empty("503 Unavailable", "retry-after: soon\r\n")),
    ]
}

fn payloads() -> Vec<Fault> {
    let typed = |name, media_type: &str, body: &str| {
        let header = format!("content-type: {media_type}\r\n");
        fault(name, Deed::Write(answer("200 OK", &header, body)))
    };
    let ok = |name, body: &[u8]| fault(name, json("200 OK", body));
    vec![
        ok("JSON cut off", br#"{"id":"#),
        ok("JSON with more after it", br#"{"id":"e1"}}"#),
        ok("member missing", b"{}"),
        ok("member of another type", br#"{"id":7}"#),
        typed("a page for JSON", "text/html", "<html>"),
        ok("empty body", b""),
        ok("byte order mark", "\u{FEFF}{\"id\":\"e1\"}".as_bytes()),
        ok("bad UTF-8", b"{\"id\":\"\xFF\"}"),
        ok("duplicate members", br#"{"id":"e1","id":"e2"}"#),
        ok("duplicate keys of an open object", br#"{"id":"e1","x":1,"x":2}"#),
        ok("integer overflow", br#"{"id":"e1","count":4294967296}"#),
        ok("1e999", br#"{"id":"e1","amount":1e999}"#),
        ok("nested 100,000 deep", format!("{{\"x\":{}", "[".repeat(50_000)).as_bytes()),
        fault(
            "gzip, not asked for",
            Deed::Write(answer("200 OK", "content-encoding: gzip\r\n", b"\x1F\x8B\x08\0\0\0")),
        ),
        typed("JSON by another name", "text/plain", ENTRY),
    ]
}

fn credentials() -> Vec<Fault> {
    let refused = || empty("401 Unauthorized", "www-authenticate: Bearer\r\n");
    vec![
        Fault { deeds: vec![refused(), json("200 OK", ENTRY)], ..fault("401 once", raw("")) },
        fault("401 for ever", refused()),
        fault("407", empty("407 Proxy Authentication Required", "")),
    ]
}

fn floods() -> Vec<Fault> {
    let headers = |count: usize| (0..count).map(|n| format!("x-{n}: y\r\n")).collect::<String>();
    let endless = |status: &str| {
        let head = format!("HTTP/1.1 {status}\r\ntransfer-encoding: chunked\r\n\r\n");
        let chunk = format!("1000\r\n{}\r\n", " ".repeat(0x1000));
        Deed::Endless(head.into_bytes(), chunk.into_bytes())
    };
    let lines = b"x-flood: yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\r\n".repeat(64);
    vec![
        fault("endless body, 200", endless("200 OK")),
        fault("endless body, 403", endless("403 Forbidden")),
        fault("endless headers", Deed::Endless(b"HTTP/1.1 200 OK\r\n".to_vec(), lines)),
        fault("150 headers", Deed::Write(answer("200 OK", &headers(150), ENTRY))),
        fault(
            "a header of 300 KB",
            Deed::Write(answer("200 OK", &format!("x-long: {}\r\n", "y".repeat(300_000)), ENTRY)),
        ),
        fault("not HTTP", raw("SSH-2.0-OpenSSH_9.9\r\n")),
        fault("two Content-Lengths", Deed::Write(answer("200 OK", "content-length: 7\r\n", ENTRY))),
        fault(
            "a malformed header line",
            Deed::Write(answer("200 OK", "no colon in here\r\n", ENTRY)),
        ),
    ]
}
