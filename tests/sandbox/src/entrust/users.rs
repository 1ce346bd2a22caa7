//! Users, with what they have: questions, a retained challenge, and attempts left.

use std::collections::BTreeMap;

use super::questions::Kba;
use super::{USER_ID, errors};
use crate::{Answer, Ids};

/// Wrong answers that lock a user's KBA.
pub(super) const ATTEMPTS: u32 = 3;

/// The tenant's users by their UUID.
pub(super) struct Users {
    users: BTreeMap<String, User>,
    ids: Ids,
}

/// One user.
pub(super) struct User {
    pub(super) alias: String,
    /// The id of the challenge that is shown again until it is met.
    pub(super) retained: Option<String>,
    pub(super) attempts_left: u32,
    kba: Option<Kba>,
}

impl Users {
    pub(super) fn new() -> Self {
        let first = (USER_ID.to_owned(), User::new("user".to_owned()));
        Self { users: BTreeMap::from([first]), ids: Ids::starting_at(0xE00_0001) }
    }

    pub(super) fn add(&mut self, alias: String) -> String {
        let id = self.ids.next_uuid().to_string();
        self.users.insert(id.clone(), User::new(alias));
        id
    }

    /// The user of a UUID, and the ids for new questions.
    pub(super) fn administered(&mut self, id: &str) -> Result<(&mut User, &mut Ids), Answer> {
        let Some(user) = self.users.get_mut(id) else {
            return Err(errors::not_found("user_not_found"));
        };
        Ok((user, &mut self.ids))
    }

    /// The user of an alias or a UUID, and the UUID.
    pub(super) fn authenticating(&mut self, name: &str) -> Result<(&String, &mut User), Answer> {
        self.users
            .iter_mut()
            .find(|(id, user)| *id == name || user.alias == name)
            .ok_or_else(|| errors::not_found("user_not_found"))
    }
}

impl User {
    fn new(alias: String) -> Self {
        Self { alias, retained: None, attempts_left: ATTEMPTS, kba: None }
    }

    pub(super) fn has_kba(&self) -> bool {
        self.kba.is_some()
    }

    pub(super) fn kba(&self) -> Result<&Kba, Answer> {
        self.kba.as_ref().ok_or_else(no_kba)
    }

    pub(super) fn kba_mut(&mut self) -> Result<&mut Kba, Answer> {
        self.kba.as_mut().ok_or_else(no_kba)
    }

    pub(super) fn add_kba(&mut self, kba: Kba) -> Result<(), Answer> {
        if self.kba.is_some() {
            return Err(errors::conflict("kba_exists", "The user has an authenticator already."));
        }
        self.kba = Some(kba);
        Ok(())
    }

    pub(super) fn replace_kba(&mut self, kba: Kba) -> Result<(), Answer> {
        *self.kba_mut()? = kba;
        // A challenge of questions that are gone could not be met any more.
        self.forget_challenge();
        Ok(())
    }

    pub(super) fn remove_kba(&mut self) -> Result<(), Answer> {
        self.forget_challenge();
        self.kba.take().map(drop).ok_or_else(no_kba)
    }

    pub(super) fn forget_challenge(&mut self) {
        self.retained = None;
    }
}

fn no_kba() -> Answer {
    errors::not_found("kba_not_found")
}
