//! How operations are authorised.
//!
//! The [`Authenticator`] picks, for each operation, the first of the document's alternatives for
//! which there are credentials, and puts them on the request. Tokens come from a cache with single
//! flight ([`slot`]), which asks the token endpoint ([`endpoint`]) when it has none.
//!
//! The runtime owns what it authorises with: a header that the caller has set under the same name
//! is replaced. Operations without security are not touched.

mod authenticator;
mod cache;
mod client_credentials;
mod endpoint;
mod error;
mod exchange;
mod expiry;
mod means;
mod slot;
mod source;
mod store;
mod token;

pub(crate) use authenticator::{Authenticator, UsedToken};
pub(crate) use cache::{TokenCache, TokenSettings};
pub(crate) use endpoint::TokenEndpoint;
pub use error::AuthError;
pub(crate) use means::Means;
pub use store::{MemoryTokenStore, StoreFuture, TokenStore, TokenStoreError};
pub use token::{Token, TokenKey};
