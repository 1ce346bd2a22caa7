//! Dwolla's token endpoint and its three KBA operations.
//!
//! Where Dwolla is silent, the sandbox takes the strict reading, so that a client that passes here
//! does not rely on luck:
//!
//! | not published | here |
//! |---|---|
//! | a second GET of the questions | 403, the session is no longer valid; it can still be answered in time |
//! | a second session for one customer | opens, and the first is no longer valid |
//! | answers before the questions were fetched | 403, the session is no longer valid |
//! | the word for a failed verification | [`FAILED`] |
//! | a body with answers that are not one for each question | 400 `ValidationError`, the attempt is kept |
//! | a token request that is no client credentials grant | 400 with the OAuth error code |
//! | the body of a 409 | `code` and `message`, like any other |
//!
//! A vendor that is not the default one is built first:
//!
//! ```
//! # async fn example() -> std::io::Result<()> {
//! use std::time::Duration;
//! use vendor_sandbox::DwollaSandbox;
//! use vendor_sandbox::dwolla::{CustomerStatus, Dwolla};
//!
//! let sandbox =
//!     DwollaSandbox::start_with(Dwolla::new().token_lifetime(Duration::from_secs(5))).await?;
//! let customer = sandbox.with(|dwolla| dwolla.add_customer(CustomerStatus::Kba));
//! # Ok(())
//! # }
//! ```

mod customers;
mod errors;
mod kba;
mod questions;
mod tokens;

use std::collections::HashSet;
use std::time::Duration;

pub use customers::CustomerStatus;
pub use errors::{request_timeout, server_error, too_many_requests};
pub use kba::FAILED;
pub use questions::RIGHT_ANSWERS;

use crate::{Answer, Ids, Replays, Request, Scene, Vendor};
use customers::Customers;
use kba::Sessions;
use tokens::Tokens;

/// The media type that the `Accept` header must name.
pub const MEDIA_TYPE: &str = "application/vnd.dwolla.v1.hal+json";
/// The application's id.
pub const CLIENT_ID: &str = "sandboxClientId";
/// The application's secret.
pub const CLIENT_SECRET: &str = "sandboxClientSecret";
/// A customer who may be asked.
pub const CUSTOMER_KBA: &str = "33aa88b1-97df-424a-9043-d5f85809858b";
/// A customer who is verified, and may not be asked any more.
pub const CUSTOMER_VERIFIED: &str = "61a74e62-e27d-46f1-9fa6-a8e57226bb3e";
/// A customer of somebody else's.
pub const CUSTOMER_FORBIDDEN: &str = "ca22d192-48f1-4b72-b29d-681e9e20795d";

/// The state of a stand-in for Dwolla.
pub struct Dwolla {
    tokens: Tokens,
    customers: Customers,
    sessions: Sessions,
    replays: Replays,
    held_keys: HashSet<String>,
    request_ids: Ids,
}

impl Default for Dwolla {
    fn default() -> Self {
        Self::new()
    }
}

impl Dwolla {
    /// An application with three customers: [`CUSTOMER_KBA`], [`CUSTOMER_VERIFIED`] and
    /// [`CUSTOMER_FORBIDDEN`].
    #[must_use]
    pub fn new() -> Self {
        Self {
            tokens: Tokens::new(),
            customers: Customers::published(),
            sessions: Sessions::new(),
            replays: Replays::default(),
            held_keys: HashSet::new(),
            request_ids: Ids::starting_at(0xD00_0001),
        }
    }

    /// Sets how long a token lasts, instead of an hour.
    #[must_use]
    pub fn token_lifetime(mut self, lifetime: Duration) -> Self {
        self.tokens.set_lifetime(lifetime);
        self
    }

    /// Sets where the ids of sessions are counted from.
    #[must_use]
    pub fn session_ids(mut self, ids: Ids) -> Self {
        self.sessions.set_ids(ids);
        self
    }

    /// Adds a customer of the application's own and gives the id.
    pub fn add_customer(&mut self, status: CustomerStatus) -> String {
        self.customers.add(status)
    }

    /// A customer's status, if there is such a customer.
    #[must_use]
    pub fn customer_status(&self, id: &str) -> Option<CustomerStatus> {
        self.customers.status(id)
    }

    /// How many sessions were opened.
    #[must_use]
    pub fn sessions_opened(&self) -> usize {
        self.sessions.opened()
    }

    /// Makes all tokens unknown, as if they had never been issued.
    pub fn revoke_tokens(&mut self) {
        self.tokens.revoke();
    }

    /// Takes a request with this idempotency key for one that is still in work: the next ones with
    /// it end in 409, until [`Dwolla::release_key`].
    pub fn hold_key(&mut self, key: impl Into<String>) {
        self.held_keys.insert(key.into());
    }

    /// Ends what [`Dwolla::hold_key`] began.
    pub fn release_key(&mut self, key: &str) {
        self.held_keys.remove(key);
    }

    fn route(&mut self, request: &Request, scene: &Scene) -> Answer {
        let method = request.method.as_str();
        match (method, request.segments().as_slice()) {
            ("POST", ["token"]) => self.tokens.issue(request, scene.now),
            (_, ["token"]) => errors::method_not_allowed(),
            (_, path) => match self.refusal(request, scene) {
                Some(refusal) => refusal,
                None => self.resource(method, path, request, scene),
            },
        }
    }

    /// Why a request for a resource goes no further: its token, or the version that it asks for.
    fn refusal(&self, request: &Request, scene: &Scene) -> Option<Answer> {
        if let Err(refusal) = self.tokens.check(request, scene.now) {
            return Some(refusal);
        }
        let accept = request.header("accept").unwrap_or_default();
        let mut types = accept.split(',').filter_map(|range| range.split(';').next());
        (!types.any(|media_type| media_type.trim() == MEDIA_TYPE)).then(errors::invalid_version)
    }

    fn resource(
        &mut self,
        method: &str,
        path: &[&str],
        request: &Request,
        scene: &Scene,
    ) -> Answer {
        match (method, path) {
            ("POST", ["customers", customer, "kba"]) => {
                self.once_per_key(request, scene, |dwolla| {
                    dwolla.sessions.open(customer, &dwolla.customers, scene)
                })
            }
            ("GET", ["kba", session]) => self.sessions.questions(session, scene),
            ("POST", ["kba", session]) => {
                self.sessions.verify(session, request, &mut self.customers, scene)
            }
            (_, ["customers", _, "kba"] | ["kba", _]) => errors::method_not_allowed(),
            _ => errors::not_found("The requested resource was not found."),
        }
    }

    /// Keeps an answer under the request's idempotency key, if it has one and the call succeeds.
    fn once_per_key(
        &mut self,
        request: &Request,
        scene: &Scene,
        work: impl FnOnce(&mut Self) -> Answer,
    ) -> Answer {
        let Some(key) = request.header("idempotency-key") else {
            return work(self);
        };
        if self.held_keys.contains(key) {
            return errors::conflict();
        }
        if let Some(answer) = self.replays.find(key, request, scene.now) {
            return answer;
        }
        let answer = work(self);
        if answer.status() < 300 {
            self.replays.keep(key, request, scene.now, &answer);
        }
        answer
    }
}

impl Vendor for Dwolla {
    fn answer(&mut self, request: &Request, scene: &Scene) -> Answer {
        let request_id = self.request_ids.next_uuid();
        self.route(request, scene).header("X-Request-ID", request_id.to_string())
    }
}
