//! What all clones of a client share.

use std::sync::Arc;
use std::time::Duration;

use crate::auth::Authenticator;
use crate::rate_gate::RateGate;
use crate::retry::Pacing;
use crate::retry::rules::{Ending, Rules};
use crate::servers::Servers;
use crate::{Interceptor, Repeat, Surface};

/// What all clones of a runtime share.
pub(crate) struct Shared {
    pub(crate) surface: &'static Surface,
    pub(crate) servers: Servers,
    pub(crate) http: reqwest::Client,
    /// Keeps connections for a moment only; see [`Shared::http_for`].
    pub(crate) fresh_http: reqwest::Client,
    pub(crate) authenticator: Authenticator,
    pub(crate) pacing: Pacing,
    /// There if calls wait for the vendor's rate limit.
    pub(crate) rate_gate: Option<RateGate>,
    pub(crate) timeout: Duration,
    pub(crate) deadline: Duration,
    pub(crate) max_body: usize,
    pub(crate) stream_idle_limit: Duration,
    pub(crate) interceptors: Vec<Arc<dyn Interceptor>>,
}

impl Shared {
    /// The client for a call with these rules. A server may close an idle connection while a request
    /// is on its way to it. Where the request can then not be repeated, be it by the rules or because
    /// its body can be read only once, no connection is used that has been idle.
    pub(crate) fn http_for(&self, rules: &Rules, goes_out_once: bool) -> &reqwest::Client {
        match rules.repeat(Ending::Unknown) {
            Repeat::Allowed if !goes_out_once => &self.http,
            _ => &self.fresh_http,
        }
    }
}
