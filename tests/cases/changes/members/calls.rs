//! Calls of all operations of the family, with what a caller can set.

use super::api::{Client, Environment, types};
use crate::harness::*;

fn client(wire: &Wire) -> Client {
    wire.build(Client::builder(Environment::Production))
}

pub async fn calls(wire: &Wire) {
    call!(wire, "put_order", [
        json(200, r#"{"id": "o1", "count": 1, "kind": "order", "note": "A note of more than twenty characters"}"#)
    ], |client| {
        let order = types::Order::new(1, "o1").total(2.5).note("A note of more than twenty characters");
        client.put_order(order.call_sign("DELTA").made("2026-01-01T00:00:00Z").tags(Vec::new()))
    });
    call!(wire, "create_customer", [empty(204)], |client| {
        let (first, last, mail) = ("Ada".into(), "Lovelace".into(), "ada@shop.localhost".into());
        client.create_customer(types::Customer::new(types::CustomerRequired { first, last, mail }))
    });
    call!(wire, "get_receipt", [json(200, r#"{"number": "a number of more than twenty characters"}"#)], |client| {
        client.get_receipt()
    });
}
