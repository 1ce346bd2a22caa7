//! Which credentials an operation gets.

use std::collections::BTreeMap;
use std::sync::Arc;

use reqwest::Request;

use super::endpoint::Asking;
use super::slot::Slot;
use super::source::TokenSource;
use super::{AuthError, Means, TokenCache, TokenEndpoint};
use crate::{Operation, RequiredScheme, SecurityRequirement};

/// The credentials of a client, by security scheme.
pub(crate) struct Authenticator {
    means: BTreeMap<&'static str, Means>,
    tokens: TokenCache,
}

/// A token that went out with a request.
pub(crate) struct UsedToken {
    slot: Arc<Slot>,
    generation: u64,
}

impl UsedToken {
    /// The vendor did not take it.
    pub(crate) fn refuse(&self) {
        self.slot.refuse(self.generation);
    }
}

impl Authenticator {
    pub(crate) fn new(means: BTreeMap<&'static str, Means>, tokens: TokenCache) -> Self {
        Self { means, tokens }
    }

    /// Puts the credentials of an operation on a request. The tokens among them come back.
    pub(crate) async fn authorise(
        &self,
        request: &mut Request,
        operation: &Operation,
        endpoint: &TokenEndpoint<'_>,
    ) -> Result<Vec<UsedToken>, AuthError> {
        let mut used = Vec::new();
        for (scheme, means) in self.choose(operation)? {
            match means {
                Means::Token(source) => {
                    let token = self.token(source, scheme.scopes, request, endpoint).await?;
                    used.push(token);
                }
                fixed => fixed.apply(request),
            }
        }
        Ok(used)
    }

    /// The first alternative for which there are credentials. An empty one, which lets the
    /// operation be called without, counts last: who has credentials wants them used.
    fn choose(
        &self,
        operation: &Operation,
    ) -> Result<Vec<(&'static RequiredScheme, &Means)>, AuthError> {
        let meet = |scheme: &'static RequiredScheme| Some((scheme, self.means.get(scheme.scheme)?));
        let (open, closed): (Vec<_>, Vec<_>) =
            operation.security.iter().partition(|requirement| requirement.schemes.is_empty());
        let met = closed.iter().find_map(|requirement: &&SecurityRequirement| {
            requirement.schemes.iter().map(meet).collect::<Option<_>>()
        });
        match met {
            Some(chosen) => Ok(chosen),
            None if closed.is_empty() || !open.is_empty() => Ok(Vec::new()),
            None => Err(AuthError::MissingCredentials { alternatives: alternatives(operation) }),
        }
    }

    async fn token(
        &self,
        source: &TokenSource,
        scopes: &[&str],
        request: &mut Request,
        endpoint: &TokenEndpoint<'_>,
    ) -> Result<UsedToken, AuthError> {
        let key = source.key(scopes);
        let asking = Asking { endpoint, source, scopes: key.scopes() };
        let slot = self.tokens.slot(key.clone());
        let held = slot.token(&asking).await?;
        let value = source.header_value(held.token.value())?;
        request.headers_mut().insert(source.header.clone(), value);
        Ok(UsedToken { slot, generation: held.generation })
    }
}

/// The alternatives of an operation in words: `` `a`, or `b` with `c` ``.
pub(crate) fn alternatives(operation: &Operation) -> String {
    let requirement = |schemes: &'static [RequiredScheme]| {
        let names = schemes.iter().map(|scheme| format!("`{}`", scheme.scheme));
        names.collect::<Vec<_>>().join(" with ")
    };
    let all = operation.security.iter().map(|each| requirement(each.schemes));
    all.collect::<Vec<_>>().join(", or ")
}
