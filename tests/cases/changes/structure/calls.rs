//! Calls of all operations of the family, with what a caller can set.

use super::api::{Client, Environment, types};
use crate::harness::*;

fn client(wire: &Wire) -> Client {
    wire.build(Client::builder(Environment::Production))
}

pub async fn calls(wire: &Wire) {
    let order = r#"{"id": "o1", "total": 1.5, "address": {"city": "Ulm"}, "buyer": {"name": "Ada"}}"#;
    let parsed: types::Order = serde_json::from_str(order).unwrap();
    call!(wire, "put_order", [json(200, order)], |client| client.put_order(parsed.clone()));
    call!(wire, "get_basket", [json(200, r#"{"name": "b", "items": [{"sku": "i"}]}"#)], |client| {
        client.get_basket()
    });
    call!(wire, "get_place", [json(200, r#"{"row": 1}"#)], |client| client.get_place());
}
