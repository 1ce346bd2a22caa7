//! Alternatives that the runtime cannot meet by itself count like any other.

use client_runtime::testing::ManualClock;
use client_runtime::{
    BuildError, ClientBuilder, Credential, CredentialSet, Signer, client::Error, signing_fn,
};

use crate::support::{Client, Reply, SECRET, Server, tables::Alternatives};

type Builder = ClientBuilder<Client<Alternatives>>;

fn builder(server: &Server) -> Builder {
    ClientBuilder::new(server.url()).clock(ManualClock::new())
}

fn digest() -> CredentialSet {
    let signer = signing_fn(|request| request.set_header("authorization", "Digest d"));
    CredentialSet::new().with("digest", Credential::Signer(Signer::new(signer)))
}

fn api_key() -> CredentialSet {
    CredentialSet::new().with("apiHeader", Credential::ApiKey(SECRET.into()))
}

fn bearer() -> CredentialSet {
    CredentialSet::new().with("bearer", Credential::Bearer("b".into()))
}

#[tokio::test]
async fn the_first_alternative_that_is_met_in_the_documents_order() {
    let server = Server::start(|_, _| Reply::entry()).await;
    let call = |builder: Builder| async {
        builder.build().unwrap().get("either").await.unwrap();
        let seen = server.seen().pop().unwrap();
        [
            seen.header("authorization").map(str::to_owned),
            seen.header("x-api-key").map(str::to_owned),
        ]
    };
    let all =
        builder(&server).credentials(api_key()).credentials(digest()).client_certificate_in_http();
    assert_eq!(call(all).await, [Some("Digest d".to_owned()), None]);
    let second = builder(&server).credentials(api_key()).client_certificate_in_http();
    assert_eq!(call(second).await, [None, None]);
    let last = builder(&server).credentials(api_key());
    assert_eq!(call(last).await, [None, Some(SECRET.to_owned())]);
}

#[tokio::test]
async fn all_schemes_of_an_alternative_are_needed() {
    let server = Server::start(|_, _| Reply::entry()).await;
    let client = builder(&server).credentials(bearer()).build().unwrap();
    let error = client.get("both").await.unwrap_err();
    let text = error.to_string();
    assert!(matches!(error, Error::Auth(_)) && error.attempts() == 0, "{text}");
    let way = "`mtls` (a client certificate, which `.client_certificate(..)` takes too)";
    assert!(text.contains(way) && text.contains("with `bearer` (a token)"), "{text}");
    let error = client.get("either").await.unwrap_err().to_string();
    for way in ["`digest` (a `RequestSigner`)", "`mtls` (", "or `apiHeader` (an API key)"] {
        assert!(error.contains(way), "{error}");
    }
    assert!(server.seen().is_empty());

    let client = builder(&server).credentials(bearer()).client_certificate_in_http();
    client.build().unwrap().get("both").await.unwrap();
    assert_eq!(server.seen()[0].header("authorization"), Some("Bearer b"));
}

#[tokio::test]
async fn two_values_for_one_header_do_not_go_together() {
    let server = Server::start(|_, _| Reply::entry()).await;
    let basic = || Credential::Basic { username: "u".into(), password: "p".into() };
    let set = bearer().with("basic", basic());
    let client = builder(&server).credentials(set).build().unwrap();
    let error = client.get("clash").await.unwrap_err();
    assert!(matches!(error, Error::Auth(_)), "{error}");
    assert!(error.to_string().contains("same place"), "{error}");
    assert!(server.seen().is_empty());

    let signer = signing_fn(|request| {
        let value = format!("{}, Basic x", request.headers()["authorization"].to_str().unwrap());
        request.set_header("authorization", &value)
    });
    let set = bearer().with("basic", Credential::Signer(Signer::new(signer)));
    builder(&server).credentials(set).build().unwrap().get("clash").await.unwrap();
    assert_eq!(server.seen()[0].header("authorization"), Some("Bearer b, Basic x"));
}

#[test]
fn what_is_wrong_with_a_certificate_is_told() {
    let builder = || Builder::new("https://api.example");
    let certificate = |pem: &str| {
        let pem = Credential::ClientCertificate(pem.into());
        CredentialSet::new().with("mtls", pem)
    };
    let error = builder().credentials(certificate("planted-pem")).build().err().unwrap();
    assert!(matches!(error, BuildError::InvalidClientCertificate { scheme: "mtls" }));
    assert!(!format!("{error} {error:?}").contains("planted"));
    let two = builder().client_certificate_in_http().credentials(certificate("planted-pem"));
    assert!(matches!(two.build().err().unwrap(), BuildError::SeveralClientCertificates));
    let elsewhere = CredentialSet::new().with("bearer", Credential::ClientCertificate("p".into()));
    let error = builder().credentials(elsewhere).build().err().unwrap();
    assert!(matches!(error, BuildError::WrongCredential { scheme: "bearer" }));
}
