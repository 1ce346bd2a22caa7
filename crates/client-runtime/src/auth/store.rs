//! Where tokens are kept besides the client that got them, so that several clients share one.
//!
//! A client asks its store before it asks the token endpoint, and tells it of every new token.
//! [`MemoryTokenStore`] is the default; share one among the clients of a process:
//!
//! ```
//! use client_runtime::MemoryTokenStore;
//! use std::sync::Arc;
//!
//! let store = Arc::new(MemoryTokenStore::new());
//! // Client::builder(..).token_store(store.clone())
//! # let _ = store;
//! ```
//!
//! A store that fails, panics or takes longer than a second is as good as an empty one: the client goes
//! on with the token endpoint. No call waits for a token to be saved.
//!
//! A store that several processes share can let one of them renew at a time, by
//! [`TokenStore::lease`].

use std::collections::HashMap;
use std::fmt;
use std::future::{Future, ready};
use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use super::{Lease, LeaseHolder, Token, TokenKey};

/// What the methods of a store give back.
pub type StoreFuture<'a, T> = Pin<Box<dyn Future<Output = Result<T, TokenStoreError>> + Send + 'a>>;

/// A store could not be read or written.
#[derive(Debug, thiserror::Error)]
#[error("the token store failed")]
pub struct TokenStoreError(#[source] Box<dyn std::error::Error + Send + Sync>);

impl TokenStoreError {
    /// Wraps the store's own error. Its message must not show a token.
    pub fn new(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self(source.into())
    }
}

/// Keeps tokens. Expired ones may be kept: the client looks at their expiry itself.
pub trait TokenStore: Send + Sync + 'static {
    /// The last token that was saved under a key.
    fn load<'a>(&'a self, key: &'a TokenKey) -> StoreFuture<'a, Option<Token>>;

    /// Keeps a token, in place of the last one under the same key.
    fn save<'a>(&'a self, key: &'a TokenKey, token: &'a Token) -> StoreFuture<'a, ()>;

    /// Lets one renew a token at a time. The holder has the lease until `lifetime` is over or it is
    /// released; one who asks again prolongs it. Where it is taken, a renewal looks for the token that
    /// the other one saves, and asks again.
    ///
    /// By default nothing is arranged, and each client renews when it has to.
    fn lease<'a>(
        &'a self,
        key: &'a TokenKey,
        holder: &'a LeaseHolder,
        lifetime: Duration,
    ) -> StoreFuture<'a, Lease> {
        let _ = (key, holder, lifetime);
        Box::pin(ready(Ok(Lease::Unarranged)))
    }

    /// Gives the lease back, if this holder has it.
    fn release<'a>(&'a self, key: &'a TokenKey, holder: &'a LeaseHolder) -> StoreFuture<'a, ()> {
        let _ = (key, holder);
        Box::pin(ready(Ok(())))
    }
}

/// Keeps tokens in the memory of the process.
#[derive(Default)]
pub struct MemoryTokenStore {
    tokens: Mutex<HashMap<TokenKey, Token>>,
}

impl MemoryTokenStore {
    /// An empty store.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl TokenStore for MemoryTokenStore {
    fn load<'a>(&'a self, key: &'a TokenKey) -> StoreFuture<'a, Option<Token>> {
        let tokens = self.tokens.lock().unwrap_or_else(PoisonError::into_inner);
        Box::pin(ready(Ok(tokens.get(key).cloned())))
    }

    fn save<'a>(&'a self, key: &'a TokenKey, token: &'a Token) -> StoreFuture<'a, ()> {
        let mut tokens = self.tokens.lock().unwrap_or_else(PoisonError::into_inner);
        tokens.insert(key.clone(), token.clone());
        Box::pin(ready(Ok(())))
    }
}

impl fmt::Debug for MemoryTokenStore {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("MemoryTokenStore")
    }
}
