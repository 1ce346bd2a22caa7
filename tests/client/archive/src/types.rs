// @generated
// Made of cases/client/archive by the suite `compiled`. Do not edit.

//! What requests and answers hold.

use std::collections::BTreeMap;

use client_runtime::{object, outcome};

object! {
    /// The schema `Coin`.
    pub struct Coin {
        required {
            id = "id": i64,
        }
    }
}

object! {
    /// The schema `Film`.
    pub struct Film {
        required {
            title = "title": String,
        }
    }
}

object! {
    /// The schema `Letter`.
    pub struct Letter {
        required {
            id = "id": String,
        }
    }
}

object! {
    /// The schema `Link`.
    pub struct Link {
        optional {
            href = "href": String,
        }
    }
}

object! {
    /// The answer of [`Client::list_coins`](super::Client::list_coins).
    pub struct ListCoinsResponse {
        required {
            has_more = "has_more": bool,
        }
        optional {
            data = "data": Vec<Coin>,
        }
    }
}

object! {
    /// Any other answer of [`Client::list_films`](super::Client::list_films).
    pub struct ListFilmsDefaultResponse {
        optional {
            code = "code": String,
        }
    }
}

outcome! {
    /// The failures of [`Client::list_films`](super::Client::list_films), by status.
    pub enum ListFilmsError {
        /// What went wrong
        Default(ListFilmsDefaultResponse) = _,
    }
}

object! {
    /// The answer of [`Client::list_films`](super::Client::list_films).
    pub struct ListFilmsResponse {
        optional {
            links = "_links": BTreeMap<String, Link>,
            embedded = "_embedded": ListFilmsResponseEmbedded,
        }
    }
}

object! {
    /// `_embedded` of [`ListFilmsResponse`].
    pub struct ListFilmsResponseEmbedded {
        optional {
            films = "films": Vec<Film>,
        }
    }
}

/// Any other answer of [`Client::list_letters`](super::Client::list_letters).
pub type ListLettersDefaultResponse = ListFilmsDefaultResponse;

/// The failures of [`Client::list_letters`](super::Client::list_letters), by status.
pub type ListLettersError = ListFilmsError;

object! {
    /// The answer of [`Client::list_letters`](super::Client::list_letters).
    pub struct ListLettersResponse {
        required {
            data = "data": Vec<Letter>,
        }
        optional {
            meta = "meta": ListLettersResponseMeta,
        }
    }
}

object! {
    /// `meta` of [`ListLettersResponse`].
    pub struct ListLettersResponseMeta {
        required {
            next_cursor = "next_cursor": Option<String>,
        }
        nullable {
            has_more = "has_more": bool,
        }
    }
}

object! {
    /// The answer of [`Client::list_maps`](super::Client::list_maps).
    pub struct ListMapsResponse {
        optional {
            pages = "pages": i64,
        }
        nullable {
            maps = "maps": Vec<String>,
        }
    }
}

object! {
    /// The answer of [`Client::list_photos`](super::Client::list_photos).
    pub struct ListPhotosResponse {
        optional {
            photos = "photos": Vec<i64>,
            count = "count": i64,
            more = "more": bool,
        }
    }
}
