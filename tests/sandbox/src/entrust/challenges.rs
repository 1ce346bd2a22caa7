//! The Authentication API: which ways a user has, a challenge of questions, the answers, the end.
//!
//! A challenge comes with a token, and the answers come back with that token in the Authorization
//! header. A user who does not answer is shown the same challenge again.

use std::collections::HashMap;

use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use serde_json::{Value, json};

use super::questions::UserQuestion;
use super::tokens::presented;
use super::users::{User, Users};
use super::{AUTHENTICATION_APPLICATION_ID, errors, question_json};
use crate::clock::later;
use crate::{Answer, Ids, Request, Scene};

/// How long the token of a challenge or of a user lasts.
const LIFETIME: SignedDuration = SignedDuration::from_mins(15);

/// The tokens of challenges, and of users who have passed.
pub(super) struct Challenges {
    tokens: HashMap<String, Token>,
    ids: Ids,
}

struct Token {
    user: String,
    stage: Stage,
    expiry: Timestamp,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Challenged,
    Authenticated,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Parameters {
    application_id: Option<String>,
    user_id: Option<String>,
    #[serde(default)]
    return_default_challenge: bool,
    #[serde(default)]
    cancel: bool,
    kba_challenge: Option<KbaChallenge>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct KbaChallenge {
    user_questions: Vec<UserQuestion>,
}

impl Challenges {
    pub(super) fn new() -> Self {
        Self { tokens: HashMap::new(), ids: Ids::starting_at(0xE80_0001) }
    }

    /// Answers an operation below `/api/web/{version}/authentication`.
    pub(super) fn route(
        &mut self,
        method: &str,
        version: &str,
        path: &[&str],
        request: &Request,
        users: &mut Users,
        scene: &Scene,
    ) -> Answer {
        let answer = match (method, version, path) {
            ("POST", "v2", ["users"]) => self.query(request, users, scene),
            ("POST", "v2", ["users", "authenticate", kind]) => {
                self.challenge(kind, request, users, scene)
            }
            ("POST", "v1", ["users", "authenticate", kind, "complete"]) => {
                self.complete(kind, request, users, scene)
            }
            ("POST", "v1", ["logout"]) => self.log_out(request, scene),
            _ => Err(errors::not_found("not_found")),
        };
        answer.unwrap_or_else(|refusal| refusal)
    }

    fn query(
        &mut self,
        request: &Request,
        users: &mut Users,
        scene: &Scene,
    ) -> Result<Answer, Answer> {
        let parameters = parameters(request)?;
        let (id, user) = users.authenticating(&parameters.user()?)?;
        let ways: &[&str] = if user.has_kba() { &["KBA"] } else { &[] };
        let mut body = json!({
            "authenticationCompleted": false,
            "authenticationTypes": ways,
            "authenticatorLockoutStatus": [{
                "type": "KBA",
                "locked": user.attempts_left == 0,
                "lockoutDate": null,
                "remainingAuthenticationAttempts": user.attempts_left,
            }],
            "time": scene.now.as_millisecond(),
        });
        if parameters.return_default_challenge && user.has_kba() {
            merge(&mut body, self.issue_challenge(id, user, scene)?);
        }
        Ok(Answer::json(200, &body))
    }

    fn challenge(
        &mut self,
        kind: &str,
        request: &Request,
        users: &mut Users,
        scene: &Scene,
    ) -> Result<Answer, Answer> {
        only_kba(kind)?;
        let parameters = parameters(request)?;
        let (id, user) = users.authenticating(&parameters.user()?)?;
        let mut body = json!({"authenticationCompleted": false});
        merge(&mut body, self.issue_challenge(id, user, scene)?);
        Ok(Answer::json(200, &body))
    }

    fn complete(
        &mut self,
        kind: &str,
        request: &Request,
        users: &mut Users,
        scene: &Scene,
    ) -> Result<Answer, Answer> {
        only_kba(kind)?;
        let parameters: Parameters = request.json().map_err(|_| errors::unreadable())?;
        let token = self.live(request, Stage::Challenged, scene)?;
        let (id, user) = users.authenticating(&token.1)?;
        if parameters.cancel {
            self.tokens.remove(&token.0);
            let body = json!({"authenticationCompleted": false, "status": "CANCEL"});
            return Ok(Answer::json(200, &body));
        }
        check(user, parameters.kba_challenge.as_ref())?;
        self.tokens.remove(&token.0);
        user.forget_challenge();
        let mut body = json!({"authenticationCompleted": true, "userId": user.alias});
        merge(&mut body, self.issue_token(id, Stage::Authenticated, scene));
        Ok(Answer::json(200, &body))
    }

    fn log_out(&mut self, request: &Request, scene: &Scene) -> Result<Answer, Answer> {
        let token = self.live(request, Stage::Authenticated, scene)?;
        self.tokens.remove(&token.0);
        Ok(Answer::empty(200))
    }

    /// The request's token and its user, if the token is good for this.
    fn live(
        &self,
        request: &Request,
        stage: Stage,
        scene: &Scene,
    ) -> Result<(String, String), Answer> {
        presented(request)
            .and_then(|text| self.tokens.get_key_value(text))
            .filter(|(_, token)| token.stage == stage && scene.now < token.expiry)
            .map(|(text, token)| (text.clone(), token.user.clone()))
            .ok_or_else(|| errors::unauthorized("invalid_session_token"))
    }

    /// The members of an answer that carries a challenge.
    fn issue_challenge(
        &mut self,
        id: &str,
        user: &mut User,
        scene: &Scene,
    ) -> Result<Value, Answer> {
        if user.attempts_left == 0 {
            return Err(errors::forbidden("authenticator_locked"));
        }
        let questions: Value = user
            .kba()?
            .challenge()
            .iter()
            .map(|kept| question_json(&kept.id, &kept.question))
            .collect();
        let challenge =
            user.retained.get_or_insert_with(|| self.ids.next_uuid().to_string()).clone();
        let mut members = json!({"kbaChallenge": {"id": challenge, "userQuestions": questions}});
        merge(&mut members, self.issue_token(id, Stage::Challenged, scene));
        Ok(members)
    }

    fn issue_token(&mut self, user: &str, stage: Stage, scene: &Scene) -> Value {
        let text = format!("sandbox/user+{}==", self.ids.next_uuid().simple());
        let expiry = later(scene.now, LIFETIME);
        self.tokens.insert(text.clone(), Token { user: user.to_owned(), stage, expiry });
        json!({
            "token": text,
            "expires": expiry.as_millisecond(),
            "time": scene.now.as_millisecond(),
        })
    }
}

impl Parameters {
    fn user(&self) -> Result<String, Answer> {
        let missing = || errors::bad_request("invalid_argument_format", "User id cannot be null");
        self.user_id.clone().ok_or_else(missing)
    }
}

/// Reads the parameters of a call that must name its application.
fn parameters(request: &Request) -> Result<Parameters, Answer> {
    let parameters: Parameters = request.json().map_err(|_| errors::unreadable())?;
    match parameters.application_id.as_deref() {
        Some(AUTHENTICATION_APPLICATION_ID) => Ok(parameters),
        Some(_) => Err(errors::not_found("application_not_found")),
        None => {
            let message = "Application id cannot be null";
            Err(errors::bad_request("invalid_argument_format", message))
        }
    }
}

/// Compares answers with those that the user gave before, in the order of the challenge.
fn check(user: &mut User, given: Option<&KbaChallenge>) -> Result<(), Answer> {
    if user.attempts_left == 0 {
        return Err(errors::forbidden("authenticator_locked"));
    }
    let asked = user.kba()?.challenge();
    let given = given.map_or(&[][..], |challenge| &challenge.user_questions);
    let right = given.len() == asked.len()
        && asked.iter().zip(given).all(|(asked, given)| {
            given.answer.as_deref() == Some(&asked.answer)
                && given.id.as_ref().is_none_or(|id| *id == asked.id)
        });
    if right {
        user.attempts_left = super::users::ATTEMPTS;
        return Ok(());
    }
    user.attempts_left -= 1;
    Err(errors::unauthorized("invalid_user_response"))
}

fn only_kba(kind: &str) -> Result<(), Answer> {
    if kind == "KBA" {
        return Ok(());
    }
    Err(errors::bad_request("invalid_argument_format", "The user has no such authenticator."))
}

/// Adds the members of one object to another.
fn merge(into: &mut Value, from: Value) {
    if let (Value::Object(into), Value::Object(from)) = (into, from) {
        into.extend(from);
    }
}
