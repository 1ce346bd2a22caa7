// @generated
// Made of cases/client/museum by the suite `compiled`. Do not edit.

//! What requests and answers hold.

use std::collections::BTreeMap;

use client_runtime::{object, outcome};

outcome! {
    /// The failures of [`Client::add_exhibit`](super::Client::add_exhibit), by status.
    pub enum AddExhibitError {
        /// there is one
        Conflict(Problem) = 409,
        /// impossible
        UnprocessableEntity(Place) = 422,
        /// locked
        Locked = 423,
    }
}

outcome! {
    /// The successes of [`Client::add_exhibit`](super::Client::add_exhibit), by status.
    pub enum AddExhibitOutcome {
        /// added
        Created(Exhibit) = 201,
        /// later
        Accepted(Place) = 202,
    }
}

object! {
    /// The schema `Exhibit`.
    pub struct Exhibit {
        required {
            title = "title": String,
        }
    }
}

outcome! {
    /// The failures of [`Client::list_exhibits`](super::Client::list_exhibits), by status.
    pub enum ListExhibitsError {
        /// refused
        Default(Problem) = _,
    }
}

object! {
    /// The argument `filter` of [`Client::list_exhibits`](super::Client::list_exhibits).
    pub struct ListExhibitsFilter {
        optional {
            state = "state": String,
            year = "year": BTreeMap<String, i64>,
        }
    }
}

object! {
    /// The schema `Place`.
    pub struct Place {
        required {
            position = "position": i64,
        }
    }
}

object! {
    /// The schema `Problem`.
    pub struct Problem {
        required {
            code = "code": String,
        }
    }
}
