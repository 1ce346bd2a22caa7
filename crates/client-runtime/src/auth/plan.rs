//! What each operation is authorised with, chosen once when the client is built.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::endpoint::Asking;
use super::provider::Provided;
use super::shared_store::SharedStore;
use super::slot::{Issuer, Slot};
use super::source::{Carrier, Origin, TokenSource};
use super::{Means, Signer, TokenKey, TokenSettings, TokenStore};
use crate::retry::Pacing;
use crate::{Operation, RequiredScheme, Surface};

/// What tokens are got with.
pub(crate) struct Tokens {
    /// The HTTP client for token endpoints.
    pub(crate) http: reqwest::Client,
    pub(crate) pacing: Pacing,
    pub(crate) settings: TokenSettings,
    pub(crate) store: Arc<dyn TokenStore>,
}

/// What one operation is authorised with.
#[derive(Default)]
pub(super) struct Plan {
    /// What is the same on every request.
    pub(super) fixed: Vec<Arc<Means>>,
    pub(super) tokens: Vec<Arc<Slot>>,
    pub(super) signers: Vec<(&'static str, Signer)>,
}

/// Plans by the operations' ids. One that cannot be authorised has none.
pub(super) type Plans = HashMap<&'static str, Plan>;

/// The plans of all operations. Those that ask for the same token share it.
pub(super) fn plans(
    surface: &'static Surface,
    means: BTreeMap<&'static str, Means>,
    tokens: &Tokens,
) -> Plans {
    let means = means.into_iter().map(|(scheme, means)| (scheme, Arc::new(means))).collect();
    let mut slots = HashMap::new();
    let operations = surface.operations.iter();
    operations
        .filter_map(|operation| {
            let chosen = choose(operation, &means)?;
            Some((operation.id, plan(chosen, tokens, &mut slots)))
        })
        .collect()
}

/// The means of the first alternative, in the document's order, for which there are all credentials.
/// An empty one, which lets the operation be called without, counts last: a caller with credentials wants
/// them used.
fn choose<'m>(
    operation: &'static Operation,
    means: &'m BTreeMap<&'static str, Arc<Means>>,
) -> Option<Vec<(&'static RequiredScheme, &'m Arc<Means>)>> {
    let alternatives = operation.security.iter().filter(|each| !each.schemes.is_empty());
    let met = alternatives.into_iter().find_map(|each| meet(each.schemes, means));
    met.or_else(|| super::is_open(operation).then(Vec::new))
}

/// The means of all schemes of an alternative, if there are all of them and no two put different
/// values into one place: only one of them would be sent.
pub(crate) fn meet<'m, M: AsRef<Means>>(
    schemes: &'static [RequiredScheme],
    means: &'m BTreeMap<&'static str, M>,
) -> Option<Vec<(&'static RequiredScheme, &'m M)>> {
    let chosen: Vec<(&RequiredScheme, &M)> = schemes
        .iter()
        .map(|required| Some((required, means.get(required.scheme)?)))
        .collect::<Option<_>>()?;
    let clash = chosen.iter().enumerate().any(|(index, (_, one))| {
        let one = one.as_ref();
        chosen.iter().skip(index + 1).any(|(_, other)| one.excludes((*other).as_ref()))
    });
    (!clash).then_some(chosen)
}

fn plan(
    chosen: Vec<(&'static RequiredScheme, &Arc<Means>)>,
    tokens: &Tokens,
    slots: &mut HashMap<(TokenKey, Carrier), Arc<Slot>>,
) -> Plan {
    let mut plan = Plan::default();
    for (required, means) in chosen {
        match &**means {
            Means::Token(source) => {
                let key = source.key(required.scopes);
                let slot = slots
                    .entry((key.clone(), source.carrier.clone()))
                    .or_insert_with(|| Arc::new(slot(source, key, tokens)));
                plan.tokens.push(Arc::clone(slot));
            }
            Means::Signer(signer) => plan.signers.push((required.scheme, signer.clone())),
            _ => plan.fixed.push(Arc::clone(means)),
        }
    }
    plan
}

fn slot(source: &TokenSource, key: TokenKey, tokens: &Tokens) -> Slot {
    let Tokens { http, pacing, settings, store } = tokens;
    let clock = Arc::clone(&pacing.clock);
    let scopes = key.scopes().to_owned();
    let (issuer, store): (Box<dyn Issuer>, _) = match &source.origin {
        Origin::Endpoint(endpoint) => {
            let (http, endpoint) = (http.clone(), Arc::clone(endpoint));
            let pacing = pacing.clone();
            let asking = Asking { http, pacing, settings: *settings, endpoint, scopes };
            let store = SharedStore::new(Arc::clone(store), Arc::clone(&clock), settings.store);
            (Box::new(asking), Some(store))
        }
        // The caller's own source keeps its tokens as it likes.
        Origin::Provider(provider) => {
            let (provider, clock) = (provider.clone(), Arc::clone(&clock));
            (Box::new(Provided { provider, scopes, clock }), None)
        }
    };
    let random = Arc::clone(&pacing.random);
    Slot::new(key, source.carrier.clone(), issuer, store, *settings, clock, random)
}
