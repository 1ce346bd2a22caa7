//! Tokens of the caller's own, and token endpoints other than the document's.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use client_runtime::testing::ManualClock;
use client_runtime::{
    BuildError, Clock, Credential, CredentialSet, Token, TokenFuture, TokenProvider,
    TokenProviderError, TokenWish, client::Error,
};
use reqwest::header::{HeaderMap, HeaderName, HeaderValue};

use crate::support::{Client, Reply, Server, TOKEN, builder, tables};

/// The operations whose schemes take a token, with the header that carries it.
const SCHEMES: [(&str, &str); 3] =
    [("bearer", "by_bearer"), ("exchange", "by_exchange"), ("oauthBody", "by_oauth_body")];

fn set(scheme: &str, credential: Credential) -> CredentialSet {
    CredentialSet::new().with(scheme, credential)
}

#[tokio::test]
async fn every_scheme_with_a_token_takes_one_that_is_ready() {
    for (scheme, operation) in SCHEMES {
        let server = Server::start(|_, _| Reply::entry()).await;
        let client: Client<tables::Common> = builder(&server.url(), &ManualClock::new())
            .credentials(set(scheme, Credential::Bearer("ready".into())))
            .build()
            .unwrap();
        client.get(operation).await.unwrap();
        let seen = server.seen();
        assert_eq!(seen.len(), 1, "nobody is asked for a token");
        assert_eq!(seen[0].header("authorization"), Some("Bearer ready"), "{scheme}");
    }
}

/// Gives `p1`, `p2`, ... for an hour each, and remembers what it was asked.
#[derive(Clone)]
struct Provider {
    clock: ManualClock,
    asked: Arc<Mutex<Vec<Asked>>>,
}

/// Scopes, and the token that was refused.
type Asked = (String, Option<String>);

impl TokenProvider for Provider {
    fn token<'a>(&'a self, wish: TokenWish<'a>) -> TokenFuture<'a> {
        let refused = wish.refused().map(|token| token.expose().clone());
        let mut asked = self.asked.lock().unwrap();
        asked.push((wish.scopes().to_owned(), refused));
        let (value, now) = (format!("p{}", asked.len()), self.clock.now());
        let token = Token::new(value.into(), now, now + Duration::from_secs(3600));
        Box::pin(async {
            tokio::task::yield_now().await;
            Ok(token)
        })
    }
}

#[tokio::test]
async fn a_provider_is_asked_once_a_lifetime_and_told_of_a_refusal() {
    for (scheme, operation) in SCHEMES {
        let server = Server::start(|seen, _| match seen.header("authorization") {
            Some("Bearer p2") => Reply::status(401),
            _ => Reply::entry(),
        })
        .await;
        let clock = ManualClock::new();
        let provider = Provider { clock: clock.clone(), asked: Arc::default() };
        let client: Client<tables::Common> = builder(&server.url(), &clock)
            .credentials(set(scheme, Credential::provided(provider.clone())))
            .build()
            .unwrap();
        client.get(operation).await.unwrap();
        client.get(operation).await.unwrap();
        clock.advance(Duration::from_secs(3600));
        client.get(operation).await.unwrap();
        let sent: Vec<_> =
            server.seen().iter().map(|seen| seen.headers["authorization"].clone()).collect();
        assert_eq!(sent, ["Bearer p1", "Bearer p1", "Bearer p2", "Bearer p3"]);
        let scopes = if scheme == "oauthBody" { "read write" } else { "" };
        let refused = |token: Option<&str>| (scopes.to_owned(), token.map(str::to_owned));
        assert_eq!(
            *provider.asked.lock().unwrap(),
            [refused(None), refused(None), refused(Some("p2"))]
        );
    }
}

struct Empty;

impl TokenProvider for Empty {
    fn token<'a>(&'a self, _: TokenWish<'a>) -> TokenFuture<'a> {
        Box::pin(async { Err(TokenProviderError::transient("the vault is sealed")) })
    }
}

