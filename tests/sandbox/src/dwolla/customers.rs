//! Personal verified customers and their status.

use std::collections::HashMap;

use super::{CUSTOMER_FORBIDDEN, CUSTOMER_KBA, CUSTOMER_VERIFIED};
use crate::Ids;

/// The status of a personal verified customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CustomerStatus {
    /// Known for who they are.
    Verified,
    /// Suspended by Dwolla.
    Suspended,
    /// Deactivated by the application.
    Deactivated,
    /// Must send in a document.
    Document,
    /// Must send their data again.
    Retry,
    /// May be asked, once.
    Kba,
}

/// The customers, those of others included.
pub(super) struct Customers {
    statuses: HashMap<String, CustomerStatus>,
    ids: Ids,
}

/// What an application may learn of a customer.
pub(super) enum Lookup {
    Own(CustomerStatus),
    Forbidden,
    Unknown,
}

impl Customers {
    /// The customers that every sandbox starts with.
    pub(super) fn published() -> Self {
        let statuses = [
            (CUSTOMER_KBA.to_owned(), CustomerStatus::Kba),
            (CUSTOMER_VERIFIED.to_owned(), CustomerStatus::Verified),
        ];
        Self { statuses: statuses.into(), ids: Ids::starting_at(0xC00_0001) }
    }

    pub(super) fn add(&mut self, status: CustomerStatus) -> String {
        let id = self.ids.next_uuid().to_string();
        self.statuses.insert(id.clone(), status);
        id
    }

    pub(super) fn look_up(&self, id: &str) -> Lookup {
        match self.statuses.get(id) {
            Some(status) => Lookup::Own(*status),
            None if id == CUSTOMER_FORBIDDEN => Lookup::Forbidden,
            None => Lookup::Unknown,
        }
    }

    pub(super) fn status(&self, id: &str) -> Option<CustomerStatus> {
        self.statuses.get(id).copied()
    }

    pub(super) fn set_status(&mut self, id: &str, status: CustomerStatus) {
        self.statuses.insert(id.to_owned(), status);
    }
}
