//! How operations are authorised.
//!
//! The [`Authenticator`] picks, for each operation, the first of the document's alternatives for
//! which there are credentials ([`plan`]), and puts them on the request. A token is kept in its
//! [`slot`] and renewed by a task of its own ([`renewal`]), which asks the token endpoint
//! ([`endpoint`]) or the caller's [`TokenProvider`]. What the runtime cannot compute is done by the
//! caller's [`RequestSigner`].
//!
//! The runtime owns what it authorises with: a header that the caller has set under the same name
//! is replaced. Operations without security are not touched.

mod alternatives;
mod authenticator;
mod client_credentials;
mod endpoint;
mod erased;
mod error;
mod exchange;
mod expiry;
mod guarded;
mod issued;
mod lease;
mod means;
mod memory;
mod missing;
#[cfg(test)]
mod paused;
mod plan;
mod provider;
#[cfg(feature = "redis-store")]
mod redis_store;
mod renewal;
mod settings;
mod shared_store;
mod signer;
mod slot;
mod source;
mod store;
mod token;

pub(crate) use alternatives::{is_open, listed};
pub(crate) use authenticator::{Authenticator, Patience, Used};
pub use error::AuthError;
pub use lease::{Lease, LeaseHolder};
pub(crate) use means::Means;
pub(crate) use missing::missing;
pub(crate) use plan::{Tokens, meet};
pub use provider::{TokenFuture, TokenProvider, TokenProviderError, TokenWish};
#[cfg(feature = "redis-store")]
pub use redis_store::{InvalidStoreKey, RedisTokenStore, StoreKey};
pub(crate) use settings::TokenSettings;
pub use signer::{RequestSigner, SignFuture, SignableRequest, Signer, SigningError, signing_fn};
pub use store::{MemoryTokenStore, StoreFuture, TokenStore, TokenStoreError};
pub use token::{Token, TokenKey};
