//! What the builder refuses, and what it sets.

use client_runtime::client::CallError;
use client_runtime::testing::ManualClock;
use client_runtime::{BuildError, ClientBuilder, Credential, CredentialSet, Method};

use crate::support::{Client, Reply, SECRET, Server, builder, oauth, tables};

type Builder = ClientBuilder<Client<tables::Common>>;

fn refusal(builder: Builder) -> String {
    builder.build().err().expect("it is refused").to_string()
}

#[test]
fn plain_http_is_refused_for_credentials() {
    let message = refusal(Builder::new("http://api.example"));
    assert!(message.contains("plain http") && message.contains(".base_url("), "{message}");
    let message = refusal(
        Builder::new("https://api.example")
            .credentials(oauth())
            .token_endpoint("oauth", "http://api.example/token"),
    );
    assert!(message.contains("`oauth`") && message.contains(".token_endpoint("), "{message}");
    assert!(Builder::new("http://127.0.0.1:1").build().is_ok());
}

#[test]
fn a_mock_sends_no_secret_to_a_real_token_endpoint() {
    let builder =
        |url: &str| ClientBuilder::<Client<tables::Issued>>::new(url).credentials(oauth());
    let mock = || builder("http://127.0.0.1:1");
    let Err(error) = mock().build() else { panic!("it is refused") };
    assert!(matches!(error, BuildError::RemoteTokenEndpoint { scheme: "oauth" }), "{error}");
    assert!(error.to_string().contains(".token_endpoint(\"oauth\""), "{error}");
    assert!(mock().token_endpoint("oauth", "https://tokens.example.com/token").build().is_ok());
    assert!(builder("https://proxy.example").build().is_ok());
}

#[test]
fn missing_and_unknown_credentials_are_named() {
    let sole = ClientBuilder::<Client<tables::Sole>>::new("https://api.example").build();
    let Err(error @ BuildError::MissingCredentials { .. }) = sole else { panic!("it is refused") };
    let message = error.to_string();
    assert!(message.contains("`oauth` (a client's id and secret, or a token)"), "{message}");
    assert!(message.contains(".credentials("), "{message}");

    let set = CredentialSet::new().with("oauht", Credential::ApiKey(SECRET.into()));
    let message = refusal(Builder::new("https://api.example").credentials(set));
    assert!(message.contains("`oauht`") && message.contains("`oauth`"), "{message}");
    assert!(!message.contains("planted"), "{message}");
    let elsewhere = Builder::new("https://api.example").token_endpoint("basic", "/token");
    assert!(refusal(elsewhere).contains("has no token endpoint"));
}

#[test]
fn credentials_must_suit_their_scheme() {
    let with = |scheme: &str, credential| {
        let set = CredentialSet::new().with(scheme, credential);
        refusal(Builder::new("https://api.example").credentials(set))
    };
    assert!(with("oauth", Credential::ApiKey(SECRET.into())).contains("of another kind"));
    let broken = || Credential::ApiKey("planted\nsecret".into());
    for scheme in ["apiHeader", "apiCookie"] {
        let message = with(scheme, broken());
        assert!(message.contains("cannot be sent") && !message.contains("planted"), "{message}");
    }
    assert!(with("apiQuery", broken()).contains("cannot be sent"));
    for scheme in ["apiHeader", "apiCookie", "apiQuery"] {
        assert!(with(scheme, Credential::ApiKey("".into())).contains("is empty"), "{scheme}");
    }
    let nobody = Credential::ClientCredentials { id: "".into(), secret: SECRET.into() };
    assert!(with("oauth", nobody).contains("`oauth` is empty"));
    let colon = || Credential::Basic { username: "a:b".into(), password: "p".into() };
    assert!(with("basic", colon()).contains("cannot be sent"));
    let half = [("applicationId".to_owned(), "a".into())];
    let message = with("exchange", Credential::TokenExchange { fields: half.into() });
    assert!(message.contains("`sharedSecret`"), "{message}");
}

