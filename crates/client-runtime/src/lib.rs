//! Authentication, retries and errors for the generated API clients.
//!
//! A generated crate has the operations of one surface as a static table ([`Surface`],
//! [`Operation`]) and hands every request to the [`Runtime`], which decides from that table alone:
//!
//! 1. *Prepare*, once: the true method and media types, the idempotency key.
//! 2. *Authorise*, each attempt: what the document's security schemes ask for. Tokens are cached,
//!    renewed beside the calls before they expire, and dropped when the vendor refuses them.
//! 3. *Send*, with a timeout for each attempt and a deadline for the call.
//! 4. *Judge*: the operation's [`RetryClass`] says what may be retried, the [`RetryPolicy`] when.
//!
//! Users of a generated crate meet [`ClientBuilder`], [`CallOptions`], [`client::Error`] and
//! [`client::ResponseValue`]; everything has a default but the credentials.
//!
//! # Features
//!
//! | feature | what it adds |
//! |---|---|
//! | `rustls` (default) | TLS by rustls, with the certificates of the platform |
//! | `native-tls` | TLS by the operating system's library (OpenSSL on Linux) |
//! | `event-streams` | [`streams`]: `text/event-stream`, event by event |
//! | `mock` | `mock`: a stand-in for the vendor on loopback, for tests |
//! | `redis-store` | `RedisTokenStore`: tokens that the processes of a fleet share |
//! | `schemars` | `schemars::JsonSchema` for the types of clients |
//! | `webhook` | `webhook`: whether a delivery comes from the vendor, and has not come before |
//!
//! Generated crates have a feature for each of these that their surface can use.
//!
//! # Without async
//!
//! A client runs on whatever tokio runtime it is called on. A program without one makes one of the
//! current thread, and blocks on each call:
//!
//! ```no_run
//! # use client_runtime::client::{Error, ResponseValue};
//! # #[derive(Clone)] struct Client;
//! # impl Client { async fn get_order(&self, _: &str) -> Result<ResponseValue<()>, Error<()>> { std::future::pending().await } }
//! /// A client whose calls block.
//! struct Blocking {
//!     runtime: tokio::runtime::Runtime,
//!     client: Client,
//! }
//!
//! impl Blocking {
//!     fn new(client: Client) -> std::io::Result<Self> {
//!         let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
//!         Ok(Self { runtime, client })
//!     }
//!
//!     fn get_order(&self, id: &str) -> Result<ResponseValue<()>, Error<()>> {
//!         self.runtime.block_on(self.client.get_order(id))
//!     }
//! }
//! ```
//!
//! Connections and renewals of tokens rest between two calls, and continue with the next one. Threads can
//! share it. It must not be used inside of another runtime, where tokio refuses to block.
//!
//! # Where it runs
//!
//! On what `reqwest` and tokio run on with sockets and timers. Not on `wasm32-unknown-unknown`: there
//! `reqwest` is a wrapper of the browser's `fetch`, which has no connections, proxies, certificates and
//! redirects to set, does not tell whether a request was sent, and whose futures are bound to their
//! thread, so that nothing of what is promised above could be held.
//!
//! # What holds throughout
//!
//! No secret, body or path value is in any Debug or Display output, in an
//! error or in a span; credentials go over https only (or to loopback addresses); redirects are
//! not followed; everything that waits does so on an injected [`Clock`].

mod answer;
mod attempt;
mod auth;
mod base_url;
mod binary;
mod body;
mod build_error;
mod builder;
mod call;
mod call_context;
mod call_options;
mod cause;
pub mod client;
mod client_certificate;
mod clock;
mod connection_error;
mod credentials;
mod decode;
mod documented_response;
mod error;
mod error_kind;
mod exact_number;
mod expected;
mod failure;
mod generated_client;
mod header_error;
mod http_settings;
mod idempotency;
mod intercept;
mod json_object;
mod media_type;
mod method;
mod metrics;
mod missing_credentials;
#[cfg(feature = "mock")]
pub mod mock;
mod nullable;
mod observers;
mod operation;
mod outcome;
mod page_error;
pub mod pages;
mod payload_error;
mod prepare;
mod proxies;
mod random;
mod rate_gate;
mod rate_limit;
mod response;
mod response_headers;
mod response_value;
mod retry;
mod runtime;
mod security_scheme;
mod send;
mod sensitive;
mod server_variable;
mod servers;
mod shared;
mod span;
pub mod streams;
mod surface;
pub mod table;
pub mod testing;
mod text_encoding;
mod trace_context;
mod trail;
pub mod types;
mod undecodable;
#[cfg(feature = "webhook")]
pub mod webhook;
#[doc(hidden)]
pub mod wire;

pub use auth::{
    AuthError, Lease, LeaseHolder, MemoryTokenStore, RequestSigner, SignFuture, SignableRequest,
    Signer, SigningError, StoreFuture, Token, TokenFuture, TokenKey, TokenProvider,
    TokenProviderError, TokenStore, TokenStoreError, TokenWish, signing_fn,
};
#[cfg(feature = "redis-store")]
pub use auth::{InvalidStoreKey, RedisTokenStore, StoreKey};
pub use binary::Binary;
pub use build_error::BuildError;
pub use builder::ClientBuilder;
pub use call_context::CallContext;
pub use call_options::CallOptions;
pub use clock::{Clock, Pause, SystemClock};
pub use connection_error::{ConnectionError, ConnectionFault, TimeoutError};
pub use credentials::{Credential, CredentialSet};
pub use documented_response::{Decoding, DocumentedResponse, ResponseKind, StatusPattern};
pub use error_kind::ErrorKind;
pub use exact_number::ExactNumber;
pub use failure::Failure;
pub use generated_client::GeneratedClient;
pub use header_error::HeaderError;
pub use idempotency::{
    IdempotencyHeader, IdempotencyKey, InvalidIdempotencyKey, KeyFormat, KeySource,
};
pub use intercept::{EndedAttempt, InterceptError, InterceptFuture, Interceptor, OutgoingRequest};
pub use json_object::JsonObject;
pub use method::Method;
pub use metrics::{
    ErrorType, MeasuredAttempt, MeasuredCall, MeasuredTokenRequest, Metrics, OperationLabels,
};
pub use missing_credentials::{MissingCredentials, credential_variable};
pub use nullable::Nullable;
pub use operation::{Operation, RequiredScheme, RetryClass, SecurityRequirement};
pub use outcome::Outcome;
pub use payload_error::PayloadError;
pub use random::{Random, SystemRandom};
pub use rate_limit::RateLimit;
pub use retry::{Repeat, RetryPolicy};
pub use runtime::Runtime;
pub use security_scheme::{
    ApiKeyLocation, ClientAuthentication, ExchangeField, SchemeKind, SecurityScheme, TokenExchange,
};
pub use sensitive::{Secret, Sensitive};
pub use server_variable::{VariablePlace, server_variable};
pub use servers::Server;
pub use surface::{RateLimitHeaders, Surface};
pub use trace_context::{TraceContext, TraceParent};
pub use types::check;
pub use wire::{Content, Part};

/// The Redis client of [`RedisTokenStore`], for its settings.
#[cfg(feature = "redis-store")]
pub use redis;
/// The HTTP client, in the version that generated crates name.
pub use reqwest;
#[cfg(feature = "schemars")]
#[doc(hidden)]
pub use schemars;
#[doc(hidden)]
pub use serde;
#[doc(hidden)]
pub use serde_json;
#[doc(hidden)]
pub use zeroize;
