//! How operations are authorised.
//!
//! The [`Authenticator`] picks, for each operation, the first of the document's alternatives for
//! which there are credentials, and puts them on the request. Tokens come from a cache with single
//! flight ([`slot`]), which asks the token endpoint ([`endpoint`]) when it has none. What the
//! runtime cannot compute is done by the caller's [`RequestSigner`].
//!
//! The runtime owns what it authorises with: a header that the caller has set under the same name
//! is replaced. Operations without security are not touched.

mod alternatives;
mod authenticator;
mod cache;
mod client_credentials;
mod endpoint;
mod error;
mod exchange;
mod expiry;
mod means;
mod signer;
mod slot;
mod source;
mod store;
mod token;

pub(crate) use alternatives::{is_open, listed};
pub(crate) use authenticator::{Authenticator, Used, meet};
pub(crate) use cache::{TokenCache, TokenSettings};
pub(crate) use endpoint::TokenEndpoint;
pub use error::AuthError;
pub(crate) use means::Means;
pub use signer::{RequestSigner, SignFuture, SignableRequest, Signer, SigningError, signing_fn};
pub use store::{MemoryTokenStore, StoreFuture, TokenStore, TokenStoreError};
pub use token::{Token, TokenKey};
