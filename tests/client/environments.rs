//! A client of two documents, each with its own hosts for the same environments, in another order.
//!
//! Every name below `localhost` is loopback (RFC 6761 section 6.3), so that the hosts of the documents
//! can be served here: those of one environment by one server, and those of the other by another.

use std::net::SocketAddr;

use client_runtime::{BuildError, Server, reqwest};
use serde_json::json;
use vendor_sandbox::{Answer, Request, Scene, Vendor};
use workspace_tests::Testbed;

use crate::client::bank::{Client, Credentials, Environment, SURFACE};

const SANDBOX: [&str; 2] = ["sandbox.accounts.localhost", "cards-test.localhost"];
const PRODUCTION: [&str; 3] = ["accounts.localhost", "cards.localhost", "live.files.localhost"];

/// A bank's hosts in one environment.
struct Bank;

impl Vendor for Bank {
    fn answer(&mut self, request: &Request, _: &Scene) -> Answer {
        match request.path.as_str() {
            path if path.ends_with("/token") => {
                Answer::json(200, &json!({"access_token": "planted", "token_type": "bearer"}))
            }
            path if path.ends_with("/accounts") || path.ends_with("/cards") => {
                Answer::json(200, &json!({"items": []}))
            }
            _ => Answer::empty(204),
        }
    }
}

struct World {
    sandbox: Testbed<Bank>,
    production: Testbed<Bank>,
}

impl World {
    async fn start() -> Self {
        let sandbox = Testbed::start(Bank).await.unwrap();
        Self { sandbox, production: Testbed::start(Bank).await.unwrap() }
    }

    /// A client's HTTP settings, in which the documents' hosts are these servers.
    fn http(&self) -> impl Fn(reqwest::ClientBuilder) -> reqwest::ClientBuilder + use<> {
        let addresses = [
            (SANDBOX.as_slice(), address(&self.sandbox)),
            (PRODUCTION.as_slice(), address(&self.production)),
        ];
        move |http| {
            let hosts =
                addresses.iter().flat_map(|(hosts, at)| hosts.iter().map(move |host| (host, at)));
            hosts.fold(http.no_proxy(), |http, (host, at)| http.resolve(host, *at))
        }
    }

    fn client(&self, environment: Environment) -> Client {
        let credentials = Credentials::auth("id", "secret").and(Credentials::cards_auth("id", "s"));
        Client::builder(environment).http(self.http()).credentials(credentials).build().unwrap()
    }
}

fn address(bed: &Testbed<Bank>) -> SocketAddr {
    bed.sandbox.base_url().strip_prefix("http://").unwrap().parse().unwrap()
}

/// Host and path of every request so far.
fn seen(bed: &Testbed<Bank>) -> Vec<String> {
    let url = |request: &Request| {
        format!("{}{}", request.header("host").unwrap_or_default(), request.path)
    };
    bed.sandbox.requests().iter().map(url).collect()
}

async fn call_all(client: &Client) {
    client.list().send().await.unwrap();
    client.cards_list().send().await.unwrap();
    client.get_image("7").send().await.unwrap();
}

#[tokio::test]
async fn every_operation_and_token_goes_to_the_chosen_environment() {
    let world = World::start().await;
    call_all(&world.client(Environment::Sandbox)).await;
    assert_eq!(
        seen(&world.sandbox),
        [
            "sandbox.accounts.localhost/oauth/token",
            "sandbox.accounts.localhost/v1/accounts",
            "cards-test.localhost/token",
            "cards-test.localhost/cards",
            "cards-test.localhost/images/cards/7/image",
        ]
    );
    assert!(seen(&world.production).is_empty());

    call_all(&world.client(Environment::Production)).await;
    assert_eq!(
        seen(&world.production),
        [
            "accounts.localhost/oauth/token",
            "accounts.localhost/v1/accounts",
            "cards.localhost/token",
            "cards.localhost/cards",
            "cards.localhost/images/cards/7/image",
        ]
    );
    assert_eq!(seen(&world.sandbox).len(), 5, "nothing more came");
}

#[tokio::test]
async fn an_operation_without_a_server_in_the_environment_is_not_sent() {
    let world = World::start().await;
    let error = world.client(Environment::Sandbox).list_settlements().send().await.unwrap_err();
    assert!(error.to_string().contains(".server(\"http://live.files.localhost\""), "{error}");
    assert!(seen(&world.sandbox).is_empty() && seen(&world.production).is_empty());
    world.client(Environment::Production).list_settlements().send().await.unwrap();
    assert_eq!(seen(&world.production), ["live.files.localhost/cards/settlements"]);
}

