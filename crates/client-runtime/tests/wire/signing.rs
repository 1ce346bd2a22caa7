//! Requests that the caller signs.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use client_runtime::testing::ManualClock;
use client_runtime::{
    ClientBuilder, Credential, CredentialSet, RequestSigner, SignFuture, SignableRequest, Signer,
    SigningError, client::Error, signing_fn,
};
use http::HeaderMap;

use crate::support::{Client, Reply, SECRET, Server, tables::Alternatives};

fn client(server: &Server, signer: impl RequestSigner) -> Client<Alternatives> {
    let set = CredentialSet::new()
        .with("apiHeader", Credential::ApiKey(SECRET.into()))
        .with("digest", Credential::Signer(Signer::new(signer)));
    ClientBuilder::new(server.url()).credentials(set).clock(ManualClock::new()).build().unwrap()
}

#[tokio::test]
async fn each_attempt_is_signed_when_all_else_is_on_it() {
    let server = Server::start(|_, before| match before {
        0 => Reply::status(503),
        _ => Reply::entry(),
    })
    .await;
    let count = AtomicUsize::new(0);
    let signer = signing_fn(move |request| {
        let number = count.fetch_add(1, Ordering::SeqCst);
        let key = request.headers()["x-api-key"].to_str().unwrap().len();
        let (method, path) = (request.method().clone(), request.url().path().to_owned());
        let length = request.body().unwrap().len();
        request.append_query("nonce", &number.to_string());
        request.set_header("x-signature", &format!("{method} {path} {key} {length} {number}"))
    });
    client(&server, signer).get("signed").await.unwrap();
    let seen = server.seen();
    let signatures: Vec<_> = seen.iter().map(|seen| seen.header("x-signature").unwrap()).collect();
    assert_eq!(signatures, ["GET /signed 14 0 0", "GET /signed 14 0 1"]);
    assert_eq!(seen[1].uri.query(), Some("nonce=1"));
}

/// Answers the vendor's challenge, after waiting for something.
struct Challenged(Mutex<String>);

impl RequestSigner for Challenged {
    fn sign<'a>(&'a self, request: &'a mut SignableRequest<'_>) -> SignFuture<'a> {
        Box::pin(async move {
            tokio::task::yield_now().await;
            let nonce = self.0.lock().unwrap().clone();
            request.set_header("authorization", &format!("Digest {nonce}"))
        })
    }

    fn challenged(&self, answer: &HeaderMap) -> bool {
        let Some(nonce) = answer.get("www-authenticate") else { return false };
        *self.0.lock().unwrap() = nonce.to_str().unwrap().to_owned();
        true
    }
}

#[tokio::test]
async fn a_challenge_is_answered_once() {
    let challenge = || Reply::new(401, &[("www-authenticate", "n1")], "");
    let server = Server::start(move |seen, _| match seen.header("authorization") {
        Some("Digest n1") => Reply::entry(),
        _ => challenge(),
    })
    .await;
    let signer = || Challenged(Mutex::new("n0".to_owned()));
    assert_eq!(client(&server, signer()).get("signed").await.unwrap().attempts(), 2);

    let server = Server::start(move |_, _| challenge()).await;
    let error = client(&server, signer()).get("signed").await.unwrap_err();
    assert_eq!(error.attempts(), 2);
    let server = Server::start(|_, _| Reply::status(401)).await;
    let error = client(&server, signer()).get("signed").await.unwrap_err();
    assert_eq!(error.attempts(), 1);
}

#[tokio::test]
async fn a_request_that_cannot_be_signed_is_not_sent() {
    let server = Server::start(|_, _| Reply::entry()).await;
    let error = client(&server, signing_fn(|_| Err(SigningError::new("the key is locked"))));
    let error = error.get("signed").await.unwrap_err();
    assert!(matches!(error, Error::Auth(_)) && !error.is_retryable(), "{error}");
    assert!(error.to_string().contains("security scheme `digest`"), "{error}");
    let causes = std::iter::successors(std::error::Error::source(&error), |error| error.source());
    assert!(causes.map(ToString::to_string).any(|text| text == "the key is locked"));
    let later = signing_fn(|_| Err(SigningError::transient("the key store is away")));
    assert!(client(&server, later).get("signed").await.unwrap_err().is_retryable());
    let broken = signing_fn(|request| request.set_header("x-a", "planted\nsecret"));
    let error = client(&server, broken).get("signed").await.unwrap_err();
    assert!(!format!("{error:?} {error}").contains("planted"));
    assert!(server.seen().is_empty());
}

#[test]
fn debug_shows_nothing_of_a_signer() {
    let secret = SECRET.to_owned();
    let signer = signing_fn(move |request| request.set_header("x-a", &secret));
    let set = CredentialSet::new().with("digest", Credential::Signer(Signer::new(signer)));
    let builder = ClientBuilder::<Client<Alternatives>>::new("https://a.example").credentials(set);
    let shown = format!("{builder:?} {:?}", SigningError::new(SECRET));
    assert!(shown.contains("Signer(..)") && !shown.contains("planted"), "{shown}");
}
