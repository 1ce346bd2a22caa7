//! A client certificate on the wire: a server on loopback that refuses connections without one.

use std::net::SocketAddr;
use std::sync::Arc;

use client_runtime::reqwest::{Certificate, Identity};
use client_runtime::testing::ManualClock;
use client_runtime::{
    ClientBuilder, ConnectionFault, Credential, CredentialSet, RetryPolicy, client::Error,
};
use rcgen::{CertificateParams, CertifiedIssuer, KeyPair};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::crypto::aws_lc_rs;
use tokio_rustls::rustls::pki_types::{PrivateKeyDer, pem::PemObject};
use tokio_rustls::rustls::server::WebPkiClientVerifier;
use tokio_rustls::rustls::{RootCertStore, ServerConfig};

use crate::support::{Client, tables::Alternatives};

/// Signs the certificates of both sides.
pub(super) struct Authority(pub(super) CertifiedIssuer<'static, KeyPair>);

impl Authority {
    pub(super) fn new() -> Self {
        let mut params = CertificateParams::default();
        params.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
        // OpenSSL takes a certificate for self-signed that has the name of its issuer.
        params.distinguished_name.push(rcgen::DnType::CommonName, "An authority");
        let key = KeyPair::generate().unwrap();
        Self(CertifiedIssuer::self_signed(params, key).unwrap())
    }

    /// A certificate and its key.
    pub(super) fn issue(&self, name: &str) -> (rcgen::Certificate, KeyPair) {
        let key = KeyPair::generate().unwrap();
        let params = CertificateParams::new([name.to_owned()]).unwrap();
        (params.signed_by(&key, &self.0).unwrap(), key)
    }

    pub(super) fn client_pem(&self) -> String {
        let (certificate, key) = self.issue("client.example");
        format!("{}{}", certificate.pem(), key.serialize_pem())
    }

    fn certificate(&self) -> Certificate {
        Certificate::from_pem(self.0.pem().as_bytes()).unwrap()
    }
}

/// A certificate and its key, as the library for TLS takes them.
#[cfg(feature = "rustls")]
fn identity_of(pem: &str) -> Identity {
    Identity::from_pem(pem.as_bytes()).unwrap()
}

#[cfg(not(feature = "rustls"))]
fn identity_of(pem: &str) -> Identity {
    let (certificate, key) = pem.split_at(pem.find("-----BEGIN PRIVATE KEY-----").unwrap());
    Identity::from_pkcs8_pem(certificate.as_bytes(), key.as_bytes()).unwrap()
}

/// Answers every request with an entry, to clients with a certificate of the authority.
async fn serve(authority: &Authority) -> SocketAddr {
    let mut roots = RootCertStore::empty();
    roots.add(authority.0.der().clone()).unwrap();
    // Of two providers in one build, such as another member's, neither is the default.
    let provider = Arc::new(aws_lc_rs::default_provider());
    let verifier = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider.clone());
    let verifier = verifier.build().unwrap();
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
            let acceptor = acceptor.clone();
            tokio::spawn(async move {
                let Ok(mut stream) = acceptor.accept(stream).await else { return };
                let mut request = [0; 4096];
                let length = stream.read(&mut request).await.unwrap_or_default();
                let text = String::from_utf8_lossy(&request[..length]).to_lowercase();
                let id = if text.contains("authorization: bearer b") { "both" } else { "mtls" };
                let body = format!(r#"{{"id":"{id}"}}"#);
                let head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close";
                let answer = format!("{head}\r\ncontent-length: {}\r\n\r\n{body}", body.len());
                let _ = stream.write_all(answer.as_bytes()).await;
                let _ = stream.shutdown().await;
            });
        }
    });
    address
}

pub(super) fn builder(
    address: SocketAddr,
    authority: &Authority,
) -> ClientBuilder<Client<Alternatives>> {
    ClientBuilder::new(format!("https://localhost:{}", address.port()))
        .root_certificate(authority.certificate())
        .retry(RetryPolicy::never())
        .clock(ManualClock::new())
}

#[tokio::test]
async fn a_certificate_meets_the_scheme_wherever_it_is_given() {
    let authority = Authority::new();
    let address = serve(&authority).await;
    let pem = authority.client_pem();
    let identity = || identity_of(&pem);

    let by_builder = builder(address, &authority).client_certificate(identity());
    let certificate = identity();
    let by_settings =
        builder(address, &authority).http(move |http| http.identity(certificate.clone()));
    let by_settings = by_settings.client_certificate_in_http();
    let set = CredentialSet::new().with("mtls", Credential::ClientCertificate(pem.as_str().into()));
    let by_credentials = builder(address, &authority).credentials(set);
    for builder in [by_builder, by_settings, by_credentials] {
        let client = builder.build().unwrap();
        assert_eq!(client.get("either").await.unwrap().id, "mtls");
    }
}

#[tokio::test]
async fn a_certificate_goes_together_with_a_token() {
    let authority = Authority::new();
    let address = serve(&authority).await;
    let set = CredentialSet::new()
        .with("mtls", Credential::ClientCertificate(authority.client_pem().into()))
        .with("bearer", Credential::Bearer("b".into()));
    let client = builder(address, &authority).credentials(set).build().unwrap();
    assert_eq!(client.get("both").await.unwrap().id, "both");
}

#[tokio::test]
async fn the_server_refuses_who_has_no_certificate_or_a_strangers() {
    let authority = Authority::new();
    let address = serve(&authority).await;
    let stranger = identity_of(&Authority::new().client_pem());
    let none = builder(address, &authority).client_certificate_in_http();
    let strange = builder(address, &authority).client_certificate(stranger);
    for builder in [none, strange] {
        let error = builder.build().unwrap().get("either").await.unwrap_err();
        let Error::Connection(failure) = &error else { panic!("{error}") };
        assert_eq!(failure.fault(), ConnectionFault::Tls, "{error}");
        assert!(!error.is_retryable(), "it does not pass by itself");
    }
}
