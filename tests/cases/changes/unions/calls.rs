//! Calls of all operations of the family, with what a caller can set.

use super::api::{Client, Environment, types};
use crate::harness::*;

fn client(wire: &Wire) -> Client {
    wire.build(Client::builder(Environment::Production))
}

pub async fn calls(wire: &Wire) {
    let answers = || [
        json(200, r#"{"kind": "card", "number": "1"}"#),
        json(200, r#"{"kind": "plastic", "number": "1"}"#),
        json(200, r#"{"kind": "cash", "coins": 2}"#),
        json(200, r#"{"coins": 2}"#)
    ];
    let card = types::Payment::Card(types::Card::new("1"));
    call!(wire, "put_payment", answers(), |client| client.put_payment(card.clone()));
    let both = r#"{"content": {"name": "Walden"}, "weight": 3}"#;
    let parcel = serde_json::from_str::<types::Parcel>(both);
    wire.note("put_parcel", format!("{parcel:?}"));
    let parcel = parcel.unwrap_or_default();
    call!(wire, "put_parcel", [empty(204)], |client| client.put_parcel(parcel.clone()));
}
