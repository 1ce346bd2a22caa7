//! Calls of all operations of the family, with what a caller can set.

use super::api::{Client, Environment, types};
use crate::harness::*;

fn client(wire: &Wire) -> Client {
    wire.build(Client::builder(Environment::Production))
}

pub async fn calls(wire: &Wire) {
    call!(wire, "list_orders", [json(200, r#"[{"id": "o1"}]"#)], |client| client.list_orders());
    call!(wire, "create_order", [json(201, r#"{"id": "o1"}"#), json(409, r#"{"code": "twice"}"#)], |client| {
        client.create_order(types::Order::new("o1").total(1.5))
    });
    call!(wire, "create_order", [json(201, r#"{"id": "o1"}"#)], |client| {
        client.create_order(types::Order::new("o1"))
    } under "key-1");
    call!(wire, "get_order", [json(200, r#"{"id": "o1"}"#)], |client| client.get_order("o1"));
    call!(wire, "replace_order", [empty(204)], |client| {
        client.replace_order("o1", types::Order::new("o1"))
    });
    call!(wire, "delete_order", [empty(204)], |client| client.delete_order("o1"));
    call!(wire, "get_item", [json(200, r#"{"sku": "i1"}"#)], |client| client.get_item("i1"));
    call!(wire, "get_shelf", [empty(204)], |client| client.get_shelf("r1", "p1"));
}
