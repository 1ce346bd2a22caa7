//! Puts on each request what its operation is authorised with.

use std::collections::BTreeMap;
use std::sync::Arc;

use http::HeaderMap;
use reqwest::Request;

use super::plan::{Plan, Plans, plans};
use super::slot::{Held, Slot};
use super::{AuthError, Means, Signer, Tokens, alternatives};
use crate::clock::within;
use crate::retry::{Deadline, Pacing};
use crate::{Operation, Surface};

/// The credentials of a client, ready for each of its operations.
pub(crate) struct Authenticator {
    surface: &'static Surface,
    plans: Plans,
}

/// How long a call waits for what authorises it: until its deadline.
#[derive(Clone, Copy)]
pub(crate) struct Patience<'a> {
    pub(crate) pacing: &'a Pacing,
    pub(crate) deadline: &'a Deadline,
}

/// What went out with a request and may be had anew after a refusal.
pub(crate) struct Used<'a> {
    plan: &'a Plan,
    /// Which tokens went out, in the order of the plan. It is one at most with nearly all vendors, so
    /// that the list of the others stays empty.
    first: Option<u64>,
    others: Vec<u64>,
}

impl Authenticator {
    pub(crate) fn new(
        surface: &'static Surface,
        means: BTreeMap<&'static str, Means>,
        tokens: &Tokens,
    ) -> Self {
        Self { surface, plans: plans(surface, means, tokens) }
    }

    /// Puts the credentials of an operation on a request. Signers come last, so that they see what
    /// is sent. What may be had anew after a refusal comes back.
    pub(crate) async fn authorise(
        &self,
        request: &mut Request,
        operation: &Operation,
        patience: Patience<'_>,
    ) -> Result<Used<'_>, AuthError> {
        let Some(plan) = self.plans.get(operation.id) else {
            return Err(AuthError::MissingCredentials {
                alternatives: alternatives::listed(self.surface, [operation]),
            });
        };
        plan.fixed.iter().for_each(|means| means.apply(request));
        let mut used = Used { plan, first: None, others: Vec::new() };
        for slot in &plan.tokens {
            let held = match slot.ready() {
                Some(held) => held,
                // What waits is kept apart, so that a call that need not is small.
                None => Box::pin(patience.token(slot)).await?,
            };
            request.headers_mut().insert(slot.carrier.header.clone(), held.header);
            used.note(held.generation);
        }
        for (scheme, signer) in &plan.signers {
            patience.sign(scheme, signer, request).await?;
        }
        Ok(used)
    }
}

impl Patience<'_> {
    async fn token(&self, slot: &Arc<Slot>) -> Result<Held, AuthError> {
        let Self { pacing, deadline } = *self;
        let mut alarm = pacing.clock.alarm(deadline.left(pacing));
        let token = within(&mut alarm, slot.token()).await;
        token.unwrap_or(Err(AuthError::Deadline { limit: deadline.limit }))
    }

    async fn sign(
        &self,
        scheme: &'static str,
        signer: &Signer,
        request: &mut Request,
    ) -> Result<(), AuthError> {
        let Self { pacing, deadline } = *self;
        let mut alarm = pacing.clock.alarm(deadline.left(pacing));
        match within(&mut alarm, signer.sign(request)).await {
            Ok(signed) => {
                signed.map_err(|source| AuthError::Signing { scheme, source: Arc::new(source) })
            }
            Err(_) => Err(AuthError::SigningDeadline { scheme, limit: deadline.limit }),
        }
    }
}

impl Used<'_> {
    fn note(&mut self, generation: u64) {
        match self.first {
            None => self.first = Some(generation),
            Some(_) => self.others.push(generation),
        }
    }

    /// The call was a success.
    pub(crate) fn accept(&self) {
        self.tokens().for_each(|(slot, generation)| slot.accept(generation));
    }

    /// The vendor answered `401` with these headers. Whether the request should go out once more,
    /// authorised anew.
    pub(crate) fn refuse(&self, answer: &HeaderMap) -> bool {
        // Each of them has to know, so none is skipped.
        let tokens = self.tokens().filter(|(slot, generation)| slot.refuse(*generation)).count();
        let signers = self.plan.signers.iter().filter(|(_, signer)| signer.challenged(answer));
        tokens + signers.count() > 0
    }

    fn tokens(&self) -> impl Iterator<Item = (&Slot, u64)> {
        let generations = self.first.iter().chain(&self.others).copied();
        self.plan.tokens.iter().map(|slot| &**slot).zip(generations)
    }
}
