//! An Entrust tenant: tokens of its Administration API, the questions and answers of its users, and
//! the challenges of its Authentication API.
//!
//! | not published | here |
//! |---|---|
//! | whether reading an authenticator gives the answers | it does not |
//! | status and code of most failures | a status of the reference, with a code that integrators have met where one fits |
//! | reading, changing or deleting what a user does not have | 404 `kba_not_found` |
//! | fewer questions than the minimum, or more than the maximum | 400 on writing, 409 on deleting one |
//! | a wrong answer | 401 `invalid_user_response`; the third locks the user's KBA, which is then 403 |
//! | the questions of an unknown language | an empty list |
//! | unit of `expires` and `time` | milliseconds since 1970 |
//!
//! The codes `kba_not_found`, `kba_exists` and `authenticator_locked` are the sandbox's own.
//!
//! ```
//! # async fn example() -> std::io::Result<()> {
//! use vendor_sandbox::EntrustSandbox;
//! use vendor_sandbox::entrust::{DateStyle, Entrust};
//!
//! let tenant = Entrust::new().dates(DateStyle::OffsetWithoutColon);
//! let sandbox = EntrustSandbox::start_with(tenant).await?;
//! let user = sandbox.with(|tenant| tenant.add_user("user"));
//! # Ok(())
//! # }
//! ```

mod challenges;
mod errors;
mod questions;
mod tokens;
mod users;

use std::collections::HashSet;

use serde_json::json;

use crate::{Answer, Request, Scene, Vendor};
use challenges::Challenges;
use tokens::Tokens;
use users::Users;

pub use questions::{MAXIMUM_ANSWER_LENGTH, MAXIMUM_QUESTIONS, MINIMUM_QUESTIONS};
pub use tokens::DateStyle;

/// The application of the Administration API.
pub const ADMIN_APPLICATION_ID: &str = "4f8b1c52-0a6e-4d0b-9f1d-6c2e7a3b5d10";
/// Its secret.
pub const SHARED_SECRET: &str = "sandboxSharedSecret";
/// The application of the Authentication API, which has no secret.
pub const AUTHENTICATION_APPLICATION_ID: &str = "6781549d-433c-44ea-a42f-4705c26f3245";
/// A user with no questions yet.
pub const USER_ID: &str = "0c3a9f64-7be1-4b7c-8a55-2f6d1e0b9c88";

/// The state of a stand-in for a tenant.
pub struct Entrust {
    tokens: Tokens,
    users: Users,
    challenges: Challenges,
    denied: HashSet<String>,
}

impl Default for Entrust {
    fn default() -> Self {
        Self::new()
    }
}

impl Entrust {
    /// A tenant with one user, [`USER_ID`].
    #[must_use]
    pub fn new() -> Self {
        Self {
            tokens: Tokens::new(),
            users: Users::new(),
            challenges: Challenges::new(),
            denied: HashSet::new(),
        }
    }

    /// Sets how dates are written, instead of [`DateStyle::Zulu`].
    #[must_use]
    pub fn dates(mut self, style: DateStyle) -> Self {
        self.tokens.set_dates(style);
        self
    }

    /// Takes a permission such as `USERQUESTIONS:VIEW` from the application's role.
    #[must_use]
    pub fn without_permission(mut self, permission: impl Into<String>) -> Self {
        self.denied.insert(permission.into());
        self
    }

    /// Adds a user of this alias and gives the UUID.
    pub fn add_user(&mut self, alias: impl Into<String>) -> String {
        self.users.add(alias.into())
    }

    /// How many tokens of the Administration API were issued.
    #[must_use]
    pub fn tokens_issued(&self) -> usize {
        self.tokens.issued()
    }

    /// Makes all tokens of the Administration API worthless.
    pub fn revoke_tokens(&mut self) {
        self.tokens.revoke();
    }

    fn route(&mut self, request: &Request, scene: &Scene) -> Answer {
        let segments = request.segments();
        match (request.method.as_str(), segments.as_slice()) {
            ("POST", ["api", "web", "v1", "adminapi", "authenticate"]) => {
                self.tokens.issue(request, scene.now)
            }
            (method, ["api", "web", version, "authentication", path @ ..]) => {
                self.challenges.route(method, version, path, request, &mut self.users, scene)
            }
            (method, ["api", "web", "v1", "users", path @ ..]) => {
                self.administer(method, path, request, scene)
            }
            _ => errors::not_found("not_found"),
        }
    }

    /// The operations on users' questions. Each asks for a permission.
    fn administer(
        &mut self,
        method: &str,
        path: &[&str],
        request: &Request,
        scene: &Scene,
    ) -> Answer {
        let permission = match (method, path) {
            // The literal comes first: it could be taken for a user's id.
            ("GET", ["userquestions", _] | [_, "userquestions"]) => "USERQUESTIONS:VIEW",
            ("POST", [_, "userquestions"]) => "USERQUESTIONANSWERS:ADD",
            ("PUT", [_, "userquestions"]) => "USERQUESTIONANSWERS:EDIT",
            ("DELETE", [_, "userquestions" | "kbachallenges"] | [_, "userquestions", _]) => {
                "USERQUESTIONS:REMOVE"
            }
            _ => return errors::not_found("not_found"),
        };
        if let Err(refusal) = self.tokens.check(request, scene.now) {
            return refusal;
        }
        if self.denied.contains(permission) {
            return errors::forbidden("access_denied");
        }
        let done = match (method, path) {
            ("GET", ["userquestions", locale]) => {
                return Answer::json(200, &questions::offered(locale));
            }
            (_, [user, rest @ ..]) => self.change(method, user, rest, request),
            (_, []) => Err(errors::not_found("not_found")),
        };
        done.unwrap_or_else(|refusal| refusal)
    }

    fn change(
        &mut self,
        method: &str,
        user: &str,
        rest: &[&str],
        request: &Request,
    ) -> Result<Answer, Answer> {
        let (user, ids) = self.users.administered(user)?;
        match (method, rest) {
            ("GET", _) => return Ok(Answer::json(200, &user.kba()?.to_json())),
            ("POST", _) => user.add_kba(questions::read(request, ids)?)?,
            ("PUT", _) => user.replace_kba(questions::read(request, ids)?)?,
            (_, ["kbachallenges"]) => user.forget_challenge(),
            (_, ["userquestions", question]) => user.kba_mut()?.remove(question)?,
            _ => user.remove_kba()?,
        }
        Ok(Answer::empty(200))
    }
}

impl Vendor for Entrust {
    fn answer(&mut self, request: &Request, scene: &Scene) -> Answer {
        self.route(request, scene)
    }
}

/// One question as it goes over the wire.
fn question_json(id: &str, question: &str) -> serde_json::Value {
    json!({"id": id, "question": question})
}
