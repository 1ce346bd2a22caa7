//! Users and their checks.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{USER_ACTIVE, USER_UNVERIFIED, errors, export};
use crate::{Answer, Ids, Request, Scene};

/// The kinds of check that can be asked for.
const TYPES: [&str; 4] = ["full", "shipping", "rfi", "import"];

/// A user's status, as far as checks change it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UserStatus {
    /// Not checked yet.
    Unverified,
    /// Checked, and free to act.
    Active,
}

/// The users, and the checks in the order of their creation.
pub(super) struct Kycs {
    users: BTreeMap<String, UserStatus>,
    kycs: Vec<Kyc>,
    ids: Ids,
}

struct Kyc {
    id: String,
    user: String,
    kind: String,
    verified: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct CreateKyc {
    user_id: Option<String>,
    r#type: Option<String>,
    #[serde(default)]
    redirect_uri: Value,
}

impl Kycs {
    /// What every sandbox starts with.
    pub(super) fn published() -> Self {
        let mut kycs = Self {
            users: BTreeMap::from([
                (USER_ACTIVE.to_owned(), UserStatus::Active),
                (USER_UNVERIFIED.to_owned(), UserStatus::Unverified),
            ]),
            kycs: Vec::new(),
            ids: Ids::starting_at(1),
        };
        let first = kycs.add(USER_ACTIVE, "full");
        kycs.verify(&first);
        kycs
    }

    pub(super) fn len(&self) -> usize {
        self.kycs.len()
    }

    pub(super) fn add_user(&mut self) -> String {
        let id = format!("usr-{}", self.ids.next_uuid());
        self.users.insert(id.clone(), UserStatus::Unverified);
        id
    }

    pub(super) fn user_status(&self, id: &str) -> Option<UserStatus> {
        self.users.get(id).copied()
    }

    pub(super) fn verify(&mut self, id: &str) -> bool {
        let Some(kyc) = self.kycs.iter_mut().find(|kyc| kyc.id == id) else {
            return false;
        };
        kyc.verified = true;
        self.users.insert(kyc.user.clone(), UserStatus::Active);
        true
    }

    /// PUT /v1/kycs
    pub(super) fn create(&mut self, request: &Request, scene: &Scene) -> Answer {
        let Ok(body) = request.json::<CreateKyc>() else {
            return errors::bad_request("invalid_body", "The body cannot be read.");
        };
        let user = body.user_id.filter(|id| is_user_id(id));
        let kind = body.r#type.filter(|kind| TYPES.contains(&kind.as_str()));
        let redirect_fits = body.redirect_uri.is_null() || body.redirect_uri.is_string();
        let (Some(user), Some(kind), true) = (&user, &kind, redirect_fits) else {
            let fits = [
                ("userId", user.is_some()),
                ("type", kind.is_some()),
                ("redirectUri", redirect_fits),
            ];
            let wrong: Vec<&str> =
                fits.iter().filter(|(_, fits)| !fits).map(|(member, _)| *member).collect();
            return errors::invalid(&wrong);
        };
        if !self.users.contains_key(user) {
            return errors::bad_request("user_not_found", "There is no such user.");
        }
        let id = self.add(user, kind);
        Answer::json(200, &started(&id, user, kind, scene.now))
    }

    /// GET /v1/kycs/export
    pub(super) fn export(&self, request: &Request) -> Answer {
        let Some(user) = request.query_value("userId").filter(|id| is_user_id(id)) else {
            return errors::invalid(&["userId"]);
        };
        let Some(status) = self.users.get(&user) else {
            return errors::not_found();
        };
        let verified =
            self.kycs.iter().any(|kyc| kyc.user == user && kyc.kind == "full" && kyc.verified);
        if *status == UserStatus::Active && verified {
            return Answer::json(200, &export::identity());
        }
        errors::bad_request("kyc_not_exportable", "The user has no verified full check.")
    }

    fn add(&mut self, user: &str, kind: &str) -> String {
        let id = format!("kyc-{}", self.ids.next_uuid());
        let kyc =
            Kyc { id: id.clone(), user: user.to_owned(), kind: kind.to_owned(), verified: false };
        self.kycs.push(kyc);
        id
    }
}

fn started(id: &str, user: &str, kind: &str, now: Timestamp) -> Value {
    json!({
        "id": id,
        "userId": user,
        "type": kind,
        "status": "pending",
        "createdAt": now.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
        "url": format!("https://provider.example/verify/{id}"),
    })
}

/// `usr-` and a version 4 UUID in small letters.
fn is_user_id(id: &str) -> bool {
    let Some(uuid) = id.strip_prefix("usr-") else {
        return false;
    };
    uuid::Uuid::try_parse(uuid)
        .is_ok_and(|parsed| parsed.get_version_num() == 4 && parsed.to_string() == uuid)
}
