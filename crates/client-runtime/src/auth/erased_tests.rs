//! Memory that held a secret is overwritten before it is freed: it is read once more afterwards, through
//! `/proc/self/mem`.

use std::os::unix::fs::FileExt;

use http::HeaderValue;
use reqwest::Request;

use super::header;
use crate::auth::client_credentials::{ClientCredentials, basic};
use crate::auth::exchange::Exchange;
use crate::{ClientAuthentication, ExchangeField, Secret, TokenExchange};

/// Long, since an allocator writes into the first bytes of what is freed.
fn secret() -> Secret {
    Secret::new("overwritten-when-freed-".repeat(50))
}

/// Drops `holder` and looks at the place where it held `bytes`.
#[track_caller]
fn assert_overwritten<T>(holder: T, bytes: impl Fn(&T) -> &[u8]) {
    let (held, place) = (bytes(&holder).to_vec(), bytes(&holder).as_ptr().addr() as u64);
    assert!(held.len() >= 1000, "{} bytes", held.len());
    let memory = std::fs::File::open("/proc/self/mem").unwrap();
    // Nothing is allocated between the drop and the look, so that nobody else is given the memory.
    let mut found = vec![0; held.len()];
    memory.read_exact_at(&mut found, place).unwrap();
    assert_eq!(found, held, "the memory can be read");
    drop(holder);
    // Memory that the process has given back has no content.
    let kept = match memory.read_exact_at(&mut found, place) {
        Ok(()) => found.chunks(16).zip(held.chunks(16)).filter(|(now, then)| now == then).count(),
        Err(_) => 0,
    };
    assert_eq!(kept, 0, "so many pieces of 16 bytes are as they were");
}

fn request() -> reqwest::RequestBuilder {
    reqwest::Client::new().post("http://127.0.0.1:9/token")
}

fn body(request: &Request) -> &[u8] {
    request.body().and_then(reqwest::Body::as_bytes).unwrap()
}

#[test]
fn the_form_of_a_client_credentials_grant() {
    let by_body = ClientAuthentication::Body;
    let grant = ClientCredentials::new("id".into(), secret(), by_body).unwrap();
    assert_overwritten(grant.fill(request(), "scope").build().unwrap(), body);
}

#[test]
fn the_body_of_an_exchange() {
    let fields = &[ExchangeField { name: "key", secret: true }];
    let description = TokenExchange {
        path: "/login",
        fields,
        token: "/token",
        expires_at: None,
        header: "authorization",
        prefix: "",
    };
    let exchange = Exchange::new(description, vec![("key", secret())]);
    assert_overwritten(exchange.fill(request()).build().unwrap(), body);
}

#[test]
fn the_values_of_headers() {
    assert_overwritten(basic(&"id".into(), &secret()).unwrap(), HeaderValue::as_bytes);
    assert_overwritten(header("Bearer ", &secret()).unwrap(), HeaderValue::as_bytes);
}

#[test]
fn a_secret_itself() {
    assert_overwritten(secret(), |secret| secret.expose().as_bytes());
}
