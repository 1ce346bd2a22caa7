// @generated
// Made by `cargo xtask generate kulipa-kyc` from openapi/kulipa-kyc. Do not edit.

#![doc = include_str!("../README.md")]

mod credentials;
mod environment;
#[rustfmt::skip]
#[allow(
    missing_docs,
    unused_imports,
    clippy::all,
    rustdoc::bare_urls,
    rustdoc::broken_intra_doc_links,
    rustdoc::invalid_html_tags,
    rustdoc::invalid_rust_codeblocks
)]
mod generated;
pub mod headers;
mod operations;
#[cfg(feature = "webhooks")]
pub mod webhooks;
pub use client_runtime::{self, CallOptions, ClientBuilder, IdempotencyKey, Sensitive};
pub use credentials::Credentials;
pub use environment::Environment;
pub use generated::{Client, Error, ResponseValue, builder, types};
pub use operations::SURFACE;
impl Client {
    /// Starts to build a client for an environment.
    pub fn builder(environment: Environment) -> ClientBuilder<Self> {
        ClientBuilder::new(environment.base_url())
    }

    /// This client with options for the calls that are made through it. The connections,
    /// the tokens and the retry budget are shared.
    #[must_use]
    pub fn with(&self, options: CallOptions) -> Self {
        Self { inner: self.inner.with(options), ..self.clone() }
    }
}

impl client_runtime::client::ClientHooks<client_runtime::Runtime> for Client {}
impl client_runtime::GeneratedClient for Client {
    fn surface() -> &'static client_runtime::Surface {
        &SURFACE
    }

    fn from_parts(
        base_url: String,
        http: client_runtime::reqwest::Client,
        runtime: client_runtime::Runtime,
    ) -> Self {
        Self { baseurl: base_url, client: http, inner: runtime }
    }
}
