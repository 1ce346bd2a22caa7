//! One call of each retry class against a fault.

use std::collections::HashMap;
use std::sync::atomic::Ordering;
use std::time::Duration;

use client_runtime::client::{self, Error, ResponseValue};
use client_runtime::table::{Json, failure, success};
use client_runtime::testing::FixedRandom;
use client_runtime::{
    CallOptions, ClientAuthentication, ClientBuilder, Credential, CredentialSet, GeneratedClient,
    IdempotencyHeader, IdempotencyKey, Method, Operation, RequiredScheme, RetryClass, Runtime,
    SchemeKind, SecurityRequirement, SecurityScheme, Surface,
};
use serde::Deserialize;
use tokio::net::TcpSocket;

use crate::clock::SkippingClock;
use crate::list::{Fault, Place};
use crate::server::{Deed, Server};
use crate::table::Cell;

/// The limit of an attempt that stalls, and of all others.
const STALL: Duration = Duration::from_secs(1);
const PLENTY: Duration = Duration::from_secs(20);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    Get,
    Put,
    Keyed,
    /// As `Keyed`, but the call has no key.
    Keyless,
    OneShot,
}

impl Class {
    /// Those of `docs/faults.md`.
    pub const ALL: [Self; 4] = [Self::Get, Self::Put, Self::Keyed, Self::OneShot];

    fn operation(self) -> &'static str {
        match self {
            Self::Get => "get",
            Self::Put => "put",
            Self::Keyed | Self::Keyless => "keyed",
            Self::OneShot => "one_shot",
        }
    }
}

#[allow(dead_code, reason = "they are only decoded")]
#[derive(Deserialize)]
pub struct Entry {
    id: String,
    count: Option<u32>,
    amount: Option<f64>,
    #[serde(flatten)]
    more: HashMap<String, serde_json::Value>,
}

#[allow(dead_code, reason = "it is only decoded")]
#[derive(Debug, Deserialize)]
pub struct Refusal {
    code: String,
}

/// A client without credentials has another table, for then no token is asked for.
#[derive(Clone)]
pub struct Client(Runtime);

impl GeneratedClient for Client {
    fn surface() -> &'static Surface {
        &SURFACE
    }

    fn from_runtime(runtime: Runtime) -> Self {
        Self(runtime)
    }

    fn runtime(&self) -> &Runtime {
        &self.0
    }
}

/// A call of one class that meets a fault, ready to be made.
pub struct Ready {
    class: Class,
    server: Server,
    deaf: TcpSocket,
    client: Client,
}

impl Ready {
    /// A server with the fault and a client for it.
    pub async fn new(fault: &Fault, class: Class) -> Self {
        let server = Server::start(fault.deeds.clone()).await;
        let tokens = Server::start(vec![Deed::Write(token())]).await;
        let deaf = deaf();
        let base = match fault.place {
            Place::Server => format!("http://{}", server.address),
            Place::OverTls => format!("https://{}", server.address),
            Place::Nowhere => format!("http://{}", deaf.local_addr().unwrap()),
        };
        let (id, secret) = ("id".into(), "secret".into());
        let credentials = Credential::ClientCredentials { id, secret };
        let client = ClientBuilder::<Client>::new(base)
            .credentials(CredentialSet::new().with("oauth", credentials))
            .token_endpoint("oauth", format!("http://{}/token", tokens.address))
            // The certificates of the machine take long to read, and are not needed.
            .http(|http| http.tls_certs_only([]))
            .clock(SkippingClock::new())
            .random(FixedRandom(0))
            .max_body(64 * 1024)
            .timeout(if fault.stalls { STALL } else { PLENTY })
            .build()
            .unwrap();
        Self { class, server, deaf, client }
    }

    /// Makes the call.
    pub async fn run(self) -> Cell {
        let result = call(&self.client, self.class, CallOptions::new()).await;
        drop(self.deaf);
        cell(self.server.requests.load(Ordering::SeqCst), &result)
    }
}

/// A socket that does not listen, so that connections to it are refused for as long as it is there.
fn deaf() -> TcpSocket {
    let socket = TcpSocket::new_v4().unwrap();
    socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
    socket
}

pub async fn call(
    client: &Client,
    class: Class,
    options: CallOptions,
) -> Result<ResponseValue<Entry>, Error<Refusal>> {
    let id = class.operation();
    let operation = SURFACE.operation(id).unwrap();
    let options = match class {
        Class::Keyed => options.idempotency_key(IdempotencyKey::new("order-42").unwrap()),
        _ => options,
    };
    let client = Client(client.0.with(options));
    let request = client.0.request(operation.method, operation.path)?;
    client::send(&client, request, id).await
}

fn cell(requests: u32, result: &Result<ResponseValue<Entry>, Error<Refusal>>) -> Cell {
    match result {
        Ok(value) => Cell {
            requests,
            attempts: value.attempts(),
            kind: "ok".to_owned(),
            outcome: "answered",
            status: Some(value.status().as_u16()),
            retryable: false,
            message: String::new(),
        },
        Err(error) => {
            assert_eq!(
                error.answer().map(client::Response::status),
                error.status(),
                "an answer that came is at hand: {error}"
            );
            Cell {
                requests,
                attempts: error.attempts(),
                kind: kind(error),
                outcome: error.outcome().as_str(),
                status: error.status().map(|status| status.as_u16()),
                retryable: error.is_retryable(),
                message: error.to_string(),
            }
        }
    }
}

/// The kind of an error; of a connection, what was wrong with it.
fn kind(error: &Error<Refusal>) -> String {
    match error {
        Error::Connection(failure) => format!("{}, {}", error.kind(), failure.fault().as_str()),
        _ => error.kind().to_string(),
    }
}

pub fn token() -> Vec<u8> {
    let body = r#"{"access_token":"t","token_type":"bearer","expires_in":3600}"#;
    format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{body}", body.len()).into_bytes()
}

pub static SURFACE: Surface = Surface {
    name: "entries-api",
    operations: &[
        Operation { id: "get", retry: RetryClass::Idempotent, ..ENTRY },
        Operation {
            id: "keyed",
            method: Method::POST,
            retry: RetryClass::UnderKey,
            idempotency: Some(IdempotencyHeader {
                name: "idempotency-key",
                ..IdempotencyHeader::NEW
            }),
            ..ENTRY
        },
        Operation { id: "one_shot", method: Method::POST, ..ENTRY },
        Operation { id: "put", method: Method::PUT, retry: RetryClass::Idempotent, ..ENTRY },
    ],
    schemes: &[SecurityScheme {
        name: "oauth",
        kind: SchemeKind::ClientCredentials {
            token_url: "/token",
            client_authentication: ClientAuthentication::Basic,
        },
    }],
    request_id_header: None,
    not_processed: &[429],
    rate_limit: None,
};

const ENTRY: Operation = Operation {
    operation_id: "entry",
    path: "/entry",
    accept: Some("application/json"),
    security: &[SecurityRequirement {
        schemes: &[RequiredScheme { scheme: "oauth", scopes: &[] }],
    }],
    responses: &[success(&[200], Json), failure(&[403], Json)],
    ..Operation::NEW
};
