//! Which credentials an operation gets.

use std::collections::BTreeMap;
use std::sync::Arc;

use http::HeaderMap;
use reqwest::Request;

use super::endpoint::Asking;
use super::slot::Slot;
use super::source::TokenSource;
use super::{AuthError, Means, Signer, TokenCache, TokenEndpoint, alternatives};
use crate::{Operation, RequiredScheme, Surface};

/// The credentials of a client, by security scheme.
pub(crate) struct Authenticator {
    surface: &'static Surface,
    means: BTreeMap<&'static str, Means>,
    tokens: TokenCache,
}

/// What went out with a request and may be had anew after a refusal.
pub(crate) enum Used {
    Token(UsedToken),
    Signer(Signer),
}

/// A token that went out with a request.
pub(crate) struct UsedToken {
    slot: Arc<Slot>,
    generation: u64,
}

impl Used {
    /// The vendor answered `401` with these headers. Whether the request should go out once more,
    /// authorised anew.
    pub(crate) fn refuse(&self, answer: &HeaderMap) -> bool {
        match self {
            Self::Token(token) => {
                token.slot.refuse(token.generation);
                true
            }
            Self::Signer(signer) => signer.challenged(answer),
        }
    }
}

impl Authenticator {
    pub(crate) fn new(
        surface: &'static Surface,
        means: BTreeMap<&'static str, Means>,
        tokens: TokenCache,
    ) -> Self {
        Self { surface, means, tokens }
    }

    /// Puts the credentials of an operation on a request. Signers come last, so that they see what
    /// is sent. What may be had anew after a refusal comes back.
    pub(crate) async fn authorise(
        &self,
        request: &mut Request,
        operation: &Operation,
        endpoint: &TokenEndpoint<'_>,
    ) -> Result<Vec<Used>, AuthError> {
        let mut used = Vec::new();
        let mut signers = Vec::new();
        for (required, means) in self.choose(operation)? {
            match means {
                Means::Token(source) => {
                    let token = self.token(source, required.scopes, request, endpoint).await?;
                    used.push(token);
                }
                Means::Signer(signer) => signers.push((required.scheme, signer)),
                fixed => fixed.apply(request),
            }
        }
        for (scheme, signer) in signers {
            let signed = signer.sign(request).await;
            signed.map_err(|source| AuthError::Signing { scheme, source: Arc::new(source) })?;
            used.push(Used::Signer(signer.clone()));
        }
        Ok(used)
    }

    /// The first alternative, in the document's order, for which there are all credentials. An
    /// empty one, which lets the operation be called without, counts last: who has credentials
    /// wants them used.
    fn choose(
        &self,
        operation: &Operation,
    ) -> Result<Vec<(&'static RequiredScheme, &Means)>, AuthError> {
        let chosen = operation.security.iter().filter(|each| !each.schemes.is_empty());
        let met = chosen.into_iter().find_map(|each| meet(each.schemes, &self.means));
        match met {
            Some(chosen) => Ok(chosen),
            None if alternatives::is_open(operation) => Ok(Vec::new()),
            None => Err(AuthError::MissingCredentials {
                alternatives: alternatives::listed(self.surface, [operation]),
            }),
        }
    }

    async fn token(
        &self,
        source: &TokenSource,
        scopes: &[&str],
        request: &mut Request,
        endpoint: &TokenEndpoint<'_>,
    ) -> Result<Used, AuthError> {
        let key = source.key(scopes);
        let asking = Asking { endpoint, source, scopes: key.scopes() };
        let slot = self.tokens.slot(key.clone());
        let held = slot.token(&asking).await?;
        let value = source.header_value(held.token.value())?;
        request.headers_mut().insert(source.header.clone(), value);
        Ok(Used::Token(UsedToken { slot, generation: held.generation }))
    }
}

/// The means of all schemes of an alternative, if there are all of them and no two put different
/// values into one place: only one of them would be sent.
pub(crate) fn meet<'m>(
    schemes: &'static [RequiredScheme],
    means: &'m BTreeMap<&'static str, Means>,
) -> Option<Vec<(&'static RequiredScheme, &'m Means)>> {
    let chosen: Vec<(&RequiredScheme, &Means)> = schemes
        .iter()
        .map(|required| Some((required, means.get(required.scheme)?)))
        .collect::<Option<_>>()?;
    let clash = chosen.iter().enumerate().any(|(index, (_, one))| {
        chosen.iter().skip(index + 1).any(|(_, other)| one.excludes(other))
    });
    (!clash).then_some(chosen)
}
