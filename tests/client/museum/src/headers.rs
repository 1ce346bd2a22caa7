// @generated
// Made of cases/client/museum by the suite `compiled`. Do not edit.

//! The headers that the document describes, typed: one type for each operation.
//!
//! Each accessor is an error where the header cannot be read, and never panics.

use client_runtime::headers;

headers! {
    pub struct ExhibitsOptions of exhibits_options;
    with {
        /// `allow`, with `204`.
        list allow: String = "allow",
    }
}

headers! {
    pub struct ListExhibits of list_exhibits;
    with {
        /// `x-total`, with `200`.
        required x_total: i64 = "x-total",
        /// `x-rooms`, with `200`.
        list x_rooms: String = "x-rooms",
    }
}