#[tokio::test]
async fn another_base_url_is_for_every_document_and_a_server_for_one() {
    let world = World::start().await;
    let (first, second) = (world.sandbox.sandbox.base_url(), world.production.sandbox.base_url());
    let credentials = || Credentials::auth("id", "secret").and(Credentials::cards_auth("id", "s"));

    // A mock for all of it, whichever environment the client was built for.
    let mocked = Client::builder(Environment::Other(first.to_owned()));
    call_all(&mocked.credentials(credentials()).build().unwrap()).await;
    let moved = Client::builder(Environment::Production).base_url(first);
    call_all(&moved.credentials(credentials()).build().unwrap()).await;
    assert_eq!(seen(&world.sandbox).len(), 10);
    assert!(seen(&world.production).is_empty());

    // A mock for each document.
    let apart = Client::builder(Environment::Other(first.to_owned()))
        .server("cards.yaml", format!("{second}/mock"))
        .server("cards.yaml#/images", format!("{second}/pictures"));
    call_all(&apart.credentials(credentials()).build().unwrap()).await;
    let paths: Vec<_> = world.production.sandbox.requests().into_iter().map(|r| r.path).collect();
    assert_eq!(paths, ["/mock/token", "/mock/cards", "/pictures/cards/7/image"]);
    assert_eq!(seen(&world.sandbox).len(), 12, "token and accounts");
}

#[tokio::test]
async fn a_part_must_be_known_and_safe() {
    let build = |name: &str, url: &str| {
        Client::builder(Environment::Sandbox)
            .credentials(Credentials::auth("id", "secret"))
            .server(name, url)
            .build()
            .unwrap_err()
    };
    let error = build("card.yaml", "http://127.0.0.1:1");
    assert!(matches!(error, BuildError::UnknownServer { .. }), "{error}");
    assert!(error.to_string().contains("`cards.yaml`"), "{error}");
    let error = build("cards.yaml", "http://cards.example");
    assert!(matches!(error, BuildError::InsecureServer { .. }), "{error}");
    assert!(matches!(build("cards.yaml", "ftp://a"), BuildError::InvalidServer { .. }));
}

#[tokio::test]
async fn a_relative_server_keeps_its_path_on_the_callers_host() {
    let world = World::start().await;
    let origin = world.sandbox.sandbox.base_url().to_owned();
    call_all(&world.client(Environment::On { origin })).await;
    let paths: Vec<_> = world.sandbox.sandbox.requests().into_iter().map(|r| r.path).collect();
    let expected = [
        "/oauth/token",
        "/accounts/v1/accounts",
        "/cards/v4/token",
        "/cards/v4/cards",
        "/images/cards/7/image",
    ];
    assert_eq!(paths, expected);
}

#[test]
fn hosts_and_tenants_are_the_callers() {
    let origin = "https://bank.example/".to_owned();
    let own = Environment::On { origin };
    assert_eq!(own.base_url(), "https://bank.example/accounts/v1");
    let cards = ("cards.yaml", Some("https://bank.example/cards/v4".to_owned()));
    assert!(own.servers().contains(&cards), "{:?}", own.servers());

    let hosted = Environment::from(Environment::hosted().tenant("acme"));
    assert_eq!(hosted.base_url(), "https://acme.hosted.example/v1");
    let cards = ("cards.yaml", Some("https://cards.acme.hosted.example".to_owned()));
    assert!(hosted.servers().contains(&cards), "{:?}", hosted.servers());
    let row = SURFACE.operation("cards_list").unwrap();
    assert_eq!(row.server, Some(Server::Named("cards.yaml")));
}

/// Every server of the documents is the mock, whose tokens serve any client.
#[tokio::test]
async fn one_mock_stands_in_for_all_servers() {
    let mock = crate::client::bank::mock::Mock::start().await.unwrap();
    let credentials =
        Credentials::auth("id", "secret").and(Credentials::cards_auth("id", "secret"));
    let with_tokens = mock.builder().credentials(credentials).build().unwrap();
    for client in [mock.client(), with_tokens] {
        mock.cards_list().answers(crate::client::bank::types::CardsPage::new(vec![]));
        mock.get_image().with_path("id", "c-1").answers(());
        mock.list().answers(crate::client::bank::types::Page::new(vec![]));
        mock.list_settlements().answers(());
        client.cards_list().send().await.unwrap();
        client.get_image("c-1").send().await.unwrap();
        client.list().send().await.unwrap();
        client.list_settlements().send().await.unwrap();
    }
    mock.verify().unwrap();
    let tokens = mock.calls().iter().filter(|call| call.header("authorization").is_some()).count();
    assert_eq!(tokens, 2, "of the client with credentials, and of what needs them");
}
