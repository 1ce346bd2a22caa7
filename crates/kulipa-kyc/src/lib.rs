// @generated
// Made by `cargo xtask generate kulipa-kyc` from openapi/kulipa-kyc. Do not edit.

#![doc = include_str!("../README.md")]
#![allow(
    rustdoc::bare_urls,
    rustdoc::broken_intra_doc_links,
    rustdoc::invalid_html_tags,
    rustdoc::invalid_rust_codeblocks,
    reason = "descriptions are the vendor's"
)]

mod client;
mod credentials;
mod environment;
pub mod headers;
#[cfg(feature = "mock")]
#[allow(clippy::all, deprecated, reason = "names and shapes follow the document")]
pub mod mock;
mod operations;
#[allow(clippy::all, deprecated, reason = "names and shapes follow the document")]
pub mod requests;
#[allow(clippy::all, deprecated, reason = "names and shapes follow the document")]
pub mod types;
#[cfg(feature = "webhooks")]
pub mod webhooks;

pub use client::Client;
pub use client_runtime::client::{ByteStream, Error, ResponseValue};
pub use client_runtime::{self, CallOptions, ClientBuilder, IdempotencyKey, Sensitive};
pub use credentials::Credentials;
pub use environment::Environment;
pub use operations::SURFACE;
