//! A server that answers what it is asked at once, in a thread of its own.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;

pub const SESSION: &str = "33aa88b1-97df-424a-9043-d5f85809858b";
pub const USER: &str = "usr-0f2d1b1e-6f1a-4d52-9a51-3f7f6f2b8a11";

const TOKEN: &str = r#"{"access_token":"t0ken","token_type":"bearer","expires_in":3600}"#;
const VERIFIED: &str = r#"{"_links":{},"verificationStatus":"verified"}"#;
const EXPORT: &str = r#"{"name":{"first":"A","last":"B"},"emailAddress":"a@example.com","phoneNumber":"+1 202 555 0100","dateOfBirth":"1990-01-01","address":{"street1":"1 Main Street","city":"Springfield","zipCode":"01101","country":"US"}}"#;

/// The base URL of a new server.
pub fn start() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            thread::spawn(move || serve(stream));
        }
    });
    url
}

fn serve(mut stream: TcpStream) {
    let _ = stream.set_nodelay(true);
    let questions = answer(&questions());
    let (token, verified, export) = (answer(TOKEN), answer(VERIFIED), answer(EXPORT));
    let mut buffer = Vec::new();
    while let Some(head) = read_request(&mut stream, &mut buffer) {
        let reply = match head.split(' ').collect::<Vec<_>>()[..] {
            ["POST", "/token", ..] => &token,
            ["POST", ..] => &verified,
            ["GET", path, ..] if path.starts_with("/kycs") => &export,
            _ => &questions,
        };
        if stream.write_all(reply).is_err() {
            return;
        }
    }
}

/// The first line of a request that was read to its end.
fn read_request(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> Option<String> {
    buffer.clear();
    loop {
        let mut piece = [0; 4096];
        let read = stream.read(&mut piece).ok().filter(|read| *read > 0)?;
        buffer.extend_from_slice(&piece[..read]);
        let text = String::from_utf8_lossy(buffer);
        let Some((head, body)) = text.split_once("\r\n\r\n") else { continue };
        let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
        if body.len() >= length.map_or(0, |length| length.parse().unwrap_or_default()) {
            return head.lines().next().map(str::to_owned);
        }
    }
}

fn answer(body: &str) -> Vec<u8> {
    let head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nx-request-id: r-4711";
    format!("{head}\r\ncontent-length: {}\r\n\r\n{body}", body.len()).into_bytes()
}

fn questions() -> String {
    let answers: Vec<String> =
        (0..5).map(|n| format!(r#"{{"id":"{n}","text":"Answer {n}"}}"#)).collect();
    let question =
        |n| format!(r#"{{"id":"q{n}","text":"Question {n}?","answers":[{}]}}"#, answers.join(","));
    let questions: Vec<String> = (0..4).map(question).collect();
    let link =
        format!(r#"{{"href":"https://api.example.com/kba/{SESSION}","type":"application/json"}}"#);
    format!(
        r#"{{"_links":{{"answer":{link}}},"id":"{SESSION}","questions":[{}]}}"#,
        questions.join(",")
    )
}