#[test]
fn empty_and_blank_credentials_do_not_build() {
    let built = |scheme: &str, credential| {
        let set = CredentialSet::new().with(scheme, credential);
        Builder::new("https://api.example").credentials(set).build().map(drop)
    };
    let basic = |username: &str, password: &str| {
        let (username, password) = (username.into(), password.into());
        built("basic", Credential::Basic { username, password })
    };
    let client = |id: &str, secret: &str| {
        let (id, secret) = (id.into(), secret.into());
        built("oauth", Credential::ClientCredentials { id, secret })
    };
    let exchange = |application: &str, secret: &str| {
        let application = ("applicationId".to_owned(), application.into());
        let fields = [application, ("sharedSecret".to_owned(), secret.into())];
        built("exchange", Credential::TokenExchange { fields: fields.into() })
    };
    for blank in ["", " ", "\t \n"] {
        for refused in [
            built("apiHeader", Credential::ApiKey(blank.into())),
            built("apiQuery", Credential::ApiKey(blank.into())),
            built("apiCookie", Credential::ApiKey(blank.into())),
            built("bearer", Credential::Bearer(blank.into())),
            built("oauth", Credential::Bearer(blank.into())),
            client(blank, SECRET),
            client("id", blank),
            exchange(blank, SECRET),
            exchange("id", blank),
            basic(blank, blank),
        ] {
            assert!(matches!(refused, Err(BuildError::EmptyCredential { .. })), "{blank:?}");
        }
    }
    // Some vendors want a user name or a password alone.
    assert!(basic("key", "").is_ok() && basic("", "key").is_ok());
    assert!(matches!(basic("key", " "), Err(BuildError::EmptyCredential { .. })));
}

#[test]
fn debug_of_builder_and_runtime_shows_no_secret() {
    let builder = Builder::new("https://api.example").credentials(oauth());
    let shown = format!("{builder:?}");
    assert!(shown.contains("https://api.example") && !shown.contains("planted"), "{shown}");
    let client = builder.build().unwrap();
    assert_eq!(format!("{:?}", client.runtime), "Runtime { surface: \"entries-api\", .. }");
}

#[tokio::test]
async fn the_base_url_loses_its_slash_and_the_true_media_types_are_sent() {
    let server = Server::start(|_, _| Reply::status(201)).await;
    let url = format!("{}/", server.url());
    let client: Client<tables::Common> = builder(&url, &ManualClock::new()).build().unwrap();
    client.create_entry("n").send().await.unwrap();
    let seen = &server.seen_at("/entries")[0];
    assert_eq!(seen.header("accept"), Some("application/vnd.entries.v1.hal+json"));
    assert_eq!(seen.header("content-type"), Some("application/vnd.entries.v1+json"));
    assert_eq!(seen.headers.get_all("accept").iter().count(), 1);
    assert_eq!(seen.body, r#"{"note":"n"}"#);
    assert!(seen.header("user-agent").unwrap().starts_with("entries-api client-runtime/"));
}

#[test]
fn a_request_goes_to_the_base_url_and_says_nothing_of_what_it_cannot_send() {
    let client = Builder::new("https://api.example/v1/").credentials(oauth()).build().unwrap();
    assert_eq!(client.runtime.base_url(), "https://api.example/v1");
    let request = client.runtime.request(Method::extension("QUERY"), "/a%2Fb?fixed=1").unwrap();
    assert_eq!(request.method().as_str(), "QUERY");
    assert_eq!(request.url().as_str(), "https://api.example/v1/a%2Fb?fixed=1");
    assert!(request.headers().is_empty() && request.body().is_none());

    let refused = |method, path| match client.runtime.request(method, path) {
        Err(CallError::InvalidRequest(reason)) => reason,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(Method::extension("A B"), "/"), "HTTP has no method `A B`");
    let bare = Builder::new("https://api.example").credentials(oauth()).build().unwrap();
    let Err(CallError::InvalidRequest(reason)) = bare.runtime.request(Method::GET, ":planted")
    else {
        panic!("it is no port")
    };
    assert_eq!(reason, "its URL cannot be sent");
}
