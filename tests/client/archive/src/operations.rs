// @generated
// Made of cases/client/archive by the suite `compiled`. Do not edit.

//! What the runtime knows of each operation, sorted by id.

use client_runtime::table::{Json, Null, otherwise, success};
use client_runtime::{Operation, RetryClass, Surface};

/// The surface: its operations and the facts that they share.
pub static SURFACE: Surface = Surface {
    name: "archive",
    operations: OPERATIONS,
    schemes: &[],
    request_id_header: None,
    not_processed: &[],
    rate_limit: None,
};

static OPERATIONS: &[Operation] = &[
    Operation {
        id: "list_coins",
        operation_id: "listCoins",
        path: "/coins",
        accept: Some("application/json"),
        responses: &[success(&[200], Json)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "list_films",
        operation_id: "listFilms",
        path: "/films",
        accept: Some("application/hal+json, application/problem+json"),
        responses: &[success(&[200], Json), otherwise(Json)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "list_letters",
        operation_id: "listLetters",
        path: "/letters",
        accept: Some("application/json, application/problem+json"),
        responses: &[success(&[200], Json), otherwise(Json)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "list_maps",
        operation_id: "listMaps",
        path: "/maps",
        accept: Some("application/json"),
        responses: &[success(&[200], Json)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "list_photos",
        operation_id: "listPhotos",
        path: "/photos",
        accept: Some("application/json"),
        responses: &[success(&[200], Json), success(&[204], Null)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "list_room_parcels",
        operation_id: "listRoomParcels",
        path: "/rooms/{room}/parcels",
        accept: Some("application/json"),
        responses: &[success(&[200], Json)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
];