#[tokio::test]
async fn a_provider_without_a_token_ends_the_call() {
    let server = Server::start(|_, _| Reply::entry()).await;
    let client: Client<tables::Common> = builder(&server.url(), &ManualClock::new())
        .credentials(set("exchange", Credential::provided(Empty)))
        .build()
        .unwrap();
    let error = client.get("by_exchange").await.unwrap_err();
    assert!(matches!(error, Error::Auth(_)) && error.is_retryable(), "{error}");
    assert!(error.to_string().contains("no token for security scheme `exchange`"), "{error}");
    let causes = std::iter::successors(std::error::Error::source(&error), |error| error.source());
    assert!(causes.map(ToString::to_string).any(|text| text == "the vault is sealed"));
    assert!(server.seen().is_empty());
}

#[test]
fn a_scheme_without_a_token_takes_no_provider() {
    let provided = builder::<tables::Common>("https://api.example", &ManualClock::new())
        .credentials(set("apiHeader", Credential::provided(Empty)))
        .build();
    assert!(matches!(provided, Err(BuildError::WrongCredential { scheme: "apiHeader" })));
}

#[tokio::test]
async fn every_scheme_with_a_token_endpoint_takes_another_one() {
    let issuer = Server::scripted(|seen, _| match seen.path() {
        "/tokens" => Reply::token(7),
        _ => Reply::json(200, format!(r#"{{"session":{{"authToken":"{TOKEN}-7"}}}}"#)),
    })
    .await;
    let fields =
        [("applicationId".to_owned(), "a".into()), ("sharedSecret".to_owned(), "s".into())];
    let (id, secret) = ("a".into(), "s".into());
    for (scheme, operation, credential, path) in [
        ("oauthBody", "by_oauth_body", Credential::ClientCredentials { id, secret }, "/tokens"),
        ("exchange", "by_exchange", Credential::TokenExchange { fields: fields.into() }, "/login"),
    ] {
        let server = Server::start(|_, _| Reply::entry()).await;
        let client: Client<tables::Common> = builder(&server.url(), &ManualClock::new())
            .credentials(set(scheme, credential))
            .token_endpoint(scheme, format!("{}{path}", issuer.url()))
            .build()
            .unwrap();
        client.get(operation).await.unwrap();
        assert_eq!(issuer.seen_at(path).len(), 1, "{scheme}");
        let authorization = format!("Bearer {TOKEN}-7");
        assert_eq!(server.seen()[0].header("authorization"), Some(authorization.as_str()));
    }
}

#[tokio::test]
async fn headers_of_calls_do_not_reach_the_token_endpoint() {
    let server = Server::start(|_, _| Reply::entry()).await;
    let mut defaults = HeaderMap::new();
    defaults.insert(HeaderName::from_static("x-tenant"), HeaderValue::from_static("planted"));
    let client: Client<tables::Common> = builder(&server.url(), &ManualClock::new())
        .http(move |http| http.default_headers(defaults.clone()))
        .token_http(|http| http)
        .build()
        .unwrap();
    client.get_with("get_entry", "x-trace", "planted").await.unwrap();
    let token = &server.seen_at("/token")[0];
    assert_eq!((token.header("x-tenant"), token.header("x-trace")), (None, None));
    let call = server.seen().pop().unwrap();
    assert_eq!(
        (call.header("x-tenant"), call.header("x-trace")),
        (Some("planted"), Some("planted"))
    );
}

#[tokio::test]
async fn operations_of_the_same_scheme_share_a_token() {
    let asked = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&asked);
    let server = Server::scripted(move |seen, _| match seen.path() {
        "/token" => Reply::token(counted.fetch_add(1, Ordering::SeqCst)),
        _ => Reply::entry(),
    })
    .await;
    let client: Client<tables::Common> =
        builder(&server.url(), &ManualClock::new()).build().unwrap();
    client.get_entry("e1").await.unwrap();
    client.burn_entry("e1").await.unwrap();
    assert_eq!(asked.load(Ordering::SeqCst), 1);
}
