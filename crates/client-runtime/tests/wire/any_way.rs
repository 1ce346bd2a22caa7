//! Each way to be authorised satisfies an alternative, at a server that checks what it gets: a client
//! certificate, an interceptor that signs, a token that stays the same.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use base64::Engine as _;
use client_runtime::{
    BuildError, ClientBuilder, Credential, CredentialSet, InterceptError, InterceptFuture,
    Interceptor, OutgoingRequest, RetryPolicy, client::Error,
};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::crypto::aws_lc_rs;
use tokio_rustls::rustls::pki_types::{PrivateKeyDer, pem::PemObject};
use tokio_rustls::rustls::server::WebPkiClientVerifier;
use tokio_rustls::rustls::{RootCertStore, ServerConfig};

use super::mutual_tls::{Authority, builder};
use crate::support::{Client, tables::Alternatives};

const KEY: &[u8] = b"the key of both sides";

fn signature(key: &[u8], method: &str, path: &str, nonce: &str) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
    mac.update(format!("{method} {path} {nonce}").as_bytes());
    base64::engine::general_purpose::STANDARD.encode(mac.finalize().into_bytes())
}

/// Signs method and path of each attempt, with a nonce of its own.
struct Signing {
    key: &'static [u8],
    nonce: AtomicUsize,
}

impl Signing {
    fn with(key: &'static [u8]) -> Self {
        Self { key, nonce: AtomicUsize::new(0) }
    }
}

impl Interceptor for Signing {
    fn before_attempt<'a>(&'a self, request: &'a mut OutgoingRequest<'_>) -> InterceptFuture<'a> {
        let signed = self.sign(request);
        Box::pin(async { signed })
    }
}

impl Signing {
    fn sign(&self, request: &mut OutgoingRequest<'_>) -> Result<(), InterceptError> {
        let nonce = self.nonce.fetch_add(1, Ordering::SeqCst).to_string();
        let method = request.method().to_string();
        let signature = signature(self.key, &method, request.url().path(), &nonce);
        request.set_header("x-nonce", &nonce)?;
        request.set_credential("x-signature", &signature)?;
        assert!(request.header("x-signature").is_none(), "nobody reads it again");
        Ok(())
    }
}

/// Answers with the way in which a request is authorised, and 401 if it is in none. The first request
/// that is signed is answered with 503.
async fn serve(authority: &Authority) -> SocketAddr {
    let mut roots = RootCertStore::empty();
    roots.add(authority.0.der().clone()).unwrap();
    let provider = Arc::new(aws_lc_rs::default_provider());
    let verifier = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider.clone());
    let verifier = verifier.allow_unauthenticated().build().unwrap();
    let (certificate, key) = authority.issue("localhost");
    let key = PrivateKeyDer::from_pem_slice(key.serialize_pem().as_bytes()).unwrap();
    let config =
        ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    let config = config.unwrap().with_client_cert_verifier(verifier);
    let config = config.with_single_cert(vec![certificate.der().clone()], key).unwrap();
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let Ok(mut stream) = acceptor.accept(stream).await else { continue };
            let certified = stream.get_ref().1.peer_certificates().is_some();
            let mut request = [0; 4096];
            let length = stream.read(&mut request).await.unwrap_or_default();
            let (status, way) = judged(certified, &String::from_utf8_lossy(&request[..length]));
            let body = format!(r#"{{"id":"{way}"}}"#);
            let head = "content-type: application/json\r\nconnection: close\r\ncontent-length";
            let answer = format!("HTTP/1.1 {status} X\r\n{head}: {}\r\n\r\n{body}", body.len());
            let _ = stream.write_all(answer.as_bytes()).await;
            let _ = stream.shutdown().await;
        }
    });
    address
}

fn judged(certified: bool, request: &str) -> (u16, &'static str) {
    let header = |name: &str| {
        request
            .lines()
            .find_map(|line| Some(line.strip_prefix(name)?.strip_prefix(": ")?.to_owned()))
    };
    let mut line = request.split(' ');
    let (method, path) = (line.next().unwrap_or_default(), line.next().unwrap_or_default());
    match (header("x-signature"), header("authorization")) {
        (None, None) if certified => (200, "certificate"),
        (Some(given), None) if !certified => {
            let nonce = header("x-nonce").unwrap_or_default();
            match given == signature(KEY, method, path, &nonce) {
                true if nonce == "0" => (503, "once more"),
                true => (200, "signature"),
                false => (401, "none"),
            }
        }
        (None, Some(token)) if !certified && token == "Bearer fixed" => (200, "token"),
        _ => (401, "none"),
    }
}

#[tokio::test]
async fn each_way_satisfies_an_alternative() {
    let authority = Authority::new();
    let address = serve(&authority).await;
    let builder = || builder(address, &authority);
    let certificate = Credential::ClientCertificate(authority.client_pem().into());
    let token = |value: &str| CredentialSet::new().with("bearer", Credential::Bearer(value.into()));
    let by_signature =
        builder().retry(RetryPolicy::new()).intercept_signing(["digest"], Signing::with(KEY));
    for (builder, way, attempts) in [
        (builder().credentials(CredentialSet::new().with("mtls", certificate)), "certificate", 1),
        (by_signature, "signature", 2),
        (builder().credentials(token("fixed")), "token", 1),
    ] {
        let entry = builder.build().unwrap().get("any_way").await.unwrap();
        assert_eq!((entry.id.as_str(), entry.attempts()), (way, attempts));
    }
    let wrong = builder().intercept_signing(["digest"], Signing::with(b"another key"));
    for builder in [wrong, builder().credentials(token("another"))] {
        let error = builder.build().unwrap().get("any_way").await.unwrap_err();
        assert_eq!(error.status().map(|status| status.as_u16()), Some(401), "{error}");
    }
}

#[tokio::test]
async fn an_interceptor_meets_the_schemes_alone_that_it_is_given_for() {
    let authority = Authority::new();
    let address = serve(&authority).await;
    // It signs, but nothing says that it does.
    let silent = builder(address, &authority).intercept(Signing::with(KEY));
    let error = silent.build().unwrap().get("any_way").await.unwrap_err();
    assert!(matches!(error, Error::Auth(_)) && error.attempts() == 0, "{error}");
    // The other scheme of this alternative is lacking.
    let half = builder(address, &authority).intercept_signing(["digest"], Signing::with(KEY));
    let error = half.build().unwrap().get("signed").await.unwrap_err();
    assert!(matches!(error, Error::Auth(_)) && error.attempts() == 0, "{error}");
}

#[test]
fn what_is_wrong_with_its_schemes_is_told() {
    let builder = || ClientBuilder::<Client<Alternatives>>::new("https://api.example");
    let unknown = builder().intercept_signing(["diggest"], Signing::with(KEY));
    let error = unknown.build().err().unwrap();
    assert!(matches!(&error, BuildError::UnknownScheme { scheme, .. } if scheme == "diggest"));
    assert!(error.to_string().contains("`.intercept_signing(..)`"), "{error}");
    let set = CredentialSet::new().with("bearer", Credential::Bearer("b".into()));
    let twice = builder().credentials(set).intercept_signing(["bearer"], Signing::with(KEY));
    let error = twice.build().err().unwrap();
    assert!(matches!(error, BuildError::SeveralCredentials { scheme: "bearer" }), "{error}");
}
