//! Kulipa's KYC: starting a check, exporting what it found, and the import that is not open yet.
//!
//! | not published | here |
//! |---|---|
//! | what starting a check answers | 200 with `id`, `userId`, `type`, `status`, `createdAt` and `url` |
//! | the states of a check | `pending`, then `verified` by [`Kulipa::verify`] |
//! | the body of an error | `code` and `message`, for wrong members also `details.issues` |
//! | a check of the type `import`, whose data belong to another call | is started like any other |
//! | a check of an unknown user | 400 `user_not_found`: the page of the operation lists no 404 |
//! | an export whose conditions are not met | 400 `kyc_not_exportable` |
//! | what the import answers while it is not open | 403 `feature_not_available` |
//! | what comes first | the key, then the rate limit, then the idempotency key; so 401, 403 and 429 are not kept under a key |
//! | how long a 429 lasts | until its `Retry-After` is over, which is longer than the window |
//!
//! ```
//! # async fn example() -> std::io::Result<()> {
//! use vendor_sandbox::KulipaSandbox;
//! use vendor_sandbox::kulipa::Kulipa;
//!
//! let sandbox = KulipaSandbox::start_with(Kulipa::new().rate_limit(2)).await?;
//! assert!(sandbox.base_url().ends_with("/v1"));
//! # Ok(())
//! # }
//! ```

mod errors;
mod export;
mod kycs;
mod rate_limit;

use crate::{Answer, Ids, Replays, Request, Scene, Vendor};
use kycs::Kycs;
use rate_limit::RateLimit;

pub use kycs::UserStatus;

/// A key that may do everything.
pub const API_KEY: &str = "sandboxApiKey";
/// A key that is known and may do nothing.
pub const API_KEY_FORBIDDEN: &str = "sandboxForbiddenKey";
/// An active user with a verified full check.
pub const USER_ACTIVE: &str = "usr-b036777a-d790-4cd3-a3d5-3bc1982eccc2";
/// A user who has not been checked.
pub const USER_UNVERIFIED: &str = "usr-5d1f0c3e-2a4b-4c6d-8e9f-0a1b2c3d4e5f";

/// The longest idempotency key.
const KEY_LENGTH: usize = 64;

/// The state of a stand-in for Kulipa.
pub struct Kulipa {
    kycs: Kycs,
    limit: RateLimit,
    replays: Replays,
    request_ids: Ids,
}

impl Default for Kulipa {
    fn default() -> Self {
        Self::new()
    }
}

impl Kulipa {
    /// A platform with two users, [`USER_ACTIVE`] and [`USER_UNVERIFIED`].
    #[must_use]
    pub fn new() -> Self {
        Self {
            kycs: Kycs::published(),
            limit: RateLimit::new(300),
            replays: Replays::default(),
            request_ids: Ids::starting_at(0xA00_0001),
        }
    }

    /// Sets how many calls a minute allows, instead of 300.
    #[must_use]
    pub fn rate_limit(mut self, calls: u32) -> Self {
        self.limit = RateLimit::new(calls);
        self
    }

    /// Adds a user who has not been checked and gives the id.
    pub fn add_user(&mut self) -> String {
        self.kycs.add_user()
    }

    /// Ends a check well, which makes its user active. False if there is no such check.
    pub fn verify(&mut self, kyc: &str) -> bool {
        self.kycs.verify(kyc)
    }

    /// A user's status, if there is such a user.
    #[must_use]
    pub fn user_status(&self, id: &str) -> Option<UserStatus> {
        self.kycs.user_status(id)
    }

    /// How many checks there are, the one of [`USER_ACTIVE`] included.
    #[must_use]
    pub fn kycs(&self) -> usize {
        self.kycs.len()
    }

    fn admit(&mut self, request: &Request, scene: &Scene) -> Answer {
        match request.header("x-api-key") {
            Some(API_KEY) => {}
            Some(API_KEY_FORBIDDEN) => return errors::forbidden(),
            _ => return errors::unauthorized(),
        }
        let answer = if self.limit.allows(scene.now) {
            self.once_per_key(request, scene)
        } else {
            errors::too_many_requests()
        };
        self.limit.tell(answer, scene.now)
    }

    /// Keeps every answer to a POST or PUT under the request's idempotency key, failures too.
    fn once_per_key(&mut self, request: &Request, scene: &Scene) -> Answer {
        let writes = matches!(request.method.as_str(), "POST" | "PUT");
        let Some(key) = request.header("x-idempotency-key").filter(|_| writes) else {
            return self.route(request, scene);
        };
        if key.len() > KEY_LENGTH {
            return errors::invalid(&["x-idempotency-key"]);
        }
        if let Some(answer) = self.replays.find(key, request, scene.now) {
            return answer;
        }
        let answer = self.route(request, scene);
        self.replays.keep(key, request, scene.now, &answer);
        answer
    }

    fn route(&mut self, request: &Request, scene: &Scene) -> Answer {
        match (request.method.as_str(), request.segments().as_slice()) {
            ("PUT", ["v1", "kycs"]) => self.kycs.create(request, scene),
            ("GET", ["v1", "kycs", "export"]) => self.kycs.export(request),
            ("PUT", ["v1", "kycs", "import"]) => errors::not_open(),
            _ => errors::not_found(),
        }
    }
}

impl Vendor for Kulipa {
    const BASE_PATH: &'static str = "/v1";

    fn answer(&mut self, request: &Request, scene: &Scene) -> Answer {
        let request_id = self.request_ids.next_uuid();
        self.admit(request, scene).header("x-request-id", request_id.to_string())
    }
}
