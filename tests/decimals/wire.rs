//! Put beside the crate of the case `decimals/shop` and run there.

use std::io::{Read, Write};
use std::net::TcpListener;

use rust_decimal::Decimal;
use shop::{Client, Environment, types};

/// Answers one request and gives its body.
fn serve(status: &'static str, body: &'static str) -> (String, std::thread::JoinHandle<String>) {
    let (url, server) = serve_whole(status, body);
    let body = move || server.join().unwrap().split_once("\r\n\r\n").unwrap().1.to_owned();
    (url, std::thread::spawn(body))
}

/// Answers one request and gives all of it.
fn serve_whole(status: &'static str, body: &'static str) -> (String, std::thread::JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let server = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut request = String::new();
        let mut buffer = [0; 4096];
        let sent = loop {
            let length = stream.read(&mut buffer).unwrap();
            request.push_str(std::str::from_utf8(&buffer[..length]).unwrap());
            match request.split_once("\r\n\r\n") {
                Some((head, body)) if head.contains(&format!("content-length: {}", body.len())) => {
                    break request;
                }
                _ => {}
            }
        };
        let head = format!("HTTP/1.1 {status}\r\ncontent-type: application/json\r\nconnection: close");
        write!(stream, "{head}\r\ncontent-length: {}\r\n\r\n{body}", body.len()).unwrap();
        sent
    });
    (url, server)
}

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn order() -> types::Order {
    let json = r#"{"total":1234567890123456789.012345678,"tip":0.10,"lines":[0.1,0.2,-5],"weight":0.1,"rate":1.5}"#;
    serde_json::from_str(json).unwrap()
}

#[tokio::test]
async fn every_digit_is_sent_and_read_as_a_number() {
    const ANSWER: &str = r#"{"total":79228162514264337593543950335,"tip":null,"lines":[0.30],"weight":2.5,"rate":"x","more":1.25}"#;
    let (url, server) = serve("200 OK", ANSWER);
    let client = Client::builder(Environment::Other(url)).build().unwrap();
    let mut sent = order();
    sent.total = decimal("1234567890123456789.012345678").into();
    let answer = client.create_order(sent).send().await.unwrap();
    assert_eq!(*answer.total, decimal("79228162514264337593543950335"));
    assert_eq!(answer.lines.as_ref().unwrap()[0].to_string(), "0.30");
    let body = server.join().unwrap();
    for part in [r#""total":1234567890123456789.012345678"#, r#""tip":0.10"#, r#""lines":[0.1,0.2,-5]"#] {
        assert!(body.contains(part), "{body}");
    }
}

#[tokio::test]
async fn a_refusal_has_its_digits_too_and_nothing_is_rounded() {
    let (url, _) = serve("422 Unprocessable Content", r#"{"limit":0.1234567890123456789012345678}"#);
    let client = Client::builder(Environment::Other(url)).build().unwrap();
    let error = client.create_order(order()).send().await.unwrap_err();
    let Some(refused) = error.api() else { panic!("{error}") };
    let shown = format!("{refused:?}");
    assert!(shown.contains("0.1234567890123456789012345678"), "{shown}");

    let (url, _) = serve("200 OK", r#"{"total":0.123456789012345678901234567890123}"#);
    let client = Client::builder(Environment::Other(url)).build().unwrap();
    client.create_order(order()).send().await.unwrap_err();
}

#[tokio::test]
async fn parameters_and_forms_have_every_digit_too() {
    const LONG: &str = "1234567890123456789.012345678";
    let (url, server) = serve_whole("204 No Content", "");
    let client = Client::builder(Environment::Other(url)).build().unwrap();
    let range: types::Range =
        serde_json::from_str(&format!(r#"{{"from":{LONG},"steps":[0.10,-2],"inner":{{"to":{LONG}}}}}"#)).unwrap();
    let rates = vec![decimal("0.10").into(), decimal(LONG).into()];
    client
        .set_rate(decimal(LONG), rates, range.clone())
        .least(decimal("0.000000000000000000000001"))
        .steps(vec![decimal(LONG).into()])
        .range(range.clone())
        .json(range)
        .x_rate(decimal(LONG))
        .rate_cookie(decimal(LONG))
        .send()
        .await
        .unwrap();
    let sent = server.join().unwrap();
    let lines: Vec<&str> = sent.lines().collect();
    let target = format!(
        "POST /rates/{LONG}/0.10,{LONG}?json=%7B%22from%22%3A{LONG}%2C%22steps%22%3A%5B0.10%2C-2%5D%2C\
         %22inner%22%3A%7B%22to%22%3A{LONG}%7D%7D&least=0.000000000000000000000001&range%5Bfrom%5D={LONG}\
         &range%5Bsteps%5D%5B%5D=0.10&range%5Bsteps%5D%5B%5D=-2&range%5Binner%5D%5Bto%5D={LONG}&steps={LONG} HTTP/1.1"
    );
    assert_eq!(lines[0], target);
    for line in [format!("x-rate: {LONG}"), format!("cookie: rate={LONG}")] {
        assert!(lines.contains(&line.as_str()), "{sent}");
    }
    let form = format!("from={LONG}&steps=0.10&steps=-2&inner=%7B%22to%22%3A{LONG}%7D");
    assert_eq!(lines.last(), Some(&form.as_str()));
}
