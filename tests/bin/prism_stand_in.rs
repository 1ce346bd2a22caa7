//! A stand-in for Prism, as far as `cargo xtask conform` needs it: a document's title says what kind of
//! judge it is.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};

use serde_json::{Value, json};

fn main() -> std::io::Result<()> {
    let arguments: Vec<String> = std::env::args().collect();
    if arguments.iter().any(|argument| argument == "--version") {
        writeln!(std::io::stdout(), "0.0.0")?;
        return Ok(());
    }
    let port = arguments.iter().skip_while(|argument| *argument != "--port").nth(1);
    let port: u16 = port.and_then(|port| port.parse().ok()).unwrap_or(0);
    let document: Value = serde_json::from_str(&std::fs::read_to_string("document.json")?)?;
    let listener = TcpListener::bind(("127.0.0.1", port))?;
    writeln!(std::io::stdout(), "Prism is listening on http://127.0.0.1:{port}")?;
    for stream in listener.incoming() {
        serve(stream?, &document)?;
    }
    Ok(())
}

struct Asked {
    method: String,
    path: String,
    headers: Vec<(String, String)>,
    body: String,
}

impl Asked {
    fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

fn serve(mut stream: TcpStream, document: &Value) -> std::io::Result<()> {
    let asked = read(&stream)?;
    let title = document["info"]["title"].as_str().unwrap_or_default();
    let operation = operation(document, &asked);
    let fault = match title {
        title if title.contains("accepting") => None,
        title if title.contains("refusing") => Some("it may not be"),
        _ => fault(&operation, &asked),
    };
    if let Some(fault) = fault {
        let body = json!({
            "type": "https://stoplight.io/prism/errors#UNPROCESSABLE_ENTITY",
            "title": "Invalid request",
            "validation": [{"location": ["request"], "severity": "Error", "message": fault}],
        });
        return answer(&mut stream, "422", Some(&body));
    }
    let wanted = asked.header("prefer").and_then(|prefer| prefer.strip_prefix("code="));
    let wanted = wanted.filter(|_| !title.contains("one status")).unwrap_or("200");
    let responses = &operation["responses"];
    let class = format!("{}XX", &wanted[..1]);
    let documented = [wanted, &class, "default"].into_iter().find_map(|key| responses.get(key));
    let example = documented
        .and_then(|documented| documented.get("content")?.get("application/json")?.get("example"));
    answer(&mut stream, wanted, example)
}

fn operation(document: &Value, asked: &Asked) -> Value {
    let same = |template: &str| {
        let (own, known) = (asked.path.split('/'), template.split('/'));
        own.clone().count() == known.clone().count()
            && own.zip(known).all(|(own, known)| own == known || known.starts_with('{'))
    };
    let paths = document["paths"].as_object();
    let item = paths.into_iter().flatten().find(|(template, _)| same(template));
    item.map(|(_, item)| item[asked.method.to_lowercase()].clone()).unwrap_or_default()
}

fn fault(operation: &Value, asked: &Asked) -> Option<&'static str> {
    if asked.header("x-key").is_none() {
        return Some("no key");
    }
    if asked.path.ends_with("x-unlisted") {
        return Some("the id is no number");
    }
    operation.get("requestBody")?;
    if asked.header("content-type") != Some("application/json") {
        return Some("no JSON");
    }
    let body: Value = serde_json::from_str(&asked.body).unwrap_or_default();
    (!body["title"].is_string()).then_some("no title")
}

fn read(stream: &TcpStream) -> std::io::Result<Asked> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut lines = Vec::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let line = line.trim_end().to_owned();
        if line.is_empty() {
            break;
        }
        lines.push(line);
    }
    let first = lines.first().cloned().unwrap_or_default();
    let mut words = first.split(' ').map(str::to_owned);
    let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let headers: Vec<(String, String)> = lines
        .iter()
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
        .collect();
    let length = headers.iter().find(|(name, _)| name == "content-length");
    let length = length.and_then(|(_, length)| length.parse().ok()).unwrap_or(0);
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    Ok(Asked { method, path, headers, body: String::from_utf8_lossy(&body).into_owned() })
}

fn answer(stream: &mut TcpStream, status: &str, body: Option<&Value>) -> std::io::Result<()> {
    let body = body.map(Value::to_string).unwrap_or_default();
    let kind = if body.is_empty() { "" } else { "content-type: application/json\r\n" };
    let length = body.len();
    write!(
        stream,
        "HTTP/1.1 {status} Status\r\n{kind}content-length: {length}\r\nconnection: close\r\n\r\n{body}"
    )
}
