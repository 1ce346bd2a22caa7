//! Tokens of the caller's own: from a secret manager, a sidecar, another flow of OAuth 2.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;

use super::slot::{IssueFuture, Issuer};
use super::token::Age;
use super::{AuthError, Token};
use crate::{Clock, Secret};

/// What [`TokenProvider::token`] gives back.
pub type TokenFuture<'a> =
    Pin<Box<dyn Future<Output = Result<Token, TokenProviderError>> + Send + 'a>>;

/// Gives tokens: a source of the caller's own.
///
/// It takes the place of a security scheme that takes a token. The runtime keeps what it gives, renews
/// it before it expires, and asks again when the vendor has refused it, all as with a token endpoint:
///
/// ```
/// use client_runtime::{
///     Credential, CredentialSet, Token, TokenFuture, TokenProvider, TokenWish,
/// };
/// use std::time::{Duration, SystemTime};
///
/// struct Sidecar;
///
/// impl TokenProvider for Sidecar {
///     fn token<'a>(&'a self, _: TokenWish<'a>) -> TokenFuture<'a> {
///         Box::pin(async {
///             let now = SystemTime::now();
///             // Read it from wherever it is.
///             Ok(Token::new("t-1".into(), now, now + Duration::from_secs(900)))
///         })
///     }
/// }
///
/// let set = CredentialSet::new().with("oauth", Credential::provided(Sidecar));
/// # let _ = set;
/// ```
///
/// A token that does not change is a [`Credential::Bearer`](crate::Credential).
pub trait TokenProvider: Send + Sync + 'static {
    /// A token that is valid now. It is asked for once however many calls need it, in a task of its
    /// own, which ends after the time that a renewal may take.
    ///
    /// # Errors
    ///
    /// When there is none; the calls that wait for it end with that.
    fn token<'a>(&'a self, wish: TokenWish<'a>) -> TokenFuture<'a>;
}

/// Which token is asked for.
#[derive(Clone, Copy)]
pub struct TokenWish<'a> {
    scopes: &'a str,
    refused: Option<&'a Secret>,
}

impl<'a> TokenWish<'a> {
    /// The scopes that the operation asks for, sorted, with blanks between them.
    #[must_use]
    pub fn scopes(&self) -> &'a str {
        self.scopes
    }

    /// The last token that the vendor has refused: one that is the same would be refused, too.
    #[must_use]
    pub fn refused(&self) -> Option<&'a Secret> {
        self.refused
    }
}

impl fmt::Debug for TokenWish<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("TokenWish").field("scopes", &self.scopes).finish_non_exhaustive()
    }
}

/// A provider has no token.
#[derive(thiserror::Error)]
#[error("the caller's source gave no token")]
pub struct TokenProviderError {
    source: Box<dyn std::error::Error + Send + Sync>,
    transient: bool,
}

impl TokenProviderError {
    /// Wraps the provider's own error. Its message must not show a token.
    pub fn new(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self { source: source.into(), transient: false }
    }

    /// As [`TokenProviderError::new`] for a failure that may pass on its own, so that the call may be
    /// made again.
    pub fn transient(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self { source: source.into(), transient: true }
    }

    pub(super) fn is_transient(&self) -> bool {
        self.transient
    }
}

impl fmt::Debug for TokenProviderError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "TokenProviderError(transient: {})", self.transient)
    }
}

/// The provider of a scheme.
#[derive(Clone)]
pub(crate) struct Provider {
    scheme: &'static str,
    source: Arc<dyn TokenProvider>,
}

impl Provider {
    pub(crate) fn new(scheme: &'static str, source: Arc<dyn TokenProvider>) -> Self {
        Self { scheme, source }
    }

    pub(super) fn scheme(&self) -> &'static str {
        self.scheme
    }
}

/// A provider with what to ask it for.
pub(super) struct Provided {
    pub(super) provider: Provider,
    pub(super) scopes: String,
    pub(super) clock: Arc<dyn Clock>,
}

impl Issuer for Provided {
    fn issue<'a>(&'a self, refused: Option<&'a Secret>) -> IssueFuture<'a> {
        Box::pin(async move {
            let Provider { scheme, source } = &self.provider;
            let failed = |error| AuthError::Provider { scheme, source: Arc::new(error) };
            let wish = TokenWish { scopes: &self.scopes, refused };
            let token = source.token(wish).await.map_err(failed)?;
            match token.age(self.clock.now(), std::time::Duration::ZERO) {
                Age::Expired => Err(failed(TokenProviderError::new("its token has expired"))),
                Age::Fresh | Age::Aging => Ok(token),
            }
        })
    }
}
